from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_criteria_met import SecureCriteriaMet
from constraints.vocabulary import HomeKind, LegalStatus
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("an open home", one_pair(), MET),
    Case("neither limb", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME), breached()),
    Case("absconding", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_absconding=True), MET),
    Case("injury", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_injury=True), MET),
    Case(
        "likely to abscond is not enough",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_likely_to_abscond=True),
        breached(),
    ),
    Case(
        "likely to abscond when detained by the police",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            secure_likely_to_abscond=True,
            legal_status=LegalStatus.J2,
        ),
        MET,
    ),
    Case(
        "detained and neither",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, legal_status=LegalStatus.J2),
        breached(),
    ),
    Case(
        "detained on the 12th birthday",
        one_pair(
            child(age_years=12.0),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            secure_likely_to_abscond=True,
            legal_status=LegalStatus.J2,
        ),
        MET,
    ),
    Case(
        "detained under 12",
        one_pair(
            child(age_years=11.997),
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            secure_likely_to_abscond=True,
            legal_status=LegalStatus.J2,
        ),
        breached(),
    ),
    Case(
        "remanded has the ordinary test",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            secure_likely_to_abscond=True,
            legal_status=LegalStatus.J1,
        ),
        breached(),
    ),
    Case(
        "absconding not known",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_absconding=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "injury not known",
        one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME, secure_injury=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "legal status not known",
        one_pair(
            kind=HomeKind.SECURE_CHILDRENS_HOME,
            secure_likely_to_abscond=True,
            legal_status=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
    Case("kind not known", one_pair(kind=NOT_KNOWN), UNDECIDED),
)
test_secure_criteria_met = table(SecureCriteriaMet(), CASES)


def test_the_criteria_are_asked_of_the_social_worker_and_the_kind_of_the_home() -> None:
    rule = SecureCriteriaMet()
    secure = HomeKind.SECURE_CHILDRENS_HOME
    assert child_is_asked(rule, one_pair(kind=secure, secure_injury=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(kind=NOT_KNOWN))
