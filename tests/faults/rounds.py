"""A round: one new store, and the service on it ended many times while several ask."""

import random
import time
from dataclasses import dataclass, field

from tests.faults.callers import Crowd
from tests.faults.found import Look, unlike
from tests.faults.service import Service

KILLS = 10
MOST_TOLD = 12
"""Requests carried out between readiness and the end, at most; then it may be any moment."""
LONGEST_LIFE, LONGEST_MOMENT = 2.0, 0.1
"""Seconds."""
STOPS_WITHIN = 10
NEAREST = 4
"""Requests carried out just before a kill, sent again at once; all are at the end of the round."""


@dataclass
class Done:
    """What was done in a round, and what was found wrong."""

    kills: int = 0
    told: int = 0
    unknown: int = 0
    proposed: int = 0
    confirmed: int = 0
    replayed: int = 0
    faults: list = field(default_factory=list)

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def one_round(stocked, folder, seed, kills=KILLS):
    """Kill the service so many times, tell it to stop once, and look at the store each time."""
    chance, done = random.Random(seed), Done()  # noqa: S311
    service, look = Service(stocked.url, folder).start(), Look(stocked.url)
    crowd = Crowd(service, stocked, seed)
    crowd.begin()
    for _ in range(kills):
        _live(crowd, chance)
        service.kill()
        done.kills += 1
        told = list(crowd.told)
        done.faults += look.faults(told)
        service.start()
        with service.client() as client:
            done.faults += unlike(client, told[-NEAREST:])
        done.replayed += len(told[-NEAREST:])
    _live(crowd, chance)
    code, seconds = service.tell_to_stop()
    if code != 0 or seconds > STOPS_WITHIN:
        done.faults.append(f"told to stop: exit code {code} after {seconds:.1f} s")
    service.start()
    crowd.end()
    with service.client() as client:
        done.faults += unlike(client, crowd.told)
    done.replayed += len(crowd.told)
    service.tell_to_stop()
    done.faults += look.faults(crowd.told, all_told=True)
    done.told, done.unknown = len(crowd.told), len(crowd.unknown)
    done.proposed = sum(one.path.endswith("/proposals") for one in crowd.told)
    done.confirmed = crowd.confirmed
    return done


def _live(crowd, chance):
    """Let the callers come some way, and then choose any moment."""
    many = len(crowd.told) + chance.randrange(MOST_TOLD)
    until = time.monotonic() + LONGEST_LIFE
    while len(crowd.told) < many and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(chance.uniform(0, LONGEST_MOMENT))
