import pytest

from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Meets,
    ends,
    outcome,
    row_table,
)


def of(domain: Domain, level: object, **values: object) -> Children:
    return child(level={domain: level}, **values)


def sides(posed: Domain, least: int, hurt: Domain, from_level: int) -> tuple[Meets, ...]:
    """A row between a level posed and a level exposed, with either bound on both sides."""
    poser, exposed = of(posed, least), of(hurt, from_level)
    return (
        Meets("at both levels", poser, exposed, YES),
        Meets("at level 3 on both sides", of(posed, 3), of(hurt, 3), YES),
        Meets("poses less", of(posed, least - 1), of(hurt, 3), NO),
        Meets("is exposed less", of(posed, 3), of(hurt, from_level - 1), NO),
        Meets("what is posed is not graded", of(posed, NOT_KNOWN), exposed, MAYBE),
        Meets("what is exposed is not graded", poser, of(hurt, NOT_KNOWN), MAYBE),
    )


test_bullying = row_table(
    "bullied_child_protected",
    sides(Domain.BULLIES, 2, Domain.HAS_BEEN_BULLIED, 2),
    level=2,
    minimum=(Mitigation.ANTI_BULLYING_PLAN, Mitigation.STAFF_PRESENCE),
)
test_supply = row_table(
    "substance_user_protected_from_supply",
    sides(Domain.SUPPLIES_DRUGS, 2, Domain.USES_SUBSTANCES, 1),
    level=2,
    minimum=(Mitigation.SEARCH_POLICY, Mitigation.POLICE_VIEW, Mitigation.SUBSTANCE_WORKER),
)
test_images = row_table(
    "exploited_child_protected_from_images",
    sides(Domain.SHARES_HARMFUL_IMAGES, 2, Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 1),
    level=2,
    minimum=(Mitigation.DEVICE_PLAN,),
)

ABLE = Domain.LEARNING_DISABILITY_OR_AUTISM
LED = (
    *sides(Domain.BULLIES, 2, ABLE, 2),
    *(
        Meets(f"poses {domain.name}", of(domain, 2), of(ABLE, 2), YES)
        for domain in (
            Domain.RECRUITS_TO_SEXUAL_EXPLOITATION,
            Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION,
            Domain.VIOLENT_TO_PEERS,
        )
    ),
    Meets("poses something else", of(Domain.HAS_SET_FIRES, 3), of(ABLE, 3), NO),
)
test_led = row_table("easily_led_child_protected", LED, level=2, minimum=(Mitigation.ONE_TO_ONE,))

VIOLENCE = Domain.VIOLENT_TO_PEERS
NEAR = (
    Meets("level 2", of(VIOLENCE, 2), child(), YES),
    Meets("level 3", of(VIOLENCE, 3), child(), YES),
    Meets("level 1", of(VIOLENCE, 1), child(), NO),
    Meets("not graded", of(VIOLENCE, NOT_KNOWN), child(), MAYBE),
)
test_near_violence = row_table("peers_near_violence", NEAR, level=1)
test_violence_on_both_sides = row_table(
    "violence_on_both_sides_planned",
    sides(VIOLENCE, 3, VIOLENCE, 3),
    level=3,
    minimum=(Mitigation.TWO_TO_ONE, Mitigation.TWO_LIVING_AREAS),
)
test_self_harm_seen = row_table(
    "self_harm_seen_by_others",
    (
        Meets("level 2 beside 1", of(Domain.SELF_HARMS, 2), of(Domain.SELF_HARMS, 1), YES),
        Meets("level 2 beside 2", of(Domain.SELF_HARMS, 2), of(Domain.SELF_HARMS, 2), YES),
        Meets("level 1 beside 1", of(Domain.SELF_HARMS, 1), of(Domain.SELF_HARMS, 1), NO),
        Meets("level 3 beside none", of(Domain.SELF_HARMS, 3), child(), NO),
        Meets("not graded", of(Domain.SELF_HARMS, NOT_KNOWN), of(Domain.SELF_HARMS, 1), MAYBE),
    ),
    level=1,
)


@pytest.mark.parametrize("direction", BOTH)
def test_images_are_lowered_by_a_device_plan_and_bullying_is_not(direction) -> None:
    given = {int(Mitigation.DEVICE_PLAN): 0, -2: 2}
    images = sides(Domain.SHARES_HARMFUL_IMAGES, 2, Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 1)[0]
    found = outcome(
        ROWS["exploited_child_protected_from_images"], images, direction, mitigation=given
    )
    assert ends(found.residual) == (3.0, 3.0)
    bullies = sides(Domain.BULLIES, 2, Domain.HAS_BEEN_BULLIED, 2)[0]
    found = outcome(ROWS["bullied_child_protected"], bullies, direction, mitigation=given)
    assert ends(found.residual) == (4.0, 4.0)
