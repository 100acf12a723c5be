"""`homeward schema`."""

import json

import pytest

from matcher.records.documents.schema import schema

from .calling import homeward


@pytest.mark.parametrize("document", ["snapshot", "referral", "reply", "pool"])
def test_the_schema_of_a_document_is_printed(document):
    answer = homeward("schema", document)
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == schema(document)


def test_all_are_printed_under_their_names():
    assert list(json.loads(homeward("schema").out)) == ["snapshot", "referral", "reply", "pool"]


def test_another_document_is_bad_use():
    answer = homeward("schema", "vacancy")
    assert (answer.code, answer.out) == (2, "")
    assert "vacancy" in answer.err
