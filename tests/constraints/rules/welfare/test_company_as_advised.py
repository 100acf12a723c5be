from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.company_as_advised import CompanyAsAdvised
from constraints.vocabulary import Company
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

OLDER, SAME, YOUNGER = (child(age_years=years) for years in (15.0, 14.0, 13.0))
HALF_A_YEAR_OLDER = child(age_years=14.5)
UNSURE = child(age_years=(13.0, 15.0))
ONLY_OLDER, ONLY_YOUNGER = Company.ONLY_OLDER, Company.ONLY_YOUNGER


def case(name, company, *living, expect, **values):
    return Case(name, one_pair(residents=living, company=company, **values), expect)


CASES = (
    case("no preference", Company.NO_PREFERENCE, OLDER, YOUNGER, expect=MET),
    case("with others", Company.WITH_OTHERS, OLDER, YOUNGER, expect=MET),
    case("alone, and nobody lives there", Company.SOLO, expect=MET),
    case("alone, and somebody lives there", Company.SOLO, OLDER, expect=breached()),
    case("alone, in a place of its own", Company.SOLO, OLDER, solo=True, expect=MET),
    case("alone, perhaps of its own", Company.SOLO, OLDER, solo=NOT_KNOWN, expect=UNDECIDED),
    case("alone, not all listed", Company.SOLO, people_after=(1.0, 4.0), expect=UNDECIDED),
    case("only older, and they are", ONLY_OLDER, OLDER, OLDER, expect=MET),
    case("only older, one is younger", ONLY_OLDER, OLDER, YOUNGER, expect=breached()),
    case("only older, born the same day", ONLY_OLDER, SAME, expect=breached()),
    case("only older, age unsure", ONLY_OLDER, UNSURE, expect=UNDECIDED),
    case("only older, nobody there", ONLY_OLDER, expect=MET),
    case("only older, by half a year", ONLY_OLDER, HALF_A_YEAR_OLDER, expect=MET),
    case("only younger, and they are", ONLY_YOUNGER, YOUNGER, expect=MET),
    case("only younger, one is older", ONLY_YOUNGER, YOUNGER, OLDER, expect=breached()),
    case("only younger, born the same day", ONLY_YOUNGER, SAME, expect=breached()),
    case("nobody said", NOT_KNOWN, OLDER, expect=UNDECIDED),
    case("nobody said, nobody there", NOT_KNOWN, expect=MET),
)
test_company_as_advised = table(CompanyAsAdvised(), CASES)


def test_the_social_worker_is_asked_what_is_advised_and_the_home_how_old_they_are() -> None:
    rule = CompanyAsAdvised()
    assert child_is_asked(rule, one_pair(residents=(OLDER,), company=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(residents=(UNSURE,), company=ONLY_OLDER))
