"""`homeward match`: the list with the authority's own return."""

import json
from dataclasses import replace

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import resident
from fixtures.stories.towns import near

from .calling import one_line
from .evening import CHILD, FULL, LEEDS, READY, REFERENCE, SALFORD, asked, header, living


def test_the_return_tells_what_the_referral_left_out(evening):
    who = asked().child
    evening.write(referral=replace(asked(), child=replace(who, born=None, sex=None, origin=None)))
    before = one_line(evening.match().out)
    assert f"{REFERENCE}: a child," in before
    folder = evening.return_903(living(CHILD, "SC999999"), headers=[header(CHILD)])
    after = one_line(evening.match("--child903", folder).out)
    assert f"{REFERENCE}: a girl of 13," in after
    assert "miles" in after


def test_own_children_fill_a_home(evening):
    others = [f"C-{n}" for n in range(3)]
    folder = evening.return_903(
        living(CHILD, LEEDS),
        *(living(who, SALFORD) for who in others),
        headers=[header(who) for who in (CHILD, *others)],
    )
    answer = evening.match("--json", "--child903", folder)
    document = json.loads(answer.out)
    barred = {
        home["urn"]: [bar["rule"] for bar in home["bars"]] for home in document["barred_homes"]
    }
    assert barred[SALFORD] == ["places_within_registration"]
    assert LEEDS not in barred
    assert any("3 other children of the authority" in note for note in document["notes"])
    assert any(f"lives at {LEEDS} now" in note for note in document["notes"])


def test_a_return_that_contradicts_the_referral_is_refused(evening):
    folder = evening.return_903(
        living(CHILD, LEEDS), headers=[header(CHILD, born="15/10/2012", sex="M")]
    )
    answer = evening.match("--child903", folder)
    assert (answer.code, answer.out) == (2, "")
    assert "born: found 2012-10-14, expected 2012-10-15, as in return903." in answer.err
    assert "sex: found female, expected male, as in return903." in answer.err


def test_a_child_that_the_return_does_not_have_is_an_error(evening):
    folder = evening.return_903(living("C-1", LEEDS), headers=[header("C-1")])
    answer = evening.match("--child903", folder)
    assert (answer.code, answer.out) == (2, "")
    assert f"found {CHILD}" in answer.err


def test_the_child_referred_is_not_counted_where_the_supply_lists_it(evening):
    one_place = home(READY, near("Manchester"), registered_places=1, places=())
    snapshot = world((home(FULL, near("Stockport")),))
    here = resident(CHILD, READY, 13, Sex.FEMALE)
    evening.write(replace(snapshot, homes=(one_place, *snapshot.homes), residents=(here,)))
    document = json.loads(evening.match("--json").out)
    assert document["barred_homes"] == []
    assert document["notes"] == [
        f"The child is listed as living at {READY}, and is not counted there."
    ]
