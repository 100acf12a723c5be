"""Readers of Ofsted's lists."""
