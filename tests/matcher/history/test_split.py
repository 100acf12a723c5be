"""What every history keeps, whatever the life."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from matcher.entities.episode import Episode
from matcher.history import history_of
from tests.matcher.history.lives import at, day, episode

ON = day(900)


@st.composite
def lives(draw: st.DrawFn) -> list[Episode]:
    """Draw a life of episodes that follow each other without a gap."""
    number = draw(st.integers(1, 8))
    start, life = 0, []
    for place in range(number):
        code = "S" if place == 0 else draw(st.sampled_from("PBLTU"))
        kind = draw(st.sampled_from(["K2", "K2", "U6", "T1"]))
        address = draw(st.sampled_from(["A", "B", None]))
        length = draw(st.integers(0, 60))
        last = place == number - 1 and draw(st.booleans())
        life.append(
            episode(
                code,
                start,
                None if last else start + length,
                placement_type=kind,
                reason_place_change=draw(st.sampled_from([None, "CREQB", "CARPL"])),
                distance_miles=draw(st.sampled_from([None, 4.0, 40.0])),
                **(at(address) if address else {}),
            )
        )
        start += length
    return life


@given(lives(), st.data())
def test_a_new_legal_status_changes_no_placement_no_move_and_no_stay(life, data):
    index = data.draw(st.integers(0, len(life) - 1))
    whole = life[index]
    end = whole.ends_on or ON
    cut = whole.starts_on + timedelta(days=data.draw(st.integers(0, (end - whole.starts_on).days)))
    before = replace(whole, ends_on=cut, reason_ended="X1", reason_place_change=None)
    after = replace(whole, starts_on=cut, reason_started="L", legal_status="C1")
    split = [*life[:index], before, after, *life[index + 1 :]]
    numbered = [replace(part, line=line) for line, part in enumerate(split)]
    plain = [replace(part, line=line) for line, part in enumerate(life)]
    assert history_of(numbered, None, ON) == history_of(plain, None, ON)


@given(lives())
def test_the_order_of_the_rows_does_not_matter(life):
    numbered = [replace(part, line=line) for line, part in enumerate(life)]
    assert history_of(reversed(numbered), None, ON) == history_of(numbered, None, ON)


@given(lives(), st.integers(0, 900))
def test_moves_and_doubts_are_never_more_than_placements(life, today):
    history = history_of(life, None, day(today))
    assert history.moves_total + history.moves_undecided <= len(history.placements)
    assert history.moves_last_12_months <= history.moves_total
    ended = [stay for stay in history.placements if not stay.current and not stay.temporary]
    assert history.stays_of_unknown_length <= len(ended)
