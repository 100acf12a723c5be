"""`homeward allocate`: the page and the document of a small pool."""

import json

import pytest

from matcher.records.documents import write_referral

from .calling import homeward, one_line
from .waiting import (
    BROTHER,
    FIRST,
    KEPT_APART,
    LEEDS,
    MANCHESTER,
    PLANNED,
    SECOND,
    SISTER,
    STOCKPORT,
    YOUNG,
    Desk,
    pool,
)

EVERYBODY = (SECOND, FIRST, SISTER, BROTHER, YOUNG, KEPT_APART, PLANNED)
LOSS = "points that the worst-off child loses against their own first choice"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def page(desk):
    return desk.allocate()


@pytest.fixture(scope="module")
def document(desk):
    return desk.allocate("--json")


@pytest.fixture(scope="module")
def total(desk):
    return desk.allocate("--total", "--json")


def placed(answer):
    return {one["referral"]: one for one in json.loads(answer.out)["proposed"]}


def block(page, reference):
    """Give the part of a page about one child, on one line."""
    after = page.out.split(f"\n{reference}: ")[1]
    return one_line(after.split("\n\n")[0])


def test_the_head_says_how_many_wait_what_is_proved_and_who_decides(page):
    said = one_line(page.out)
    assert page.code == 0
    assert said.startswith("7 children wait. A place is proposed to 6 of them; 1 has none.")
    assert "The engine proposes; people decide." in said
    assert "Decided on Monday 2 March 2026. 5 homes: Invented homes of a story" in said
    assert "Nothing is proposed of which something is undecided." in said
    assert "Brothers and sisters who are to live together share a home" in said


def test_the_plan_stands_in_one_table_with_a_line_for_everybody(page):
    table = page.out.split("\nTHE PLAN\n")[1].split("\nOwn rank")[0].splitlines()
    assert table[0].split() == ["child", "home", "miles", "own", "rank", "points", "loss", "with"]
    assert {row.split()[0] for row in table[1:]} == set(EVERYBODY)
    assert f"{YOUNG}  no place" in table[-1]
    assert max(map(len, page.out.splitlines())) <= 80


def test_brothers_and_sisters_who_are_to_live_together_come_to_one_home(page, document):
    homes = {who: one["match"]["urn"] for who, one in placed(document).items()}
    assert homes[SISTER] == homes[BROTHER] == STOCKPORT
    assert f"- {SISTER} and {BROTHER} come to one home." in page.out
    assert f"with {BROTHER} comes to the same home." in block(page, SISTER)


def test_two_who_may_not_live_together_do_not_and_it_is_not_said_why(page, document):
    homes = {who: one["match"]["urn"] for who, one in placed(document).items()}
    assert homes[PLANNED] != homes[KEPT_APART]
    said = block(page, PLANNED)
    assert f"to {KEPT_APART}, with whom the child may not live as things stand" in said
    assert "court" not in said
    assert placed(document)[PLANNED]["first_choice"]["not_with"] == [KEPT_APART]


def test_one_home_wanted_by_two_is_given_to_one_and_the_other_is_told_what_it_would_cost(page):
    told = [block(page, who) for who in (FIRST, SECOND)]
    assert any(
        f"The first choice, {MANCHESTER} (838 points, 0.0 miles), is given to" in said
        and "If the child had it: the child who loses most would lose 14 points more." in said
        for said in told
    )


def test_who_confirms_and_how_many_tasks_follow_are_in_every_block(page):
    for reference in EVERYBODY:
        if reference != YOUNG:
            said = block(page, reference)
            assert "confirm " in said
            assert ", the first due before the move on " in said


def test_a_child_nobody_can_take_is_told_with_the_rules_that_bind(page, document):
    assert "WITHOUT A PLACE: 1 child" in page.out
    said = block(page, YOUNG)
    assert said.startswith("a girl of 6, from Thursday 5 March 2026 No home can be proposed")
    assert "5 The statement of purpose takes children of this age. Could be changed by" in said
    (without,) = json.loads(document.out)["unplaced"]
    assert (without["referral"], without["why"], without["can_propose"]) == (YOUNG, "no_home", 0)


