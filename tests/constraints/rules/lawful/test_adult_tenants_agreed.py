from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.adult_tenants_agreed import AdultTenantsAgreed
from constraints.vocabulary import Domain, HomeKind
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no adults and no exploitation", one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION), MET),
    Case(
        "adults and no exploitation",
        one_pair(kind=HomeKind.SUPPORTED_ACCOMMODATION, lets_to_adults=True),
        MET,
    ),
    Case(
        "adults and sexual exploitation",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 2.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=True,
        ),
        breached(),
    ),
    Case(
        "adults and criminal exploitation",
        one_pair(
            child(level={Domain.HAS_BEEN_CRIMINALLY_EXPLOITED: 2.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=True,
        ),
        breached(),
    ),
    Case(
        "some concern is below the level",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 1.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=True,
        ),
        MET,
    ),
    Case(
        "bullying is not exploitation",
        one_pair(
            child(level={Domain.HAS_BEEN_BULLIED: 3.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=True,
        ),
        MET,
    ),
    Case(
        "exploited and no adults",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 3.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
        ),
        MET,
    ),
    Case(
        "exploited in a children's home",
        one_pair(child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 3.0}), lets_to_adults=True),
        MET,
    ),
    Case(
        "exploitation not known",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: NOT_KNOWN}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=True,
        ),
        UNDECIDED,
    ),
    Case(
        "adults not known",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 3.0}),
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            lets_to_adults=NOT_KNOWN,
        ),
        UNDECIDED,
    ),
    Case(
        "kind not known",
        one_pair(
            child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 3.0}),
            kind=NOT_KNOWN,
            lets_to_adults=True,
        ),
        UNDECIDED,
    ),
)
test_adult_tenants_agreed = table(AdultTenantsAgreed(), CASES)


def test_exploitation_is_asked_of_the_social_worker_and_tenants_of_the_home() -> None:
    rule, supported = AdultTenantsAgreed(), HomeKind.SUPPORTED_ACCOMMODATION
    unknown = child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: NOT_KNOWN})
    assert child_is_asked(rule, one_pair(unknown, kind=supported, lets_to_adults=True))
    exploited = child(level={Domain.HAS_BEEN_SEXUALLY_EXPLOITED: 3.0})
    somewhere = one_pair(exploited, kind=supported, lets_to_adults=NOT_KNOWN)
    assert not child_is_asked(rule, somewhere)
