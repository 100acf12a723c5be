"""A Monday at five: a referral, a few invented homes, a return, and what homes answer."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from constraints.vocabulary import (
    Country,
    Domain,
    Grade,
    HomeKind,
    Need,
    RegistrationStatus,
    Sex,
)
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, graded, referral
from fixtures.stories.towns import near
from matcher.entities import Home
from matcher.records.documents import read_replies, write_referral, write_snapshot
from tests.matcher.records.ssda903.returns import EPISODES, NEW_HEADER, table

from .calling import groups, homeward

FIVE = datetime(2026, 3, 2, 17, tzinfo=ZoneInfo("Europe/London"))
READY, SALFORD, LEEDS, FULL, SUSPENDED = (f"SC10000{n}" for n in range(1, 6))
REFERENCE = "STORY-99"
CHILD = "STORY-99-CHILD"
ANSWERED = (
    "--place-from",
    "2026-03-05",
    "--ages",
    "8-17",
    "--sex",
    "any",
    "--residents",
    "clear",
    "--names-compared",
    "--conditions-clear",
    "--meets",
    "autism",
)
"""A home's answers to every question that is open."""


def public(urn, town, **changes):
    """Make a home of which only public facts are known."""
    where = near(town, radius_km=4.0)
    plain = Home(
        urn=urn,
        kind=HomeKind.CHILDRENS_HOME,
        country=Country.ENGLAND,
        status=RegistrationStatus.ACTIVE,
        where=where,
        authority=where.authority,
        registered_places=3,
        overall_grade=Grade.GOOD,
        helped_grade=Grade.GOOD,
    )
    return replace(plain, **changes)


def homes():
    where = near("Stockport")
    told = world((home(READY, near("Manchester")), home(FULL, where)), full=(FULL,))
    untold = (
        public(SALFORD, "Salford"),
        public(LEEDS, "Leeds"),
        public(SUSPENDED, "Salford", status=RegistrationStatus.SUSPENDED),
    )
    everyone = sorted((*told.homes, *untold), key=lambda one: one.urn)
    return replace(told, homes=tuple(everyone))


def asked(**changes):
    who = child("Manchester", 13, Sex.FEMALE, graded(Domain.GOES_MISSING, 1))
    plain = referral(99, "Manchester", who, essential_needs=frozenset({Need.AUTISM}))
    return replace(plain, **changes)


class Evening:
    """The files on an officer's desk, and the commands that read them."""

    def __init__(self, folder):
        self.folder = folder
        self.snapshot = folder / "homes.json"
        self.referral = folder / "referral.json"
        self.replies = folder / "replies.jsonl"
        self.write()

    def write(self, snapshot=None, referral=None):
        write_snapshot(snapshot or homes(), self.snapshot)
        write_referral(referral or asked(), self.referral)

    def match(self, *words, **how):
        return self._on_files("match", *words, **how)

    def explain(self, urn, *words):
        return self._on_files("explain", "--home", urn, *words)

    def duties(self, urn, *words, **how):
        return self._on_files("duties", "--home", urn, *words, **how)

    def reply(self, urn, *words):
        files = ("--referral", self.referral, "--replies", self.replies)
        return homeward("reply", urn, *files, *words)

    def groups(self):
        """Give the URNs of each group of the list, as the replies kept so far make it."""
        return groups(self.match("--json", "--replies", self.replies))

    def kept(self):
        return [reply for _, reply in read_replies(self.replies)]

    def _on_files(self, command, *words, **how):
        files = ("--snapshot", self.snapshot, "--referral", self.referral)
        return homeward(command, *files, *words, **how)

    def return_903(self, *episodes, headers=()):
        """Write an SSDA903 return of the child and others; see `returns`."""
        folder = self.folder / "return903"
        folder.mkdir(exist_ok=True)
        (folder / "header.csv").write_text(table(NEW_HEADER, *headers))
        (folder / "episodes.csv").write_text(table(EPISODES, *episodes))
        return folder


def header(who, born="14/10/2012", sex="F"):
    return f"{who},{sex},{born},WBRI,X1,,,0"


def living(who, urn, since="01/06/2025", origin="M14 5AB"):
    return f"{who},{since},S,C2,N1,K2,PR4,,,,{origin},DL1 2BB,{urn}"
