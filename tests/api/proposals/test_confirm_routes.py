"""Nobody confirms while something stands in the way, nor whoever proposed, nor twice."""

from dataclasses import replace

from api.store.tables.placements import placements
from constraints.vocabulary import Domain, Sex
from fixtures.stories.people import child, graded
from tests.api.proposals.office import PAPER, Office, kinds, scene

HARM = Domain.MAY_CAUSE_SEXUAL_HARM


def refused(made, status=409, caller=None):
    answer = made.confirm(caller)
    assert answer.status_code == status, answer.text
    assert made.office.table(placements) == []
    return answer


def test_what_stands_in_the_way_is_said_at_once_and_goes_one_by_one(office):
    match = office.child()
    made = office.propose(match)
    assert kinds(refused(made)) == {"wrong_state"}
    made.accept()
    assert kinds(refused(made)) == {"gate_open", "no_task", "incomplete"}
    made.clear_all()
    assert kinds(refused(made)) == {"no_task", "incomplete"}
    made.do_required()
    assert kinds(refused(made)) == {"no_task"}
    made.give_all()
    made.done(office.iro, "challenges", {"on_behalf_of": "iro", "words": "Far from her school."})
    assert kinds(refused(made)) == {"challenged"}
    own = made.step(office.iro, "challenges/1/settlement", {"answer": "It is not."})
    assert (own.status_code, kinds(own)) == (409, {"same_person"})
    made.done(office.approver, "challenges/1/settlement", {"answer": "A taxi is paid for."})
    assert kinds(refused(made, caller=office.proposer)) == {"same_person"}
    _what_changed_is_said(office, made, match)
    assert made.confirm().status_code == 200
    assert made.confirm().status_code == 409


def _what_changed_is_said(office, made, match):
    """Each change is refused with 412 and its name; once it is as it was, nothing has changed."""
    office.tell(vacancies=[])
    assert "the vacancy" in refused(made, 412).text
    office.tell(
        vacancies=[
            {"place": "1", "free_from": "2026-03-02"},
            {"place": "2", "free_from": "2026-03-02"},
            {"place": "3", "free_from": "not_free"},
        ]
    )
    office.change_child(match, has_school=True)
    answer = refused(made, 412)
    assert "the referral (has school)" in answer.text
    assert answer.json()["type"] == "/problems/changed-since-match"
    office.change_child(match, has_school=False)
    office.tell(home={"age_from_years": 9})
    assert "what is known of the home (age from years)" in refused(made, 412).text
    office.tell(home={"age_from_years": 8})


def test_nobody_clears_their_own_gate_nor_signs_twice(office):
    made = office.propose()
    rule = "out_of_area_approval"
    [gate] = [one for one in made.standing()["gates"] if one["rule"] == rule]
    body = {"office": "nominated_officer", "evidence": PAPER, "satisfied": gate["satisfied_of"]}
    for caller, status, kind in (
        (office.proposer, 409, "same_person"),
        (office.officer, 403, "not_your_role"),
        (office.director, 403, "not_your_role"),
        (office.manager, 403, "not_your_role"),
    ):
        answer = made.step(caller, f"gates/{rule}/clearances", body)
        assert (answer.status_code, kinds(answer)) == (status, {kind})
    less = made.step(office.approver, f"gates/{rule}/clearances", body | {"satisfied": []})
    assert (less.status_code, kinds(less)) == (422, {"not_said"})
    made.done(office.approver, f"gates/{rule}/clearances", body)
    twice = made.step(office.second, f"gates/{rule}/clearances", body)
    assert (twice.status_code, kinds(twice)) == (409, {"wrong_state"})
    told = [row.action for row in office.audit() if row.action.endswith(".refused")]
    assert told == ["proposal.clear.refused"] * 6


