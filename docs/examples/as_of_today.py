"""Write the files of a folder into another, with their days moved on as if they were of today."""

import re
import sys
from datetime import date
from pathlib import Path

AS_AT = date(2026, 3, 2)
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")

source, target = map(Path, sys.argv[1:])
later = date.today() - AS_AT  # noqa: DTZ011  the reader's own day
target.mkdir()
for file in source.glob("*.json"):
    moved = DAY.sub(
        lambda day: (date.fromisoformat(day[0]) + later).isoformat(), file.read_text("utf-8")
    )
    (target / file.name).write_text(moved, "utf-8")
