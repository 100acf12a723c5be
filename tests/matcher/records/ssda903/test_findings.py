"""What is told of a return that is read: what it lacks, and where it contradicts itself."""

from matcher.records.ssda903 import check_child903, read_child903
from tests.matcher.records.ssda903.returns import (
    ANN,
    ANN_HOME,
    BEN,
    BEN_FOSTER,
    BEN_HOME,
    DOLO,
    EPISODES,
    NEW_HEADER,
    NEW_UASC,
    OLD_HEADER,
    OLD_UASC,
    table,
    write,
)


def findings(folder, **tables):
    return [str(problem) for problem in read_child903(write(folder, **tables)).report.findings]


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


def test_the_facts_that_can_be_known_of_postcodes_are_reported(tmp_path):
    report = read_child903(write(tmp_path), lambda postcode: postcode != "DL1 2BB").report
    assert [(problem.place, problem.field, problem.expected) for problem in report.findings] == [
        ("line 2", "PL_POST", "a postcode that exists (392c)"),
        ("line 4", "PL_POST", "a postcode that exists (392c)"),
    ]
    assert BEN_FOSTER.split(",")[11] == "NE2 2BB"
