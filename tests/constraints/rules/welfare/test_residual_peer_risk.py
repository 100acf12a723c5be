import numpy as np

from constraints.logic import Interval
from constraints.rules.welfare.residual_peer_risk import ResidualPeerRisk
from tests.tables import MET, UNDECIDED, Case, between, breached, table


def remains(low: float, high: float | None = None) -> Interval:
    return Interval(np.array([[low]]), np.array([[low if high is None else high]]))


CASES = (
    Case("no known peer risk", remains(0.0), MET),
    Case("half a level", remains(1.0), breached(1 / 6)),
    Case("one and a half levels", remains(3.0), breached(0.5)),
    Case("level 3 with nothing in place", remains(6.0), breached()),
    Case("a mitigation not yet verified", remains(2.0, 4.0), between(1 / 3, 2 / 3)),
    Case("nothing known of those who live there", remains(0.0, 6.0), UNDECIDED),
)
test_residual_peer_risk = table(ResidualPeerRisk(), CASES)
