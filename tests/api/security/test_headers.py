import pytest

from api.security.headers import ALWAYS
from api.security.roles import Role

from .desk import Desk

CALLS = {
    200: ("GET", "/healthz", {}),
    401: ("GET", "/metrics", {}),
    404: ("GET", "/none", {}),
    405: ("DELETE", "/healthz", {}),
    413: ("POST", "/healthz", {"content": b"a" * 70_000}),
    500: ("GET", "/api/v1/things/fails", {}),
}


@pytest.mark.parametrize("status", CALLS)
def test_every_answer_has_the_headers(desk, status):
    method, path, more = CALLS[status]
    headers = desk.bearer(Role.OFFICER) if status == 500 else {}
    answer = desk.client.request(method, path, headers=headers, **more)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert answer.headers["x-request-id"].startswith("req_")
    assert "server" not in answer.headers
    assert "strict-transport-security" not in answer.headers


def test_who_came_by_tls_is_told_to_go_on_so(store):
    desk = Desk(store, proxies="127.0.0.1")
    answer = desk.client.get("/healthz")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_pages_of_other_sites_are_told_nothing(desk, method):
    asked = {"Origin": "https://other.example", "Access-Control-Request-Method": "GET"}
    answer = desk.client.request(method, "/healthz", headers=asked)
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_the_id_of_a_request_is_never_the_callers(desk):
    answer = desk.client.get("/healthz", headers={"X-Request-ID": "jane-doe"})
    assert "jane-doe" not in str(answer.headers) + desk.log.getvalue()
