"""A child and an SSDA903 return that is about it."""

from dataclasses import replace

from constraints.vocabulary import Sex
from fixtures.stories.people import child, referral
from matcher.entities import History

CHILD = "STORY-99-CHILD"
HERE, THERE = "SC100001", "SC100002"


def asked(**of_child):
    plain = referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE))
    return replace(plain, child=replace(plain.child, **of_child))


def unsaid():
    """Refer the child with nothing that the return can tell."""
    return replace(
        asked(born=None, sex=None, origin=None),
        legal_status=None,
        unaccompanied=None,
        circumstances={},
        evidence={},
        looked_after_from=None,
        last_review_on=None,
        history=History(),
    )


def episode(who=CHILD, urn=HERE, since="10/02/2026", rne="S", origin="M14 5AB", until=""):
    ends = (until, "X1" if until else "", "CREQB" if until else "")
    return f"{who},{since},{rne},C2,N1,K2,PR4,{','.join(ends)},{origin},DL1 2BB,{urn}"


def header(who, born="01/05/2011", sex="M"):
    return f"{who},{sex},{born},WBRI,X1,,,0"


BOTH = (header(CHILD, "14/10/2012", "F"), header("C-1"))
