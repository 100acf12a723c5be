from datetime import date

import pytest

from constraints.columns import Children
from constraints.compatibility.evaluate import evaluate
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Group, Mitigation, Sex
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Ends,
    Meets,
    ago,
    ends,
    home,
    meeting,
    outcome,
    row_table,
)

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
EXPLOITED = Domain.HAS_BEEN_SEXUALLY_EXPLOITED
ABUSED = Domain.HAS_BEEN_SEXUALLY_ABUSED
DISABILITY = Domain.LEARNING_DISABILITY_OR_AUTISM
CORE = (Mitigation.NIGHT_SUPERVISION, Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN)
AWAKE = (Mitigation.WAKING_NIGHT_STAFF, Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN)


def harm(level: object, **values: object) -> Children:
    return child(level={HARM: level}, **values)


def hurt(domain: Domain, level: object) -> Children:
    return child(level={domain: level})


ALLEGED = harm(1, proven={HARM: False})
PLAIN = child()
GIRLS = float(1 << Group.GIRLS)

CASES = (
    Meets("exploited at level 2", harm(3), hurt(EXPLOITED, 2), YES),
    Meets("any history of abuse", harm(3), hurt(ABUSED, 1), YES),
    Meets("a marked learning disability", harm(3), hurt(DISABILITY, 2), YES),
    Meets("harm at level 2", harm(2), hurt(EXPLOITED, 3), NO),
    Meets("exploited at level 1", harm(3), hurt(EXPLOITED, 1), NO),
    Meets("a mild learning disability", harm(3), hurt(DISABILITY, 1), NO),
    Meets("nobody hurt", harm(3), PLAIN, NO),
    Meets("harm not asked about", harm(NOT_KNOWN), hurt(EXPLOITED, 2), MAYBE),
    Meets("none known of harm", harm((0, 1)), hurt(EXPLOITED, 2), NO),
    Meets("exploitation not asked about", harm(3), hurt(EXPLOITED, NOT_KNOWN), MAYBE),
)
test_victims_apart = row_table("victims_apart_from_sexual_harm", CASES, level=3)


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("mitigation", "bar", "gate"),
    [
        (home(Mitigation.SPECIALIST_PROGRAMME, *AWAKE), NO, YES),
        (home(Mitigation.SPECIALIST_PROGRAMME, *CORE), YES, YES),
        (home(Mitigation.SOLO, *AWAKE), YES, YES),
        (home(Mitigation.SOLO, *AWAKE, arranged=(Mitigation.SPECIALIST_PROGRAMME,)), MAYBE, YES),
        (home(*AWAKE, unasked=(Mitigation.SPECIALIST_PROGRAMME,)), MAYBE, MAYBE),
        (home(*AWAKE), YES, NO),
    ],
)
def test_a_specialist_home_with_its_minimum_may_take_both(direction, mitigation, bar, gate) -> None:
    row = ROWS["victims_apart_from_sexual_harm"]
    found = outcome(row, CASES[0], direction, mitigation=mitigation)
    assert (ends(found.bar), ends(found.gate)) == (bar, gate)


BORN = float(PLAIN.born.low.item())


def born(days_after: float) -> Children:
    return child(born=BORN + days_after)


def on(*day: int) -> float:
    return float((date(*day) - date(1970, 1, 1)).days)


def on_day(*day: int) -> Children:
    return child(born=on(*day))


def years(age: object, **values: object) -> Children:
    return child(age_years=age, **values)


