import re

from matcher.records.documents import schema
from matcher.records.documents.page import renewed
from matcher.records.places import COLUMNS
from tests.matcher.records.documents.given import EXAMPLES

FILE = EXAMPLES.parent / "input.md"
PAGE = FILE.read_text(encoding="utf-8")


def test_the_page_is_as_the_models_are():
    assert renewed(PAGE) == PAGE, (
        "Run: .venv/bin/python -m matcher.records.documents.page docs/input.md"
    )


def test_the_tables_are_made_anew():
    cut = PAGE.replace("| `legal_status` |", "| `legal` |")
    assert cut != PAGE
    assert renewed(cut) == PAGE


def test_every_link_within_the_page_leads_somewhere():
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in PAGE.splitlines()
        if line.startswith("#")
    }
    links = set(re.findall(r"\]\(#([^)]+)\)", PAGE))
    assert links
    assert links <= headings


def test_every_file_the_page_names_is_there():
    for link in re.findall(r"\]\(([^#)]+)\)", PAGE):
        assert (FILE.parent / link).exists(), link


def test_what_the_standard_becomes_are_keys_and_codes_we_have():
    section = PAGE.split("## From the Placements Data Standard")[1]
    named = {
        part
        for row in section.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([a-z_.]+)`", row.split("|")[2])
        for part in name.split(".")
    }
    known = set(re.findall(r'"(\w+)"', str(schema("referral")).replace("'", '"')))
    known |= set(re.findall(r'"(\w+)"', str(schema("snapshot")).replace("'", '"')))
    assert named - known == set()


def test_every_column_of_the_return_is_explained():
    section = PAGE.split("## Vacancies and residents as CSV")[1].split("\n## ")[0]
    explained = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert sorted(explained) == sorted(column.name for column in COLUMNS)


def test_a_field_that_no_rule_reads_says_so():
    for key in ("label", "sector"):
        (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{key}` |")]
        assert "Not judged yet." in row, key


def test_grounds_that_are_not_recorded_are_said_to_keep_a_child_from_secure_homes():
    assert (
        "| `secure` | [secure](#secure) | Grounds for secure accommodation. | not recorded: "
        in (PAGE)
    )
    limbs = re.findall(r"^\| `(?:absconding|injury|likely_to_abscond)` .*\| (.*) \|$", PAGE, re.M)
    assert limbs == ["not recorded: not so"] * 3
