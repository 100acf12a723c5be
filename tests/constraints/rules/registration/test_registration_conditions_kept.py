from typing import Any

from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded
from constraints.rules.registration.registration_conditions_kept import RegistrationConditionsKept
from constraints.vocabulary import Condition, Need
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no condition", one_pair(), MET),
    Case(
        "for another named child",
        one_pair(condition={Condition.NAMED_CHILD_ONLY: True}),
        breached(),
    ),
    Case(
        "for this named child",
        one_pair(condition={Condition.NAMED_CHILD_ONLY: True}, named_for_child=True),
        MET,
    ),
    Case(
        "whom it names is not known",
        one_pair(condition={Condition.NAMED_CHILD_ONLY: True}, named_for_child=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "short breaks for a child who lives there",
        one_pair(condition={Condition.SHORT_BREAKS_ONLY: True}),
        breached(),
    ),
    Case(
        "short breaks that are essential",
        one_pair(
            condition={Condition.SHORT_BREAKS_ONLY: True}, essential_needs={Need.SHORT_BREAKS: True}
        ),
        MET,
    ),
    Case(
        "short breaks that are wished",
        one_pair(
            condition={Condition.SHORT_BREAKS_ONLY: True}, desirable_needs={Need.SHORT_BREAKS: True}
        ),
        MET,
    ),
    Case(
        "other needs are not short breaks",
        one_pair(
            condition={Condition.SHORT_BREAKS_ONLY: True},
            essential_needs={Need.LONG_TERM_CARE: True},
        ),
        breached(),
    ),
    Case("nobody has read the condition", one_pair(condition={Condition.UNREAD: True}), UNDECIDED),
    Case(
        "whether a condition is unread is not known",
        one_pair(condition={Condition.UNREAD: NOT_KNOWN}),
        UNDECIDED,
    ),
    Case(
        "barred whatever the unread one says",
        one_pair(condition={Condition.SHORT_BREAKS_ONLY: True, Condition.UNREAD: True}),
        breached(),
    ),
    Case("no condition is known", one_pair(condition=NOT_KNOWN), UNDECIDED),
    Case(
        "the sixth in a home of several buildings",
        one_pair(condition={Condition.MULTI_BUILDING: True}, people_after=6.0),
        MET,
    ),
    Case(
        "the seventh in a home of several buildings",
        one_pair(condition={Condition.MULTI_BUILDING: True}, people_after=7.0),
        breached(),
    ),
    Case("the seventh in a home of one building", one_pair(people_after=7.0), MET),
    Case(
        "perhaps the seventh in a home of several buildings",
        one_pair(condition={Condition.MULTI_BUILDING: True}, people_after=(2.0, 8.0)),
        UNDECIDED,
    ),
    Case(
        "the seventh in a home perhaps of several buildings",
        one_pair(condition={Condition.MULTI_BUILDING: NOT_KNOWN}, people_after=7.0),
        UNDECIDED,
    ),
    Case(
        "the sixth in a home perhaps of several buildings",
        one_pair(condition={Condition.MULTI_BUILDING: NOT_KNOWN}, people_after=6.0),
        MET,
    ),
)
test_registration_conditions_kept = table(RegistrationConditionsKept(), CASES)


def condition_named(frame: Frame) -> int:
    condition = RegistrationConditionsKept().evaluate(frame).facts["condition"]
    assert isinstance(condition, Coded)
    return int(condition.code.item())


def test_the_condition_that_bars_is_named_before_one_that_may() -> None:
    carried = {
        Condition.NAMED_CHILD_ONLY: NOT_KNOWN,
        Condition.SHORT_BREAKS_ONLY: True,
        Condition.UNREAD: True,
    }
    assert condition_named(one_pair(condition=carried)) == Condition.SHORT_BREAKS_ONLY
    both = {**carried, Condition.NAMED_CHILD_ONLY: True}
    assert condition_named(one_pair(condition=both)) == Condition.NAMED_CHILD_ONLY
    unsure = {**carried, Condition.SHORT_BREAKS_ONLY: NOT_KNOWN}
    assert condition_named(one_pair(condition=unsure)) == Condition.NAMED_CHILD_ONLY
    breaks = {**unsure, Condition.NAMED_CHILD_ONLY: False}
    assert condition_named(one_pair(condition=breaks)) == Condition.SHORT_BREAKS_ONLY
    assert condition_named(one_pair(condition={Condition.UNREAD: True})) == Condition.UNREAD
    buildings = {Condition.MULTI_BUILDING: True, Condition.UNREAD: True}
    assert condition_named(one_pair(condition=buildings, people_after=7.0)) == (
        Condition.MULTI_BUILDING
    )
    assert condition_named(one_pair(condition=buildings, people_after=6.0)) == Condition.UNREAD
    before = {**buildings, Condition.NAMED_CHILD_ONLY: NOT_KNOWN}
    assert condition_named(one_pair(condition=before, people_after=7.0)) == (
        Condition.MULTI_BUILDING
    )
    also = {**buildings, Condition.SHORT_BREAKS_ONLY: True}
    assert condition_named(one_pair(condition=also, people_after=7.0)) == (
        Condition.SHORT_BREAKS_ONLY
    )
    perhaps = {**buildings, Condition.MULTI_BUILDING: NOT_KNOWN}
    assert condition_named(one_pair(condition=perhaps, people_after=7.0)) == (
        Condition.MULTI_BUILDING
    )
    assert condition_named(one_pair()) == NOT_KNOWN


def test_only_an_unknown_wish_for_short_breaks_is_asked_of_the_social_worker() -> None:
    rule = RegistrationConditionsKept()
    unsure: dict[str, Any] = {"essential_needs": {Need.SHORT_BREAKS: NOT_KNOWN}}
    breaks_only = {Condition.SHORT_BREAKS_ONLY: True}
    assert child_is_asked(rule, one_pair(condition=breaks_only, **unsure))
    perhaps = {Condition.SHORT_BREAKS_ONLY: NOT_KNOWN}
    assert not child_is_asked(rule, one_pair(condition=perhaps, **unsure))
    unread = {**breaks_only, Condition.UNREAD: True}
    assert not child_is_asked(rule, one_pair(condition=unread, **unsure))
    buildings = {**breaks_only, Condition.MULTI_BUILDING: NOT_KNOWN}
    assert not child_is_asked(rule, one_pair(condition=buildings, people_after=7.0, **unsure))
    named = {**breaks_only, Condition.NAMED_CHILD_ONLY: NOT_KNOWN}
    assert not child_is_asked(rule, one_pair(condition=named, **unsure))
