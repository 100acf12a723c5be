"""Whose voice an explanation is given in, and who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from matcher.readers import Reader


class Voice(Enum):
    """The three voices of an explanation."""

    OFFICER = "officer"
    CHILD = "child"
    AUDITOR = "auditor"


READER: Mapping[Voice, Reader] = {
    Voice.OFFICER: Reader.OFFICER,
    Voice.CHILD: Reader.CHILD,
    Voice.AUDITOR: Reader.AUDITOR,
}
"""Who reads each voice, and so what may be told in it."""
