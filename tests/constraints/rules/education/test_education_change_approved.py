from constraints.logic import NOT_KNOWN
from constraints.rules.education.education_change_approved import EducationChangeApproved
from constraints.vocabulary import Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "key stage 4, too far for the school",
        one_pair(
            key_stage_4=True, school_minutes=76.0, recorded=without(Record.EDUCATION_APPROVAL)
        ),
        breached(),
    ),
    Case("approved", one_pair(key_stage_4=True, school_minutes=76.0), MET),
    Case(
        "the school can be kept",
        one_pair(
            key_stage_4=True, school_minutes=75.0, recorded=without(Record.EDUCATION_APPROVAL)
        ),
        MET,
    ),
    Case(
        "younger than key stage 4",
        one_pair(
            key_stage_4=False, school_minutes=76.0, recorded=without(Record.EDUCATION_APPROVAL)
        ),
        MET,
    ),
    Case(
        "an emergency",
        one_pair(
            key_stage_4=True,
            school_minutes=76.0,
            emergency=True,
            recorded=without(Record.EDUCATION_APPROVAL),
        ),
        MET,
    ),
    Case(
        "no school to disrupt",
        one_pair(
            key_stage_4=True,
            school_minutes=76.0,
            has_school=False,
            recorded=without(Record.EDUCATION_APPROVAL),
        ),
        MET,
    ),
    Case(
        "the year is not known",
        one_pair(
            key_stage_4=NOT_KNOWN, school_minutes=76.0, recorded=without(Record.EDUCATION_APPROVAL)
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            key_stage_4=True,
            school_minutes=76.0,
            emergency=NOT_KNOWN,
            recorded=without(Record.EDUCATION_APPROVAL),
        ),
        UNDECIDED,
    ),
    Case(
        "the journey is not known",
        one_pair(
            key_stage_4=True, school_minutes=NOT_KNOWN, recorded=without(Record.EDUCATION_APPROVAL)
        ),
        UNDECIDED,
    ),
)
test_education_change_approved = table(EducationChangeApproved(), CASES)


def test_what_the_child_side_knows_is_asked_of_the_social_worker():
    unapproved = {"recorded": without(Record.EDUCATION_APPROVAL), "school_minutes": 76.0}
    assert child_is_asked(EducationChangeApproved(), one_pair(key_stage_4=NOT_KNOWN, **unapproved))
    assert child_is_asked(
        EducationChangeApproved(), one_pair(key_stage_4=True, has_school=NOT_KNOWN, **unapproved)
    )
    far = {**unapproved, "school_minutes": NOT_KNOWN}
    assert not child_is_asked(EducationChangeApproved(), one_pair(key_stage_4=True, **far))
