"""Aims at locked doors, the will of family and child, and other countries."""

from __future__ import annotations

from constraints.vocabulary import Circumstance, Country, LegalStatus, Record
from matcher.entities import SecureGrounds
from tests.oracle.aims.shared import AT_16, K, gone_through
from tests.oracle.scene import Scene


def l_16(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    grounds = (s.draw.pick((True, False, None)) for _ in range(3))
    s.refer(
        secure=SecureGrounds(*grounds),
        secure_hours=0.0,
        legal_status=s.draw.pick((LegalStatus.C2, LegalStatus.J1, LegalStatus.J2, None)),
    )


def l_17(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    kept = dict(s.referral.evidence)
    kept.pop(Record.SECURE_COURT_ORDER, None)
    if s.draw.chance(0.3):
        kept[Record.SECURE_COURT_ORDER] = s.draw.day(s.on, 1, 1)
    s.refer(
        secure=SecureGrounds(injury=True),
        legal_status=LegalStatus.C2,
        secure_hours=s.draw.pick((71.5, 72.0, 80.0, None)),
        evidence=kept,
    )


def l_20(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    s.of_child(born=s.draw.pick((AT_16, AT_16, s.child.born)))
    s.refer(
        secure=SecureGrounds(injury=True),
        secure_hours=0.0,
        legal_status=LegalStatus.V2,
        circumstances={Circumstance.ACCOMMODATED_UNDER_20_5: s.draw.chance(0.7)},
    )


def l_23(s: Scene) -> None:
    s.of_child(born=s.draw.pick((AT_16, s.child.born)))
    kept = dict(s.referral.evidence)
    kept.pop(Record.CHILD_AGREES, None)
    if s.draw.chance(0.3):
        kept[Record.CHILD_AGREES] = s.on
    objects = {Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: s.draw.chance(0.8)}
    by = (LegalStatus.V2, LegalStatus.V3, LegalStatus.V4, LegalStatus.C2, None)
    s.refer(
        legal_status=s.draw.pick(by),
        circumstances=objects if s.draw.chance(0.8) else {},
        circumstances_checked_on=gone_through(s, 28),
        evidence=kept,
    )


def l_26(s: Scene) -> None:
    s.of_home(country=s.draw.pick((Country.SCOTLAND, Country.ELSEWHERE, Country.WALES, None)))
    approved = Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL
    kept = {record: on for record, on in s.referral.evidence.items() if record is not approved}
    s.refer(evidence=kept | ({approved: s.on} if s.draw.chance(0.3) else {}))
