from typing import Any

from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.no_valid_family_objection import NoValidFamilyObjection
from constraints.vocabulary import Circumstance, LegalStatus, Record
from fixtures.pair import child, one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table


def objected(status: object, *people: Any, said: object = True, **facts: Any) -> Frame:
    """Whether a parent who can house the child objects, under a legal status."""
    objection = {Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: said}
    return one_pair(*people, legal_status=status, circumstance=objection, **facts)


def aged(years: object) -> Any:
    return child(age_years=years)


V2, NOT_AGREEING = LegalStatus.V2, {"recorded": without(Record.CHILD_AGREES)}
CASES = (
    Case("accommodated, nobody objects", objected(V2, said=False), MET),
    Case("accommodated, a parent who can house the child objects", objected(V2), breached()),
    Case("short breaks, recorded one by one", objected(LegalStatus.V3), breached()),
    Case("short breaks by agreement", objected(LegalStatus.V4), breached()),
    Case("under a care order parents cannot", objected(LegalStatus.C2), MET),
    Case("16 and agreeing", objected(V2, aged(16.0)), MET),
    Case("15 and agreeing", objected(V2, aged(15.997)), breached()),
    Case("17 and not agreeing", objected(V2, aged(17.5), **NOT_AGREEING), breached()),
    Case("age not known, agreeing", objected(V2, aged((15.0, 17.0))), UNDECIDED),
    Case("not said whether anyone objects", objected(V2, said=NOT_KNOWN), UNDECIDED),
    Case("legal status not known", objected(NOT_KNOWN), UNDECIDED),
)
test_no_valid_family_objection = table(NoValidFamilyObjection(), CASES)