YOUNGER = (
    Meets("two years younger to the day", harm(3), born(730.0), YES),
    Meets("a day less than two years younger", harm(3), born(729.0), NO),
    Meets("two years, a leap day between", harm(3, born=on(2011, 6, 1)), on_day(2013, 6, 1), YES),
    Meets("and a day less", harm(3, born=on(2011, 6, 1)), on_day(2013, 5, 31), NO),
    Meets("born on leap day, two years", harm(3, born=on(2012, 2, 29)), on_day(2014, 3, 1), YES),
    Meets("and a day less", harm(3, born=on(2012, 2, 29)), on_day(2014, 2, 28), NO),
    Meets("older", harm(3, age_years=14.0), years(17.0), NO),
    Meets("harm at level 2", harm(2, age_years=14.0), years(9.0), NO),
    Meets("of an uncertain age", harm(3, age_years=14.0), years((11.0, 13.0)), MAYBE),
    Meets("a group aimed at", harm(3, harm_target_bits=4.0), child(group_bits=6.0), YES),
    Meets("another group", harm(3, harm_target_bits=4.0), child(group_bits=2.0), NO),
    Meets("abuse aimed at a group", harm(3, abuse_target_bits=4.0), child(group_bits=6.0), NO),
    Meets(
        "perhaps of the group", harm(3, harm_target_bits=4.0), child(group_bits=(0.0, 4.0)), MAYBE
    ),
    Meets("girls, known by sex", harm(3, harm_target_bits=GIRLS), child(sex=Sex.FEMALE), YES),
    Meets("girls, and a boy", harm(3, harm_target_bits=GIRLS), child(sex=Sex.MALE), NO),
    Meets("girls, sex not known", harm(3, harm_target_bits=GIRLS), child(sex=NOT_KNOWN), MAYBE),
    Meets("boys, and a boy", harm(3, harm_target_bits=2 * GIRLS), child(sex=Sex.MALE), YES),
    Meets("harm to younger children", harm(3, harm_to_younger=True), born(1.0), YES),
    Meets("harm to younger, twins", harm(3, harm_to_younger=True), born(0.0), NO),
    Meets("harm to younger children, older", harm(3, harm_to_younger=True), years(14.1), NO),
    Meets("perhaps to younger", harm(3, harm_to_younger=NOT_KNOWN), years(13.9), MAYBE),
)
test_younger_and_targeted_apart = row_table(
    "younger_and_targeted_apart_from_sexual_harm", YOUNGER, level=3
)

VICTIMS = (
    Meets("exploited to some degree", harm(2), hurt(EXPLOITED, 1), YES),
    Meets("abused to some degree", harm(2), hurt(ABUSED, 1), YES),
    Meets("harm at level 3", harm(3), hurt(ABUSED, 1), YES),
    Meets("harm at level 1, proven", harm(1), hurt(ABUSED, 3), NO),
    Meets("harm alleged", ALLEGED, hurt(ABUSED, 1), YES),
    Meets("nobody hurt", harm(2), PLAIN, NO),
    Meets("none known of abuse", harm(2), hurt(ABUSED, (0, 1)), MAYBE),
)
test_victims_protected = row_table(
    "victims_protected_from_sexual_harm", VICTIMS, level=2, minimum=CORE
)

OTHERS = (
    Meets("harm at level 2", harm(2), PLAIN, YES),
    Meets("harm at level 1, proven", harm(1), PLAIN, NO),
    Meets("harm alleged", ALLEGED, PLAIN, YES),
    Meets("harm not asked about", harm(NOT_KNOWN), PLAIN, MAYBE),
    Meets("none known of harm", harm((0, 1)), PLAIN, NO),
)
test_others_protected = row_table(
    "others_protected_from_sexual_harm", OTHERS, level=2, minimum=AWAKE
)

GRAVE = (
    Meets("level 3 on both sides", harm(3), harm(3), YES),
    Meets("level 3 and 2", harm(3), harm(2), NO),
    Meets("level 2 and 3", harm(2), harm(3), NO),
    Meets("one not known", harm(3), harm(NOT_KNOWN), MAYBE),
)
test_grave_on_both_sides = row_table("sexual_harm_on_both_sides_apart", GRAVE, level=3)


def test_a_specialist_home_may_take_two_at_level_3() -> None:
    row = ROWS["sexual_harm_on_both_sides_apart"]
    given = home(Mitigation.SPECIALIST_PROGRAMME, *CORE)
    found = outcome(row, GRAVE[0], BOTH[0], mitigation=given)
    assert (ends(found.bar), ends(found.gate)) == (NO, YES)
    without = home(Mitigation.SPECIALIST_PROGRAMME, *CORE[:2])
    assert ends(outcome(row, GRAVE[0], BOTH[0], mitigation=without).bar) == YES


MUTUAL = (
    Meets("level 2 on both sides", harm(2), harm(2), YES),
    Meets("level 2 and 1", harm(2), harm(1), NO),
    Meets("level 2 and alleged at 1", harm(2), ALLEGED, NO),
    Meets("one not known", harm(NOT_KNOWN), harm(2), MAYBE),
)
test_on_both_sides = row_table(
    "sexual_harm_on_both_sides_planned",
    MUTUAL,
    level=2,
    minimum=(Mitigation.SPECIALIST_PROGRAMME, *CORE),
)

