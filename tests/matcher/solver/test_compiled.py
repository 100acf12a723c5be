"""Kernels: compiled on import or at the first call, kept where a folder may be written."""

import importlib
import subprocess
import sys

import pytest

from matcher.solver.compiled import compiled

CORES = ("assignment", "backend", "conflicts", "gap", "location.median", "location.capacitated",
         "location.centre", "certificate.assignment", "certificate.gap", "certificate.location",
         "certificate.placement")  # fmt: skip


def double(number):
    return number * 2


@pytest.mark.parametrize("signature", ["int64(int64)", None])
def test_a_kernel_gives_what_the_function_gives(signature):
    kernel = compiled(signature)(double)
    assert len(kernel.signatures) == (signature is not None)
    assert kernel(21) == 42
    assert kernel.py_func is double


def test_where_no_folder_may_be_written_it_is_compiled_all_the_same(monkeypatch):
    numba = importlib.import_module("numba")
    plain = numba.njit

    def refusing(*types, cache=False):
        if cache:
            raise RuntimeError("cannot cache function: no locator available")
        return plain(*types)

    monkeypatch.setattr(numba, "njit", refusing)
    assert compiled("int64(int64)")(double)(21) == 42
    assert compiled()(double)(21) == 42


@pytest.mark.parametrize(
    "names", [tuple(f"matcher.solver.{core}" for core in CORES), ("api.cli.main", "matcher.engine")]
)
def test_neither_compiler_nor_engines_are_loaded_before_something_is_solved(names):
    script = (
        f"import {', '.join(names)}, sys;"
        "print(sorted({'llvmlite', 'numba', 'ortools'} & sys.modules.keys()))"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
