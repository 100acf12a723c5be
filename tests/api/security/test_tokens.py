import base64
import hmac
import json
import time

import pytest
from joserfc.jwk import ECKey, RSAKey
from sqlalchemy import func, select

from api.security.tokens import Tokens
from api.store.change import SYSTEM
from api.store.tables.people import people

from .desk import AUTHORITY, URN, Desk
from .signing import SmallIssuer

AUDIENCE = "https://homeward.example/api"
ROLES = {
    "placements": "officer",
    "homes": "registered_manager",
    "audit": "auditor",
    "keys": "administrator",
}


@pytest.fixture
def issuer():
    made = SmallIssuer()
    yield made
    made.stop()


@pytest.fixture
def desk(store, issuer):
    return Desk(store, oidc_issuer=issuer.url, oidc_audience=AUDIENCE, oidc_roles=ROLES)


def claims(issuer, **changes):
    now = int(time.time())
    told = {
        "iss": issuer.url,
        "aud": AUDIENCE,
        "sub": "248289761001",
        "iat": now,
        "exp": now + 600,
        "roles": ["placements", "another system's"],
        "authority": AUTHORITY,
        "name": "A. Officer",
    } | changes
    return {name: value for name, value in told.items() if value is not None}


def get(desk, token, path="/api/v1/things/1"):
    return desk.client.get(path, headers={"Authorization": f"Bearer {token}"})


def test_a_token_gives_the_person_with_the_roles_that_the_settings_read(desk, issuer):
    answer = get(desk, issuer.token(claims(issuer)))
    assert answer.status_code == 200
    assert answer.json() == {"authority": AUTHORITY, "roles": ["officer"]}


NOW = int(time.time())
WRONG = {
    "expired": {"exp": NOW - 60, "iat": NOW - 120},
    "without an end": {"exp": None},
    "with an end that is no number": {"exp": "never"},
    "true for ever": {"exp": True},
    "not yet": {"nbf": NOW + 300},
    "issued in the future": {"iat": NOW + 300},
    "without its beginning": {"iat": None},
    "longer than is agreed": {"exp": NOW + 7200},
    "another audience": {"aud": "https://other.example"},
    "no audience": {"aud": None},
    "another issuer": {"iss": "https://other.example"},
    "the issuer with a stroke": {"iss": "{url}/"},
    "no issuer": {"iss": None},
    "nobody": {"sub": None},
    "an empty subject": {"sub": ""},
    "a subject too long": {"sub": "a" * 256},
    "no role": {"roles": None},
    "a role of another system": {"roles": ["officer"]},
    "roles that are no words": {"roles": [["placements"]]},
    "roles that nobody has together": {"roles": ["placements", "keys"]},
    "an officer of no authority": {"authority": None},
    "an authority that is none": {"authority": "E08000025' OR 1=1"},
    "an authority that is not here": {"authority": "E09000001"},
    "a manager without a home": {"roles": ["homes"], "authority": None},
    "a home that is none": {"homes": ["../SC400001"]},
}


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG)
def test_a_token_is_refused_that_is(desk, issuer, changes):
    if str(changes.get("iss")).startswith("{url}"):
        changes = {"iss": changes["iss"].format(url=issuer.url)}
    assert get(desk, issuer.token(claims(issuer, **changes))).status_code == 401


def part(document):
    return base64.urlsafe_b64encode(json.dumps(document).encode()).rstrip(b"=").decode()


def test_a_token_without_a_signature_is_refused(desk, issuer):
    kid = issuer.keys[-1].kid
    for algorithm in ("none", "None", "NONE", "", None):
        token = f"{part({'alg': algorithm, 'kid': kid})}.{part(claims(issuer))}."
        assert get(desk, token).status_code == 401


def test_a_token_signed_with_the_public_key_as_a_password_is_refused(desk, issuer):
    public = issuer.keys[-1].as_pem(private=False)
    text = f"{part({'alg': 'HS256', 'kid': issuer.keys[-1].kid})}.{part(claims(issuer))}"
    mac = hmac.digest(public, text.encode(), "sha256")
    assert (
        get(desk, f"{text}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}").status_code == 401
    )


def test_a_token_of_another_key_is_refused_whatever_it_says_of_itself(desk, issuer):
    mine = ECKey.generate_key("P-256", {"kid": issuer.keys[-1].kid})
    assert get(desk, issuer.token(claims(issuer), mine)).status_code == 401
    brought = issuer.token(claims(issuer), mine, jwk=mine.as_dict(private=False))
    assert get(desk, brought).status_code == 401
    led = issuer.token(claims(issuer), mine, jku="https://other.example/jwks")
    assert get(desk, led).status_code == 401


