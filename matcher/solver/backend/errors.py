"""What can go wrong with an engine; a limit reached and a proof of no solution are no errors."""

from __future__ import annotations


class SolverError(RuntimeError):
    """Root of the errors about the work of an engine."""


class InvalidModel(ValueError):  # noqa: N818  # named by what it says, as the errors of constraints
    """
    A model that no engine is asked to solve.

    Parameters
    ----------
    problems
        Every problem found, each naming the array, the place in it and what stood there.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class SolverDied(SolverError):  # noqa: N818
    """
    The process of an engine ended without an answer.

    Parameters
    ----------
    how
        The signal or exit code, for people to read.
    said
        The end of what it wrote to its standard error.
    """

    def __init__(self, how: str, said: str = "") -> None:
        super().__init__(f"The solver's process {how}." + (f" It wrote: {said}" if said else ""))
        self.how = how
        self.said = said


class OutOfMemory(SolverError):  # noqa: N818
    """
    An engine needed more memory than it was given.

    Parameters
    ----------
    memory_mb
        What it was given, in megabytes.
    """

    def __init__(self, memory_mb: int) -> None:
        super().__init__(f"The solver needs more than the {memory_mb} MB it was given.")
        self.memory_mb = memory_mb


class EngineFailed(SolverError):  # noqa: N818
    """
    An engine gave up on a model for a reason of its own.

    Parameters
    ----------
    engine
        Which one.
    said
        Its words.
    """

    def __init__(self, engine: str, said: str) -> None:
        super().__init__(f"{engine} failed: {said or 'no reason given'}.")
        self.engine = engine
        self.said = said


class WrongClaim(SolverError):  # noqa: N818
    """
    What an engine claims is not what its own solution shows.

    Parameters
    ----------
    engine
        Which one.
    claim
        What does not hold.
    """

    def __init__(self, engine: str, claim: str) -> None:
        super().__init__(f"{engine} claims what does not hold: {claim}.")
        self.engine = engine
        self.claim = claim
