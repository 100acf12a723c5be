"""Faults put into answers on purpose, to see how many of them the battery finds."""

import json

import httpx2

READ = "GET /api/v1/referrals/{referral}"
LIST = "GET /api/v1/referrals"
OPEN = "POST /api/v1/referrals/{referral}/openings"
RULE = "GET /api/v1/rules/{rule}"
MATCH = "POST /api/v1/match-requests"
PEOPLE = "POST /api/v1/people"


def other(answer, status=None, body=None, kind=None):
    """The answer with something else in it."""
    headers = dict(answer.headers) | ({"content-type": kind} if kind else {})
    headers.pop("content-length", None)
    content = answer.content if body is None else body
    made = httpx2.Response(
        status or answer.status_code, headers=headers, content=content, request=answer.request
    )
    made.elapsed = answer.elapsed
    return made


def without(key):
    def body(answer):
        return json.dumps({k: v for k, v in answer.json().items() if k != key}).encode()

    return body


def of(when, *, sent=b"", change=None, **how):
    """A fault of the answers of a status, or of all, to requests that hold something."""

    def fault(request, answer):
        held = (request.url or "").encode() + b"\n" + (request.body or b"")
        if when not in (None, answer.status_code) or sent not in held:
            return answer
        return other(answer, body=change(answer) if change else None, **how)

    return fault


FAULTS = {
    "a failure on one number": (LIST, of(None, sent=b"limit=37", status=500)),
    "a record that is missing is there": (READ, of(404, status=200)),
    "no key is needed": (READ, of(401, status=200)),
    "another kind of content": (READ, of(200, kind="text/html")),
    "a status that nobody declared": (RULE, of(200, status=418)),
    "a problem without its type": (READ, of(404, change=without("type"))),
    "a failure on NaN": (OPEN, of(None, sent=b"NaN", status=500)),
    "a failure on deep JSON": (OPEN, of(None, sent=b"[" * 500, status=500)),
    "a failure on a key twice": (PEOPLE, of(None, sent=b'"a":2', status=500)),
    "a failure on a long number": (MATCH, of(None, sent=b"9" * 300, status=500)),
    "a failure on NUL": (OPEN, of(None, sent=b"\\u0000", status=500)),
    "a failure on half a character": (OPEN, of(None, sent=b"ud800", status=500)),
    "another's record is forbidden, not missing": (READ, of(404, status=403)),
    "a field is missing": (READ, of(200, change=without("version"))),
    "a list that is none": (LIST, of(200, change=lambda _: b"[]")),
    "half a document": (LIST, of(200, change=lambda answer: answer.content[:-1])),
    "a version that is a word": (
        READ,
        of(200, change=lambda one: json.dumps(one.json() | {"version": "one"}).encode()),
    ),
    "faults that are text": (OPEN, of(422, kind="text/plain")),
    "a redirection": (LIST, of(200, status=302)),
    "a failure that says it is one": (MATCH, of(201, status=503, kind="application/json")),
}
SHORT = ("a record that is missing is there", "no key is needed", "another kind of content",
         "a failure on NaN", "a field is missing", "a redirection")  # fmt: skip
