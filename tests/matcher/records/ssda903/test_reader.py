"""Tests of matcher.records.ssda903.reader and what it puts together."""

from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Sex
from matcher.records.ssda903 import check_child903, read_child903
from matcher.records.ssda903.child import LibertyOrder, MissingEpisode
from tests.matcher.records.ssda903.returns import (
    ANN,
    ANN_HOME,
    BEN,
    BEN_FOSTER,
    BEN_HOME,
    DOLO,
    EPISODES,
    MISSING,
    NEW_HEADER,
    NEW_UASC,
    OC2,
    OLD_HEADER,
    OLD_UASC,
    table,
    write,
)


def refusal(folder, **tables):
    with pytest.raises(InputError) as caught:
        read_child903(write(folder, **tables))
    return [str(problem) for problem in caught.value.problems]


def findings(folder, **tables):
    return [str(problem) for problem in read_child903(write(folder, **tables)).report.findings]


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


def test_the_report_counts_and_gives_the_unknown_shares(tmp_path):
    header = table(OLD_HEADER, ANN, "C3,,,REFU,X3,,")
    report = read_child903(write(tmp_path, header=header)).report
    assert dict(report.counts) == {
        "children in the header": 2,
        "children not in the header": 1,
        "children with an episode": 2,
        "children with an open episode": 2,
        "children whose record does not begin with their entry to care": 0,
        "episodes": 3,
        "open episodes": 2,
        "rows of the header table": 2,
        "rows of the episodes table": 3,
        "rows of the missing table": 0,
        "rows of the uasc table": 0,
        "rows of the oc2 table": 0,
        "rows of the dolo table": 0,
    }
    shares = dict(report.unknown_shares)
    assert (shares["SEX"], shares["DOB"], shares["ETHNIC"]) == (0.5, 0.5, 0.0)
    assert (shares["PL_DISTANCE"], shares["URN, where one is due"]) == (1.0, 0.0)
    assert "SDQ_SCORE" not in shares


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


def test_what_a_return_has_no_table_for_is_not_known(tmp_path):
    read = read_child903(write(tmp_path, missing="", uasc="", oc2="", dolo=""))
    ann = read.children["A1"]
    assert (ann.missing, ann.unaccompanied, ann.health, ann.liberty_orders) == (None,) * 4
    assert [problem.place for problem in read.report.findings] == [
        "missing.csv",
        "uasc.csv",
        "oc2.csv",
        "dolo.csv",
    ]
    assert dict(read.report.unknown_shares)["UASC"] == 1.0


def test_a_child_whom_only_another_table_names_is_kept_and_told(tmp_path):
    read = read_child903(write(tmp_path, dolo=table(DOLO, "Z9,01/01/2010,01/01/2018,")))
    stray = read.children["Z9"]
    assert (stray.in_header, stray.sex, stray.date_of_birth) == (False, None, None)
    assert stray.liberty_orders is not None
    assert [str(problem) for problem in read.report.findings] == [
        "header.csv, child Z9, CHILD: found nothing, "
        "expected a header row for every child of the other tables."
    ]


def test_every_fault_of_every_table_is_raised_at_once(tmp_path):
    told = refusal(
        tmp_path,
        header=table(OLD_HEADER, ANN.replace(",2,", ",3,"), BEN, BEN.replace("BAFR", "BOTH")),
        episodes=table(
            EPISODES,
            ANN_HOME.replace("01/06/2017", "31/06/2017").replace("K2", "K9"),
            BEN_HOME.replace("10/01/2018", "").replace("B2,", ","),
        ),
        missing=table(MISSING, "B2,01/02/2009,X,01/02/2018,then"),
        oc2=table(OC2, "A1,14/05/2010,41,,2,,,,,,,"),
        uasc=table(OLD_UASC, "A1,2,14/05/2010,never"),
    )
    assert [problem.partition(", expected")[0] for problem in told] == [
        "header.csv, line 2, SEX: found '3'",
        "episodes.csv, line 2, DECOM: found '31/06/2017'",
        "episodes.csv, line 2, PLACE: found 'K9'",
        "episodes.csv, line 3, DECOM: found nothing",
        "episodes.csv, line 3, CHILD: found nothing",
        "missing.csv, line 2, MISSING: found 'X'",
        "missing.csv, line 2, MIS_END: found 'then'",
        "uasc.csv, line 2, DUC: found 'never'",
        "oc2.csv, line 2, SDQ_SCORE: found '41'",
        "oc2.csv, line 2, CONVICTED: found '2'",
        "header.csv, line 4, CHILD: found 'B2'",
    ]
    assert told[0].endswith("expected one of 1, 2, M, F, U, Male, Female.")
    assert told[-1].endswith("expected one row a child; the two differ.")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("header", "", "a file with the header table"),
        ("episodes", "", "a file with the episodes table"),
    ],
)
def test_a_return_without_a_needed_table_is_refused_naming_what_is_there(
    tmp_path, name, text, expected
):
    (problem,) = refusal(tmp_path, **{name: text})
    assert problem.startswith(f"{tmp_path.name}, {name}.csv: found dolo.csv, ")
    assert problem.endswith(f"expected {expected}.")


