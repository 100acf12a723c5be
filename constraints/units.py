"""Units at the edge: kilometres inside, miles where people read."""

KM_PER_MILE = 1.609344
DAYS_PER_MONTH = 365.2425 / 12
