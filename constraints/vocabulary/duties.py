"""Who acts, what a question is about, and the units of a clock."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """Who asks, answers, approves, owns or is told."""

    REGISTERED_MANAGER = "the home's registered manager"
    SERVICE_MANAGER = "the placing authority's service manager"
    SOCIAL_WORKER = "the child's social worker"
    PLACEMENT_OFFICER = "the placement officer"
    NOMINATED_OFFICER = "the nominated officer"
    DIRECTOR = "the director of children's services"
    LEGAL_OFFICER = "the authority's legal officer"
    IRO = "the independent reviewing officer"
    AREA_AUTHORITY = "the area authority"
    HOST_YJS = "the host youth justice service"
    HOME_YJS = "the home youth justice service"
    COURT = "the court"
    POLICE = "the police"
    OFSTED = "Ofsted"
    PROVIDER = "the provider"
    SECRETARY_OF_STATE = "the Secretary of State"
    FIRE_SERVICE = "the fire service"
    HEALTH = "the integrated care board and GP"
    SCHOOL = "the school and virtual head"
    FAMILY = "parents and others who must be told"
    NOTICE_RECIPIENTS = "everyone who must have written notice"
    CHILD = "the child"
    ADVOCACY_SERVICE = "the advocacy service"
    VIRTUAL_HEAD = "the virtual school head"
    EHCP_AUTHORITY = "the authority that keeps the education, health and care plan"
    SEND_PANEL = "the special educational needs panel"
    ADULT_SERVICES = "adult social care"
    MENTAL_HEALTH_SERVICE = "the child and adolescent mental health service"
    EXPLOITATION_TEAM = "the exploitation team"
    FIRST_RESPONDER = "a first responder of the national referral mechanism"
    TRANSFER_SCHEME = "the national transfer scheme"
    CARERS = "the child's present carer"
    RESIDENTS = "the children who live there"


class Topic(Enum):
    """What a question is about; a home is asked one question a topic."""

    PLACE = "a place"
    AGE_AND_SEX = "ages and sex taken"
    NEEDS = "needs met"
    ROOM = "the room"
    RESIDENTS = "the children already living there"
    MITIGATIONS = "night staff and other mitigations"
    REGISTRATION = "registration and its conditions"
    LOCATION = "where the home is"
    CLINICAL = "clinical tasks"
    CULTURE = "culture, faith and language"
    STABILITY = "how long children stay"
    CHILD = "the child"
    RISK = "the child's risks"
    ORDERS = "court orders"
    EVIDENCE = "what must be recorded"
    SITUATION = "the child's situation"
    EDUCATION = "school"
    HEALTH = "health"


class TimeUnit(Enum):
    """Units of a statutory clock."""

    WORKING_DAYS = "working days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class Anchor(Enum):
    """The event a clock counts from."""

    START = "the start of the placement"
    DECISION = "the decision"
    APPROVAL = "the approval"
    ADMISSION = "the admission"
    LOOKED_AFTER = "the day the child became looked after"
    LAST_REVIEW = "the last review"
    REQUEST = "the request to accommodate"
    SENDING = "the sending of the records"
    RETURN = "each return from being missing"
    DISCHARGE = "the discharge"
    RELEASE = "the release"
    ORDER_CHANGE = "the day an order begins, changes or ends"
    LEARNING = "the day the authority learns of it"
    EVIDENCE = "the day of the evidence"
    HEALTH_ASSESSMENT = "the last health assessment"
    SECURE_ORDER_END = "the end of the court's order for the secure home"