def test_a_missing_column_refuses_the_return(tmp_path):
    told = refusal(tmp_path, episodes=table("CHILD,DECOM,RNE", "A1,01/06/2017,S"))
    assert told[0] == ("episodes.csv, line 1, LS: found nothing, expected a column of this name.")
    assert len(told) == 10


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"^nowhere: found no such folder, expected a folder"):
        read_child903(tmp_path / "nowhere")


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


def test_two_files_for_one_table_are_refused(tmp_path):
    (tmp_path / "header_old.csv").write_text(table(OLD_HEADER, ANN))
    assert refusal(tmp_path) == [
        f"{tmp_path.name}, header.csv: found header.csv, header_old.csv, expected one file."
    ]


def test_a_check_reports_a_refused_return_too(tmp_path):
    report = check_child903(write(tmp_path, header=table(OLD_HEADER, ANN.replace("A1", ""))))
    assert [str(problem) for problem in report.rejected] == [
        "header.csv, line 2, CHILD: found nothing, expected some text."
    ]
    assert (report.counts, report.findings) == ((), ())


def test_a_check_of_a_sound_return_is_its_report(tmp_path):
    folder = write(tmp_path)
    assert check_child903(folder) == read_child903(folder).report


def test_the_same_row_twice_is_read_once_and_told(tmp_path):
    told = findings(
        tmp_path,
        header=table(OLD_HEADER, ANN, BEN, ANN),
        episodes=table(EPISODES, ANN_HOME, ANN_HOME, BEN_HOME),
    )
    assert told == [
        "header.csv, line 4, CHILD: found 'A1', "
        "expected one row a child; it says the same twice and was read once.",
        "episodes.csv, line 3: found the same row twice, "
        "expected another row than line 2; it was read once.",
    ]


def test_birth_dates_and_sex_that_differ_between_tables_are_told(tmp_path):
    assert findings(tmp_path, uasc=table(OLD_UASC, "A1,1,15/05/2010,01/01/2028")) == [
        "uasc.csv, line 2, DOB: found '15/05/2010', expected 14/05/2010, as in the header.",
        "uasc.csv, line 2, SEX: found '1', expected female, as in the header.",
    ]


def test_a_header_that_denies_what_the_uasc_table_says_leaves_the_status_unknown(tmp_path):
    header = table(NEW_HEADER, "A1,F,14/05/2010,WBRI,X1,,,0", "B2,M,01/02/2009,BAFR,X2,,,0")
    read = read_child903(
        write(tmp_path, header=header, uasc=table(NEW_UASC, "A1,14/05/2010,01/01/2028"))
    )
    assert read.children["A1"].unaccompanied is None
    assert read.children["B2"].unaccompanied is False
    assert [str(problem) for problem in read.report.findings] == [
        "header.csv, child A1, UASC: found 0, "
        "expected 1 for a child of uasc.csv; the status is not known (303)."
    ]


def test_a_table_in_windows_1252_is_read(tmp_path):
    folder = write(tmp_path)
    (folder / "header.csv").write_bytes(
        table(OLD_HEADER, "Zoë,2,14/05/2010,WBRI,,,").encode("cp1252")
    )
    assert "Zoë" in read_child903(folder).children


def test_the_facts_that_can_be_known_of_postcodes_are_reported(tmp_path):
    report = read_child903(write(tmp_path), lambda postcode: postcode != "DL1 2BB").report
    assert [(problem.place, problem.field, problem.expected) for problem in report.findings] == [
        ("line 2", "PL_POST", "a postcode that exists (392c)"),
        ("line 4", "PL_POST", "a postcode that exists (392c)"),
    ]
    assert BEN_FOSTER.split(",")[11] == "NE2 2BB"
