"""What a file is, told by its content."""

import json

import pytest

from constraints.errors import InputError
from matcher.records.checks import FileKind, recognise


def of(folder, content, name="file"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_titles_may_stand_above_the_header(tmp_path):
    text = "A list\nA note, with a comma\n\nURN,Provision type,Local authority\n"
    assert recognise(of(tmp_path, text)) is FileKind.PUBLISHED


def test_a_list_longer_than_what_is_looked_at_is_recognised(tmp_path):
    row = "SC900001,Children's home,Rhôn\n"
    text = "URN,Provision type,Local authority\n" + row * 20_000
    assert recognise(of(tmp_path, text)) is FileKind.PUBLISHED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_either_encoding_is_read(tmp_path, encoding):
    text = "“Title”\nURN,Provision type,Local authority\n".encode(encoding)
    assert recognise(of(tmp_path, text)) is FileKind.PUBLISHED


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_workbooks_are_left_to_their_reader(tmp_path, start):
    assert recognise(of(tmp_path, start)) is FileKind.RESTRICTED


@pytest.mark.parametrize("kind", ["snapshot", "referral", "reply", "pool"])
def test_documents_say_what_they_are(tmp_path, kind):
    found = recognise(of(tmp_path, "\n " + json.dumps({"kind": kind})))
    assert kind[:4] in found.value


def test_replies_are_told_by_their_first_line(tmp_path):
    assert recognise(of(tmp_path, '{"kind": "reply"}\n{"kind": "reply"}\n')) is FileKind.REPLIES


def test_a_replies_file_with_a_broken_line_is_still_one(tmp_path):
    assert recognise(of(tmp_path, '{"kind": "reply"}\n{"ki')) is FileKind.REPLIES


def test_text_that_is_no_json_is_told_where(tmp_path):
    with pytest.raises(InputError, match=r"line 2, column 1.*not JSON"):
        recognise(of(tmp_path, '{"kind":\n]'))


@pytest.mark.parametrize(
    ("code", "kind"),
    [("PCON24CD", FileKind.CONSTITUENCIES), ("CTYUA24NM", FileKind.AUTHORITIES)],
)
def test_boundaries_are_told_apart(tmp_path, code, kind):
    feature = {"type": "Feature", "properties": {code: "x"}}
    document = {"type": "FeatureCollection", "features": [feature]}
    assert recognise(of(tmp_path, json.dumps(document))) is kind


def test_other_areas_are_compared_with_both(tmp_path):
    feature = {"type": "Feature", "properties": {"WD24CD": "x"}}
    document = {"type": "FeatureCollection", "features": [feature]}
    with pytest.raises(InputError) as raised:
        recognise(of(tmp_path, json.dumps(document)))
    found = {problem.found for problem in raised.value.problems}
    assert found == {"areas with the properties WD24CD"}
    assert len(raised.value.problems) == 2


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        recognise(tmp_path / "nowhere")


def test_an_empty_file_is_nothing(tmp_path):
    with pytest.raises(InputError, match="found text"):
        recognise(of(tmp_path, b""))


def test_bytes_that_are_no_text_are_refused(tmp_path):
    with pytest.raises(InputError, match="bytes that are not text"):
        recognise(of(tmp_path, b"\x00\x01\x02"))
