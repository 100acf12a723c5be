"""How firm the order is, home by home."""

from __future__ import annotations

from matcher.answer.matching import Ranked
from matcher.answer.model.firmness import Firmness, TiedHome, Weighed
from matcher.firmness import AMONG, TIED_FROM, firmness
from matcher.firmness.ties import Ties


def firmness_of(ranked: Ranked) -> Firmness | None:
    """Weigh the homes of a ranking otherwise; None where nothing can be proposed or asked."""
    found = firmness(ranked.judgement, ranked.ranking, ranked.engine.profile.bounds)
    if found is None:
        return None
    homes = ranked.engine.supply.snapshot.homes
    urns = [homes[column].urn for column in ranked.ranking.of(found.group).tolist()]
    return Firmness(
        group=found.group,
        ways=found.vectors,
        homes=tuple(
            Weighed(
                urns[place],
                place + 1,
                int(found.first[place]) / found.vectors,
                int(found.first_three[place]) / found.vectors,
            )
            for place in found.first_three.nonzero()[0].tolist()
        ),
        tied=_tied(found.ties, urns),
        tied_among=min(AMONG, len(urns)),
        tied_from=TIED_FROM,
    )


def _tied(ties: Ties, urns: list[str]) -> tuple[TiedHome, ...]:
    return tuple(
        TiedHome(
            urns[place],
            place + 1,
            urns[first],
            first + 1,
            float(ties.turned[place]),
            bool(ties.not_known[place]),
        )
        for place, first in enumerate(ties.with_home.tolist())
        if first != place
    )
