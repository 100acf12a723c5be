import pytest
from fastapi import APIRouter, Depends
from pydantic import TypeAdapter

from api.problems import MEDIA_TYPE, KeyUsedAgain, NothingHere, Problem, problem_responses
from api.security.access import needs
from api.security.roles import Permission
from api.store.database import open_database
from tests.api.security.desk import Desk, Told, resource

ALWAYS = {"401", "403", "429", "500", "503"}
OF_A_BODY = {"400", "408", "413", "415", "422"}


@pytest.fixture
def described(sqlite_files):
    store = open_database(sqlite_files.new())
    desk = Desk(store, resources=[resource(), more()])
    yield desk.client.get("/api/v1/openapi.json").json()
    store.close()


def more():
    router = APIRouter()
    told = problem_responses(NothingHere, KeyUsedAgain)

    @router.post("/more", responses=told, dependencies=[Depends(needs(Permission.MATCH))])
    def add_more(told: Told): ...

    return router


def responses(described, path, method):
    return described["paths"][path][method]["responses"]


def test_a_route_lists_all_that_it_may_answer(described):
    assert set(responses(described, "/healthz", "get")) == {"200", "500", "503"}
    assert set(responses(described, "/metrics", "get")) == {"200"} | ALWAYS
    assert set(responses(described, "/api/v1/things", "get")) == {"200", "422"} | ALWAYS
    assert set(responses(described, "/api/v1/things", "post")) == {"201"} | ALWAYS | OF_A_BODY


def test_what_a_route_says_itself_is_kept_beside_it(described):
    told = responses(described, "/api/v1/more", "post")
    assert set(told) == {"200", "404"} | ALWAYS | OF_A_BODY
    examples = told["422"]["content"][MEDIA_TYPE]["examples"]
    assert set(examples) == {"idempotency-key-reused", "invalid-input"}


def test_every_error_is_a_problem_with_an_example_that_is_one(described):
    problems = TypeAdapter(Problem)
    found = 0
    for path in described["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if status < "400":
                    continue
                assert set(response["content"]) == {MEDIA_TYPE}
                content = response["content"][MEDIA_TYPE]
                assert content["schema"] == {"$ref": "#/components/schemas/Problem"}
                for example in content["examples"].values():
                    assert problems.validate_python(example["value"]).status == int(status)
                    found += 1
    assert found > 30
    schemas = described["components"]["schemas"]
    assert {"Problem", "Fault"} <= set(schemas)
    assert "HTTPValidationError" not in schemas


def test_a_route_says_that_it_wants_a_key(described):
    assert described["components"]["securitySchemes"]["HTTPBearer"]["scheme"] == "bearer"
    assert described["paths"]["/metrics"]["get"]["security"]
    assert "security" not in described["paths"]["/healthz"]["get"]
