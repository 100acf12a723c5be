"""What is known of a site in a case of a search."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

States = npt.NDArray[np.int8]
FREE, OPEN, CLOSED = 0, 1, 2
