from constraints.logic import NOT_KNOWN
from constraints.rules.notices.area_authority_told_of_admission import AreaAuthorityToldOfAdmission
from constraints.vocabulary import Country, HomeKind, LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("the placing authority's own area", one_pair(own_area=True), MET),
    Case("another authority's area", one_pair(own_area=False), breached()),
    Case(
        "in an emergency and for short breaks too",
        one_pair(own_area=False, emergency=True, legal_status=LegalStatus.V4),
        breached(),
    ),
    Case(
        "a secure children's home",
        one_pair(own_area=False, kind=HomeKind.SECURE_CHILDRENS_HOME),
        breached(),
    ),
    Case(
        "a school registered as a children's home",
        one_pair(own_area=False, kind=HomeKind.SCHOOL_REGISTERED_AS_HOME),
        breached(),
    ),
    Case(
        "supported accommodation has rules of its own",
        one_pair(own_area=False, kind=HomeKind.SUPPORTED_ACCOMMODATION),
        MET,
    ),
    Case(
        "a home in Wales has rules of its own", one_pair(own_area=False, country=Country.WALES), MET
    ),
    Case("in an unknown area", one_pair(own_area=NOT_KNOWN), UNDECIDED),
    Case("of an unknown kind", one_pair(own_area=False, kind=NOT_KNOWN), UNDECIDED),
    Case("in an unknown country", one_pair(own_area=False, country=NOT_KNOWN), UNDECIDED),
)
test_area_authority_told_of_admission = table(AreaAuthorityToldOfAdmission(), CASES)
