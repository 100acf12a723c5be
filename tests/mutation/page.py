"""Write the page of the mutants that live, with what each changes and why it lives."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime

from tests.mutation.found import LIVED, Mutant, counts, share_killed
from tests.mutation.reasons import reason_for

HEAD = """# Mutants that live

`make mutants` changes one thing at a time in `constraints/` and runs the tests of `constraints/`
against each change. Below is every change that no test noticed, and why. Made by
`.venv/bin/python -m tests.mutation --page docs/mutants.md` after such a run; the reasons stand in
`tests/mutation/reasons.py`. What is declared on a class (clocks, dates of law, rows of the matrix)
is not changed by the tool: tables in `tests/constraints/` hold it.

"""


def page(mutants: list[Mutant], tests_of: str | None = None) -> str:
    """
    Give the page in Markdown.

    Parameters
    ----------
    mutants
        All of them, as they stand after the last run.
    tests_of
        Commit whose tests those that had lived were run against once more; None where there was
        the one run alone.
    """
    told = "".join(f"| {fate} | {count:,} |\n" for fate, count in counts(mutants).most_common())
    fates = f"| fate | mutants |\n| --- | --- |\n{told}\n"
    lines = [_line(one) for one in sorted(mutants) if one.fate != "killed"]
    table = "| where | change | why it lives |\n| --- | --- | --- |\n" + "".join(lines)
    today = datetime.now(UTC).date()
    return HEAD + what_was_run(mutants, today, _commit(), tests_of) + fates + table


def what_was_run(mutants: list[Mutant], today: date, commit: str, tests_of: str | None) -> str:
    """Say which code was changed, against which tests, and how many mutants they kill."""
    killed = f"{share_killed(mutants):.1%} of {len(mutants):,} killed"
    if tests_of is None:
        return f"On {today.isoformat()}, at commit `{commit}`: {killed}.\n\n"
    return (
        f"Up to {today.isoformat()}: {killed}. All were run at commit `{commit}`.\n"
        "Those that lived were run again, on the same code, against the tests added up to commit\n"
        f"`{tests_of}`. What was written of `constraints/` after `{commit}` is not among it.\n\n"
    )


def _line(mutant: Mutant) -> str:
    before, after = changed(mutant.name)
    where = f"`{mutant.module.removeprefix('constraints.')}` {mutant.function}"
    why = reason_for(mutant, before, after)
    fate = "" if mutant.fate in LIVED else f" ({mutant.fate})"
    change = f"`{_cell(before)}` → `{_cell(after)}`"
    return f"| {where} | {change} | {why}{fate} |\n"


def changed(name: str) -> tuple[str, str]:
    """Give the lines of a mutant before and after, each joined into one."""
    # Only who writes the page needs mutmut, and it reads its settings when it is imported.
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    lines = get_diff_for_mutant(name).splitlines()[2:]
    sides = ("".join(f"{one[1:].strip()} " for one in lines if one[0] == sign) for sign in "-+")
    before, after = (side.strip() for side in sides)
    return before, after


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("`", "'")


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603
