from __future__ import annotations

import pytest

from constraints.later import Later


def test_a_value_is_worked_out_when_it_is_first_read_and_once() -> None:
    called: list[int] = []

    def work_out() -> list[int]:
        called.append(1)
        return called

    later = Later(work_out)
    assert called == []
    assert later.value is later.value is called
    assert called == [1]


def test_nothing_is_a_value_too() -> None:
    called: list[int] = []
    later = Later(lambda: called.append(1))
    assert later.value is None
    assert later.value is None
    assert called == [1]


def test_an_error_meets_every_reader() -> None:
    later = Later(lambda: 1 // 0)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = later.value
