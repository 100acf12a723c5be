import json
from datetime import UTC, date, datetime, timedelta

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Mitigation, MitigationState
from matcher.entities import Reply
from matcher.records.documents import append_reply, read_replies
from tests.matcher.records.documents.made import made, seeded

REPLY = Reply(
    "SC999901",
    datetime(2026, 6, 2, 16, 40, tzinfo=UTC),
    datetime(2026, 6, 2, 20, 40, tzinfo=UTC),
    place_from=date(2026, 6, 5),
    mitigations={Mitigation.WAKING_NIGHT_STAFF: MitigationState.CAN_BE_ARRANGED},
    yes_if="A plan\nfor the first night",
)
LINE = {
    "format_version": 1,
    "kind": "reply",
    "referral": "R1",
    "urn": "SC999901",
    "at": "2026-06-02T17:40:00+01:00",
    "live_until": "2026-06-02T21:40:00+01:00",
}


def test_replies_are_read_back_in_the_order_they_were_added(tmp_path):
    path = tmp_path / "replies.jsonl"
    assert read_replies(path) == ()
    added = [(f"R{seed}", made(Reply, seeded(seed))) for seed in range(20)]
    for referral, reply in added:
        append_reply(path, referral, reply)
    assert read_replies(path) == tuple(added)


def test_a_reply_is_one_line_with_its_version_and_in_london_time(tmp_path):
    path = tmp_path / "replies.jsonl"
    append_reply(path, "R1", REPLY)
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["format_version"] == 1
    ((referral, reply),) = read_replies(path)
    assert (referral, reply) == ("R1", REPLY)
    assert reply.at.isoformat() == "2026-06-02T17:40:00+01:00"


def refused(tmp_path, *lines):
    path = tmp_path / "replies.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_replies(path)
    return [str(problem) for problem in caught.value.problems]


def text(**changes):
    return json.dumps({**LINE, **changes}) + "\n"


def test_every_faulty_line_is_told(tmp_path):
    assert refused(
        tmp_path,
        text(),
        text(at="2026-06-02T17:40:00"),
        "{\n",
        "\n",
        text(live_until="2026-06-02T17:39:00+01:00"),
        text(place_from="2026-06-05", no_place=True),
        text(format_version=2),
        text(mitigations={"one_to_one": True}),
        text(needs={"autsm": True}),
    ) == [
        "replies.jsonl, line 2, at: found '2026-06-02T17:40:00', expected a date and time with its "
        "offset, such as 2026-03-02T16:40:00+00:00.",
        "replies.jsonl, line 3, column 2: found text that is not JSON (Expecting property name "
        "enclosed in double quotes), expected JSON.",
        "replies.jsonl, line 5, live_until: found 2026-06-02 17:39:00+01:00, expected not before "
        "at, 2026-06-02 17:40:00+01:00.",
        "replies.jsonl, line 6, place_from: found 2026-06-05, expected no day where no_place is "
        "true.",
        "replies.jsonl, line 7, format_version: found 2, expected 1.",
        "replies.jsonl, line 8, mitigations, one_to_one: found true, expected one of verified, "
        "can_be_arranged, cannot.",
        "replies.jsonl, line 9, needs, autsm: found 'autsm', expected one of "
        "emotional_or_behavioural, mental_health, learning_disability, autism, "
        "physical_disability, sensory_impairment, drug_or_alcohol, complex_health, "
        "harmful_sexual_behaviour_programme, exploitation_programme, therapy_on_site, "
        "education_on_site, long_term_care, short_breaks, emergency_admission (did you mean "
        "'autism'?).",
    ]


def test_a_line_that_was_cut_off_is_refused_even_where_it_could_be_read(tmp_path):
    assert refused(tmp_path, text(), text().rstrip("\n")) == [
        "replies.jsonl, line 2: found a line without its end, expected a whole line."
    ]


def test_a_reply_no_line_may_hold_is_not_added(tmp_path):
    path = tmp_path / "replies.jsonl"
    with pytest.raises(InputError, match="referral: found 'Jane Doe'"):
        append_reply(path, "Jane Doe", REPLY)
    assert not path.exists()


def test_moments_of_the_hour_that_comes_twice_are_told_apart(tmp_path):
    path = tmp_path / "replies.jsonl"
    first = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)
    later = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)
    for at in (later, first):
        append_reply(path, "R-1", Reply("SC100001", at, later + timedelta(hours=4), no_place=True))
    after, before = (reply.at for _, reply in read_replies(path))
    assert before < after
    assert (before.hour, after.hour) == (1, 1)
