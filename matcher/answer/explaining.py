"""Put the explanation of one home for one child together."""

from __future__ import annotations

import numpy as np

from matcher.answer.applied import applied_of
from matcher.answer.asking import child_questions, home_questions
from matcher.answer.asking_first import asking_first
from matcher.answer.build import rank_for
from matcher.answer.calls import Replies, calls_of, words_of_child
from matcher.answer.changing import changes_of
from matcher.answer.curfews import curfew_words
from matcher.answer.dated import dated_of
from matcher.answer.for_child import for_the_child
from matcher.answer.matching import Ranked, matches_of
from matcher.answer.model import AskingFirst, Explanation
from matcher.answer.nearer import first_choice, why_not_nearer
from matcher.answer.orders import order_words
from matcher.answer.refusals import refusal_words, with_refusal
from matcher.answer.rests_on import rests_on
from matcher.answer.staying import staying_of
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.explain import explain
from matcher.rank import Group
from matcher.readers import Reader


def explanation_of(
    engine: Engine,
    referral: Referral,
    urn: str,
    *,
    replies: Replies | None = None,
    input_hash: str = "",
    reader: Reader = Reader.OFFICER,
) -> Explanation:
    """
    Explain one home for one child, whichever group it is in.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    ranked = rank_for(engine, referral, reader)
    engine = ranked.engine
    column = engine.supply.column[urn]
    group = next(g for g in Group if column in ranked.ranking.of(g))
    place = int(np.flatnonzero(ranked.ranking.of(group) == column)[0])
    match = matches_of(ranked, ((group, place),))[0]
    asked = home_questions(ranked.asking, referral)
    open_here = tuple(question for question in asked if question.number in match.asks)
    waits = ranked.asking.about(column)
    about = tuple(q for q in child_questions(ranked.asking, referral) if q.number in waits)
    return Explanation(
        referral=referral.reference,
        decided_on=referral.decided_on,
        starts_on=referral.starts_on,
        match=match,
        reasons=with_refusal(
            explain(ranked.judgement, 0, column, reader), refusal_words(referral).get(urn)
        ),
        questions=open_here,
        nearer=why_not_nearer(ranked, column, replies, every_home=True),
        to_come_first=_to_come_first(ranked, column),
        about_the_child=about,
        changes=changes_of(ranked, urn) if group is Group.MAY_NOT else None,
        curfews=curfew_words(referral),
        orders=order_words(referral),
        calls=calls_of(ranked, replies),
        wishes=words_of_child(referral),
        staying=staying_of(ranked),
        for_the_child=for_the_child(ranked, column, match, (*open_here, *about)),
        applied=applied_of(engine, ranked.judgement, referral.decided_on, column, reader),
        dated=dated_of(engine, referral, column),
        **rests_on(engine, referral.decided_on, input_hash),
    )


def _to_come_first(ranked: Ranked, column: int) -> AskingFirst | None:
    if column == first_choice(ranked) or column in ranked.ranking.may_not:
        return None
    return asking_first(ranked, column)
