"""Words that no reader is told, of a child or of a home (handbook 11)."""

import re

NOT_SAID = re.compile(
    r"\b(fire-?setters?|posers?|poses?|recruiters?|absconders?|offenders?|perpetrators?|"
    r"failed match|breakdowns?|units?|safety grade|nobody can take|no home is open|"
    r"promiscuous|lifestyle|challenging|inmates?|service users?|barred)\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(
    r"Barred today; the registered manager may revise the statement|"
    r"(?:Punishment|Rehabilitation) of Offenders Act"
)
"""A home's statement in the handbook's own words (L-09; never said of a child); names of Acts."""


def not_said_in(text: str) -> list[str]:
    """Give the words of a text that are not to be said."""
    return NOT_SAID.findall(ALLOWED.sub("", text))
