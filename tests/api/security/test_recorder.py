import json

import pytest

from api.security.metrics import LABELS, Metrics
from api.security.roles import Permission, Role

from .desk import Desk


def requests(desk):
    return [line for line in desk.lines() if line["event"] == "request"]


def test_each_request_is_one_line_with_its_template_and_caller(desk):
    answer = desk.client.get("/api/v1/things/jane-doe", headers=desk.bearer(Role.OFFICER))
    (line,) = requests(desk)
    assert line["request"] == answer.headers["x-request-id"]
    assert line["route"] == "/api/v1/things/{thing}"
    assert line["caller"].startswith("per_")
    assert (line["method"], line["status"]) == ("GET", 200)
    assert "jane" not in desk.log.getvalue()


def test_methods_and_addresses_of_the_callers_making_are_not_repeated(desk):
    desk.client.request("JANEDOE", "/healthz")
    desk.client.get("/jane/doe?name=jane")
    assert [(line["method"], line["route"]) for line in requests(desk)] == [
        ("OTHER", "/healthz"), ("GET", "unmatched"),
    ]  # fmt: skip
    figures = desk.client.get("/metrics", headers=desk.bearer(Role.ADMINISTRATOR)).text
    assert "jane" not in (figures + desk.log.getvalue()).lower()


def test_what_nobody_foresaw_is_a_problem_without_a_word_of_it(desk):
    answer = desk.client.get("/api/v1/things/fails", headers=desk.bearer(Role.OFFICER))
    assert answer.status_code == 500
    assert answer.json()["type"] == "/problems/unexpected"
    assert "fails" not in answer.text.lower()
    failed = [line for line in desk.lines() if line["event"] == "failed"]
    assert [(line["error"], line["request"]) for line in failed] == [
        ("RuntimeError", answer.headers["x-request-id"])
    ]
    assert "read_thing" in failed[0]["where"]
    assert "FAILS" not in desk.log.getvalue()
    assert requests(desk)[0]["problem"] == "unexpected"


def test_figures_count_answers_problems_and_time(desk):
    desk.client.get("/api/v1/things/1")
    desk.client.get("/api/v1/things/1", headers=desk.bearer(Role.OFFICER))
    text = desk.client.get("/metrics", headers=desk.bearer(Role.ADMINISTRATOR)).text
    route = 'route="/api/v1/things/{thing}"'
    assert f'homeward_requests_total{{method="GET",{route},status="200"}} 1.0' in text
    assert f'homeward_requests_total{{method="GET",{route},status="401"}} 1.0' in text
    assert 'homeward_problems_total{problem="not-authenticated"} 1.0' in text
    assert f"homeward_request_seconds_count{{{route}}} 2.0" in text
    assert "homeward_requests_under_way 1.0" in text


def test_figures_are_for_a_key_that_may_see_them(desk):
    narrow = desk.bearer(Role.ADMINISTRATOR, scopes=frozenset({Permission.SEE_METRICS}))
    assert desk.client.get("/metrics", headers=narrow).status_code == 200
    assert desk.client.get("/metrics", headers=desk.bearer(Role.OFFICER)).status_code == 403
    assert desk.client.get("/metrics").status_code == 401


def test_no_label_can_name_a_child_a_home_or_a_caller(desk):
    metrics = Metrics()
    metrics.answered("GET", "/x", 200, "conflict", 0.1)
    labels = {
        label
        for family in metrics.registry.collect()
        for sample in family.samples
        for label in sample.labels
    }
    assert labels - {"le"} == LABELS


def test_health_and_readiness(desk):
    assert desk.client.get("/healthz").json() == {"status": "alive"}
    assert desk.client.get("/readyz").json() == {"status": "ready"}


def no_supply():
    raise RuntimeError("SC400001 of Jane Doe")


def test_a_service_without_its_supply_is_alive_and_not_ready(store):
    desk = Desk(store, checks={"supply": no_supply})
    assert desk.client.get("/healthz").status_code == 200
    answer = desk.client.get("/readyz")
    assert answer.status_code == 503
    assert [line["check"] for line in desk.lines() if "check" in line] == ["supply"]
    assert "SC400001" not in answer.text + desk.log.getvalue()


def test_a_service_without_its_store_is_alive_and_not_ready(desk, monkeypatch):
    def gone():
        raise OSError("disk of Jane Doe")

    monkeypatch.setattr(desk.store, "read", gone)
    assert desk.client.get("/healthz").status_code == 200
    assert desk.client.get("/readyz").status_code == 503
    assert "Jane" not in desk.log.getvalue()


@pytest.mark.parametrize("line", ["request", "failed"])
def test_every_line_is_one_of_json(desk, line):
    desk.client.get("/api/v1/things/fails", headers=desk.bearer(Role.OFFICER))
    events = [json.loads(one)["event"] for one in desk.log.getvalue().splitlines()]
    assert line in events
