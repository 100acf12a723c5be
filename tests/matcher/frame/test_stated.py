from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matcher.entities import RiskProfile
from matcher.frame.stated import FACTS
from tests.matcher.frame.small import LOOKED, REFERRAL, child, frame, resident, three

FRESH, OLD = date(2025, 9, 2), date(2025, 9, 1)


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_is_as_stated_and_silence_is_no_only_where_none_other_is_known_of_late(
    fact: str,
) -> None:
    def found(profile: RiskProfile) -> bool | None:
        ours = three(getattr(frame(child(profile=profile)).child, fact))
        living = frame(REFERRAL, residents=(resident(profile=profile),)).residents
        assert three(getattr(living, fact)) is ours
        return ours

    for said in (True, False):
        stated: dict[str, Any] = {fact: said}
        assert found(RiskProfile(**stated)) is said
        assert found(replace(LOOKED, **stated)) is said
    assert found(RiskProfile()) is None
    assert found(replace(LOOKED, none_other_on=FRESH)) is False
    assert found(replace(LOOKED, none_other_on=OLD)) is None
