"""What is to be done by a day where rows of the matrix fire: specialist steps (handbook 2.3a)."""

from __future__ import annotations

from constraints.base import Clock
from constraints.compatibility.follow_up import FollowUp, Given
from constraints.vocabulary import Anchor, Role, TimeUnit

BEFORE_ARRIVAL = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
FIRST_WEEK = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)

THERAPIST_NAMED = FollowUp(
    id="therapist_named",
    handbook=("M-03",),
    title="A therapist is named after sexual harm and exploitation meet",
    says="Name the therapist who works with the children concerned.",
    asks="Would a child who may cause sexual harm live with one who has been sexually harmed?",
    owner=Role.REGISTERED_MANAGER,
    recipient=Role.SOCIAL_WORKER,
    clock=FIRST_WEEK,
    content=(
        "who the therapist is, and who pays",
        "which children, from when",
        "what staff do until then",
    ),
)
DEVICE_PLAN_MADE = FollowUp(
    id="device_plan_made",
    handbook=("M-03",),
    title="A plan for phones and other devices is made",
    says="Write the plan for the phones and other devices of the children concerned.",
    asks="Would a child who may cause sexual harm live with one who has been sexually harmed?",
    owner=Role.REGISTERED_MANAGER,
    recipient=Role.SOCIAL_WORKER,
    clock=FIRST_WEEK,
    content=(
        "which devices, at which hours",
        "who looks at them, and what the children were told",
        "what is done with an image that is found",
    ),
)
GRADED_AGAIN = FollowUp(
    id="allegation_graded_again",
    handbook=("M-06",),
    title="Alleged sexual harm is graded again",
    says="Grade the alleged sexual harm again: the interim safety plan stands until then.",
    asks="Is sexual harm alleged of the child, or of a child living there?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.REGISTERED_MANAGER,
    clock=Clock(28, TimeUnit.DAYS, Anchor.EVIDENCE),
    content=(
        "what was found out since",
        "the level now, and on what evidence",
        "whether the interim plan ends",
    ),
)
PANEL_VIEW = FollowUp(
    id="exploitation_panel_view",
    handbook=("M-11", "M-12"),
    title="The exploitation panel gives its view of who lives together",
    says="Ask for the exploitation panel's view of the children living together, and send it on.",
    asks="Would a child linked to criminal exploitation live with another who may be drawn in?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.EXPLOITATION_TEAM,
    clock=FIRST_WEEK,
    content=(
        "who would live together, as codes",
        "what links them, as far as known",
        "whether the place may be used, and with which steps",
    ),
)
FIRE_SERVICE_TOLD = FollowUp(
    id="fire_service_told_first",
    handbook=("M-20", "M-21", "M-22"),
    title="The fire service of the home's area is told before the child moves in",
    says="Tell the fire service of the home's area of the fires, and of what the home has ready.",
    asks="Has the child, or a child living there, set a serious fire?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.FIRE_SERVICE,
    clock=BEFORE_ARRIVAL,
    content=(
        "the address, and the day the child comes",
        "what was set on fire, when, alone or with others, as far as known",
        "detectors, sprinklers and who is awake at night",
    ),
)
FIRE_SERVICE_VISITS = FollowUp(
    id="fire_service_visits",
    handbook=("M-20", "M-21", "M-22"),
    title="The fire service visits the home and gives its view",
    says="Have the fire service visit the home, and follow its view.",
    asks="Has the child, or a child living there, set a serious fire?",
    owner=Role.REGISTERED_MANAGER,
    recipient=Role.FIRE_SERVICE,
    clock=FIRST_WEEK,
    content=(
        "what the visit found",
        "what has to change, by which day",
        "who in the home does it",
    ),
)
HOST_TEAM_TOLD_OF_FIRES = FollowUp(
    id="host_team_told_of_fires",
    handbook=("M-20", "M-21", "M-22"),
    title="The host youth justice service is told of the fires before the child moves in",
    says="Tell the host youth justice service of the fires, and of what the home has ready.",
    asks="Has the child set a serious fire, and is a youth justice service working with the child?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.HOST_YJS,
    clock=BEFORE_ARRIVAL,
    content=(
        "what was set on fire, when, alone or with others, as far as known",
        "what the home has ready",
        "the risk and safety plan, and who holds it",
    ),
    given=(Given.AWAY, Given.YOUTH_JUSTICE),
)
AFTER_FIRES = (FIRE_SERVICE_TOLD, FIRE_SERVICE_VISITS, HOST_TEAM_TOLD_OF_FIRES)

MENTAL_HEALTH_VIEW = FollowUp(
    id="mental_health_view",
    handbook=("M-24",),
    title="Child and adolescent mental health services give their view",
    says="Ask child and adolescent mental health services for their view of the two together.",
    asks="Do two children who would live together each gravely harm themselves?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.MENTAL_HEALTH_SERVICE,
    clock=FIRST_WEEK,
    content=(
        "what each is known to do, as codes",
        "what staff do and who is awake at night",
        "whether they can live together, and with which steps",
    ),
)
ADMISSION_STAGGERED = FollowUp(
    id="admission_staggered",
    handbook=("M-24",),
    title="The child moves in by steps where the move is planned",
    says="Agree the visits and overnight stays by which the child moves in.",
    asks="Do two children who would live together each gravely harm themselves?",
    owner=Role.REGISTERED_MANAGER,
    recipient=Role.SOCIAL_WORKER,
    clock=BEFORE_ARRIVAL,
    content=(
        "the visits and nights, with their days",
        "who is told of them in the home",
        "what would stop or slow them",
    ),
    given=(Given.PLANNED,),
)
NIGHTS_AGREED = FollowUp(
    id="nights_agreed",
    handbook=("M-30",),
    title="What is needed at night is agreed with the home",
    says="Agree with the home what is needed at night, and how the others sleep.",
    asks="Would a child with great needs at night live with other children there?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.REGISTERED_MANAGER,
    clock=BEFORE_ARRIVAL,
    content=(
        "what the child needs at night",
        "who is awake, and where the rooms are",
        "how the others sleep",
    ),
)
POLICE_ASKED = FollowUp(
    id="police_asked_about_images",
    handbook=("M-40",),
    title="The police are told of harmful images and asked for advice",
    says="Tell the police of the images that are known to be shared, and ask for their advice.",
    asks="Would a child who shares harmful images live with one who has been exploited?",
    owner=Role.SOCIAL_WORKER,
    recipient=Role.POLICE,
    clock=BEFORE_ARRIVAL,
    content=(
        "which images are known to be shared",
        "who may be reached through them",
        "what the police advise, and who does it",
    ),
)
