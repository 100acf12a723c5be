"""Aims at the rows of the matching matrix, one for each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from constraints.vocabulary import Domain, HomeFact, Mitigation
from matcher.entities import RelationKind
from tests.oracle.aims.pairs import Graded, PairAim
from tests.oracle.aims.people import (
    HARM,
    alleged,
    born,
    night_alarmed,
    of_other_sex,
    related,
    rivals,
    same_way,
    sharing,
    so_of_home,
    stated,
    targets,
    unlike_in_age,
    weapon,
)
from tests.oracle.aims.shared import Aim
from tests.oracle.handbook import danger, harm, ties

D, M, R = Domain, Mitigation, RelationKind
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
    "m_28_newcomer_abuses_group": PairAim(
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
