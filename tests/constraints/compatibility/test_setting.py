import numpy as np

from constraints.compatibility.measures import Measures
from constraints.compatibility.setting import HomeIs, Setting
from constraints.logic import Coded
from constraints.vocabulary import HomeFact, Mitigation


def test_where_only_the_mitigations_are_known_any_fact_of_the_one_home_may_be() -> None:
    measures = Measures(Coded(np.full((len(Mitigation), 1, 1), -1)))
    setting = Setting.of_measures(measures)
    assert setting.measures is measures
    for fact in HomeFact:
        found = HomeIs(fact).holds(setting)
        assert found.surely.tolist() == [[False]]
        assert found.possibly.tolist() == [[True]]
