from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Meets,
    ends,
    home,
    outcome,
    row_table,
)

ABUSE = Domain.ABUSES_A_GROUP
PLAIN = child()


def named(column: str) -> tuple[Meets, ...]:
    others = {"rivals", "named_apart", "named_caution", "siblings", "friends"} - {column}
    return (
        Meets("so", PLAIN, PLAIN, YES, {column: True}),
        Meets("not so", PLAIN, PLAIN, NO, dict.fromkeys(others, True)),
        Meets("not known", PLAIN, PLAIN, MAYBE, {column: NOT_KNOWN}),
    )


test_rivals = row_table("rival_groups_apart", named("rivals"), level=3)
test_named_apart = row_table("named_people_apart", named("named_apart"), level=3)
test_former_ties = row_table(
    "former_ties_agreed",
    named("named_caution"),
    level=2,
    minimum=(Mitigation.VIEWS_OF_BOTH_CHILDREN,),
)

ABUSER = child(level={ABUSE: 3}, abuse_target_bits=5.0)
TARGETS = (
    Meets("of a group aimed at", ABUSER, child(group_bits=4.0), YES),
    Meets("of another group", ABUSER, child(group_bits=2.0), NO),
    Meets("level 2", child(level={ABUSE: 2}, abuse_target_bits=5.0), child(group_bits=4.0), NO),
    Meets(
        "aim not known", child(level={ABUSE: 3}, abuse_target_bits=-1), child(group_bits=4.0), MAYBE
    ),
    Meets(
        "sexual harm aimed at another group",
        child(level={ABUSE: 3}, abuse_target_bits=1.0, harm_target_bits=4.0),
        child(group_bits=4.0),
        NO,
    ),
    Meets("group not known", ABUSER, child(group_bits=(0.0, 1.0)), MAYBE),
)
test_a_newcomer_who_abuses_a_group = row_table(
    "targeted_residents_apart_from_abuse", TARGETS, level=3, directions=BOTH[:1]
)
test_a_resident_who_abuses_a_group = row_table(
    "targeted_child_agrees_plan", TARGETS, level=3, directions=BOTH[1:]
)


def abuser(level: object) -> Children:
    return child(level={ABUSE: level}, abuse_target_bits=5.0)


LESS = (
    Meets("of a group aimed at", abuser(2), child(group_bits=4.0), YES),
    Meets("of another group", abuser(2), child(group_bits=2.0), NO),
    Meets("level 1", abuser(1), child(group_bits=4.0), NO),
    Meets("level 3 is another row", abuser(3), child(group_bits=4.0), NO),
    Meets("level 2 or 3", abuser((2.0, 3.0)), child(group_bits=4.0), MAYBE),
    Meets("not graded", abuser(NOT_KNOWN), child(group_bits=4.0), MAYBE),
    Meets("group not known", abuser(2), child(group_bits=(0.0, 1.0)), MAYBE),
)
test_a_newcomer_who_abuses_a_group_at_level_2 = row_table(
    "targeted_residents_protected_from_abuse",
    LESS,
    level=2,
    directions=BOTH[:1],
    minimum=(Mitigation.WORK_PLAN, Mitigation.IMMEDIATE_RESPONSE_PROTOCOL),
)
test_a_resident_who_abuses_a_group_at_level_2 = row_table(
    "targeted_child_protected_from_abuse", LESS, level=2, directions=BOTH[1:]
)


def test_the_targeted_newcomer_is_never_barred_at_either_level() -> None:
    for row, met in (
        ("targeted_child_agrees_plan", TARGETS[0]),
        ("targeted_child_protected_from_abuse", LESS[0]),
    ):
        found = outcome(ROWS[row], met, BOTH[1], mitigation=home())
        assert (ends(found.bar), ends(found.gate)) == (NO, YES)
