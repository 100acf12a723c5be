"""Words planted in every part of a request, looked for wherever something could come out."""

import json
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import APIRouter, Body, Depends, Header

from api.problems import Conflicting
from api.security.access import needs
from api.security.answering import problem_of
from api.security.roles import Permission, Role
from api.store.errors import Gone, KeyReused, NotFound, StoreUnavailable
from constraints.errors import InputError
from matcher.records.documents.parse import parse_referral

from .desk import Desk, resource

CANARY = "Zaphira"
EXAMPLE = Path(__file__).parents[3] / "docs/examples/referral.json"


def documents():
    """A resource that takes a referral, and one that fails with what it was given."""
    router = APIRouter(prefix="/documents")

    @router.post("/referral", dependencies=[Depends(needs(Permission.MATCH))])
    def take(document: Annotated[dict, Body()]):
        parse_referral(json.dumps(document))

    @router.post("/fails/{how}", dependencies=[Depends(needs(Permission.MATCH))])
    def fail(how: str, document: Annotated[dict, Body()], reason: Annotated[str, Header()] = ""):
        errors = {
            "key": lambda: document[reason],
            "value": lambda: int(str(document)),
            "group": lambda: (_ for _ in ()).throw(ExceptionGroup(str(document), [OSError(how)])),
            "missing": lambda: (_ for _ in ()).throw(NotFound(str(document))),
            "gone": lambda: (_ for _ in ()).throw(Gone(str(document))),
            "reused": lambda: (_ for _ in ()).throw(KeyReused()),
            "store": lambda: (_ for _ in ()).throw(StoreUnavailable(str(document))),
            "unsure": lambda: (_ for _ in ()).throw(StoreUnavailable(str(document), done=None)),
            "conflict": lambda: (_ for _ in ()).throw(Conflicting()),
        }
        return errors[how]()

    return router


STATUS = {
    "key": 500, "value": 500, "group": 500, "missing": 404, "gone": 410, "reused": 422,
    "store": 503, "unsure": 503, "conflict": 409,
}  # fmt: skip


@pytest.fixture
def desk(store):
    made = Desk(store, resources=[resource(), documents()])
    with made.client:
        yield made


def nothing_came_out(desk, answer, captured):
    figures = desk.client.get("/metrics", headers=desk.bearer(Role.ADMINISTRATOR)).text
    said = {
        "the answer": answer.text + str(answer.headers),
        "the log": desk.log.getvalue(),
        "the figures": figures,
        "standard output": captured.out,
        "standard error": captured.err,
    }
    return [where for where, text in said.items() if CANARY.lower() in text.lower()] == []


PLANTED = {
    "path": {"method": "GET", "url": f"/api/v1/{CANARY}"},
    "path of a record": {"method": "GET", "url": f"/api/v1/things/{CANARY}"},
    "query": {"method": "GET", "url": f"/api/v1/things?limit={CANARY}"},
    "name in the query": {"method": "GET", "url": f"/api/v1/things?limit=0&{CANARY}=1"},
    "method": {"method": CANARY.upper(), "url": "/healthz"},
    "header": {"headers": {"X-Request-ID": CANARY, "User-Agent": CANARY, "Cookie": CANARY}},
    "name of a header": {"headers": {CANARY: "1"}},
    "host": {"headers": {"Host": CANARY}},
    "forwarded": {"headers": {"X-Forwarded-For": CANARY, "Forwarded": f"for={CANARY}"}},
    "origin": {"headers": {"Origin": f"https://{CANARY}.example"}},
    "kind of body": {"headers": {"Content-Type": CANARY}, "content": b"{}"},
    "body": {"content": CANARY.encode()},
    "key of the body": {"json": {CANARY: 1}},
    "value of the body": {"json": {"reason": 1, "level": CANARY}},
    "key deep in the body": {"json": {"reason": {CANARY: CANARY}}},
    "key twice": {"content": f'{{"{CANARY}":1,"{CANARY}":2}}'.encode()},
}


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_nothing_of_a_request_comes_out(desk, capfd, planted, known):
    call = {"method": "POST", "url": "/api/v1/things"} | planted
    headers = {"Content-Type": "application/json"} | call.pop("headers", {})
    headers |= desk.bearer(Role.OFFICER, name=CANARY) if known else {}
    answer = desk.client.request(headers=headers, **call)
    assert nothing_came_out(desk, answer, capfd.readouterr())


@pytest.mark.parametrize("credential", [CANARY, f"hwk_{CANARY}.{CANARY}", f"{CANARY}.a.b"])
def test_nothing_of_a_credential_comes_out(desk, capfd, credential):
    answer = desk.client.get("/metrics", headers={"Authorization": f"Bearer {credential}"})
    assert nothing_came_out(desk, answer, capfd.readouterr())


@pytest.mark.parametrize("how", STATUS)
def test_nothing_of_an_error_comes_out(desk, capfd, how):
    headers = desk.bearer(Role.OFFICER) | {"Reason": CANARY}
    path = f"/api/v1/documents/fails/{how}"
    answer = desk.client.post(path, json={"name": CANARY}, headers=headers)
    assert answer.status_code == STATUS[how]
    assert nothing_came_out(desk, answer, capfd.readouterr())


def planted_in(node, path=()):
    """Give a document once for each of its values and keys, with the canary there."""
    if isinstance(node, dict):
        for key, inner in node.items():
            yield (*path, key, "*"), {**node, key + CANARY: inner}
            for where, made in planted_in(inner, (*path, key)):
                yield where, {**node, key: made}
    elif isinstance(node, list):
        for place, inner in enumerate(node):
            for where, made in planted_in(inner, (*path, place)):
                yield where, [*node[:place], made, *node[place + 1 :]]
    else:
        yield path, CANARY


def test_nothing_of_a_referral_comes_out_wherever_it_stands(desk):
    refused = 0
    for where, document in planted_in(json.loads(EXAMPLE.read_text())):
        try:
            parse_referral(json.dumps(document))
        except InputError as error:
            said = problem_of(error, desk.app).response().body.decode()
            assert CANARY.lower() not in said.lower(), where
            refused += 1
    assert refused > 50


def test_a_fault_of_a_referral_says_where_and_what_was_expected(desk):
    document = json.loads(EXAMPLE.read_text())
    document["format_version"] = CANARY
    headers = desk.bearer(Role.OFFICER)
    answer = desk.client.post("/api/v1/documents/referral", json=document, headers=headers)
    (fault,) = answer.json()["errors"]
    assert fault["pointer"] == "/body/format_version"
    assert fault["detail"].startswith("Expected ")
