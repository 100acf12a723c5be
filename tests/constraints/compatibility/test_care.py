import pytest

from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, HomeFact, Mitigation
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

ANIMALS, VIOLENCE = Domain.CRUEL_TO_ANIMALS, Domain.VIOLENT_TO_STAFF
NIGHT = Domain.NIGHT_TIME_NEEDS


def of(domain: Domain, level: object) -> Children:
    return child(level={domain: level})


def there(fact: HomeFact, so: object = True) -> dict[str, object]:
    return {"fact": {fact: so}}


def home_row(domain: Domain, least: int, fact: HomeFact) -> tuple[Meets, ...]:
    """A row about a home of which something is so, with nobody living there or somebody."""
    grave, kept = of(domain, least), there(fact)
    return (
        Meets("nobody there", grave, None, YES, {}, kept),
        Meets("somebody there", of(domain, 3), child(), YES, {}, kept),
        Meets("poses less", of(domain, least - 1), None, NO, {}, kept),
        Meets("not so of the home", of(domain, 3), None, NO, {}, there(fact, False)),
        Meets("something else is so", of(domain, 3), None, NO, {}, there(HomeFact.NOISY)),
        Meets("nobody said of the home", grave, None, MAYBE, {}, there(fact, NOT_KNOWN)),
        Meets("nobody said of the child", of(domain, NOT_KNOWN), None, MAYBE, {}, kept),
    )


KEPT = home_row(ANIMALS, 2, HomeFact.KEEPS_ANIMALS)
test_animals = row_table(
    "animals_safe", KEPT, level=1, minimum=(Mitigation.ANIMALS_SECURED,), directions=BOTH[:1]
)
ALONE = home_row(VIOLENCE, 3, HomeFact.STAFF_WORK_ALONE)
test_alone = row_table(
    "no_staff_alone_with_violence",
    ALONE,
    level=1,
    minimum=(Mitigation.NO_LONE_SHIFTS,),
    directions=BOTH[:1],
)


@pytest.mark.parametrize(
    ("row", "cases"), [("animals_safe", KEPT), ("no_staff_alone_with_violence", ALONE)]
)
def test_what_is_not_known_of_the_home_is_never_fine(row, cases) -> None:
    case = next(case for case in cases if case.name == "nobody said of the home")
    found = outcome(ROWS[row], case, BOTH[0])
    assert found.bar is not None
    assert found.gate is not None
    assert (ends(found.bar), ends(found.gate)) == (MAYBE, MAYBE)
    assert found.bar.child_side is None, "The home is asked."
    unsaid = next(case for case in cases if case.name == "nobody said of the child")
    asked = outcome(ROWS[row], unsaid, BOTH[0]).bar
    assert asked is not None
    assert asked.child_side is not None
    assert asked.child_side.all(), "The social worker is asked."


NIGHTS = (
    Meets("level 3", of(NIGHT, 3), child(), YES),
    Meets("level 2", of(NIGHT, 2), child(), NO),
    Meets("not graded", of(NIGHT, NOT_KNOWN), child(), MAYBE),
)
test_nights_told = row_table("needs_at_night_told", NIGHTS, level=0)
test_nights_awake = row_table(
    "needs_at_night_met_awake", NIGHTS, level=1, minimum=(Mitigation.WAKING_NIGHT_STAFF,)
)


@pytest.mark.parametrize("direction", BOTH)
def test_where_staff_are_awake_needs_at_night_are_a_note(direction) -> None:
    given = home(Mitigation.WAKING_NIGHT_STAFF)
    awake = outcome(ROWS["needs_at_night_met_awake"], NIGHTS[0], direction, mitigation=given)
    told = outcome(ROWS["needs_at_night_told"], NIGHTS[0], direction, mitigation=given)
    assert (ends(awake.fires), ends(told.fires)) == (NO, YES)
    assert ends(told.residual) == (0.0, 0.0)


ILL, WEAK = child(has_infection=True), child(immunity_lowered=True)
INFECTION = (
    Meets("infection beside lowered immunity", ILL, WEAK, YES),
    Meets("two with an infection", ILL, ILL, NO),
    Meets("no infection", child(), WEAK, NO),
    Meets("perhaps an infection", child(has_infection=NOT_KNOWN), WEAK, MAYBE),
    Meets("perhaps lowered immunity", ILL, child(immunity_lowered=NOT_KNOWN), MAYBE),
)
test_infection = row_table(
    "infection_kept_from_lowered_immunity",
    INFECTION,
    level=2,
    minimum=(Mitigation.CLINICAL_PLAN,),
)

LIBERTY = (
    Meets("restricted", child(liberty_restricted=True), child(), YES),
    Meets("nobody restricted", child(), child(), NO),
    Meets("perhaps", child(liberty_restricted=NOT_KNOWN), child(), MAYBE),
)
test_liberty = row_table(
    "liberty_of_the_others_kept",
    LIBERTY,
    level=1,
    minimum=(Mitigation.LAWFUL_FOR_EACH_CHILD,),
)
