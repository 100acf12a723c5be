import pytest

from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import EXPOSED, Domain, Mitigation
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Meets,
    ago,
    ends,
    home,
    outcome,
    row_table,
)

VIOLENCE = Domain.VIOLENT_TO_PEERS
FIRES = Domain.HAS_SET_FIRES
STUCK = Domain.CANNOT_SELF_EVACUATE
CORE = (Mitigation.NIGHT_SUPERVISION, Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN)
FIRE = (*CORE, Mitigation.BEDROOM_DETECTION, Mitigation.IGNITION_CONTROL)


def of(domain: Domain, level: object, **values: object) -> Children:
    return child(level={domain: level}, **values)


OLDER = child(age_years=15.0)


def violence(**values: object) -> tuple[Meets, ...]:
    grave = of(VIOLENCE, 3, **values)
    return (
        Meets("younger by a day", grave, child(age_years=13.997), YES),
        Meets("older and not vulnerable", grave, OLDER, NO),
        Meets("of the same age to the day", grave, child(), NO),
        Meets("level 2", of(VIOLENCE, 2, **values), child(age_years=10.0), NO),
        *(
            Meets(f"older, {domain.name}", grave, of(domain, 2, age_years=15.0), YES)
            for domain in EXPOSED
            if domain is not Domain.NIGHT_TIME_NEEDS
        ),
        Meets("older, needs at night", grave, of(Domain.NIGHT_TIME_NEEDS, 3, age_years=15.0), NO),
        Meets("older, level 1", grave, of(Domain.HAS_BEEN_BULLIED, 1, age_years=15.0), NO),
        Meets("violence not known", of(VIOLENCE, -1, **values), child(age_years=10.0), MAYBE),
        Meets("of an uncertain age", grave, child(age_years=(13.0, 15.0)), MAYBE),
    )


test_violence = row_table(
    "peers_protected_from_violence",
    violence(),
    level=3,
    minimum=(*CORE, Mitigation.EXTRA_STAFF_FIRST_DAYS, Mitigation.SPACE_TO_SEPARATE),
)
WEAPON = (
    *violence(weapon_used=True),
    Meets("no weapon", of(VIOLENCE, 3), child(age_years=10.0), NO),
    Meets("perhaps", of(VIOLENCE, 3, weapon_used=NOT_KNOWN), child(age_years=10.0), MAYBE),
)
test_weapons = row_table("peers_apart_from_weapons", WEAPON, level=3)


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("mitigation", "bar"),
    [
        (home(Mitigation.WAKING_NIGHT_STAFF), NO),
        (home(Mitigation.NIGHT_SUPERVISION), YES),
        (home(arranged=(Mitigation.WAKING_NIGHT_STAFF,)), MAYBE),
    ],
)
def test_a_weapon_bars_only_without_staff_awake(direction, mitigation, bar) -> None:
    row = ROWS["peers_apart_from_weapons"]
    assert ends(outcome(row, WEAPON[0], direction, mitigation=mitigation).bar) == bar


def fire(level: object, on: object = ago(1), **values: object) -> Children:
    return of(FIRES, level, evidence_on=on, **values)


HOME = (
    Meets("within two years, nobody there", fire(3, ago(24)), None, YES),
    Meets("someone there", fire(3), child(), YES),
    Meets("older", fire(3, ago(24, 1)), None, NO),
    Meets("older, with intent", fire(3, ago(60), fire_intent=True), None, YES),
    Meets("level 2 with intent", fire(2, fire_intent=True), None, NO),
    Meets("not asked about", fire(NOT_KNOWN), None, MAYBE),
    Meets("date not known", fire(3, NOT_KNOWN), None, MAYBE),
)
test_home = row_table("home_protected_from_fire", HOME, level=3, minimum=FIRE, directions=BOTH[:1])


def test_a_resident_who_set_fires_is_no_matter_between_newcomer_and_home() -> None:
    case = Meets("", fire(3), child(), NO)
    assert ends(outcome(ROWS["home_protected_from_fire"], case, BOTH[1]).fires) == NO


WAYS_OUT = (
    Meets("level 2, cannot get out", fire(2), of(STUCK, 2), YES),
    Meets("level 3, cannot get out", fire(3, ago(90)), of(STUCK, 3), YES),
    Meets("level 1", fire(1), of(STUCK, 3), NO),
    Meets("can get out with a reminder", fire(3), of(STUCK, 1), NO),
    Meets("not known whether", fire(2), of(STUCK, NOT_KNOWN), MAYBE),
)
test_ways_out = row_table("everyone_gets_out_in_a_fire", WAYS_OUT, level=2)
ALL = (*FIRE, Mitigation.EVACUATION_PLAN, Mitigation.SPRINKLERS, Mitigation.WAKING_NIGHT_STAFF)


def without(*left_out: Mitigation) -> dict[int, int]:
    return home(*(one for one in ALL if one not in left_out))


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("mitigation", "bar", "gate"),
    [
        (without(), NO, YES),
        (without(Mitigation.NIGHT_SUPERVISION), NO, YES),
        (without(Mitigation.WAKING_NIGHT_STAFF), YES, NO),
        (without(Mitigation.SPRINKLERS), YES, NO),
        (home(*ALL[:-2], Mitigation.SPRINKLER_OR_DETECTION, ALL[-1]), YES, NO),
        *((without(one), YES, YES) for one in ALL[1:-2]),
    ],
)
def test_sprinklers_and_waking_nights_lift_the_block(direction, mitigation, bar, gate) -> None:
    row = ROWS["everyone_gets_out_in_a_fire"]
    found = outcome(row, WAYS_OUT[0], direction, mitigation=mitigation)
    assert (ends(found.bar), ends(found.gate)) == (bar, gate)


BOTH_FIRES = (
    Meets("level 2 on both sides", fire(2), fire(2), YES),
    Meets("one at level 1", fire(1), fire(3), NO),
    Meets("the other at level 1", fire(3), fire(1), NO),
    Meets("not graded", fire(NOT_KNOWN), fire(2), MAYBE),
)
test_fires_on_both_sides = row_table(
    "fires_on_both_sides_planned",
    BOTH_FIRES,
    level=2,
    minimum=(*FIRE, Mitigation.NO_SHARED_UNSUPERVISED_TIME),
)
