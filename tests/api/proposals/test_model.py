"""The workflow against its model, and that the model catches a machine that is wrong."""

from dataclasses import replace

import pytest
from hypothesis import Phase

from api.proposals import machine
from api.proposals.states import Verb
from api.store import carrying
from tests.api.proposals.model import hold, workflow

SHORT = (6, 30)


def test_the_service_does_what_the_model_says(store_url, monkeypatch):
    with workflow(store_url, monkeypatch) as held:
        hold(held, *SHORT)


def keys_are_forgotten(patch):
    patch.setattr(carrying, "given_before", lambda *_: None)
    patch.setattr(carrying, "keep", lambda _connection, _once, answer, _at: answer)


def the_proposer_confirms(patch):
    alone = replace(machine.TRANSITIONS[Verb.CONFIRM], not_the_proposer=False)
    patch.setitem(machine.TRANSITIONS, Verb.CONFIRM, alone)


@pytest.mark.parametrize("mutant", [keys_are_forgotten, the_proposer_confirms])
def test_a_machine_that_is_wrong_is_caught(mutant, sqlite_files, monkeypatch):
    with workflow(sqlite_files.new(), monkeypatch) as held:
        mutant(monkeypatch)
        with pytest.raises(AssertionError):
            hold(held, 100, 40, [Phase.generate])
