"""Replies: what homes answered about a child when they were rung."""
