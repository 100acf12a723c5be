"""Working days, statutory clocks, ages and the day it is, all as England counts them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from constraints.base import Clock
from constraints.errors import PlacementError
from constraints.vocabulary import Anchor, TimeUnit

LONDON = ZoneInfo("Europe/London")
ONE_DAY = timedelta(days=1)
SATURDAY = 5


def day_of(moment: datetime) -> date:
    """
    Give the day it is in England at a moment.

    Raises
    ------
    PlacementError
        The moment has no time zone, so that nobody can say which day it is.
    """
    if moment.utcoffset() is None:
        raise PlacementError(f"Expected a time with its zone, found {moment.isoformat()}.")
    return moment.astimezone(LONDON).date()


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """
    Give England's bank holidays, Good Friday and Christmas Day, with substitutes and one-offs.

    From the library `holidays`; imported when first asked, because it takes a tenth of a second.

    Raises
    ------
    PlacementError
        The library does not know the holidays of that year.
    """
    import holidays  # noqa: PLC0415

    found = frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
    if not found:
        raise PlacementError(f"England's bank holidays in {year} are not known.")
    return found


def is_working_day(day: date) -> bool:
    """Whether a day is neither a Saturday, a Sunday nor a bank holiday in England."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def add_working_days(day: date, count: int) -> date:
    """
    Give the working day that lies ``count`` working days after a day.

    The day itself does not count, whether or not it is a working day: five working days after any
    day of an ordinary weekend is the Friday. Negative counts go back; 0 gives the day itself.
    """
    step = ONE_DAY if count > 0 else -ONE_DAY
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def working_days_between(first: date, last: date) -> int:
    """
    Count the working days after ``first``, up to and including ``last``.

    The inverse of `add_working_days` from the same day; negative where ``last`` lies before.
    """
    if last < first:
        return -working_days_between(last - ONE_DAY, first - ONE_DAY)
    span = (last - first).days
    weekdays = span // 7 * 5 + sum(
        (last - timedelta(days=back)).weekday() < SATURDAY for back in range(span % 7)
    )
    return weekdays - sum(
        first < day <= last and day.weekday() < SATURDAY
        for year in range(first.year, last.year + 1)
        for day in bank_holidays(year)
    )


def add_months(day: date, count: int) -> date:
    """Give the same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def attains(born: date, years: int) -> date:
    """
    Give the day at whose start a person reaches an age.

    Age turns at the start of the anniversary of birth (Family Law Reform Act 1969, s. 9(1)). The
    Act does not say what that is for someone born on 29 February in a year without one; taken here
    as 1 March, as is commonly understood in England, which keeps a child a child a day longer.
    """
    if (born.month, born.day) == (2, 29):
        return date(born.year + years, 2, 28) + ONE_DAY
    return born.replace(year=born.year + years)


def age_on(born: date, day: date) -> int:
    """
    Give a person's age on a day, in whole years.

    Raises
    ------
    PlacementError
        The person is born after that day.
    """
    if day < born:
        raise PlacementError(f"Expected a birth by {day.isoformat()}, found {born.isoformat()}.")
    years = day.year - born.year
    return years if attains(born, years) <= day else years - 1


def due_on(clock: Clock, anchors: Mapping[Anchor, date]) -> date:
    """
    Give the last day a duty can be done, or, if the clock says before, the day it must precede.

    Periods of days, weeks and months run on whatever day they end; only working days skip weekends
    and bank holidays. The day of the anchor is never counted.

    Parameters
    ----------
    clock
        A count of 0 is the day of the anchor itself.
    anchors
        The day of each event that is known.

    Raises
    ------
    PlacementError
        The day of the clock's anchor is not among ``anchors``.
    """
    if clock.anchor not in anchors:
        raise PlacementError(f"Expected the day of {clock.anchor.value}, found none.")
    anchor = anchors[clock.anchor]
    match clock.unit:
        case TimeUnit.WORKING_DAYS:
            return add_working_days(anchor, clock.count)
        case TimeUnit.DAYS:
            return anchor + timedelta(days=clock.count)
        case TimeUnit.WEEKS:
            return anchor + timedelta(weeks=clock.count)
        case TimeUnit.MONTHS:
            return add_months(anchor, clock.count)


def due_words(clock: Clock, anchors: Mapping[Anchor, date]) -> str:
    """
    Give the due day as officers read it: "by 9 March 2026", "before the move on 2 March 2026".

    The move is named, as a child may move in on the day of the decision, before which nothing can
    be done any more.
    """
    day = due_on(clock, anchors)
    words = "by"
    if clock.before:
        moves = clock.anchor is Anchor.START and clock.count == 0
        words = "before the move on" if moves else "before"
    return f"{words} {day.day} {day:%B %Y}"


def due_before_day(due: str) -> str:
    """Give the words of `due_words` that stand before the day: "by", "before the move on"."""
    return due.rsplit(" ", 3)[0]


def clock_words(clock: Clock) -> str:
    """Say a clock without its days: "before the start of the placement"."""
    anchor = clock.anchor.value
    if clock.count == 0:
        on = anchor if anchor.startswith("the day") else f"the day of {anchor}"
        return f"before {anchor}" if clock.before else f"on {on}"
    unit = clock.unit.value if abs(clock.count) > 1 else clock.unit.value.removesuffix("s")
    if clock.count < 0:
        return f"at least {-clock.count} {unit} before {anchor}"
    return f"within {clock.count} {unit} of {anchor}"
