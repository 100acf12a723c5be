"""What is wrong between the routes of an app and the table."""

from collections.abc import Iterable

from api.security.access import Door
from api.security.roles import PERMISSIONS

from .lines import LINES, PUBLIC


def faults(doors: Iterable[Door]) -> list[str]:
    """Say which routes have no row, which rows no route, and which are for other roles."""
    asked = {f"{door.method} {door.path}": door.permission for door in doors}
    routes = [line.route for line in LINES]
    told = [
        f"{route}: this route has no row. Say in tests/api/access/table.py who may use it and what "
        "it answers to own, case, tenant and missing; if it reads a body, add one to bodies.py."
        for route in asked
        if route not in routes
    ]
    told += [f"{route}: a row for a route that is not there." for route in set(routes) - set(asked)]
    for route, permission in asked.items():
        lines = [line for line in LINES if line.route == route]
        if not lines:
            continue
        if (permission is None) != (lines[0].letters == PUBLIC):
            told.append(f"{route}: the table and the route do not agree whether it is public.")
        elif permission is not None:
            may = {role for role, held in PERMISSIONS.items() if permission in held}
            written = [role for line in lines for role in line.roles]
            if sorted(written) != sorted(may):
                told.append(f"{route}: the roles that may are {sorted(may)}, not {written}.")
    return told
