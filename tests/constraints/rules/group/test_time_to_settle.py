import pytest

from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.group.time_to_settle import TimeToSettle
from fixtures.pair import one_pair
from tests.constraints.rules.group.staggered import EASED
from tests.tables import MET, UNDECIDED, Case, between, breached, finding_of, table

NEVER = float("inf")


def since(admission: object, incident: object = NEVER, staggered: object = False) -> Frame:
    return one_pair(
        days_since_admission=admission, days_since_incident=incident, staggered=staggered
    )


CASES = (
    Case("fourteen days", since(14.0), MET),
    Case("thirteen days", since(13.0), breached()),
    Case("nobody ever came, nothing happened", since(NEVER), MET),
    Case("an incident seven days ago", since(30.0, 7.0), MET),
    Case("an incident six days ago", since(30.0, 6.0), breached()),
    Case("by steps", since(13.0, staggered=True), EASED),
    Case("perhaps by steps", since(13.0, staggered=NOT_KNOWN), between(0.5, 1.0)),
    Case("nobody said when one came", since(NOT_KNOWN), UNDECIDED),
    Case("nobody said of incidents", since(30.0, NOT_KNOWN), UNDECIDED),
    Case("one is enough", since(NOT_KNOWN, 6.0), breached()),
)
test_time_to_settle = table(TimeToSettle(), CASES)


@pytest.mark.parametrize(
    ("rule", "given", "expect"),
    [
        (TimeToSettle(admission_days=28.0), since(27.0), breached()),
        (TimeToSettle(admission_days=28.0), since(28.0), MET),
        (TimeToSettle(incident_days=14.0), since(30.0, 13.0), breached()),
    ],
)
def test_the_days_are_local(rule: TimeToSettle, given: Frame, expect: tuple[float, float]) -> None:
    found = finding_of(rule, given)
    assert (found.low.item(), found.high.item()) == expect
