from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from constraints.logic import Truth
from constraints.shares import unmet_share

KNOWN = {False: (False,), True: (True,), None: (False, True)}
PARTLY = st.sampled_from([False, True, None])


def truth(values: tuple[bool | None, ...]) -> Truth:
    surely = np.array([value is True for value in values]).reshape(-1, 1, 1)
    possibly = np.array([value is not False for value in values]).reshape(-1, 1, 1)
    return Truth(surely, possibly)


@given(st.lists(st.tuples(PARTLY, PARTLY), min_size=1, max_size=4))
def test_the_range_is_exactly_what_the_unknowns_may_turn_out_to_be(
    pairs: list[tuple[bool | None, bool | None]],
) -> None:
    needed, met = zip(*pairs, strict=True)
    shares, counts = set(), set()
    for needs in product(*(KNOWN[value] for value in needed)):
        for meets in product(*(KNOWN[value] for value in met)):
            lacking = sum(n and not m for n, m in zip(needs, meets, strict=True))
            shares.add(lacking / max(sum(needs), 1))
            counts.add(lacking)
    found = unmet_share(truth(needed), truth(met))
    assert (found.share.low.item(), found.share.high.item()) == (min(shares), max(shares))
    assert (found.unmet.low.item(), found.unmet.high.item()) == (min(counts), max(counts))
    assert found.needed.low.item() == sum(value is True for value in needed)
    assert found.needed.high.item() == sum(value is not False for value in needed)
    for number in (found.share, found.unmet, found.needed):
        assert number.low.dtype == number.high.dtype == np.float64
