"""A return that is refused, with every fault of it."""

import pytest

from constraints.errors import InputError
from matcher.records.ssda903 import check_child903, read_child903
from tests.matcher.records.ssda903.returns import (
    ANN,
    ANN_HOME,
    BEN,
    BEN_HOME,
    EPISODES,
    MISSING,
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
