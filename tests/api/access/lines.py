"""The table, read: a line for each route and the roles that it is for."""

from dataclasses import dataclass
from typing import Any

from api.security.roles import Role

from .bodies import BODIES
from .table import TABLE

LETTERS = dict(zip("OADCMIUX", Role, strict=True))
PUBLIC = "public"
COLUMNS = 7


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    method: str
    path: str
    letters: str
    own: str
    case: str
    tenant: str
    missing: str
    rows: int

    @property
    def route(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def roles(self) -> frozenset[Role]:
        """Who may; nobody needs to be anybody for a public route."""
        if self.letters == PUBLIC:
            return frozenset()
        return frozenset(LETTERS[one] for one in self.letters if one != "-")

    @property
    def body(self) -> Any:
        return BODIES.get(self.route)

    def may_say(self, whose: str) -> set[int]:
        """Statuses that may be answered to somebody who may use the route."""
        return {int(one) for one in getattr(self, whose).split("/")}

    def asks(self, whose: str) -> bool:
        return getattr(self, whose) != "."


def read() -> tuple[Line, ...]:
    """Read the table, and refuse one that says something twice or in the wrong column."""
    lines = []
    for row in TABLE.strip().splitlines()[1:]:
        cells = row.split()
        if not cells:
            continue
        method, path, letters, own, case, tenant, missing, rows = cells
        placed = [a in ("-", b) for a, b in zip(letters, LETTERS, strict=letters != PUBLIC)]
        if letters != PUBLIC and not all(placed):
            raise ValueError(f"{method} {path}: {letters} are not the letters of the roles.")
        lines.append(Line(method, path, letters, own, case, tenant, missing, int(rows)))
    return tuple(lines)


LINES = read()
ROUTES = tuple(dict.fromkeys(line.route for line in LINES))


def lines_of(route: str) -> tuple[Line, ...]:
    return tuple(line for line in LINES if line.route == route)
