"""Who could change a bar is said as its source and its row allow, and never otherwise."""

from __future__ import annotations

import pytest

from constraints.base import Effect, Evidence
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixClass
from matcher.walls import OF_PRACTICE, WALL, changed_by, lifter, stands_beside, walled_words

BARS = [rule for rule in CATALOGUE if rule.effect is Effect.BAR]
BLOCKS = [row for row in MATRIX if row.matrix_class is MatrixClass.BLOCK]


def test_a_legal_wall_is_said_only_of_what_has_legal_force_and_nobody_could_change() -> None:
    walls = {rule.id for rule in (*BARS, *BLOCKS) if changed_by(rule) == WALL}
    assert walls
    for rule in (*BARS, *BLOCKS):
        nobody = rule.lifted_by is None and not getattr(rule, "unless", ())
        legal = rule.source.evidence is not Evidence.PRACTICE
        assert (changed_by(rule) == WALL) == (nobody and legal)
        assert (changed_by(rule) == OF_PRACTICE) == (nobody and not legal)
        assert (lifter(rule) is None) == nobody


def test_a_row_that_says_what_a_home_could_have_instead_names_it() -> None:
    for row in BLOCKS:
        if row.unless:
            assert changed_by(row).startswith("Could be changed by the home's registered manager: ")
            assert changed_by(row).count("; or ") == len(row.unless) - 1
    row = next(row for row in BLOCKS if "M-01" in row.handbook)
    assert "specialist programme" in changed_by(row)


def test_a_bar_that_somebody_could_change_stands_beside_one_that_nobody_could() -> None:
    assert stands_beside(("Ofsted", None))
    assert not stands_beside(("Ofsted", "the court"))
    assert not stands_beside((None, None))
    assert not stands_beside(())


@pytest.mark.parametrize(
    ("walled", "homes", "said"),
    [
        (0, 3, ""),
        (1, 1, "The home may not be proposed whatever else changes"),
        (3, 3, "None of these may be proposed whatever else changes"),
        (1, 3, "1 of these may not be proposed whatever else changes"),
        (2, 3, "2 of these may not be proposed whatever else changes"),
    ],
)
def test_it_is_said_of_how_many_homes_a_change_would_not_help(walled, homes, said) -> None:
    rest = said and ": another rule stands that nobody could lift."
    assert walled_words(walled, homes) == f"{said}{rest}"
