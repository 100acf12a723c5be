"""`homeward rules`."""

import json
import re
from datetime import date

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX

from .calling import homeward

LAW_OF = "2026-11-20"
"""A day after the last law in the book."""


def solid(text):
    """Text without the breaks of lines, which fall after a hyphen too."""
    return "".join(text.split())


def test_every_rule_is_listed_with_its_source_and_evidence():
    out = solid(homeward("rules", "--on", LAW_OF).out)
    for rule in (*CATALOGUE, *MATRIX):
        entry = f"{rule.title} [{rule.id}; {', '.join(rule.handbook)}]"
        assert solid(entry) in out, rule.id
        assert solid(rule.source.provision) in out, rule.id


def test_rules_stand_under_their_effect_in_a_fixed_order():
    out = homeward("rules", "--on", "2026-03-02").out
    places = [out.index(title) for title in ("BARS:", "GATES:", "COSTS:", "DUTIES:")]
    assert places == sorted(places)
    costs = out[places[2] : places[3]]
    assert "near_home" in costs
    assert "place_free_by_start" not in costs


def test_json_carries_every_rule_whole():
    rules = json.loads(homeward("rules", "--on", LAW_OF, "--json").out)
    in_force = [
        rule.id for rule in (*CATALOGUE, *MATRIX) if rule.in_force(date.fromisoformat(LAW_OF))
    ]
    to_come = [rule.id for rule in CATALOGUE if rule.not_commenced]
    assert [rule["id"] for rule in rules] == in_force + to_come
    assert [rule["id"] for rule in rules if not rule["in_force"]] == to_come
    by_id = {rule["id"]: rule for rule in rules}
    away = by_id["at_a_distance_approval"]
    assert "A-02" in away["handbook"]
    assert away["effect"] == "gate"
    assert away["approver"] == "the director of children's services"
    assert away["source"]["url"].startswith("https://www.legislation.gov.uk/")
    assert away["source"]["evidence"]


def test_the_law_is_that_of_the_day_asked_for():
    count = re.compile(r"^(\d+) rules in force on (.*)\.$", re.MULTILINE)
    before = count.match(homeward("rules", "--on", "2020-01-01").out)
    after = count.match(homeward("rules", "--on", "2026-03-02").out)
    assert before.group(2) == "1 January 2020"
    assert int(before.group(1)) < int(after.group(1))
    # Reg. 27A of the care planning regulations is in force since 9 September 2021.
    assert "listed_setting_under_16" not in homeward("rules", "--on", "2021-09-08").out
    assert "listed_setting_under_16" in homeward("rules", "--on", "2021-09-09").out


LATER = re.compile(
    r"(\d+) rules? of law came into force after that day; rules of practice stand at all times\."
)


def left_out(on):
    """How many rules of law the list says came in later."""
    said = LATER.findall(" ".join(homeward("rules", "--on", on).out.split()))
    return [int(count) for count in said]


def test_an_early_day_has_practice_alone_and_says_why():
    out = solid(homeward("rules", "--on", "1990-01-01").out)
    of_law = [rule for rule in CATALOGUE if rule.since is not None]
    assert left_out("1990-01-01") == [len(of_law)]
    assert out.count(solid("no legal force")) == len((*CATALOGUE, *MATRIX)) - len(of_law) - 1
    assert not [rule.id for rule in of_law if solid(f"[{rule.id}; ") in out]


def test_what_came_in_later_is_counted_until_the_last_has_come_in():
    assert left_out("2025-06-08") == [1]
    assert left_out("2025-06-09") == []


def test_a_law_enacted_and_not_in_force_stands_apart_from_the_day_it_was_enacted():
    before, after = (homeward("rules", "--on", on).out for on in ("2026-04-28", "2026-04-29"))
    assert "relevant_accommodation_test_met" not in before
    assert "ENACTED, NOT IN FORCE" not in before
    _, _, to_come = after.partition("ENACTED, NOT IN FORCE")
    assert "relevant_accommodation_test_met; L-22" in to_come
    assert "s. 78(5)" in to_come


def test_json_says_what_is_enacted_and_not_in_force():
    rules = json.loads(homeward("rules", "--on", LAW_OF, "--json").out)
    (rule,) = (rule for rule in rules if rule["id"] == "relevant_accommodation_test_met")
    assert (rule["in_force"], rule["enacted"]) == (False, "2026-04-29")
    assert "s. 78(5)" in rule["comes_in"]
    near = next(rule for rule in rules if rule["id"] == "near_home")
    assert (near["in_force"], near["enacted"], near["comes_in"]) == (True, None, None)


def test_a_day_that_is_none_is_bad_use():
    answer = homeward("rules", "--on", "2026-02-30")
    assert (answer.code, answer.out) == (2, "")
    assert "--on" in answer.err


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_the_same_day_gives_the_same_bytes(form):
    words = ("rules", "--on", "2026-03-02", *form)
    assert homeward(*words).out == homeward(*words).out
