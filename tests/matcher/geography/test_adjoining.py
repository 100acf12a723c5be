"""Adjoining as an array."""

import numpy as np
import pytest

from constraints.errors import InputError
from matcher.geography.adjoining import (
    ADJOINING,
    CODES,
    ELSEWHERE,
    MAY_ADJOIN,
    NOT_KNOWN,
    authority_index,
    judgements,
)
from matcher.geography.authorities import AUTHORITIES, adjoining, neighbour_names, neighbours


def test_the_array_says_what_the_function_says():
    for i, a in enumerate(CODES):
        for j, b in enumerate(CODES):
            assert ADJOINING[i, j] == adjoining(a, b)


def test_the_places_are_the_authorities_of_england_then_wales():
    assert CODES[:153] == tuple(AUTHORITIES)
    assert len(CODES) == 175
    assert ADJOINING.shape == (177, 177)
    assert (ADJOINING == ADJOINING.T).all()
    assert (MAY_ADJOIN == MAY_ADJOIN.T).all()


def test_children_and_homes_are_one_index():
    children = authority_index(["E08000003", "E06000019"])
    homes = authority_index(["E08000006", "W06000023", "E08000003"])
    assert ADJOINING[children[:, None], homes].tolist() == [
        [True, False, False],
        [False, True, False],
    ]


def test_an_authority_not_known_is_neither_adjoining_nor_not():
    places = authority_index([None, "E08000003"])
    assert places.tolist() == [NOT_KNOWN, CODES.index("E08000003")]
    assert not ADJOINING[places[0], places].any()
    assert MAY_ADJOIN[places[0], places].all()


def test_elsewhere_is_known_not_to_adjoin():
    places = authority_index(["S12000026", "N09000003", "L99999999", "M99999999"])
    assert (places == ELSEWHERE).all()
    assert not MAY_ADJOIN[ELSEWHERE, :-1].any()


def test_where_both_are_known_nothing_is_left_open():
    assert (MAY_ADJOIN[:-1, :-1] == ADJOINING[:-1, :-1]).all()


def test_every_unknown_code_is_named():
    with pytest.raises(InputError) as raised:
        authority_index(["E08000003", "E07000026", "W06000099", ""])
    assert [problem.place for problem in raised.value.problems] == ["code 2", "code 3", "code 4"]


def test_the_arrays_cannot_be_written_to():
    with pytest.raises(ValueError, match="read-only"):
        ADJOINING[0, 0] = True
    with pytest.raises(ValueError, match="read-only"):
        MAY_ADJOIN[np.newaxis, 0, 0] = True


def test_every_judgement_is_what_the_table_says_and_gives_its_reason():
    names = {**{code: found.name for code, found in AUTHORITIES.items()}, **neighbour_names()}
    assert len(judgements()) == 97
    for judged in judgements():
        assert judged.a < judged.b
        assert (names[judged.a], names[judged.b]) == (judged.a_name, judged.b_name)
        assert judged.adjoins == (judged.b in neighbours().get(judged.a, ())), judged
        assert judged.reason.endswith(".")
