"""Keys made, listed and taken back; the secret is shown once and kept nowhere."""

from sqlalchemy import select

from api.store.tables.idempotency import idempotency
from api.store.tables.people import keys


def test_a_key_is_shown_once_works_and_is_kept_nowhere(office):
    person = office.add("officer").json()["id"]
    made = office.key_of(person, key="same")
    secret = made.json()["key"]
    bearer = {"Authorization": f"Bearer {secret}"}
    assert office.send("GET", "/rules/near_home", who=bearer).status_code == 200
    again = office.key_of(person, key="same").json()
    assert again == made.json() | {"key": None}
    half = secret.partition(".")[2].encode()
    with office.store.read() as connection:
        kept = connection.scalars(select(idempotency.c.body)).all()
        told = [str(row).encode() for row in connection.execute(select(keys)).all()]
    assert not any(half in bytes(one) for one in kept + told)
    assert half.decode() not in office.log.getvalue()


def test_keys_are_listed_without_anything_to_make_them_of(office):
    person = office.add("officer").json()["id"]
    made = office.key_of(person, days=7, scopes=["match"]).json()
    (listed,) = office.send("GET", f"/people/{person}/keys").json()["items"]
    assert listed == {key: value for key, value in made.items() if key != "key"}
    assert listed["scopes"] == ["match"]


def test_a_key_taken_back_fails_at_the_next_call_and_stays_so(office):
    person = office.add("officer").json()["id"]
    made = office.key_of(person).json()
    bearer = {"Authorization": f"Bearer {made['key']}"}
    first, again = (office.send("DELETE", f"/keys/{made['id']}") for _ in range(2))
    assert first.json()["revoked_at"] is not None
    assert first.content == again.content
    assert office.send("GET", "/rules/near_home", who=bearer).status_code == 401
    assert office.send("DELETE", f"/keys/key_{'0' * 22}").status_code == 404


def test_a_key_is_for_no_more_than_its_person_may_do(office):
    person = office.add("officer").json()["id"]
    assert office.key_of(person, scopes=["keep_keys"]).status_code == 422
    assert office.key_of(person, days=367).status_code == 422
    assert office.key_of(person, scopes=["see_rules"]).status_code == 201


def test_a_narrow_key_makes_none_that_is_wider(office):
    admin = office.add("administrator").json()["id"]
    narrow = office.key_of(admin, scopes=["keep_keys"]).json()["key"]
    who = {"Authorization": f"Bearer {narrow}"}
    assert office.key_of(admin, who=who).status_code == 422
    assert office.key_of(admin, who=who, scopes=["keep_people"]).status_code == 422
    assert office.key_of(admin, who=who, scopes=["keep_keys"]).status_code == 201


def test_somebody_without_roles_gets_no_key(office):
    from api.security.people import People

    person = People(office.store).meet("https://issuer", "subject", "B. Token", "E08000025")
    assert office.key_of(person).status_code == 409


def test_a_key_of_another_authority_is_not_there(office):
    own = office.bearer_of(office.add("administrator").json()["id"])
    other = office.add("officer", authority="E08000035").json()["id"]
    made = office.key_of(other).json()["id"]
    seen = office.send("DELETE", f"/keys/{made}", who=own)
    missing = office.send("DELETE", f"/keys/key_{'0' * 22}", who=own)
    assert (seen.status_code, seen.content) == (404, missing.content)
