"""Who is told of the move and what, for the child to read before anybody is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.vocabulary import Role
from matcher.answer.model import Explanation
from matcher.rank import Group

TOLD: Mapping[Role, str] = {
    Role.FAMILY: "Your mum, dad or others in your family: that you move. Where to, if it is safe.",
    Role.IRO: "Your IRO, who checks your plan: which home it is, and why.",
    Role.HEALTH: "Your doctor: your new home, and what you need to be well.",
    Role.SCHOOL: "Your school: that you move, and when.",
    Role.VIRTUAL_HEAD: "The person who looks out for your learning: what you need at school.",
    Role.AREA_AUTHORITY: "The council where the home is: that you come to the area.",
    Role.HOME_YJS: "Your youth justice worker: which home it is.",
    Role.HOST_YJS: "The youth justice team near the home: what you do with your worker now.",
    Role.EHCP_AUTHORITY: "The council that looks after your EHC plan: that you move.",
    Role.ADULT_SERVICES: "The team for adults: what help you may need later.",
}
"""
By who is told, what: of the tasks that the child's own life brings with it.

Nobody else is on it. Who is told only where somebody who lives there, or the child, may be in
danger (police, fire service and others) would tell the child of them; a sentence for all says it.
"""


def sharing_sentences(explanation: Explanation) -> Iterator[str]:
    """Say who is told what if it comes to this home; nothing of a home that it cannot come to."""
    if explanation.match.group is Group.MAY_NOT:
        return
    sure = {duty.recipient for duty in explanation.match.duties if duty.only_if is None}
    yield "If this could be your home, we tell some people about you. We only tell what they need."
    yield "- The people who run the home: what you like, what you need and what helps you."
    yield from (f"- {words}" for role, words in TOLD.items() if role.value in sure)
    yield "Anyone else in the home hears that someone may come. They do not hear your story."
    yield "We may have to tell someone else to keep you or others safe. We tell you, if we can."
    yield "You can ask what was told, to whom and when. You can ask to read it with your advocate."
    yield "You can say what you do not want to be told. We have to think about that."
