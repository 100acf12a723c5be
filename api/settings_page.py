"""The settings as a table for docs/operations.md."""

from __future__ import annotations

from pydantic_core import PydanticUndefined

from api.settings import PREFIX, SECRETS, Settings

_USERS = "the user's data, `~/.local/share/homeward`"


def settings_table() -> str:
    """Give a Markdown table: a row for each setting, with what it is where none is given."""
    rows = ["| variable | without it | meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        variable = f"`{PREFIX}{name.upper()}`"
        if name in SECRETS:
            variable += f" or `{PREFIX}{name.upper()}_FILE`"
        rows.append(f"| {variable} | {_default(field.default)} | {field.description} |")
    return "\n".join(rows) + "\n"


def _default(value: object) -> str:
    if value is PydanticUndefined:
        return _USERS
    if value is None or value in ((), {}):
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
