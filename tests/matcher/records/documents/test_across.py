import pytest

from matcher.records.documents import parse_snapshot
from tests.matcher.records.documents.given import GONE, SNAPSHOT, at, changed, problem, problems

HOME = SNAPSHOT["homes"][1]
VACANCY = SNAPSHOT["vacancies"][0]
RESIDENT = SNAPSHOT["residents"][0]

CASES = {
    "a home twice": (
        {"homes__2__urn": "SC999902"},
        at("homes[2]", "urn", "SC999902", "once; homes[1] has it too"),
    ),
    "a vacancy of no home": (
        {"vacancies__0__urn": "SC999909"},
        at("vacancies[0]", "urn", "'SC999909'", "the URN of one of the homes"),
    ),
    "a vacancy of no place": (
        {"vacancies__0__place": "4"},
        at("vacancies[0]", "place", "'4'", "one of the places of SC999901"),
    ),
    "a place of another home": (
        {"vacancies__0__urn": "SC999902"},
        at("vacancies[0]", "place", "'1'", "one of the places of SC999902"),
    ),
    "a place told of twice": (
        {"vacancies__1__place": "1"},
        at("vacancies[1]", "place", "SC999901 1", "once; vacancies[0] has it too"),
    ),
    "a vacancy told of in the future": (
        {"vacancies__1__told_on": "2026-02-17"},
        at("vacancies[1]", "told_on", "2026-02-17", "a day not after as_at, 2026-02-16"),
    ),
    "a vacancy dead before it was told": (
        {"vacancies__0__live_until": "2026-02-15"},
        at("vacancies[0]", "live_until", "2026-02-15", "a day not before told_on, 2026-02-16"),
    ),
    "a vacancy that says neither": (
        {"vacancies__0__free_from": GONE},
        at("vacancies[0]", "free_from", "", "this key, which may not be left out"),
    ),
    "a vacancy in other words": (
        {"vacancies__0__free_from": "full"},
        at("vacancies[0]", "free_from", "'full'",
           "a date of the calendar as yyyy-mm-dd, or 'not_free'"),
    ),
    "a resident of no home": (
        {"residents__0__urn": "SC999909"},
        at("residents[0]", "urn", "'SC999909'", "the URN of one of the homes"),
    ),
    "a person in two homes": (
        {"residents__1__person": "P-201", "residents__1__urn": "SC999902"},
        at("residents[1]", "person", "P-201", "once; residents[0] has it too"),
    ),
    "a resident yet to be born": (
        {"residents__0__born": "2026-02-17"},
        at("residents[0]", "born", "2026-02-17", "a day not after as_at, 2026-02-16"),
    ),
    "evidence yet to come": (
        {"residents__0__risks__bullies__on": "2026-02-17"},
        at("residents[0].risks.bullies", "on", "2026-02-17", "a day not after as_at, 2026-02-16"),
    ),
    "a resident of two ages": (
        {"residents__0__age_years": 15},
        at("residents[0]", "age_years", "15", "no age where born is given"),
    ),
    "a resident who leaves before coming": (
        {"residents__0__lives_there_from": "2026-04-30"},
        at("residents[0]", "leaves_on", "2026-04-30", "a day after lives_there_from, 2026-04-30"),
    ),
    "ages turned round": (
        {"homes__0__age_from_years": 18},
        at("homes[0]", "age_to_years", "17", "at least age_from_years, 18"),
    ),
    "a place twice": (
        {"homes__0__places__1__id": "1", "vacancies__1": SNAPSHOT["vacancies"][2],
         "vacancies__2": {**VACANCY, "place": "*"}},
        at("homes[0]", "places", "1 twice", "each once"),
    ),
    "a mitigation twice": (
        {"homes__0__mitigations__1__mitigation": "waking_night_staff"},
        at("homes[0]", "mitigations", "waking_night_staff twice", "each once"),
    ),
    "a mitigation verified by nobody": (
        {"homes__0__mitigations__0__by": GONE},
        at("homes[0].mitigations[0]", "by", "", "the role that verified it, where the state is "
           "verified"),
    ),
    "a mitigation verified on no day": (
        {"homes__0__mitigations__0__on": GONE},
        at("homes[0].mitigations[0]", "on", "", "the day, where the state is verified"),
    ),
    "an authority that is not the location's": (
        {"homes__0__authority": "E08000004"},
        at("homes[0]", "authority", "E08000004", "E08000003, the authority of its location"),
    ),
    "a feature misspelt": (
        {"homes__0__places__0__features": {"ensuite": True}},
        at("homes[0].places[0].features", "ensuite", "'ensuite'",
           "one of step_free, hoist, changing_place, en_suite, ground_floor, low_sensory, "
           "wheelchair, separate_living_area (did you mean 'en_suite'?)"),
    ),
    "a feature in words": (
        {"homes__0__places__0__features__en_suite": "yes"},
        at("homes[0].places[0].features", "en_suite", "'yes'", "true or false"),
    ),
    "a share in hundredths": (
        {"homes__0__disruption_share": 15},
        at("homes[0]", "disruption_share", "15", "a number from 0 to 1"),
    ),
    "a URN that is a number": (
        {"homes__1__urn": 1234567},
        at("homes[1]", "urn", "1234567",
           "a URN: seven digits, or SC and six digits, as a text in quotes"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_fault_of_a_snapshot_is_one_problem(case):
    changes, expected = CASES[case]
    assert problem(parse_snapshot, changed(SNAPSHOT, **changes)) == expected


def test_faults_of_shape_and_faults_across_are_told_together():
    faulty = changed(
        SNAPSHOT,
        homes__0__solo="no",
        vacancies__0__urn="SC999909",
        residents__1__person="P-201",
        residents__0__risks=[],
    )
    fields = [(found.place, found.field) for found in problems(parse_snapshot, faulty)]
    assert fields == [
        ("homes[0]", "solo"), ("residents[0]", "risks"), ("vacancies[0]", "urn"),
        ("residents[1]", "person"),
    ]  # fmt: skip


def test_some_place_of_a_home_may_be_free():
    some = changed(SNAPSHOT, vacancies=[{**VACANCY, "urn": "SC999902", "place": "*"}])
    assert problems(parse_snapshot, some) == []
    twice = changed(some, vacancies__1={**VACANCY, "urn": "SC999902", "place": "*"})
    assert problem(parse_snapshot, twice).found == "SC999902 *"


@pytest.mark.parametrize("key", ["homes", "vacancies", "residents"])
@pytest.mark.parametrize("value", [5, None, "x", {"a": 1}, [[]], [None], [5], ["x"]])
def test_parts_of_any_other_shape_are_told_and_nothing_breaks(key, value):
    assert problems(parse_snapshot, changed(SNAPSHOT, **{key: value}))
