"""A proposal taken all the way, over a made-up supply, by those who have to."""

from dataclasses import dataclass, replace

from api.proposals.acting import roles_of
from api.proposals.changed import basis_of
from api.proposals.duties import OFFICE
from api.proposals.emergency import ticks_now
from api.proposals.gates import Clearing
from api.proposals.holding import HoldTimes
from api.proposals.proposing import propose
from api.proposals.standing import standing_of
from api.proposals.steps import Accept, Assign, Clear, Do
from api.proposals.workflow import take
from fixtures.stories.host_team_not_told import NEXT_DOOR
from matcher.engine import Engine
from matcher.entities import Referral
from tests.api.proposals.people import (
    APPROVER,
    DIRECTOR,
    IRO,
    LATER,
    MANAGER,
    NOW,
    OFFICER,
    PROPOSER,
    evidence,
    proposed,
)
from tests.matcher.completeness.test_at_home import ready_scene

WHO = (OFFICER, APPROVER, DIRECTOR, IRO, MANAGER)


@dataclass
class Walk:
    """One proposal on its way; `engine`, `referral` and `confirmed` are the world of now."""

    engine: Engine
    referral: Referral
    confirmed: tuple = ()
    urn: str = NEXT_DOOR
    now = LATER

    def __post_init__(self):
        basis = basis_of(self.engine, self.referral, self.urn)
        made = proposed(
            basis=basis,
            urn=self.urn,
            emergency=self.referral.emergency,
            starts_on=self.referral.starts_on,
        )
        self.proposal = propose(made, PROPOSER, NOW, HoldTimes())

    def standing(self):
        return standing_of(self.engine, self.referral, self.proposal, self.now, self.confirmed)

    def take(self, step, actor):
        self.proposal = take(self.proposal, step, actor, self.now, standing=self.standing())

    def accept(self, **said):
        self.take(Accept("impact 3", **said), MANAGER)

    def clear_all(self, but=()):
        for gate in self.standing().gates:
            for office in gate.open_to(self.proposal.clearances):
                if gate.rule not in but and gate.decided:
                    self.clear(gate, office)

    def clear(self, gate, office):
        ticks = ticks_now(gate.ticks, emergency=self.referral.emergency)
        clearing = Clearing(gate.rule, office, evidence(given_by=office.value), ticks)
        who = next(one for one in WHO if one.roles & roles_of(office))
        self.take(Clear(clearing), who)

    def assign_all(self, but=()):
        duties = (one.rule for one in self.standing().duties)
        self.take(Assign({rule: "the inbox" for rule in duties if rule not in but}), PROPOSER)

    def do_required(self, but=()):
        rules = {rule for one in self.standing().completeness.missing for rule in one.rules}
        for duty in self.standing().duties:
            if duty.rule in rules and duty.rule not in but:
                who = next(one for one in WHO if one.roles & roles_of(OFFICE[duty.owner]))
                self.take(Do(duty.rule, evidence(given_by=duty.owner)), who)

    def ready(self):
        self.accept()
        self.clear_all()
        self.do_required()
        self.assign_all()
        return self


def walk(**changes):
    scene = ready_scene()
    return Walk(Engine.over(scene.snapshot), replace(scene.referral, **changes))
