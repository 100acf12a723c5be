"""What kind of row each is: what follows, and what has to be in place."""

from __future__ import annotations

from constraints.vocabulary import Mitigation

M = Mitigation
CORE = (M.NIGHT_SUPERVISION, M.ROOM_PLAN, M.SUPERVISION_PLAN)
AWAKE = (M.WAKING_NIGHT_STAFF, M.ROOM_PLAN, M.SUPERVISION_PLAN)
BLOCKS: dict[str, tuple[tuple[M, ...], ...]] = {
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
MINIMUM: dict[str, tuple[M, ...]] = {
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
    "targeted_residents_protected_from_abuse": (M.WORK_PLAN, M.IMMEDIATE_RESPONSE_PROTOCOL),
    "targeted_child_protected_from_abuse": (),
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
CHILD_POSES = {"targeted_residents_apart_from_abuse", "targeted_residents_protected_from_abuse"}
RESIDENT_POSES = {"targeted_child_agrees_plan", "targeted_child_protected_from_abuse"}
NAMES = (*BLOCKS, *(name for name in MINIMUM if name not in BLOCKS), *WARNS, *SAID)
