"""Readers of the files the sector keeps and publishes."""
