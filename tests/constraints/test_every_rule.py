"""What holds of every rule of the catalogue; a rule that breaks one of these is named."""

from __future__ import annotations

import importlib
import inspect
import re
from datetime import date
from pathlib import Path

import constraints.rules
from constraints.base import Effect, Evidence, Rule
from constraints.catalogue import CATALOGUE, in_force
from tests.constraints.commencement import FIRST_DAYS
from tests.constraints.judging import each_rule

RULES = Path(constraints.rules.__file__).parent
TABLES = Path(__file__).parent / "rules"
NOT_OURS = ("offender", "absconder", "fire-setter", "recruiter", "failed match", "no home is open")
"""Words of no sentence an officer reads (handbook 11)."""


def rules_in_the_folder() -> dict[type[Rule], Path]:
    found = {}
    for path in sorted(RULES.rglob("*.py")):
        if path.stem == "__init__":
            continue
        name = ".".join(("constraints", "rules", *path.relative_to(RULES).with_suffix("").parts))
        module = importlib.import_module(name)
        here = [
            thing
            for thing in vars(module).values()
            if inspect.isclass(thing) and issubclass(thing, Rule) and thing.__module__ == name
        ]
        assert len(here) == 1, f"{path.name} holds {len(here)} rules; it should hold one."
        found[here[0]] = path
    return found


def test_every_rule_of_the_folder_is_in_the_catalogue_once() -> None:
    listed = [type(rule) for rule in CATALOGUE]
    twice = {kind.__name__ for kind in listed if listed.count(kind) > 1}
    assert not twice, f"Twice in the catalogue: {twice}"
    missing = {kind.__name__ for kind in rules_in_the_folder()} - {kind.__name__ for kind in listed}
    assert not missing, f"Add to RULES of its part, constraints/rules/<part>/__init__.py: {missing}"
    assert len(listed) == len(rules_in_the_folder())


def test_each_part_lists_the_rules_of_its_own_folder() -> None:
    for part in (path.parent for path in RULES.glob("*/__init__.py")):
        package = f"constraints.rules.{part.name}"
        listed = importlib.import_module(package).RULES
        assert listed
        assert {type(rule).__module__.rpartition(".")[0] for rule in listed} == {package}


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in CATALOGUE}) == len(CATALOGUE)


def test_the_rules_in_force_on_a_day_keep_the_order_of_the_catalogue() -> None:
    for rule in CATALOGUE:
        for day in (rule.since, rule.until):
            if day is not None:
                assert in_force(day) == tuple(r for r in CATALOGUE if r.in_force(day))


@each_rule
def test_the_file_the_class_and_the_table_have_the_name_of_the_rule(rule: Rule) -> None:
    path = rules_in_the_folder()[type(rule)]
    assert path.stem == rule.id
    assert type(rule).__name__ == "".join(word.title() for word in rule.id.split("_"))
    table = TABLES / path.parent.name / f"test_{rule.id}.py"
    assert table.exists(), f"Write tests/constraints/rules/{path.parent.name}/{table.name}"


@each_rule
def test_a_rule_says_where_it_comes_from(rule: Rule) -> None:
    assert rule.handbook
    assert all(re.fullmatch(r"[A-Z]{1,2}-\d{2}", row) for row in rule.handbook)
    assert rule.source.url.startswith("https://")
    assert rule.source.instrument
    assert rule.source.provision
    assert inspect.getdoc(type(rule))
    assert rule.since is None or rule.until is None or rule.since < rule.until


@each_rule
def test_a_rule_of_law_has_its_first_day_and_a_rule_of_practice_none(rule: Rule) -> None:
    of_law = rule.source.evidence is not Evidence.PRACTICE and not rule.not_commenced
    assert (rule.since is not None) == of_law


