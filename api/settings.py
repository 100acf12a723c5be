"""What the service is told by its surroundings: environment variables and files of secrets."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from api.security.roles import Role
from constraints.errors import InputError, Problem

PREFIX = "HOMEWARD_"
STORE = "homeward.db"
"""Name of the store in the folder."""
ELSEWHERE = frozenset({"HOMEWARD_DATA"})
"""Variables of other commands."""
ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384"})
"""Signatures a token may have: with a pair of keys, so that who checks one cannot make one."""

Words = Annotated[tuple[str, ...], NoDecode]
"""Given as words with commas between them."""


class Settings(BaseSettings):
    """Everything the service may be told. The descriptions are docs/operations.md."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="forbid", hide_input_in_errors=True, env_file=None
    )

    folder: Path = Field(
        default_factory=lambda: users_folder(os.environ),
        description="Folder of the store and of what belongs to it.",
    )
    database_url: SecretStr | None = Field(
        None, description="Database, as SQLAlchemy names it. Without one: SQLite in the folder."
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8017, ge=0, le=65535, description="Port to listen on; 0 for any free one.")
    tls_certificate: Path | None = Field(None, description="File of the certificate chain, PEM.")
    tls_key: Path | None = Field(None, description="File of the certificate's private key, PEM.")
    proxies: Words = Field(
        (), description="Addresses of proxies that end TLS; what they say of a caller is believed."
    )
    key_secret: SecretStr | None = Field(
        None,
        min_length=32,
        description="Secret with which API keys are hashed. Without one: kept in the folder.",
    )
    checkpoint_secret: SecretStr | None = Field(
        None,
        min_length=32,
        description="Secret that signs checkpoints of the audit. Without one: kept in the folder.",
    )
    key_days: int = Field(90, ge=1, le=366, description="Days for which a new key is in force.")
    oidc_issuer: str | None = Field(
        None, description="Issuer of bearer tokens (OpenID Connect). Without one: no tokens."
    )
    oidc_audience: str | None = Field(None, description="What a token's `aud` has to name.")
    oidc_algorithms: Words = Field(
        ("RS256", "PS256", "ES256"), description="Signatures that tokens may have."
    )
    oidc_roles_claim: str = Field("roles", description="Claim with the roles.")
    oidc_roles: dict[str, Role] = Field(
        {}, description="JSON object: value of that claim to role. Others give no role."
    )
    oidc_authority_claim: str = Field("authority", description="Claim with the ONS code.")
    oidc_homes_claim: str = Field("homes", description="Claim with the URNs of own homes.")
    oidc_leeway_seconds: int = Field(
        30, ge=0, le=120, description="How far two clocks may be apart, seconds."
    )
    oidc_longest_seconds: int = Field(
        3600, ge=60, le=86400, description="Longest life of a token, seconds."
    )
    requests_per_minute: int = Field(600, ge=1, description="Requests of one caller in a minute.")
    refused_per_minute: int = Field(
        30, ge=1, description="Bad keys and tokens from one address in a minute."
    )
    at_once: int = Field(32, ge=1, le=1000, description="Requests worked on at once.")
    workers: int = Field(
        1,
        ge=0,
        le=64,
        description="Workers for long work, as child processes; 0 where `homeward work` runs.",
    )
    body_bytes: int = Field(65536, ge=1024, description="Longest body, bytes.")
    import_bytes: int = Field(5242880, ge=1024, description="Longest body of an import, bytes.")
    body_seconds: int = Field(10, ge=1, le=120, description="Time a body may take, seconds.")
    stop_seconds: int = Field(
        10, ge=1, le=120, description="Time that requests have to finish when stopped, seconds."
    )

    @field_validator("proxies", "oidc_algorithms", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(word.strip() for word in value.split(",") if word.strip())
        return value

    @field_validator("oidc_algorithms")
    @classmethod
    def _allowed(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value or not set(value) <= ALGORITHMS:
            raise ValueError(f"some of {', '.join(sorted(ALGORITHMS))}")
        return value

    @field_validator("proxies")
    @classmethod
    def _named(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if "*" in value:
            raise ValueError("addresses; with * anybody could say where they call from")
        return value

    @model_validator(mode="after")
    def _belong(self) -> Self:
        if (self.tls_certificate is None) != (self.tls_key is None):
            raise ValueError("HOMEWARD_TLS_CERTIFICATE and HOMEWARD_TLS_KEY together")
        if (self.oidc_issuer is None) != (self.oidc_audience is None):
            raise ValueError("HOMEWARD_OIDC_ISSUER and HOMEWARD_OIDC_AUDIENCE together")
        return self

    @property
    def encrypted(self) -> bool:
        """Tell whether callers reach the service by TLS, here or at a declared proxy."""
        return self.tls_certificate is not None or bool(self.proxies)

    @property
    def store_url(self) -> str:
        """Give the address of the store: as told, or of the file in the folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.folder.resolve() / STORE}"


SECRETS = tuple(name for name, one in Settings.model_fields.items() if "Secret" in str(one))
"""Settings that may come from a file as well: `HOMEWARD_KEY_SECRET_FILE`."""


def users_folder(environ: Mapping[str, str]) -> Path:
    """Give the folder for a user's data: XDG's, or that of Windows."""
    base = environ.get("XDG_DATA_HOME") or environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "share") / "homeward"


def read_settings(**given: object) -> Settings:
    """
    Read the environment, and the files it names.

    Parameters
    ----------
    given
        Settings that come before those of the environment, as of a command line.

    Returns
    -------
    settings
        All of them, checked.

    Raises
    ------
    InputError
        Names each setting that cannot be used, and each variable that is none. A secret is never
        shown.
    """
    unknown = _unknown(os.environ)
    if unknown:
        raise InputError(unknown)
    try:
        return Settings(**(_from_files(os.environ) | given))  # type: ignore[arg-type]
    except SettingsError as error:
        found = re.search(r'field "(\w+)"', str(error))
        where = f"{PREFIX}{found[1].upper()}" if found else ""
        raise InputError((_said(where, "a value that cannot be read", "JSON"),)) from None
    except ValidationError as error:
        raise InputError(tuple(_problem(one) for one in error.errors())) from None


def _unknown(environ: Mapping[str, str]) -> tuple[Problem, ...]:
    known = {PREFIX + name.upper() for name in Settings.model_fields} | ELSEWHERE
    known |= {f"{PREFIX}{name.upper()}_FILE" for name in SECRETS}
    named = sorted(name for name in environ if name.startswith(PREFIX) and name not in known)
    return tuple(_said(name, "a name", "a setting of docs/operations.md") for name in named)


def _from_files(environ: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for name in SECRETS:
        variable = f"{PREFIX}{name.upper()}"
        path = environ.get(f"{variable}_FILE")
        if path is None:
            continue
        if variable in environ:
            raise InputError((_said(variable, "a secret and a file of it", "one of the two"),))
        try:
            found[name] = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise InputError(
                (_said(f"{variable}_FILE", path, "a file that can be read"),)
            ) from None
    return found


def _problem(error: ErrorDetails) -> Problem:
    where = "".join(f"{PREFIX}{part}".upper() for part in error["loc"][:1])
    expected = error["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    return _said(where, "a value that cannot be used", expected)


def _said(variable: str, found: str, expected: str) -> Problem:
    return Problem("environment", "", variable, found, expected)
