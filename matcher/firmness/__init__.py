"""How firm the order of a ranking is: made again with other weights, within a profile's bounds."""

from matcher.firmness.acceptability import PLACES, Firmness, firmness
from matcher.firmness.ties import AMONG, TIED_FROM
from matcher.firmness.weights import VECTORS

__all__ = ["AMONG", "PLACES", "TIED_FROM", "VECTORS", "Firmness", "firmness"]
