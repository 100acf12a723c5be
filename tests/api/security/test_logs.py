import io
import json
import logging
import sys
import threading
import warnings

import pytest

from api.security.logs import FIELDS, WITHHELD, Event, Journal, take_over

CANARIES = (
    "Jane Doe", "jane.doe@example.org", "M5 3AA", "2011-03-04", "9434765919",
    "has been exploited", "{\"a\": 1}", "line\nbreak", "\x1b[31m", "", " ",
)  # fmt: skip
"""What a request may hold: name, address, birthday, NHS number, risk; what breaks a line."""


@pytest.fixture
def out():
    return io.StringIO()


def test_a_field_that_is_not_on_the_list_cannot_be_logged(out):
    with pytest.raises(TypeError, match="child: not on the list"):
        Journal(out).write(Event.REQUEST, child="ref_1")
    assert out.getvalue() == ""


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("canary", CANARIES)
def test_what_a_request_may_hold_fits_no_field(out, field, canary):
    Journal(out).write(Event.REQUEST, **{field: canary})
    assert json.loads(out.getvalue())[field] == WITHHELD
    assert len(out.getvalue().splitlines()) == 1


def test_fields_that_fit_are_written_with_the_time(out):
    Journal(out).write(Event.REQUEST, request="req_ABCDEFGH12345678", status=200, method="GET")
    line = json.loads(out.getvalue())
    assert line["event"] == "request"
    assert (line["request"], line["status"]) == ("req_ABCDEFGH12345678", 200)
    assert line["at"].endswith("+00:00")


def fails(word):
    raise KeyError(word)


def test_an_error_is_told_by_its_class_and_its_places_without_a_word_of_it(out):
    try:
        fails("Jane Doe")
    except KeyError as error:
        Journal(out).failed(error)
    line = json.loads(out.getvalue())
    assert line["error"] == "KeyError"
    assert "test_logs:fails:" in line["where"]
    assert "Jane" not in out.getvalue()


@pytest.fixture
def taken(out):
    before = (sys.excepthook, threading.excepthook, logging.root.handlers[:], logging.root.level)
    shown = warnings.showwarning
    take_over(Journal(out))
    yield out
    sys.excepthook, threading.excepthook = before[:2]
    logging.captureWarnings(capture=False)
    logging.root.handlers[:] = before[2]
    logging.root.setLevel(before[3])
    warnings.showwarning = shown


def test_a_library_says_that_it_said_something_and_nothing_of_it(taken):
    logging.getLogger("uvicorn.error").error("refused %s", "Jane Doe")
    try:
        fails("Jane Doe")
    except KeyError:
        logging.getLogger("sqlalchemy.engine").exception("Jane Doe", extra={"child": "Jane Doe"})
    lines = [json.loads(line) for line in taken.getvalue().splitlines()]
    assert [line["logger"] for line in lines] == ["uvicorn.error", "sqlalchemy.engine"]
    assert lines[1]["error"] == "KeyError"
    assert "Jane" not in taken.getvalue()


def test_what_nothing_caught_is_told_without_a_word_of_it(taken, capfd):
    thread = threading.Thread(target=fails, args=("Jane Doe",))
    thread.start()
    thread.join()
    try:
        fails("Jane Doe")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert [json.loads(line)["error"] for line in taken.getvalue().splitlines()] == ["KeyError"] * 2
    assert "Jane" not in taken.getvalue() + "".join(capfd.readouterr())
