"""What a plan would come to otherwise, in words."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.units import KM_PER_MILE
from matcher.allocate.aims import METRES, POINTS, UNDECIDED, WITHOUT_A_PLACE, WORST_LOSS
from matcher.allocate.answer.model_children import Change, Otherwise
from matcher.allocate.forced import Instead
from matcher.allocate.pool import Pool
from matcher.answer.phrases import listed
from matcher.solver.outcome import Status

METRES_PER_MILE = KM_PER_MILE * 1000.0
NO_WORSE = "No aim would be worse: it is a tie, settled by the order of the children."
BETTER = "That plan would be better than this one, which is not proved: allow more time."
IMPOSSIBLE = "It cannot be, with what must hold for all of them."
NOT_FOUND = "Nothing was found in the time allowed."


def otherwise_of(pool: Pool, instead: Instead) -> Otherwise:
    """Tell what another plan for a pool would come to."""
    loses, gains = (
        tuple(pool.referrals[child].reference for child in children)
        for children in (instead.loses_place, instead.gains_place)
    )
    changes = tuple(Change(aim, more) for aim, more in instead.change)
    worse = first_change(changes)
    proved = instead.status is Status.INFEASIBLE or bool(changes)
    if worse is not None:
        proved = instead.proved[changes.index(worse)]
    says = _says(instead.status, worse, loses)
    if worse is None and any(change.more for change in changes):
        says = BETTER
    if worse is not None and not proved:
        # What was found in the time may be better than this, and is not worse.
        says = f"{says.removesuffix('.')}, as far as was found in the time allowed."
    return Otherwise(instead.status.value, changes, loses, gains, proved, says)


def first_change(changes: Sequence[Change]) -> Change | None:
    """Give the first aim that would be missed further; None where nothing would be worse."""
    first = next((change for change in changes if change.more), None)
    return None if first is None or first.more < 0 else first


def _says(status: Status, worse: Change | None, loses: tuple[str, ...]) -> str:
    if status is Status.INFEASIBLE:
        return IMPOSSIBLE
    if status is Status.UNKNOWN:
        return NOT_FOUND
    if worse is None:
        return NO_WORSE
    said = [f"{listed(loses)} would have no place"] if loses else []
    if worse.aim != WITHOUT_A_PLACE or not loses:
        said.append(_more_words(worse))
    words = listed(said)
    return f"{words[:1].upper()}{words[1:]}."


def _more_words(change: Change) -> str:
    """Say by how much an aim is missed further."""
    more, one = change.more, change.more == 1
    if change.aim == WITHOUT_A_PLACE:
        return f"{more} more {'child' if one else 'children'} would have no place"
    if change.aim == UNDECIDED:
        return f"{more} more {'home' if one else 'homes'} would have something undecided"
    if change.aim == WORST_LOSS:
        return f"the child who loses most would lose {more:,} points more"
    if change.aim == POINTS:
        return f"all children together would have {more:,} points more"
    if change.aim == METRES:
        return f"all children together would live {more / METRES_PER_MILE:,.1f} miles farther away"
    children = "1 more child" if one else f"{more} more children"
    return f"{risk_words(change.aim)} would remain for {children}"


def risk_words(aim: str) -> str:
    """Say the residual of an aim that counts children at one: "a risk of 5 out of 6"."""
    half_levels = next(word for word in aim.split() if word[:1].isdigit())
    return f"a risk of {half_levels} out of 6"
