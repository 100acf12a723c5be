"""Who confirms what, and who is told what by when."""

from datetime import date

from api.cli.show.tasks import by_question
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.model import Duty

from ..calling import one_line
from ..evening import READY, asked

ELSE = "WHAT ELSE MAY HAVE TO BE DONE"


def duty(rule, only_if):
    return Duty(rule, rule, rule, "a", "b", "by then", date(2026, 3, 2), "law", only_if)


def test_what_depends_on_one_answer_stands_under_one_question():
    tasks = [duty("1", "Planned?"), duty("2", None), duty("3", "School?"), duty("4", "Planned?")]
    found = [(question, [task.rule for task in of]) for question, of in by_question(tasks)]
    assert found == [("Planned?", ["1", "4"]), ("School?", ["3"])]


def test_what_is_not_sure_is_counted_on_the_list_with_the_command_that_lists_it(evening):
    evening.write(referral=asked(emergency=None))
    out = one_line(evening.match().out)
    assert ELSE in out
    counted = out[out.index(ELSE) : out.index("MAY NOT BE PROPOSED")]
    assert "of the homes shown depend on" in counted
    assert "answers not known yet" in counted
    assert "homeward duties --home URN --referral" in counted
    assert "Is the placement planned" not in counted


def test_an_explanation_asks_each_question_once_and_names_what_waits_for_it(evening):
    evening.write(referral=asked(emergency=None))
    out = one_line(evening.explain(READY).out)
    some = out[out.index(ELSE) :]
    assert some.count("Is the placement planned, or made in an emergency?") == 1


def test_circumstances_nobody_went_through_are_one_question(evening):
    evening.write(referral=asked(circumstances={}, circumstances_checked_on=None))
    for out in (evening.match().out, evening.explain(READY).out):
        assert one_line(out).count(CIRCUMSTANCES_ASKED) == 1


def test_what_only_some_homes_need_stands_apart(evening):
    out = one_line(evening.match().out)
    confirming = out[out.index("BEFORE A HOME IS CONFIRMED") : out.index("WHO MUST BE TOLD")]
    _, some = confirming.split("For some homes only, as said beside each:")
    assert "The nominated officer: The home is in an adjoining authority's area." in some
    assert "The director of children's services: The home is at a distance" in some


def test_what_one_home_needs_perhaps_is_told_from_what_all_share(evening):
    evening.write(referral=asked(emergency=None, circumstances={}, circumstances_checked_on=None))
    out = one_line(evening.match().out)
    assert " of its own besides those that all homes shown share, depending on the answers" in out


def test_the_heading_and_the_line_of_a_home_name_what_they_list(evening):
    heading = "WHO MUST BE TOLD, AND WHAT MUST BE DONE"
    listed = one_line(evening.match().out)
    assert heading in listed
    assert heading in one_line(evening.explain(READY).out)
    assert " tell " not in listed[listed.index("ASK FIRST") : listed.index("WORDS TO ASK")]
    assert " tasks for " in listed


def test_before_the_move_on_the_day_of_the_decision_can_still_be_done(evening):
    today = date(2026, 3, 2)
    evening.write(referral=asked(emergency=True, decided_on=today, starts_on=today))
    for out in (evening.match().out, evening.explain(READY).out, evening.duties(READY).out):
        assert "efore 2 March" not in one_line(out)
        assert "efore Monday 2 March" not in one_line(out)
        assert "efore the move on " in one_line(out)
