from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.company_of_children import CompanyOfChildren
from constraints.vocabulary import Company
from fixtures.pair import child, one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

NONE = Company.NO_PREFERENCE
TWO = (child(), child())

CASES = (
    Case("one other child", one_pair(company=NONE, children_before=1.0), MET),
    Case("nobody lives there", one_pair(company=NONE), breached()),
    Case("nobody, and with others is advised", one_pair(company=Company.WITH_OTHERS), breached()),
    Case("nobody, and only older is advised", one_pair(company=Company.ONLY_OLDER), breached()),
    Case("nobody, and alone is advised", one_pair(company=Company.SOLO), MET),
    Case("a solo home", one_pair(residents=TWO, company=NONE, solo=True), breached()),
    Case("perhaps solo", one_pair(residents=TWO, company=NONE, solo=NOT_KNOWN), UNDECIDED),
    Case("only adults", one_pair(company=NONE, adults_before=2.0), breached()),
    Case("not all are listed", one_pair(company=NONE, children_before=(0.0, 3.0)), UNDECIDED),
    Case("nobody said what is advised", one_pair(company=NOT_KNOWN), UNDECIDED),
    Case("nor does it matter", one_pair(residents=TWO, company=NOT_KNOWN), MET),
)
test_company_of_children = table(CompanyOfChildren(), CASES)


def test_the_social_worker_is_asked_what_is_advised_and_the_home_who_lives_there() -> None:
    rule = CompanyOfChildren()
    assert child_is_asked(rule, one_pair(company=NOT_KNOWN))
    assert not child_is_asked(rule, one_pair(company=NONE, children_before=(0.0, 3.0)))
