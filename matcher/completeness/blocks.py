"""In which block of the list something stands that a rule requires."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.vocabulary import Role, Topic
from matcher.completeness.missing import Block
from matcher.explain import Reason

OF_TOPIC: Mapping[Topic, Block] = {
    Topic.PLACE: Block.VACANCY,
    Topic.AGE_AND_SEX: Block.VACANCY,
    Topic.NEEDS: Block.VACANCY,
    Topic.ROOM: Block.VACANCY,
    Topic.RESIDENTS: Block.VACANCY,
    Topic.MITIGATIONS: Block.VACANCY,
    Topic.REGISTRATION: Block.VACANCY,
    Topic.LOCATION: Block.VACANCY,
    Topic.CLINICAL: Block.VACANCY,
    Topic.CULTURE: Block.VACANCY,
    Topic.STABILITY: Block.HISTORY,
    Topic.CHILD: Block.CHILD,
    Topic.RISK: Block.CHILD,
    Topic.ORDERS: Block.ORDERS,
    Topic.EVIDENCE: Block.CHILD,
    Topic.SITUATION: Block.CHILD,
    Topic.EDUCATION: Block.SERVICES,
    Topic.HEALTH: Block.SERVICES,
}
"""Of a bar or an approval."""
OF_RECIPIENT: Mapping[Role, Block] = {
    Role.REGISTERED_MANAGER: Block.VACANCY,
    Role.PROVIDER: Block.VACANCY,
    Role.RESIDENTS: Block.VACANCY,
    Role.OFSTED: Block.VACANCY,
    Role.FIRE_SERVICE: Block.VACANCY,
    Role.HOST_YJS: Block.ORDERS,
    Role.HOME_YJS: Block.ORDERS,
    Role.COURT: Block.ORDERS,
    Role.POLICE: Block.ORDERS,
    Role.AREA_AUTHORITY: Block.SERVICES,
    Role.HEALTH: Block.SERVICES,
    Role.SCHOOL: Block.SERVICES,
    Role.VIRTUAL_HEAD: Block.SERVICES,
    Role.EHCP_AUTHORITY: Block.SERVICES,
    Role.SEND_PANEL: Block.SERVICES,
    Role.ADULT_SERVICES: Block.SERVICES,
    Role.MENTAL_HEALTH_SERVICE: Block.SERVICES,
    Role.EXPLOITATION_TEAM: Block.SERVICES,
    Role.FIRST_RESPONDER: Block.SERVICES,
    Role.TRANSFER_SCHEME: Block.SERVICES,
    Role.FAMILY: Block.PEOPLE,
    Role.NOTICE_RECIPIENTS: Block.PEOPLE,
    Role.CHILD: Block.PEOPLE,
    Role.ADVOCACY_SERVICE: Block.PEOPLE,
    Role.CARERS: Block.PEOPLE,
}
"""Of a task; told to anybody else it stands with the child."""


def block_of(reason: Reason) -> Block:
    """Give the block of what a rule requires."""
    if reason.recipient is not None:
        return OF_RECIPIENT.get(reason.recipient, Block.CHILD)
    if reason.topic is Topic.EVIDENCE and reason.approver is Role.REGISTERED_MANAGER:
        return Block.VACANCY
    return OF_TOPIC[reason.topic]
