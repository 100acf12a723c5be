"""Who confirms what, and who is told what by when."""

from datetime import date

from api.cli.show.tasks import by_question
from matcher.answer.model import Duty

from ..evening import asked
from ..test_match import one_line


def duty(rule, only_if):
    return Duty(rule, rule, rule, "a", "b", "by then", date(2026, 3, 2), "law", only_if)


def test_what_depends_on_one_answer_stands_under_one_question():
    tasks = [duty("1", "Planned?"), duty("2", None), duty("3", "School?"), duty("4", "Planned?")]
    found = [(question, [task.rule for task in of]) for question, of in by_question(tasks)]
    assert found == [("Planned?", ["1", "4"]), ("School?", ["3"])]


def test_a_question_on_which_tasks_depend_is_printed_once(evening):
    evening.write(referral=asked(emergency=None))
    out = one_line(evening.match().out)
    assert out.count("Depending on the answer to: Is the placement planned,") == 1


def test_what_only_some_homes_need_stands_apart(evening):
    out = one_line(evening.match().out)
    confirming = out[out.index("BEFORE A HOME IS CONFIRMED") : out.index("WHO MUST BE TOLD")]
    _, some = confirming.split("For some homes only, as said beside each:")
    assert "The nominated officer: The home is in an adjoining authority's area." in some
    assert "The director of children's services: The home is at a distance" in some
