"""Failures 15 and 16: children in care were victims of crime, and were charged in their home."""

from dataclasses import replace

import pytest

from constraints.vocabulary import EXPOSED, POSED, Domain
from fixtures.stories.harmed_in_care import (
    CALLS_POLICE,
    CALM,
    REPAIRS,
    ROUGH,
    charged_in_the_home,
    harmed_where_he_lived,
)
from fixtures.stories.people import graded, profile
from matcher.readers import Reader
from tests.stories.answers import ask, costs, match_at, order, with_child, with_home, with_residents


def test_what_others_may_do_to_him_counts_and_the_calm_home_comes_first():
    answer = ask(harmed_where_he_lived())
    assert order(answer) == [CALM, ROUGH]
    assert match_at(answer, ROUGH).residual == "no known to low risk remains"
    assert match_at(answer, CALM).residual == "no known peer risk"


def test_without_the_boy_who_hits_the_nearer_home_comes_first():
    scene = harmed_where_he_lived()
    calm = tuple(one for one in scene.snapshot.residents if one.urn == CALM)
    assert order(ask(with_residents(scene, *calm)))[0] == ROUGH


def test_it_is_the_other_boy_who_poses_it_and_the_manager_reads_so():
    reason = costs(ask(harmed_where_he_lived(), Reader.MANAGER), ROUGH)["residual_peer_risk"]
    assert "(a child living there)" in reason.sentence
    assert "(this child)" not in reason.sentence


def test_a_bully_beside_him_needs_a_plan_where_a_boy_who_hits_is_warned_of():
    scene = harmed_where_he_lived()
    bully = replace(scene.snapshot.residents[0], profile=profile(graded(Domain.BULLIES, 2)))
    answer = ask(with_residents(scene, bully))
    assert "bullied_child_protected" in {bar.rule for bar in match_at(answer, ROUGH).bars}


def test_the_home_that_calls_the_police_for_everything_comes_second():
    answer = ask(charged_in_the_home())
    assert order(answer) == [REPAIRS, CALLS_POLICE]
    assert costs(answer, CALLS_POLICE)["police_seldom_called"].sentence == (
        "Calls to the police a year, for each place: 8."
    )


def test_a_home_that_did_not_say_how_often_is_asked():
    unsaid = with_home(charged_in_the_home(), CALLS_POLICE, police_callouts_last_year=None)
    reason = costs(ask(unsaid), CALLS_POLICE)["police_seldom_called"]
    assert reason.is_asked
    assert "for what happened inside it" in reason.sentence


@pytest.mark.parametrize("domain", Domain, ids=lambda domain: domain.name.lower())
def test_having_offended_is_no_domain_of_risk(domain):
    # What a child is known to do to others is; where the law was called is the home's figure.
    assert "offen" not in domain.name.lower()
    assert (domain in POSED) != (domain in EXPOSED)


def test_what_was_done_to_him_opens_and_closes_no_home():
    hurt = ask(harmed_where_he_lived())
    never = ask(with_child(harmed_where_he_lived(), profile=profile()))
    assert set(order(hurt)) == set(order(never)) == {CALM, ROUGH}
