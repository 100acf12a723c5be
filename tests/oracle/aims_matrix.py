"""Aims at the rows of the matching matrix: who is graded what, and which step the home lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from constraints.vocabulary import (
    Answer,
    Domain,
    Group,
    HomeFact,
    Mitigation,
    MitigationState,
    SelfHarmMethod,
    Sex,
)
from matcher.entities import Relation, RelationKind, Reply
from tests.oracle.aims_law import Aim
from tests.oracle.handbook import danger, harm, ties
from tests.oracle.scene import Scene

D, M, R = Domain, Mitigation, RelationKind
HARM = D.MAY_CAUSE_SEXUAL_HARM
Graded = Mapping[Domain, int]
Steps = tuple[Mitigation, ...]
EVIDENCE_DAYS = (5,) * 8 + (20, 28, 29, 90, 91, 181, 182, 731)
"""Days since the evidence: recent, and about the ends of what the handbook counts."""
STEPS_LESS = {M.NIGHT_SUPERVISION: M.WAKING_NIGHT_STAFF}
"""Without staff awake either, nobody supervises the night."""


@dataclass(frozen=True)
class PairAim:
    """
    Grades of the two children and steps of the home that make a row fire.

    Parameters
    ----------
    poser, exposed
        Levels, by domain.
    steps
        Those of which one is not in place, or may not be.
    also
        What the row asks besides.
    child_poses
        Whether the referred child is the poser; None for either.
    """

    poser: Graded
    exposed: Graded
    steps: Steps = ()
    also: tuple[Aim, ...] = ()
    child_poses: bool | None = None

    def __call__(self, s: Scene) -> None:
        poses = s.draw.chance(0.5) if self.child_poses is None else self.child_poses
        for graded, child in ((self.poser, poses), (self.exposed, not poses)):
            for domain, level in graded.items():
                _grade(s, domain, level, child=child)
        if self.steps:
            _lack(s, s.draw.pick(self.steps))
        for change in self.also:
            change(s)
        if s.draw.chance(0.25):
            _checked(s)


def _grade(s: Scene, domain: Domain, level: int, *, child: bool) -> None:
    """Grade at a level or, now and then, one lower; old, alleged, or with nothing said of proof."""
    level = max(level - s.draw.chance(0.08), 0)
    days = s.draw.pick(EVIDENCE_DAYS)
    proven = s.draw.pick((True,) * 6 + (False, None))
    on = s.on - timedelta(days)
    graded_on = None if s.draw.chance(0.1) else max(on, s.on - timedelta(9))
    s.grade(domain, level, child=child, on=on, proven=proven, graded_on=graded_on)


def _lack(s: Scene, step: Mitigation) -> None:
    states = (MitigationState.CANNOT,) * 5 + (MitigationState.CAN_BE_ARRANGED, None)
    state = s.draw.pick(states)
    s.step(step, state)
    if step in STEPS_LESS:
        s.step(STEPS_LESS[step], state)
    if M.WAKING_NIGHT_STAFF in {step, STEPS_LESS.get(step)}:
        s.step(M.TWO_WAKING_NIGHT_STAFF, None)


def _checked(s: Scene) -> None:
    """The home's own check, and perhaps the names compared."""
    at = datetime(s.on.year, s.on.month, s.on.day, 9, tzinfo=UTC)
    answer = s.draw.pick((Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS))
    compared = s.draw.pick((None, True, False))
    reply = Reply(
        s.home.urn, at, at + timedelta(1), residents_check=answer, names_compared=compared
    )
    s.refer(replies=(reply,))


def related(kind: RelationKind, days: int | None = None) -> Aim:
    def aim(s: Scene) -> None:
        on = None if days is None else s.draw.pick((None, s.on - timedelta(s.draw.number(0, days))))
        if s.draw.chance(0.5):
            s.of_child(relations=(Relation(s.resident.person, kind, on=on),))
        else:
            s.of_resident(relations=(Relation(s.child.reference, kind, on=on),))
        if s.draw.chance(0.2):
            s.refer(relations_checked_on=s.on - timedelta(s.draw.pick((181, 182))))

    return aim


def sharing(name: str) -> Aim:
    """Both name a code; now and then another each, or nobody asked one of them."""

    def aim(s: Scene) -> None:
        s.profile(child=True, **{name: frozenset({"a"})})
        theirs = s.draw.pick((frozenset({"a", "b"}),) * 3 + (frozenset({"b"}), None))
        s.profile(
            child=False, **{name: theirs or (None if name != "affiliations" else frozenset())}
        )

    return aim


def rivals(s: Scene) -> None:
    child = s.draw.chance(0.5)
    confirmed = s.draw.pick((None, *(s.on - timedelta(s.draw.number(0, 240)) for _ in range(3))))
    theirs = frozenset({"south"})
    s.profile(child=child, affiliations=frozenset({"north"}), rivals=theirs)
    s.profile(child=child, rivalry_confirmed_on=confirmed)
    s.profile(child=not child, affiliations=s.draw.pick((theirs, theirs, frozenset({"river"}))))


