"""What is to be done by a day where rows of the matrix fire: specialist steps (handbook 2.3a)."""

from __future__ import annotations

from constraints.base import Clock
from constraints.compatibility.follow_up import Given
from constraints.compatibility.occasion import Occasion
from constraints.vocabulary import Anchor, Role, TimeUnit

BEFORE_ARRIVAL = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
FIRST_WEEK = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
HOME, WORKER = Role.REGISTERED_MANAGER, Role.SOCIAL_WORKER

HARM_MEETS_EXPLOITATION = Occasion(
    ("M-03",),
    "Would a child who may cause sexual harm live with one who has been sexually harmed?",
)
THERAPIST_NAMED = HARM_MEETS_EXPLOITATION.then(
    "therapist_named",
    "A therapist is named after sexual harm and exploitation meet",
    "Name the therapist who works with the children concerned.",
    (HOME, WORKER),
    FIRST_WEEK,
    content=(
        "who the therapist is, and who pays",
        "which children, from when",
        "what staff do until then",
    ),
)
DEVICE_PLAN_MADE = HARM_MEETS_EXPLOITATION.then(
    "device_plan_made",
    "A plan for phones and other devices is made",
    "Write the plan for the phones and other devices of the children concerned.",
    (HOME, WORKER),
    FIRST_WEEK,
    content=(
        "which devices, at which hours",
        "who looks at them, and what the children were told",
        "what is done with an image that is found",
    ),
)
ALLEGATION = Occasion(
    ("M-06",),
    "Is sexual harm alleged of the child, or of a child living there?",
)
GRADED_AGAIN = ALLEGATION.then(
    "allegation_graded_again",
    "Alleged sexual harm is graded again",
    "Grade the alleged sexual harm again: the interim safety plan stands until then.",
    (WORKER, HOME),
    Clock(28, TimeUnit.DAYS, Anchor.EVIDENCE),
    content=(
        "what was found out since",
        "the level now, and on what evidence",
        "whether the interim plan ends",
    ),
)
DRAWN_IN = Occasion(
    ("M-11", "M-12"),
    "Would a child linked to criminal exploitation live with another who may be drawn in?",
)
PANEL_VIEW = DRAWN_IN.then(
    "exploitation_panel_view",
    "The exploitation panel gives its view of who lives together",
    "Ask for the exploitation panel's view of the children living together, and send it on.",
    (WORKER, Role.EXPLOITATION_TEAM),
    FIRST_WEEK,
    content=(
        "who would live together, as codes",
        "what links them, as far as known",
        "whether the place may be used, and with which steps",
    ),
)
FIRES = Occasion(
    ("M-20", "M-21", "M-22"),
    "Has the child, or a child living there, set a serious fire?",
)
FIRE_SERVICE_TOLD = FIRES.then(
    "fire_service_told_first",
    "The fire service of the home's area is told before the child moves in",
    "Tell the fire service of the home's area of the fires, and of what the home has ready.",
    (WORKER, Role.FIRE_SERVICE),
    BEFORE_ARRIVAL,
    content=(
        "the address, and the day the child comes",
        "what was set on fire, when, alone or with others, as far as known",
        "detectors, sprinklers and who is awake at night",
    ),
)
FIRE_SERVICE_VISITS = FIRES.then(
    "fire_service_visits",
    "The fire service visits the home and gives its view",
    "Have the fire service visit the home, and follow its view.",
    (HOME, Role.FIRE_SERVICE),
    FIRST_WEEK,
    content=(
        "what the visit found",
        "what has to change, by which day",
        "who in the home does it",
    ),
)
HOST_TEAM_TOLD_OF_FIRES = FIRES.then(
    "host_team_told_of_fires",
    "The host youth justice service is told of the fires before the child moves in",
    "Tell the host youth justice service of the fires, and of what the home has ready.",
    (WORKER, Role.HOST_YJS),
    BEFORE_ARRIVAL,
    content=(
        "what was set on fire, when, alone or with others, as far as known",
        "what the home has ready",
        "the risk and safety plan, and who holds it",
    ),
    given=(Given.AWAY, Given.YOUTH_JUSTICE),
    asks="Has the child set a serious fire, and is a youth justice service working with the child?",
)
AFTER_FIRES = (FIRE_SERVICE_TOLD, FIRE_SERVICE_VISITS, HOST_TEAM_TOLD_OF_FIRES)

GRAVE_SELF_HARM = Occasion(
    ("M-24",),
    "Do two children who would live together each gravely harm themselves?",
)
MENTAL_HEALTH_VIEW = GRAVE_SELF_HARM.then(
    "mental_health_view",
    "Child and adolescent mental health services give their view",
    "Ask child and adolescent mental health services for their view of the two together.",
    (WORKER, Role.MENTAL_HEALTH_SERVICE),
    FIRST_WEEK,
    content=(
        "what each is known to do, as codes",
        "what staff do and who is awake at night",
        "whether they can live together, and with which steps",
    ),
)
ADMISSION_STAGGERED = GRAVE_SELF_HARM.then(
    "admission_staggered",
    "The child moves in by steps where the move is planned",
    "Agree the visits and overnight stays by which the child moves in.",
    (HOME, WORKER),
    BEFORE_ARRIVAL,
    content=(
        "the visits and nights, with their days",
        "who is told of them in the home",
        "what would stop or slow them",
    ),
    given=(Given.PLANNED,),
)
NEEDS_AT_NIGHT = Occasion(
    ("M-30",),
    "Would a child with great needs at night live with other children there?",
)
NIGHTS_AGREED = NEEDS_AT_NIGHT.then(
    "nights_agreed",
    "What is needed at night is agreed with the home",
    "Agree with the home what is needed at night, and how the others sleep.",
    (WORKER, HOME),
    BEFORE_ARRIVAL,
    content=(
        "what the child needs at night",
        "who is awake, and where the rooms are",
        "how the others sleep",
    ),
)
IMAGES = Occasion(
    ("M-40",),
    "Would a child who shares harmful images live with one who has been exploited?",
)
POLICE_ASKED = IMAGES.then(
    "police_asked_about_images",
    "The police are told of harmful images and asked for advice",
    "Tell the police of the images that are known to be shared, and ask for their advice.",
    (WORKER, Role.POLICE),
    BEFORE_ARRIVAL,
    content=(
        "which images are known to be shared",
        "who may be reached through them",
        "what the police advise, and who does it",
    ),
)
