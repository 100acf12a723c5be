"""Threat T2: a made-up child moved about the map must not find where a home stands."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import numpy as np
import pytest
from scipy.optimize import least_squares

from api.match_requests.kept import order_of
from api.match_requests.question import Question, put_to
from api.match_requests.supplies import CELL_M, Supplies, in_cell
from api.referrals.service import referral_document
from api.security.roles import Role
from api.supply.book import Edition
from constraints.units import KM_PER_MILE
from matcher.answer.build import answer_of
from matcher.answer.wire import plain
from matcher.engine import Engine
from matcher.entities import Snapshot, Where

from ..town import asked_for, world

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
QUESTIONS = 500


def supplies_over(snapshot: Snapshot) -> Supplies:
    edition = Edition((1, AT), Engine.over(snapshot), {}, {})
    return Supplies(SimpleNamespace(current=lambda connection: edition))


def asked_from(view, point):
    """An attacker's question: a child who comes from just there."""
    origin = Where(*point, 0.0, "coordinates")
    child = replace(asked_for()[0].child, origin=origin, has_origin=True, contacts=(), relations=())
    referral = replace(
        asked_for()[0], child=child, school=None, has_school=None, services=None, hotspots=None
    )
    question = Question(referral_document(referral), 1, (), referral.decided_on, AT, 20, "officer")
    return put_to(question, view)


def trilaterated(view, points):
    """Ask from each point; give where the attacker takes each home to be, grid metres."""
    middle = {}
    for point in points:
        order = order_of(asked_from(view, point).ranked())
        for columns in order.values():
            for urn, low, high in zip(
                columns["urn"], columns["miles_low"], columns["miles_high"], strict=True
            ):
                if low is not None and high is not None:
                    middle.setdefault(urn, []).append(
                        (*point, (low + high) / 2 * KM_PER_MILE * 1e3)
                    )
    found = {}
    for urn, seen in middle.items():
        east, north, metres = np.array(seen).T

        def off(guess, east=east, north=north, metres=metres):
            return np.hypot(guess[0] - east, guess[1] - north) - metres

        found[urn] = least_squares(off, (east.mean(), north.mean()), loss="soft_l1").x
    return found


def errors_km(found):
    at = {home.urn: home.where for home in world().snapshot.homes}
    return [
        float(np.hypot(x - at[urn].easting_m, y - at[urn].northing_m)) / 1e3
        for urn, (x, y) in found.items()
    ]


@pytest.fixture(scope="module")
def points():
    homes = [home.where for home in world().snapshot.homes]
    east, north = np.mean([(one.easting_m, one.northing_m) for one in homes], axis=0)
    draws = np.random.default_rng(5).uniform(-40_000, 40_000, (QUESTIONS, 2))
    return [(float(east + x), float(north + y)) for x, y in draws]


def test_the_attack_finds_homes_where_it_is_not_stopped(points):
    view = supplies_over(world().snapshot).view(None, exact=True)
    assert np.median(errors_km(trilaterated(view, points[:12]))) < 0.2


def test_hundreds_of_questions_do_not_come_nearer_than_the_cell(points):
    view = supplies_over(world().snapshot).view(None, exact=False)
    errors = errors_km(trilaterated(view, points))
    assert errors
    assert np.median(errors) > 5.0


def test_wherever_in_its_cell_a_home_stands_the_answer_is_the_same(points):
    """So no question at all tells more: not of distances, zones, schools or the order."""
    told = []
    for shift in (0.1, 0.5, 0.9):
        homes = tuple(
            replace(
                home,
                where=replace(
                    home.where,
                    easting_m=(home.where.easting_m // CELL_M + shift) * CELL_M,
                    northing_m=(home.where.northing_m // CELL_M + (1 - shift)) * CELL_M,
                ),
            )
            for home in world().snapshot.homes
        )
        view = supplies_over(replace(world().snapshot, homes=homes)).view(None, exact=False)
        for referral in asked_for()[:4]:
            question = Question(
                referral_document(referral), 1, (), referral.decided_on, AT, 20, "officer"
            )
            asked = put_to(question, view)
            answer = answer_of(asked.ranked(), top=20, input_hash=asked.input_hash)
            told.append(json.dumps(plain(answer)))
    assert told[:4] == told[4:8] == told[8:]


def test_a_home_is_within_what_its_cell_says():
    for home in world().snapshot.homes:
        where = in_cell(home).where
        km = np.hypot(
            where.easting_m - home.where.easting_m, where.northing_m - home.where.northing_m
        )
        assert km / 1e3 <= where.radius_km
        assert in_cell(in_cell(home)) == in_cell(home)


def test_somebody_else_has_to_speak_for_a_child_and_its_places(desk):
    referral = desk.referral()
    approver, colleague = desk.person(Role.APPROVER), desk.person(Role.OFFICER)

    def places():
        return desk.match(referral).json()["versions"]["places"]

    def assign(who, person):
        body = {"person": person.person.id, "reason": "known to the team"}
        return who.post(f"/referrals/{referral}/assignments", body).status_code

    assert places() == "cells"
    assert '"places":"cells"' in desk.audit()[-1].detail
    assert desk.officer.post(
        f"/referrals/{referral}/openings", {"reason": "for no good reason"}
    ).status_code == 201  # fmt: skip
    assert places() == "cells"
    assert assign(desk.officer, colleague) == 403
    assert assign(approver, desk.officer) == 201
    assert places() == "exact"
    version = desk.officer.get(f"/referrals/{referral}").json()["version"]
    assert desk.officer.patch(
        f"/referrals/{referral}", {"planned_weeks": 4.0}, version
    ).status_code == 200  # fmt: skip
    assert places() == "exact"
    moved = {"child": {"origin": "SL1"}}
    told = desk.officer.patch(f"/referrals/{referral}", moved, version + 1)
    assert told.status_code == 200, told.text
    assert places() == "cells"
    assert assign(approver, desk.officer) == 201
    assert places() == "exact"
