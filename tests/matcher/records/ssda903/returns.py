"""Invented SSDA903 returns, written file by file."""

from pathlib import Path

OLD_HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
NEW_HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,UASC_STATUS"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END"
OLD_UASC = "CHILD,SEX,DOB,DUC"
NEW_UASC = "CHILD,DOB,DUC"
OC2 = (
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
    "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"
)
DOLO = "CHILD,DOB,DOLO_START,DOLO_END"

ANN = "A1,2,14/05/2010,WBRI,X1,,"
BEN = "B2,1,01/02/2009,BAFR,X2,,"
ANN_HOME = "A1,01/06/2017,S,C2,N1,K2,PR4,,,,DH1 1AA,DL1 2BB,SC123456"
BEN_FOSTER = "B2,10/01/2016,S,V2,N5,U6,PR1,10/01/2018,X1,CREQB,NE1 1AA,NE2 2BB,SC000001"
BEN_HOME = "B2,10/01/2018,B,C1,N5,K2,PR4,,,,NE1 1AA,DL1 2BB,SC123456"


def table(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def write(folder: Path, **tables: str) -> Path:
    """Write a return that is whole and sound, with the tables given in its place or added."""
    sound = {
        "header": table(OLD_HEADER, ANN, BEN),
        "episodes": table(EPISODES, ANN_HOME, BEN_FOSTER, BEN_HOME),
        "missing": table(MISSING),
        "uasc": table(OLD_UASC),
        "oc2": table(OC2),
        "dolo": table(DOLO),
    }
    for name, text in {**sound, **tables}.items():
        if text:
            (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder
