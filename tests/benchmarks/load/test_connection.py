import pytest

from benchmarks.load.call import call
from benchmarks.load.connection import parsed

from .scripted import answer

CHUNKED = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhome\r\n4;a=b\r\nward\r\n0\r\n\r\n"
)


@pytest.mark.parametrize(
    ("text", "status", "body"),
    [
        (answer(201, b'{"a": 1}', "ETag: 3"), 201, b'{"a": 1}'),
        (answer(404, b""), 404, b""),
        (CHUNKED, 200, b"homeward"),
        (b"HTTP/1.1 204 No Content\r\nX: y\r\n\r\n", 204, b""),
    ],
)
def test_an_answer_is_read_once_it_is_whole_and_not_before(text, status, body):
    for many in range(len(text)):
        assert parsed(text[:many]) == (None, 0)
    found, used = parsed(text + b"HTTP/1.1 200")
    assert (found.status, found.body, used) == (status, body, len(text))


def test_names_of_headers_are_in_lower_case():
    found, _ = parsed(answer(201, b"[1]", "ETag: 3", "Location: /a:b"))
    assert found.headers == {"content-length": "3", "etag": "3", "location": "/a:b"}
    assert found.document() == [1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n", "unknown length"),
        (b"HTTP/2 200 OK\r\n\r\n", "no answer of HTTP/1.1"),
    ],
)
def test_what_cannot_be_read_is_said(text, words):
    with pytest.raises(ValueError, match=words):
        parsed(text)


def test_a_request_is_written_whole():
    made = call("POST", "/a", body={"b": "é"}, headers={"Idempotency-Key": "k"}, expected=201)
    head, _, body = made.data.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    assert lines[:2] == [b"POST /a HTTP/1.1", b"Host: 127.0.0.1"]
    assert {b"Idempotency-Key: k", b"Content-Length: %d" % len(body)} <= set(lines)
    assert (body, made.expected) == (b'{"b": "\\u00e9"}', 201)
    assert call("GET", "/a").data == b"GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    assert b"Content-Length: 0" in call("POST", "/a").data
