"""One question, put together again and again from a document turned about."""

from __future__ import annotations

import hashlib
import json
import random

from matcher.answer import answer_for
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.records.documents import parse_referral, parse_snapshot
from tests.matcher.records.documents.given import FULL, SNAPSHOT


def _shuffled(document: object, rng: random.Random) -> object:
    """The same document with its keys, and the lists in which order says nothing, turned about."""
    if isinstance(document, list):
        return [_shuffled(one, rng) for one in document]
    if not isinstance(document, dict):
        return document
    keys = list(document)
    rng.shuffle(keys)
    found = {key: _shuffled(document[key], rng) for key in keys}
    for key in ("homes", "vacancies", "residents"):
        if isinstance(found.get(key), list):
            rng.shuffle(found[key])
    return found


def digests(seeds: range) -> set[str]:
    """Answers to one question, each time put together anew from a document turned about."""
    found = set()
    for seed in seeds:
        rng = random.Random(seed)  # noqa: S311  no secret
        supply = parse_snapshot(json.dumps(_shuffled(SNAPSHOT, rng)))
        asked = parse_referral(json.dumps(_shuffled(FULL, rng)))
        answer = answer_for(Engine.over(supply), asked, every_home=True)
        found.add(hashlib.sha256(as_json(answer, "answer").encode()).hexdigest())
    return found
