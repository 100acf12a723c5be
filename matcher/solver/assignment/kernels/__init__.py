"""Kernels in machine code; importing one takes seconds where it was never compiled before."""
