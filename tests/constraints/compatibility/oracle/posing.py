"""What a child poses, is targeted for or does, and whether a row holds of it."""

from __future__ import annotations

from constraints.vocabulary import Domain
from fixtures.plain import STARTS_ON
from tests.constraints.compatibility.oracle.people import Kid
from tests.constraints.compatibility.oracle.three import Range, Three, no, over, some

D = Domain
Row = tuple[Three, Range]
"""Whether a row fires, and the level posed."""
Found = dict[str, Row]


def at(kid: Kid, domain: Domain, level: float) -> Three:
    return over(kid.level[domain], level)


def harm_posed(kid: Kid) -> Range:
    low, high = kid.level[D.MAY_CAUSE_SEXUAL_HARM]
    proven = kid.proven[D.MAY_CAUSE_SEXUAL_HARM]
    if proven:
        return low, high
    if proven is None or kid.evidence[D.MAY_CAUSE_SEXUAL_HARM][0] < STARTS_ON - 28:
        return min(low, 2), high
    return min(low, 2), min(high, 2)


def targeted(targets: Range, exposed: Kid) -> Three:
    girls, boys = 16, 32
    surely, possibly = int(exposed.groups[0]), int(exposed.groups[1])
    for bit, is_so in ((girls, exposed.female), (boys, no(exposed.female))):
        surely |= bit if is_so is True else 0
        possibly |= bit if is_so is not False else 0
    if int(targets[0]) & surely:
        return True
    return None if int(targets[1]) & possibly else False


def same_method(one: Kid, two: Kid) -> Three:
    other = 64
    if int(one.methods[0]) & int(two.methods[0]) & ~other:
        return True
    return None if int(one.methods[1]) & int(two.methods[1]) else False


def grave(*under_one_roof: Kid) -> Three:
    """Whether anybody there is at level 3 of sexual harm, self-harm or fire."""
    return some(
        *(
            over(level, 3)
            for kid in under_one_roof
            for level in (harm_posed(kid), kid.level[D.SELF_HARMS], kid.level[D.HAS_SET_FIRES])
        )
    )


def row(poser: Kid, holds: Three, domain: Domain | None = None, least: float = 0.0) -> Row:
    """Whether a row fires, at the level the poser has in a domain and at least at one."""
    low, high = (0.0, 0.0) if domain is None else poser.level[domain]
    if domain is D.MAY_CAUSE_SEXUAL_HARM:
        low, high = harm_posed(poser)
    return holds, (max(low, least), max(high, least))
