"""The simple values that documents hold, each with the sentence that says what is read."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

NOT_JUDGED = "Not judged yet."
"""Ends the meaning of a field that no rule reads."""
LEFT_OUT = "x-left-out"
"""Key of the JSON Schema under which a field says what leaving it out means."""
EXPECTED = "x-expected"
"""Key of the JSON Schema under which a value says what is read, as messages say it."""
MOST_TEXT = 4_000
OLDEST_AGE_YEARS = 25


def says(description: str, left_out: str | None = None) -> FieldInfo:
    """
    Describe a field, for the JSON Schema and the page that explains the input.

    Parameters
    ----------
    description
        What it means, with its unit, as a short sentence.
    left_out
        What leaving it out means; None where it may not be left out.
    """
    extra = {} if left_out is None else {LEFT_OUT: left_out}
    info: FieldInfo = Field(description=description, json_schema_extra={**extra})
    return info


class Leaf:
    """
    Annotation: a simple value, and the one sentence said of anything else.

    Parameters
    ----------
    schema
        How it is read.
    expected
        What would have been read, as the end of "expected ..."; empty where the schema says so.
    shown
        The same for the JSON Schema.
    """

    def __init__(self, schema: CoreSchema, expected: str, shown: JsonSchemaValue) -> None:
        self.schema: CoreSchema = schema
        if expected:
            self.schema = core_schema.custom_error_schema(
                schema, custom_error_type="expected", custom_error_message=expected
            )
        self.expected = expected
        self.shown = shown

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the value, whatever the annotated type."""
        del source, handler
        return self.schema

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show the value."""
        del schema, handler
        return {EXPECTED: self.expected, **self.shown}


def _pattern(pattern: str, expected: str, longest: int = 64) -> Leaf:
    return Leaf(
        core_schema.str_schema(strict=True, pattern=pattern, max_length=longest),
        expected,
        {"type": "string", "pattern": pattern, "maxLength": longest},
    )


def whole(low: int, high: int, unit: str = "") -> Leaf:
    """Describe a whole number from ``low`` to ``high``, both included."""
    named = f" of {unit}" if unit else ""
    return Leaf(
        core_schema.int_schema(strict=True, ge=low, le=high),
        f"a whole number{named} from {low:,} to {high:,}",
        {"type": "integer", "minimum": low, "maximum": high},
    )


def number(low: float, high: float, unit: str = "") -> Leaf:
    """Describe a number from ``low`` to ``high``, both included."""
    named = f" of {unit}" if unit else ""
    return Leaf(
        core_schema.float_schema(strict=True, ge=low, le=high, allow_inf_nan=False),
        f"a number{named} from {low:,.12g} to {high:,.12g}",
        {"type": "number", "minimum": low, "maximum": high},
    )


_ISO_DAY = r"^(19|20)\d{2}-\d{2}-\d{2}$"
_ISO_MOMENT = r"^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$"
_CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
# every control character but line feed and tab
_PLAIN_TEXT = (
    r"^[^\x00-\x08\x0B-\x1F\x7F-\x9F]*[^\s\x00-\x1F\x7F-\x9F][^\x00-\x08\x0B-\x1F\x7F-\x9F]*$"
)

DAY = Leaf(
    # the pattern first: on its own the date also reads seconds since 1970
    core_schema.chain_schema(
        [
            core_schema.str_schema(strict=True, pattern=_ISO_DAY),
            core_schema.date_schema(strict=False),
        ]
    ),
    "a date of the calendar as yyyy-mm-dd, 1900 or later",
    {"type": "string", "format": "date"},
)
Day = Annotated[date, DAY]
Moment = Annotated[
    datetime,
    Leaf(
        core_schema.chain_schema(
            [
                core_schema.str_schema(strict=True, pattern=_ISO_MOMENT),
                core_schema.datetime_schema(strict=False, tz_constraint="aware"),
            ]
        ),
        "a date and time with its offset, such as 2026-03-02T16:40:00+00:00",
        {"type": "string", "format": "date-time"},
    ),
]
Clock = Annotated[
    time,
    Leaf(
        core_schema.chain_schema(
            [
                core_schema.str_schema(strict=True, pattern=_CLOCK),
                core_schema.time_schema(strict=False),
            ]
        ),
        "a time of day as hh:mm, 00:00 to 23:59",
        {"type": "string", "pattern": _CLOCK},
    ),
]
Flag = Annotated[
    bool,
    Leaf(core_schema.bool_schema(strict=True), "true or false", {"type": "boolean"}),
]
Urn = Annotated[
    str,
    _pattern(
        r"^(SC[0-9]{6}|[0-9]{7})$", "a URN: seven digits, or SC and six digits, as a text in quotes"
    ),
]
Dwelling = Annotated[
    str,
    _pattern(
        r"^(elsewhere|SC[0-9]{6}|[0-9]{7})$",
        "a URN: seven digits, or SC and six digits, as a text in quotes; or elsewhere",
    ),
]
RuleId = Annotated[
    str,
    _pattern(
        r"^[a-z][a-z0-9_]*$", "the id of a task or approval, as `homeward rules` lists it", 64
    ),
]
REFERENCE = _pattern(
    r"^[A-Za-z0-9][A-Za-z0-9._/:-]*$",
    "an opaque reference: letters, digits and . _ / : - without spaces, at most 64",
)
Reference = Annotated[str, REFERENCE]
Text = Annotated[
    str, _pattern(_PLAIN_TEXT, f"some text of at most {MOST_TEXT:,} characters", MOST_TEXT)
]
ShortText = Annotated[str, _pattern(_PLAIN_TEXT, "some text of at most 200 characters", 200)]
AgeYears = Annotated[int, whole(0, OLDEST_AGE_YEARS, "years")]
Share = Annotated[float, number(0.0, 1.0)]
Kilometres = Annotated[float, number(0.0, 1_500.0, "kilometres")]
VisitsPerMonth = Annotated[float, number(0.0, 200.0, "visits a month")]


def day_or(word: str) -> Leaf:
    """Describe a date, or one word that stands for there being none."""
    return Leaf(
        core_schema.union_schema([core_schema.literal_schema([word]), DAY.schema]),
        f"a date of the calendar as yyyy-mm-dd, or '{word}'",
        {"anyOf": [{"type": "string", "format": "date"}, {"const": word}]},
    )


def reference_or(word: str) -> Leaf:
    """Describe a reference, or one word that stands for no one of them."""
    return Leaf(
        core_schema.union_schema([core_schema.literal_schema([word]), REFERENCE.schema]),
        f"{REFERENCE.expected}; or '{word}'",
        {"anyOf": [dict(REFERENCE.shown), {"const": word}]},
    )
