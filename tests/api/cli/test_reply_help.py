"""`homeward reply`: its help tells every code that may be said."""

from api.cli.reply_options import CODES
from constraints.vocabulary import Answer, ClinicalTask, HomeFact, Mitigation, Need, SexTaken
from matcher.records.documents.codes import members

from .calling import homeward, one_line

LISTS = {
    "STEP is one of ": Mitigation,
    "NEED is one of ": Need,
    "TASK is one of ": ClinicalTask,
    "FACT is one of ": HomeFact,
    "Whom it takes: ": SexTaken,
    "against this child: ": Answer,
}
"""Where the help tells the codes of a list."""


def test_the_help_lists_every_code():
    said = one_line(homeward("reply", "--help").out.replace("-\n", "-"))
    for word, codes in LISTS.items():
        assert f"{word}{', '.join(members(codes))}." in said, codes


def test_every_list_of_codes_is_told_in_the_help_where_it_is_said_to_be():
    assert {f"{word} is one of ": codes for word, codes in CODES.items()}.items() <= LISTS.items()
    assert "{codes}" not in homeward("reply", "--help").out
