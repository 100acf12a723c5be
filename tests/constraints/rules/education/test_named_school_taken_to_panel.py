from constraints.rules.education.named_school_taken_to_panel import NamedSchoolTakenToPanel
from tests.constraints.rules.education.named_school import asks_of_the_child_only, cases
from tests.tables import table

test_named_school_taken_to_panel = table(NamedSchoolTakenToPanel(), cases(emergency=True))


def test_the_social_worker_is_asked():
    asks_of_the_child_only(NamedSchoolTakenToPanel(), emergency=True)
