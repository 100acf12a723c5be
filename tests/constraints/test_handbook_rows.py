from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX

ROWS_SO_FAR = """
L-01 L-02 L-03 L-04 L-05 L-06 L-07 L-08 L-09 L-10 L-11 L-12 L-13 L-14 L-16 L-26 L-28
P-01 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10
A-01 A-02 A-03 A-06 A-07 A-08 A-09 A-10 A-11 A-12 A-13 A-28 A-29
Y-02 Y-03 Y-06 Y-07 Y-08
E-05 E-06 E-12 E-13
N-09
M-01 M-02 M-03 M-04 M-05 M-06 M-08 M-11 M-13 M-15 M-16 M-20 M-21 M-24 M-27 M-34 M-35
S-01 S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-09 S-11 S-12
""".split()
"""Rows of the handbook that stand in the rule book. E-10 binds the code: test_victim_is_not_risk."""


def test_the_rule_book_stands_for_these_rows_of_the_handbook():
    stands_for = {row for rule in (*CATALOGUE, *MATRIX) for row in rule.handbook}
    assert stands_for == set(ROWS_SO_FAR)


def test_no_rule_is_listed_twice():
    ids = [rule.id for rule in (*CATALOGUE, *MATRIX)]
    assert len(ids) == len(set(ids))