def test_what_is_not_known_is_signed_for_by_somebody_who_does_not_confirm(store_url, monkeypatch):
    snapshot, _ = scene()
    homes = tuple(replace(one, sex_taken=None) for one in snapshot.homes)
    office = Office(store_url, monkeypatch, replace(snapshot, homes=homes))
    with office.client:
        made = office.propose().ready()
        answer = refused(made)
        assert kinds(answer) == {"not_decided"}
        [one] = answer.json()["refusals"]
        made.done(office.second, "signatures", {"rules": one["rules"], "why": "It takes girls."})
        assert kinds(refused(made, caller=office.second)) == {"not_decided"}
        assert made.confirm().status_code == 200
    office.store.close()


def test_a_match_that_is_past_makes_no_proposal(office):
    match = office.child()
    office.tell(vacancies=[{"place": "1", "free_from": "2026-03-02"}])
    late = office.proposer.post("/proposals", office.asked(match))
    assert (late.status_code, kinds(late)) == (412, {"changed"})
    again = office.match(office.children[match])
    office.change_child(again, has_school=True)
    late = office.proposer.post("/proposals", office.asked(again))
    assert "the referral (has school)" in late.text


def test_a_home_that_a_rule_bars_is_not_proposed(office):
    match = office.child(child={"sex": Sex.MALE})
    office.tell(home={"sex_taken": "female"})
    barred = office.match(office.children[match])
    answer = office.proposer.post("/proposals", office.asked(barred))
    assert (answer.status_code, kinds(answer)) == (409, {"barred"})


def two_children(office, *grades):
    """A girl for whom the home has said yes, and a boy confirmed for it since."""
    boy = child("Manchester", 16, Sex.MALE, *grades)
    of_boy = {"sex": boy.sex, "born": boy.born, "profile": boy.profile}
    first = office.propose()
    second = office.propose(office.child(child=of_boy), place="2")
    first.accept()
    assert second.ready().confirm().status_code == 200
    return first


def test_of_another_child_confirmed_since_its_yes_the_home_is_asked_anew(office):
    first = two_children(office)
    found = kinds(first.confirm())
    assert "gate_open" in found, "The home has not considered the two together."
    assert found.isdisjoint({"changed", "unsafe_together"}), "No match has to be made again."
    answer = first.ready().confirm()
    assert answer.status_code == 200, answer.text
    assert len(office.table(placements)) == 2


def test_beside_another_child_confirmed_since_its_yes_it_would_be_unsafe(office):
    first = two_children(office, graded(HARM, 3))
    answer = first.confirm()
    assert answer.status_code == 409
    assert "unsafe_together" in kinds(answer)
    assert "changed" not in kinds(answer)
    assert all("sexual" not in one["words"] for one in answer.json()["refusals"])
    first.accept()
    assert kinds(first.confirm()) & {"barred", "not_decided", "gate_open"}
    assert len(office.table(placements)) == 1


def test_a_child_who_is_listed_in_the_home_by_the_same_reference_is_not_judged_alone(office):
    match = office.child()
    made = office.propose(match)
    made.accept()
    reference = office.proposer.get(f"/referrals/{office.children[match]}").json()
    reference = reference["referral"]["child"]["reference"]
    office.tell(residents=[{"person": reference, "age_years": 15}])
    answer = made.confirm()
    assert (answer.status_code, kinds(answer)) == (409, {"not_decided"})
    assert "tell them apart" in answer.text
    made.done(office.officer, "withdrawal", {"reason": "The reference is put right first."})
    again = office.proposer.post("/proposals", office.asked(office.match(office.children[match])))
    assert (again.status_code, kinds(again)) == (409, {"not_decided"})


def test_in_an_emergency_what_may_wait_waits(office):
    match = office.child(emergency=True)
    made = office.propose(match)
    assert made.read().json()["expires_at"].startswith("2026-03-02T14:00")
    assert {one["due"] for one in made.standing()["gates"]} == {"tonight"}
    assert made.ready().confirm().status_code == 200