def test_changed_claims_are_refused(desk, issuer):
    head, _, signature = issuer.token(claims(issuer)).split(".")
    changed = claims(issuer, roles=["audit"])
    assert get(desk, f"{head}.{part(changed)}.{signature}").status_code == 401


@pytest.mark.parametrize("kind", ["dpop+jwt", "secevent+jwt", "logout+jwt"])
def test_a_token_of_another_kind_is_refused(desk, issuer, kind):
    assert get(desk, issuer.token(claims(issuer), typ=kind)).status_code == 401


def test_a_header_that_must_be_understood_and_is_not_refuses(desk, issuer):
    head = {"alg": "ES256", "kid": issuer.keys[-1].kid, "crit": ["told"], "told": 1}
    token = f"{part(head)}.{part(claims(issuer))}.{'A' * 86}"
    assert get(desk, token).status_code == 401


BROKEN = ["", "a", "a.b", "a.b.c", "a.b.c.d.e", "....", "\x7f.b.c", "e30.e30.e30", "W10.e30.e30"]


@pytest.mark.parametrize("token", [*BROKEN, "A" * 9000 + ".b.c", part([[]] * 10) + ".e30.e30"])
def test_what_is_no_token_is_refused(desk, token):
    assert get(desk, token).status_code == 401


def test_a_deep_header_is_refused(desk):
    deep = base64.urlsafe_b64encode(b"[" * 6000).decode()
    assert get(desk, f"{deep[:8000]}.b.c").status_code == 401


@pytest.mark.parametrize("said", [{"alg": "ES384"}, {"use": "enc"}])
def test_a_key_that_is_for_something_else_does_not_count(desk, issuer, said):
    listed = issuer.keys[-1].as_dict(private=False) | said
    issuer.answers["/jwks"] = (200, json.dumps({"keys": [listed]}).encode(), {})
    assert get(desk, issuer.token(claims(issuer))).status_code == 401


def test_an_algorithm_that_is_not_allowed_is_refused_though_the_key_is_the_issuers(desk, issuer):
    key = RSAKey.generate_key(2048, {"kid": "rsa", "use": "sig"})
    issuer.keys.append(key)
    assert get(desk, issuer.token(claims(issuer), key, alg="RS256")).status_code == 200
    assert get(desk, issuer.token(claims(issuer), key, alg="RS384")).status_code == 401


def test_a_token_for_several_audiences_counts(desk, issuer):
    several = claims(issuer, aud=["https://other.example", AUDIENCE])
    assert get(desk, issuer.token(several)).status_code == 200


def test_roles_may_be_words_of_one_text(desk, issuer):
    assert get(desk, issuer.token(claims(issuer, roles="x placements y"))).status_code == 200


def test_a_manager_comes_with_the_homes_of_the_token_and_nobody_else_does(store, issuer):
    seen = Desk(store, oidc_issuer=issuer.url, oidc_audience=AUDIENCE, oidc_roles=ROLES)
    judge = seen.app.state.access.tokens
    assert isinstance(judge, Tokens)
    manager = claims(issuer, roles=["homes"], homes=[URN], authority=None, sub="m")
    assert judge.principal(issuer.token(manager)).homes == {URN}
    assert judge.principal(issuer.token(claims(issuer, homes=[URN]))).homes == frozenset()


def test_a_person_is_put_on_record_once_and_is_out_at_the_next_call_when_they_leave(desk, issuer):
    token = issuer.token(claims(issuer))
    assert [get(desk, token).status_code for _ in range(3)] == [200] * 3
    with desk.store.read() as connection:
        assert connection.scalar(select(func.count()).select_from(people)) == 1
    leave = people.update().values(disabled_at=desk.now)
    desk.store.write(lambda change: change.connection.execute(leave).rowcount, actor=SYSTEM)
    assert get(desk, token).status_code == 401


def test_a_person_does_not_change_authority_by_a_token(desk, issuer):
    assert get(desk, issuer.token(claims(issuer))).status_code == 200
    assert (
        get(desk, issuer.token(claims(issuer, roles=["keys"], authority=None))).status_code == 401
    )


def test_without_an_issuer_no_token_counts(store, issuer):
    assert get(Desk(store), issuer.token(claims(issuer))).status_code == 401


def test_where_the_issuer_cannot_be_asked_the_answer_is_that_it_cannot_be_said_now(desk, issuer):
    issuer.down = True
    answer = get(desk, issuer.token(claims(issuer)))
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
