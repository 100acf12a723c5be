"""The first evening: Ofsted's list of March 2025, a short referral, the authority's own return."""

import csv
import json
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from api.cli import clock
from constraints.vocabulary import HomeKind, RegistrationStatus
from matcher.geography.authorities import AUTHORITIES
from matcher.records.documents import read_snapshot
from matcher.records.ssda903 import known_of, read_child903

from .calling import homeward, one_line
from .evening import header, living

pytestmark = pytest.mark.data

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))
LIST = DATA / "ofsted_providers" / "provider_at_march_2025.csv"
SEATS = DATA / "pcon2024_boundaries" / "pcon_july2024_england_buc.geojson"
FAKE = DATA / "ssda903_fake"
MANCHESTER = "E08000003"
CHILD = "C-1"


def referral(**changes):
    return {
        "format_version": 1,
        "kind": "referral",
        "reference": "R-1",
        "responsible_authority": MANCHESTER,
        "decided_on": "2026-03-06",
        "needed_by": "2026-03-06",
        "legal_status": "E1",
        "emergency": True,
        "child": {
            "reference": CHILD,
            "risks": {
                "goes_missing": {"state": "known", "level": 2},
                "may_cause_sexual_harm": {"state": "unknown"},
                "has_set_fires": {"state": "unknown"},
            },
        },
        **changes,
    }


class Desk:
    """The real homes, and everything else invented."""

    def __init__(self, folder):
        self.folder = folder
        self.snapshot = folder / "england.json"
        self.referral = folder / "referral.json"
        self.replies = folder / "replies.jsonl"
        self.returned = folder / "return903"
        words = ("import", "homes", LIST, "--boundaries", SEATS, "-o", self.snapshot)
        assert homeward(*words).code == 0
        self.homes = {home.urn: home for home in read_snapshot(self.snapshot).homes}
        self.full, self.lived_in = self._own_homes()
        self._write_return()
        self.referral.write_text(json.dumps(referral()))

    def _own_homes(self):
        """Give a home of two places and one of four in the authority's area."""
        own = [
            home
            for home in self.homes.values()
            if home.authority == MANCHESTER
            and home.status is RegistrationStatus.ACTIVE
            and home.kind is HomeKind.CHILDRENS_HOME
        ]
        by_places = {home.registered_places: home.urn for home in reversed(own)}
        return by_places[2], by_places[4]

    def _write_return(self):
        lives = {CHILD: self.lived_in, "C-2": self.full, "C-3": self.full, "C-4": self.lived_in}
        self.returned.mkdir()
        (self.returned / "header.csv").write_text(
            "\n".join(["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,UASC_STATUS", *map(header, lives)])
        )
        rows = [living(who, urn, "10/02/2026", "M14 5AB") for who, urn in lives.items()]
        names = (
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
            "PL_POST,URN"
        )
        (self.returned / "episodes.csv").write_text("\n".join([names, *rows]))

    @property
    def files(self):
        return ("--referral", self.referral, "--child903", self.returned)

    def match(self, *words):
        return homeward("match", "--snapshot", self.snapshot, *self.files, *words)

    def reply(self, urn, *words):
        files = ("--referral", self.referral, "--replies", self.replies)
        answer = homeward("reply", urn, *files, *words)
        assert answer.code == 0, answer.err


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(autouse=True)
def five_on_friday(monkeypatch):
    moment = datetime(2026, 3, 6, 17, tzinfo=clock.LONDON)
    monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.fixture(scope="module")
def answer(desk):
    return desk.match("--json", "--top", "5000")


@pytest.fixture(scope="module")
def document(answer):
    return json.loads(answer.out)


def test_it_is_a_call_list(answer, document):
    assert answer.code == 0
    assert document["call_list"] is True
    assert document["can_propose"] == []
    assert sum(document["counts"].values()) == 4_009
    assert len(document["ask_first"]) == document["counts"]["ask_first"] > 3_900