@each_rule
def test_no_rule_stands_before_its_instrument(rule: Rule) -> None:
    if rule.since is None:
        return
    named = f"{rule.source.instrument}; {rule.source.provision}"
    days = [day for instrument, day in FIRST_DAYS.items() if instrument in named]
    assert days, f"Say in FIRST_DAYS from when: {named}"
    assert min(days) <= rule.since


def test_every_first_day_is_that_of_an_instrument_in_the_book() -> None:
    book = "".join(f"{rule.source.instrument}; {rule.source.provision}" for rule in CATALOGUE)
    assert not [instrument for instrument in FIRST_DAYS if instrument not in book]


def test_before_the_children_act_there_is_practice_alone() -> None:
    early = in_force(date(1990, 1, 1))
    assert {rule.source.evidence for rule in early} == {Evidence.PRACTICE}
    assert early == tuple(r for r in CATALOGUE if r.source.evidence is Evidence.PRACTICE)


@each_rule
def test_sentences_read_as_sentences(rule: Rule) -> None:
    assert rule.title[0].isupper()
    assert not rule.title.endswith((".", "?"))
    assert rule.says.endswith(".")
    assert rule.asks == "" or rule.asks.endswith(("?", "."))
    assert rule.asks == "" or "?" in rule.asks, "A question has a question mark."
    for sentence in (rule.title, rule.says, rule.asks):
        assert "  " not in sentence
        assert not [word for word in NOT_OURS if word in sentence.lower()]


@each_rule
def test_a_gate_says_what_is_to_be_done_not_only_what_is_wrong(rule: Rule) -> None:
    if rule.effect is Effect.GATE:
        assert re.search(r"\b(record|must|ask|agree|sign|sits|needed|read it)\b", rule.says, re.I)


@each_rule
def test_an_effect_has_its_people_and_no_others(rule: Rule) -> None:
    gate, duty = rule.effect is Effect.GATE, rule.effect is Effect.DUTY
    assert (rule.approver is not None) == gate
    for part in (rule.owner, rule.recipient, rule.clock):
        assert (part is not None) == duty
    assert rule.lifted_by is None or rule.effect is Effect.BAR


@each_rule
def test_a_duty_says_what_has_to_be_told_and_nothing_else_does(rule: Rule) -> None:
    assert bool(rule.content) == (rule.effect is Effect.DUTY)
    assert len(set(rule.content)) == len(rule.content)
    assert not rule.before_confirming or rule.effect is Effect.DUTY
    for item in rule.content:
        assert item
        assert not item.endswith((".", ";", "?")), item
        assert not [word for word in NOT_OURS if word in item.lower()]


BY_ID = {rule.id: rule for rule in CATALOGUE}


@each_rule
def test_what_an_emergency_defers_names_rules_of_a_planned_move(rule: Rule) -> None:
    assert not (rule.in_place_of or rule.makes_good) or rule.effect is Effect.DUTY
    for one in (*rule.in_place_of, *rule.makes_good):
        assert BY_ID[one].effect in {Effect.GATE, Effect.DUTY}
        assert one != rule.id


@each_rule
def test_what_an_approver_must_be_satisfied_of_stands_in_the_sentence_once(rule: Rule) -> None:
    assert not rule.satisfied_of or rule.effect is Effect.GATE
    for tick in rule.satisfied_of:
        assert rule.says.count(tick.says) == 1
        assert not tick.says.endswith((".", ";", ","))


def test_a_tick_that_waits_is_made_good_by_a_duty_with_a_day() -> None:
    waits = {
        one.id for one in CATALOGUE if any(tick.waits_in_emergency for tick in one.satisfied_of)
    }
    assert waits == {one for rule in CATALOGUE for one in rule.makes_good}
    assert waits == {"out_of_area_approval", "at_a_distance_approval"}


def test_nothing_takes_the_place_of_an_approval_out_of_area() -> None:
    never_waived = {"out_of_area_approval", "at_a_distance_approval"}
    assert not never_waived & {one for rule in CATALOGUE for one in rule.in_place_of}
