"""Who imports the engines."""

import ast
import functools
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]
BACKEND = ROOT / "matcher" / "solver" / "backend"


@functools.cache
def imported(path):
    """Every module that a file names in an import, at whatever depth."""
    return tuple(_imported(path))


def _imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (one.value for one in node.args if isinstance(one, ast.Constant))


def sources(*folders):
    names = folders or ("api", "benchmarks", "constraints", "fixtures", "matcher", "tests")
    return [path for name in names for path in sorted((ROOT / name).rglob("*.py"))]


def users(package, *folders):
    return {
        path
        for path in sources(*folders)
        if any(f"{name}.".startswith(f"{package}.") for name in imported(path))
    }


def test_or_tools_is_imported_in_two_files_that_only_the_child_process_loads():
    assert users("ortools") == {BACKEND / "job.py", BACKEND / "protos.py"}
    loaders = users("matcher.solver.backend.job") | users("matcher.solver.backend.protos")
    assert loaders == {BACKEND / "child.py", BACKEND / "job.py"}
    assert users("matcher.solver.backend.child") == set()


def test_highspy_is_never_imported():
    assert users("highspy") == set()


def test_numba_is_imported_only_in_the_solver():
    assert all("solver" in path.parts for path in users("numba"))


def test_the_solver_imports_nothing_of_the_domain():
    for path in sources("matcher/solver"):
        for name in imported(path):
            first = name.split(".", maxsplit=1)[0]
            assert first not in {"constraints", "fixtures", "api", "benchmarks"}, path
            assert first != "matcher" or name.startswith("matcher.solver"), path


def test_a_caller_never_loads_or_tools():
    script = (
        "import sys; from matcher.solver import Limits; from matcher.solver.backend import *;"
        "solve(Model.binary([1], [0], [0], [1], row_lower=[1], row_upper=[1]), Engine.HIGHS,"
        " Limits()); print(sorted(name for name in sys.modules if 'ortools' in name))"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"
