import numpy as np
import pytest

from constraints.compatibility.measures import Measures
from constraints.logic import Coded, Truth
from constraints.vocabulary import Domain, Mitigation, MitigationState
from tests.constraints.compatibility.tables import MAYBE, NO, YES, ends, home

HARM, FIRES = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES
SELF_HARM, VIOLENCE = Domain.SELF_HARMS, Domain.VIOLENT_TO_PEERS
M = Mitigation
Three = bool | None


def measures(mitigation: dict[int, int], grave: Three = False) -> Measures:
    codes = [mitigation.get(one, mitigation[-2]) for one in Mitigation]
    some = Truth(np.array([[grave is True]]), np.array([[grave is not False]]))
    return Measures(Coded(np.array(codes, dtype=np.int64).reshape(-1, 1, 1)), some)


HANDBOOK = {
    M.WAKING_NIGHT_STAFF: (
        2,
        {HARM, SELF_HARM, FIRES, Domain.GOES_MISSING, Domain.NIGHT_TIME_NEEDS, VIOLENCE},
    ),
    M.TWO_WAKING_NIGHT_STAFF: (
        2,
        {HARM, SELF_HARM, FIRES, Domain.GOES_MISSING, Domain.NIGHT_TIME_NEEDS, VIOLENCE},
    ),
    M.ONE_TO_ONE: (2, set(Domain) | {None}),
    M.TWO_TO_ONE: (2, {VIOLENCE, HARM, SELF_HARM}),
    M.ROOM_PLAN: (
        1,
        {HARM, Domain.HAS_BEEN_SEXUALLY_EXPLOITED, VIOLENCE, Domain.NIGHT_TIME_NEEDS},
    ),
    M.SENSORS: (1, {HARM, Domain.GOES_MISSING, SELF_HARM}),
    M.SPECIALIST_TEAM: (2, {HARM, SELF_HARM, Domain.ABUSES_A_GROUP, FIRES}),
    M.DEVICE_PLAN: (1, {Domain.SHARES_HARMFUL_IMAGES, Domain.HAS_BEEN_SEXUALLY_EXPLOITED}),
    M.SPRINKLER_OR_DETECTION: (2, {FIRES}),
    M.SPRINKLERS: (2, {FIRES}),
    M.SAME_SEX_ARRANGEMENT: (1, {HARM, Domain.HAS_BEEN_SEXUALLY_EXPLOITED}),
}


@pytest.mark.parametrize("domain", [None, *Domain])
@pytest.mark.parametrize("mitigation", [one for one in Mitigation if one is not M.SOLO])
def test_each_mitigation_takes_off_what_the_handbook_says(mitigation, domain) -> None:
    half_levels, acts_on = HANDBOOK.get(mitigation, (0, set()))
    expect = float(half_levels) if domain in acts_on else 0.0
    for of_a_pair in (True, False):
        verified = measures(home(mitigation)).relief(domain, of_a_pair=of_a_pair)
        assert ends(verified) == (expect, expect)
        for open_ in (home(arranged=(mitigation,)), home(unasked=(mitigation,))):
            assert ends(measures(open_).relief(domain, of_a_pair=of_a_pair)) == (0.0, expect)


@pytest.mark.parametrize(
    ("verified", "arranged", "domain", "expect"),
    [
        ((M.ONE_TO_ONE, M.TWO_TO_ONE), (), VIOLENCE, (4.0, 4.0)),
        ((M.ONE_TO_ONE, M.TWO_TO_ONE, M.WAKING_NIGHT_STAFF), (), VIOLENCE, (4.0, 4.0)),
        ((M.ROOM_PLAN, M.SENSORS), (), HARM, (2.0, 2.0)),
        ((M.ROOM_PLAN,), (M.ONE_TO_ONE, M.TWO_TO_ONE), HARM, (1.0, 4.0)),
        ((M.SPECIALIST_TEAM, M.SPRINKLERS, M.ONE_TO_ONE), (), FIRES, (4.0, 4.0)),
        ((M.SPRINKLERS, M.SPRINKLER_OR_DETECTION), (), FIRES, (2.0, 2.0)),
    ],
)
def test_together_they_take_off_two_levels_at_most(verified, arranged, domain, expect) -> None:
    given = measures(home(*verified, arranged=arranged))
    assert ends(given.relief(domain, of_a_pair=True)) == expect


