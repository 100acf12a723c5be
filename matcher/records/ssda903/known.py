"""What a return already knows: of a child to be placed, and of who lives where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from constraints.errors import PlacementError
from constraints.vocabulary import Sex
from matcher.entities.episode import Episode
from matcher.records.ssda903.child import Child903, Child903Return, LibertyOrder


class UnknownChildError(PlacementError):
    """
    A return names no such child.

    Parameters
    ----------
    child_id
        The number that was asked for.
    source
        Name of the return.
    """

    def __init__(self, child_id: str, source: str) -> None:
        self.child_id = child_id
        self.source = source
        super().__init__(f"The return {source} has no child {child_id!r}.")


@dataclass(frozen=True, slots=True)
class KnownOfChild:
    """
    What a return says of a child on a day. None always means that it does not say.

    Parameters
    ----------
    child_id
        The authority's number for the child.
    age_years
        Whole years on the day.
    sex, date_of_birth
        From the header.
    looked_after
        Whether an episode is open on the day; None where only an earlier one was left open.
    legal_status, category_of_need, placement_type, urn, origin_postcode
        Of the open episode. The origin, when it is blank there, is that of the latest earlier
        episode that has one.
    unaccompanied
        Whether an unaccompanied asylum-seeking child on the day; False once the status ceased.
    liberty_order_open
        Whether an order that authorises a deprivation of liberty is open on the day.
    liberty_order_from
        First day of the one that is open; None where none is, or it is not known.
    """

    child_id: str
    age_years: int | None
    sex: Sex | None
    date_of_birth: date | None
    looked_after: bool | None
    legal_status: str | None
    category_of_need: str | None
    placement_type: str | None
    urn: str | None
    origin_postcode: str | None
    unaccompanied: bool | None
    liberty_order_open: bool | None
    liberty_order_from: date | None


def known_of(child903: Child903Return, child_id: str, on: date) -> KnownOfChild:
    """
    Give what the return says of a child, to start a referral with.

    Parameters
    ----------
    child903
        The return.
    child_id
        The authority's number for the child.
    on
        The day. Episodes open when the return was made count as open ever after: compare
        ``child903.last_recorded_on``.

    Returns
    -------
    known
        Nothing in it is guessed.

    Raises
    ------
    UnknownChildError
        If no table of the return names the child.
    """
    child = child903.children.get(child_id)
    if child is None:
        raise UnknownChildError(child_id, child903.report.file)
    episode = open_episode(child, on)
    orders = [order.starts_on for order in child.liberty_orders or () if _open(order, on)]
    origins = [
        past.origin_postcode
        for past in child.episodes
        if past.starts_on <= on and past.origin_postcode
    ]
    return KnownOfChild(
        child_id=child_id,
        age_years=_age_years(child.date_of_birth, on),
        sex=child.sex,
        date_of_birth=child.date_of_birth,
        looked_after=_looked_after(child, episode, on),
        legal_status=episode.legal_status if episode else None,
        category_of_need=episode.category_of_need if episode else None,
        placement_type=episode.placement_type if episode else None,
        urn=episode.ofsted_urn if episode else None,
        origin_postcode=origins[-1] if origins else None,
        unaccompanied=_unaccompanied_on(child, on),
        liberty_order_open=None if child.liberty_orders is None else bool(orders),
        liberty_order_from=min(orders, default=None),
    )


def residents_by_urn(child903: Child903Return, on: date) -> Mapping[str, tuple[str, ...]]:
    """
    Give the authority's own children by the home they live in: at least these residents.

    Parameters
    ----------
    child903
        The return.
    on
        The day; see `known_of`.

    Returns
    -------
    residents
        Numbers of the children, sorted, by URN in order. A home or agency with none of the
        authority's children is absent: nothing is known of it. A foster or supported
        accommodation URN is the provider's, so its children need not live together.
    """
    homes: dict[str, list[str]] = {}
    for child in child903.children.values():
        episode = open_episode(child, on)
        if episode is not None and episode.ofsted_urn is not None:
            homes.setdefault(episode.ofsted_urn, []).append(child.child_id)
    return MappingProxyType({urn: tuple(sorted(homes[urn])) for urn in sorted(homes)})


def open_episode(child: Child903, on: date) -> Episode | None:
    """
    Give the episode a child is in on a day.

    Parameters
    ----------
    child
        Of a return.
    on
        The day.

    Returns
    -------
    episode
        The latest started, if it is open; None if it has ceased, even where a faulty return left
        an earlier one open, as that no longer says where the child is.
    """
    started = [episode for episode in child.episodes if episode.starts_on <= on]
    return started[-1] if started and started[-1].open_on(on) else None


def _age_years(born: date | None, on: date) -> int | None:
    if born is None or on < born:
        return None
    # a child born on 29 February comes of a year on 1 March where there is no such day
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _looked_after(child: Child903, episode: Episode | None, on: date) -> bool | None:
    if episode is not None:
        return True
    return None if any(past.open_on(on) for past in child.episodes) else False


def _unaccompanied_on(child: Child903, on: date) -> bool | None:
    if child.unaccompanied and child.unaccompanied_until is not None:
        return on < child.unaccompanied_until
    return child.unaccompanied


def _open(order: LibertyOrder, on: date) -> bool:
    return order.starts_on <= on and (order.ends_on is None or on < order.ends_on)
