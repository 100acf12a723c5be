"""Rows of the SSDA903 tables, each cell read by its kind and nothing yet put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from constraints.vocabulary import Sex
from matcher.entities.episode import Episode
from matcher.records.cells import DAY, TEXT, number, whole
from matcher.records.headers import Column
from matcher.records.rows import Row
from matcher.records.ssda903 import codes
from matcher.records.ssda903.child import LibertyOrder, MissingEpisode, YearOfHealth

SDQ = whole(0, 40)
MILES = number(0.0, codes.DISTANCE_NOT_KNOWN)

_CHILD = Column("CHILD", ("CHILDID",))
_SEX = Column("SEX", ("GENDER",))
_BORN = Column("DOB", required=False)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "header": (
        _CHILD,
        _SEX,
        Column("DOB"),
        Column("ETHNIC"),
        Column("UASC", ("UASC_STATUS",), required=False),
    ),
    "episodes": (
        _CHILD,
        *(Column(name) for name in ("DECOM", "RNE", "LS", "CIN")),
        Column("PLACE", ("PL", "PLACEMENT")),
        Column("PLACE_PROVIDER", ("PLACEMENT_PROVIDER",)),
        *(Column(name) for name in ("DEC", "REC", "REASON_PLACE_CHANGE")),
        *(Column(name) for name in ("HOME_POST", "PL_POST", "URN")),
        *(Column(name, required=False) for name in ("PL_LA", "PL_LOCATION", "PL_DISTANCE")),
    ),
    "missing": (_CHILD, _BORN, Column("MISSING"), Column("MIS_START"), Column("MIS_END")),
    # 2024 to 2025 took the sex out of this table and put a status into the header
    "uasc": (_CHILD, Column("SEX", ("GENDER",), required=False), _BORN, Column("DUC")),
    "oc2": (
        _CHILD,
        _BORN,
        *(Column(name) for name in ("SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK")),
        *(Column(name) for name in ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT")),
        *(Column(name) for name in ("SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED")),
        Column("INTERVENTION_OFFERED"),
    ),
    "dolo": (_CHILD, _BORN, Column("DOLO_START"), Column("DOLO_END")),
}


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """
    One row of the header table.

    Parameters
    ----------
    child_id, sex, date_of_birth, ethnicity
        As `Child903` has them.
    unaccompanied
        None where the header has no such column or the cell is blank.
    """

    child_id: str
    sex: Sex | None
    date_of_birth: date | None
    ethnicity: str | None
    unaccompanied: bool | None


def header_row(row: Row) -> HeaderRow:
    """Read a row of the header table."""
    return HeaderRow(
        row.text("CHILD"),
        row.optional("SEX", codes.SEX),
        row.optional("DOB", DAY),
        row.optional("ETHNIC", codes.ETHNICITY),
        row.optional("UASC", codes.FLAG),
    )


def episode_row(row: Row) -> Episode:
    """Read a row of the episodes table."""
    miles = row.optional("PL_DISTANCE", MILES)
    return Episode(
        child_id=row.text("CHILD"),
        starts_on=row.needed("DECOM", DAY),
        reason_started=row.needed("RNE", codes.REASON_STARTED),
        legal_status=row.needed("LS", codes.LEGAL_STATUS),
        category_of_need=row.optional("CIN", codes.CATEGORY_OF_NEED),
        placement_type=row.needed("PLACE", codes.PLACEMENT_TYPE),
        provider=row.optional("PLACE_PROVIDER", codes.PROVIDER),
        ends_on=row.optional("DEC", DAY),
        reason_ended=row.optional("REC", codes.REASON_ENDED),
        reason_place_change=row.optional("REASON_PLACE_CHANGE", codes.REASON_PLACE_CHANGE),
        origin_postcode=row.optional("HOME_POST", TEXT),
        placement_postcode=row.optional("PL_POST", TEXT),
        urn=row.optional("URN", TEXT),
        area_authority=row.optional("PL_LA", TEXT),
        location=row.optional("PL_LOCATION", codes.LOCATION),
        distance_miles=None if miles == codes.DISTANCE_NOT_KNOWN else miles,
        line=row.line,
    )


def missing_row(row: Row) -> MissingEpisode:
    """Read a row of the missing table, without its child."""
    kind = row.needed("MISSING", codes.MISSING_KIND)
    return MissingEpisode(
        kind, row.needed("MIS_START", DAY), row.optional("MIS_END", DAY), row.line
    )


def liberty_row(row: Row) -> LibertyOrder:
    """Read a row of the DoLO table, without its child."""
    return LibertyOrder(row.needed("DOLO_START", DAY), row.optional("DOLO_END", DAY), row.line)


def health_row(row: Row) -> YearOfHealth:
    """Read a row of the OC2 table, without its child."""
    return YearOfHealth(
        sdq_score=row.optional("SDQ_SCORE", SDQ),
        sdq_reason=row.optional("SDQ_REASON", codes.SDQ_REASON),
        convicted=row.optional("CONVICTED", codes.FLAG),
        health_check=row.optional("HEALTH_CHECK", codes.FLAG),
        immunisations=row.optional("IMMUNISATIONS", codes.FLAG),
        teeth_check=row.optional("TEETH_CHECK", codes.FLAG),
        health_assessment=row.optional("HEALTH_ASSESSMENT", codes.FLAG),
        substance_misuse=row.optional("SUBSTANCE_MISUSE", codes.FLAG),
        intervention_received=row.optional("INTERVENTION_RECEIVED", codes.FLAG),
        intervention_offered=row.optional("INTERVENTION_OFFERED", codes.FLAG),
    )
