"""The logic for large records: the same conflicts by kernels over columns of whole numbers.

Loaded only above a size where it pays, since compiling costs seconds and memory; needs the extra `large` (numba).
    Stays, Clashes     who was where, as columns; the pairs and covers among them
    clashes            all of them (module `sweep`)
"""
