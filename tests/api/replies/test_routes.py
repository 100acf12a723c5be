import json
from datetime import datetime, timedelta

import pytest

from api.security.roles import Role
from api.store.database import utc_now
from matcher.relied_on import EMERGENCY_HOURS, PLANNED_HOURS

from ..town import world

URN = world().snapshot.homes[0].urn
NO_PLACE = {"urn": URN, "no_place": True}
CANARY = "Zebedee"


def record(desk, referral, **said):
    return desk.officer.post(f"/referrals/{referral}/replies", NO_PLACE | said)


def first(body):
    return (body["answer"]["can_propose"] + body["answer"]["ask_first"])[0]["urn"]


@pytest.fixture(scope="module")
def referral(desk):
    return desk.referral()


@pytest.mark.parametrize(
    ("emergency", "hours"),
    [(True, EMERGENCY_HOURS), (None, EMERGENCY_HOURS), (False, PLANNED_HOURS)],
)
def test_a_reply_stands_for_hours(desk, emergency, hours):
    body = desk.body()
    body.pop("emergency", None)
    made = desk.officer.post(
        "/referrals", body if emergency is None else body | {"emergency": emergency}
    )
    told = record(desk, made.json()["id"]).json()
    span = datetime.fromisoformat(told["stands_until"]) - datetime.fromisoformat(told["told_at"])
    assert span == timedelta(hours=hours)


def test_a_reply_says_how_long_it_stands_itself(desk, referral):
    told = record(desk, referral, at="2026-03-28T22:00:00+00:00", hours=6).json()
    assert told["stands_until"] == "2026-03-29T04:00:00+00:00"  # the clocks went on meanwhile
    until = "2026-03-02T18:30:00+00:00"
    told = record(desk, referral, at="2026-03-02T16:40:00+00:00", live_until=until).json()
    assert told["stands_until"] == until


def test_a_reply_is_recorded_once_and_read_again(desk, referral):
    path = f"/referrals/{referral}/replies"
    one, again = (desk.officer.post(path, NO_PLACE, key="reply") for _ in range(2))
    assert one.status_code == 201
    assert one.content == again.content
    assert desk.officer.post(path, NO_PLACE | {"hours": 2}, key="reply").status_code == 422
    assert desk.officer.send("POST", path, NO_PLACE).status_code == 400
    read = desk.officer.get(one.headers["location"].removeprefix("/api/v1")).json()
    assert read["reply"]["no_place"] is True
    items, cursor = [], None
    while True:
        page = desk.officer.get(path, limit=2, **({"cursor": cursor} if cursor else {})).json()
        items += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert [one["id"] for one in items].count(read["id"]) == 1
    moments = [one["told_at"] for one in items]
    assert moments == sorted(moments, reverse=True)


def test_a_reply_counts_for_this_child_alone_until_its_time_is_over(desk):
    ours, theirs = desk.referral(), desk.referral()
    before = desk.match(ours).json()
    urn, now = first(before), utc_now()
    at = now - timedelta(hours=10)
    said = {"urn": urn, "at": at.isoformat(timespec="minutes"), "hours": 12}
    assert record(desk, ours, **said).status_code == 201
    after = desk.match(ours).json()
    assert after["counts"]["may_not"] == before["counts"]["may_not"] + 1
    assert after["told"]
    assert desk.match(theirs).json()["counts"] == before["counts"]
    assert desk.match(theirs).json()["told"] == []
    earlier = desk.match(ours, at=(at - timedelta(hours=1)).isoformat()).json()
    assert earlier["counts"] == before["counts"]
    assert earlier["notes"] == [f"{urn} answered after this moment: that is not counted."]
    assert desk.home(urn).version == 1  # what is told of one child is no fact about the home


def test_a_reply_is_a_question_again_when_its_time_is_over(desk):
    referral = desk.referral()
    urn = first(desk.match(referral).json())
    at = (utc_now() - timedelta(hours=10)).isoformat(timespec="minutes")
    assert record(desk, referral, urn=urn, at=at, hours=2).status_code == 201
    body = desk.match(referral).json()
    assert urn in {one["urn"] for one in body["answer"]["ask_first"]}


def test_a_refusal_is_remembered_in_the_next_referral_of_the_child(desk):
    body = desk.body()
    one = desk.officer.post("/referrals", body).json()["id"]
    urn = first(desk.match(one).json())
    at = (utc_now() - timedelta(hours=100)).isoformat(timespec="minutes")
    said = {"urn": urn, "refuses": "too far from their own school", "at": at, "hours": 1}
    told = desk.officer.post(f"/referrals/{one}/replies", said)
    assert told.status_code == 201, told.text
    two = desk.officer.post("/referrals", body).json()["id"]
    answer = desk.match(two).json()
    assert urn not in {
        one["urn"] for one in (*answer["answer"]["can_propose"], *answer["answer"]["ask_first"])
    }
    assert desk.officer.get(f"/referrals/{two}/replies").json()["items"][0]["urn"] == urn


REFUSED = {
    "nothing said": {"no_place": None},
    "a home that is not on record": {"urn": "1234567"},
    "still to come": {"at": "2999-01-01T00:00:00+00:00"},
    "over before it began": {
        "at": "2026-03-02T10:00:00+00:00",
        "live_until": "2026-03-02T10:00:00+00:00",
    },
    "two ends": {"hours": 2, "live_until": "2026-03-02T10:00:00+00:00"},
    "hours that are none": {"hours": 0},
    "hours in words": {"hours": CANARY},
    "a place and none": {"place_from": "2026-03-09"},
    "an unknown key": {CANARY: 1},
    "a code of no list": {"needs": {CANARY: True}},
    "about another child": {"referral": "C-2"},
}


@pytest.mark.parametrize("said", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_recorded(desk, said):
    referral = desk.referral()
    body = {key: value for key, value in (NO_PLACE | said).items() if value is not None}
    told = desk.officer.post(f"/referrals/{referral}/replies", body)
    assert told.status_code == 422, told.text
    assert CANARY not in told.text
    assert desk.officer.get(f"/referrals/{referral}/replies").json()["items"] == []


def test_replies_are_read_by_those_who_work_with_the_child(desk, referral):
    made = record(desk, referral)
    path = made.headers["location"].removeprefix("/api/v1")
    colleague = desk.person(Role.OFFICER)
    assert colleague.get(path).status_code == 403
    assert colleague.post(f"/referrals/{referral}/replies", NO_PLACE).status_code == 403
    other = desk.referral()
    assert desk.officer.get(path.replace(referral, other)).status_code == 404
    assert json.dumps(NO_PLACE)[1:-1] not in desk.log.getvalue()
