"""A page for a child: a few parts, each with a heading and short sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """
    One part of a page.

    Parameters
    ----------
    heading
        A few words.
    sentences
        Short ones. What the child or an adult wrote stands in “ ”, as it was written.
    """

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """
    A page for a child.

    Parameters
    ----------
    title
        What it is.
    parts
        Strengths first; never empty.
    """

    title: str
    parts: tuple[Part, ...]
