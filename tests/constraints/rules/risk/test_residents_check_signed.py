from constraints.logic import NOT_KNOWN
from constraints.rules.risk.residents_check_signed import ResidentsCheckSigned
from constraints.vocabulary import Answer, Role
from fixtures.pair import one_pair
from tests.tables import MET, Case, breached, table

CASES = (
    Case("clear", one_pair(residents_check=Answer.CLEAR), MET),
    Case(
        "clear with mitigations",
        one_pair(residents_check=Answer.CLEAR_WITH_MITIGATIONS),
        breached(),
    ),
    Case("not possible: barred", one_pair(residents_check=Answer.NOT_POSSIBLE), MET),
    Case("not checked: the matrix asks", one_pair(residents_check=NOT_KNOWN), MET),
)
test_residents_check_signed = table(ResidentsCheckSigned(), CASES, always_decided=True)


def test_two_sign() -> None:
    rule = ResidentsCheckSigned
    assert (rule.approver, rule.second_approver) == (Role.REGISTERED_MANAGER, Role.SERVICE_MANAGER)
