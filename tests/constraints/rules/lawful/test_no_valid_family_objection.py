from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.no_valid_family_objection import NoValidFamilyObjection
from constraints.vocabulary import Circumstance, LegalStatus, Record
from fixtures.pair import child, one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "accommodated, nobody objects",
        one_pair(
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: False},
        ),
        MET,
    ),
    Case(
        "accommodated, a parent who can house the child objects",
        one_pair(
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        breached(),
    ),
    Case(
        "short breaks, recorded one by one",
        one_pair(
            legal_status=LegalStatus.V3,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        breached(),
    ),
    Case(
        "short breaks by agreement",
        one_pair(
            legal_status=LegalStatus.V4,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        breached(),
    ),
    Case(
        "under a care order parents cannot",
        one_pair(
            legal_status=LegalStatus.C2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        MET,
    ),
    Case(
        "16 and agreeing",
        one_pair(
            child(age_years=16.0),
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        MET,
    ),
    Case(
        "15 and agreeing",
        one_pair(
            child(age_years=15.997),
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        breached(),
    ),
    Case(
        "17 and not agreeing",
        one_pair(
            child(age_years=17.5),
            legal_status=LegalStatus.V2,
            recorded=without(Record.CHILD_AGREES),
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        breached(),
    ),
    Case(
        "age not known, agreeing",
        one_pair(
            child(age_years=(15.0, 17.0)),
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether anyone objects",
        one_pair(
            legal_status=LegalStatus.V2,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "legal status not known",
        one_pair(
            legal_status=NOT_KNOWN,
            circumstance={Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: True},
        ),
        UNDECIDED,
    ),
)
test_no_valid_family_objection = table(NoValidFamilyObjection(), CASES)
