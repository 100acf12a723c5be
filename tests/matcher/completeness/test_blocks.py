"""Every topic and every one who is told stands in a block."""

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.vocabulary import Role, Topic
from matcher.completeness.blocks import OF_RECIPIENT, OF_TOPIC

WITH_THE_CHILD = {
    Role.SOCIAL_WORKER,
    Role.SERVICE_MANAGER,
    Role.PLACEMENT_OFFICER,
    Role.NOMINATED_OFFICER,
    Role.DIRECTOR,
    Role.LEGAL_OFFICER,
    Role.IRO,
    Role.SECRETARY_OF_STATE,
}
"""Our own people, and who answers to none of the other blocks."""


def test_every_topic_has_its_block():
    assert set(OF_TOPIC) == set(Topic)


def test_everyone_who_is_told_has_a_block_or_stands_with_the_child():
    assert set(OF_RECIPIENT) | WITH_THE_CHILD == set(Role)
    assert not set(OF_RECIPIENT) & WITH_THE_CHILD
    told = {rule.recipient for rule in CATALOGUE if rule.effect is Effect.DUTY}
    assert told <= set(Role)
