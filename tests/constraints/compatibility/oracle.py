"""The matching matrix once more, child by child in plain Python: what the arrays are held to."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain

from constraints.vocabulary import Answer, Domain, Mitigation, MitigationState
from fixtures.build import born
from fixtures.plain import STARTS_ON

Three = bool | None
Range = tuple[float, float]
D, M = Domain, Mitigation
TODAY = date(1970, 1, 1) + timedelta(days=STARTS_ON)


@dataclass
class Kid:
    """A child in plain values; a truth not known is None, a number is a range."""

    age: Range
    female: Three
    level: dict[Domain, Range]
    evidence: dict[Domain, Range]
    proven: dict[Domain, Three]
    groups: Range = (0, 0)
    harm_targets: Range = (0, 0)
    abuse_targets: Range = (0, 0)
    methods: Range = (0, 0)
    to_younger: Three = False
    weapon: Three = False
    intent: Three = False
    infection: Three = False
    immunity: Three = False
    restricted: Three = False


Ties = dict[str, Three]


@dataclass
class House:
    """A home in plain values."""

    has: dict[Mitigation, MitigationState | None]
    lives: list[Kid] = field(default_factory=list)
    animals: Three = False
    alone: Three = False


def every(*parts: Three) -> Three:
    return False if False in parts else None if None in parts else True


def some(*parts: Three) -> Three:
    return True if True in parts else None if None in parts else False


def no(part: Three) -> Three:
    return None if part is None else not part


def over(value: Range, bound: float) -> Three:
    return True if value[0] >= bound else False if value[1] < bound else None


def at(kid: Kid, domain: Domain, level: float) -> Three:
    return over(kid.level[domain], level)


def lasts(day: float, months: int) -> date:
    """The last day within some months of a day: its own number, or the first of the next month."""
    start = date(1970, 1, 1) + timedelta(days=day)
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    try:
        return date(year, month, start.day)
    except ValueError:
        return date(year, month + 1, 1)


def recent(kid: Kid, domain: Domain, months: int) -> Three:
    first, last = (lasts(day, months) >= TODAY for day in kid.evidence[domain])
    return True if first else None if last else False


def harm_posed(kid: Kid) -> Range:
    low, high = kid.level[D.MAY_CAUSE_SEXUAL_HARM]
    proven = kid.proven[D.MAY_CAUSE_SEXUAL_HARM]
    if proven:
        return low, high
    if proven is None or kid.evidence[D.MAY_CAUSE_SEXUAL_HARM][0] < STARTS_ON - 28:
        return min(low, 2), high
    return min(low, 2), min(high, 2)


def birth(kid: Kid) -> tuple[date, date]:
    first, last = (date(1970, 1, 1) + timedelta(days=day) for day in born(kid.age))
    return first, last


def birthday(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29) and not isleap(day.year + years)
    return date(day.year + years, 3, 1) if leap else day.replace(year=day.year + years)


def younger(poser: Kid, exposed: Kid, years: int) -> Three:
    (first, last), (soonest, latest) = birth(poser), birth(exposed)
    if not years:
        return True if soonest > last else None if latest > first else False
    if soonest >= birthday(last, years):
        return True
    return None if latest >= birthday(first, years) else False


def apart(one: Kid, two: Kid, years: int) -> Three:
    def more(old: Kid, young: Kid) -> Three:
        (first, last), (soonest, latest) = birth(old), birth(young)
        if soonest > birthday(last, years):
            return True
        return None if latest > birthday(first, years) else False

    return some(more(one, two), more(two, one))


def across(one: Kid, two: Kid) -> Three:
    def so(young: Kid, old: Kid) -> Three:
        return every(no(over(young.age, 10)), over(old.age, 16))

    return some(so(one, two), so(two, one))


def targeted(targets: Range, exposed: Kid) -> Three:
    girls, boys = 16, 32
    surely, possibly = int(exposed.groups[0]), int(exposed.groups[1])
    for bit, is_so in ((girls, exposed.female), (boys, no(exposed.female))):
        surely |= bit if is_so is True else 0
        possibly |= bit if is_so is not False else 0
    if int(targets[0]) & surely:
        return True
    return None if int(targets[1]) & possibly else False


def same_method(one: Kid, two: Kid) -> Three:
    other = 64
    if int(one.methods[0]) & int(two.methods[0]) & ~other:
        return True
    return None if int(one.methods[1]) & int(two.methods[1]) else False


def fires(poser: Kid, exposed: Kid | None, ties: Ties) -> dict[str, tuple[Three, Range]]:
    """Whether each row fires from one child to another (or to the home), and the level posed."""
    found: dict[str, tuple[Three, Range]] = {}

    def row(name: str, holds: Three, domain: Domain | None = None, least: float = 0) -> None:
        low, high = (0.0, 0.0) if domain is None else poser.level[domain]
        if domain is D.MAY_CAUSE_SEXUAL_HARM:
            low, high = harm_posed(poser)
        found[name] = (holds, (max(low, least), max(high, least)))

    fire = every(
        at(poser, D.HAS_SET_FIRES, 3), some(recent(poser, D.HAS_SET_FIRES, 24), poser.intent)
    )
    if exposed is None:
        row("home_protected_from_fire", fire, D.HAS_SET_FIRES)
        row("animals_safe", at(poser, D.CRUEL_TO_ANIMALS, 2), None, 1)
        row("no_staff_alone_with_violence", at(poser, D.VIOLENT_TO_STAFF, 3), None, 1)
        return found
    harm = D.MAY_CAUSE_SEXUAL_HARM
    alleged = every(at(poser, harm, 1), no(poser.proven[harm]))
    second = some(at(poser, harm, 2), alleged)
    csev, abused = D.HAS_BEEN_SEXUALLY_EXPLOITED, D.HAS_BEEN_SEXUALLY_ABUSED
    ccev, able = D.HAS_BEEN_CRIMINALLY_EXPLOITED, D.LEARNING_DISABILITY_OR_AUTISM
    drugs = D.USES_SUBSTANCES
    row(
        "victims_apart_from_sexual_harm",
        every(
            over(harm_posed(poser), 3),
            some(at(exposed, csev, 2), at(exposed, abused, 1), at(exposed, able, 2)),
        ),
        harm,
    )
    row(
        "younger_and_targeted_apart_from_sexual_harm",
        every(
            over(harm_posed(poser), 3),
            some(
                younger(poser, exposed, 2),
                targeted(poser.harm_targets, exposed),
                every(poser.to_younger, younger(poser, exposed, 0)),
            ),
        ),
        harm,
    )
    row(
        "victims_protected_from_sexual_harm",
        every(second, some(at(exposed, csev, 1), at(exposed, abused, 1))),
        harm,
        2,
    )
    row("others_protected_from_sexual_harm", second, harm, 2)
    row(
        "sexual_harm_on_both_sides_apart",
        every(over(harm_posed(poser), 3), over(harm_posed(exposed), 3)),
        harm,
    )
    row("sexual_harm_on_both_sides_planned", every(at(poser, harm, 2), at(exposed, harm, 2)), harm)
    row("alleged_sexual_harm_planned", alleged, harm, 2)
    for kind, domain, vulnerable in (
        ("sexual", D.RECRUITS_TO_SEXUAL_EXPLOITATION, (csev, able)),
        ("criminal", D.RECRUITS_TO_CRIMINAL_EXPLOITATION, (ccev, able, drugs)),
    ):
        evidenced = every(at(poser, domain, 3), poser.proven[domain], recent(poser, domain, 3))
        row(
            f"vulnerable_apart_from_{kind}_recruiting",
            every(evidenced, some(*(at(exposed, one, 2) for one in vulnerable))),
            domain,
        )
        row(
            f"vulnerable_protected_from_{kind}_recruiting",
            every(at(poser, domain, 2), some(*(at(exposed, one, 1) for one in vulnerable))),
            domain,
        )
    found |= _networks(poser, exposed, ties)
    found |= _peers(poser, exposed, ties)
    row("rival_groups_apart", ties["rivals"], None, 3)
    row("named_people_apart", ties["named_apart"], None, 3)
    row("former_ties_agreed", ties["named_caution"], None, 2)
    abuse = every(at(poser, D.ABUSES_A_GROUP, 3), targeted(poser.abuse_targets, exposed))
    row("targeted_residents_apart_from_abuse", abuse, D.ABUSES_A_GROUP)
    row("targeted_child_agrees_plan", abuse, D.ABUSES_A_GROUP)
    second_only = every(at(poser, D.ABUSES_A_GROUP, 2), no(at(poser, D.ABUSES_A_GROUP, 3)))
    less = every(second_only, targeted(poser.abuse_targets, exposed))
    row("targeted_child_protected_from_abuse", less, D.ABUSES_A_GROUP)
    weak = some(
        younger(poser, exposed, 0),
        *(
            at(exposed, one, 2)
            for one in (
                csev,
                abused,
                ccev,
                D.SELF_HARMS,
                drugs,
                able,
                D.HAS_BEEN_BULLIED,
                D.CANNOT_SELF_EVACUATE,
            )
        ),
    )
    violent = at(poser, D.VIOLENT_TO_PEERS, 3)
    row("peers_apart_from_weapons", every(violent, poser.weapon, weak), D.VIOLENT_TO_PEERS)
    row("peers_protected_from_violence", every(violent, weak), D.VIOLENT_TO_PEERS)
    row(
        "everyone_gets_out_in_a_fire",
        every(at(poser, D.HAS_SET_FIRES, 2), at(exposed, D.CANNOT_SELF_EVACUATE, 2)),
        D.HAS_SET_FIRES,
    )
    row(
        "self_harm_on_both_sides_planned",
        every(
            at(poser, D.SELF_HARMS, 3),
            at(exposed, D.SELF_HARMS, 3),
            some(same_method(poser, exposed), ties["friends"], ties["suicide_attempted"]),
        ),
        D.SELF_HARMS,
    )
    row("ages_close", apart(poser, exposed, 5), None, 1)
    row("ages_bridged_by_plan", some(apart(poser, exposed, 7), across(poser, exposed)), None, 2)
    row(
        "brother_sister_or_friend_there",
        every(
            some(ties["siblings"], ties["friends"]),
            no(ties["named_apart"]),
            no(ties["named_caution"]),
        ),
    )
    return found


def _peers(poser: Kid, exposed: Kid, ties: Ties) -> dict[str, tuple[Three, Range]]:
    found: dict[str, tuple[Three, Range]] = {}

    def row(name: str, holds: Three, domain: Domain | None = None, least: float = 0) -> None:
        low, high = (0.0, 0.0) if domain is None else poser.level[domain]
        if domain is D.MAY_CAUSE_SEXUAL_HARM:
            low, high = harm_posed(poser)
        found[name] = (holds, (max(low, least), max(high, least)))

    harm, csev = D.MAY_CAUSE_SEXUAL_HARM, D.HAS_BEEN_SEXUALLY_EXPLOITED
    able, drugs = D.LEARNING_DISABILITY_OR_AUTISM, D.USES_SUBSTANCES
    for name, posed, level, hurt, by in (
        ("bullied_child_protected", D.BULLIES, 2, D.HAS_BEEN_BULLIED, 2),
        ("substance_user_protected_from_supply", D.SUPPLIES_DRUGS, 2, drugs, 1),
        ("exploited_child_protected_from_images", D.SHARES_HARMFUL_IMAGES, 2, csev, 1),
        ("violence_on_both_sides_planned", D.VIOLENT_TO_PEERS, 3, D.VIOLENT_TO_PEERS, 3),
        ("fires_on_both_sides_planned", D.HAS_SET_FIRES, 2, D.HAS_SET_FIRES, 2),
        ("self_harm_seen_by_others", D.SELF_HARMS, 2, D.SELF_HARMS, 1),
        ("missing_on_both_sides", D.GOES_MISSING, 3, D.GOES_MISSING, 3),
    ):
        row(name, every(at(poser, posed, level), at(exposed, hurt, by)), posed)
    row("peers_near_violence", at(poser, D.VIOLENT_TO_PEERS, 2), D.VIOLENT_TO_PEERS)
    leads = (
        D.RECRUITS_TO_SEXUAL_EXPLOITATION,
        D.RECRUITS_TO_CRIMINAL_EXPLOITATION,
        D.VIOLENT_TO_PEERS,
        D.BULLIES,
    )
    led = every(some(*(at(poser, one, 2) for one in leads)), at(exposed, able, 2))
    row("easily_led_child_protected", led, None, 2)
    gone = every(at(poser, D.GOES_MISSING, 3), at(exposed, D.GOES_MISSING, 3))
    row("missing_together_planned", every(gone, ties["missing_together"]), D.GOES_MISSING)
    row("infection_kept_from_lowered_immunity", every(poser.infection, exposed.immunity), None, 2)
    row("liberty_of_the_others_kept", poser.restricted, None, 1)
    night = at(poser, D.NIGHT_TIME_NEEDS, 3)
    row("needs_at_night_told", night)
    row("needs_at_night_met_awake", night, None, 1)
    known = poser.female is not None and exposed.female is not None
    mixed = poser.female is not exposed.female if known else None
    on_file = None if at(poser, harm, 1) is None and poser.level[harm][1] > 1 else False
    on_file = True if at(poser, harm, 1) else on_file
    row("girls_and_boys_together", every(on_file, mixed), None, 1)
    row("girls_and_boys_protected", every(at(poser, harm, 2), mixed), harm)
    return found


def _networks(one: Kid, two: Kid, ties: Ties) -> dict[str, tuple[Three, Range]]:
    def both(domain: Domain, level: float) -> Three:
        return every(at(one, domain, level), at(two, domain, level))

    csev = both(D.HAS_BEEN_SEXUALLY_EXPLOITED, 3)
    tied = every(csev, ties["same_network"])
    gone = every(tied, both(D.GOES_MISSING, 3))
    line = every(both(D.HAS_BEEN_CRIMINALLY_EXPLOITED, 1), ties["same_line"])
    group = every(ties["same_group"], ties["offended_together"])
    return {
        "same_network_and_missing_apart": (gone, (3, 3)),
        "same_network_agreed": (tied, (2, 2)),
        "exploited_children_together": (both(D.HAS_BEEN_SEXUALLY_EXPLOITED, 2), (1, 1)),
        "same_line_planned": (line, (2, 2)),
        "same_group_agreed": (group, (2, 2)),
    }


CORE = (M.NIGHT_SUPERVISION, M.ROOM_PLAN, M.SUPERVISION_PLAN)
AWAKE = (M.WAKING_NIGHT_STAFF, M.ROOM_PLAN, M.SUPERVISION_PLAN)
BLOCKS: dict[str, tuple[tuple[Mitigation, ...], ...]] = {
    "victims_apart_from_sexual_harm": ((M.SPECIALIST_PROGRAMME,), (M.SOLO,)),
    "younger_and_targeted_apart_from_sexual_harm": (),
    "sexual_harm_on_both_sides_apart": ((M.SPECIALIST_PROGRAMME,),),
    "vulnerable_apart_from_sexual_recruiting": (),
    "vulnerable_apart_from_criminal_recruiting": (),
    "rival_groups_apart": (),
    "same_network_and_missing_apart": (),
    "named_people_apart": (),
    "targeted_residents_apart_from_abuse": (),
    "peers_apart_from_weapons": ((M.WAKING_NIGHT_STAFF,),),
    "everyone_gets_out_in_a_fire": ((M.SPRINKLERS, M.WAKING_NIGHT_STAFF),),
}
FIRE = (*CORE, M.BEDROOM_DETECTION, M.IGNITION_CONTROL)
MINIMUM: dict[str, tuple[Mitigation, ...]] = {
    "victims_apart_from_sexual_harm": (M.SPECIALIST_PROGRAMME, *AWAKE),
    "victims_protected_from_sexual_harm": CORE,
    "others_protected_from_sexual_harm": AWAKE,
    "sexual_harm_on_both_sides_apart": (M.SPECIALIST_PROGRAMME, *CORE),
    "sexual_harm_on_both_sides_planned": (M.SPECIALIST_PROGRAMME, *CORE),
    "alleged_sexual_harm_planned": (M.INTERIM_SAFETY_PLAN,),
    "vulnerable_protected_from_sexual_recruiting": (*CORE, M.SEPARATE_TRAVEL, M.DEVICE_PLAN),
    "vulnerable_protected_from_criminal_recruiting": (*CORE, M.TRANSPORT_PLAN),
    "former_ties_agreed": (M.VIEWS_OF_BOTH_CHILDREN,),
    "targeted_child_agrees_plan": (),
    "peers_protected_from_violence": (*CORE, M.EXTRA_STAFF_FIRST_DAYS, M.SPACE_TO_SEPARATE),
    "home_protected_from_fire": FIRE,
    "everyone_gets_out_in_a_fire": (*FIRE, M.EVACUATION_PLAN),
    "self_harm_on_both_sides_planned": (*AWAKE, M.LIGATURE_CHECK),
    "ages_bridged_by_plan": (M.FAMILY_STYLE_PLAN,),
    "same_network_agreed": (M.POLICE_VIEW, M.EXPLOITATION_TEAM_AGREES),
    "same_line_planned": (M.TRANSPORT_PLAN,),
    "same_group_agreed": (M.POLICE_VIEW, M.CURFEW_PLAN),
    "violence_on_both_sides_planned": (M.TWO_TO_ONE, M.TWO_LIVING_AREAS),
    "bullied_child_protected": (M.ANTI_BULLYING_PLAN, M.STAFF_PRESENCE),
    "fires_on_both_sides_planned": (*FIRE, M.NO_SHARED_UNSUPERVISED_TIME),
    "missing_together_planned": (M.SEPARATE_MISSING_PLANS,),
    "substance_user_protected_from_supply": (
        M.SEARCH_POLICY,
        M.POLICE_VIEW,
        M.SUBSTANCE_WORKER,
    ),
    "targeted_child_protected_from_abuse": (M.WORK_PLAN, M.IMMEDIATE_RESPONSE_PROTOCOL),
    "animals_safe": (M.ANIMALS_SECURED,),
    "needs_at_night_met_awake": (M.WAKING_NIGHT_STAFF,),
    "infection_kept_from_lowered_immunity": (M.CLINICAL_PLAN,),
    "easily_led_child_protected": (M.ONE_TO_ONE,),
    "liberty_of_the_others_kept": (M.LAWFUL_FOR_EACH_CHILD,),
    "exploited_child_protected_from_images": (M.DEVICE_PLAN,),
    "no_staff_alone_with_violence": (M.NO_LONE_SHIFTS,),
    "girls_and_boys_protected": CORE,
}
WARNS = {
    "ages_close",
    "exploited_children_together",
    "peers_near_violence",
    "missing_on_both_sides",
    "self_harm_seen_by_others",
    "girls_and_boys_together",
}
OF_THE_HOME = {"home_protected_from_fire", "animals_safe", "no_staff_alone_with_violence"}
COMPARED = {
    "rival_groups_apart",
    "named_people_apart",
    "former_ties_agreed",
    "same_network_and_missing_apart",
    "same_network_agreed",
    "same_line_planned",
    "same_group_agreed",
    "missing_together_planned",
}
"""Rows a home cannot settle: names and groups are compared by the authority."""
SAID = {"brother_sister_or_friend_there", "needs_at_night_told"}
"""Rewards and notes: nothing is signed for and nothing remains."""
MUTUAL = {
    "rival_groups_apart",
    "named_people_apart",
    "former_ties_agreed",
    "ages_close",
    "ages_bridged_by_plan",
    "brother_sister_or_friend_there",
    "same_network_and_missing_apart",
    "same_network_agreed",
    "exploited_children_together",
    "same_line_planned",
    "same_group_agreed",
}
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


def grave(*under_one_roof: Kid) -> Three:
    """Whether anybody there is at level 3 of sexual harm, self-harm or fire."""
    return some(
        *(
            over(level, 3)
            for kid in under_one_roof
            for level in (harm_posed(kid), kid.level[D.SELF_HARMS], kid.level[D.HAS_SET_FIRES])
        )
    )


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


@dataclass
class Verdict:
    """What one row comes to."""

    bar: Three = False
    gate: Three = False
    left: Range = (0.0, 0.0)


Found = dict[str, tuple[Three, Range]]


@dataclass
class Met:
    """What every row finds of a child at a home: towards the home and each resident, and back."""

    home: Found
    out: list[Found]
    back: list[Found]


def met(child: Kid, house: House, ties: list[Ties]) -> Met:
    pairs = list(zip(house.lives, ties, strict=True))
    return Met(
        fires(child, None, {}),
        [fires(child, kid, tie) for kid, tie in pairs],
        [fires(kid, child, tie) for kid, tie in pairs],
    )


Ways = Iterable[list[tuple[Three, Range]]]


def directions(name: str, house: House, found: Met) -> Ways:
    """Each direction of a row, as what it comes to with each resident."""
    here = there(name, house)
    for way in among(name, found):
        yield [(every(holds, here), level) for holds, level in way]


def among(name: str, found: Met) -> Ways:
    """Each direction of a row, as it holds of the people alone."""
    if name in OF_THE_HOME:
        yield [found.home[name]]
        return
    if name != "targeted_child_agrees_plan":
        yield [one[name] for one in found.out]
    if name != "targeted_residents_apart_from_abuse" and name not in MUTUAL:
        yield [one[name] for one in found.back]


def there(name: str, house: House) -> Three:
    """Whether the home is one that a row is about."""
    return {
        "animals_safe": house.animals,
        "no_staff_alone_with_violence": house.alone,
        "needs_at_night_met_awake": no(stands(house, M.WAKING_NIGHT_STAFF)),
    }.get(name, True)


def verdicts(
    child: Kid, house: House, ties: list[Ties], answer: Answer | None
) -> dict[str, Verdict]:
    """Judge every row between a child and a home."""
    found, some_grave = met(child, house, ties), grave(child, *house.lives)
    return {name: verdict(name, house, found, answer, some_grave) for name in NAMES}


def verdict(
    name: str, house: House, found: Met, answer: Answer | None, some_grave: Three
) -> Verdict:
    ways: list[tuple[Three, float, float]] = [
        (
            some(*(holds for holds, _ in way)),
            max((level[0] for holds, level in way if holds), default=0.0),
            max((level[1] for holds, level in way if holds is not False), default=0.0),
        )
        for way in directions(name, house, found)
    ]
    settles = (
        answer in {Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS}
        and name not in OF_THE_HOME
        and name not in COMPARED
    )
    worst_open = max((way[2] for way in ways), default=0.0)
    unsettled = decide(name, house, ways, some_grave)
    if settles:
        # A check of the residents says nothing of the home, where only that is in doubt.
        people = [there(name, house) is None and any(h for h, _ in w) for w in among(name, found)]
        ways = [
            way if way[0] is not None or sure else (False, 0.0, 0.0)
            for way, sure in zip(ways, people, strict=True)
        ]
    result = decide(name, house, ways, some_grave)
    if settles and answer is Answer.CLEAR_WITH_MITIGATIONS and name not in SAID:
        result.left = (
            result.left[0],
            max(result.left[1], min(unsettled.left[1], 2 * worst_open - 4)),
        )
    return result


def decide(
    name: str, house: House, ways: list[tuple[Three, float, float]], some_grave: Three
) -> Verdict:
    fired = some(*(way[0] for way in ways))
    low = 2 * max((way[1] for way in ways), default=0.0)
    high = 2 * max((way[2] for way in ways), default=0.0)
    least = takes_off(house, name, (True,), some_grave)
    most = takes_off(house, name, (True, None), some_grave)
    less = (max(low - most, 0.0), max(high - least, 0.0))
    if name in SAID:
        return Verdict()
    if name in WARNS:
        return Verdict(left=(min(less[0], 2.0), min(less[1], 2.0)))
    met = every(*(stands(house, one) for one in MINIMUM.get(name, ())))
    if name not in BLOCKS:
        return Verdict(every(fired, no(met)), fired, less)
    managed = some(*(every(*(stands(house, one) for one in way)) for way in BLOCKS[name]))
    left = (low if managed is False else less[0], less[1] if managed is True else high)
    return Verdict(every(fired, some(no(managed), no(met))), every(fired, managed), left)


NAMES = tuple(chain(BLOCKS, (name for name in MINIMUM if name not in BLOCKS), WARNS, SAID))


def pair(one: Kid, two: Kid, ties: Ties, house: House) -> Verdict:
    """Judge all rows between two children who would both move in."""
    total = Verdict()
    out, back, some_grave = fires(one, two, ties), fires(two, one, ties), grave(one, two)
    for name in NAMES:
        if name in OF_THE_HOME or name in SAID:
            continue
        ways = [
            (holds, level[0] if holds else 0.0, level[1] if holds is not False else 0.0)
            for both, level in (out[name], back[name])
            for holds in (every(both, there(name, house)),)
        ]
        found = decide(name, house, ways, some_grave)
        total.bar, total.gate = some(total.bar, found.bar), some(total.gate, found.gate)
        total.left = (max(total.left[0], found.left[0]), max(total.left[1], found.left[1]))
    return total
