"""The title block, what may be done with the record, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.base import Effect
from constraints.vocabulary import LegalStatus
from matcher.answer.model import Explanation
from matcher.answer.phrases import day_words
from matcher.answer.words_to_ask import child_words
from matcher.explain import State
from matcher.geography.authorities import AUTHORITIES
from matcher.matching_record.gathered import NOT_KNOWN, Gathered, count
from matcher.matching_record.model import Facts, Style, Words
from matcher.rank import Group

LEGAL: Mapping[LegalStatus, str] = {
    LegalStatus.C1: "Interim care order",
    LegalStatus.C2: "Full care order",
    LegalStatus.D1: "Freeing order",
    LegalStatus.E1: "Placement order",
    LegalStatus.V2: "Accommodated under section 20 of the Children Act 1989",
    LegalStatus.V3: "Agreed short breaks, each recorded",
    LegalStatus.V4: "Agreed short breaks, the agreement recorded",
    LegalStatus.L1: "Under police protection",
    LegalStatus.L2: "Emergency protection order",
    LegalStatus.L3: "Child assessment order",
    LegalStatus.J1: "On remand",
    LegalStatus.J2: "Detained by the police, in accommodation of the authority",
    LegalStatus.J3: "Youth rehabilitation order with residence or fostering",
}
"""What each code of the SSDA903 return stands for, in a few words."""
PLANNED = {True: "In an emergency", False: "Planned", None: f"{NOT_KNOWN}: planned or emergency"}
WITHHELD = {
    True: "Withheld: the address may be told to nobody from whom the record keeps it (CPR 2010 "
    "reg. 13(3))",
    False: "Not withheld",
    None: f"{NOT_KNOWN}: nobody has decided whether it is withheld; decide before this is copied",
}
SHORT = 12
"""So many letters of a hash tell two records apart on paper; `explain --json` gives them all."""


def head_of(gathered: Gathered) -> Facts:
    """Write the references and the days."""
    referral = gathered.referral
    known = AUTHORITIES.get(referral.responsible_authority)
    return Facts(
        (
            ("Child", f"{referral.reference}: {child_words(referral)}"),
            ("Looked after by", known.name if known else referral.responsible_authority),
            ("Legal status", _legal(referral.legal_status)),
            ("Decided on", day_words(referral.decided_on)),
            ("Under the law of", day_words(gathered.explanation.decided_on)),
            ("To start on", f"{day_words(referral.starts_on)}. {PLANNED[referral.emergency]}"),
            ("The home's address", WITHHELD[referral.address_confidential]),
            ("Record made for", day_words(gathered.as_at)),
        )
    )


def _legal(status: LegalStatus | None) -> str:
    return NOT_KNOWN if status is None else f"{LEGAL[status]} ({status.name}, SSDA903)"


def standing_of(gathered: Gathered) -> tuple[Words, ...]:
    """Say in which group the home is, and what that means for who signs."""
    return tuple(Words(text, Style.ALERT) for text in _standing(gathered))


def _standing(gathered: Gathered) -> Iterator[str]:
    explanation, missing = gathered.explanation, len(gathered.listed.completeness.missing)
    group = explanation.match.group
    if group is Group.MAY_NOT:
        why = " ".join(_bars(explanation))
        yield f"This home may not be proposed, so there is nothing to sign. {why}"
        return
    if group is Group.ASK_FIRST:
        asked = len(explanation.questions) + len(explanation.about_the_child)
        yield (
            f"This home must be asked first: {count(asked, 'question is', 'questions are')} "
            "not answered, and each could mean that it may not be proposed. A signature does not "
            "answer them."
        )
    else:
        yield "This home can be proposed: every rule that can stop it is decided and met."
    if missing:
        things = count(missing, "thing is", "things are")
        yield f"Not to be confirmed yet: {things} missing: approvals, tasks and answers below."


def _bars(explanation: Explanation) -> Iterator[str]:
    for reason in explanation.reasons:
        if reason.effect is Effect.BAR and reason.state is State.BREACHED:
            yield f"{reason.sentence} {reason.changed_by}"


def footer_of(gathered: Gathered) -> str:
    """Write what the record rests on, short enough for the foot of every page."""
    explanation = gathered.explanation
    return (
        f"{explanation.referral}, home {explanation.match.urn}. Homeward "
        f"{explanation.engine_version}; rules {explanation.ruleset_version[:SHORT]}, points "
        f"{explanation.profile_hash[:SHORT]}, input {explanation.input_hash[:SHORT] or 'not given'}"
    )
