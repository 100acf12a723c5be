"""Relations between a child who poses something and a child exposed to it."""

from constraints.compatibility.relations.ages import AgeGap, AgesAcross, YoungerBy
from constraints.compatibility.relations.relation import Both, Either, Neither, Relation
from constraints.compatibility.relations.sides import Known, OfExposed, OfPoser
from constraints.compatibility.relations.traits import InTargetGroup, OtherSex, SameMethod

__all__ = [
    "AgeGap",
    "AgesAcross",
    "Both",
    "Either",
    "InTargetGroup",
    "Known",
    "Neither",
    "OfExposed",
    "OfPoser",
    "OtherSex",
    "Relation",
    "SameMethod",
    "YoungerBy",
]
