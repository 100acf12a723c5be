"""Homes to be judged, made of Ofsted's published and restricted lists."""

from matcher.records.listed_homes.merge import merge
from matcher.records.listed_homes.published import homes_of, left_out
from matcher.records.listed_homes.restricted import RestrictedHomes, homes_of_restricted

__all__ = ["RestrictedHomes", "homes_of", "homes_of_restricted", "left_out", "merge"]
