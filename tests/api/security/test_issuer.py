import contextlib
import json

import pytest

from api.problems import NotNow
from api.security.issuer import AGAIN_SECONDS, FRESH_SECONDS, LONGEST_ANSWER, STALE_SECONDS, Issuer

from .signing import SmallIssuer

OPENID = "/.well-known/openid-configuration"


@pytest.fixture
def small():
    made = SmallIssuer()
    yield made
    made.stop()


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def issuer(small, clock):
    return Issuer(small.url, clock)


def test_keys_are_asked_for_once_and_kept(small, issuer):
    kid = small.keys[0].kid
    assert [issuer.key(kid).kid for _ in range(5)] == [kid] * 5
    assert small.asked == [OPENID, "/jwks"]


def test_a_new_key_is_found_and_an_old_one_is_gone(small, issuer, clock):
    old = small.keys[0].kid
    assert issuer.key(old)
    new = small.rotate().kid
    clock.now += AGAIN_SECONDS
    assert issuer.key(new).kid == new
    assert issuer.key(old) is None


def test_a_key_the_issuer_took_back_counts_no_longer_than_keys_are_fresh(small, issuer, clock):
    old = small.keys[0].kid
    assert issuer.key(old)
    small.rotate()
    clock.now += FRESH_SECONDS
    assert issuer.key(old) is None


def test_unknown_keys_do_not_make_us_ask_again_and_again(small, issuer, clock):
    issuer.key(small.keys[0].kid)
    for number in range(50):
        clock.now += AGAIN_SECONDS / 100
        assert issuer.key(f"made up {number}") is None
    assert len(small.asked) == 2


def test_an_issuer_that_is_down_is_lived_without_for_an_hour(small, issuer, clock):
    kid = small.keys[0].kid
    issuer.key(kid)
    small.down = True
    clock.now += STALE_SECONDS - 1
    assert issuer.key(kid).kid == kid
    clock.now += 1
    with pytest.raises(NotNow):
        issuer.key(kid)
    small.down = False
    clock.now += AGAIN_SECONDS
    assert issuer.key(kid).kid == kid


def told(document):
    return 200, document if isinstance(document, bytes) else json.dumps(document).encode(), {}


BAD = {
    "another issuer": (OPENID, {"issuer": "https://other.example", "jwks_uri": "{url}/jwks"}),
    "no address of keys": (OPENID, {"issuer": "{url}"}),
    "keys by plain http elsewhere": (OPENID, {"issuer": "{url}", "jwks_uri": "http://192.0.2.1/"}),
    "keys from a file": (OPENID, {"issuer": "{url}", "jwks_uri": "file:///etc/passwd"}),
    "no JSON": (OPENID, b"<html>"),
    "a list": (OPENID, []),
    "not UTF-8": (OPENID, b"\xff\xfe"),
    "too long": ("/jwks", b" " * (LONGEST_ANSWER + 1)),
    "no keys": ("/jwks", {}),
    "keys that are none": ("/jwks", {"keys": ["a"]}),
    "a broken key": ("/jwks", {"keys": [{"kty": "EC", "kid": "a"}]}),
    "a weak key": ("/jwks", {"keys": [{"kty": "RSA", "kid": "a", "n": "AQAB" * 30, "e": "AQAB"}]}),
    "a shared secret": ("/jwks", {"keys": [{"kty": "oct", "kid": "a", "k": "c2VjcmV0"}]}),
}


@pytest.mark.parametrize(("path", "document"), BAD.values(), ids=BAD)
def test_nothing_is_believed_of_an_issuer_that_answers(small, issuer, path, document):
    if isinstance(document, dict):
        document = json.loads(json.dumps(document).replace("{url}", small.url))
    small.answers[path] = told(document)
    with contextlib.suppress(NotNow):
        assert issuer.key(small.keys[0].kid) is None


def test_an_answer_is_read_so_far_and_no_further(small, issuer):
    _, body, _ = small.answer("/jwks")
    small.answers["/jwks"] = told(body + b" " * LONGEST_ANSWER)
    with pytest.raises(NotNow):
        issuer.key(small.keys[0].kid)


@pytest.mark.parametrize("where", ["http://issuer.example/jwks", "file:///etc/passwd"])
def test_keys_are_asked_for_by_https_alone(clock, where):
    asked = []

    def fetch(url):
        asked.append(url)
        return json.dumps({"issuer": "https://issuer.example", "jwks_uri": where}).encode()

    with pytest.raises(NotNow):
        Issuer("https://issuer.example", clock, fetch).key("a")
    assert asked == ["https://issuer.example/.well-known/openid-configuration"]


def test_no_redirection_is_followed(small, issuer):
    small.answers["/jwks"] = (302, b"", {"Location": f"{small.url}/elsewhere"})
    with pytest.raises(NotNow):
        issuer.key(small.keys[0].kid)
    assert "/elsewhere" not in small.asked


@pytest.mark.parametrize("url", ["http://issuer.example", "file:///etc", "ftp://127.0.0.1/"])
def test_an_issuer_is_reached_by_https(url, clock):
    with pytest.raises(ValueError, match="https"):
        Issuer(url, clock)
