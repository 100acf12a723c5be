from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from constraints.vocabulary import Domain
from matcher.entities import Grade, RiskProfile, State
from matcher.frame.linkable import DOMAINS
from tests.matcher.frame.small import CHILD, LOOKED, REFERRAL, frame, home, resident, three

COLUMNS = {"networks": "same_network", "lines": "same_line", "affiliations": "same_group"}
ONE, TWO = frozenset({"a", "b"}), frozenset({"b", "c"})
OTHER = frozenset({"z"})


def profile(field: str, codes: frozenset[str] | None = None, level: int | None = 0) -> RiskProfile:
    """A profile in which links are stated, graded, or not looked into (None)."""
    state = State.UNKNOWN if level is None else State.KNOWN
    grades = tuple(Grade(domain, state, level) for domain in DOMAINS[field])
    stated: dict[str, Any] = {} if codes is None else {field: codes}
    return replace(LOOKED, grades=grades, **stated)


def shared(field: str, one: RiskProfile, two: RiskProfile) -> bool | None:
    """Whether both share a code, told by either of the two."""
    found = []
    for ours, theirs in ((one, two), (two, one)):
        asked = replace(REFERRAL, child=replace(CHILD, profile=ours))
        between = frame(asked, residents=(resident(profile=theirs),)).between
        found.append(three(getattr(between, COLUMNS[field])))
    assert found[0] is found[1]
    return found[0]


@pytest.mark.parametrize("field", COLUMNS)
def test_two_who_name_one_code_share_it_and_two_who_name_others_alone_do_not(field: str) -> None:
    for level in (0, 3, None):
        stated = profile(field, ONE, level)
        assert shared(field, stated, profile(field, TWO)) is True
        assert shared(field, stated, profile(field, OTHER)) is False


@pytest.mark.parametrize("field", COLUMNS)
def test_where_one_names_none_they_may_share_one_unless_one_was_looked_into(field: str) -> None:
    stated = profile(field, ONE)
    for level, expected in ((None, None), (1, None), (3, None), (0, False)):
        assert shared(field, stated, profile(field, level=level)) is expected
    assert shared(field, stated, replace(LOOKED, grades=())) is False, "None known, and looked for."
    assert shared(field, profile(field, level=None), profile(field, level=2)) is None
    assert shared(field, profile(field, level=None), profile(field, level=0)) is False


@pytest.mark.parametrize("field", ["networks", "lines"])
def test_that_none_is_known_is_told_of_networks_and_lines_whatever_the_level(field: str) -> None:
    none = profile(field, frozenset(), 3)
    assert shared(field, none, profile(field, ONE)) is False
    assert shared(field, none, profile(field, level=None)) is False
    assert shared(field, none, none) is False


def test_of_groups_silence_is_not_none() -> None:
    silent = profile("affiliations", frozenset(), 3)
    assert shared("affiliations", silent, profile("affiliations", ONE)) is None


@pytest.mark.parametrize("field", COLUMNS)
def test_any_of_the_domains_leaves_it_open(field: str) -> None:
    for domain in DOMAINS[field]:
        grades = tuple(Grade(one, State.KNOWN, 2 * (one is domain)) for one in DOMAINS[field])
        open_ = replace(LOOKED, grades=grades)
        assert shared(field, open_, profile(field, ONE)) is None


def test_a_network_is_no_line_and_no_group() -> None:
    one = replace(LOOKED, networks=ONE)
    asked = replace(REFERRAL, child=replace(CHILD, profile=one))
    between = frame(asked, residents=(resident(profile=one),)).between
    assert three(between.same_network) is True
    assert three(between.same_line) is three(between.same_group) is False
    assert Domain.GANG_AFFILIATION not in DOMAINS["networks"]


@pytest.mark.parametrize("field", COLUMNS)
def test_one_who_is_not_listed_or_withheld_may_share_what_the_child_names(field: str) -> None:
    asked = replace(REFERRAL, child=replace(CHILD, profile=profile(field, ONE)))
    unlisted = frame(asked, home(residents_listed=False)).between
    withheld = frame(asked, residents=(resident(profile=RiskProfile()),)).between
    assert three(getattr(unlisted, COLUMNS[field])) is None
    assert three(getattr(withheld, COLUMNS[field])) is None
