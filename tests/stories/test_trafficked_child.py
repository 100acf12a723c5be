"""Failure 39: trafficking victims met with criminalisation."""

from dataclasses import dataclass, replace
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import POSED, Domain, Record, Role, Topic
from fixtures.stories.people import ASKED, graded, profile
from fixtures.stories.trafficked_child import (
    FAMILY_SIZED,
    VICTIM,
    WITH_YOUNGER,
    trafficked_child,
)
from matcher.entities import RiskProfile
from matcher.readers import Reader
from tests.controls import fails_without, with_rule
from tests.stories.answers import (
    ask,
    bars,
    costs,
    decides_the_same,
    duties,
    gates,
    match_at,
    order,
    with_child,
)


def _as(level):
    grades = profile(*(graded(domain, level) for domain in VICTIM))
    return ask(with_child(trafficked_child(), profile=grades))


def test_both_homes_can_be_proposed_although_vulnerable_children_live_there():
    assert set(order(ask(trafficked_child()))) == {FAMILY_SIZED, WITH_YOUNGER}


def test_what_was_done_to_him_changes_neither_group_nor_order():
    for level in (1, 2, 3):
        assert decides_the_same(_as(0), _as(level))


def test_what_was_done_to_him_is_never_a_risk_to_others():
    for level in (0, 1, 2, 3):
        for match in _as(level).can_propose:
            assert match.residual == "no known peer risk"
            assert match.residual_high == 0


def test_nothing_that_an_officer_reads_says_that_he_poses_anything():
    for urn in (FAMILY_SIZED, WITH_YOUNGER):
        match = match_at(ask(trafficked_child()), urn)
        read = [gate.says for gate in match.gates] + [reason.sentence for reason in match.costs]
        assert not any("(this child)" in sentence for sentence in read)


def test_nobody_signs_for_him_as_a_danger():
    for urn in (FAMILY_SIZED, WITH_YOUNGER):
        signed = set(gates(ask(trafficked_child()), urn))
        assert "impact_on_residents_considered" in signed
        assert not signed & {row.id for row in MATRIX}


def test_he_is_referred_to_the_national_mechanism_by_the_next_working_day():
    for urn in (FAMILY_SIZED, WITH_YOUNGER):
        task = duties(ask(trafficked_child()), urn)["trafficking_referred"]
        assert task.recipient == "the Secretary of State"
        assert task.only_if is None
        assert task.due == "by 3 March 2026"
        assert "national referral mechanism" in task.says


def test_once_he_is_referred_nobody_is_asked_to_do_it_again():
    scene = trafficked_child()
    evidence = {**scene.referral.evidence, Record.NRM_REFERRED: ASKED}
    referred = replace(scene, referral=replace(scene.referral, evidence=evidence))
    assert "trafficking_referred" not in duties(ask(referred), FAMILY_SIZED)


def test_only_what_is_recorded_as_drawing_others_in_is_posed():
    recruits = profile(
        *(graded(domain, 3) for domain in VICTIM),
        graded(Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION, 3),
    )
    answer = ask(with_child(trafficked_child(), profile=recruits), Reader.MANAGER)
    assert (
        "(this child)"
        in bars(answer, WITH_YOUNGER)["vulnerable_apart_from_criminal_recruiting"].says
    )
    assert Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION in POSED
    assert set(VICTIM).isdisjoint(POSED)


def test_a_child_without_a_home_address_is_not_ranked_by_miles():
    answer = ask(trafficked_child())
    assert match_at(answer, FAMILY_SIZED).distance is None
    assert "near_home" not in costs(answer, FAMILY_SIZED)


def test_where_his_age_is_disputed_he_is_a_child_and_sharing_is_planned():
    scene = trafficked_child()
    disputed = replace(scene, referral=replace(scene.referral, age_disputed=True))
    gate = gates(ask(disputed), WITH_YOUNGER)["disputed_age_apart_from_younger"]
    assert "record the assessed age" in gate.says


def test_being_a_victim_is_not_asked_about_as_a_risk_either():
    unsaid = RiskProfile(
        tuple(grade for grade in profile().grades if grade.domain not in VICTIM),
        groups=frozenset(),
        sexual_harm_targets=frozenset(),
        abuse_targets=frozenset(),
        targets_younger=False,
        self_harm_methods=frozenset(),
        weapon_known=True,
        fire_intent=False,
        networks=frozenset(),
        lines=frozenset(),
        has_infection=False,
        immunity_lowered=False,
        liberty_restricted=False,
    )
    answer = ask(with_child(trafficked_child(), profile=unsaid))
    assert set(order(answer)) == {FAMILY_SIZED, WITH_YOUNGER}


@dataclass(frozen=True, slots=True)
class VictimsBarred(PlacementRule):
    """What was done to a child read as a danger: what must not be."""

    id: ClassVar[str] = "victims_barred"
    handbook: ClassVar[tuple[str, ...]] = ("E-10",)
    title: ClassVar[str] = "No child who was exploited"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source("None", "none", "https://example.org", Evidence.PRACTICE)
    says: ClassVar[str] = "The child was exploited."
    asks: ClassVar[str] = "Was the child exploited?"
    topic: ClassVar[Topic] = Topic.RISK
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER

    def evaluate(self, frame):
        return Finding.of(frame.child.graded(VICTIM[0]).at_least(2.0))


def test_a_rule_that_read_what_was_done_to_him_as_a_danger_would_be_seen():
    def check():
        assert decides_the_same(_as(0), _as(3))

    fails_without(check, with_rule(VictimsBarred()))
