"""Spoilt documents: an error that says so, or an entity; never another error."""

import copy
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.entities import Referral, Snapshot
from matcher.records.documents import parse_referral, parse_snapshot, schema
from tests.matcher.records.documents.given import FULL, SHORT, SNAPSHOT
from tests.matcher.records.documents.json_schema import faults
from tests.matcher.records.documents.made import seeded

DOCUMENTS = (SHORT, FULL, SNAPSHOT)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(
        ["2026-02-30", "M14 5", "none", "known", "SC999901", "0000-00-00", "2026-01-01", "grid"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=8)
            | st.sampled_from(["state", "kind", "urn", "latitude", "easting_m"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def spoil(document, random, value):
    """Change one thing somewhere: put the value there, take it away, or rename a key."""
    document = copy.deepcopy(document)
    here = document
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return document
        key = random.choice(keys)
        inner = here[key]
        if isinstance(inner, dict | list) and inner and random.random() < 0.8:
            here = inner
            continue
        spoilt = random.randrange(4)
        if spoilt == 0:
            del here[key]
        elif spoilt == 1 and isinstance(here, dict):
            here[random.choice([f"{key}s", key.upper(), str(value)])] = here.pop(key)
        else:
            here[key] = value
        return document


def read(document):
    parse = parse_snapshot if document is SNAPSHOT else parse_referral
    return parse, Snapshot if document is SNAPSHOT else Referral


@settings(deadline=None, max_examples=600)
@given(st.sampled_from(DOCUMENTS), st.integers(0, 10**9), JSON, st.integers(1, 3))
def test_a_spoilt_document_is_refused_in_words_or_read_whole(document, seed, value, times):
    random = seeded(seed)
    spoilt = document
    for _ in range(times):
        spoilt = spoil(spoilt, random, value)
    parse, entity = read(document)
    try:
        found = parse(json.dumps(spoilt), "f.json")
    except InputError as error:
        for problem in error.problems:
            assert problem.file == "f.json"
            assert problem.expected
            assert "Input should" not in problem.expected
            assert "discriminator" not in problem.expected
        return
    assert isinstance(found, entity)
    root = schema(spoilt["kind"])
    assert list(faults(spoilt, root, root)) == []


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(DOCUMENTS), st.integers(0, 10**9), st.binary(max_size=4))
@example(SHORT, 0, b"\x00")
def test_spoilt_bytes_are_refused_in_words_or_read_whole(document, seed, junk):
    random = seeded(seed)
    content = json.dumps(document).encode()
    start = random.randrange(len(content))
    content = content[:start] + junk + content[start + random.randrange(6) :]
    parse, entity = read(document)
    try:
        found = parse(content, "f.json")
    except InputError:
        return
    assert isinstance(found, entity)
