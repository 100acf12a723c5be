"""
The bars of the handbook as a reader of it would apply them: one small function for each row.

Nothing here is shared with the engine but the entities and the codes it is given: no rule, no
column, no calendar, no map.
"""
