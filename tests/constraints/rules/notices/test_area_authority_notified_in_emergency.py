from constraints.logic import NOT_KNOWN
from constraints.rules.notices.area_authority_notified_in_emergency import (
    AreaAuthorityNotifiedInEmergency,
)
from constraints.vocabulary import LegalStatus
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("in our own area", one_pair(own_area=True, emergency=True), MET),
    Case(
        "an emergency, in an adjoining area",
        one_pair(own_area=False, adjoining_area=True, emergency=True),
        breached(),
    ),
    Case(
        "at a distance", one_pair(own_area=False, adjoining_area=False, emergency=True), breached()
    ),
    Case("planned", one_pair(own_area=False, emergency=False), MET),
    Case("in an unknown area", one_pair(own_area=NOT_KNOWN, emergency=True), UNDECIDED),
    Case("not said whether planned", one_pair(own_area=False, emergency=NOT_KNOWN), UNDECIDED),
    Case(
        "short breaks", one_pair(own_area=False, emergency=True, legal_status=LegalStatus.V4), MET
    ),
    Case(
        "legal status unknown",
        one_pair(own_area=False, emergency=True, legal_status=NOT_KNOWN),
        UNDECIDED,
    ),
)
test_area_authority_notified_in_emergency = table(AreaAuthorityNotifiedInEmergency(), CASES)


def test_the_social_worker_is_asked_what_only_our_side_knows():
    assert (
        AreaAuthorityNotifiedInEmergency()
        .evaluate(one_pair(own_area=False, emergency=NOT_KNOWN))
        .child_side.all()
    )
    assert (
        not AreaAuthorityNotifiedInEmergency()
        .evaluate(one_pair(own_area=NOT_KNOWN, emergency=True))
        .child_side.any()
    )
