"""The homes of the store as an engine: prepared once, kept as fresh as the store."""
