from constraints.logic import NOT_KNOWN
from constraints.rules.secure.secure_panel_appointed import SecurePanelAppointed
from constraints.vocabulary import HomeKind
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("a secure home", one_pair(kind=HomeKind.SECURE_CHILDRENS_HOME), breached()),
    Case("an open home", one_pair(), MET),
    Case("kind not known", one_pair(kind=NOT_KNOWN), UNDECIDED),
)
test_secure_panel_appointed = table(SecurePanelAppointed(), CASES)
