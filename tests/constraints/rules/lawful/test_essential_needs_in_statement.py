from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded
from constraints.rules.lawful.essential_needs_in_statement import EssentialNeedsInStatement
from constraints.vocabulary import Need
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("nothing essential", one_pair(meets_need=False), MET),
    Case("covered", one_pair(essential_needs={Need.AUTISM: True}), MET),
    Case(
        "left out",
        one_pair(essential_needs={Need.AUTISM: True}, meets_need={Need.MENTAL_HEALTH: True}),
        breached(),
    ),
    Case(
        "one of two left out",
        one_pair(
            essential_needs={Need.MENTAL_HEALTH: True, Need.AUTISM: True},
            meets_need={Need.MENTAL_HEALTH: True},
        ),
        breached(),
    ),
    Case("desirable only", one_pair(desirable_needs={Need.AUTISM: True}, meets_need=False), MET),
    Case(
        "the home's labels do not say",
        one_pair(essential_needs={Need.AUTISM: True}, meets_need=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "whether it is essential is not known",
        one_pair(essential_needs={Need.AUTISM: NOT_KNOWN}, meets_need=False),
        UNDECIDED,
    ),
    Case(
        "one left out and one not said",
        one_pair(
            essential_needs={Need.MENTAL_HEALTH: True, Need.AUTISM: True},
            meets_need={Need.MENTAL_HEALTH: NOT_KNOWN},
        ),
        breached(),
    ),
    Case("nobody has gone through the needs", one_pair(needs_known=False), UNDECIDED),
    Case(
        "a need that is known is not met",
        one_pair(
            essential_needs={Need.AUTISM: True},
            meets_need={Need.MENTAL_HEALTH: True},
            needs_known=False,
        ),
        breached(),
    ),
)
test_essential_needs_in_statement = table(EssentialNeedsInStatement(), CASES)


def need_named(frame: Frame) -> int:
    code = EssentialNeedsInStatement().evaluate(frame).facts["need"]
    assert isinstance(code, Coded)
    return int(code.code.item())


def test_the_need_that_bars_is_named_before_one_that_may() -> None:
    wanted = {Need.MENTAL_HEALTH: True, Need.AUTISM: True}
    met = {Need.MENTAL_HEALTH: NOT_KNOWN, Need.AUTISM: False}
    assert need_named(one_pair(essential_needs=wanted, meets_need=met)) == Need.AUTISM
    unsure = {Need.MENTAL_HEALTH: NOT_KNOWN, Need.AUTISM: NOT_KNOWN}
    assert need_named(one_pair(essential_needs=wanted, meets_need=unsure)) == Need.MENTAL_HEALTH
    assert need_named(one_pair(essential_needs=wanted)) == NOT_KNOWN
    second = {Need.MENTAL_HEALTH: True, Need.AUTISM: NOT_KNOWN}
    assert need_named(one_pair(essential_needs=wanted, meets_need=second)) == Need.AUTISM


def test_an_unknown_need_is_asked_of_the_social_worker_and_an_unknown_answer_of_the_home() -> None:
    rule = EssentialNeedsInStatement()
    perhaps, surely = {Need.MENTAL_HEALTH: NOT_KNOWN}, {Need.MENTAL_HEALTH: True}
    assert child_is_asked(rule, one_pair(essential_needs=perhaps, meets_need=False))
    unsure = {Need.MENTAL_HEALTH: NOT_KNOWN}
    assert not child_is_asked(rule, one_pair(essential_needs=surely, meets_need=unsure))
    assert child_is_asked(rule, one_pair(needs_known=False))
