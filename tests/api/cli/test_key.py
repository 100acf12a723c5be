import re

import pytest

from api.security.keys import Keys
from api.security.people import People
from api.security.roles import Permission, Role
from api.security.starting import key_secret
from api.serving import STORE
from api.settings import Settings
from api.store.database import open_database, utc_now

from .calling import homeward

TOWN = "E08000025"


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "homeward"


def principal(folder, key):
    database = open_database(f"sqlite:///{folder / STORE}")
    try:
        secret = key_secret(Settings(folder=folder))
        return Keys(People(database), secret, utc_now).principal(key.strip())
    finally:
        database.close()


def test_a_key_is_made_for_somebody_and_shown_once(folder):
    answer = homeward(
        "key", "add", "A. Officer", "--role", "officer", "--role", "approver",
        "--authority", TOWN, "--only", "match", "--label", "desk",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    found = principal(folder, answer.out)
    assert (found.name, found.authority) == ("A. Officer", TOWN)
    assert found.roles == {Role.OFFICER, Role.APPROVER}
    assert found.scopes == {Permission.MATCH}
    listed = homeward("key", "list").out
    assert re.search(
        rf"{found.key}  until .* UTC  A\. Officer, approver, officer, {TOWN}  desk", listed
    )
    assert answer.out.strip().partition(".")[2] not in listed


def test_a_key_is_revoked(folder):
    made = homeward("key", "add", "Figures", "--role", "administrator", "--only", "see_metrics").out
    key_id = principal(folder, made).key
    assert homeward("key", "revoke", key_id).out == f"Revoked {key_id}.\n"
    assert f"{key_id}  revoked" in homeward("key", "list").out
    again = homeward("key", "revoke", key_id)
    assert (again.code, again.err) == (2, "No such key.\n")


BAD = {
    "no authority": (("--role", "officer"), "held in an authority"),
    "no such authority": (("--role", "officer", "--authority", "E99999999"), "E99999999"),
    "two roles that do not go together": (
        ("--role", "officer", "--role", "auditor", "--authority", TOWN), "held alone",
    ),
    "a manager without a home": (("--role", "registered_manager"), "has homes"),
    "for ever": (("--role", "administrator", "--days", "9999"), "1 to 366 days"),
    "no such role": (("--role", "king"), "king"),
}  # fmt: skip


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("words", "said"), BAD.values(), ids=BAD)
def test_a_key_that_may_not_be_is_refused_and_nothing_is_kept(words, said):
    answer = homeward("key", "add", "Somebody", *words, columns=200)
    assert answer.code == 2
    assert said in answer.err
    assert homeward("key", "list").out == ""
