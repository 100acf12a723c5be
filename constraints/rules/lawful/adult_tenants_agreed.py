"""Adult tenants beside an exploited child are agreed to by a senior."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Domain, HomeKind, Role, Topic


@dataclass(frozen=True, slots=True)
class AdultTenantsAgreed(PlacementRule):
    """
    Asks a service manager to agree where an exploited child would share with adult tenants.

    Supported accommodation may be shared with adults who are not in care; for a child who has been
    exploited that is a judgement to be made and signed, and not a matter of course.

    Parameters
    ----------
    from_level
        Level of exploitation from which it is asked, 0 to 3. 2: known and serious (handbook 2.1).
    """

    id: ClassVar[str] = "adult_tenants_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("L-08",)
    title: ClassVar[str] = (
        "A service manager agrees to adult tenants beside a child who has been exploited"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Supported Accommodation (England) Regulations 2023",
        "reg. 2(1), categories of supported accommodation",
        "https://www.legislation.gov.uk/uksi/2023/416/regulation/2",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "Adults who are not in care live there and the child has been exploited: a service "
        "manager must agree to it."
    )
    asks: ClassVar[str] = (
        "Do adults who are not in care live there, and has the child been exploited sexually "
        "or criminally?"
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.SERVICE_MANAGER
    since: ClassVar[date | None] = date(2023, 4, 28)

    from_level: float = 2.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        child, homes = frame.child, frame.homes
        exploited = child.graded(Domain.HAS_BEEN_SEXUALLY_EXPLOITED).at_least(self.from_level)
        exploited |= child.graded(Domain.HAS_BEEN_CRIMINALLY_EXPLOITED).at_least(self.from_level)
        shared = homes.kind.is_in(HomeKind.SUPPORTED_ACCOMMODATION) & homes.lets_to_adults
        return Finding.of(shared & exploited, child_side=~exploited.decided)
