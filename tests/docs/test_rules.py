import re
from pathlib import Path

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from matcher.calendar import clock_words
from matcher.rule_page import PARTS, rule_page
from matcher.time_set import TimeSet, time_set

DOCS = Path(__file__).parents[2] / "docs"
PAGE, LEFT_OUT = (DOCS / name for name in ("rules.md", "rules-left-out.md"))
LAST = {"L": 30, "P": 15, "A": 31, "Y": 16, "E": 13, "N": 10, "M": 42, "S": 14}
"""The last row of each part of the handbook on law, matching and criteria; none is skipped."""
ROWS = [f"{part}-{number:02}" for part, last in LAST.items() for number in range(1, last + 1)]
MITIGATIONS = [f"W{number}" for number in range(1, 12)]


def left_out():
    return re.findall(r"^\| ([A-Z]-\d\d) \|", LEFT_OUT.read_text(), re.M)


def test_the_page_is_the_rule_book():
    assert PAGE.read_text() == rule_page(), (
        "Run: .venv/bin/python -m matcher.rule_page docs/rules.md"
    )


def test_every_row_of_the_handbook_is_a_rule_or_left_out_with_a_reason():
    ruled = {row for rule in (*CATALOGUE, *MATRIX) for row in rule.handbook}
    without = left_out()
    assert len(without) == len(set(without))
    assert ruled & set(without) == set(), "Both a rule and left out."
    assert ruled | set(without) == set(ROWS), (
        f"In neither: {sorted(set(ROWS) - ruled - set(without))}; "
        f"of no handbook: {sorted((ruled | set(without)) - set(ROWS))}."
    )


def test_what_is_left_out_says_why_and_what_stands_in_its_place():
    rows = [line for line in LEFT_OUT.read_text().splitlines() if re.match(r"\| [A-Z]-", line)]
    assert rows
    for line in rows:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert len(cells) == 4, line
        assert all(cells), line


def test_every_folder_of_rules_has_its_heading():
    assert {type(rule).__module__.split(".")[2] for rule in CATALOGUE} == set(PARTS)


def test_every_mitigation_of_the_handbook_is_on_the_page():
    page = PAGE.read_text()
    assert [row for row in MITIGATIONS if not re.search(rf"\b{row}\b", page)] == []


def test_every_rule_is_on_the_page_once():
    page = PAGE.read_text()
    assert [r.id for r in CATALOGUE if page.count(f"\n`{r.id}` · ") != 1] == []
    assert [row.id for row in MATRIX if page.count(f"`{row.id}`") != 1] == []


def entries():
    """Give what the page says of each rule and each task that follows a row, by its id."""
    each = re.split(r"^###? ", PAGE.read_text(), flags=re.M)
    return {found[1]: text for text in each if (found := re.search(r"^`(\w+)` · ", text, re.M))}


def test_of_every_task_the_page_says_what_it_has_to_say_and_who_set_its_time():
    said = entries()
    for rule in (*CATALOGUE, *FOLLOW_UPS):
        text = said[rule.id]
        if rule.effect is Effect.DUTY:
            assert f"{clock_words(rule.clock)}: {time_set(rule).value}.\n" in text
        else:
            assert not [one for one in TimeSet if one.value in text]
        assert [one for one in rule.content if one not in text] == []