def born(child: date, resident: date) -> Aim:
    def aim(s: Scene) -> None:
        one, two = (child, resident) if s.draw.chance(0.5) else (resident, child)
        shift = timedelta(s.draw.number(-1, 1))
        s.of_child(born=one)
        s.of_resident(born=two + shift)
        s.of_home(age_from_years=0, age_to_years=18)

    return aim


def targets(name: str) -> Aim:
    def aim(s: Scene) -> None:
        group = s.draw.pick(tuple(Group))
        for child in (True, False):
            s.profile(child=child, **{name: frozenset({group}), "groups": frozenset({group})})

    return aim


def stated(**facts: bool | None) -> Aim:
    """Something stated of both."""

    def aim(s: Scene) -> None:
        for child in (True, False):
            s.profile(child=child, **facts)

    return aim


def alleged(s: Scene) -> None:
    on = s.on - timedelta(s.draw.pick((5, 40)))
    s.grade(HARM, s.draw.number(1, 2), child=s.draw.chance(0.5), on=on, proven=False)


def weapon(s: Scene) -> None:
    on = s.on - timedelta(s.draw.number(0, 220))
    for child in (True, False):
        s.profile(child=child, weapon_used_on=on)


def same_way(s: Scene) -> None:
    ways = frozenset({s.draw.pick((SelfHarmMethod.CUTTING, SelfHarmMethod.OTHER))})
    s.profile(child=True, self_harm_methods=ways)
    s.profile(child=False, self_harm_methods=s.draw.pick((ways, ways, frozenset(), None)))
    attempted = s.draw.pick((None, s.on - timedelta(s.draw.number(0, 240))))
    s.of_home(suicide_attempt_on=attempted, suicide_attempt_known=s.draw.chance(0.7))


def of_other_sex(s: Scene) -> None:
    s.of_child(sex=s.draw.pick((Sex.MALE, Sex.FEMALE)))
    s.of_resident(sex=s.draw.pick((Sex.MALE, Sex.FEMALE, None)))


def unlike_in_age(s: Scene) -> None:
    """One two years younger than the other, about the day."""
    s.of_child(born=date(2011, 3, 1))
    s.of_resident(born=date(2013, 3, 1) + timedelta(s.draw.number(-1, 1)))


def so_of_home(fact: HomeFact) -> Aim:
    def aim(s: Scene) -> None:
        s.of_home(facts={**s.home.facts, fact: s.draw.chance(0.85)})

    return aim


def night_alarmed(s: Scene) -> None:
    """No staff awake, but a night that is supervised: what M-16 tells apart."""
    s.step(M.NIGHT_SUPERVISION, MitigationState.VERIFIED)


