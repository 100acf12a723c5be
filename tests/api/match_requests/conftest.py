from ..town import desk

__all__ = ["desk"]
