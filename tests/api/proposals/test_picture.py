"""The page of the workflow shows the machine as it is."""

from pathlib import Path

from api.proposals.machine import TRANSITIONS
from api.proposals.picture import diagram, renewed, table
from api.proposals.states import State, Verb

PAGE = Path(__file__).parents[3] / "docs" / "proposals.md"


def test_the_page_is_the_machine():
    page = PAGE.read_text()
    assert page == renewed(page), "Run: .venv/bin/python -m api.proposals.picture docs/proposals.md"
    assert page.count("<!-- made: ") == 3


def test_every_verb_has_a_row_and_every_state_an_arrow():
    rows = [line.split("|")[1].strip() for line in table().splitlines()[2:]]
    assert rows == [f"`{verb}`" for verb in Verb]
    for state in State:
        assert f"--> {state}: " in diagram()


def test_every_change_of_state_is_an_arrow():
    arrows = {line.strip() for line in diagram().splitlines() if ": " in line}
    expected = {
        f"{before} --> {rule.target}: {verb}"
        for verb, rule in TRANSITIONS.items()
        if rule.target is not None
        for before in (rule.sources or ("[*]",))
    }
    assert arrows == expected


def test_nothing_is_made_twice():
    assert renewed(renewed(PAGE.read_text())) == PAGE.read_text()
