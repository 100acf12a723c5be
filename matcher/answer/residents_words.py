"""The question about the children who already live in a home, to be answered without names."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Domain, Mitigation, Poser
from matcher.answer.phrases import day_words, listed
from matcher.entities import Grade, Referral, State
from matcher.judge import Verdict
from matcher.words import words_of

DOES: Mapping[Domain, str] = {
    Domain.MAY_CAUSE_SEXUAL_HARM: "cause sexual harm to others",
    Domain.RECRUITS_TO_SEXUAL_EXPLOITATION: "draw others into sexual exploitation",
    Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION: "draw others into criminal exploitation",
    Domain.GANG_AFFILIATION: "belong to a group with rivals",
    Domain.VIOLENT_TO_PEERS: "use grave violence or a weapon on other children",
    Domain.HAS_SET_FIRES: "set fires",
    Domain.ABUSES_A_GROUP: "abuse others for who they are",
    Domain.SELF_HARMS: "gravely harm themselves",
    Domain.BULLIES: "bully others",
    Domain.GOES_MISSING: "often go missing",
    Domain.SUPPLIES_DRUGS: "supply drugs",
    Domain.SHARES_HARMFUL_IMAGES: "share harmful images",
}
"""What somebody may do, after "does anyone" or "may"."""
MOST_STEPS = 5
NOT_THE_HOMES = frozenset({Mitigation.VIEWS_OF_BOTH_CHILDREN, Mitigation.POLICE_VIEW})
"""Steps that others take, so that no home is asked whether it has them."""


def residents_words(
    verdicts: tuple[Verdict, ...], poses: Mapping[str, frozenset[Poser]], referral: Referral
) -> str:
    """
    Ask a home about those who live there: no names, no stories, one word at the end.

    Parameters
    ----------
    verdicts
        The undecided bars.
    poses
        By id of a row of the matrix: who may pose what it is about.
    referral
        What the child may pose is said in the same few words, with what is not graded yet.
    """
    rows = [verdict.rule for verdict in verdicts if isinstance(verdict.rule, MatrixRow)]
    parts = [_of_residents(rows, poses), _of_the_child(rows, poses, referral), AGES]
    parts.append(_steps(rows, referral))
    parts.append(" ".join(row.asks for row in rows if row.where is not None))
    if any(not row.settled_by_check for row in rows):
        parts.append(WHO)
    asked = " ".join(
        f"({letter}) {part}" for letter, part in zip("abcdef", filter(None, parts), strict=False)
    )
    return f"About those living with you, without their stories: {asked} {ANSWER}"


def steps_words(verdicts: tuple[Verdict, ...], referral: Referral) -> str:
    """
    Ask a home for steps of its own, whoever lives there: nothing of the child is said.

    Parameters
    ----------
    verdicts
        The undecided bars: rows of the matrix about the home itself.
    referral
        Gives the day.
    """
    rows = [verdict.rule for verdict in verdicts if isinstance(verdict.rule, MatrixRow)]
    asked = " ".join(row.asks for row in rows if row.where is not None)
    return f"{asked} {_steps(rows, referral, most=None)}".strip()


AGES = "How old are they, and is anyone 18 or over?"
WHO = (
    "Who are they, by initials and birthday? We compare that here with the people and groups this "
    "child is kept from, and keep nothing."
)
ANSWER = "Please answer clear, clear with steps (which, and by when), or no."


def _of_residents(rows: list[MatrixRow], poses: Mapping[str, frozenset[Poser]]) -> str:
    does = _domains(rows, poses, frozenset({Poser.RESIDENT, Poser.EACH_OTHER}))
    return f"Does anyone {listed([DOES[domain] for domain in does], 'or')}?" if does else ""


def _domains(
    rows: list[MatrixRow], poses: Mapping[str, frozenset[Poser]], by: frozenset[Poser]
) -> list[Domain]:
    domains = [row.domain for row in rows if poses[row.id] & by]
    return [domain for domain in dict.fromkeys(domains) if domain in DOES and domain is not None]


def _of_the_child(
    rows: list[MatrixRow], poses: Mapping[str, frozenset[Poser]], referral: Referral
) -> str:
    domains = _domains(rows, poses, frozenset({Poser.REFERRED_CHILD, Poser.EACH_OTHER}))
    graded = {grade.domain: grade for grade in referral.child.profile.grades}
    said = [
        f"may {DOES[domain]}{'' if _is_graded(graded.get(domain)) else ' (not graded yet)'}"
        for domain in domains
    ]
    return f"Would anyone be at risk from a child who {listed(said, 'or')}?" if said else ""


def _is_graded(grade: Grade | None) -> bool:
    return grade is not None and grade.state is State.KNOWN


def _steps(rows: list[MatrixRow], referral: Referral, *, most: int | None = MOST_STEPS) -> str:
    """Name the mitigations most rows wait for, or every one."""
    wanted: dict[Mitigation, int] = {}
    for row in rows:
        for step in row.minimum:
            if step in NOT_THE_HOMES:
                continue
            wanted[step] = wanted.get(step, 0) + 1
    named = sorted(wanted, key=lambda step: (-wanted[step], step))[:most]
    if not named:
        return ""
    steps = listed([words_of(step) for step in sorted(named)])
    return f"Which of these are in place, or could be by {day_words(referral.starts_on)}: {steps}?"
