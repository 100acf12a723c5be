"""The resources of the API, in the order of the work: from homes to an answer, to a placement."""

from __future__ import annotations

from fastapi import APIRouter

from api.homes.routes import router as homes
from api.match_requests.routes import router as match_requests
from api.referrals.case_routes import router as cases
from api.referrals.change_routes import router as changes
from api.referrals.routes import router as referrals
from api.replies.routes import router as replies

ROUTERS: tuple[APIRouter, ...] = (homes, referrals, cases, changes, match_requests, replies)
"""Each under `/api/v1`; `/match-requests` asks `app.state.supplies`, a `Supplies`."""
