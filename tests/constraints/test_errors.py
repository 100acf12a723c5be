"""What a file holds is shown, and not done."""

from __future__ import annotations

from constraints.errors import InputError, Problem


def test_what_would_drive_a_terminal_is_spelled_out() -> None:
    problem = Problem("a\x1b[2J.json", "homes[\x07]", "\x9bkey", "'na\u202eme\r\n'", "a text")
    expected = "a\\x1b[2J.json, homes[\\x07], \\x9bkey: found 'na\\u202eme\\r\\n', expected a text."
    assert str(problem) == expected
    assert str(InputError((problem,))) == expected


def test_what_can_be_read_is_shown_as_it_is() -> None:
    assert Problem("f", "", "", "'Siân 😀 “so”'", "x").found == "'Siân 😀 “so”'"
