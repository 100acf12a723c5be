"""Tables that are put together when they are imported come out alike when built again."""

from __future__ import annotations

import importlib
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from constraints.compatibility import rows

ROWS = [
    f"{rows.__name__}.{path.stem}"
    for path in sorted(Path(rows.__path__[0]).glob("*.py"))
    if path.stem != "__init__"
]


def built_again(name: str) -> ModuleType:
    """Run a module once more, beside the one that everybody has imported."""
    spec = find_spec(name)
    assert spec is not None
    assert spec.loader is not None
    again = module_from_spec(spec)
    spec.loader.exec_module(again)
    return again


@pytest.mark.parametrize("name", [*ROWS, "constraints.compatibility.measures"])
def test_a_table_is_built_of_what_its_words_mean_today(name: str) -> None:
    first, again = (vars(module) for module in (importlib.import_module(name), built_again(name)))
    tables = [each for each in first if each.isupper()]
    assert tables
    for each in tables:
        if each != "NOBODY":  # arrays; made of nothing but themselves
            assert again[each] == first[each], each
