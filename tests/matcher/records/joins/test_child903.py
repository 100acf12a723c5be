"""A referral and a supply, completed from an SSDA903 return."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Circumstance, LegalStatus, Record, Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral, resident
from fixtures.stories.towns import near
from matcher.entities import History
from matcher.records.joins.child903 import with_child903
from matcher.records.ssda903 import read_child903
from tests.matcher.records.ssda903.returns import (
    DOLO,
    EPISODES,
    MISSING,
    NEW_HEADER,
    NEW_UASC,
    table,
)

CHILD = "STORY-99-CHILD"
HERE, THERE = "SC100001", "SC100002"


def asked(**of_child):
    plain = referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE))
    return replace(plain, child=replace(plain.child, **of_child))


def unsaid():
    """Refer the child with nothing that the return can tell."""
    return replace(
        asked(born=None, sex=None, origin=None),
        legal_status=None,
        unaccompanied=None,
        circumstances={},
        evidence={},
        looked_after_from=None,
        last_review_on=None,
        history=History(),
    )


@pytest.fixture
def joined(tmp_path):
    def joins(*episodes, about=None, supply=None, headers=None, **tables):
        told = headers or [f"{CHILD},F,14/10/2012,WBRI,X1,,,0"]
        (tmp_path / "header.csv").write_text(table(NEW_HEADER, *told))
        (tmp_path / "episodes.csv").write_text(table(EPISODES, *episodes))
        for name, text in tables.items():
            (tmp_path / f"{name}.csv").write_text(text)
        homes = (home(HERE, near("Manchester")), home(THERE, near("Salford")))
        returned = read_child903(tmp_path)
        return with_child903(about or unsaid(), supply or world(homes), returned, "return")

    return joins


def episode(who=CHILD, urn=HERE, since="10/02/2026", rne="S", origin="M14 5AB", until=""):
    ends = (until, "X1" if until else "", "CREQB" if until else "")
    return f"{who},{since},{rne},C2,N1,K2,PR4,{','.join(ends)},{origin},DL1 2BB,{urn}"


def header(who, born="01/05/2011", sex="M"):
    return f"{who},{sex},{born},WBRI,X1,,,0"


BOTH = (header(CHILD, "14/10/2012", "F"), header("C-1"))


def test_what_the_referral_leaves_out_is_filled(joined):
    referral = joined(episode()).referral
    assert (referral.child.born, referral.child.sex) == (date(2012, 10, 14), Sex.FEMALE)
    assert referral.legal_status is LegalStatus.C2
    assert referral.unaccompanied is False
    assert referral.child.origin.basis == "postcode"
    assert referral.child.origin.authority == "E08000003"


def test_what_the_referral_says_stands(joined):
    told = replace(
        asked(), legal_status=LegalStatus.V2, unaccompanied=True, history=History(9, 3, 0.5, 1)
    )
    referral = joined(episode(), about=told).referral
    assert referral.legal_status is LegalStatus.V2
    assert referral.unaccompanied is True
    assert referral.child.origin == told.child.origin
    history = referral.history
    assert (history.moves_total, history.moves_12_months) == (9, 3)
    assert (history.disruption_share, history.shortest_stay_days) == (0.5, 1)


def test_history_is_told_in_moves(joined):
    first = episode(urn=THERE, since="10/02/2025", until="15/03/2025")
    second = episode(since="15/03/2025", rne="P", until="").replace("DL1 2BB", "DL1 3CC")
    history = joined(first, second).referral.history
    assert (history.moves_total, history.moves_12_months) == (1, 1)
    assert (history.disruption_share, history.shortest_stay_days) == (1.0, 33)


def three_stays():
    """Live for three days in Stockport, for a month in Bolton, and then in Leeds."""
    stays = (
        ("01/02/2026", "S", "04/02/2026", "SK1 3XE", "SC200001"),
        ("04/02/2026", "P", "25/02/2026", "BL1 1RU", "SC200002"),
        ("25/02/2026", "P", "", "LS1 1UR", "SC200003"),
    )
    return [
        episode(urn=urn, since=since, rne=rne, until=until).replace("DL1 2BB", postcode)
        for since, rne, until, postcode, urn in stays
    ]


def test_distances_that_the_return_leaves_out_are_measured_between_postcodes(joined):
    history = joined(*three_stays()).referral.history
    assert (history.stays_under_7_days, history.shortest_stay_days) == (1, 3)
    assert history.current_stay_days == 5
    assert history.miles_trend == pytest.approx(15.7, abs=1.0)
    assert history.missing_12_months is None


def test_a_postcode_of_no_place_gives_no_distance_and_so_no_trend(joined):
    first, *others = three_stays()
    found = joined(first.replace("SK1 3XE", "ZZ99 9ZZ"), *others)
    assert found.referral.history.miles_trend is None


def test_times_missing_are_counted_and_a_table_without_the_child_says_none(joined):
    def told(*rows):
        rows = [f"{CHILD},14/10/2012,{row}" for row in rows]
        missing = table(MISSING, *rows)
        return joined(episode(), missing=missing).referral.history.missing_12_months

    assert told() == 0
    assert told("M,05/02/2026,06/02/2026", "A,20/02/2026,20/02/2026") == 2


def test_short_stays_on_a_part_of_a_record_are_known_and_their_absence_is_not(joined):
    first, second, third = three_stays()
    middle = first.replace(",S,", ",L,")
    assert joined(middle, second, third).referral.history.stays_under_7_days is None
    before = episode(since="10/01/2026", rne="L", until="01/02/2026")
    moved = first.replace(",S,", ",P,")
    found = joined(before, moved, second, third).referral.history
    assert (found.stays_under_7_days, found.moves_total) == (1, None)


def test_what_the_referral_says_of_the_past_stands(joined):
    told = History(stays_under_7_days=5, current_stay_days=9, missing_12_months=0, miles_trend=-1.0)
    about = replace(unsaid(), history=told)
    found = joined(*three_stays(), about=about).referral.history
    assert (found.stays_under_7_days, found.current_stay_days) == (5, 9)
    assert (found.missing_12_months, found.miles_trend) == (0, -1.0)


def test_a_record_that_begins_in_the_middle_says_at_least(joined):
    history = joined(episode(rne="P")).referral.history
    assert history.moves_total is None
    assert history.moves_total_at_least is not None


def test_an_order_that_authorises_a_deprivation_of_liberty_is_told(joined):
    def told(*rows):
        rows = [f"{CHILD},14/10/2012,{row}" for row in rows]
        found = joined(episode(), dolo=table(DOLO, *rows)).referral
        needed = found.circumstances.get(Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED)
        return needed, found.evidence.get(Record.LIBERTY_COURT_AUTHORITY)

    assert told() == told("01/02/2026,02/03/2026") == (None, None)
    assert told("01/02/2026,") == (True, date(2026, 2, 1))


def test_who_is_in_a_placement_leaves_it_and_when_care_began_is_told(joined):
    def told(*episodes):
        found = joined(*episodes).referral
        return found.circumstances.get(Circumstance.MOVES_FROM_PLACEMENT), found.looked_after_from

    assert told(episode()) == (True, date(2026, 2, 10))
    assert told(episode(rne="P")) == (True, None)
    assert told(episode(until="20/02/2026").replace("X1", "E8")) == (False, None)


def test_what_the_referral_says_of_circumstances_stands(joined):
    said = {Circumstance.MOVES_FROM_PLACEMENT: False}
    about = replace(unsaid(), circumstances=said, looked_after_from=date(2025, 1, 1))
    found = joined(episode(), about=about).referral
    assert (found.circumstances, found.looked_after_from) == (said, date(2025, 1, 1))


def test_unaccompanied_children_have_no_origin_to_be_near(joined):
    alone = [f"{CHILD},F,14/10/2012,WBRI,X1,,,1"]
    uasc = table(NEW_UASC, f"{CHILD},14/10/2012,14/10/2030")
    child = joined(episode(origin=""), headers=alone, uasc=uasc).referral.child
    assert (child.origin, child.has_origin) == (None, False)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (
            asked(born=date(2012, 10, 13)),
            "referral, child, born: found 2012-10-13, expected 2012-10-14, as in return.",
        ),
        (asked(sex=Sex.MALE), "referral, child, sex: found male, expected female, as in return."),
        (
            asked(born=None, age_years=14),
            "referral, child, age_years: found 14, expected 13, as in return.",
        ),
    ],
)
def test_a_contradiction_is_an_error(joined, about, said):
    with pytest.raises(InputError) as raised:
        joined(episode(), about=about)
    assert str(raised.value) == said


def test_both_contradictions_are_told_at_once(joined):
    with pytest.raises(InputError) as raised:
        joined(episode(), about=asked(born=date(2012, 10, 13), sex=Sex.MALE))
    assert [problem.field for problem in raised.value.problems] == ["born", "sex"]


def test_an_age_that_agrees_is_made_a_day_of_birth(joined):
    child = joined(episode(), about=asked(born=None, age_years=13)).referral.child
    assert child.born == date(2012, 10, 14)


def test_a_child_the_return_does_not_have_is_an_error(joined):
    with pytest.raises(InputError, match="found STORY-99-CHILD, expected the number of a child"):
        joined(episode("C-1"), headers=[header("C-1")])


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


def test_a_postcode_that_is_not_in_the_directory_is_noted_and_not_guessed(joined):
    found = joined(episode(origin="ZZ99 9ZZ"))
    assert found.referral.child.origin is None
    assert "return: the child's home postcode is not in the postcode directory." in found.notes


@pytest.mark.parametrize(("since", "old"), [("02/02/2026", False), ("01/02/2026", True)])
def test_an_old_return_says_so(joined, since, old):
    notes = joined(episode(since=since)).notes
    assert any("may have changed since" in note for note in notes) is old


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
