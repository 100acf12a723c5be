from constraints.logic import NOT_KNOWN
from constraints.rules.risk.residents_check_clear import ResidentsCheckClear
from constraints.vocabulary import Answer
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("clear", one_pair(residents_check=Answer.CLEAR), MET),
    Case(
        "clear with mitigations",
        one_pair(residents_check=Answer.CLEAR_WITH_MITIGATIONS),
        MET,
    ),
    Case("not possible", one_pair(residents_check=Answer.NOT_POSSIBLE), breached()),
    Case("not checked: the matrix asks", one_pair(residents_check=NOT_KNOWN), MET),
)
test_residents_check_clear = table(ResidentsCheckClear(), CASES, always_decided=True)
