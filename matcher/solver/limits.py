"""How long a solver may work, how much memory it may take, and how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """
    What a solver may use.

    Parameters
    ----------
    seconds
        Wall-clock time; work is ended by force a second after it.
    memory_mb
        Of a process, in megabytes.
    seed
        Of everything drawn; one seed gives one answer.
    presolve
        Whether engines may simplify a model before they solve it; False to have every model
        solved as it stands, to compare.
    """

    seconds: float = 60.0
    memory_mb: int = 4_096
    seed: int = 1
    presolve: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.seconds < float("inf"):
            raise ValueError(f"seconds: expected a number above 0, found {self.seconds}.")
        if self.memory_mb < 1:
            raise ValueError(f"memory_mb: expected at least 1, found {self.memory_mb}.")
