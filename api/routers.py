"""The resources of the API, in the order of the work: from homes to an answer, to a placement."""

from __future__ import annotations

from fastapi import APIRouter

from api.allocations.routes import router as allocations
from api.audit.routes import router as audit
from api.homes.routes import router as homes
from api.imports.routes import router as imports
from api.match_requests.routes import router as match_requests
from api.people.case_routes import router as work_with_children
from api.people.key_routes import router as keys
from api.people.routes import router as people
from api.proposals.authority_routes import router as authority_steps
from api.proposals.check_routes import router as checks
from api.proposals.home_routes import router as home_steps
from api.proposals.outcomes import router as outcomes
from api.proposals.routes import router as proposals
from api.referrals.case_routes import router as cases
from api.referrals.change_routes import router as changes
from api.referrals.routes import router as referrals
from api.replies.routes import router as replies
from api.rules.routes import router as rules

ROUTERS: tuple[APIRouter, ...] = (
    homes, imports, referrals, cases, changes, match_requests, replies,
    proposals, home_steps, checks, authority_steps, outcomes,
    allocations, rules, audit, people, keys, work_with_children,
)  # fmt: skip
"""Each under `/api/v1`; `/match-requests` and `/proposals` ask
`app.state.supplies`, a `Supplies`."""
