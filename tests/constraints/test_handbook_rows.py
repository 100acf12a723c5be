from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX

NUMBERS = {
    "L": tuple(range(1, 31)),
    "P": (*range(1, 13), 15),
    "A": (*range(1, 5), *range(6, 17), *range(19, 32)),
    "Y": (*range(1, 5), *range(6, 17)),
    "E": (1, 2, *range(4, 10), 11, 12, 13),
    "N": tuple(range(1, 11)),
    "M": (*range(1, 7), *range(8, 43)),
    "S": tuple(range(1, 14)),
}
"""Rows of the handbook in the rule book. E-10 binds the code: test_victim_is_not_risk."""


def test_the_rule_book_stands_for_these_rows_of_the_handbook():
    stands_for = {row for rule in (*CATALOGUE, *MATRIX) for row in rule.handbook}
    listed = {f"{part}-{n:02}" for part, ns in NUMBERS.items() for n in ns}
    assert stands_for == listed, (
        f"Not in NUMBERS: {sorted(stands_for - listed)}; "
        f"in NUMBERS and of no rule: {sorted(listed - stands_for)}."
    )


def test_no_rule_is_listed_twice():
    ids = [rule.id for rule in (*CATALOGUE, *MATRIX)]
    assert len(ids) == len(set(ids))
