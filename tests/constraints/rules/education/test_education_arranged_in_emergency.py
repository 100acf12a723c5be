from constraints.logic import NOT_KNOWN
from constraints.rules.education.education_arranged_in_emergency import EducationArrangedInEmergency
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("an emergency, too far", one_pair(emergency=True, school_minutes=76.0), breached()),
    Case(
        "an emergency in key stage 4",
        one_pair(emergency=True, school_minutes=76.0, key_stage_4=True),
        breached(),
    ),
    Case("an emergency, in reach", one_pair(emergency=True, school_minutes=75.0), MET),
    Case("planned", one_pair(emergency=False, school_minutes=76.0), MET),
    Case("no school", one_pair(emergency=True, school_minutes=76.0, has_school=False), MET),
    Case("not said whether planned", one_pair(emergency=NOT_KNOWN, school_minutes=76.0), UNDECIDED),
    Case(
        "a school is not known of",
        one_pair(emergency=True, school_minutes=76.0, has_school=NOT_KNOWN),
        UNDECIDED,
    ),
    Case("the journey is not known", one_pair(emergency=True, school_minutes=NOT_KNOWN), UNDECIDED),
)
test_education_arranged_in_emergency = table(EducationArrangedInEmergency(), CASES)


def test_what_the_child_side_knows_is_asked_of_the_social_worker():
    assert child_is_asked(
        EducationArrangedInEmergency(), one_pair(emergency=NOT_KNOWN, school_minutes=76.0)
    )
    assert child_is_asked(
        EducationArrangedInEmergency(),
        one_pair(emergency=True, has_school=NOT_KNOWN, school_minutes=76.0),
    )
    assert not child_is_asked(
        EducationArrangedInEmergency(), one_pair(emergency=True, school_minutes=NOT_KNOWN)
    )
