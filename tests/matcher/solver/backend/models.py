"""Models to try the engines on, and the answers found by trying every value."""

from itertools import product

import numpy as np

from matcher.solver.backend import Model


def random_model(seed):
    """A few whole numbers of either sign, and rows bounded from either side or both."""
    draw = np.random.default_rng(seed)
    variables, rows = int(draw.integers(1, 6)), int(draw.integers(0, 5))
    lower = draw.integers(-3, 1, variables)
    upper = lower + draw.integers(0, 4, variables)
    terms = draw.integers(-4, 5, (rows, variables)) * (draw.random((rows, variables)) < 0.7)
    row, column = np.nonzero(terms)
    side = draw.integers(-6, 7, rows)
    width = draw.integers(0, 5, rows)
    kind = draw.integers(0, 4, rows)
    order = draw.permutation(row.size)
    model = Model(
        cost=draw.integers(-5, 6, variables),
        lower=lower,
        upper=upper,
        integer=np.ones(variables, dtype=bool),
        row=row[order],
        column=column[order],
        coefficient=terms[row, column][order],
        row_lower=np.where(kind == 0, -np.inf, side),
        row_upper=np.where(kind == 1, np.inf, np.where(kind == 2, side, side + width)),
    )
    return model, terms


def best_by_trying(model, terms):
    """The least cost of any value of the variables that keeps every row; None without one."""
    every = (range(int(a), int(b) + 1) for a, b in zip(model.lower, model.upper, strict=True))
    tried = np.array(list(product(*every)), dtype=np.int64)
    sums = tried @ terms.T
    kept = ((sums >= model.row_lower) & (sums <= model.row_upper)).all(axis=1)
    costs = tried[kept] @ model.cost.astype(np.int64)
    return int(costs.min()) if costs.size else None


def assignment_with_capacity(items, agents, seed=0, share=0.8):
    """Generalised assignment; hard for every engine from some 100 x 10 on."""
    draw = np.random.default_rng(seed)
    cost = draw.integers(10, 1000, (items, agents))
    weight = draw.integers(5, 25, (items, agents))
    item, agent = np.indices((items, agents)).reshape(2, -1)
    variable = np.arange(items * agents)
    return Model.binary(
        cost.ravel(),
        np.concatenate([item, items + agent]),
        np.concatenate([variable, variable]),
        np.concatenate([np.ones(items * agents), weight.ravel()]),
        row_lower=np.concatenate([np.ones(items), np.full(agents, -np.inf)]),
        row_upper=np.concatenate([np.ones(items), weight.sum(axis=0) // agents * share]).round(),
    )


def choose_one():
    """The cheaper of two costs 2; the dearer 5."""
    return Model.binary([5, 2], [0, 0], [0, 1], [1, 1], row_lower=[1], row_upper=[1])


def cannot():
    """Two variables of 0 or 1 that add up to 3."""
    return Model.binary([5, 2], [0, 0], [0, 1], [1, 1], row_lower=[3], row_upper=[3])
