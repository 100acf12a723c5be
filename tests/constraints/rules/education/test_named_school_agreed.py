from constraints.logic import NOT_KNOWN
from constraints.rules.education.named_school_agreed import NamedSchoolAgreed
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "named, out of reach, not agreed",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=76.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=False,
        ),
        breached(),
    ),
    Case(
        "the panel agreed",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=76.0,
            emergency=False,
        ),
        MET,
    ),
    Case(
        "in reach",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=75.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=False,
        ),
        MET,
    ),
    Case(
        "not named in a plan",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: False},
            school_minutes=76.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=False,
        ),
        MET,
    ),
    Case(
        "an emergency",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=76.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=True,
        ),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: NOT_KNOWN},
            school_minutes=76.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=False,
        ),
        UNDECIDED,
    ),
    Case(
        "the journey is not known",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=NOT_KNOWN,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=False,
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether planned",
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=76.0,
            recorded=without(Record.SPECIAL_SCHOOL_PANEL),
            emergency=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
)
test_named_school_agreed = table(NamedSchoolAgreed(), CASES)


def test_the_social_worker_is_asked():
    assert child_is_asked(
        NamedSchoolAgreed(),
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: NOT_KNOWN},
            school_minutes=76.0,
            recorded=False,
        ),
    )
    assert not child_is_asked(
        NamedSchoolAgreed(),
        one_pair(
            circumstance={Circumstance.SCHOOL_NAMED_IN_EHCP: True},
            school_minutes=NOT_KNOWN,
            recorded=False,
        ),
    )
