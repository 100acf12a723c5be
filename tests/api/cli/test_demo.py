"""`homeward demo`."""

from .calling import homeward, one_line


def test_the_homes_of_a_made_up_england_are_ranked_for_a_story_child():
    answer = homeward("demo", "--top", "2")
    said = one_line(answer.out)
    assert answer.code == 0
    assert "STORY-12: a girl of 13" in said
    assert "Of 4,009 homes," in said
    assert "CAN PROPOSE: the first 2 of" in said
    assert "no real child, home or address" in said
    assert "none of them real" in answer.err
    assert "homeward reply" not in said
    assert "input" not in said.rsplit("Rules", 1)[1]


def test_none_is_bad_use():
    assert homeward("demo", "--top", "0").code == 2
