from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded
from constraints.rules.health.clinical_tasks_covered import ClinicalTasksCovered
from constraints.vocabulary import ClinicalTask
from fixtures.pair import one_pair
from tests.constraints.sides import child_is_asked
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("no task", one_pair(does_task=False), MET),
    Case("competent", one_pair(clinical_tasks={ClinicalTask.INSULIN: True}), MET),
    Case(
        "not competent",
        one_pair(
            clinical_tasks={ClinicalTask.INSULIN: True}, does_task={ClinicalTask.OXYGEN: True}
        ),
        breached(),
    ),
    Case(
        "competent in one of two",
        one_pair(
            clinical_tasks={ClinicalTask.OXYGEN: True, ClinicalTask.INSULIN: True},
            does_task={ClinicalTask.OXYGEN: True},
        ),
        breached(),
    ),
    Case(
        "nobody has asked the home",
        one_pair(clinical_tasks={ClinicalTask.INSULIN: True}, does_task=NOT_KNOWN),
        UNDECIDED,
    ),
    Case(
        "whether it is needed is not known",
        one_pair(clinical_tasks={ClinicalTask.INSULIN: NOT_KNOWN}, does_task=False),
        UNDECIDED,
    ),
    Case("nobody has gone through the needs", one_pair(needs_known=False), UNDECIDED),
    Case(
        "a need that is known is not met",
        one_pair(clinical_tasks={ClinicalTask.INSULIN: True}, does_task=False, needs_known=False),
        breached(),
    ),
)
test_clinical_tasks_covered = table(ClinicalTasksCovered(), CASES)


def task_named(frame: Frame) -> int:
    code = ClinicalTasksCovered().evaluate(frame).facts["task"]
    assert isinstance(code, Coded)
    return int(code.code.item())


def test_the_task_that_bars_is_named_before_one_that_may() -> None:
    wanted = {ClinicalTask.INSULIN: True, ClinicalTask.OXYGEN: True}
    met = {ClinicalTask.INSULIN: NOT_KNOWN, ClinicalTask.OXYGEN: False}
    assert task_named(one_pair(clinical_tasks=wanted, does_task=met)) == ClinicalTask.OXYGEN
    unsure = {ClinicalTask.INSULIN: NOT_KNOWN, ClinicalTask.OXYGEN: NOT_KNOWN}
    assert task_named(one_pair(clinical_tasks=wanted, does_task=unsure)) == ClinicalTask.INSULIN
    assert task_named(one_pair(clinical_tasks=wanted)) == NOT_KNOWN
    second = {ClinicalTask.INSULIN: True, ClinicalTask.OXYGEN: NOT_KNOWN}
    assert task_named(one_pair(clinical_tasks=wanted, does_task=second)) == ClinicalTask.OXYGEN


def test_an_unknown_need_is_asked_of_the_social_worker_and_an_unknown_answer_of_the_home() -> None:
    rule = ClinicalTasksCovered()
    perhaps, surely = {ClinicalTask.INSULIN: NOT_KNOWN}, {ClinicalTask.INSULIN: True}
    assert child_is_asked(rule, one_pair(clinical_tasks=perhaps, does_task=False))
    unsure = {ClinicalTask.INSULIN: NOT_KNOWN}
    assert not child_is_asked(rule, one_pair(clinical_tasks=surely, does_task=unsure))
    assert child_is_asked(rule, one_pair(needs_known=False))
