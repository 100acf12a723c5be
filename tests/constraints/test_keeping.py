from __future__ import annotations

from dataclasses import replace

import numpy as np

from constraints.columns import pick, reshape
from constraints.compatibility.measures import Measures
from constraints.curves import Curve
from constraints.logic import Interval, Truth
from constraints.settings import childrens_home, childrens_home_in_england
from constraints.vocabulary import Country, Domain, Mitigation
from fixtures.pair import one_pair

HOMES = one_pair(staff_turnover=0.3).homes
CURVE = Curve(((0.0, 0.0), (1.0, 1.0)))


def test_what_is_worked_out_is_kept_under_its_name() -> None:
    homes = replace(HOMES)
    called: list[int] = []
    for _ in range(3):
        assert homes.keep("one", lambda: called.append(1)) is None
    assert homes.keep("two", lambda: 2) == 2
    assert called == [1]


def test_a_group_made_from_another_keeps_nothing_of_it() -> None:
    homes = replace(HOMES)
    assert homes.keep("what", lambda: 1) == 1
    others = (
        replace(homes),
        pick(homes, (slice(None), slice(None))),
        reshape(homes, lambda array: array),
    )
    for other in others:
        assert other.keep("what", lambda: 2) == 2


def test_shares_and_settings_are_those_of_the_columns_they_are_read_from() -> None:
    homes = replace(HOMES)
    for turnover in (0.3, 0.6, 0.9):
        now = replace(homes, staff_turnover=Interval.known(np.array([[turnover]])))
        for _ in range(2):
            assert CURVE.of_homes(now, "staff_turnover").low.tolist() == [[turnover]]
            early = CURVE.of_homes(now, "disruption_share")
            assert early.low.tolist() == CURVE.at(now.disruption_share).low.tolist()
    for country in Country:
        there = replace(homes, country=replace(homes.country, code=np.array([[country]])))
        assert childrens_home(there).surely.all()
        assert childrens_home_in_england(there).surely.all() == (country is Country.ENGLAND)


def test_who_lives_there_does_not_change_what_was_kept_for_others() -> None:
    homes = replace(HOMES)
    grave, nobody = (Truth.known(np.array([[holds]])) for holds in (True, False))
    for who in (nobody, grave, nobody):
        kept, fresh = Measures.of(homes, who), Measures(homes.mitigation, who)
        for domain in (None, *Domain):
            for of_a_pair in (True, False):
                one, two = (m.relief(domain, of_a_pair=of_a_pair) for m in (kept, fresh))
                assert one.low.tolist() == two.low.tolist()
                assert one.high.tolist() == two.high.tolist()
        for mitigation in Mitigation:
            assert kept.standing(mitigation).surely == fresh.standing(mitigation).surely


def test_what_mitigations_come_to_whoever_comes_is_worked_out_once() -> None:
    homes = replace(HOMES)
    assert Measures.of(homes).whoever is Measures.of(homes).whoever
    assert Measures.of(homes).whoever is not Measures.of(replace(homes)).whoever


def test_those_who_live_there_are_turned_across_once() -> None:
    living = one_pair().residents
    assert living.across() is living.across()
    assert living.across().born.low.shape == living.born.low.shape[::-1]