def test_what_public_facts_decide_is_decided(desk, document):
    barred = {
        home["urn"]: {bar["rule"] for bar in home["bars"]} for home in document["barred_homes"]
    }
    suspended = {
        urn for urn, home in desk.homes.items() if home.status is RegistrationStatus.SUSPENDED
    }
    assert len(suspended) == 11
    assert all("unrestricted_registration" in barred[urn] for urn in suspended)
    secure = {
        urn for urn, home in desk.homes.items() if home.kind is HomeKind.SECURE_CHILDRENS_HOME
    }
    assert len(secure) == 14
    assert all("secure_criteria_met" in barred[urn] for urn in secure)
    assert set(barred) == suspended | secure | {desk.full}


def test_each_home_asks_for_the_approval_of_its_area(desk, document):
    near = {
        "own": {MANCHESTER},
        "adjoining": AUTHORITIES[MANCHESTER].adjoining,
    }
    seen = {"own": 0, "adjoining": 0, "away": 0}
    for match in document["ask_first"]:
        authority = desk.homes[match["urn"]].authority
        rules = {gate["rule"] for gate in match["gates"] if gate["only_if"] is None}
        kind = next((kind for kind, codes in near.items() if authority in codes), "away")
        seen[kind] += 1
        assert ("out_of_area_approval" in rules) is (kind == "adjoining"), match["urn"]
        assert ("at_a_distance_approval" in rules) is (kind == "away"), match["urn"]
    assert min(seen.values()) > 20


def test_the_questions_are_few(document):
    assert 0 < len(document["questions"]) <= 5
    assert max(len(match["asks"]) for match in document["ask_first"]) <= 5
    assert len(document["about_the_child"]) <= 5


def test_own_children_count_as_residents(desk, document):
    matches = {match["urn"]: match for match in document["ask_first"]}
    assert matches[desk.lived_in]["residents_known"] == 1
    full = next(home for home in document["barred_homes"] if home["urn"] == desk.full)
    assert [bar["rule"] for bar in full["bars"]] == ["places_within_registration"]


def test_the_return_tells_age_sex_and_origin(desk, document):
    assert document["child"] == "a girl of 13, from Friday 6 March 2026"
    nearest = document["ask_first"][0]
    assert desk.homes[nearest["urn"]].authority == MANCHESTER
    assert nearest["distance"]["high"] < 15


def test_distances_are_ranges_as_wide_as_a_constituency(desk, document):
    for match in document["ask_first"]:
        radius = desk.homes[match["urn"]].where.radius_km
        width = (match["distance"]["high"] - match["distance"]["low"]) * 1.609344
        assert width <= 2 * radius + 1, match["urn"]


def test_three_replies_change_the_list(desk, document):
    first, second, third = (match["urn"] for match in document["ask_first"][:3])
    desk.reply(first, "--no-place")
    desk.reply(second, "--refuses", "the mix")
    desk.reply(third, "--place-from", "2026-03-06", "--ages", "8-17", "--sex", "any")
    after = json.loads(desk.match("--json", "--replies", desk.replies).out)
    assert {first, second} <= {home["urn"] for home in after["barred_homes"]}
    assert third in {home["urn"] for home in after["order"]}
    files = ("--snapshot", desk.snapshot, *desk.files, "--replies", desk.replies)
    explained = json.loads(homeward("explain", "--home", third, *files, "--json").out)
    assert len(explained["match"]["asks"]) < len(document["ask_first"][2]["asks"])
    said = one_line(desk.match("--replies", desk.replies).out)
    assert f"{first}: no place. Stands until 21:00 on 6 March 2026." in said


def test_the_invented_return_of_the_sector_loads_with_a_child_of_it(desk, tmp_path):
    returned = read_child903(FAKE)
    on = date(2020, 3, 6)
    who = next(
        who
        for who in returned.children
        if known_of(returned, who, on).looked_after
        and known_of(returned, who, on).date_of_birth is not None
        and 8 <= known_of(returned, who, on).age_years <= 15
    )
    days = {"decided_on": on.isoformat(), "needed_by": on.isoformat()}
    path = tmp_path / "referral.json"
    path.write_text(json.dumps(referral(**days, child={"reference": who})))
    files = ("--snapshot", desk.snapshot, "--referral", path, "--child903", FAKE)
    answer = homeward("match", *files, "--json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    with (FAKE / "header.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["CHILD"] == who)
    assert {"1": "a boy", "2": "a girl"}[row["SEX"]] in document["child"]
    assert document["notes"]
