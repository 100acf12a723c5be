"""Reader of the SSDA903 return: the children looked after by an authority."""

from matcher.entities.episode import Episode
from matcher.records.ssda903.child import Child903, Child903Return, LibertyOrder, MissingEpisode
from matcher.records.ssda903.known import (
    KnownOfChild,
    UnknownChildError,
    known_of,
    residents_by_urn,
)
from matcher.records.ssda903.reader import check_child903, read_child903

__all__ = [
    "Child903",
    "Child903Return",
    "Episode",
    "KnownOfChild",
    "LibertyOrder",
    "MissingEpisode",
    "UnknownChildError",
    "check_child903",
    "known_of",
    "read_child903",
    "residents_by_urn",
]
