"""Instances in files are what the generator draws, and what they hold is checked."""

import json

import pytest

from benchmarks.instances.catalogue import CATALOGUE
from benchmarks.instances.files import FOLDER, Instance, read, text_of
from benchmarks.instances.generator import draw
from constraints.errors import InputError

MOST_BYTES = 50_000


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_a_file_is_what_its_shape_and_seed_give(entry):
    text = (FOLDER / f"{entry.name}.json").read_text()
    drawn = Instance(entry.name, entry.shape, entry.seed, draw(entry.shape, entry.seed))
    assert text == text_of(drawn)
    assert len(text) < MOST_BYTES


def test_what_is_read_is_what_was_written():
    for entry in CATALOGUE:
        one = read(FOLDER / f"{entry.name}.json")
        assert (one.name, one.shape, one.seed) == (entry.name, entry.shape, entry.seed)
        assert text_of(one) == (FOLDER / f"{entry.name}.json").read_text()


def changed(tmp_path, **changes):
    document = json.loads((FOLDER / "tight-all-1.json").read_text())
    for key, value in changes.items():
        if value is None:
            del document[key]
        else:
            document[key] = value
    path = tmp_path / "tight-all-1.json"
    path.write_text(json.dumps(document))
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format_version": 9}, "format_version: found 9, expected 1."),
        ({"name": "other"}, "name: found other, expected tight-all-1, as the file is called."),
        ({"cost": None}, "cost: found nothing, expected this key, which may not be left out."),
        ({"rooms": 3}, "rooms: found rooms, expected one of format_version, name"),
        ({"seed": -1}, "seed: found -1, expected a whole number, none negative."),
        ({"shape": {"children": 3}}, "expected an object of children, homes, places"),
        ({"cost": [1.5]}, "cost: found [1.5], expected whole numbers"),
        ({"cost": "many"}, "cost: found many, expected whole numbers"),
        ({"use": [[1, 2], [1]]}, "use: found [[1, 2], [1]], expected whole numbers"),
        ({"together": 7}, "together: found 7, expected a list, [...]."),
        ({"conflicts": [[[0, "a"]]]}, "conflicts[0]: found"),
        ({"limits": [{"most": 1}]}, "limits[0]: found"),
        ({"agent_class": [0]}, "agent_class: found"),
        ({"items": 3}, "expected"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(tmp_path, changes, said):
    with pytest.raises(InputError, match=r"^tight-all-1\.json, ") as refused:
        read(changed(tmp_path, **changes))
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["", "[1]", "{"])
def test_what_is_no_document_is_refused(tmp_path, text):
    path = tmp_path / "one.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"^one.json: found .*, expected (a document|an object)"):
        read(path)
