"""An allocation told: each child's home and why, who has none and why, and what is proved."""

from matcher.allocate.answer.build import allocation_of, nothing_to_allocate
from matcher.allocate.answer.model import Allocation

__all__ = ["Allocation", "allocation_of", "nothing_to_allocate"]
