"""Check the content of a profile against the catalogue, every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any

from constraints.base import Effect, Rule
from constraints.errors import Problem
from matcher.profiles.allocation import ALLOCATION, AllocationPolicy
from matcher.profiles.parameters import Parameter, parameter

FORMAT_VERSION = 1
MOST_POINTS = 9_999
SECTIONS = ("format_version", "points", "bounds", "parameters", "allocation")


@dataclass(frozen=True, slots=True, order=True)
class NoSuchRule(Problem):
    """A rule that the catalogue does not have; ``expected`` is the nearest name or empty."""

    def __str__(self) -> str:
        hint = f" Did you mean '{self.expected}'?" if self.expected else ""
        return f"{self.file}, {self.place}: Profile names rule '{self.field}'; no such rule.{hint}"


@dataclass(frozen=True, slots=True)
class Reading:
    """
    One profile file as it is checked; its methods note what does not fit.

    Parameters
    ----------
    file
        Name of the file, for messages.
    rules
        Rules by id.
    problems
        What was found wrong so far.
    """

    file: str
    rules: Mapping[str, Rule]
    problems: list[Problem] = field(default_factory=list)

    def sections(self, content: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
        """Give the points, bounds, parameters and what is said of allocation, each a table."""
        for key in sorted(content.keys() - set(SECTIONS)):
            self._note("", key, f"section '{key}'", f"only {', '.join(SECTIONS)}")
        return tuple(self._table(content, name) for name in SECTIONS[1:])

    def points(self, table: Mapping[str, Any]) -> dict[str, int]:
        """Read the points; every cost has them, and no other rule."""
        costs = {name for name, rule in self.rules.items() if rule.effect is Effect.COST}
        for name in sorted(costs - table.keys()):
            self._note("points", name, "", "points for this rule, as for every cost")
        points = {}
        for name in self._rules_of("points", table, costs_only=True):
            if _whole(table[name]):
                points[name] = table[name]
            else:
                self._note("points", name, table[name], "a whole number of 0 or more")
        total = sum(points.values())
        if total > MOST_POINTS:
            self._note("points", "sum", f"{total:,}", f"at most {MOST_POINTS:,}")
        return points

    def bounds(
        self, table: Mapping[str, Any], points: Mapping[str, int]
    ) -> dict[str, tuple[int, int]]:
        """Read the least and most points; a rule with none given is held at its points."""
        bounds = {name: (given, given) for name, given in points.items()}
        for name in self._rules_of("bounds", table, costs_only=True):
            match table[name]:
                case [lower, upper] if (
                    _whole(lower)
                    and _whole(upper)
                    and lower <= points.get(name, lower) <= upper <= MOST_POINTS
                ):
                    bounds[name] = (lower, upper)
                case found:
                    self._note(
                        "bounds", name, found, "the least and the most points, its own between"
                    )
        return bounds

    def parameters(self, table: Mapping[str, Any]) -> dict[str, dict[str, Parameter]]:
        """Read the local parameters, each in the shape of the rule's own."""
        return {
            name: self._fields_of(self.rules[name], self._table(table, name, "parameters"))
            for name in self._rules_of("parameters", table)
        }

    def allocation(self, table: Mapping[str, Any]) -> AllocationPolicy:
        """Read what an allocation may do; what is not said is as in the engine's own profile."""
        read: dict[str, Any] = {}
        for name, found in table.items():
            if name not in ALLOCATION:
                self._note("allocation", name, f"'{name}'", f"one of {', '.join(ALLOCATION)}")
                continue
            try:
                read[name] = ALLOCATION[name](found)
            except ValueError as error:
                self._note("allocation", name, found, str(error))
        return AllocationPolicy(**read)

    def _fields_of(self, rule: Rule, table: Mapping[str, Any]) -> dict[str, Parameter]:
        own = [entry.name for entry in fields(rule)]
        read: dict[str, Parameter] = {}
        for name, found in table.items():
            place = f"parameters.{rule.id}"
            if name not in own:
                expected = f"one of its parameters ({', '.join(own) or 'it has none'})"
                self._note(place, name, f"parameter '{name}'", expected)
                continue
            try:
                read[name] = parameter(name, getattr(rule, name), found)
            except ValueError as error:
                self._note(place, name, found, str(error))
        return read

    def _rules_of(
        self, place: str, table: Mapping[str, Any], *, costs_only: bool = False
    ) -> list[str]:
        known = []
        for name in table:
            if name not in self.rules:
                near = get_close_matches(name, self.rules, n=1)
                self.problems.append(NoSuchRule(self.file, place, name, "", "".join(near)))
            elif costs_only and self.rules[name].effect is not Effect.COST:
                effect = self.rules[name].effect.value
                self._note(place, name, f"a {effect}", "a cost; no other rule has points")
            else:
                known.append(name)
        return known

    def _table(self, content: Mapping[str, Any], name: str, place: str = "") -> Mapping[str, Any]:
        found = content.get(name, {})
        if isinstance(found, dict):
            return found
        self._note(place, name, found, "a table")
        return {}

    def _note(self, place: str, name: str, found: object, expected: str) -> None:
        self.problems.append(Problem(self.file, place, name, str(found)[:60], expected))


def _whole(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and found >= 0
