"""The views and the signatures at the end."""

from __future__ import annotations

from constraints.vocabulary import Role
from matcher.matching_record.gathered import Gathered, capital
from matcher.matching_record.model import Block, Section, Signing, Space, Words

CHILD = Space("The child's view of this home, in the child's own words", 4)
HEARD = Signing(
    ("The child, who may sign and need not",),
    ("I was told about this home, and what I said stands above.",),
    ("Yes", "No", "Not sure"),
)
ADVOCATE = Signing(
    ("The child's advocate",),
    ("The child was offered an advocate and was helped to be heard.",),
    ("Yes", "The child did not want one"),
)
IRO = Signing(
    (capital(Role.IRO.value),),
    ("Told of the plan and of this record, with time to answer.",),
    ("No concern", "Concern, written beside"),
)
MANAGER = Signing(
    (capital(Role.REGISTERED_MANAGER.value),),
    (
        "This home can meet the child's needs as they stand here.",
        "The impact on those who live there, and theirs on the child, was weighed.",
        "The steps to arrange will be in place by their days.",
    ),
    ("The home accepts", "The home does not accept"),
)
SERVICE = Signing(
    (capital(Role.SERVICE_MANAGER.value),),
    (
        "The approvals that are needed have been given, and what was not known was weighed.",
        "The child's wishes were heard, and the child was told what was decided and why.",
    ),
    ("Approved", "Not approved"),
)
ORDER = Words(
    "The engine proposes; people decide. The home accepts first, then the authority approves. "
    "Nobody is placed by this record."
)


def signatures_section(_: Gathered) -> Section:
    """Give the child's view its space, then the advocate, the reviewing officer, and the two."""
    blocks: tuple[Block, ...] = (CHILD, HEARD, ADVOCATE, IRO, ORDER, MANAGER, SERVICE)
    return Section("Views and signatures", blocks)
