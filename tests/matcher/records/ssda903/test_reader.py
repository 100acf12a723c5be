"""A return is read: its layouts, its tables, its files."""

from datetime import date

import pytest

from constraints.vocabulary import Sex
from matcher.records.ssda903 import read_child903
from matcher.records.ssda903.child import LibertyOrder, MissingEpisode
from tests.matcher.records.ssda903.returns import (
    ANN,
    ANN_HOME,
    DOLO,
    EPISODES,
    MISSING,
    NEW_HEADER,
    NEW_UASC,
    OC2,
    OLD_HEADER,
    table,
    write,
)


def test_a_sound_return_has_its_children_and_no_finding(tmp_path):
    read = read_child903(write(tmp_path))
    assert list(read.children) == ["A1", "B2"]
    ann, ben = read.children.values()
    assert (ann.sex, ann.date_of_birth, ann.ethnicity) == (Sex.FEMALE, date(2010, 5, 14), "WBRI")
    assert ben.sex is Sex.MALE
    assert [episode.reason_started for episode in ben.episodes] == ["S", "B"]
    foster = ben.episodes[0]
    assert (foster.starts_on, foster.ends_on) == (date(2016, 1, 10), date(2018, 1, 10))
    assert (foster.placement_type, foster.provider, foster.legal_status) == ("U6", "PR1", "V2")
    assert (foster.category_of_need, foster.reason_ended) == ("N5", "X1")
    assert (foster.reason_place_change, foster.urn, foster.line) == ("CREQB", "SC000001", 3)
    assert (foster.origin_postcode, foster.placement_postcode) == ("NE1 1AA", "NE2 2BB")
    assert (ann.unaccompanied, ann.missing, ann.health, ann.liberty_orders) == (False, (), None, ())
    assert read.report.findings == ()
    assert read.report.rejected == ()
    assert read.last_recorded_on == date(2018, 1, 10)


def test_the_layout_since_2024_is_read(tmp_path):
    header = table(NEW_HEADER, "A1,F,14/05/2010,WBRI,X1,,,0", "B2,M,01/02/2009,BAFR,X2,,,1")
    header += "C3,U,01/02/2009,NOBT,X2,,,\n"
    episodes = table(
        EPISODES + ",PL_LA,PL_LOCATION,PL_DISTANCE",
        "A1,01/06/2024,S,C2,N1,K3,PR4,,,,DH1 1AA,DL1 2BB,XXXXXXX,E06000005,OUT,21.4",
        "B2,01/06/2024,S,V2,N8,Z12,,,,,,,,E06000005,IN,999.9",
    )
    uasc = table(NEW_UASC, "B2,01/02/2009,01/02/2027")
    read = read_child903(write(tmp_path, header=header, episodes=episodes, uasc=uasc))
    ann, ben, cat = read.children.values()
    assert read.report.kind == "SSDA903 return, layout since 2024 to 2025"
    assert (ann.sex, ben.sex, cat.sex) == (Sex.FEMALE, Sex.MALE, None)
    assert (ann.unaccompanied, ben.unaccompanied, cat.unaccompanied) == (False, True, False)
    assert ben.unaccompanied_until == date(2027, 2, 1)
    episode = ann.episodes[0]
    assert (episode.area_authority, episode.location, episode.distance_miles) == (
        "E06000005",
        "OUT",
        21.4,
    )
    assert (episode.urn, episode.ofsted_urn) == ("XXXXXXX", None)
    assert ben.episodes[0].distance_miles is None


def test_the_header_of_a_return_without_motherhood_and_with_gender_is_read(tmp_path):
    read = read_child903(
        write(
            tmp_path,
            header=table("CHILD,GENDER,DOB,ETHNIC", "A1,1,14/05/2010,WBRI", "B2,2,01/02/2009,BAFR"),
        )
    )
    assert read.children["A1"].sex is Sex.MALE
    assert read.report.kind == "SSDA903 return, layout until 2023 to 2024"


def test_the_facts_of_the_other_tables_go_to_their_child(tmp_path):
    read = read_child903(
        write(
            tmp_path,
            missing=table(
                MISSING,
                "B2,01/02/2009,A,05/02/2018,",
                "B2,01/02/2009,M,01/02/2018,03/02/2018",
            ),
            oc2=table(OC2, "A1,14/05/2010,17,,0,,1,1,1,1,0,1", "B2,01/02/2009,,SDQ2,,,,,,,,"),
            dolo=table(DOLO, "A1,14/05/2010,01/07/2017,"),
        )
    )
    ann, ben = read.children.values()
    assert ben.missing == (
        MissingEpisode("M", date(2018, 2, 1), date(2018, 2, 3), 3),
        MissingEpisode("A", date(2018, 2, 5), None, 2),
    )
    assert ann.liberty_orders == (LibertyOrder(date(2017, 7, 1), None, 2),)
    assert ann.health is not None
    assert (ann.health.sdq_score, ann.health.convicted, ann.health.health_check) == (
        17,
        False,
        None,
    )
    assert (ann.health.substance_misuse, ann.health.intervention_received) == (True, False)
    assert ben.health is not None
    assert (ben.health.sdq_score, ben.health.sdq_reason, ben.health.convicted) == (
        None,
        "SDQ2",
        None,
    )


@pytest.mark.parametrize(
    "names",
    [
        ("HEADER.CSV", "Episodes.csv"),
        ("SSDA903_Header.csv", "ssda903-episodes.csv"),
        ("903 header 2024-25.csv", "Episode_2425.csv"),
    ],
)
def test_files_are_known_by_their_names_in_any_case_with_prefix_or_year(tmp_path, names):
    for name, text in zip(names, (table(OLD_HEADER, ANN), table(EPISODES, ANN_HOME)), strict=True):
        (tmp_path / name).write_text(text)
    (tmp_path / "sw_episodes.csv").write_text("CHILD\n")
    (tmp_path / "episodes_last.csv").write_text("CHILD\n")
    assert list(read_child903(tmp_path).children) == ["A1"]


def test_a_table_in_windows_1252_is_read(tmp_path):
    folder = write(tmp_path)
    (folder / "header.csv").write_bytes(
        table(OLD_HEADER, "Zoë,2,14/05/2010,WBRI,,,").encode("cp1252")
    )
    assert "Zoë" in read_child903(folder).children
