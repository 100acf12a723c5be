from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.desirable_needs_met import DesirableNeedsMet
from constraints.vocabulary import Need
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("no needs, nothing met", one_pair(meets_need=False), MET),
    Case("all met", one_pair(desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: True}), MET),
    Case(
        "one need, not met",
        one_pair(desirable_needs={Need.AUTISM: True}, meets_need={Need.THERAPY_ON_SITE: True}),
        breached(),
    ),
    Case(
        "one of two met",
        one_pair(
            desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: True},
            meets_need={Need.THERAPY_ON_SITE: True},
        ),
        breached(0.5),
    ),
    Case(
        "one of four met",
        one_pair(
            desirable_needs={
                Need.AUTISM: True,
                Need.THERAPY_ON_SITE: True,
                Need.EDUCATION_ON_SITE: True,
                Need.MENTAL_HEALTH: True,
            },
            meets_need={Need.THERAPY_ON_SITE: True},
        ),
        breached(0.75),
    ),
    Case(
        "two needs, one met and one not known",
        one_pair(
            desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: True},
            meets_need={Need.THERAPY_ON_SITE: True, Need.AUTISM: NOT_KNOWN},
        ),
        between(0.0, 0.5),
    ),
    Case(
        "two needs, one unmet and one not known",
        one_pair(
            desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: True},
            meets_need={Need.AUTISM: NOT_KNOWN},
        ),
        between(0.5, 1.0),
    ),
    Case(
        "one need, nothing known",
        one_pair(desirable_needs={Need.AUTISM: True}, meets_need=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "one need unmet, another perhaps and met",
        one_pair(
            desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: NOT_KNOWN},
            meets_need={Need.THERAPY_ON_SITE: True},
        ),
        between(0.5, 1.0),
    ),
    Case(
        "one need met, another perhaps and unmet",
        one_pair(
            desirable_needs={Need.AUTISM: True, Need.THERAPY_ON_SITE: NOT_KNOWN},
            meets_need={Need.AUTISM: True},
        ),
        between(0.0, 0.5),
    ),
    Case("needs not known, all met", one_pair(desirable_needs=NOT_KNOWN), MET),
    Case(
        "needs not known, none met",
        one_pair(desirable_needs=NOT_KNOWN, meets_need=False),
        UNDECIDED,
    ),
)
test_desirable_needs_met = table(DesirableNeedsMet(), CASES)
