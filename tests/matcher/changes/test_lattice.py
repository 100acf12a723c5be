from hypothesis import given
from hypothesis import strategies as st

from matcher.changes.lattice import held, members_of, set_of, sets_of, smallest

WORKING = st.integers(0, 5).flatmap(lambda n: st.sets(st.integers(0, 2**n - 1)))


@given(WORKING)
def test_the_smallest_sets_are_those_with_no_other_inside_them(working):
    inside = {one for one in working for two in working if two != one and two & one == two}
    assert set(smallest(working)) == working - inside


@given(WORKING)
def test_every_set_that_works_holds_one_of_the_smallest(working):
    kept = smallest(working)
    assert all(any(less & one == less for less in kept) for one in working)


@given(st.sets(st.integers(0, 20)))
def test_a_set_and_its_members_tell_the_same(members):
    assert members_of(set_of(members)) == tuple(sorted(members))


@given(st.integers(0, 7), st.integers(0, 7))
def test_sets_up_to_a_size_are_all_there_once_by_growing_size(members, most):
    sets = sets_of(range(members), most)
    assert set(sets) == {one for one in range(2**members) if one.bit_count() <= most}
    assert len(set(sets)) == len(sets)
    assert [one.bit_count() for one in sets] == sorted(one.bit_count() for one in sets)


def test_which_members_each_set_holds():
    assert held([0b101, 0b010], 3).tolist() == [[True, False, True], [False, True, False]]
    assert held([0], 0).shape == (1, 0)
