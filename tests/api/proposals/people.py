"""Those who take part in a proposal."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from api.proposals.proposal import Basis, Evidence
from api.proposals.proposing import Proposed
from api.security.roles import Role
from fixtures.stories.host_team_not_told import NEXT_DOOR
from fixtures.stories.people import STARTS
from matcher.rank import Group

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""The Monday of the decision, in the morning."""
LATER = NOW + timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    roles: frozenset[Role]
    homes: frozenset[str] = field(default=frozenset())


def person(name, *roles, homes=()):
    return Person(name, frozenset(roles), frozenset(homes))


PROPOSER = person("per_proposer", Role.OFFICER)
OFFICER = person("per_officer", Role.OFFICER)
APPROVER = person("per_approver", Role.APPROVER)
SECOND = person("per_second", Role.APPROVER)
DIRECTOR = person("per_director", Role.DIRECTOR)
MANAGER = person("per_manager", Role.REGISTERED_MANAGER, homes=(NEXT_DOOR,))
OTHER_MANAGER = person("per_other_manager", Role.REGISTERED_MANAGER, homes=("9999999",))
IRO = person("per_iro", Role.IRO)
EVERYBODY = (PROPOSER, OFFICER, APPROVER, SECOND, DIRECTOR, MANAGER, OTHER_MANAGER, IRO)

NOTHING = Basis({}, {})


def evidence(on=NOW, given_by="the nominated officer"):
    return Evidence("paper 7", on.date(), given_by)


def proposed(**changes):
    given = {
        "id": "prop_1",
        "referral": "ref_1",
        "urn": NEXT_DOOR,
        "place": "",
        "starts_on": STARTS,
        "emergency": False,
        "reason": "Nearest home that has a place and whose staff know her school.",
        "basis": NOTHING,
        "group": Group.CAN_PROPOSE,
    }
    return Proposed(**(given | changes))
