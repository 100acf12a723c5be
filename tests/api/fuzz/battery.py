"""Odd requests to every route of the description, and what no answer may be."""

import json
import random

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.access.lines import LINES
from tests.api.access.stage import MISSING, filled

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
BASE = "http://testserver"
DEEP = "[" * 3000 + "]" * 3000
HOSTILE = [
    '"\\u0000"', '"\\ud800"', '"\U0001d54a \\u202e"', "NaN", "Infinity", "1e400", "-1",
    "9" * 400,
    "null", "true",
    "[]", "{}",
    DEEP, '"' + "x" * 5000 + '"', '"\'; --"', '"=1+1"', '"../.."', '"2026-02-30"',
]  # fmt: skip
"""Values in JSON that are put in the place of one that is good."""
NAMES = ["0", "..%2f", "%00", "%F0%9F%98%80", "x" * 300, "' or 1=1", "ref_", "null"]
"""What is put in the place of a record's name."""
_SETTINGS = {
    "database": None,
    "deadline": None,
    "phases": [Phase.generate],
    "suppress_health_check": list(HealthCheck),
}


class Battery:
    """
    `Battery(stage).run(route, seed=1, cases=20)` gives what is wrong, a line each.

    A `fault` alters answers of the service, to see whether the battery would notice.
    """

    def __init__(self, stage, fault=None):
        self.stage = stage
        self.fault = fault or (lambda request, answer: answer)
        schema = schemathesis.openapi.from_dict(stage.app.openapi())
        found = [one.ok() for one in schema.get_all_operations()]
        self.operations = {f"{one.method.upper()} {one.path}": one for one in found}
        self.cases = 0

    def run(self, route, number, cases):
        """Try one route: what the description allows, and then what the dictionary has."""
        operation, wrong = self.operations[route], set()
        line = next(line for line in LINES if line.route == route)
        callers = [self.stage.of(role, "own").caller for role in sorted(line.roles)] or [None]

        @seed(number)
        @settings(max_examples=cases, **_SETTINGS)
        @given(operation.as_strategy())
        def described(case):
            self._one(case, self._prepared(case, callers[self.cases % len(callers)]), wrong)

        described()
        for request in self._dictionary(line, callers[0], random.Random(number)):  # noqa: S311
            self._one(self._case(operation), request, wrong)
        if line.roles:
            self._strangers(line, operation, wrong)
        return sorted(wrong)

    def _case(self, operation):
        """Say to the checks which route it was; they look at the answer alone."""
        return operation.Case(path_parameters=dict(self.stage.names | self.stage.shared))

    def _prepared(self, case, caller):
        kwargs = case.as_transport_kwargs(base_url=BASE)
        kwargs.pop("cookies", None)
        request = requests.Request(**kwargs).prepare()
        request.headers.pop("Authorization", None)
        if caller:
            request.headers.update(caller.bearer)
        return request

    def _dictionary(self, line, caller, draw):
        names = self.stage.names | self.stage.shared
        for bad in NAMES:
            if "{" in line.path:
                odd = dict.fromkeys(names, bad)
                yield self._made(line, caller, odd, json.dumps(line.body))
        if line.body is None:
            for query in (
                f"limit={draw.randrange(1, 101)}",
                "limit=1e400",
                "cursor=%00",
                "on=0001-01-01",
                "limit=-1",
            ):
                yield self._made(line, caller, names, None, query)
            return
        good = json.dumps(filled(line.body, names))
        yield self._made(line, caller, names, good)
        yield self._made(line, caller, names, good[:-1] + ',"a":1,"a":2}')
        for bad in HOSTILE:
            yield self._made(line, caller, names, bad)
            if line.body:
                key = draw.choice(sorted(line.body))
                changed = json.dumps(filled(line.body, names) | {key: "@here@"})
                yield self._made(line, caller, names, changed.replace('"@here@"', bad))

    def _made(self, line, caller, names, body, query=""):
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if line.method != "GET":
            key = f"k-{next(self.stage.numbers)}"
            headers |= {"Idempotency-Key": key, "If-Match": '"999"'}
        url = BASE + filled(line.path, names) + (f"?{query}" if query else "")
        headers |= caller.bearer if caller else {}
        data = None if body is None else body.encode("utf-8", "surrogatepass")
        return requests.Request(line.method, url, headers, data=data).prepare()

    def _send(self, request):
        self.cases += 1
        answer = self.stage.client.request(
            request.method, request.url, headers=dict(request.headers), content=request.body
        )
        return self.fault(request, answer)

    def _one(self, case, request, wrong):
        answer = self._send(request)
        if answer.status_code in (404, 405) and b"nothing-here" in answer.content:
            return  # an odd name may make it another address
        try:
            case.validate_response(answer, checks=CHECKS)
        except (Failure, FailureGroup) as failure:
            said = failure.exceptions if isinstance(failure, FailureGroup) else [failure]
            wrong.update(f"{case.operation.label}: {str(one).splitlines()[0]}" for one in said)
        if answer.status_code >= 400:
            problem = answer.headers.get("content-type") == "application/problem+json"
            if not problem or not {"type", "title", "status", "detail"} <= set(answer.json()):
                wrong.add(f"{case.operation.label}: {answer.status_code} is no problem document")

    def _strangers(self, line, operation, wrong):
        """Nobody, a key of no making, another authority, and a record that is not there."""
        names = self.stage.names | self.stage.shared
        body = None if line.body is None else json.dumps(filled(line.body, names))
        for given_key in ({}, {"Authorization": "Bearer hwk_key_0000000000000000000000.x"}):
            request = self._made(line, None, names, body)
            request.headers.update(given_key)
            status = self._send(request).status_code
            if status != 401:
                wrong.add(f"{line.route}: {status} without a key")
        role = min(line.roles)
        for whose, who in (("tenant", "tenant"), ("missing", "own")):
            if line.asks(whose):
                asked = names | (MISSING if whose == "missing" else {})
                told = None if line.body is None else json.dumps(filled(line.body, asked))
                caller = self.stage.of(role, who).caller
                answer = self._send(self._made(line, caller, asked, told))
                if answer.status_code not in line.may_say(whose):
                    wrong.add(f"{line.route}: {answer.status_code} to {whose}")
                self._one(self._case(operation), self._made(line, caller, asked, told), wrong)
