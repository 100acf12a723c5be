"""Tests of the geography."""
