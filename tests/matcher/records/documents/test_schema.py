import json

import pytest

from matcher.records.documents import parse_referral, parse_snapshot, schema
from matcher.records.documents.leaves import LEFT_OUT
from tests.matcher.records.documents.given import EXAMPLES, FULL, SHORT, SNAPSHOT, changed
from tests.matcher.records.documents.json_schema import faults

KINDS = ("referral", "snapshot", "reply", "pool")


def objects(kind):
    root = schema(kind)
    return {kind: root, **root.get("$defs", {})}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.name)
def test_an_example_is_valid_by_the_schema_and_by_the_reader(path):
    text = path.read_text(encoding="utf-8")
    document = json.loads(text)
    root = schema(document["kind"])
    assert list(faults(document, root, root)) == []
    read = {"referral": parse_referral, "snapshot": parse_snapshot}[document["kind"]]
    assert read(text, path.name)


def test_the_full_example_has_every_key_of_a_referral_but_the_rare_ones():
    rare = {"room_features", "has_school", "address_confidential", "claims_regulation_27b",
            "clinical_tasks", "impact_assessments", "emergency",
            "release_on", "discharge_on"}  # fmt: skip
    assert set(schema("referral")["properties"]) - rare <= set(FULL) | rare


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_and_says_what_leaving_it_out_means(kind):
    for name, form in objects(kind).items():
        assert form["description"], name
        assert form["additionalProperties"] is False, name
        for key, field in form["properties"].items():
            required = key in form.get("required", ())
            assert required != (LEFT_OUT in field), (name, key)
            assert field["description"].endswith((".", "...")), (name, key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_measure_has_its_unit_in_the_key_or_in_its_description(kind):
    units = ("_km", "_m", "_years", "_days", "_weeks", "_pence")
    words = ("degrees", "share", "number", "how often", "changes", "those of the", "level",
             "brothers", "0 assessed", "version")  # fmt: skip
    for form in objects(kind).values():
        for key, field in form["properties"].items():
            if field.get("type") in {"integer", "number"}:
                described = field["description"].lower()
                assert key.endswith(units) or any(word in described for word in words), key


@pytest.mark.parametrize(
    ("document", "changes"),
    [
        (SHORT, {"child__bron": 1}),
        (SHORT, {"child__risks__self_harms__level": 4}),
        (SHORT, {"child__risks__self_harms": {"state": "known"}}),
        (SHORT, {"child__risks__self_harm": {"state": "unknown"}}),
        (SHORT, {"emergency": None}),
        (SHORT, {"responsible_authority": "Manchester"}),
        (FULL, {"wishes__homes": {"12": "wants"}}),
        (FULL, {"orders__0__persons": ["p"]}),
        (SNAPSHOT, {"homes__0__needs": {"autism": "yes"}}),
        (SNAPSHOT, {"vacancies__0__free_from": "full"}),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(document, changes):
    root = schema(document["kind"])
    assert list(faults(changed(document, **changes), root, root))
