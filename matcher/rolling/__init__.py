"""Days go by: children come on days, places are given as they come, against hindsight."""

from matcher.rolling.certificate import certify
from matcher.rolling.forecast import Forecast
from matcher.rolling.in_hindsight import Hindsight, hindsight
from matcher.rolling.policies import BATCH, IMMEDIATE, NEAREST, Policy, Way, priced
from matcher.rolling.prices import Pricing
from matcher.rolling.running import run
from matcher.rolling.stream import BARRED, NOWHERE, STAYS, Stream
from matcher.rolling.value import Value, value_of

__all__ = [
    "BARRED",
    "BATCH",
    "IMMEDIATE",
    "NEAREST",
    "NOWHERE",
    "STAYS",
    "Forecast",
    "Hindsight",
    "Policy",
    "Pricing",
    "Stream",
    "Value",
    "Way",
    "certify",
    "hindsight",
    "priced",
    "run",
    "value_of",
]
