"""What the restricted list that Ofsted sends an authority says of each provider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from constraints.errors import Problem
from matcher.records.ofsted.codes import Grade, ProvisionType, RegistrationStatus


class Need(StrEnum):
    """The needs a home is registered for, as Ofsted's list names them."""

    EMOTIONAL_AND_BEHAVIOURAL = "Emotional and behavioural difficulties"
    MENTAL_DISORDERS = "Mental disorders"
    SENSORY_IMPAIRMENT = "Sensory impairment"
    ALCOHOL = "Present alcohol problems"
    DRUGS = "Present drug problems"
    LEARNING_DIFFICULTY = "Learning difficulty"
    PHYSICAL_DISABILITIES = "Physical disabilities"


@dataclass(frozen=True, slots=True)
class StatedGrade:
    """
    A grade and the words it was stated in.

    Parameters
    ----------
    grade
        `Grade.UNKNOWN` where the words are no grade: "Not provided as service is inspected as part
        of the ILACS inspection".
    text
        The cell; empty where it was.
    """

    grade: Grade
    text: str


@dataclass(frozen=True, slots=True)
class Visit:
    """
    One kind of inspection and when it last was.

    Parameters
    ----------
    inspected_on
        None where the list gives no date.
    overall
        Grade of the whole.
    """

    inspected_on: date | None
    overall: StatedGrade


@dataclass(frozen=True, slots=True)
class LinkedSchool:
    """
    The school registered with a home.

    Parameters
    ----------
    urn, name, kind
        As listed; empty where the list does not say.
    inspected_on
        Its latest inspection.
    overall
        Its grade.
    """

    urn: str
    name: str
    kind: str
    inspected_on: date | None
    overall: StatedGrade


@dataclass(frozen=True, slots=True)
class RestrictedHome:
    """
    One provider of a restricted list. None is not known, never no.

    What tells where it is, is kept out of `repr`, and so out of logs. Its owner is not read.

    Parameters
    ----------
    urn, name
        As listed.
    place
        Sheet and row.
    authority_name
        As listed.
    provision_type, registration_status
        None where the words are unknown; the words are in the findings.
    provision_text, provision_subtype, sector
        As listed.
    placement_codes
        SSDA903 placement types, K1, K2, R1 ...; none where the list gives none.
    provider_codes
        SSDA903 placement provider codes, PR1, PR4 ....
    registered_on, closed_on
        Dates of registration and of its end.
    address
        Its lines, without the empty ones.
    postcode
        As listed, not checked.
    telephone, email
        As listed.
    registered_places
        Number of registered places; "Max users" in older lists.
    needs
        For each need whether it is registered for it; None where the list does not say.
    conditions
        Conditions of registration in words; several are joined by line breaks.
    multi_building
        Whether it is one home in several buildings.
    full, interim
        Latest full and interim inspection.
    assured_on
        Latest assurance visit.
    protection, leadership, outcomes
        Grades of the latest full inspection: safety, leadership, children's outcomes.
    school
        Linked school, where the list has those columns.
    """

    urn: str
    place: str
    name: str = field(repr=False)
    authority_name: str
    provision_type: ProvisionType | None
    provision_text: str
    provision_subtype: str
    registration_status: RegistrationStatus | None
    sector: str
    placement_codes: tuple[str, ...]
    provider_codes: tuple[str, ...]
    registered_on: date | None
    closed_on: date | None
    address: tuple[str, ...] = field(repr=False)
    postcode: str = field(repr=False)
    telephone: str = field(repr=False)
    email: str = field(repr=False)
    registered_places: int | None
    needs: tuple[tuple[Need, bool | None], ...]
    conditions: str = field(repr=False)
    multi_building: bool | None
    full: Visit
    interim: Visit
    assured_on: date | None
    protection: StatedGrade
    leadership: StatedGrade
    outcomes: StatedGrade
    school: LinkedSchool | None

    def with_conditions(self, more: Sequence[str]) -> RestrictedHome:
        """Give the home with conditions that stood on another sheet added to its own."""
        texts = [text for text in (self.conditions, *more) if text]
        return replace(self, conditions="\n".join(texts))


@dataclass(frozen=True, slots=True)
class SupportedSetting:
    """
    One setting of a provider of supported accommodation. None is not known.

    Parameters
    ----------
    urn, provider_name, provider_authority
        Of the provider; several settings share them.
    place
        Sheet and row.
    setting_authority, setting_category, setting_status
        Of the setting, as listed.
    registration_status
        Of the provider; None where the words are unknown.
    registered_on, closed_on, setting_status_on
        Dates.
    placement_codes, provider_codes
        SSDA903 codes, as listed.
    capacity
        Young people it has room for.
    address, postcode
        Of the setting.
    conditions
        In words.
    """

    urn: str
    place: str
    provider_name: str = field(repr=False)
    provider_authority: str
    setting_authority: str
    setting_category: str
    setting_status: str
    registration_status: RegistrationStatus | None
    registered_on: date | None
    closed_on: date | None
    setting_status_on: date | None
    placement_codes: tuple[str, ...]
    provider_codes: tuple[str, ...]
    capacity: int | None
    address: tuple[str, ...] = field(repr=False)
    postcode: str = field(repr=False)
    conditions: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestrictedList:
    """
    A restricted list.

    Parameters
    ----------
    file
        Name of the file.
    sheets
        Names of the sheets that were read.
    homes
        Its providers, in file order.
    settings
        Its settings of supported accommodation.
    findings
        Cells that are unknown because their words are, headers and sheets that were not read.
    """

    file: str
    sheets: tuple[str, ...]
    homes: tuple[RestrictedHome, ...]
    settings: tuple[SupportedSetting, ...]
    findings: tuple[Problem, ...]
