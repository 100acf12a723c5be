"""The engine held to a slow and plain reading of the handbook, world by world (docs/oracle.md)."""
