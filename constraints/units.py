"""Units at the edge: kilometres inside, miles where people read."""

KM_PER_MILE = 1.609344
