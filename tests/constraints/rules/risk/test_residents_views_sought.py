from constraints.logic import NOT_KNOWN
from constraints.rules.risk.residents_views_sought import ResidentsViewsSought
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("an empty home", one_pair(children_before=0.0), MET),
    Case("one child", one_pair(children_before=1.0), breached()),
    Case("somebody of 18", one_pair(children_before=0.0, adults_before=1.0), breached()),
    Case("nobody has said who lives there", one_pair(children_before=NOT_KNOWN), UNDECIDED),
    Case("another setting", one_pair(children_before=1.0, childrens_home=False), MET),
    Case("kind not known", one_pair(children_before=1.0, childrens_home=NOT_KNOWN), UNDECIDED),
)
test_residents_views_sought = table(ResidentsViewsSought(), CASES)
