from constraints.logic import NOT_KNOWN
from constraints.rules.registration.home_managed_and_adequate import HomeManagedAndAdequate
from constraints.vocabulary import Grade, HomeFact, HomeKind
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "a manager, a good judgement, no notice",
        one_pair(fact={HomeFact.MANAGER_IN_POST: True, HomeFact.COMPLIANCE_NOTICE_OPEN: False}),
        MET,
    ),
    Case(
        "nobody manages it",
        one_pair(fact={HomeFact.MANAGER_IN_POST: False, HomeFact.COMPLIANCE_NOTICE_OPEN: False}),
        breached(),
    ),
    Case(
        "a notice stands",
        one_pair(fact={HomeFact.MANAGER_IN_POST: True, HomeFact.COMPLIANCE_NOTICE_OPEN: True}),
        breached(),
    ),
    Case("inadequate", one_pair(overall_grade=Grade.INADEQUATE), breached()),
    Case("requires improvement", one_pair(overall_grade=Grade.REQUIRES_IMPROVEMENT), MET),
    Case("no judgement known", one_pair(overall_grade=NOT_KNOWN), UNDECIDED),
    Case(
        "not said whether a manager is in post",
        one_pair(
            fact={HomeFact.MANAGER_IN_POST: NOT_KNOWN, HomeFact.COMPLIANCE_NOTICE_OPEN: False}
        ),
        UNDECIDED,
    ),
    Case(
        "not said whether a notice stands",
        one_pair(fact={HomeFact.MANAGER_IN_POST: True, HomeFact.COMPLIANCE_NOTICE_OPEN: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "inadequate, whatever else is not known",
        one_pair(
            fact={HomeFact.MANAGER_IN_POST: NOT_KNOWN, HomeFact.COMPLIANCE_NOTICE_OPEN: NOT_KNOWN},
            overall_grade=Grade.INADEQUATE,
        ),
        breached(),
    ),
    Case(
        "a hospital has no registered manager of a home",
        one_pair(
            fact={HomeFact.MANAGER_IN_POST: False, HomeFact.COMPLIANCE_NOTICE_OPEN: False},
            kind=HomeKind.HOSPITAL,
        ),
        MET,
    ),
    Case(
        "supported accommodation is judged by its own rules",
        one_pair(
            fact={HomeFact.MANAGER_IN_POST: False, HomeFact.COMPLIANCE_NOTICE_OPEN: False},
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
        ),
        MET,
    ),
    Case(
        "a kind not known",
        one_pair(
            fact={HomeFact.MANAGER_IN_POST: False, HomeFact.COMPLIANCE_NOTICE_OPEN: False},
            kind=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
)
test_home_managed_and_adequate = table(HomeManagedAndAdequate(), CASES)