ALLEGATIONS = (
    Meets("alleged at level 1 counts as 2", ALLEGED, PLAIN, YES),
    Meets("alleged long ago", harm(1, proven={HARM: False}, evidence_on=ago(40)), PLAIN, YES),
    Meets("proven", harm(1), PLAIN, NO),
    Meets("assessed and none found", harm(0, proven={HARM: False}), PLAIN, NO),
    Meets("not known whether proven", harm(1, proven={HARM: NOT_KNOWN}), PLAIN, MAYBE),
)
test_alleged = row_table(
    "alleged_sexual_harm_planned",
    ALLEGATIONS,
    level=2,
    minimum=(Mitigation.INTERIM_SAFETY_PLAN,),
)


@pytest.mark.parametrize(
    "row",
    [
        "victims_protected_from_sexual_harm",
        "others_protected_from_sexual_harm",
        "alleged_sexual_harm_planned",
    ],
)
def test_an_allegation_at_level_1_poses_level_2(row: str) -> None:
    case = Meets("", ALLEGED, hurt(ABUSED, 1), YES)
    assert [ends(outcome(ROWS[row], case, one).residual) for one in BOTH] == [(4.0, 4.0)] * 2


FRESH, STALE = ago(days=28), ago(days=29)


def grave(proven: object, on: object) -> Children:
    return harm(3, proven={HARM: proven}, evidence_on=on)


SAID = [
    pytest.param(True, STALE, YES, (6.0, 6.0), id="proven"),
    pytest.param(False, FRESH, NO, (4.0, 4.0), id="alleged 28 days ago"),
    pytest.param(False, STALE, MAYBE, (4.0, 6.0), id="alleged 29 days ago, not regraded"),
    pytest.param(False, NOT_KNOWN, MAYBE, (4.0, 6.0), id="alleged, nobody says when"),
    pytest.param(NOT_KNOWN, FRESH, MAYBE, (4.0, 6.0), id="nobody says whether proven"),
]


@pytest.mark.parametrize(("proven", "on", "fires", "residual"), SAID)
@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("row", "exposed"),
    [
        ("victims_apart_from_sexual_harm", hurt(ABUSED, 1)),
        ("younger_and_targeted_apart_from_sexual_harm", child(age_years=9.0)),
        ("sexual_harm_on_both_sides_apart", harm(3)),
    ],
)
def test_level_3_on_an_allegation_alone_is_level_2_for_28_days(
    row, exposed, direction, proven, on, fires, residual
) -> None:
    case = Meets("", grave(proven, on), exposed, fires)
    found = outcome(ROWS[row], case, direction)
    assert ends(found.fires) == ends(found.bar) == fires
    assert ends(found.residual)[1] == (residual[1] if fires != NO else 0.0)


@pytest.mark.parametrize(("proven", "on", "fires", "residual"), SAID)
@pytest.mark.parametrize("direction", BOTH)
def test_what_remains_of_an_allegation_at_level_3_is_that_of_level_2(
    direction, proven, on, fires, residual
) -> None:
    frame = meeting(grave(proven, on), PLAIN, direction)
    assert ends(evaluate(frame).residual) == residual


def test_the_older_side_of_two_at_level_3_may_be_alleged_only() -> None:
    row = ROWS["sexual_harm_on_both_sides_apart"]
    both_ways = Meets("", harm(3), grave(False, FRESH), NO)
    assert [ends(outcome(row, both_ways, one).fires) for one in BOTH] == [NO, NO]


def test_an_allegation_at_level_1_is_level_2_also_when_it_is_old() -> None:
    case = Meets("", harm(1, proven={HARM: False}, evidence_on=STALE), PLAIN, YES)
    found = outcome(ROWS["others_protected_from_sexual_harm"], case, BOTH[0])
    assert ends(found.residual) == (4.0, 4.0)


def test_waking_night_staff_are_night_supervision() -> None:
    found: Ends = ends(
        outcome(
            ROWS["victims_protected_from_sexual_harm"],
            VICTIMS[0],
            BOTH[0],
            mitigation=home(*AWAKE),
        ).bar
    )
    assert found == NO
