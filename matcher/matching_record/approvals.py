"""Approvals: who has to record what before anybody confirms, with a place to sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from constraints.vocabulary import Role
from matcher.answer.model import Gate
from matcher.matching_record.gathered import Gathered, capital, short_day
from matcher.matching_record.model import Block, Section, Signing, Table, Words

DECISION = ("Approved or recorded", "Not approved")
TWO = {
    f"{one.value} and {other.value}": (one.value, other.value)
    for one, other in permutations(Role, 2)
}
"""Two who sign for one thing, by how they are named: the name of one role has an "and" too."""


def approvals_section(gathered: Gathered) -> Section:
    """Write the approvals that are needed, by who gives them, and those on record."""
    gates = [gate for gate in gathered.explanation.match.gates if gate.only_if is None]
    return Section("Approvals", tuple(_blocks(gates)))


def _blocks(gates: Sequence[Gate]) -> Iterator[Block]:
    given = [gate for gate in gates if gate.done_on is not None]
    if given:
        rows = tuple(
            (gate.title, capital(gate.approver), short_day(gate.done_on)) for gate in given
        )
        yield Table("On record as given", ("What", "By", "Day"), (7, 5, 3), rows)
    open_ = [gate for gate in gates if gate.done_on is None]
    if not open_:
        yield Words("No other approval is needed as far as is known.")
        return
    yield Words(
        "Each is needed before the placement is confirmed. Nothing is approved until it is signed."
    )
    for approver in dict.fromkeys(gate.approver for gate in open_):
        settles = tuple(
            f"{gate.says.rstrip('.')}. ({gate.source})"
            for gate in open_
            if gate.approver == approver
        )
        yield Signing(tuple(map(capital, TWO.get(approver, (approver,)))), settles, DECISION)
