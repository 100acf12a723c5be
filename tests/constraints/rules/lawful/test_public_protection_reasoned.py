from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.public_protection_reasoned import PublicProtectionReasoned
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case(
        "not so",
        one_pair(
            recorded=without(Record.PUBLIC_PROTECTION_REASON),
            circumstance={Circumstance.PUBLIC_PROTECTION_OVERRIDE: False},
        ),
        MET,
    ),
    Case(
        "so, and not on record",
        one_pair(
            recorded=without(Record.PUBLIC_PROTECTION_REASON),
            circumstance={Circumstance.PUBLIC_PROTECTION_OVERRIDE: True},
        ),
        breached(),
    ),
    Case(
        "so, and on record",
        one_pair(circumstance={Circumstance.PUBLIC_PROTECTION_OVERRIDE: True}),
        MET,
    ),
    Case(
        "nobody has said",
        one_pair(
            recorded=without(Record.PUBLIC_PROTECTION_REASON),
            circumstance={Circumstance.PUBLIC_PROTECTION_OVERRIDE: NOT_KNOWN},
        ),
        UNDECIDED,
    ),
    Case(
        "nobody has said, and it is on record",
        one_pair(circumstance={Circumstance.PUBLIC_PROTECTION_OVERRIDE: NOT_KNOWN}),
        MET,
    ),
)
test_public_protection_reasoned = table(PublicProtectionReasoned(), CASES)


def test_only_the_duties_of_section_22_give_way():
    rule = PublicProtectionReasoned()
    assert "under section 22 of the Children Act" in rule.says
    assert "under section 22 of the Children Act" in rule.asks
