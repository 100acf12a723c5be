"""What a file says of a home, held against what is on record: every case of it."""

import json
from datetime import date

import pytest

from api.homes.telling import OF_THE_REGULATOR
from api.imports.weighing import Standing, Weighed, speaks_for_home, through_of, weigh
from api.store.canonical import canonical
from constraints.errors import InputError

BEFORE, SAME, AFTER = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)
WHERE = {"basis": "postcode", "easting_m": 400000.0, "northing_m": 400000.0, "radius_km": 0.1}
WIDE = {**WHERE, "basis": "constituency", "radius_km": 9.0}
LISTED = {"urn": "9000001", "registered_places": 3, "overall_grade": "good"}
OWN = LISTED | {
    "age_from_years": 8,
    "age_to_years": 17,
    "residents_listed": True,
    "location": WHERE,
}


def text(day=SAME, home=LISTED, vacancies=(), residents=()):
    head = {"format_version": 1, "kind": "snapshot", "as_at": day.isoformat()}
    return canonical(head | {"homes": [home], "vacancies": [*vacancies], "residents": [*residents]})


def found(day, home, through, on_record=OWN):
    return weigh(text(day, home), day, Standing(text(SAME, on_record), through))


def test_a_home_that_is_not_on_record_is_new():
    outcome = weigh(text(), SAME, None)
    assert (outcome.weighed, outcome.document) == (Weighed.NEW, text())


@pytest.mark.parametrize("through", ["published", "restricted", "return", "home", "reply"])
def test_the_same_text_is_unchanged_whoever_told_it(through):
    assert found(SAME, OWN, through).weighed is Weighed.UNCHANGED


@pytest.mark.parametrize(("day", "kept"), [(BEFORE, SAME), (AFTER, AFTER)])
def test_the_same_facts_are_known_as_of_the_later_day(day, kept):
    outcome = found(day, OWN, "return")
    assert outcome.weighed is Weighed.UNCHANGED
    assert json.loads(outcome.document)["as_at"] == kept.isoformat()


OTHER = OWN | {"age_from_years": 10}
DAYS = {
    ("return", BEFORE): Weighed.OLDER,
    ("return", SAME): Weighed.CHANGED,
    ("return", AFTER): Weighed.CHANGED,
    ("home", BEFORE): Weighed.OLDER,
    ("home", SAME): Weighed.OLDER,
    ("home", AFTER): Weighed.CHANGED,
    ("reply", SAME): Weighed.OLDER,
}


@pytest.mark.parametrize(("through", "day"), DAYS)
def test_other_facts_count_if_they_are_not_older_and_after_what_a_home_told_of_itself(through, day):
    outcome = found(day, OTHER, through)
    assert outcome.weighed is DAYS[through, day]
    changed = outcome.weighed is Weighed.CHANGED
    assert outcome.document == (text(day, OTHER) if changed else text(SAME, OWN))


@pytest.mark.parametrize("day", [BEFORE, SAME, AFTER])
def test_of_a_list_a_home_that_told_of_itself_takes_what_the_regulator_tells(day):
    listed = LISTED | {"overall_grade": "inadequate", "short_breaks_only": True, "location": WIDE}
    outcome = found(day, listed, "home")
    assert (outcome.weighed, outcome.through) == (Weighed.CHANGED, "home")
    document = json.loads(outcome.document)
    assert document["as_at"] == SAME.isoformat()
    assert document["homes"] == [OWN | {"overall_grade": "inadequate"}]
    assert "short_breaks_only" not in OF_THE_REGULATOR


def test_a_closer_place_is_taken_and_a_list_that_says_nothing_new_changes_nothing():
    closer = LISTED | {"location": WHERE}
    document = json.loads(found(SAME, closer, "home", OWN | {"location": WIDE}).document)
    assert document["homes"][0]["location"] == WHERE
    assert found(AFTER, LISTED, "home").weighed is Weighed.UNCHANGED


def test_what_cannot_be_together_is_refused():
    told = OWN | {"registered_on": "2020-01-01"}
    with pytest.raises(InputError):
        weigh(
            text(AFTER, LISTED | {"inspected_on": "2026-13-01"}), AFTER,
            Standing(text(SAME, told), "home"),
        )  # fmt: skip


def test_what_is_not_told_any_more_is_said():
    fewer = {key: value for key, value in OWN.items() if key != "location"}
    assert found(AFTER, fewer, "return").no_longer_told == ("location",)
    one = {"urn": "9000001", "place": "*", "free_from": "not_free", "told_on": "2026-03-01"}
    kept = Standing(text(SAME, OWN, [one]), "return")
    assert weigh(text(AFTER, OWN), AFTER, kept).no_longer_told == ("vacancies",)


THROUGH = {
    "published": LISTED,
    "restricted": LISTED | {"name": "A home"},
    "return": LISTED | {"places": [{"id": "01"}]},
}


@pytest.mark.parametrize("through", THROUGH)
def test_what_a_file_speaks_of_says_what_it_is(through):
    document = json.loads(text(home=THROUGH[through]))
    assert through_of(document) == through
    assert speaks_for_home(document) is (through == "return")


@pytest.mark.parametrize("part", ["vacancies", "residents"])
def test_a_home_of_which_places_or_residents_are_told_is_of_a_return(part):
    assert through_of(json.loads(text(**{part: [{"urn": "9000001"}]}))) == "return"
