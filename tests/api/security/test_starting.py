import os

import pytest
from pydantic import SecretStr

from api.problems import NotAuthenticated
from api.security.keys import Keys
from api.security.people import People, revoke_key
from api.security.roles import Role
from api.security.starting import KEY_SECRET, check_reach, key_secret, make_first_key
from api.settings import Settings
from api.store.change import SYSTEM
from constraints.errors import InputError

from .desk import SECRET, START


def test_the_secret_of_the_settings_is_taken_and_none_is_kept(tmp_path):
    settings = Settings(folder=tmp_path, key_secret=SecretStr(SECRET.decode()))
    assert key_secret(settings) == SECRET
    assert list(tmp_path.iterdir()) == []


def test_a_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    settings = Settings(folder=tmp_path)
    made = key_secret(settings)
    assert len(made) == 64
    assert key_secret(settings) == made
    assert (tmp_path / KEY_SECRET).stat().st_mode & 0o777 == 0o600


def test_a_secret_that_others_may_read_is_refused(tmp_path):
    settings = Settings(folder=tmp_path)
    key_secret(settings)
    (tmp_path / KEY_SECRET).chmod(0o640)
    with pytest.raises(InputError, match="others may read"):
        key_secret(settings)


def test_a_secret_cut_short_is_refused(tmp_path):
    handle = os.open(tmp_path / KEY_SECRET, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(handle, b"short")
    os.close(handle)
    with pytest.raises(InputError, match="32 bytes"):
        key_secret(Settings(folder=tmp_path))


def test_the_first_key_is_an_administrators_and_made_once(store):
    key = make_first_key(store, SECRET, START, 90)
    judge = Keys(People(store), SECRET, lambda: START)
    first = judge.principal(key)
    assert (first.roles, first.authority) == ({Role.ADMINISTRATOR}, None)
    assert make_first_key(store, SECRET, START, 90) is None
    store.write(lambda change: revoke_key(change, first.key), actor=SYSTEM)
    again = make_first_key(store, SECRET, START, 90)
    assert judge.principal(again).id != first.id
    with pytest.raises(NotAuthenticated):
        judge.principal(key)


HERE = ["127.0.0.1", "127.1.2.3", "::1", "localhost"]
BEYOND = ["0.0.0.0", "::", "192.0.2.1", "10.0.0.1", "homeward.example", ""]  # noqa: S104
TLS = {"tls_certificate": "a.pem", "tls_key": "b.pem"}


@pytest.mark.parametrize("host", HERE)
def test_this_machine_needs_nothing(host):
    check_reach(Settings(host=host), keys=False)


@pytest.mark.parametrize("host", BEYOND)
@pytest.mark.parametrize("keys", [True, False])
@pytest.mark.parametrize("shield", [{}, TLS, {"proxies": "10.0.0.1"}], ids=["none", "tls", "proxy"])
def test_beyond_this_machine_needs_encryption_and_keys(host, keys, shield):
    settings = Settings(host=host, **shield)
    if keys and shield:
        check_reach(settings, keys=keys)
        return
    with pytest.raises(InputError) as told:
        check_reach(settings, keys=keys)
    said = str(told.value)
    assert ("HOMEWARD_TLS_CERTIFICATE" in said) == (not shield)
    assert ("a key in force" in said) == (not keys)
