from constraints.logic import NOT_KNOWN
from constraints.rules.welfare.culture_needs_met import CultureNeedsMet
from constraints.vocabulary import Culture
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case, between, breached, table

CASES = (
    Case("no needs, nothing met", one_pair(meets_culture=False), MET),
    Case("all met", one_pair(culture_needs={Culture.DIET: True, Culture.MAKATON: True}), MET),
    Case(
        "one need, not met",
        one_pair(culture_needs={Culture.DIET: True}, meets_culture={Culture.MAKATON: True}),
        breached(),
    ),
    Case(
        "one of two met",
        one_pair(
            culture_needs={Culture.DIET: True, Culture.MAKATON: True},
            meets_culture={Culture.MAKATON: True},
        ),
        breached(0.5),
    ),
    Case(
        "one of four met",
        one_pair(
            culture_needs={
                Culture.DIET: True,
                Culture.MAKATON: True,
                Culture.HAIR_AND_SKIN_CARE: True,
                Culture.BRITISH_SIGN_LANGUAGE: True,
            },
            meets_culture={Culture.MAKATON: True},
        ),
        breached(0.75),
    ),
    Case(
        "two needs, one met and one not known",
        one_pair(
            culture_needs={Culture.DIET: True, Culture.MAKATON: True},
            meets_culture={Culture.MAKATON: True, Culture.DIET: NOT_KNOWN},
        ),
        between(0.0, 0.5),
    ),
    Case(
        "two needs, one unmet and one not known",
        one_pair(
            culture_needs={Culture.DIET: True, Culture.MAKATON: True},
            meets_culture={Culture.DIET: NOT_KNOWN},
        ),
        between(0.5, 1.0),
    ),
    Case(
        "one need, nothing known",
        one_pair(culture_needs={Culture.DIET: True}, meets_culture=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "one need unmet, another perhaps and met",
        one_pair(
            culture_needs={Culture.DIET: True, Culture.MAKATON: NOT_KNOWN},
            meets_culture={Culture.MAKATON: True},
        ),
        between(0.5, 1.0),
    ),
    Case(
        "one need met, another perhaps and unmet",
        one_pair(
            culture_needs={Culture.DIET: True, Culture.MAKATON: NOT_KNOWN},
            meets_culture={Culture.DIET: True},
        ),
        between(0.0, 0.5),
    ),
    Case("needs not known, all met", one_pair(culture_needs=NOT_KNOWN), MET),
    Case(
        "needs not known, none met",
        one_pair(culture_needs=NOT_KNOWN, meets_culture=False),
        UNDECIDED,
    ),
)
test_culture_needs_met = table(CultureNeedsMet(), CASES)
