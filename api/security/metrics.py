"""Figures of the service for Prometheus; none names a child, a home or a caller."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

LABELS = frozenset({"method", "route", "status", "problem"})
"""Labels that a figure may have. A route is a template, never an address."""
MEDIA_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Figures of one app in one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "homeward_requests", "Requests answered.", ("method", "route", "status"),
            registry=self.registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "homeward_request_seconds", "Time to answer, seconds.", ("route",),
            buckets=_SECONDS, registry=self.registry,
        )  # fmt: skip
        self._problems = Counter(
            "homeward_problems", "Requests answered with a problem.", ("problem",),
            registry=self.registry,
        )  # fmt: skip
        self.under_way = Gauge(
            "homeward_requests_under_way", "Requests being answered.", registry=self.registry
        )

    def answered(self, method: str, route: str, status: int, problem: str, seconds: float) -> None:
        """
        Count an answer.

        Parameters
        ----------
        method
            As sent; one that no route takes counts as "OTHER".
        route
            Template of the route, or "unmatched".
        status
            HTTP status; 0 where the caller went away.
        problem
            Type of the problem, or empty.
        seconds
            Time it took.
        """
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        if problem:
            self._problems.labels(problem).inc()

    def page(self) -> bytes:
        """Give all figures in the text format of Prometheus."""
        return generate_latest(self.registry)
