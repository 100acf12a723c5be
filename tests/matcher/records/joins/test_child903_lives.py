"""Who lives where, as a return tells it."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import resident
from fixtures.stories.towns import near
from tests.matcher.records.joins.returned import BOTH, CHILD, HERE, THERE, episode, header, unsaid


def test_children_of_the_authority_live_where_their_open_episode_says(joined):
    headers = [header(who) for who in (CHILD, "C-1", "C-2", "C-3", "C-4")]
    found = joined(
        episode(),
        episode("C-1"),
        episode("C-2", THERE),
        episode("C-3", since="10/02/2025", until="01/03/2026"),
        episode("C-4", since="03/03/2026"),
        headers=headers,
    )
    living = {(one.person, one.urn) for one in found.snapshot.residents}
    assert living == {("C-1", HERE), ("C-2", THERE)}
    first = found.snapshot.residents[0]
    assert (first.born, first.sex) == (date(2011, 5, 1), Sex.MALE)
    assert found.notes == (
        f"return: the child lives at {HERE} now, and is not counted there.",
        "return: 2 other children of the authority counted in the homes where they live.",
    )


def test_a_child_who_is_listed_already_is_counted_once(joined):
    supply = world(
        (home(HERE, near("Manchester")), home(THERE, near("Salford"))),
        (resident("C-1", THERE, 14, Sex.MALE),),
    )
    found = joined(episode(), episode("C-1"), supply=supply, headers=BOTH)
    assert found.snapshot.residents == supply.residents


def test_children_elsewhere_are_counted_in_a_note(joined):
    found = joined(episode(), episode("C-1", "SC777777"), headers=BOTH)
    assert found.snapshot.residents == ()
    assert "return: 1 child lives under a URN that no home of the snapshot has." in found.notes


@pytest.mark.parametrize(
    ("placement", "lives_at"),
    [
        ("K2,PR4", HERE),
        ("K1,PR4", HERE),
        ("K3,PR4", None),
        ("H5,PR4", None),
        ("Z1,PR4", None),
        ("R5,PR4", "elsewhere"),
        ("R3,PR4", HERE),
        ("S1,PR4", HERE),
        ("U1,PR4", "elsewhere"),
        ("P1,PR0", "elsewhere"),
        ("T0,PR4", None),
    ],
)
def test_where_the_child_lives_is_told_by_the_open_episode(joined, placement, lives_at):
    assert joined(episode().replace("K2,PR4", placement)).referral.lives_at == lives_at


def test_who_is_placed_nowhere_lives_nowhere_that_is_known(joined):
    ended = episode(until="20/02/2026").replace("X1", "E8")
    assert joined(ended).referral.lives_at is None


def test_what_the_referral_says_of_where_the_child_lives_stands(joined):
    about = replace(unsaid(), lives_at=THERE)
    assert joined(episode(), about=about).referral.lives_at == THERE
