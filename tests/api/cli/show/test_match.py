"""One home on the list: what is said of it at once."""

import pytest

from api.cli.show.match import arranged

ASK, CAN = "ask whether it can be", "can be arranged"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((f"room plan: {ASK}",), f"room plan: {ASK}"),
        (
            (f"room plan: {ASK}", f"sensors: {ASK}", f"night supervision: {ASK}"),
            "room plan, sensors and night supervision: ask whether each can be",
        ),
        (
            (f"room plan: {CAN}", f"sensors: {ASK}", f"night supervision: {CAN}"),
            f"room plan and night supervision: {CAN}; sensors: {ASK}",
        ),
    ],
)
def test_steps_of_which_the_same_is_to_be_done_are_named_together(steps, said):
    assert arranged(steps) == said
