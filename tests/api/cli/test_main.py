import os
import subprocess
import sys


def homeward(*words, **changes):
    environment = {**os.environ, **changes.pop("env", {})}
    run = "from api.cli.main import run; run()"
    return subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", run, *words],
        capture_output=True,
        env=environment,
        check=False,
        **changes,
    )


def test_a_terminal_that_knows_few_letters_is_shown_numbers_and_no_traceback():
    plain = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    answer = homeward("rules", env=plain)
    assert answer.returncode == 0
    assert answer.stdout.isascii()
    assert b"Traceback" not in answer.stderr


def test_a_full_disk_is_a_sentence_and_not_an_empty_answer():
    with open("/dev/full", "wb") as full:
        answer = subprocess.run(
            [sys.executable, "-c", "from api.cli.main import run; run()", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert answer.returncode != 1
    assert b"No space left" in answer.stderr
