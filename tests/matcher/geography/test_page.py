"""The page that shows the judgements to people."""

from pathlib import Path

from matcher.geography.adjoining import judgements
from matcher.geography.tables import rows

PAGE = Path(__file__).parents[3] / "docs" / "authorities.md"


def test_every_judgement_is_on_the_page_under_its_answer():
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")
    for judged in judgements():
        if "S" in (judged.a[0], judged.b[0]):
            wanted = "Borders with Scotland"
        else:
            wanted = "Adjoining, though" if judged.adjoins else "Not adjoining, though"
        section = next(part for part in sections if part.startswith(wanted))
        assert judged.reason in section
        row = f"| {judged.a_name} | {judged.b_name} | {judged.reason} |"
        assert row in section or wanted == "Borders with Scotland", row


def test_the_page_shows_no_judgement_that_is_not_held():
    text = PAGE.read_text(encoding="utf-8")
    shown = [line for line in text.splitlines() if line.startswith("| ")]
    held = {f"| {judged.a_name} | {judged.b_name} | {judged.reason} |" for judged in judgements()}
    strangers = [line for line in shown if line not in held and line.count("|") == 4]
    assert set(strangers) == {"| authority | authority | why |", "| --- | --- | --- |"}


def test_every_abolished_authority_is_on_the_page():
    text = PAGE.read_text(encoding="utf-8")
    for row in rows("former"):
        assert f"| {row['name']} | {row['ons_code']} | {row['dfe_code']} |" in text
