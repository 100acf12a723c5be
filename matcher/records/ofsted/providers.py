"""A registered provider as Ofsted publishes it, and a whole list of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from matcher.records.ofsted.codes import (
    REGISTERED_AS_HOMES,
    Grade,
    ProvisionType,
    RegistrationStatus,
    Sector,
    SupportedOutcome,
)

BOUNDARIES_OF_2024 = date(2024, 7, 4)  # the first election on the present constituencies


@dataclass(frozen=True, slots=True)
class ListedProvider:
    """
    One registered provider of a published list. None is not known, never no.

    Parameters
    ----------
    urn
        ``SC`` and six digits, or six or seven digits.
    line
        Line of the file.
    provision_type, registration_status, sector
        As listed.
    registered_on
        When it was registered; lists before 2021 do not say.
    name
        None where Ofsted withholds it, as it does for every children's home.
    authority_name
        The area authority as listed.
    authority_codes
        Its ONS code; several where the authority was abolished and divided, or its name alone does
        not tell; none outside England.
    constituency
        Parliamentary constituency as listed; the list of 2015 has none.
    region
        Region as listed; ``"Wales"`` for the few providers there.
    places
        Registered places.
    short_break_only, multi_building
        False where the list marks such homes and does not mark this one; None where the list has no
        such column, and for a provider that is not a home.
    owner
        Organisation that owns it: may be a person's name, so it is never shown and not in `repr`.
    inspected_on
        Latest full inspection.
    overall_grade, protection_grade
        Grade of the whole, and of how well children are helped and protected.
    supported_premises, supported_outcome
        Of supported accommodation: its premises, and the outcome of its inspection.
    """

    urn: str
    line: int
    provision_type: ProvisionType
    registration_status: RegistrationStatus
    registered_on: date | None
    name: str | None
    authority_name: str
    authority_codes: tuple[str, ...]
    constituency: str | None
    region: str
    sector: Sector
    places: int | None
    short_break_only: bool | None
    multi_building: bool | None
    owner: str | None = field(repr=False)
    inspected_on: date | None
    overall_grade: Grade
    protection_grade: Grade
    supported_premises: int | None
    supported_outcome: SupportedOutcome

    @property
    def authority_code(self) -> str | None:
        """The ONS code of the area authority; None where it is not one authority of England."""
        return self.authority_codes[0] if len(self.authority_codes) == 1 else None

    @property
    def registered_as_home(self) -> bool:
        """Whether it is a children's home in law: special schools open all year included."""
        return self.provision_type in REGISTERED_AS_HOMES


@dataclass(frozen=True, slots=True)
class ProviderList:
    """
    A published list.

    Parameters
    ----------
    file
        Name of the file.
    layout
        Year whose layout it has.
    as_at
        Day the list speaks of; None where it does not say, as before 2023.
    rows
        In file order.
    unread
        Headers that no published list was known to have.
    """

    file: str
    layout: str
    as_at: date | None
    rows: tuple[ListedProvider, ...]
    unread: tuple[str, ...]

    @property
    def names_constituencies_of_2024(self) -> bool:
        """Whether its constituencies are surely the present ones; an undated list's are not."""
        return self.as_at is not None and self.as_at >= BOUNDARIES_OF_2024
