"""A council with children's services duties."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """
    A council with children's services duties in England.

    Parameters
    ----------
    ons_code
        Nine characters, as in the ONS boundaries of December 2024: ``"E06000047"``.
    dfe_code
        Three digits, as in DfE returns: ``"840"``.
    name
        As ONS writes it: ``"County Durham"``.
    region
        One of the nine regions of England.
    latitude, longitude
        A point in the area, WGS84 degrees (ONS).
    cw_latitude, cw_longitude
        Centre of the residents aged up to 15 (Census 2021), WGS84 degrees: where its children
        live, up to 19 miles from the middle of the map.
    adjoining
        ONS codes of the English and Welsh authorities whose areas adjoin this one, in the sense
        of the Care Planning, Placement and Case Review (England) Regulations 2010, reg. 11(5).
    adjoining_scottish
        ONS codes of the Scottish councils it borders. A fact only, which does not count: a
        placement there needs the approvals of reg. 12 and of the Children Act 1989, Sch. 2,
        para. 19 in any case, and not counting it asks for the director's approval too.
    """

    ons_code: str
    dfe_code: str
    name: str
    region: str
    latitude: float
    longitude: float
    cw_latitude: float
    cw_longitude: float
    adjoining: frozenset[str]
    adjoining_scottish: frozenset[str]
