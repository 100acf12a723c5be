"""Why some mutants live: a pattern of the change, and the reason."""

from __future__ import annotations

import re

from tests.mutation.found import Mutant

REASONS: tuple[tuple[str, str], ...] = (
    # What numpy makes of what is left out.
    (
        r"known\(np\.(ones|zeros)\((.*), dtype=np\.bool_\)\) => "
        r".*known\(np\.\1\(\2, (dtype=None)?\)\)",
        "`Truth.known` makes truths of whatever numbers it is given",
    ),
    (
        r"known\(np\.zeros\(\(1, 1\).* => .*known\(None\)",
        "`Truth.known` makes one False of it, which broadcasts as the one it stands for",
    ),
    (
        r"days:parts:.* => .*asarray\(day, (dtype=None)?\)",
        "numpy finds the type from the days it is given",
    ),
    (
        r"(base:Finding\.of|days:(numbers|parts)):.* => .*astype\(None\)",
        "numpy reads no type as float64, in which truths and whole days are the same",
    ),
    (
        r"reduce\((.*), axis=0\)\)? => .*reduce\(\1, \)",
        "axis 0 is what numpy takes where none is said",
    ),
    (
        r"timedelta64\((\d), \"D\"\).* => .*timedelta64\(\1, \)",
        "a span without a unit takes that of the days beside it",
    ),
    (
        r"zeros_like\(.* => .*zeros_like\(None\)",
        "numpy makes one 0 of it, which broadcasts and counts as False",
    ),
    # What only saves work.
    (
        r"(keep\(|in_england: )(_groups|\"\w+\"), .*=> .*(None|\"XX\w+XX\"|\"[A-Z0-9_]+\"),",
        "a name under which work is kept: any will do that no other work has",
    ),
    (
        r"(fires\.shape == shape|columns == homes) .* => .*\) and False else .*broadcast_to",
        "what has the shape already is broadcast to itself",
    ),
    (
        r"pair_fires:.*broadcast_to.* => .*(or True|fires\.shape != shape\)?) else",
        "all that it is then put together with broadcasts alike",
    ),
    (
        r"isinstance\(condition, Anyone\): => .*is not None or not isinstance",
        "of anyone it always holds, and no row of pairs is about the home: it only saves work",
    ),
    (
        r"sides\.get\(row\.id\) => .*sides\.get\(None\)",
        "the few on one side are kept to save work: everyone is asked instead",
    ),
    (
        r"reads_between: => .*is not None or row\.relation\.reads_between",
        "what lies between two is picked for a relation that does not read it",
    ),
    (
        r"_resident_poses:.*exposed is None or .* => .*exposed is None and",
        "a row that nobody there poses fires nowhere and is dropped later; none is about the home",
    ),
    (
        r"following:due:.*=> .*or True else NOT_DUE",
        "a finding of nothing due says what the one kept says",
    ),
    (r"Curve\.at:.*=> .*\) and False else", "the same numbers are read a second time"),
    (
        r"ages:turned:.*=> .*born\.size < by\.size",
        "read from either end it is the same: `tests/constraints/test_days.py` holds both together",
    ),
    # What comes to the same.
    (
        r"strict=True\):? => .*(, |strict=(False|None))\)",
        "the two have one length by construction; `strict` is a second lock",
    ),
    (
        r"Firing\.poser:.*one \+ 2 \* two.* => .*one - 2 \* two",
        "counted from its end the table of four reads alike",
    ),
    (
        r"between_two:both_ways: Poser\.\w+, => None,",
        "who poses it is not told of two newcomers, and nothing else reads it",
    ),
    (
        r"share_between:.*worst > free .*=> .*worst >= free",
        "equal marks leave nothing to divide by",
    ),
    (
        r"Curve\.at:.*shares\[0\] <= shares\[-1\].* => .*shares\[0\] < shares\[-1\]",
        "a curve that ends where it begins is level: both ends are one share",
    ),
    (r"level_posed:.*=> .*or True else level", "no level lies below 0"),
    (r"YoungerBy\(0\).*=> .*YoungerBy\(None\)", "no years and none said are read alike"),
    (
        r"YoungerBy\(0\)\.holds\(\*sides, None\)"
        r"|ON_GOOD_TERMS\.holds\((None, .*, |.*, None, )frame",
        "this relation does not read the argument that is left out",
    ),
    (
        r"text:(relief:.*=> .*\"XXXX\"|mitigations_as_markdown:.*=> .*\"XX; XX\")\.join",
        "at most one is joined here, so that nothing stands between",
    ),
)
"""Patterns are sought in "module:function: before => after"; the first that is found counts."""
NOT_YET = "no test tells the two apart yet"


def reason_for(mutant: Mutant, before: str, after: str) -> str:
    """Give the reason why a mutant lives."""
    return reason(f"{mutant.module}:{mutant.function}: {before} => {after}")


def reason(whole: str) -> str:
    """Give the reason of a change, written as the patterns expect it."""
    return next((why for pattern, why in REASONS if re.search(pattern, whole)), NOT_YET)
