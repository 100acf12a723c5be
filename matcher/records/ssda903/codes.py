"""Code sets of the SSDA903 return, the union of the years 2017 to 2018 and 2025 to 2026."""

from __future__ import annotations

from constraints.vocabulary import Sex
from matcher.records.cells import Kind, coded


def _set(codes: str) -> Kind[str]:
    return coded({code: code for code in codes.split()})


REASON_STARTED = _set("S L P T B U")
LEGAL_STATUS = _set("C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3")
CATEGORY_OF_NEED = _set("N1 N2 N3 N4 N5 N6 N7 N8")
# K3 replaced H5 in 2024 to 2025; Z11 to Z14 replaced Z1 in 2025 to 2026, which also ended P2
PLACEMENT_TYPE = _set(
    "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 "
    "Z1 Z11 Z12 Z13 Z14"
)
PROVIDER = _set("PR0 PR1 PR2 PR3 PR4 PR5")
REASON_ENDED = _set(
    "X1 E11 E12 E13 E14 E15 E16 E17 E2 E3 E4A E4B E41 E45 E46 E47 E48 E5 E6 E7 E8 E9"
)
REASON_PLACE_CHANGE = _set(
    "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER"
)
LOCATION = _set("IN OUT")
ETHNICITY = _set(
    "WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH "
    "REFU NOBT"
)
MISSING_KIND = _set("M A")
SDQ_REASON = _set("SDQ1 SDQ2 SDQ3 SDQ4 SDQ5")

# figures until 2023 to 2024, letters since; U says that the sex is not known
SEX: Kind[Sex | None] = coded(
    {
        "1": Sex.MALE,
        "2": Sex.FEMALE,
        "M": Sex.MALE,
        "F": Sex.FEMALE,
        "U": None,
        "Male": Sex.MALE,
        "Female": Sex.FEMALE,
    }
)
FLAG: Kind[bool] = coded(
    {"0": False, "1": True, "False": False, "True": True, "FALSE": False, "TRUE": True}
)

CONTINUES = "X1"
"""URN of a place that Ofsted does not inspect."""

URN_EXPECTED = frozenset({"K1", "K2", "K3", "H5", "R3", "S1", "U1", "U2", "U3", "U4", "U5", "U6"})
"""Placement types of which the return asks a URN, in England (validation rule 218)."""
DISTANCE_NOT_KNOWN = 999.9
"""Miles written for no origin in England: unaccompanied children, no fixed home."""
