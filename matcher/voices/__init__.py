"""One explanation in three voices: the officer's, the child's, the auditor's."""

from matcher.voices.auditor import Audit, audit_of
from matcher.voices.child import page_of
from matcher.voices.page import Page, Part
from matcher.voices.voice import Voice

__all__ = ["Audit", "Page", "Part", "Voice", "audit_of", "page_of"]