CSER, CCER, CSEV, CCEV = ties.CSER, ties.CCER, ties.CSEV, ties.CCEV
VULNERABLE: Graded = {D.LEARNING_DISABILITY_OR_AUTISM: 2}
MATRIX: Mapping[str, Aim] = {
    "m_01_grave_harm_beside_victims": PairAim(
        {HARM: 3}, {CSEV: 2}, (*harm.PROGRAMME_AWAKE, M.SPECIALIST_PROGRAMME)
    ),
    "m_02_grave_harm_beside_younger_or_targeted": PairAim(
        {HARM: 3}, {}, (), (targets("sexual_harm_targets"), unlike_in_age)
    ),
    "m_03_harm_beside_victims": PairAim({HARM: 2}, {D.HAS_BEEN_SEXUALLY_ABUSED: 1}, harm.CORE_SET),
    "m_04_harm_beside_others": PairAim({HARM: 2}, {}, harm.CORE_SET_AWAKE),
    "m_05_grave_harm_on_both_sides": PairAim({HARM: 3}, {HARM: 3}, harm.PROGRAMME),
    "m_05_harm_on_both_sides": PairAim({HARM: 2}, {HARM: 2}, harm.PROGRAMME),
    "m_06_alleged_harm": PairAim({}, {}, (M.INTERIM_SAFETY_PLAN,), (alleged,)),
    "m_08_sexual_recruiting_evidenced": PairAim({CSER: 3}, {CSEV: 2}),
    "m_08_sexual_recruiting": PairAim({CSER: 2}, {CSEV: 1}, ties.M_08_STEPS),
    "m_09_same_network_both_missing": PairAim(
        {CSEV: 3, D.GOES_MISSING: 3}, {CSEV: 3, D.GOES_MISSING: 3}, (), (sharing("networks"),)
    ),
    "m_09_same_network": PairAim(
        {CSEV: 3}, {CSEV: 3}, (M.POLICE_VIEW, M.EXPLOITATION_TEAM_AGREES), (sharing("networks"),)
    ),
    "m_11_criminal_recruiting_evidenced": PairAim({CCER: 3}, {D.USES_SUBSTANCES: 2}),
    "m_11_criminal_recruiting": PairAim({CCER: 2}, {CCEV: 1}, ties.M_11_STEPS),
    "m_12_same_line": PairAim({CCEV: 1}, {CCEV: 1}, (M.TRANSPORT_PLAN,), (sharing("lines"),)),
    "m_13_rivals": PairAim({}, {}, (), (rivals,)),
    "m_14_same_group": PairAim(
        {},
        {},
        (M.POLICE_VIEW, M.CURFEW_PLAN),
        (sharing("affiliations"), related(R.OFFENDED_TOGETHER, 400)),
    ),
    "m_15_named_apart": PairAim({}, {}, (), (related(R.NAMED_APART),)),
    "m_15_former_ties": PairAim({}, {}, (M.VIEWS_OF_BOTH_CHILDREN,), (related(R.CAUTION),)),
    "m_16_weapon_without_waking_night": PairAim(
        {D.VIOLENT_TO_PEERS: 3}, VULNERABLE, (M.WAKING_NIGHT_STAFF,), (weapon, night_alarmed)
    ),
    "m_16_grave_violence": PairAim({D.VIOLENT_TO_PEERS: 3}, VULNERABLE, danger.M_16_STEPS),
    "m_18_grave_violence_on_both_sides": PairAim(
        {D.VIOLENT_TO_PEERS: 3}, {D.VIOLENT_TO_PEERS: 3}, danger.M_18_STEPS
    ),
    "m_19_bullying": PairAim({D.BULLIES: 2}, {D.HAS_BEEN_BULLIED: 2}, danger.M_19_STEPS),
    "m_20_serious_fires": PairAim(
        {D.HAS_SET_FIRES: 3}, {}, danger.M_20_STEPS, (stated(fire_intent=True),), child_poses=True
    ),
    "m_21_fires_beside_who_cannot_get_out": PairAim(
        {D.HAS_SET_FIRES: 2}, {D.CANNOT_SELF_EVACUATE: 2}, danger.M_21_STEPS
    ),
    "m_22_fires_on_both_sides": PairAim(
        {D.HAS_SET_FIRES: 2}, {D.HAS_SET_FIRES: 2}, danger.M_22_STEPS
    ),
    "m_23_missing_together": PairAim(
        {D.GOES_MISSING: 3},
        {D.GOES_MISSING: 3},
        (M.SEPARATE_MISSING_PLANS,),
        (related(R.MISSING_TOGETHER, 300),),
    ),
    "m_24_self_harm_on_both_sides": PairAim(
        {D.SELF_HARMS: 3}, {D.SELF_HARMS: 3}, danger.M_24_STEPS, (same_way,)
    ),
    "m_26_supply": PairAim({D.SUPPLIES_DRUGS: 2}, {D.USES_SUBSTANCES: 1}, danger.M_26_STEPS),
    "m_27_newcomer_abuses_group": PairAim(
        {D.ABUSES_A_GROUP: 3}, {}, (), (targets("abuse_targets"),)
    ),
    "m_28_group_abused": PairAim(
        {D.ABUSES_A_GROUP: 2}, {}, ties.M_28_STEPS, (targets("abuse_targets"),)
    ),
    "m_29_animals": PairAim(
        {D.CRUEL_TO_ANIMALS: 2},
        {},
        (M.ANIMALS_SECURED,),
        (so_of_home(HomeFact.KEEPS_ANIMALS),),
        child_poses=True,
    ),
    "m_30_needs_at_night": PairAim({D.NIGHT_TIME_NEEDS: 3}, {}, (M.WAKING_NIGHT_STAFF,)),
    "m_31_infection": PairAim(
        {}, {}, (M.CLINICAL_PLAN,), (stated(has_infection=True, immunity_lowered=True),)
    ),
    "m_32_easily_led": PairAim({D.BULLIES: 2}, VULNERABLE, (M.ONE_TO_ONE,)),
    "m_34_wide_age_gap": PairAim(
        {}, {}, (M.FAMILY_STYLE_PLAN,), (born(date(2017, 3, 1), date(2010, 3, 1)),)
    ),
    "m_36_liberty_of_others": PairAim(
        {}, {}, (M.LAWFUL_FOR_EACH_CHILD,), (stated(liberty_restricted=True),)
    ),
    "m_40_images": PairAim({D.SHARES_HARMFUL_IMAGES: 2}, {CSEV: 1}, (M.DEVICE_PLAN,)),
    "m_41_lone_working": PairAim(
        {D.VIOLENT_TO_STAFF: 3},
        {},
        (M.NO_LONE_SHIFTS,),
        (so_of_home(HomeFact.STAFF_WORK_ALONE),),
        child_poses=True,
    ),
    "m_42_girls_and_boys_where_harm_is_known": PairAim(
        {HARM: 2}, {}, harm.CORE_SET, (of_other_sex,)
    ),
}
