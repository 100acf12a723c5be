from constraints.logic import NOT_KNOWN
from constraints.rules.lawful.parents_agree_to_move import ParentsAgreeToMove
from constraints.vocabulary import LegalStatus, Record
from fixtures.pair import child, one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached, table

CASES = (
    Case("agreed", one_pair(legal_status=LegalStatus.V2), MET),
    Case(
        "not agreed",
        one_pair(legal_status=LegalStatus.V2, recorded=without(Record.PARENTS_AGREE)),
        breached(),
    ),
    Case("under a care order", one_pair(recorded=without(Record.PARENTS_AGREE)), MET),
    Case(
        "16 today, the child agrees",
        one_pair(
            child(age_years=16.0),
            legal_status=LegalStatus.V2,
            recorded=without(Record.PARENTS_AGREE),
        ),
        MET,
    ),
    Case(
        "16 tomorrow, the child agrees",
        one_pair(
            child(age_years=15.997),
            legal_status=LegalStatus.V2,
            recorded=without(Record.PARENTS_AGREE),
        ),
        breached(),
    ),
    Case(
        "16, nobody agrees yet",
        one_pair(
            child(age_years=16.0),
            legal_status=LegalStatus.V2,
            recorded=without(Record.PARENTS_AGREE, Record.CHILD_AGREES),
        ),
        breached(),
    ),
    Case(
        "an emergency lifts nothing",
        one_pair(
            legal_status=LegalStatus.V2, emergency=True, recorded=without(Record.PARENTS_AGREE)
        ),
        breached(),
    ),
    Case(
        "legal status not known",
        one_pair(legal_status=NOT_KNOWN, recorded=without(Record.PARENTS_AGREE)),
        UNDECIDED,
    ),
    Case(
        "age not known, the child agrees",
        one_pair(
            child(age_years=(15.0, 17.0)),
            legal_status=LegalStatus.V2,
            recorded=without(Record.PARENTS_AGREE),
        ),
        UNDECIDED,
    ),
)
test_parents_agree_to_move = table(ParentsAgreeToMove(), CASES)
