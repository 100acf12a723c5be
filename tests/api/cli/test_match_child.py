"""`homeward match`: what stands about the child at the head of the list."""

import json
from dataclasses import replace
from datetime import date, time

from matcher.entities import Order, OrderKind, Wishes

from .calling import one_line
from .evening import SALFORD, asked


def test_strengths_and_the_childs_own_words_stand_at_the_head(evening):
    who = replace(asked().child, strengths="Cooks well.")
    wishes = Wishes("Near my nan.", date(2026, 2, 27), "advocate")
    evening.write(referral=replace(asked(), child=who, wishes=wishes))
    said = one_line(evening.match().out)
    head = said[: said.index("BESIDE THE HOMES")]
    assert "Good at and likes: Cooks well." in head
    assert "In the child's words, to the advocate, 27 February 2026: “Near my nan.”" in head
    document = json.loads(evening.match("--json").out)
    assert document["strengths"] == "Cooks well."
    assert document["wishes"] == {
        "text": "Near my nan.",
        "not_ascertainable": None,
        "on": "2026-02-27",
        "by": "advocate",
    }


def test_what_is_not_recorded_of_the_child_is_said_to_be_so(evening):
    who = replace(asked().child, strengths=None)
    evening.write(referral=replace(asked(), child=who, wishes=None))
    said = one_line(evening.match().out)
    assert "Good at and likes: not recorded; ask." in said
    assert "The child's wishes are not recorded" in said
    young = Wishes(None, date(2026, 2, 27), "advocate", not_ascertainable="A baby.")
    evening.write(referral=replace(asked(), wishes=young))
    said = one_line(evening.match().out)
    assert "could not be ascertained (advocate, 27 February 2026): A baby." in said


def test_a_curfew_is_a_note_with_the_list_and_with_each_home(evening):
    curfew = Order(
        "o1",
        OrderKind.CURFEW,
        until_on=date(2026, 3, 18),
        curfew_from=time(19),
        curfew_until=time(7),
        tagged=True,
        names_address=False,
    )
    evening.write(referral=replace(asked(), orders=(curfew,)))
    note = (
        "Curfew 19:00 to 07:00 until 18 March 2026: the tag needs the home's consent and a fixed "
        "address."
    )
    assert note in one_line(evening.match().out)
    assert note in one_line(evening.explain(SALFORD).out)
    assert json.loads(evening.match("--json").out)["curfews"] == [note]


def test_an_order_other_than_a_curfew_is_a_note_too(evening):
    order = Order(
        "o1", OrderKind.NAMED_PERSON, until_on=date(2026, 9, 30), persons=frozenset({"p1"})
    )
    evening.write(referral=replace(asked(), orders=(order,)))
    note = "Order o1 until 30 September 2026: people with whom the child may not live."
    assert note in one_line(evening.match().out)
    assert note in one_line(evening.explain(SALFORD).out)
    assert json.loads(evening.match("--json").out)["orders"] == [note]
