from constraints.rules.education.named_school_agreed import NamedSchoolAgreed
from tests.constraints.rules.education.named_school import asks_of_the_child_only, cases
from tests.tables import table

test_named_school_agreed = table(NamedSchoolAgreed(), cases(emergency=False))


def test_the_social_worker_is_asked():
    asks_of_the_child_only(NamedSchoolAgreed(), emergency=False)
