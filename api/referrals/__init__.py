"""Referrals: a request for a place for a child, whose case it is, and who may open it."""