def test_living_alone_removes_the_risk_to_others_and_not_to_the_home() -> None:
    alone, perhaps = measures(home(M.SOLO)), measures(home(M.ROOM_PLAN, unasked=(M.SOLO,)))
    assert ends(alone.relief(HARM, of_a_pair=True)) == (6.0, 6.0)
    assert ends(alone.relief(FIRES, of_a_pair=False)) == (0.0, 0.0)
    assert ends(perhaps.relief(HARM, of_a_pair=True)) == (1.0, 6.0)


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        (M.NIGHT_SUPERVISION, M.WAKING_NIGHT_STAFF),
        (M.SPRINKLER_OR_DETECTION, M.SPRINKLERS),
        (M.WAKING_NIGHT_STAFF, M.TWO_WAKING_NIGHT_STAFF),
        (M.NIGHT_SUPERVISION, M.TWO_WAKING_NIGHT_STAFF),
    ],
)
def test_the_stronger_mitigation_provides_the_weaker(weak, strong) -> None:
    assert ends(measures(home(strong)).standing(weak)) == YES
    assert ends(measures(home(weak)).standing(strong)) == NO
    assert ends(measures(home(unasked=(strong,))).standing(weak)) == MAYBE


@pytest.mark.parametrize(
    ("mitigation", "state"),
    [
        (home(M.NIGHT_SUPERVISION), MitigationState.VERIFIED),
        (home(M.WAKING_NIGHT_STAFF), MitigationState.VERIFIED),
        (home(M.TWO_WAKING_NIGHT_STAFF), MitigationState.VERIFIED),
        (home(arranged=(M.NIGHT_SUPERVISION,)), MitigationState.CAN_BE_ARRANGED),
        (
            home(arranged=(M.NIGHT_SUPERVISION,), unasked=(M.WAKING_NIGHT_STAFF,)),
            MitigationState.CAN_BE_ARRANGED,
        ),
        (home(unasked=(M.WAKING_NIGHT_STAFF,)), None),
        (home(), MitigationState.CANNOT),
    ],
)
def test_the_state_told_is_the_best_of_the_two(mitigation, state) -> None:
    assert measures(mitigation).state(M.NIGHT_SUPERVISION) is state


AT_NIGHT = [one for one in Domain if one in HANDBOOK[M.WAKING_NIGHT_STAFF][1]]
NONE, ONE, TWO = (0.0, 0.0), (2.0, 2.0), (0.0, 2.0)


@pytest.mark.parametrize("domain", AT_NIGHT)
@pytest.mark.parametrize("of_a_pair", [True, False])
@pytest.mark.parametrize(
    ("given", "grave", "expect"),
    [
        (home(M.WAKING_NIGHT_STAFF), False, ONE),
        (home(M.WAKING_NIGHT_STAFF), True, NONE),
        (home(M.WAKING_NIGHT_STAFF), None, TWO),
        (home(M.TWO_WAKING_NIGHT_STAFF), True, ONE),
        (home(M.TWO_WAKING_NIGHT_STAFF), None, ONE),
        (home(M.WAKING_NIGHT_STAFF, unasked=(M.TWO_WAKING_NIGHT_STAFF,)), True, TWO),
        (home(M.WAKING_NIGHT_STAFF, unasked=(M.TWO_WAKING_NIGHT_STAFF,)), False, ONE),
        (home(arranged=(M.WAKING_NIGHT_STAFF,)), False, TWO),
        (home(arranged=(M.WAKING_NIGHT_STAFF,)), True, NONE),
    ],
)
def test_where_somebody_is_at_level_3_only_two_waking_staff_lower_anything(
    domain, of_a_pair, given, grave, expect
) -> None:
    assert ends(measures(given, grave).relief(domain, of_a_pair=of_a_pair)) == expect


@pytest.mark.parametrize("domain", [VIOLENCE, HARM])
def test_the_other_mitigations_count_the_same_beside_level_3(domain) -> None:
    given = home(M.TWO_TO_ONE)
    assert ends(measures(given, True).relief(domain, of_a_pair=True)) == ONE


def test_no_minimum_is_met_and_no_alternative_is_not() -> None:
    assert ends(measures(home()).all_standing(())) == YES
    assert ends(measures(home()).some_standing(())) == NO
