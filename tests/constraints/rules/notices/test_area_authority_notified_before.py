from constraints.logic import NOT_KNOWN
from constraints.rules.notices.area_authority_notified_before import AreaAuthorityNotifiedBefore
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(own_area=True, emergency=False), MET),
    Case(
        "planned, in an adjoining area",
        one_pair(own_area=False, adjoining_area=True, emergency=False),
        breached(),
    ),
    Case(
        "at a distance", one_pair(own_area=False, adjoining_area=False, emergency=False), breached()
    ),
    Case("an emergency", one_pair(own_area=False, emergency=True), MET),
    Case("in an unknown area", one_pair(own_area=NOT_KNOWN, emergency=False), UNDECIDED),
    Case("not said whether planned", one_pair(own_area=False, emergency=NOT_KNOWN), UNDECIDED),
    Case(
        "short breaks", one_pair(own_area=False, emergency=False, legal_status=LegalStatus.V4), MET
    ),
    Case(
        "legal status unknown",
        one_pair(own_area=False, emergency=False, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_area_authority_notified_before = table(AreaAuthorityNotifiedBefore(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        AreaAuthorityNotifiedBefore()
        .evaluate(one_pair(own_area=False, emergency=NOT_KNOWN))
        .child_side.all()
    )
    assert not AreaAuthorityNotifiedBefore().evaluate(one_pair(own_area=NOT_KNOWN)).child_side.any()
