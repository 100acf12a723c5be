"""
Large neighbourhoods, drawn and priced alike wherever items are assigned to agents.

Some agents are taken together, and what they hold is assigned anew among them (P. Shaw, "Using
constraint programming and local search methods to solve vehicle routing problems", CP98, Lecture
Notes in Computer Science 1520 (1998)). Which agents, and at what price their capacity is counted,
is the same for `matcher.solver.gap` and `matcher.solver.conflicts`; how a neighbourhood is solved
is each core's own.
"""
