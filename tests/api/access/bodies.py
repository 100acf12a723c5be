"""A body for each route that reads one, good enough to come to the question whose record it is."""

from .stage import PAPER, REASON, WHY

_STEP = "/api/v1/proposals/{proposal}"
BODIES = {
    "PUT /api/v1/homes/{urn}": {"vacancies": [{"place": "01", "free_from": "2026-03-09"}]},
    "PATCH /api/v1/homes/{urn}": {"vacancies": [{"place": "01", "free_from": "2026-03-09"}]},
    "POST /api/v1/referrals": {"none": "of it"},
    "PATCH /api/v1/referrals/{referral}": {"emergency": True},
    "POST /api/v1/referrals/{referral}/openings": {"reason": WHY},
    "POST /api/v1/referrals/{referral}/assignments": {"person": "{person}", "reason": WHY},
    "POST /api/v1/referrals/{referral}/changes": {
        "reason": WHY,
        "patch": {"child": {"fire_intent": False}},
    },
    "PATCH /api/v1/referrals/{referral}/changes/{change}": {"state": "refused"},
    "POST /api/v1/referrals/{referral}/replies": {"urn": "{urn}", "place_from": "2026-03-09"},
    "POST /api/v1/match-requests": {"referral": "{referral}", "decided_on": "2026-03-02"},
    "POST /api/v1/allocations": {"referrals": ["{referral}"]},
    "POST /api/v1/proposals": {
        "match_request": "{match_request}",
        "urn": "{urn}",
        "place": "2",
        "reason": REASON,
    },
    f"POST {_STEP}/tasks": {"to": {"near_home": "the inbox"}},
    f"POST {_STEP}/tasks/{{rule}}/completion": {"evidence": PAPER},
    f"POST {_STEP}/confirmation": {},
    f"POST {_STEP}/withdrawal": {"reason": REASON},
    f"POST {_STEP}/ending": {"on": "2026-03-02", "code": "planned_move", "why": REASON},
    f"POST {_STEP}/gates/{{rule}}/clearances": {"office": "nominated_officer", "evidence": PAPER},
    f"POST {_STEP}/signatures": {"rules": ["near_home"], "why": REASON},
    f"POST {_STEP}/challenges": {"on_behalf_of": "iro", "words": REASON},
    f"POST {_STEP}/challenges/{{number}}/settlement": {"answer": REASON},
    f"POST {_STEP}/acceptance": {"impact": "impact 3"},
    f"POST {_STEP}/answers": {"yes_if": "a second bedroom is made ready"},
    f"POST {_STEP}/refusal": {"reason": REASON},
    "POST /api/v1/imports": {"none": "of it"},
    "POST /api/v1/people": {"name": "A. Body", "authority": "E08000003", "roles": ["officer"]},
    "PUT /api/v1/people/{person}/rights": {"roles": ["iro"]},
    "POST /api/v1/people/{person}/keys": {"label": "test"},
}
