"""A server of a script, asked as ours is."""

from itertools import repeat
from types import SimpleNamespace

from benchmarks.load.call import call


class Fake:
    def __init__(self, scripted, name="Homeward", heard=None):
        self.name = name
        self.heard = [] if heard is None else heard
        self.server = SimpleNamespace(port=scripted.port, memory_mb=lambda: 100.0)

    def reads(self):
        self.heard.append(f"{self.name} read")
        return repeat(call("GET", "/read"))

    def matches(self):
        return repeat(call("GET", "/match"))

    def proposals(self):
        return iter([call("GET", "/propose")] * 6)

    def let_go(self):
        self.heard.append(f"{self.name} let go")
