"""Local parameters of rules: what a profile may put in place of a rule's own."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite

from constraints.curves import Curve

Parameter = bool | int | float | tuple[float, ...] | Curve


def parameter(name: str, default: object, found: object) -> Parameter:
    """
    Read one parameter in the shape of the rule's own.

    Parameters
    ----------
    name
        Field of the rule. A field named a share or a part lies from 0 to 1.
    default
        The rule's own value.
    found
        What the profile gives: a curve as pairs of a number and a share.

    Raises
    ------
    ValueError
        With what was expected, if it does not fit.
    """
    match default:
        case bool():
            return _truth(found)
        case int():
            return int(_number(name, default, found, whole=True))
        case float():
            return _number(name, default, found)
        case Curve():
            return _curve(default, found)
        case tuple() if all(isinstance(entry, float) for entry in default):
            return _numbers(name, default, found)
        case _:
            raise ValueError("no such entry: a profile cannot set this parameter")


def _truth(found: object) -> bool:
    match found:
        case bool():
            return found
        case _:
            raise ValueError("true or false")


def _number(name: str, default: float, found: object, *, whole: bool = False) -> float:
    kinds = int if whole else (int, float)
    share = "share" in name or "part" in name
    least = "a number from 0 to 1" if share else "a number of 0 or more"
    expected = least.replace("number", "whole number") if whole else least
    if isinstance(found, bool) or not isinstance(found, kinds) or not isfinite(found) or found < 0:
        raise ValueError(expected)
    if share and found > 1:
        raise ValueError(expected)
    if default > 0 and found == 0 and not share:
        raise ValueError("a number above 0")
    return float(found)


def _numbers(name: str, default: tuple[float, ...], found: object) -> tuple[float, ...]:
    if not isinstance(found, list) or len(found) != len(default):
        raise ValueError(f"a list of {len(default)} numbers")
    numbers = tuple(_number(name, 0.0, entry) for entry in found)
    if _rises(default) and not _rises(numbers):
        raise ValueError("numbers that never fall")
    return numbers


def _curve(default: Curve, found: object) -> Curve:
    pairs = found if isinstance(found, list) else []
    if not pairs or not all(_is_pair(pair) for pair in pairs):
        raise ValueError("pairs of a number and a share, such as [[8, 0], [160, 1]]")
    curve = Curve(tuple((float(number), float(share)) for number, share in pairs))
    if _falls(curve) != _falls(default):
        raise ValueError("shares that run the same way as the rule's own")
    return curve


def _is_pair(found: object) -> bool:
    return (
        isinstance(found, list)
        and len(found) == 2
        and all(isinstance(entry, (int, float)) and not isinstance(entry, bool) for entry in found)
    )


def _rises(numbers: tuple[float, ...]) -> bool:
    return all(before <= after for before, after in pairwise(numbers))


def _falls(curve: Curve) -> bool:
    return curve.knots[0][1] > curve.knots[-1][1]
