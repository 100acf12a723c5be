"""What the description of the API shows as an example can be sent, and can be answered."""

import inspect
import json

import pytest
from pydantic import BaseModel

from api.homes import schemas as homes
from api.homes.document import read_told
from api.homes.telling import as_told_today
from api.match_requests import schemas as match_requests
from api.referrals import schemas as referrals
from api.replies import schemas as replies
from api.replies.service import read_told as read_reply
from api.store.database import utc_now
from matcher.records.documents.parse import parse_referral

MODELS = [
    model
    for module in (homes, match_requests, referrals, replies)
    for _, model in inspect.getmembers(module, inspect.isclass)
    if issubclass(model, BaseModel) and "json_schema_extra" in model.model_config
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_an_example_is_of_its_model(model):
    for example in model.model_config["json_schema_extra"]["examples"]:
        model.model_validate_json(json.dumps(example))


def test_examples_of_documents_are_read():
    referral = parse_referral(json.dumps(referrals.REFERRAL_EXAMPLE))
    assert referral.reference
    assert read_reply(replies.REPLY_EXAMPLE, {"reference": "R-1"}, utc_now()).urn == "9000001"
    kept = {"vacancies": [homes.VACANCY_EXAMPLE]}
    document = as_told_today(homes.TELLING_EXAMPLE, kept, "9000001", utc_now())
    assert read_told(document).residents
