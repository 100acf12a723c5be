from datetime import date

from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation, SelfHarmMethod, Sex
from fixtures.pair import child
from tests.constraints.compatibility.tables import MAYBE, NO, YES, Meets, row_table

HARMS = Domain.SELF_HARMS


CUTTING, OVERDOSE, OTHER = (
    float(1 << one)
    for one in (SelfHarmMethod.CUTTING, SelfHarmMethod.OVERDOSE, SelfHarmMethod.OTHER)
)


def self_harm(level: object, methods: object = CUTTING) -> Children:
    return child(level={HARMS: level}, self_harm_method_bits=methods)


def aged(years: object) -> Children:
    return child(age_years=years)


BY_OVERDOSE = self_harm(3, OVERDOSE)
SELF_HARM = (
    Meets("level 3 on both sides, the same way", self_harm(3), self_harm(3), YES),
    Meets("one way of several", self_harm(3), self_harm(3, CUTTING + OVERDOSE), YES),
    Meets("level 3 and 2", self_harm(3), self_harm(2), NO),
    Meets("level 2 and 3", self_harm(2), self_harm(3), NO),
    Meets("one not known", self_harm(3), self_harm(NOT_KNOWN), MAYBE),
    Meets("in other ways, strangers", self_harm(3), BY_OVERDOSE, NO),
    Meets("the way of one not known", self_harm(3, NOT_KNOWN), BY_OVERDOSE, MAYBE),
    Meets("perhaps the same way", self_harm(3, (0.0, CUTTING)), self_harm(3), MAYBE),
    Meets("neither way on the list", self_harm(3, OTHER), self_harm(3, OTHER), MAYBE),
    Meets("in other ways, friends", self_harm(3), BY_OVERDOSE, YES, {"friends": True}),
    Meets("perhaps friends", self_harm(3), BY_OVERDOSE, MAYBE, {"friends": NOT_KNOWN}),
    Meets("an attempt there", self_harm(3), BY_OVERDOSE, YES, {"suicide_attempted": True}),
    Meets("nobody asked", self_harm(3), BY_OVERDOSE, MAYBE, {"suicide_attempted": NOT_KNOWN}),
    Meets("an attempt, level 2", self_harm(3), self_harm(2), NO, {"suicide_attempted": True}),
)
test_self_harm = row_table(
    "self_harm_on_both_sides_planned",
    SELF_HARM,
    level=3,
    minimum=(
        Mitigation.WAKING_NIGHT_STAFF,
        Mitigation.ROOM_PLAN,
        Mitigation.SUPERVISION_PLAN,
        Mitigation.LIGATURE_CHECK,
    ),
)


def born(*day: int) -> Children:
    return child(born=float((date(*day) - date(1970, 1, 1)).days))


CLOSE = (
    Meets("more than five years", aged(16.0), aged(10.9), YES),
    Meets("five years to the day", born(2010, 1, 1), born(2015, 1, 1), NO),
    Meets("a day more than five years", born(2010, 1, 1), born(2015, 1, 2), YES),
    Meets("five years, the younger first", born(2015, 6, 30), born(2010, 6, 30), NO),
    Meets("born on leap day, five years", born(2012, 2, 29), born(2017, 3, 1), NO),
    Meets("born on leap day, a day more", born(2012, 2, 29), born(2017, 3, 2), YES),
    Meets("a year", aged(16.0), aged(15.0), NO),
    Meets("perhaps more than five", aged(16.0), aged((10.0, 12.0)), MAYBE),
    Meets("perhaps, the older uncertain", aged((15.0, 17.0)), aged(11.0), MAYBE),
    Meets("more than five, both uncertain", aged((16.5, 17.0)), aged((10.5, 11.0)), YES),
    Meets("less than five, both uncertain", aged((15.0, 16.0)), aged((11.5, 12.0)), NO),
)
test_ages_close = row_table("ages_close", CLOSE, level=1)

BRIDGED = (
    Meets("more than seven years", aged(17.5), aged(10.4), YES),
    Meets("seven years to the day", born(2008, 3, 2), born(2015, 3, 2), NO),
    Meets("a day more than seven years", born(2008, 3, 2), born(2015, 3, 3), YES),
    Meets("under 10 and 16", aged(16.0), aged(9.9), YES),
    Meets("10 and 16", aged(16.0), aged(10.0), NO),
    Meets("under 10 and under 16", aged(15.9), aged(9.9), NO),
    Meets("perhaps under 10", aged(16.0), aged((9.5, 10.5)), MAYBE),
)
test_ages_bridged = row_table(
    "ages_bridged_by_plan", BRIDGED, level=2, minimum=(Mitigation.FAMILY_STYLE_PLAN,)
)

PLAIN = child()
COMPANY = (
    Meets("brothers and sisters", PLAIN, PLAIN, YES, {"siblings": True}),
    Meets("friends", PLAIN, PLAIN, YES, {"friends": True}),
    Meets("strangers", PLAIN, PLAIN, NO),
    Meets("harm between them", PLAIN, PLAIN, NO, {"siblings": True, "named_apart": True}),
    Meets("fallen out", PLAIN, PLAIN, NO, {"friends": True, "named_caution": True}),
    Meets("not known", PLAIN, PLAIN, MAYBE, {"friends": NOT_KNOWN}),
)
test_company = row_table("brother_sister_or_friend_there", COMPANY, level=0)

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
GIRL = child(sex=Sex.FEMALE)


def boy(level: object, **values: object) -> Children:
    return child(level={HARM: level}, sex=values.pop("sex", Sex.MALE), **values)


def mixed(least: int) -> tuple[Meets, ...]:
    return (
        Meets("a boy and a girl", boy(least), GIRL, YES),
        Meets("a girl and a boy", boy(least, sex=Sex.FEMALE), child(), YES),
        Meets("two boys", boy(3), child(), NO),
        Meets("two girls", boy(3, sex=Sex.FEMALE), GIRL, NO),
        Meets("nothing graded of either", boy(0), GIRL, NO),
        Meets("a level less", boy(least - 1), GIRL, NO),
        Meets("not graded", boy(NOT_KNOWN), GIRL, MAYBE),
        Meets("the sex of one not known", boy(3), child(sex=NOT_KNOWN), MAYBE),
        Meets("the sex of the other not known", boy(3, sex=NOT_KNOWN), GIRL, MAYBE),
    )


NONE_KNOWN = Meets("none known", boy((0.0, 1.0)), GIRL, NO)
test_girls_and_boys = row_table("girls_and_boys_together", (*mixed(1), NONE_KNOWN), level=1)
test_girls_and_boys_protected = row_table(
    "girls_and_boys_protected",
    mixed(2),
    level=2,
    minimum=(Mitigation.NIGHT_SUPERVISION, Mitigation.ROOM_PLAN, Mitigation.SUPERVISION_PLAN),
)
