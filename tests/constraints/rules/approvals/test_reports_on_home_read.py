from constraints.logic import NOT_KNOWN
from constraints.rules.approvals.reports_on_home_read import ReportsOnHomeRead
from constraints.vocabulary import Country, HomeKind, HomeRecord
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("read and recent", one_pair(), MET),
    Case(
        "not read", one_pair(recorded_here={HomeRecord.INDEPENDENT_REPORT_READ: False}), breached()
    ),
    Case("a report of 60 days", one_pair(independent_report_days=60.0), MET),
    Case("a report of 61 days", one_pair(independent_report_days=61.0), breached()),
    Case("a review of 184 days", one_pair(quality_review_days=184.0), MET),
    Case("a review of 185 days", one_pair(quality_review_days=185.0), breached()),
    Case(
        "in Wales",
        one_pair(country=Country.WALES, recorded_here={HomeRecord.INDEPENDENT_REPORT_READ: False}),
        MET,
    ),
    Case(
        "supported accommodation",
        one_pair(
            kind=HomeKind.SUPPORTED_ACCOMMODATION,
            recorded_here={HomeRecord.INDEPENDENT_REPORT_READ: False},
        ),
        MET,
    ),
    Case("age of the report not known", one_pair(independent_report_days=NOT_KNOWN), UNDECIDED),
    Case("age of the review not known", one_pair(quality_review_days=NOT_KNOWN), UNDECIDED),
    Case(
        "kind not known",
        one_pair(kind=NOT_KNOWN, recorded_here={HomeRecord.INDEPENDENT_REPORT_READ: False}),
        UNDECIDED,
    ),
    Case(
        "country not known",
        one_pair(country=NOT_KNOWN, recorded_here={HomeRecord.INDEPENDENT_REPORT_READ: False}),
        UNDECIDED,
    ),
)
test_reports_on_home_read = table(ReportsOnHomeRead(), CASES)


def test_who_reports_on_a_home_is_not_called_the_visitor_of_one_child():
    rule = ReportsOnHomeRead()
    told = " ".join((rule.says, rule.asks, *rule.content))
    assert "independent person" in told
    assert "visitor" not in told
