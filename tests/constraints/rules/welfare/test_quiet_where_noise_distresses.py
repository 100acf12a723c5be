from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.quiet_where_noise_distresses import QuietWhereNoiseDistresses
from constraints.vocabulary import Circumstance, HomeFact
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table


def noise(distresses: object, noisy: object) -> Frame:
    return one_pair(
        circumstance={Circumstance.SENSITIVE_TO_NOISE: distresses}, fact={HomeFact.NOISY: noisy}
    )


CASES = (
    Case("distressed, in a noisy home", noise(True, True), breached()),
    Case("distressed, in a quiet home", noise(True, False), MET),
    Case("not distressed, in a noisy home", noise(False, True), MET),
    Case("nobody said of the child", noise(NOT_KNOWN, True), UNDECIDED),
    Case("nobody said of the home", noise(True, NOT_KNOWN), UNDECIDED),
)
test_quiet_where_noise_distresses = table(QuietWhereNoiseDistresses(), CASES)


def test_each_is_asked_what_they_know() -> None:
    rule = QuietWhereNoiseDistresses()
    assert child_is_asked(rule, noise(NOT_KNOWN, True))
    assert not child_is_asked(rule, noise(True, NOT_KNOWN))
