"""Why not nearer, and the draft of the reason for leaving the area."""

from __future__ import annotations

from api.cli.show.lines import Lines, count
from matcher.answer.model import LeavingArea, NearerHome, Outweighed, WhyNotNearer
from matcher.answer.phrases import listed, miles_words
from matcher.nearer import Why
from matcher.walls import walled_words

MOST_HOMES = 8
"""So many homes stand on a terminal; JSON has all of them."""
MOST_RULES = 3
MOST_CRITERIA = 3
WIDTH = 6


def show_nearer_shortly(nearer: WhyNotNearer | None, lines: Lines) -> None:
    """Print one paragraph on the first choice, where any home is nearer or may be."""
    if nearer is None or not _any(nearer):
        return
    lines.heading(f"WHY NOT NEARER THAN {nearer.urn}")
    rules = [
        f"“{rule.title}” {_figure(nearer, rule.nearer, rule.perhaps)}"
        for rule in nearer.rules[:MOST_RULES]
    ]
    more = len(nearer.rules) - len(rules)
    if more > 0:
        rules.append(count(more, "more rule", "more rules"))
    barred = f" Not met: {listed(rules)}." if rules else ""
    lines.sentence(
        f"{_how_many(nearer)} {_counts(nearer)}{barred} "
        f"homeward explain --home {nearer.urn} {_gives(nearer)}{_draft(nearer)}."
    )


def _gives(nearer: WhyNotNearer) -> str:
    return "says more of it" if _how_many_in_all(nearer) == 1 else "gives each of them"


def _how_many_in_all(nearer: WhyNotNearer) -> int:
    return nearer.nearer + nearer.may_be_nearer + nearer.distance_not_known


def _draft(nearer: WhyNotNearer) -> str:
    return "" if nearer.leaving_area is None else " and drafts the reason for leaving our area"


def show_nearer(nearer: WhyNotNearer, lines: Lines) -> None:
    """Print every rule that bars a nearer home, the nearest homes, and the draft."""
    if _any(nearer):
        lines.heading("WHY NOT NEARER")
        lines.sentence(f"{_how_many(nearer)} {_counts(nearer)}")
        for rule in nearer.rules:
            figure = _figure(nearer, rule.nearer, rule.perhaps)
            walled = walled_words(rule.walled, rule.nearer + rule.perhaps)
            said = filter(None, (f"{rule.title}.", walled, rule.changed_by))
            lines.item(f"{figure:>{WIDTH}}  ", " ".join(said))
        for home in nearer.homes[:MOST_HOMES]:
            lines.item("- ", _home(home))
        more = len(nearer.homes) - MOST_HOMES
        if more > 0:
            lines.sentence(f"And {more:,} more, farther away than these: all with --json.")
    if nearer.leaving_area is not None:
        _show_draft(nearer.leaving_area, lines)


def _show_draft(draft: LeavingArea, lines: Lines) -> None:
    lines.heading("WHY OUTSIDE OUR OWN AREA: a draft, to be changed and signed by a person")
    for paragraph in draft.paragraphs:
        lines.sentence(paragraph)
    lines.sentence(f"{draft.source}.", style="dim")


def _any(nearer: WhyNotNearer) -> bool:
    return _how_many_in_all(nearer) > 0


def _how_many(nearer: WhyNotNearer) -> str:
    surely = count(nearer.nearer, "home is nearer", "homes are nearer")
    said = [surely if nearer.nearer else "No home is surely nearer"]
    if nearer.may_be_nearer:
        said.append(f"{nearer.may_be_nearer:,}{' more' if nearer.nearer else ''} may be")
    if nearer.distance_not_known:
        they = "it is" if nearer.distance_not_known == 1 else "they are"
        said.append(f"of {nearer.distance_not_known:,} it is not known how far {they}")
    if len(said) == 2 and not nearer.nearer:
        return f"{said[0]}, and {said[1]}."
    return f"{listed(said)}."


def _counts(nearer: WhyNotNearer) -> str:
    """Say what keeps them from its place; those that may be nearer stand behind a plus."""
    if _how_many_in_all(nearer) == 1:
        why = nearer.counts[0].why
        return f"That home {_predicate(why, 1)}."
    said = [
        f"{_figure(nearer, one.nearer, one.perhaps)} "
        f"{_predicate(one.why, one.nearer + one.perhaps)}"
        for one in nearer.counts
    ]
    both = nearer.nearer and any(one.perhaps for one in nearer.counts)
    plus = " (+ those that may be nearer)" if both else ""
    return f"Of these{plus}, {listed(said)}."


def _predicate(why: str, number: int) -> str:
    """Give what is said of some homes, with its verb."""
    if why != Why.BEFORE.value:
        return why
    return f"{'is' if number == 1 else 'are'} {why}"


def _figure(nearer: WhyNotNearer, surely: int, perhaps: int) -> str:
    if not nearer.nearer:
        return f"{perhaps:,}"
    if not surely:
        return f"+{perhaps:,}"
    return f"{surely:,} (+{perhaps:,})" if perhaps else f"{surely:,}"


def _home(home: NearerHome) -> str:
    far = "distance not known" if home.distance is None else miles_words(home.distance)
    perhaps = "" if home.nearness == "nearer" else f", {home.nearness}"
    if home.distance is None:
        perhaps = ""
    area = f"{home.area}; where the child lives now" if home.lives_here else home.area
    return f"{home.urn} ({far}{perhaps}; {area}) {_predicate(home.why, 1)}{_because(home)}"


def _because(home: NearerHome) -> str:
    if home.bars:
        return ". " + " ".join(bar.says for bar in home.bars)
    said = []
    if home.asks or home.about_the_child:
        said.append(f"open: {_questions(home)}")
    if home.outweighed is not None:
        said.append(_weighed(home.outweighed))
    if home.answered is False and home.asks:
        said.append("no answer from it yet")
    return f": {'; '.join(said)}." if said else "."


def _questions(home: NearerHome) -> str:
    said = []
    if home.asks:
        plural = "" if len(home.asks) == 1 else "s"
        said.append(f"question{plural} {listed([str(number) for number in home.asks])} to it")
    if home.about_the_child:
        said.append(count(len(home.about_the_child), "question", "questions") + " about the child")
    return listed(said)


BY = {
    "safety": "more risk remains between the child and those who live there, which comes first",
    "distance": "as good, and less is known of how far it is",
    "reference number": "as good and as far; the reference numbers decide",
}


def _weighed(outweighed: Outweighed) -> str:
    """Say what weighed more, largest first."""
    if outweighed.by in BY:
        return BY[outweighed.by]
    dearer = [
        f"{one.rule.replace('_', ' ')} +{one.points:,}"
        for one in outweighed.heavier[:MOST_CRITERIA]
    ]
    more = len(outweighed.heavier) - len(dearer)
    if more > 0:
        dearer.append(f"{more} more")
    in_all = f"{count(outweighed.points, 'point', 'points')} more in all ({listed(dearer)})"
    return f"{in_all}; good answers could put it before" if outweighed.could_pass else in_all
