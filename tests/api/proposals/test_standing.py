"""A proposal judged anew on the day: by the engine, over made-up homes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from api.proposals.acting import signs_in_person
from api.proposals.emergency import Due, task_due
from api.proposals.refusals import Kind, RefusedError
from api.proposals.states import State
from api.proposals.steps import Accept, Confirm, Sign
from api.proposals.together import Confirmed
from constraints.vocabulary import Answer, Domain, RegistrationStatus, Sex
from constraints.vocabulary import Role as Office
from fixtures.stories.host_team_not_told import NEXT_DOOR
from fixtures.stories.people import child, graded, referral, resident
from matcher.engine import Engine
from matcher.entities import DutyDone, Vacancy
from tests.api.proposals.people import APPROVER, LATER, MANAGER, NOW, OFFICER, SECOND
from tests.api.proposals.walking import Walk, walk
from tests.matcher.completeness.test_at_home import ready_scene

HARM = Domain.MAY_CAUSE_SEXUAL_HARM


def refusals(found):
    with pytest.raises(RefusedError) as refused:
        found.take(Confirm(), APPROVER)
    return {(one.kind, one.rules) for one in refused.value.refusals}


def gates(found):
    return {one.rule: one for one in found.standing().gates}


def home_changed(found, **changes):
    snapshot = found.engine.supply.snapshot
    homes = tuple(
        replace(home, **changes) if home.urn == NEXT_DOOR else home for home in snapshot.homes
    )
    found.engine = Engine.over(replace(snapshot, homes=homes))


@pytest.fixture(scope="module")
def planned():
    return walk().ready()


@pytest.fixture(scope="module")
def tonight():
    return walk(emergency=True).ready()


def copy(found):
    made = object.__new__(Walk)
    made.__dict__.update(found.__dict__)
    return made


def test_planned_everything_done_is_confirmed(planned):
    done = copy(planned)
    done.take(Confirm(), APPROVER)
    assert done.proposal.state is State.CONFIRMED
    assert "placement_plan_signed" in {one.rule for one in done.proposal.clearances}


def test_in_an_emergency_the_plan_follows_and_the_approval_does_not(tonight):
    done = copy(tonight)
    done.take(Confirm(), APPROVER)
    cleared = {one.rule: one for one in done.proposal.clearances}
    assert "placement_plan_signed" not in cleared
    assert len(cleared["out_of_area_approval"].satisfied) == 2


def test_in_an_emergency_what_waits_is_the_next_working_day_or_five():
    found = walk(emergency=True)
    standing = found.standing()
    due = {
        one.rule: task_due(one, found.referral.starts_on, emergency=True) for one in standing.duties
    }
    assert {one.due for one in standing.gates} == {Due.TONIGHT}
    assert due["advocate_offered"] is Due.TONIGHT
    assert due["area_authority_told_of_admission"] is Due.TONIGHT
    assert due["host_team_told_in_emergency"] is Due.NEXT_WORKING_DAY
    assert due["area_authority_notified_in_emergency"] is Due.FIVE_WORKING_DAYS
    assert due["dentist_and_optician_registered"] is Due.LATER
    assert due["deferred_checks_done"] is Due.NO_DAY_YET


def test_the_checks_that_an_approval_deferred_count_from_it(tonight):
    [one] = [one for one in tonight.standing().duties if one.rule == "deferred_checks_done"]
    assert one.due_on == date(2026, 3, 9), "Five working days after Monday 2 March."


@pytest.mark.parametrize("emergency", [False, True], ids=["planned", "tonight"])
@pytest.mark.parametrize("left", ["approval", "host team", "task"])
def test_without_one_of_them_it_is_not_confirmed(emergency, left, planned, tonight):
    found = copy(tonight if emergency else planned)
    told = "host_team_told_in_emergency" if emergency else "host_team_told_first"
    cut = {
        "approval": ("clearances", "out_of_area_approval", Kind.GATE_OPEN),
        "host team": ("done", told, Kind.INCOMPLETE),
        "task": ("tasks", "visit_in_first_week", Kind.NO_TASK),
    }
    name, rule, kind = cut[left]
    kept = tuple(one for one in getattr(found.proposal, name) if one.rule != rule)
    found.proposal = replace(found.proposal, **{name: kept})
    assert (kind, (rule,)) in refusals(found)
    assert found.proposal.state is State.ACCEPTED


def test_an_approval_on_the_referral_alone_is_no_approval():
    done = (DutyDone("out_of_area_approval", date(2026, 3, 2), "social worker", NEXT_DOOR),)
    found = walk(done=done)
    assert gates(found)["out_of_area_approval"].open_to(()) == (Office.NOMINATED_OFFICER,)
    missing = found.standing().completeness.missing
    assert ("out_of_area_approval",) in {one.rules for one in missing}


def test_a_paper_stands_for_what_officers_record_and_not_for_what_others_sign():
    found = gates(walk())
    assert "placement_plan_signed" in found
    assert "wishes_ascertained" not in found
    bare = gates(walk(evidence={}))
    assert {"family_option_considered", "placement_plan_signed"} <= set(bare)
    settled = set(bare) - set(found)
    assert settled
    assert not any(signs_in_person(bare[one].offices[0]) for one in settled)


def test_the_homes_yes_is_its_assessment_of_those_who_live_there():
    scene = ready_scene()
    there = resident("R1", NEXT_DOOR, 14, Sex.FEMALE, lives_there_from=date(2025, 6, 2))
    engine = Engine.over(replace(scene.snapshot, residents=(there,)))
    found = Walk(engine, scene.referral)
    assert "impact_on_residents_considered" in gates(found)
    found.accept()
    assert "impact_on_residents_considered" not in gates(found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"registered_places": 4}, "what is known of the home (registered places)"),
        ({"status": RegistrationStatus.SUSPENDED}, "what is known of the home (status)"),
    ],
)
def test_the_home_changed_since_the_match(change, said, planned):
    found = copy(planned)
    home_changed(found, **change)
    with pytest.raises(RefusedError, match="Changed since the match") as refused:
        found.take(Confirm(), APPROVER)
    assert refused.value.status == 412
    assert said in refused.value.refusals[0].words
    barred = Kind.BARRED in {one.kind for one in refused.value.refusals}
    assert barred == ("status" in change)


def test_the_vacancy_went_since_the_match(planned):
    found = copy(planned)
    snapshot = found.engine.supply.snapshot
    gone = (Vacancy(NEXT_DOOR, "*", date(2026, 4, 1), NOW.date(), "registered manager"),)
    others = tuple(one for one in snapshot.vacancies if one.urn != NEXT_DOOR)
    found.engine = Engine.over(replace(snapshot, vacancies=(*others, *gone)))
    with pytest.raises(RefusedError, match="the vacancy") as refused:
        found.take(Confirm(), APPROVER)
    assert refused.value.status == 412


def test_the_day_of_the_start_is_past(planned):
    found = copy(planned)
    found.now = LATER + timedelta(days=4)
    with pytest.raises(RefusedError, match="start is past"):
        found.standing()


def other(level):
    boy = child("Manchester", 16, Sex.MALE, *([graded(HARM, level)] if level else []))
    boy = replace(boy, reference="OTHER")
    return replace(referral(12, "Manchester", boy), reference="STORY-12-OTHER")


def confirmed(level, at=LATER + timedelta(minutes=1)):
    return (Confirmed(other(level), at),)


def test_another_child_confirmed_since_makes_it_unsafe(planned):
    found = copy(planned)
    found.confirmed = confirmed(3)
    said = refusals(found)
    assert (Kind.UNSAFE_TOGETHER, ()) in said
    assert Kind.BARRED in {kind for kind, _ in said}


def test_with_a_calm_child_confirmed_since_the_home_answers_anew(planned):
    found = copy(planned)
    found.confirmed = confirmed(0)
    said = refusals(found)
    assert (Kind.GATE_OPEN, ("impact_on_residents_considered",)) in said
    assert not {Kind.UNSAFE_TOGETHER, Kind.BARRED, Kind.CHANGED} & {kind for kind, _ in said}
    found.now = LATER + timedelta(minutes=2)
    found.accept()
    found.do_required()
    found.take(Confirm(), APPROVER)
    assert found.proposal.state is State.CONFIRMED


def test_what_the_matrix_bars_stays_barred_when_the_home_answers_anew(planned):
    found = copy(planned)
    found.confirmed = confirmed(3)
    found.now = LATER + timedelta(minutes=2)
    found.accept()
    assert found.standing().clash is None, "The home knew of both."
    assert found.standing().barred


def test_a_check_of_the_home_says_nothing_of_a_child_confirmed_after_it(planned):
    found = copy(planned)
    answer = replace(found.proposal.answers[-1], residents_check=Answer.CLEAR)
    found.proposal = replace(found.proposal, answers=(answer,))
    assert not found.standing().barred
    found.confirmed = confirmed(3)
    assert (Kind.UNSAFE_TOGETHER, ()) in refusals(found)
    assert found.standing().barred


def test_what_has_grown_too_old_since_the_match_is_asked_again():
    found = walk(starts_on=date(2026, 4, 10))
    assert "wishes_ascertained" not in gates(found)
    found.now = LATER + timedelta(days=29)
    assert "wishes_ascertained" in gates(found)


def test_nobody_is_confirmed_beside_themselves(planned):
    found = copy(planned)
    found.confirmed = (Confirmed(found.referral, LATER),)
    with pytest.raises(ValueError, match="beside themselves"):
        found.standing()


def test_what_is_not_decided_is_signed_for_by_somebody_who_does_not_confirm():
    scene = ready_scene()
    homes = tuple(replace(one, sex_taken=None) for one in scene.snapshot.homes)
    found = Walk(Engine.over(replace(scene.snapshot, homes=homes)), scene.referral).ready()
    assert (Kind.NOT_DECIDED, ("sex_within_statement",)) in refusals(found)
    found.take(Sign(("sex_within_statement",), "It has always taken girls."), SECOND)
    found.take(Confirm(), OFFICER)
    assert found.proposal.state is State.CONFIRMED


def test_the_homes_own_check_with_steps_is_signed_by_both_managers():
    found = walk()
    found.take(Accept("impact 3", Answer.CLEAR_WITH_MITIGATIONS), MANAGER)
    gate = gates(found)["residents_check_signed"]
    assert gate.offices == (Office.REGISTERED_MANAGER, Office.SERVICE_MANAGER)
    found.clear(gate, gate.offices[0])
    missing = found.standing().completeness.missing
    assert any("residents_check_signed" in one.rules for one in missing), "One of two is none."
    found.clear_all(but=("residents_check_signed",))
    found.do_required()
    found.assign_all()
    assert (Kind.GATE_OPEN, ("residents_check_signed",)) in refusals(found)
    found.clear(gate, gate.offices[1])
    found.take(Confirm(), APPROVER)
