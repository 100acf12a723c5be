"""Instances as files of JSON: every array of the problem, and what it was drawn from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.instances.generator import Shape
from benchmarks.instances.reading import (
    ARRAYS,
    COUNTS,
    LISTS,
    check_keys,
    document_of,
    fault,
    problem,
    seed,
    shape,
)
from matcher.solver.problem import Problem, SideLimit

FORMAT_VERSION = 1
FOLDER = Path(__file__).parent
GENERATOR = "benchmarks.instances.generator"
OPTIMA = "optima.json"
_HEAD = ("format_version", "name", "generator", "shape", "seed")


@dataclass(frozen=True, slots=True)
class Instance:
    """
    An instance as it stands in a file.

    Parameters
    ----------
    name
        Of the file, without its ending.
    shape, seed
        What it was drawn from.
    problem
        The instance.
    """

    name: str
    shape: Shape
    seed: int
    problem: Problem


def text_of(instance: Instance) -> str:
    """Give the text of the file of an instance, a key a line."""
    of = instance.problem
    document: dict[str, Any] = {
        "format_version": FORMAT_VERSION,
        "name": instance.name,
        "generator": GENERATOR,
        "shape": asdict(instance.shape),
        "seed": instance.seed,
        **{name: getattr(of, name) for name in COUNTS},
        **{name: getattr(of, name).tolist() for name in ARRAYS},
        "conflicts": [pairs.tolist() for pairs in of.conflicts],
        "together": [list(group) for group in of.together],
        "limits": [_limit_document(limit) for limit in of.limits],
    }
    return lines_of(document)


def lines_of(document: Mapping[str, Any]) -> str:
    """Write an object of JSON, each of its keys on a line of its own."""
    lines = [f"{json.dumps(key)}: {_dense(value)}" for key, value in document.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(path: Path) -> Instance:
    """
    Read an instance.

    Raises
    ------
    InputError
        Naming the file, the place in it, what was found and what was expected.
    """
    document = document_of(path)
    check_keys(path, document, (*_HEAD, *COUNTS, *ARRAYS, *LISTS))
    if document["format_version"] != FORMAT_VERSION:
        raise fault(path, "format_version", document["format_version"], str(FORMAT_VERSION))
    if document["name"] != path.stem:
        raise fault(path, "name", document["name"], f"{path.stem}, as the file is called")
    return Instance(path.stem, shape(path, document), seed(path, document), problem(path, document))


def instances(folder: Path = FOLDER) -> tuple[Instance, ...]:
    """Read all instances of a folder, by name."""
    return tuple(read(path) for path in sorted(folder.glob("*.json")) if path.name != OPTIMA)


def _limit_document(limit: SideLimit) -> dict[str, Any]:
    if limit.left_out is not None:
        raise ValueError(f"{limit.name}: weights of children left out have no place in a file.")
    return {
        "name": limit.name,
        "pairs": limit.pairs.tolist(),
        "weights": limit.weights.tolist(),
        "most": limit.most,
    }


def _dense(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
