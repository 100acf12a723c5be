"""What mitigations take off, and whether they stand."""

from __future__ import annotations

from constraints.vocabulary import Domain, Mitigation, MitigationState
from tests.constraints.compatibility.oracle.kinds import OF_THE_HOME
from tests.constraints.compatibility.oracle.people import House
from tests.constraints.compatibility.oracle.three import Three, every, no, some

D, M = Domain, Mitigation
ACTS_ON: dict[str, Domain] = {
    **dict.fromkeys(
        (
            "victims_apart_from_sexual_harm",
            "sexual_harm_on_both_sides_apart",
            "victims_protected_from_sexual_harm",
            "others_protected_from_sexual_harm",
            "sexual_harm_on_both_sides_planned",
            "alleged_sexual_harm_planned",
            "girls_and_boys_together",
            "girls_and_boys_protected",
        ),
        D.MAY_CAUSE_SEXUAL_HARM,
    ),
    "peers_apart_from_weapons": D.VIOLENT_TO_PEERS,
    "peers_protected_from_violence": D.VIOLENT_TO_PEERS,
    "home_protected_from_fire": D.HAS_SET_FIRES,
    "everyone_gets_out_in_a_fire": D.HAS_SET_FIRES,
    "self_harm_on_both_sides_planned": D.SELF_HARMS,
    "targeted_child_agrees_plan": D.ABUSES_A_GROUP,
    "targeted_residents_protected_from_abuse": D.ABUSES_A_GROUP,
    "targeted_child_protected_from_abuse": D.ABUSES_A_GROUP,
    "same_network_agreed": D.HAS_BEEN_SEXUALLY_EXPLOITED,
    "exploited_children_together": D.HAS_BEEN_SEXUALLY_EXPLOITED,
    "peers_near_violence": D.VIOLENT_TO_PEERS,
    "violence_on_both_sides_planned": D.VIOLENT_TO_PEERS,
    "fires_on_both_sides_planned": D.HAS_SET_FIRES,
    "self_harm_seen_by_others": D.SELF_HARMS,
    "missing_on_both_sides": D.GOES_MISSING,
    "missing_together_planned": D.GOES_MISSING,
    "needs_at_night_met_awake": D.NIGHT_TIME_NEEDS,
    "exploited_child_protected_from_images": D.SHARES_HARMFUL_IMAGES,
}
TAKES_OFF: dict[Mitigation, dict[Domain, int]] = {
    M.WAKING_NIGHT_STAFF: dict.fromkeys(
        (
            D.MAY_CAUSE_SEXUAL_HARM,
            D.SELF_HARMS,
            D.HAS_SET_FIRES,
            D.GOES_MISSING,
            D.NIGHT_TIME_NEEDS,
            D.VIOLENT_TO_PEERS,
        ),
        2,
    ),
    M.TWO_TO_ONE: dict.fromkeys((D.VIOLENT_TO_PEERS, D.MAY_CAUSE_SEXUAL_HARM, D.SELF_HARMS), 2),
    M.ROOM_PLAN: dict.fromkeys(
        (
            D.MAY_CAUSE_SEXUAL_HARM,
            D.HAS_BEEN_SEXUALLY_EXPLOITED,
            D.VIOLENT_TO_PEERS,
            D.NIGHT_TIME_NEEDS,
        ),
        1,
    ),
    M.SENSORS: dict.fromkeys((D.MAY_CAUSE_SEXUAL_HARM, D.GOES_MISSING, D.SELF_HARMS), 1),
    M.DEVICE_PLAN: dict.fromkeys((D.SHARES_HARMFUL_IMAGES, D.HAS_BEEN_SEXUALLY_EXPLOITED), 1),
    M.SAME_SEX_ARRANGEMENT: dict.fromkeys(
        (D.MAY_CAUSE_SEXUAL_HARM, D.HAS_BEEN_SEXUALLY_EXPLOITED), 1
    ),
    M.SPECIALIST_TEAM: dict.fromkeys(
        (D.MAY_CAUSE_SEXUAL_HARM, D.SELF_HARMS, D.ABUSES_A_GROUP, D.HAS_SET_FIRES), 2
    ),
    M.SPRINKLER_OR_DETECTION: {D.HAS_SET_FIRES: 2},
}


def stands(house: House, mitigation: Mitigation) -> Three:
    def own(one: Mitigation) -> Three:
        state = house.has[one]
        return {MitigationState.VERIFIED: True, MitigationState.CANNOT: False}.get(state)  # type: ignore[arg-type]

    if mitigation is M.NIGHT_SUPERVISION:
        return some(own(mitigation), stands(house, M.WAKING_NIGHT_STAFF))
    if mitigation is M.WAKING_NIGHT_STAFF:
        return some(own(mitigation), own(M.TWO_WAKING_NIGHT_STAFF))
    if mitigation is M.SPRINKLER_OR_DETECTION:
        return some(own(mitigation), own(M.SPRINKLERS))
    return own(mitigation)


def takes_off(house: House, name: str, counts: tuple[Three, ...], some_grave: Three) -> float:
    """Half levels off, counting mitigations whose standing is one of ``counts``."""
    if name not in OF_THE_HOME and stands(house, M.SOLO) in counts:
        return 6.0
    total = 2.0 if stands(house, M.ONE_TO_ONE) in counts else 0.0
    for mitigation, domains in TAKES_OFF.items():
        there = stands(house, mitigation)
        if mitigation is M.WAKING_NIGHT_STAFF:
            there = every(there, some(stands(house, M.TWO_WAKING_NIGHT_STAFF), no(some_grave)))
        if there in counts:
            total += domains.get(ACTS_ON.get(name), 0)  # type: ignore[arg-type]
    return min(total, 4.0)
