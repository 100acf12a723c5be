"""The child's page: how far it is to school and family, and when that is not said."""

from __future__ import annotations

from constraints.vocabulary import Sex, Wish
from fixtures.stories.people import resident, wishes
from fixtures.stories.towns import authority_of, near
from matcher.answer.model import Distance
from matcher.entities import Contact, Relation, RelationKind, School
from matcher.voices.ways import about_miles
from tests.matcher.voices.girl import LEEDS, page


def test_school_family_and_brothers_and_sisters_are_said_with_the_way():
    text = page(
        LEEDS,
        child={
            "relations": (
                Relation("S1", RelationKind.SIBLING, True, near("Manchester"), 4.0),
                Relation("S2", RelationKind.SIBLING, True, near("Manchester"), 4.0),
            )
        },
        has_school=True,
        school=School(near("Manchester"), None, False, False),
    )
    assert "Your school is about 55 to 115 minutes away by car." in text
    assert "Your mother is about 55 to 115 minutes away by car." in text
    assert "We want you to live with your brothers and sisters if we can." in text
    assert "They do not live at this home." in text
    assert "Your brothers and sisters are about 55 to 115 minutes away by car." in text


def test_the_reviewing_officer_is_explained_where_first_named():
    assert "- Your IRO, who checks your plan: which home it is, and why." in page()


def test_a_brother_who_lives_there_is_said_and_nobody_else():
    brother = resident("B", LEEDS, 15, Sex.MALE)
    other = resident("O", LEEDS, 14, Sex.FEMALE)
    relations = (Relation("B", RelationKind.SIBLING, to_live_with=True),)
    text = page(LEEDS, brother, other, child={"relations": relations})
    assert "1 of them lives at this home." in text
    assert "live there" not in text.replace("all who live there", "")


def test_where_the_address_is_withheld_or_nobody_decided_nothing_says_where_it_is():
    for confidential in (True, None):
        text = page(
            address_confidential=confidential,
            has_school=True,
            school=School(near("Manchester"), None, False, False),
            wishes=wishes(
                "x", homes={LEEDS: Wish.WANTS}, areas={authority_of("Leeds"): Wish.WANTS}
            ),
        )
        for word in ("Ashgrove", "Manchester", "Leeds", "Salford", "mile", "minute"):
            assert word not in text, word
        assert "Your social worker can tell you where this home is." in text
        assert "Your school is not far away." in text


def test_a_far_home_whose_address_is_withheld_is_said_to_be_far():
    far = Contact("mother", near("Blackpool", east_km=-60), 1)
    text = page(LEEDS, address_confidential=True, child={"contacts": (far,)})
    assert "Your mother is a long way away." in text


def test_miles_are_those_that_the_officer_reads():
    assert about_miles(Distance(61.2, 61.7, 61.6)) == "about 62 miles"
    assert about_miles(Distance(61.2, 61.7, None)) == "about 61 miles"
