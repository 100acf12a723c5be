"""A snapshot over HTTP: all of its homes or none, and what was done is said."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from api.homes.document import home_text
from api.security.roles import Role
from api.store.tables.homes import homes
from matcher.records.documents.parse import FORMAT_VERSION
from matcher.records.documents.plain import plain

from ..town import world


def body(snapshot, **changed):
    return {
        "format_version": FORMAT_VERSION,
        "kind": "snapshot",
        "as_at": snapshot.as_at.isoformat(),
        "homes": [plain(one) for one in snapshot.homes],
        "vacancies": [plain(one) for one in snapshot.vacancies],
        "residents": [plain(one) for one in snapshot.residents],
        **changed,
    }


def only(snapshot, *urns):
    return replace(
        snapshot,
        **{
            name: tuple(one for one in getattr(snapshot, name) if one.urn in urns)
            for name in ("homes", "vacancies", "residents")
        },
    )


def rows(desk):
    with desk.store.read() as connection:
        found = connection.execute(select(homes).order_by(homes.c.urn))
        return {row.urn: row for row in found}


def test_the_same_homes_again_change_nothing_and_are_counted(desk, keeper):
    before, version, seq = rows(desk), desk.supply_version(), desk.audit()[-1].seq
    made = keeper.post("/imports", body(world().snapshot))
    assert made.status_code == 201, made.text
    said = made.json()
    count = len(world().snapshot.homes)
    assert (said["new"], said["changed"], said["unchanged"]) == ([], [], count)
    assert said["supply_version"] == version == desk.supply_version()
    assert rows(desk) == before
    assert [row.action for row in desk.since(seq)] == ["homes.imported"]
    assert {one["what"]: one["count"] for one in said["quality"]["counts"]}["homes"] == count


def test_new_and_changed_homes_are_told_apart_and_the_next_match_counts_them(desk, keeper):
    snapshot = world().snapshot
    first = snapshot.homes[0]
    new = replace(first, urn="9999999", name="Another home")
    later = replace(
        only(snapshot, first.urn),
        as_at=snapshot.as_at + timedelta(days=1),
        homes=(replace(first, weekly_fee_pence=1), new),
    )
    version, seq, referral = desk.supply_version(), desk.audit()[-1].seq, desk.referral()
    desk.match(referral)
    key = "the-first"
    made = keeper.post("/imports", body(later, source="a return"), key=key)
    said = made.json()
    assert (said["new"], said["changed"], said["unchanged"]) == (["9999999"], [first.urn], 0)
    assert said["supply_version"] == version + 1 == desk.supply_version()
    assert len(said["not_in_file"]) == len(snapshot.homes) - 1
    row = rows(desk)[first.urn]
    assert (row.version, row.told_through, row.told_by) == (2, "return", "a return")
    assert row.document == home_text(later, first.urn)
    imported = [row for row in desk.since(seq) if row.action == "homes.imported"]
    assert [one.subject for one in imported] == ["homes"]
    assert keeper.post("/imports", body(later, source="a return"), key=key).content == made.content
    assert desk.supply_version() == version + 1
    counted = desk.match(referral).json()["counts"]
    assert sum(counted.values()) == len(snapshot.homes) + 1


def test_a_file_older_than_what_homes_told_of_themselves_is_refused_and_names_them(desk, keeper):
    snapshot = world().snapshot
    told, other = snapshot.homes[3].urn, snapshot.homes[4]
    manager = desk.person(Role.REGISTERED_MANAGER, urns=[told])
    before = manager.get(f"/homes/{told}").json()
    changed = manager.patch(f"/homes/{told}", {"home": {"weekly_fee_pence": 2}}, before["version"])
    assert changed.status_code == 200, changed.text
    held, version, seq = rows(desk), desk.supply_version(), desk.audit()[-1].seq
    file = only(snapshot, told, other.urn)
    file = replace(
        file,
        homes=tuple(
            replace(one, weekly_fee_pence=3) if one.urn == other.urn else one for one in file.homes
        ),
    )
    refused = keeper.post("/imports", body(file))
    assert refused.status_code == 409
    (fault,) = refused.json()["errors"]
    assert fault["pointer"] == "/body/as_at"
    assert told in fault["detail"]
    assert rows(desk) == held
    assert desk.supply_version() == version
    assert not [row for row in desk.since(seq) if row.action == "homes.imported"]
    listed = {"urn": told, "overall_grade": "inadequate"}
    made = keeper.post("/imports", body(file, homes=[listed], vacancies=[], residents=[]))
    assert (made.json()["changed"], made.json()["kept_own"]) == ([told], [told])
    own = manager.get(f"/homes/{told}").json()
    assert own["home"]["overall_grade"] == "inadequate"
    assert (own["home"]["weekly_fee_pence"], own["told"]["through"]) == (2, "home")
    assert own["residents"] == before["residents"]


def test_a_file_that_cannot_be_read_is_refused_whole(desk, keeper):
    held = rows(desk)
    bad = body(only(world().snapshot, world().snapshot.homes[0].urn))
    refused = keeper.post("/imports", bad | {"homes": [*bad["homes"], {"urn": "9999998", "x": 1}]})
    assert refused.status_code == 422
    assert rows(desk) == held


def test_only_an_administrator_imports(desk):
    for role in Role:
        if role is not Role.ADMINISTRATOR:
            urns = ["9000001"] if role is Role.REGISTERED_MANAGER else []
            caller = desk.person(role, urns=urns)
            assert caller.post("/imports", body(world().snapshot)).status_code == 403
