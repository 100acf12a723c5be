"""An allocation told: each child's home and why, who has none and why, and what is proved."""

from matcher.allocate.answer.build import allocation_of
from matcher.allocate.answer.model import Allocation
from matcher.allocate.answer.model_prices import Prices
from matcher.allocate.answer.prices import prices_told

__all__ = ["Allocation", "Prices", "allocation_of", "prices_told"]
