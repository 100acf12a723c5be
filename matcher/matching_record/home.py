"""The home, and how far it is from what matters to the child."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.build import MINUTES_NOTE
from matcher.answer.model.applied import Span
from matcher.answer.phrases import miles_words
from matcher.matching_record.gathered import NOT_KNOWN, Gathered, capital, count, short_day
from matcher.matching_record.model import Facts, Points, Section, Style, Words
from matcher.voices.ways import minutes_words


def home_section(gathered: Gathered) -> Section:
    """Write which home it is, and what it has answered."""
    facts = Facts(tuple(_facts(gathered)))
    if not gathered.told:
        said = Words("No answer of the home about this child is on record.")
        return Section("The home", (facts, said))
    heard = Words("What the home has answered about this child:")
    return Section("The home", (facts, heard, Points(gathered.told)))


def _facts(gathered: Gathered) -> Iterator[tuple[str, str]]:
    match, home = gathered.explanation.match, gathered.home
    yield "Home", f"{match.name or 'Name not known'}, number {match.urn}"
    yield "What it is", capital(match.kind)
    yield "Where", f"{match.authority or 'Area not known'}: {match.area}"
    places = match.registered_places
    yield "Registered places", NOT_KNOWN if places is None else str(places)
    yield "Known to live there", _living(match.residents_known, listed=home.residents_listed)
    grade = match.overall_grade or NOT_KNOWN.lower()
    on = home.inspected_on
    inspected = NOT_KNOWN.lower() if on is None else short_day(on)
    yield "Ofsted", f"{capital(grade)}; last full inspection: {inspected}"
    pence = match.weekly_fee_pence
    yield "Fee", NOT_KNOWN if pence is None else f"£{pence / 100:,.0f} a week"


def _living(known: int, *, listed: bool) -> str:
    if listed:
        return "Nobody" if known == 0 else count(known, "person", "people")
    if known == 0:
        return f"{NOT_KNOWN}: nobody has listed who lives there"
    return f"At least {count(known, 'person', 'people')}; there may be more"


def ways_section(gathered: Gathered) -> Section:
    """Write how far home, school and family are."""
    facts = Facts(tuple(_ways(gathered)))
    return Section("Home, school and family time", (facts, Words(MINUTES_NOTE, Style.SMALL)))


def _ways(gathered: Gathered) -> Iterator[tuple[str, str]]:
    child = gathered.explanation.for_the_child
    yield "From where the child comes from", _far(gathered)
    if child.has_school is None:
        yield "School", f"{NOT_KNOWN}: whether the child has one."
    elif not child.has_school:
        yield "School", "The child has none: one is to be found."
    else:
        yield "School", _minutes(child.school)
    if child.siblings_to_join is None:
        yield "Brothers and sisters", f"{NOT_KNOWN}: nobody has gone through them."
    elif child.siblings_to_join.high == 0 and child.siblings_minutes.high == 0:
        yield "Brothers and sisters", "None to live with or to see on record."
    else:
        yield "Brothers and sisters", _siblings(gathered)
    for contact, way in zip(gathered.referral.child.contacts, child.important, strict=True):
        visits = contact.visits_per_month
        often = "how often is not known" if visits is None else f"{visits:g} times a month"
        yield capital(way.label), f"{_minutes(way.minutes)}; {often}"
    if not child.important:
        yield "People who matter", f"{NOT_KNOWN}: nobody is on record."


def _far(gathered: Gathered) -> str:
    if gathered.referral.child.has_origin is False:
        return "The child has no home address to be near."
    distance = gathered.explanation.match.distance
    if distance is None:
        return NOT_KNOWN
    return f"{miles_words(distance)} in a straight line"


def _siblings(gathered: Gathered) -> str:
    child = gathered.explanation.for_the_child
    there, said = child.siblings_there, []
    if child.siblings_to_join is not None and child.siblings_to_join.high != 0:
        if there.low is not None and there.low == there.high:
            said.append(f"{there.low:.0f} of those to live with live there")
        else:
            said.append("whether those to live with live there is not known")
    if child.siblings_minutes.high != 0:
        said.append(f"those who live elsewhere: {_minutes(child.siblings_minutes).lower()}")
    return f"{capital('; '.join(said))}"


def _minutes(minutes: Span | None) -> str:
    said = None if minutes is None else minutes_words(minutes)
    return NOT_KNOWN if said is None else capital(said)
