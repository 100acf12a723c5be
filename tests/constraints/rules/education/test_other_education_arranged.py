from constraints.logic import NOT_KNOWN
from constraints.rules.education.other_education_arranged import OtherEducationArranged
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("planned, older, too far", one_pair(school_minutes=76.0), breached()),
    Case("planned, older, in reach", one_pair(school_minutes=75.0), MET),
    Case("planned, younger, too far", one_pair(school_minutes=46.0, primary_age=True), breached()),
    Case("planned, younger, in reach", one_pair(school_minutes=45.0, primary_age=True), MET),
    Case("an emergency", one_pair(school_minutes=76.0, emergency=True), MET),
    Case("key stage 4 has a gate", one_pair(school_minutes=76.0, key_stage_4=True), MET),
    Case("no school", one_pair(school_minutes=76.0, has_school=False), MET),
    Case(
        "a school is not known of", one_pair(school_minutes=76.0, has_school=NOT_KNOWN), UNDECIDED
    ),
    Case("primary or not decides", one_pair(school_minutes=60.0, primary_age=NOT_KNOWN), UNDECIDED),
    Case("the year is not known", one_pair(school_minutes=76.0, key_stage_4=NOT_KNOWN), UNDECIDED),
    Case("not said whether planned", one_pair(school_minutes=76.0, emergency=NOT_KNOWN), UNDECIDED),
    Case("the journey is not known", one_pair(school_minutes=NOT_KNOWN), UNDECIDED),
)
test_other_education_arranged = table(OtherEducationArranged(), CASES)


def test_what_the_child_side_knows_is_asked_of_the_social_worker():
    assert child_is_asked(
        OtherEducationArranged(), one_pair(school_minutes=76.0, has_school=NOT_KNOWN)
    )
    assert child_is_asked(
        OtherEducationArranged(), one_pair(school_minutes=76.0, emergency=NOT_KNOWN)
    )
    assert not child_is_asked(OtherEducationArranged(), one_pair(school_minutes=NOT_KNOWN))
