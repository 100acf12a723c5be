"""A standing with one of everything, without the engine: for tests of the workflow alone."""

from dataclasses import replace
from datetime import date

from api.proposals.emergency import Due
from api.proposals.gates import Gate
from api.proposals.standing import Standing
from constraints.base import Effect, Tick
from constraints.vocabulary import Role as Office
from constraints.vocabulary import Topic
from matcher.answer.model.duties import Task
from matcher.completeness import Block, Completeness, Missing, Stage
from matcher.explain import Reason, State
from tests.api.proposals.people import NOTHING

TICKS = (Tick("wishes are known"), Tick("relatives were asked", waits_in_emergency=True))
APPROVAL = Gate(
    "approval", "It is approved", "It must be approved.", (Office.NOMINATED_OFFICER,), TICKS,
    Due.BEFORE_START, decided=True,
)  # fmt: skip
BOTH = Gate(
    "both", "Both managers sign", "Both must sign.",
    (Office.REGISTERED_MANAGER, Office.SERVICE_MANAGER), (), Due.BEFORE_START, decided=True,
)  # fmt: skip
PAPER = Gate(
    "paper", "The court agrees", "The court must agree.", (Office.COURT,), (), Due.BEFORE_START,
    decided=True,
)  # fmt: skip
GATES = (APPROVAL, BOTH, PAPER)


def duty(rule, owner=Office.SOCIAL_WORKER, due_on=date(2026, 3, 5), *, before=True):
    return Task(
        rule=rule,
        handbook=(),
        title=f"The duty {rule}",
        says="Do it.",
        owner=owner.value,
        recipient="the child",
        content=(),
        due="before the move on 5 March 2026",
        due_on=due_on,
        before_start=before,
        asks_day=None,
        source="",
        url="",
        evidence="",
        done_on=None,
        done_by=None,
        late=False,
    )


DUTIES = (duty("tell"), duty("visit", Office.REGISTERED_MANAGER))


def bar(rule, state):
    return Reason(
        rule=rule,
        handbook=(),
        title=f"The bar {rule}",
        effect=Effect.BAR,
        state=state,
        sentence="Is it so?",
        source="",
        url="",
        evidence="",
        topic=Topic.RISK,
        asked_of=None,
        child_side=False,
        lifted_by=None,
        changed_by="",
        approver=None,
        second_approver=None,
        owner=None,
        recipient=None,
        clock=None,
        content=(),
        before_confirming=False,
        points_low=0,
        points_high=0,
        is_asked=state is State.UNDECIDED,
        of_matrix=False,
    )


NOT_KNOWN = bar("not_known", State.UNDECIDED)
BROKEN = bar("broken", State.BREACHED)
CLEAR = Standing(
    basis=NOTHING,
    barred=(),
    undecided=(),
    gates=(),
    duties=(),
    completeness=Completeness(complete=True, missing=()),
    titles={},
    clash=None,
)
"""Nothing stands in the way."""
FULL = replace(CLEAR, gates=GATES, duties=DUTIES, undecided=(NOT_KNOWN,))
"""One of everything that can be dealt with."""


def missing(*rules, what="The child's sex."):
    one = Missing(Block.CHILD, Stage.RANKING, what, "the child's social worker", rules)
    return Completeness(complete=False, missing=(one,))
