"""What is known of a child's risks and vulnerabilities, in a document."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Annotated, Any, NotRequired, TypeVar

from constraints.vocabulary import Domain, Group, SelfHarmMethod
from matcher.entities import Grade, RiskProfile, State
from matcher.records.documents.codes import Coded
from matcher.records.documents.grades import GradeDocument, NoneOther
from matcher.records.documents.leaves import (
    Flag,
    day_or,
    says,
)
from matcher.records.documents.reading import Complaint, Each, refuse_if
from matcher.records.documents.ties import TiesFields

NEVER = "never"
Code = TypeVar("Code", bound=IntEnum | str)
_UNLESS_NONE = "not known; not so where `none_other_known` is fresh"


class ProfileFields(TiesFields):
    """The keys that a child referred and a resident have in common."""

    risks: NotRequired[
        Annotated[
            dict[Annotated[Domain, Coded(Domain)], GradeDocument],
            says(
                "Grade of each domain of risk, vulnerability and need, by its code.",
                "no domain is graded; a domain left out is not asked, unless `none_other_known`",
            ),
        ]
    ]
    none_other_known: NotRequired[
        Annotated[
            NoneOther,
            says(
                "Nothing is known in any domain that `risks` does not list.",
                "domains not listed are not asked",
            ),
        ]
    ]
    groups: NotRequired[
        Annotated[
            list[Annotated[Group, Coded(Group)]],
            Each(),
            says("Groups the child belongs to that abuse is aimed at; `[]` for none.", "not known"),
        ]
    ]
    sexual_harm_targets: NotRequired[
        Annotated[
            list[Annotated[Group, Coded(Group)]],
            Each(),
            says("Groups that sexual harm by this child is aimed at; `[]` for none.", "not known"),
        ]
    ]
    abuse_targets: NotRequired[
        Annotated[
            list[Annotated[Group, Coded(Group)]],
            Each(),
            says("Groups that abuse by this child is aimed at; `[]` for none.", "not known"),
        ]
    ]
    targets_younger: NotRequired[
        Annotated[
            Flag,
            says("Whether sexual harm by this child is aimed at younger children.", "not known"),
        ]
    ]
    self_harm_methods: NotRequired[
        Annotated[
            list[Annotated[SelfHarmMethod, Coded(SelfHarmMethod)]],
            Each(),
            says("How the child has harmed themselves; `[]` for not at all.", "not known"),
        ]
    ]
    weapon_used_on: NotRequired[
        Annotated[
            date | str,
            day_or(NEVER),
            says("Date a weapon was last used on a child, or `never`.", "not known"),
        ]
    ]
    fire_intent: NotRequired[
        Annotated[
            Flag,
            says("Whether a fire was set with intent or in an occupied building.", "not known"),
        ]
    ]
    has_infection: NotRequired[
        Annotated[Flag, says("Has an infection that another can catch.", _UNLESS_NONE)]
    ]
    immunity_lowered: NotRequired[
        Annotated[Flag, says("The defence against infections is lowered.", _UNLESS_NONE)]
    ]
    liberty_restricted: NotRequired[
        Annotated[
            Flag,
            says(
                "Cared for under restrictions that amount to a deprivation of liberty.",
                _UNLESS_NONE,
            ),
        ]
    ]


_KEYS = ("state", "level", "on", "source", "proven", "graded_on")
_STATES = {state.value: state for state in State}


@lru_cache(maxsize=65_536)
def _grade(domain: Domain, *known: Any) -> Grade:  # noqa: ANN401  in the order of _KEYS
    state, level, on, source, proven, graded_on = known
    if on is not None and graded_on is not None and graded_on < on:
        expected = f"a day not before on, {on}"
        name = f"risks.{domain.name.lower()}.graded_on"
        refuse_if((Complaint(name, str(graded_on), expected),))
    return Grade(domain, _STATES[state], level, on, source, proven, graded_on)


def read_profile(document: Any) -> RiskProfile:  # noqa: ANN401  any dict with ProfileFields
    """
    Make the profile of the keys that `ProfileFields` names.

    Parameters
    ----------
    document
        Of the right shape; may hold other keys too.
    """
    given = document.get
    risks = given("risks")
    grades = (
        tuple(_grade(domain, *map(risks[domain].get, _KEYS)) for domain in sorted(risks))
        if risks
        else ()
    )
    other = given("none_other_known")
    weapon = given("weapon_used_on")
    return RiskProfile(
        grades=grades,
        none_other_on=other["on"] if other else None,
        none_other_by=other["by"] if other else None,
        groups=_set(given("groups")),
        sexual_harm_targets=_set(given("sexual_harm_targets")),
        abuse_targets=_set(given("abuse_targets")),
        targets_younger=given("targets_younger"),
        self_harm_methods=_set(given("self_harm_methods")),
        weapon_used_on=None if weapon == NEVER else weapon,
        weapon_known=weapon is not None,
        fire_intent=given("fire_intent"),
        affiliations=frozenset(given("affiliations", ())),
        rivals=frozenset(given("rivals", ())),
        rivalry_confirmed_on=given("rivalry_confirmed_on"),
        networks=_set(given("networks")),
        lines=_set(given("lines")),
        has_infection=given("has_infection"),
        immunity_lowered=given("immunity_lowered"),
        liberty_restricted=given("liberty_restricted"),
    )


def _set(items: list[Code] | None) -> frozenset[Code] | None:
    return None if items is None else frozenset(items)
