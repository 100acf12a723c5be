"""No limit of time counts the compiler: the first plan on a machine is as good as any."""

import subprocess
import sys

SCRIPT = """
import sys
from unittest import mock
from matcher.allocate import plan
from tests.matcher.allocate.small import home, planned, supply, waiting

def there():
    return {name for name in sys.modules if "kernels" in name and name.startswith("matcher.")}

before = []
real = plan.monotonic
with mock.patch.object(plan, "monotonic", lambda: (before.append(there()), real())[1]):
    planned(supply(home(1), home(2)), waiting(1), waiting(2))
print(len(before), len(before[0]) > 0, sorted(there() - before[0]))
"""


def test_all_that_is_compiled_is_there_before_the_clock_starts() -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", SCRIPT], check=False, capture_output=True, text=True
    )
    assert (done.stdout.strip(), done.stderr) == ("1 True []", "")
