import re
from collections import Counter
from pathlib import Path

DECISIONS = sorted(Path(__file__).parents[2].joinpath("docs/decisions").glob("*.md"))


def test_every_record_has_a_number_of_its_own():
    numbers = Counter(path.name[:4] for path in DECISIONS)
    assert numbers
    assert [number for number, count in numbers.items() if count > 1] == []


def test_every_record_states_context_decision_and_consequences():
    for path in DECISIONS:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]}. "), path.name
        assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]
