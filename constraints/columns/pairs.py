"""Columns about a child and a home, or two children, together."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.arrays import Bools
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import HomeRecord


@dataclass(frozen=True, slots=True)
class Pairs:
    """
    Columns about a child and a home together. Shape (referred, homes).

    Parameters
    ----------
    distance_km
        Straight line from the child's origin, in kilometres; a range where either is uncertain.
    school_minutes, people_minutes, sibling_minutes
        Minutes one way: to the child's school; to the people and places that matter, weighted by
        how often they are visited; to brothers and sisters elsewhere. 0 where there is none.
    travel_estimated
        Whether minutes are an estimate from the straight line.
    own_area, adjoining_area
        Whether the home is in the responsible authority's area; in an adjoining one.
    place_free
        Whether some place is free from the day the placement starts.
    room_fits
        Whether some such place has, together, every room feature the child needs.
    in_zone, in_zone_buffer
        Whether the home is within an exclusion zone of an order; within its stated buffer.
    school_route_meets_zone
        Whether the way to the child's school crosses such a zone: surely where the school lies in
        it, possibly where the straight line meets it or its buffer.
    in_rival_territory
        Whether the home lies in a territory of groups that are rivals of the child's: surely where
        the police confirmed it within six months, possibly where it is claimed or older.
    residence_allowed
        Whether the orders allow living there (a residence requirement names a place or area).
    known_to_exploiters
        Whether the home's address is known to people who exploit the child.
    hotspot_km
        Kilometres to the nearest dated hotspot that matters to this child; infinite where a layer
        was read and none lies in reach, 0 to infinite where no layer was read.
    named_person_there
        Whether a person whom an order forbids the child to live with lives or visits there.
    siblings_there
        Number of the child's brothers and sisters who live there.
    wish
        `Wish` of the child about this home.
    residents_check
        `Answer` of the home's own check of its residents against this child.
    impact_assessed
        Whether the registered manager's assessment of what the child's coming would mean for those
        who live there, and for the child, stands: no older than ten working days and no older than
        the last change of residents. Not recorded is false.
    adults_checked
        Whether a risk check of the people of 18 or over who live there against this child stands,
        by the same days. Not recorded is false.
    named_for_child
        Whether a registration condition names this child.
    refused_before
        Whether the home has already refused this child.
    recorded_here
        Shape (home records, referred, homes): whether each `HomeRecord` stands for this child and
        home, and is not too old; not recorded is false.
    service_minutes
        Minutes one way to the farthest of the services the child is to keep: mental health clinic,
        youth justice reporting, special school. 0 where there is none.
    linked_hotspot_km
        Kilometres to the nearest dated hotspot that is linked to people who exploit this child, as
        `hotspot_km`.
    """

    distance_km: Interval
    school_minutes: Interval
    people_minutes: Interval
    sibling_minutes: Interval
    travel_estimated: Bools
    own_area: Truth
    adjoining_area: Truth
    place_free: Truth
    room_fits: Truth
    in_zone: Truth
    in_zone_buffer: Truth
    school_route_meets_zone: Truth
    in_rival_territory: Truth
    residence_allowed: Truth
    known_to_exploiters: Truth
    hotspot_km: Interval
    named_person_there: Truth
    siblings_there: Interval
    wish: Coded
    residents_check: Coded
    impact_assessed: Truth
    adults_checked: Truth
    named_for_child: Truth
    refused_before: Truth
    recorded_here: Truth
    service_minutes: Interval
    linked_hotspot_km: Interval

    def has(self, record: HomeRecord) -> Truth:
        """Whether a paper about this child and home stands; shape (referred, homes)."""
        return Truth(self.recorded_here.surely[record], self.recorded_here.possibly[record])


@dataclass(frozen=True, slots=True)
class Between:
    """
    Columns about two children together. Shape (left, right).

    Parameters
    ----------
    named_apart
        A court order or a named victim and offender pair keeps them apart (handbook M-15).
    named_caution
        Co-accused, former partners or fallen-out friends.
    rivals
        Rival groups: surely where police-confirmed within six months, possibly where claimed or
        older.
    siblings
        Brothers and sisters.
    friends
        A supportive friendship.
    suicide_attempted
        Whether somebody took or tried to take their own life within six months in the home that the
        two would share.
    same_network, same_line, same_group
        Whether both are linked to one network of people who exploit children, to one drugs line, to
        one group: surely where both name it, not where each names others alone.
    offended_together
        Whether the two have offended together within twelve months (handbook M-14).
    missing_together
        Whether the two have gone missing together (handbook M-23).
    """

    named_apart: Truth
    named_caution: Truth
    rivals: Truth
    siblings: Truth
    friends: Truth
    suicide_attempted: Truth
    same_network: Truth
    same_line: Truth
    same_group: Truth
    offended_together: Truth
    missing_together: Truth
