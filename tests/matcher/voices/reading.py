"""How hard a text is to read: the grade of Flesch and Kincaid, from words and syllables."""

from __future__ import annotations

import re

from matcher.voices.words import said_by_us

WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")


def grade(text: str) -> float:
    """
    Give the school grade of a text (Kincaid and others, 1975); a child of nine is in grade 4.

    0.39 words to a sentence + 11.8 syllables to a word - 15.59. What stands in “ ” is left out.
    """
    ours = said_by_us(text)
    sentences = [one for one in re.split(r"[.!?]+|\n", ours) if WORD.search(one)]
    words = WORD.findall(ours)
    syllables_ = sum(map(syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables_ / len(words) - 15.59


def syllables(word: str) -> int:
    """Count syllables by groups of vowels; a last e is not heard, but after l (little)."""
    lowered = word.lower()
    if re.search(r"[^aeiouy]e$", lowered) and not re.search(r"[^aeiouy]le$", lowered):
        lowered = lowered[:-1]
    lowered = re.sub(r"([^aeiouydt])ed$", r"\1d", lowered)
    return max(1, len(re.findall(r"[aeiouy]+", lowered)))
