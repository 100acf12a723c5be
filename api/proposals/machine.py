"""The one state machine of a proposal: every verb, from where, by whom, and what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.proposals.states import WAITING, State, Verb
from api.security.roles import Role

AUTHORITY = frozenset({Role.OFFICER, Role.APPROVER, Role.DIRECTOR})
HOME = frozenset({Role.REGISTERED_MANAGER})
EVERY_OFFICE = AUTHORITY | HOME | {Role.IRO}


@dataclass(frozen=True, slots=True)
class Transition:
    """
    What one verb does.

    Parameters
    ----------
    verb
        The verb.
    sources
        States it can be done in; none for the first, which makes the proposal.
    target
        The state after it; None where the state stays.
    roles
        Who can do it; of a gate or a duty only the roles of its office. None is the clock alone.
    needs, records, tells
        What has to be there, what is recorded, and who is told; in words.
    not_the_proposer
        Whether whoever proposed may not do it.
    """

    verb: Verb
    sources: frozenset[State]
    target: State | None
    roles: frozenset[Role]
    needs: str
    records: str
    tells: str
    not_the_proposer: bool = False


_V, _S = Verb, State
_CONFIRMED = frozenset({State.CONFIRMED})
TRANSITIONS: Mapping[Verb, Transition] = {
    one.verb: one
    for one in (
        Transition(
            _V.PROPOSE, frozenset(), _S.PROPOSED, frozenset({Role.OFFICER}),
            "A match in which no rule bars the home, and why this home.",
            "The reason, what the match rested on, and until when the place is held.",
            "The home's registered manager.",
        ),
        Transition(
            _V.ACCEPT, WAITING, _S.ACCEPTED, HOME,
            "An impact assessment; the home's own check of its residents may come as a code with "
            "steps.",
            "The yes, with the reference of the assessment; the place is held anew.",
            "Whoever proposed, and every office with a gate open.",
        ),
        Transition(
            _V.ANSWER, WAITING, _S.PROPOSED, HOME,
            "Yes if, in words, or the first day it could be. A yes given before no longer stands.",
            "The condition or the day.",
            "Whoever proposed.",
        ),
        Transition(
            _V.DECLINE, WAITING, _S.DECLINED, HOME,
            "Why not.", "The reason; it is remembered for this child.", "Whoever proposed.",
        ),
        Transition(
            _V.CLEAR, WAITING, None, EVERY_OFFICE,
            "Evidence, and all that the approval must be satisfied of; in an emergency what the "
            "rules let follow may be left.",
            "Which gate, for which office, by whom, on what evidence.",
            "Whoever proposed.",
            not_the_proposer=True,
        ),
        Transition(
            _V.ASSIGN, WAITING | _CONFIRMED, None, frozenset({Role.OFFICER}),
            "Duties that the rules name, and who does each.",
            "A task for each, with its day.",
            "Whoever the tasks are given to.",
        ),
        Transition(
            _V.DO, WAITING | _CONFIRMED, None, EVERY_OFFICE,
            "A duty of this proposal, and evidence.",
            "That it is done, when and by whom.",
            "Whoever the rule says must be told.",
        ),
        Transition(
            _V.SIGN, WAITING, None, frozenset({Role.APPROVER, Role.DIRECTOR}),
            "Rules that are not decided, none of them surely broken, and why it goes on.",
            "Who answers for it, by name, and why.",
            "Whoever proposed, and the independent reviewing officer.",
            not_the_proposer=True,
        ),
        Transition(
            _V.CHALLENGE, WAITING, None, EVERY_OFFICE,
            "On whose behalf, and what is challenged.",
            "The challenge, open until it is answered.",
            "Whoever proposed, and the independent reviewing officer.",
        ),
        Transition(
            _V.SETTLE, WAITING, None, frozenset({Role.APPROVER, Role.DIRECTOR, Role.IRO}),
            "A challenge that somebody else raised, and an answer.",
            "The answer.",
            "Whoever raised it.",
            not_the_proposer=True,
        ),
        Transition(
            _V.CONFIRM, frozenset({State.ACCEPTED}), _S.CONFIRMED, AUTHORITY,
            "Nothing changed since the match, no gate or challenge open, every duty a task, "
            "nothing missing, nothing undecided that nobody signed for, nobody unsafe there.",
            "That the child is to live there, with all it rested on.",
            "The home, the child's social worker, and the owner of each task.",
            not_the_proposer=True,
        ),
        Transition(
            _V.WITHDRAW, WAITING, _S.WITHDRAWN, AUTHORITY,
            "Why.", "The reason; the place is free again.", "The home's registered manager.",
        ),
        Transition(
            _V.EXPIRE, WAITING, _S.EXPIRED, frozenset(),
            "That its time is up.", "That it lapsed; the place is free again.",
            "Whoever proposed, and the home's registered manager.",
        ),
        Transition(
            _V.END, _CONFIRMED, _S.ENDED, AUTHORITY,
            "The day, the code of the national return, and why in words.",
            "The outcome, to learn from; it changes no points.",
            "The home, and the independent reviewing officer.",
        ),
    )
}  # fmt: skip
"""Every verb, once."""
