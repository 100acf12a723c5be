"""The resources of the API, in the order of the work: from homes to an answer, to a placement."""

from __future__ import annotations

from fastapi import APIRouter

from api.homes.routes import router as homes
from api.match_requests.routes import router as match_requests
from api.proposals.authority_routes import router as authority_steps
from api.proposals.check_routes import router as checks
from api.proposals.home_routes import router as home_steps
from api.proposals.outcomes import router as outcomes
from api.proposals.routes import router as proposals
from api.referrals.case_routes import router as cases
from api.referrals.change_routes import router as changes
from api.referrals.routes import router as referrals
from api.replies.routes import router as replies

ROUTERS: tuple[APIRouter, ...] = (
    homes, referrals, cases, changes, match_requests, replies,
    proposals, home_steps, checks, authority_steps, outcomes,
)  # fmt: skip
"""Each under `/api/v1`; `/match-requests` and `/proposals` ask
`app.state.supplies`, a `Supplies`."""
