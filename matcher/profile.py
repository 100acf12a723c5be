"""What a match is worth: points of each cost, and local parameters of rules, from a TOML file."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from constraints.base import Rule
from constraints.catalogue import CATALOGUE
from constraints.errors import InputError, Problem
from matcher.profiles.allocation import AS_USUAL, AllocationPolicy
from matcher.profiles.parameters import Parameter
from matcher.profiles.reading import FORMAT_VERSION, Reading


@dataclass(frozen=True, slots=True)
class Profile:
    """
    Points of each cost, and local parameters of rules.

    Parameters
    ----------
    points
        Whole points of a full breach, by id of the rule; at most 9,999 in all.
    bounds
        Least and most points that the weight of each cost may be moved to when it is asked how
        much the order depends on the weights.
    parameters
        Local parameters by id of the rule and field.
    allocation
        What an allocation to many children may do.
    """

    points: Mapping[str, int]
    bounds: Mapping[str, tuple[int, int]]
    parameters: Mapping[str, Mapping[str, Parameter]]
    allocation: AllocationPolicy = AS_USUAL
    # Not given to `replace`: other points have a digest of their own.
    _digest: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def profile_hash(self) -> str:
        """
        Digest of the content: the order of its lines and its comments do not matter.

        Kept, since every answer carries it.
        """
        if not self._digest:
            content = {name: one for name, one in asdict(self).items() if name != "_digest"}
            text = json.dumps(
                {"format_version": FORMAT_VERSION, **content},
                sort_keys=True,
                separators=(",", ":"),
                allow_nan=False,
            )
            self._digest.append(sha256(text.encode()).hexdigest())
        return self._digest[0]

    def apply(self, catalogue: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """
        Give the rules with the local parameters in them, in the same order.

        Parameters
        ----------
        catalogue
            The rules in force; parameters of a rule not among them have no effect.
        """
        return tuple(
            replace(rule, **self.parameters[rule.id]) if rule.id in self.parameters else rule
            for rule in catalogue
        )


def load_profile(path: Path | None = None, catalogue: tuple[Rule, ...] = CATALOGUE) -> Profile:
    """
    Load a profile, or the one that comes with the engine.

    Parameters
    ----------
    path
        A TOML file; None is the default profile.
    catalogue
        All rules there are, whether or not in force.

    Raises
    ------
    InputError
        With everything in the file that does not fit the catalogue.
    """
    source = files("matcher").joinpath("profiles/default.toml") if path is None else path
    reading = Reading(source.name, {rule.id: rule for rule in catalogue})
    try:
        content = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problem = Problem(source.name, "", "", f"'{error}'", "a profile in TOML and UTF-8")
        raise InputError((problem,)) from error
    version = content.get("format_version")
    if type(version) is not int or version != FORMAT_VERSION:
        found = "" if version is None else repr(version)
        problem = Problem(source.name, "", "format_version", found, str(FORMAT_VERSION))
        raise InputError((problem,))
    given_points, given_bounds, given_parameters, given_allocation = reading.sections(content)
    points = reading.points(given_points)
    bounds = reading.bounds(given_bounds, points)
    parameters = reading.parameters(given_parameters)
    allocation = reading.allocation(given_allocation)
    if reading.problems:
        raise InputError(tuple(reading.problems))
    return Profile(points, bounds, parameters, allocation)
