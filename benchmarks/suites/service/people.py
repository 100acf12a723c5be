"""Who works in an authority, put on record by the first administrator over HTTP."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from benchmarks.load.server import Server
from benchmarks.suites.service.posting import Headers, ask_all, bearer, post
from benchmarks.suites.service.process import first_key


@dataclass(frozen=True, slots=True)
class Office:
    """
    Of one authority: an officer, an approver who assigns cases, and a colleague of the officer.

    Parameters
    ----------
    officer, approver
        Headers with their keys.
    colleague
        Name of the record.
    """

    officer: Headers
    approver: Headers
    colleague: str


def offices(server: Server, authorities: Iterable[str]) -> dict[str, Office]:
    """Put people of each authority on record, with keys for those who call."""
    administrator = bearer(first_key(server))

    def made(path: str, body: Any) -> Any:  # noqa: ANN401  whatever JSON holds
        found: list[Any] = []
        one = post(path, body, administrator, told=lambda answer: found.append(answer.document()))
        ask_all(server.port, [one], path)
        return found[0]

    def person(authority: str, role: str) -> str:
        name = {"name": f"{role} of {authority}", "authority": authority, "roles": [role]}
        return str(made("/people", name)["id"])

    def key(of: str) -> Headers:
        return bearer(made(f"/people/{of}/keys", {"label": "benchmark"})["key"])

    return {
        one: Office(
            key(person(one, "officer")), key(person(one, "approver")), person(one, "officer")
        )
        for one in authorities
    }
