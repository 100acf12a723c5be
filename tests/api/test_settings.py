import os
from pathlib import Path

import pytest

from api.settings import SECRETS, Settings, read_settings, users_folder
from api.settings_page import settings_table
from constraints.errors import InputError

OPERATIONS = Path(__file__).parents[2] / "docs/operations.md"
LONG = "a secret that nobody has guessed yet"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch):
    for name in [name for name in os.environ if name.startswith("HOMEWARD_")]:
        monkeypatch.delenv(name)
    return monkeypatch


def test_without_anything_the_service_is_for_this_machine_alone():
    settings = read_settings()
    assert (settings.host, settings.database_url, settings.encrypted) == ("127.0.0.1", None, False)
    assert settings.oidc_issuer is None


def test_the_environment_is_read_and_what_is_given_comes_before_it(surroundings):
    surroundings.setenv("HOMEWARD_PORT", "9000")
    surroundings.setenv("HOMEWARD_PROXIES", "10.0.0.1, 10.0.0.2")
    surroundings.setenv("HOMEWARD_OIDC_ROLES", '{"placements": "officer"}')
    settings = read_settings()
    assert settings.port == 9000
    assert settings.proxies == ("10.0.0.1", "10.0.0.2")
    assert settings.oidc_roles == {"placements": "officer"}
    assert read_settings(port=9001).port == 9001


WRONG = {
    "HOMEWARD_PORT": "many",
    "HOMEWARD_AT_ONCE": "0",
    "HOMEWARD_KEY_SECRET": "Zaphira",
    "HOMEWARD_KEY_DAYS": "400",
    "HOMEWARD_OIDC_ALGORITHMS": "HS256",
    "HOMEWARD_OIDC_ROLES": '{"Zaphira": "king"}',
    "HOMEWARD_PROXIES": "*",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_setting_that_cannot_be_used_is_named_and_its_value_is_not(surroundings, name):
    surroundings.setenv(name, WRONG[name])
    with pytest.raises(InputError, match=name) as told:
        read_settings()
    assert "Zaphira" not in str(told.value)


def test_what_is_not_json_is_named(surroundings):
    surroundings.setenv("HOMEWARD_OIDC_ROLES", "{")
    with pytest.raises(InputError, match=r"HOMEWARD_OIDC_ROLES.*expected JSON"):
        read_settings()


def test_all_that_is_wrong_is_told_at_once(surroundings):
    surroundings.setenv("HOMEWARD_PORT", "x")
    surroundings.setenv("HOMEWARD_AT_ONCE", "x")
    with pytest.raises(InputError) as told:
        read_settings()
    assert len(told.value.problems) == 2


@pytest.mark.parametrize("algorithm", ["none", "HS256", "HS512", "RS256,HS256", ""])
def test_a_signature_that_who_checks_it_could_make_is_never_allowed(surroundings, algorithm):
    surroundings.setenv("HOMEWARD_OIDC_ALGORITHMS", algorithm)
    with pytest.raises(InputError, match="HOMEWARD_OIDC_ALGORITHMS"):
        read_settings()


def test_a_misspelt_setting_is_not_passed_over(surroundings):
    surroundings.setenv("HOMEWARD_TLS_CERTIFICAT", "x")
    surroundings.setenv("HOMEWARD_DATA", "a folder of another command")
    with pytest.raises(InputError, match="HOMEWARD_TLS_CERTIFICAT"):
        read_settings()


PAIRS = {"HOMEWARD_TLS_KEY": "key.pem", "HOMEWARD_OIDC_ISSUER": "https://issuer.example"}


@pytest.mark.parametrize("name", PAIRS)
def test_half_a_pair_is_refused(surroundings, name):
    surroundings.setenv(name, PAIRS[name])
    with pytest.raises(InputError, match="together"):
        read_settings()


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_may_be_in_a_file_and_is_never_shown(surroundings, tmp_path, name):
    file = tmp_path / "secret"
    file.write_text(LONG + "\n")
    variable = f"HOMEWARD_{name.upper()}"
    surroundings.setenv(f"{variable}_FILE", str(file))
    settings = read_settings()
    assert getattr(settings, name).get_secret_value() == LONG
    assert LONG not in repr(settings) + str(settings) + settings.model_dump_json()
    surroundings.setenv(variable, LONG)
    with pytest.raises(InputError, match="one of the two"):
        read_settings()


def test_a_file_of_a_secret_that_is_not_there_is_named(surroundings, tmp_path):
    surroundings.setenv("HOMEWARD_KEY_SECRET_FILE", str(tmp_path / "none"))
    with pytest.raises(InputError, match="a file that can be read"):
        read_settings()


def test_no_file_of_settings_is_read_by_itself(surroundings, tmp_path):
    (tmp_path / ".env").write_text("HOMEWARD_HOST=0.0.0.0\n")
    surroundings.chdir(tmp_path)
    assert read_settings().host == "127.0.0.1"


def test_data_lie_where_the_users_data_lie(tmp_path):
    assert users_folder({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path / "homeward"
    assert users_folder({"LOCALAPPDATA": str(tmp_path)}) == tmp_path / "homeward"
    assert users_folder({}) == Path.home() / ".local/share/homeward"


def test_every_setting_says_what_it_is():
    assert not [name for name, one in Settings.model_fields.items() if not one.description]


def test_the_page_has_the_table_of_the_settings():
    assert settings_table() in OPERATIONS.read_text(), "Run: homeward serve --settings"


def test_the_table_is_of_no_one_machine():
    assert str(Path.home()) not in settings_table()
