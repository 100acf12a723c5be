"""The matching matrix once more, child by child in plain Python: what the arrays are held to."""

from tests.constraints.compatibility.oracle.home import verdicts
from tests.constraints.compatibility.oracle.kinds import NAMES
from tests.constraints.compatibility.oracle.pair import pair
from tests.constraints.compatibility.oracle.people import House, Kid, Ties
from tests.constraints.compatibility.oracle.three import Three

__all__ = ["NAMES", "House", "Kid", "Three", "Ties", "pair", "verdicts"]
