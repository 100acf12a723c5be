import json

import pytest

from api.problems import (
    MEDIA_TYPE,
    Fault,
    InvalidInput,
    KeyUsedAgain,
    ServiceProblem,
    TooManyRequests,
    problem_responses,
)


def leaves(kind=ServiceProblem):
    for one in kind.__subclasses__():
        yield one
        yield from leaves(one)


ALL = [one for one in leaves() if one.__module__ == ServiceProblem.__module__]
"""Those that every resource may answer; what a resource adds is tried with it."""


def test_every_status_that_the_service_answers_has_a_problem():
    statuses = {400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503}
    assert {one.status for one in ALL} == statuses
    assert len({one.type for one in ALL}) == len(ALL)


@pytest.mark.parametrize("kind", ALL)
def test_a_problem_says_what_it_is_and_what_to_do(kind):
    answer = kind().response()
    body = json.loads(answer.body)
    assert answer.media_type == MEDIA_TYPE
    assert answer.status_code == body["status"] == kind.status
    assert body["type"] == f"/problems/{kind.type}"
    assert body["title"] == kind.title
    assert body["detail"].endswith(".")
    assert not kind.title.endswith(".")


NEEDED = {401: "WWW-Authenticate", 429: "Retry-After", 503: "Retry-After"}


@pytest.mark.parametrize("kind", [one for one in ALL if one.status in NEEDED])
def test_a_problem_has_the_header_of_its_status(kind):
    assert NEEDED[kind.status] in kind().headers


def test_faults_are_listed_and_left_out_where_there_are_none():
    faults = (Fault(pointer="/body/reason", detail="Field required."),)
    body = json.loads(InvalidInput(errors=faults).response().body)
    assert body["errors"] == [{"pointer": "/body/reason", "detail": "Field required."}]
    assert "errors" not in json.loads(TooManyRequests(5).response().body)


def test_the_text_of_a_problem_as_an_exception_is_its_title():
    assert str(InvalidInput("something")) == InvalidInput.title


def test_problems_of_one_status_stand_together_each_with_an_example():
    told = problem_responses(InvalidInput, KeyUsedAgain)
    examples = told[422]["content"][MEDIA_TYPE]["examples"]
    assert set(examples) == {"invalid-input", "idempotency-key-reused"}
    assert examples["invalid-input"]["value"]["status"] == 422


def test_headers_of_a_problem_are_described():
    assert set(problem_responses(TooManyRequests)[429]["headers"]) == {"Retry-After"}
