"""docs/api.md shows every route of homes, referrals, matches and replies, as it is to be called."""

import json
import re
import shlex
from pathlib import Path

import pytest

from api.homes.routes import router as homes
from api.imports.routes import router as imports
from api.match_requests.routes import router as match_requests
from api.referrals.case_routes import router as cases
from api.referrals.change_routes import router as changes
from api.referrals.routes import router as referrals
from api.replies.routes import router as replies

SHOWN = (homes, imports, referrals, cases, changes, match_requests, replies)
PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
PARAMETERS = {
    "REFERRAL": "{referral}", "MATCH": "{match_request}", "CHANGE": "{change}", "REPLY": "{reply}",
}  # fmt: skip


def calls():
    """Give each curl line as method, path, headers and body."""
    for block in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("curl"):
                yield call_of(shlex.split(line)[1:])


def call_of(words):
    headers, body, method, path = [], None, None, ""
    while words:
        word = words.pop(0)
        if word == "-H":
            headers.append(words.pop(0))
        elif word == "-d":
            body = words.pop(0)
        elif word == "-X":
            method = words.pop(0)
        else:
            path = word.removeprefix("$HOMEWARD").partition("?")[0]
    for name, parameter in PARAMETERS.items():
        path = path.replace(f"${name}", parameter)
    path = re.sub(r"/\d{7}$", "/{urn}", path)
    return method or ("GET" if body is None else "POST"), path, headers, body


@pytest.mark.parametrize("router", SHOWN, ids=lambda router: router.prefix)
def test_every_route_has_its_line(router):
    shown = {(method, path) for method, path, _, _ in calls()}
    for route in router.routes:
        for method in route.methods:
            if method != "PUT":  # said beside PATCH
                assert (method, route.path) in shown


def test_every_line_sends_what_is_needed():
    seen = 0
    for method, _, headers, body in calls():
        seen += 1
        assert "$KEY" in headers
        assert any(one.startswith("Idempotency-Key") for one in headers) == (method == "POST")
        if body is not None and not body.startswith("@"):
            assert "$JSON" in headers
            assert isinstance(json.loads(body), dict)
    assert seen > 15
