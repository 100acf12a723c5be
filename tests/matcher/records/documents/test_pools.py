"""Referrals of a pool, from a folder or from one file."""

import json
from datetime import date

import pytest

from constraints.errors import InputError
from matcher.records.documents import read_waiting
from tests.matcher.records.documents.given import SHORT


def referral(number, **changes):
    child = SHORT["child"] | {"reference": f"child-{number}"}
    return SHORT | {"reference": f"ref-{number}", "child": child} | changes


def folder(path, *referrals):
    for number, one in enumerate(referrals):
        (path / f"{number}.json").write_text(json.dumps(one))
    return path


def listed(path, *referrals, **changes):
    file = path / "pool.json"
    pool = {"format_version": 1, "kind": "pool", "referrals": list(referrals), **changes}
    file.write_text(json.dumps(pool))
    return file


def refused(path, on=None):
    with pytest.raises(InputError) as error:
        read_waiting(path, on)
    return [str(problem) for problem in error.value.problems]


def test_a_folder_and_a_file_give_the_same_but_for_where_each_stands(tmp_path):
    ones = [referral(2), referral(1)]
    apart, together = read_waiting(folder(tmp_path, *ones)), read_waiting(listed(tmp_path, *ones))
    assert [one.referral for one in apart] == [one.referral for one in together]
    assert [one.digest for one in apart] == [one.digest for one in together]
    assert [(one.file, one.place) for one in apart] == [("1.json", ""), ("0.json", "")]
    assert [one.place for one in together] == ["referrals[1]", "referrals[0]"]


def test_an_empty_folder_and_an_empty_list_are_an_empty_pool(tmp_path):
    assert read_waiting(tmp_path) == read_waiting(listed(tmp_path)) == ()


def test_all_are_decided_on_the_latest_day_or_the_day_asked_for(tmp_path):
    first, second = date(2026, 2, 16), date(2026, 2, 17)
    days = {"needed_by": "2026-03-01"}
    path = folder(
        tmp_path,
        referral(1, decided_on=str(first), **days),
        referral(2, decided_on=str(second), **days),
    )
    assert {one.referral.decided_on for one in read_waiting(path)} == {second}
    assert {one.referral.decided_on for one in read_waiting(path, first)} == {first}
    assert refused(path, date(2026, 3, 2)) == [
        f"{n}.json, needed_by: found 2026-03-01, expected a day not before decided_on, 2026-03-02."
        for n in (0, 1)
    ]


def test_the_digest_is_of_what_is_written_whatever_day_is_asked_for(tmp_path):
    path = listed(tmp_path, referral(1, decided_on="2026-03-02", needed_by="2026-03-09"))
    assert read_waiting(path)[0].digest == read_waiting(path, date(2026, 3, 4))[0].digest


def test_problems_name_file_and_place(tmp_path):
    spoilt = [referral(1, nonsense=1), referral(2, needed_by="soon")]
    path = folder(tmp_path, *spoilt)
    found = refused(path)
    assert [words.split(":")[0] for words in found] == ["0.json, nonsense", "1.json, needed_by"]
    found = refused(listed(tmp_path, *spoilt))
    assert [words.split(":")[0] for words in found] == [
        "pool.json, referrals[0], nonsense",
        "pool.json, referrals[1], needed_by",
    ]


def test_a_reference_and_a_child_stand_once(tmp_path):
    path = folder(tmp_path, referral(1), referral(1))
    assert refused(path) == [
        "1.json, reference: found ref-1, as in 0.json, expected each once.",
        "1.json, child.reference: found child-1, as in 0.json, expected each once.",
    ]
    assert refused(listed(tmp_path, referral(1), referral(2), referral(2)))[0] == (
        "pool.json, referrals[2], reference: found ref-2, as in pool.json referrals[1], "
        "expected each once."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "pool.json, line 1, column 2: found text that is not JSON"),
        ("[]", "pool.json: found an empty list, expected an object, the referral."),
        ('{"kind": "pool"}', "pool.json, format_version: found nothing, expected 1."),
        ('{"kind": "pool", "format_version": 1}', "pool.json, referrals: found nothing"),
        (
            '{"kind": "pool", "format_version": 1, "referrals": [3]}',
            "pool.json, referrals[0]: found 3, expected an object",
        ),
        (
            '{"kind": "pool", "format_version": 1, "referrals": [], "more": 1}',
            "pool.json, more: found an unknown key",
        ),
    ],
)
def test_what_is_no_pool_is_refused(tmp_path, text, told):
    file = tmp_path / "pool.json"
    file.write_text(text)
    (found,) = refused(file)
    assert found.startswith(told)


def test_what_is_in_the_list_and_no_object_stands_in_the_way_of_no_other_day(tmp_path):
    found = refused(listed(tmp_path, referrals={"a": 1}), date(2026, 3, 2))
    assert found == ["pool.json, referrals: found an object, expected a list, [...]."]
