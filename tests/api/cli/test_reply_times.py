"""`homeward reply`: how long an answer stands, by the clock of London."""

import json
from datetime import datetime, timedelta

import pytest

from api.cli import clock

from .calling import one_line
from .evening import ANSWERED, FIVE, FULL, SALFORD, asked


def test_a_later_answer_stands_in_place_of_an_earlier(evening, at):
    evening.reply(SALFORD, "--no-place")
    at(FIVE + timedelta(minutes=20))
    evening.reply(SALFORD, *ANSWERED)
    assert SALFORD in evening.groups()["can_propose"]


def test_an_expired_reply_is_a_question_again(evening, at):
    evening.reply(FULL, "--hours", "2", "--place-from", "2026-03-05")
    assert FULL in evening.groups()["can_propose"]
    at(FIVE + timedelta(hours=2))
    assert FULL in evening.groups()["can_propose"]
    at(FIVE + timedelta(hours=2, minutes=1))
    assert FULL in evening.groups()["ask_first"]
    out = one_line(evening.match("--replies", evening.replies).out)
    assert "Stood until 19:00 on 2 March 2026: a question again." in out


def test_a_refusal_is_remembered_when_the_rest_is_not(evening, at):
    evening.reply(SALFORD, "--refuses", "the mix", "--no-place")
    at(FIVE + timedelta(days=7))
    document = json.loads(evening.match("--json", "--replies", evening.replies).out)
    barred = {
        home["urn"]: [bar["rule"] for bar in home["bars"]] for home in document["barred_homes"]
    }
    assert barred[SALFORD] == ["home_has_not_refused"]
    assert "The refusal is remembered" in document["told"][0]


@pytest.mark.parametrize(("emergency", "hours"), [(True, 4), (None, 4), (False, 48)])
def test_a_reply_stands_for_four_hours_unless_the_placement_is_planned(evening, emergency, hours):
    evening.write(referral=asked(emergency=emergency))
    evening.reply(SALFORD, "--no-place")
    (reply,) = evening.kept()
    assert (reply.at, reply.live_until) == (FIVE, FIVE + timedelta(hours=hours))


def test_hours_are_hours_when_the_clocks_change(evening, at):
    # On 29 March 2026 one o'clock in the morning is two o'clock.
    at(datetime(2026, 3, 28, 23, tzinfo=clock.LONDON))
    evening.reply(SALFORD, "--no-place", "--hours", "4")
    (reply,) = evening.kept()
    assert f"{reply.live_until:%H:%M %z}" == "04:00 +0100"


def test_the_zone_is_londons_whatever_the_machines(evening):
    evening.reply(SALFORD, "--no-place", "--at", "2025-07-01T09:30", "--until", "2025-07-01 12:00")
    (reply,) = evening.kept()
    assert reply.at.isoformat() == "2025-07-01T09:30:00+01:00"
    assert reply.live_until.isoformat() == "2025-07-01T12:00:00+01:00"


def test_the_clock_of_the_commands_is_londons():
    assert str(clock.now().tzinfo) == "Europe/London"
