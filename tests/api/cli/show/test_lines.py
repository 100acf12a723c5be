"""Lines on a terminal."""

import io

import pytest
from rich.console import Console

from api.cli.show.lines import Lines, capital, count, counted, lowered, span


def printed(print_it, width=40, **how):
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False, **how)
    print_it(Lines(console))
    return console.file.getvalue()


def test_a_sentence_wraps_beside_its_label():
    text = printed(lambda lines: lines.item(" 1. ", "word " * 12, indent=2))
    first, *rest = text.splitlines()
    assert first.startswith("   1. word")
    assert rest
    assert all(line.startswith("      word") for line in rest)
    assert max(map(len, text.splitlines())) <= 40


def test_lines_are_no_longer_than_can_be_read_however_wide_the_terminal():
    text = printed(lambda lines: lines.sentence("word " * 100), width=240)
    assert max(map(len, text.splitlines())) <= 100


def test_a_command_stays_on_one_line_to_be_copied():
    command = f"homeward reply {'x' * 80}"
    assert printed(lambda lines: lines.code(command)) == f"  {command}\n"


def test_a_label_without_words_is_printed():
    assert printed(lambda lines: lines.item("ask", "")).strip() == "ask"


@pytest.mark.parametrize(("colours", "expected"), [(True, True), (False, False)])
def test_colour_is_the_terminals_choice(colours, expected):
    how = {"force_terminal": True, "color_system": "standard", "no_color": not colours}
    text = printed(lambda lines: lines.heading("ASK FIRST", style="bold yellow"), **how)
    assert ("\x1b[1;33m" in text) is expected
    assert "ASK FIRST" in text


def test_numbers_and_first_letters():
    assert (span(310, 310), span(0, 1900)) == ("310", "0 to 1,900")
    assert (count(1, "home", "homes"), count(4009, "home", "homes")) == ("1 home", "4,009 homes")
    assert (lowered("The plan"), capital("the plan"), capital("")) == ("the plan", "The plan", "")


@pytest.mark.parametrize(
    ("approvals", "tasks", "said"),
    [
        (0, 1, ("1 task", "s")),
        (1, 0, ("1 approval", "s")),
        (1, 1, ("1 approval and 1 task", "")),
        (2, 0, ("2 approvals", "")),
    ],
)
def test_several_numbers_leave_out_nought_and_give_the_ending_of_their_verb(approvals, tasks, said):
    some = ((approvals, "approval", "approvals"), (tasks, "task", "tasks"))
    assert counted(some) == said
