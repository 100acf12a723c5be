"""The words to ask with: what can be read out on the telephone, without the child's story."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from constraints.vocabulary import Poser, Role, Sex, Topic
from matcher.answer.phrases import day_words, listed
from matcher.answer.residents_words import residents_words, steps_words
from matcher.calendar import age_on
from matcher.entities import Referral
from matcher.judge import Verdict
from matcher.words import words_of

MOVES = "Moves the home up or down the list, and bars nothing."
BARRED = "it may not be proposed"
SETTLES: Mapping[Topic, str] = {
    Topic.PLACE: f"A place by then: nothing more is asked of it. No place: {BARRED}. A place "
    "later: it may be proposed for a start from that day.",
    Topic.AGE_AND_SEX: f"Yes: settled. No: {BARRED} until the registered manager revises the "
    "statement.",
    Topic.RESIDENTS: "Clear: nothing more is asked of the group. Clear with steps: its registered "
    f"manager and our service manager sign. No: {BARRED}.",
    Topic.MITIGATIONS: "All in place by then, or not needed there: settled, once its registered "
    f"manager and our service manager sign. One that cannot be: {BARRED}.",
    Topic.NEEDS: f"All met: settled. An essential need, a feature or a task not met: {BARRED}.",
    Topic.REGISTRATION: "Registered, and nothing on it stands in the way: settled. A condition or "
    f"notice that does not allow the child: {BARRED}.",
    Topic.LOCATION: f"Not so: settled. Inside a place the child may not be: {BARRED}.",
    Topic.STABILITY: MOVES,
    Topic.CHILD: "Decides which homes the law allows: those it does not touch wait no longer, and "
    "those it rules out may not be proposed.",
    Topic.SITUATION: "Decides which homes the law allows: those it does not touch wait no longer, "
    "and those it rules out may not be proposed.",
    Topic.EDUCATION: f"It can go on: settled. It cannot, where it must: {BARRED}.",
    Topic.HEALTH: f"It can be given: settled. It cannot, where it must: {BARRED}.",
    Topic.RISK: "Each risk that is graded settles the same question for every home. Nothing found: "
    "they wait no longer for it. Found: those where it cannot be met may not be proposed.",
    Topic.ORDERS: "None: settled for every home. An order: homes that it rules out may not be "
    "proposed until the court varies it.",
    Topic.EVIDENCE: "Needed before confirming; until then the home may be proposed.",
}
"""What each answer does, by topic."""

_MAY_TAKE = (
    "Decides which homes may take the child: those that may wait no longer for it, and the others "
    "may not be proposed."
)
OF_THE_CHILD: Mapping[Topic, str] = {
    Topic.AGE_AND_SEX: _MAY_TAKE,
    Topic.REGISTRATION: _MAY_TAKE,
    Topic.NEEDS: "None: settled for every home. Some: a home that does not meet each of them may "
    "not be proposed.",
}
"""What the social worker's answer does, where it is not what a home's would."""

COMPARED_HERE = (
    "It is compared with the orders here; the home is told nothing of them. No clash: settled. A "
    "clash: it may not be proposed until the court varies the order."
)


def settles(topic: Topic, asked_of: Role) -> str:
    """Say what an answer does."""
    if topic is Topic.ORDERS and asked_of is Role.REGISTERED_MANAGER:
        return COMPARED_HERE
    if asked_of is Role.SOCIAL_WORKER:
        return OF_THE_CHILD.get(topic, SETTLES[topic])
    return SETTLES[topic]


ABOUT_THE_CHILD: Mapping[Topic, str] = {
    Topic.AGE_AND_SEX: "What is the child's date of birth, and is the child a boy or a girl?",
    Topic.REGISTRATION: "What is the child's date of birth, and under which legal status is the "
    "child looked after (V3 or V4 for a series of short breaks)?",
    Topic.RISK: "Which risks to and from the child are graded, and which were looked for and not "
    "found? Ask about sexual harm and fire first.",
    Topic.NEEDS: "Which needs are essential, which room features and which clinical tasks? Say "
    "also if there are none.",
    Topic.ORDERS: "Which court orders, bail conditions or licences bind the child? Say also if "
    "there are none.",
}
"""Questions about the child that gather many rules; the others are asked in the rules' words."""

POSTCODE = "What is the full postcode of the home?"
READ_OUT: Mapping[str, str] = {
    "outside_exclusion_zones": POSTCODE,
    "residence_as_ordered": POSTCODE,
    "apart_from_named_people": "Who lives in the home or regularly visits it?",
}
"""By rule, where its own words would tell a home of an order; the officer compares the answer."""


def home_words(
    topic: Topic,
    verdicts: tuple[Verdict, ...],
    poses: Mapping[str, frozenset[Poser]],
    referral: Referral,
) -> str:
    """
    Put one topic to a home.

    Parameters
    ----------
    topic
        What it is about.
    verdicts
        The undecided bars behind it.
    poses
        By id of a row of the matrix: who may pose what it is about.
    referral
        Gives age, sex, needs and the day; nothing else of the child is said.
    """
    if topic is Topic.PLACE:
        return (
            f"Have you a place free from {day_words(referral.starts_on)}? If not, from which day, "
            "and how many live with you now?"
        )
    if topic is Topic.AGE_AND_SEX:
        return f"Does your statement of purpose take {child_words(referral)}?"
    if topic is Topic.NEEDS:
        return _needs_words(referral)
    if topic in {Topic.RESIDENTS, Topic.MITIGATIONS}:
        living = topic is Topic.RESIDENTS
        steps = steps_words(verdicts, referral)
        return residents_words(verdicts, poses, referral) if living else steps
    if topic is Topic.REGISTRATION:
        return (
            "Is your registration active, and does any condition or notice on it bear on this "
            "child? Please read it out."
        )
    said = (READ_OUT.get(verdict.rule.id, verdict.rule.asks) for verdict in verdicts)
    return " ".join(dict.fromkeys(said))


def child_words(referral: Referral) -> str:
    """Give age and sex: "a girl of 13"."""
    child = referral.child
    who = {Sex.MALE: "a boy", Sex.FEMALE: "a girl", None: "a child"}[child.sex]
    if child.born is not None:
        return f"{who} of {age_on(child.born, referral.starts_on)}"
    return who if child.age_years is None else f"{who} of {child.age_years}"


def _needs_words(referral: Referral) -> str:
    needs = _names(referral.essential_needs)
    rooms = _names(referral.room_features)
    tasks = _names(referral.clinical_tasks)
    said: list[str] = []
    if needs:
        said.append(f"Does your statement of purpose say you meet {listed(needs)}?")
    if rooms:
        said.append(f"Has one free room, together, {listed(rooms)}?")
    if tasks:
        said.append(f"Are staff on every shift competent in {listed(tasks)}?")
    return " ".join(said) or "Which needs does your statement of purpose say you meet?"


def _names(codes: frozenset[IntEnum]) -> list[str]:
    return [words_of(code) for code in sorted(codes)]