def test_each_aim_is_told_with_its_proof(page, document):
    proof = one_line(page.out.split("\nWHAT IS PROVED\n")[1])
    assert "- Children without a place: 1. Proved: it cannot be less." in proof
    assert "So no plan is better" in proof
    aims = json.loads(document.out)["aims"]
    assert all(aim["proved"] and aim["value"] == aim["bound"] for aim in aims)
    assert all(aim["method"] for aim in aims)


def test_the_total_alone_is_another_plan_and_the_price_of_fairness_is_their_difference(
    page, document, total
):
    fair, alone = (
        {aim["name"]: aim["value"] for aim in json.loads(answer.out)["aims"]}
        for answer in (document, total)
    )
    points = "points of all children"
    assert LOSS not in alone
    given_up = fair[points] - alone[points]
    assert given_up > 0
    worst = max(one["loss"] for one in placed(total).values())
    assert worst > fair[LOSS]
    said = one_line(page.out)
    assert f"{given_up:,} points in total, so that the child who loses most loses" in said
    assert f"loses {fair[LOSS]:,} and not {worst:,}." in said
    assert json.loads(total.out)["fairness"] is None


def test_ties_are_shown(page, document):
    tied = [one for one in placed(document).values() if one["ties"]]
    assert tied
    for one in tied:
        assert "tie Plans as good in every aim have the child at" in block(page, one["referral"])


def test_a_narrow_page_has_sentences_for_the_table(desk):
    page = desk.allocate("--total", columns=60)
    assert max(map(len, page.out.splitlines())) <= 60
    assert f"{SISTER}  {STOCKPORT}; 0.0 miles; 1st on the child's own list;" in page.out
    assert f"{YOUNG}  no place." in page.out


def test_the_document_says_what_it_is_and_rests_on(document):
    told = json.loads(document.out)
    assert (told["format_version"], told["kind"]) == (1, "allocation")
    assert (told["status"], told["stopped"], told["notes"]) == ("optimal", False, [])
    assert all(told[key] for key in ("ruleset_version", "profile_hash", "input_hash"))
    assert {one["referral"] for one in told["proposed"] + told["unplaced"]} == set(EVERYBODY)


def test_the_same_pool_gives_the_same_bytes_however_it_is_filed(desk, document, tmp_path):
    referrals = [json.loads(path.read_text()) for path in desk.referrals.glob("*.json")]
    turned = [*referrals[3:], *reversed(referrals[:3])]
    listed = {"format_version": 1, "kind": "pool", "referrals": turned}
    file = tmp_path / "all.json"
    file.write_text(json.dumps(listed))
    again = homeward("allocate", "--snapshot", desk.snapshot, "--referrals", file, "--json")
    assert (again.code, again.out) == (0, document.out)


def test_progress_tells_who_is_judged_and_each_aim_with_its_gap(document):
    said = document.err.splitlines()
    assert "Judged 7 of 7 children; now every two who might share a home" in said
    assert "Getting the solver ready: up to a minute the first time on a machine" in said
    assert "Children without a place: 1, proved" in said
    assert any("at least" in line and "gap" in line for line in said)
    assert "Comparing with the total alone" in said


def test_where_nobody_can_be_placed_the_exit_code_says_so(desk, tmp_path):
    (young,) = (one for one in pool() if one.reference == YOUNG)
    write_referral(young, tmp_path / "one.json")
    files = ("--snapshot", desk.snapshot, "--referrals", tmp_path)
    answer, prices = homeward("allocate", *files), homeward("prices", *files)
    assert (answer.code, prices.code) == (1, 1)
    assert "1 child waits. No place is proposed." in answer.out
    assert "1 child waits. In the plan no place is given." in one_line(prices.out)
    assert "6 places are free and worth nothing to this child" in one_line(prices.out)


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_an_empty_pool_is_said_plainly(desk, tmp_path, form):
    answer = homeward("allocate", "--snapshot", desk.snapshot, "--referrals", tmp_path, *form)
    assert answer.code == 0
    if form:
        assert json.loads(answer.out)["children"] == 0
    else:
        assert one_line(answer.out) == (
            "Nobody waits: the pool is empty, and no place is proposed."
        )


def test_leeds_is_not_given_to_more_than_its_places_on_any_day(document):
    there = [one for one in placed(document).values() if one["match"]["urn"] == LEEDS]
    assert len({one["place"] for one in there}) == len(there) <= 2
