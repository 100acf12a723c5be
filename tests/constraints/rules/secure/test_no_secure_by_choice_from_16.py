from typing import Any

from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.secure.no_secure_by_choice_from_16 import NoSecureByChoiceFrom16
from constraints.vocabulary import Circumstance, HomeKind
from fixtures.pair import child, one_pair
from tests.tables import MET, UNDECIDED, Case, breached, table


def by_choice(
    years: Any, said: object = True, kind: object = HomeKind.SECURE_CHILDRENS_HOME
) -> Frame:
    """A child of an age in a secure home, accommodated under section 20(5) or not."""
    basis = {Circumstance.ACCOMMODATED_UNDER_20_5: said}
    return one_pair(child(age_years=years), kind=kind, circumstance=basis)


CASES = (
    Case("16 today, by choice", by_choice(16.0), breached()),
    Case("16 tomorrow", by_choice(15.997), MET),
    Case("16, and not under section 20(5)", by_choice(16.0, False), MET),
    Case("16, by choice, an open home", by_choice(16.0, kind=HomeKind.CHILDRENS_HOME), MET),
    Case("16, not said on what basis", by_choice(16.0, NOT_KNOWN), UNDECIDED),
    Case("15 or 16, by choice", by_choice((15.0, 16.5)), UNDECIDED),
    Case("kind not known", by_choice(17.0, kind=NOT_KNOWN), UNDECIDED),
)
test_no_secure_by_choice_from_16 = table(NoSecureByChoiceFrom16(), CASES)
