"""`homeward rules`."""

import json
import re

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX

from .calling import homeward
from .test_match import one_line


def test_every_rule_is_listed_with_its_source_and_evidence():
    out = one_line(homeward("rules", "--on", "2026-03-02").out)
    for rule in (*CATALOGUE, *MATRIX):
        entry = f"{rule.title} [{rule.id}; {', '.join(rule.handbook)}]"
        assert entry in out, rule.id
        assert rule.source.provision in out, rule.id


def test_rules_stand_under_their_effect_in_a_fixed_order():
    out = homeward("rules", "--on", "2026-03-02").out
    places = [out.index(title) for title in ("BARS:", "GATES:", "COSTS:", "DUTIES:")]
    assert places == sorted(places)
    costs = out[places[2] : places[3]]
    assert "near_home" in costs
    assert "place_free_by_start" not in costs


def test_json_carries_every_rule_whole():
    rules = json.loads(homeward("rules", "--on", "2026-03-02", "--json").out)
    assert [rule["id"] for rule in rules] == [rule.id for rule in (*CATALOGUE, *MATRIX)]
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


def test_a_day_that_is_none_is_bad_use():
    answer = homeward("rules", "--on", "2026-02-30")
    assert (answer.code, answer.out) == (2, "")
    assert "--on" in answer.err


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_the_same_day_gives_the_same_bytes(form):
    words = ("rules", "--on", "2026-03-02", *form)
    assert homeward(*words).out == homeward(*words).out
