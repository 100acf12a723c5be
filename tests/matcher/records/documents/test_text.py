import pytest

from constraints.errors import InputError
from matcher.records.documents import text as module
from matcher.records.documents.parse import parse_referral
from matcher.records.documents.text import parse_json, read_bytes
from tests.matcher.records.documents.given import at, problem


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"a": 1,\n "b" 2}', at("line 2, column 6", "", "text that is not JSON (Expecting ':' "
                                 "delimiter)", "JSON")),
        ("", at("line 1, column 1", "", "text that is not JSON (Expecting value)", "JSON")),
        ('{"a": {"b": 1, "b": 2}}', at("", "", "the key 'b' twice in one object", "each key once")),
        ('{"a": NaN}', at("", "", "NaN", "a number, or no such key where it is not known")),
        ('{"a": -Infinity}', at("", "", "-Infinity",
                                "a number, or no such key where it is not known")),
        ("[" * 100_000, at("", "", "objects or lists nested too deeply", "a document")),
        ('{"a": ' + "9" * 5_000 + "}", at("", "", "a number of thousands of digits", "a number")),
        (b'{"a": 1,\n "b": "\xff"}', at("line 2", "", "bytes that are not UTF-8", "JSON in UTF-8")),
        ('{"a": "\\ud800"}', at("", "", "half of a character (\\ud800 to \\udfff alone)", "text")),
        ('{"\\udc00": 1}', at("", "", "half of a character (\\ud800 to \\udfff alone)", "text")),
    ],
)  # fmt: skip
def test_what_is_no_json_is_told_as_such(content, expected):
    assert problem(parse_json, content) == expected


def test_a_character_in_two_halves_is_a_character():
    assert parse_json('{"a": "\\ud83d\\ude00"}', "f.json") == {"a": "\N{GRINNING FACE}"}


def test_a_mark_at_the_start_of_the_file_is_read_over():
    assert parse_json(b'\xef\xbb\xbf{"a": 1}', "f.json") == {"a": 1}


def test_a_number_beyond_all_numbers_is_not_one():
    found = problem(parse_referral, '{"kind": "referral", "format_version": 1e400}')
    assert found == at("", "format_version", "inf", "1")


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path, monkeypatch):
    with pytest.raises(InputError, match=r"^no\.json: found No such file or directory, expected"):
        read_bytes(tmp_path / "no.json")
    path = tmp_path / "large.json"
    path.write_text("12345")
    monkeypatch.setattr(module, "MOST_BYTES", 4)
    with pytest.raises(InputError, match=r"^large\.json: found 5 bytes, expected at most 4 bytes"):
        read_bytes(path)
