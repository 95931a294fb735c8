"""Measure, side by side: `python -m benchmarks [cell start mark import nbval bytes]`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence

from benchmarks.browser import NoBrowserError
from benchmarks.cells import cell
from benchmarks.loading import loading
from benchmarks.long_texts import SIZES
from benchmarks.marking import carried, mark
from benchmarks.measures import Table, machine
from benchmarks.nbval_runs import nbval
from benchmarks.opening import opening

# How often each is done where nothing else is asked for.
ROUNDS = {"cell": 7, "start": 5, "mark": 30, "import": 1, "nbval": 3, "bytes": 10}

MEASURES: Mapping[str, Callable[[int, Sequence[int]], list[Table]]] = {
    "cell": lambda rounds, _sizes: cell(rounds),
    "start": lambda rounds, _sizes: opening(rounds),
    "mark": mark,
    "import": lambda _rounds, _sizes: loading(),
    "nbval": lambda rounds, _sizes: nbval(rounds),
    "bytes": carried,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables that are asked for; all of them where none is named.

    Args:
        arguments: the command line without the program's name.

    Returns:
        The exit code; 1 where there is no browser to measure in.
    """
    options = _options(arguments)
    print("\n".join(machine()))
    try:
        for name in options.names or list(MEASURES):
            for table in MEASURES[name](options.rounds or ROUNDS[name], options.words):
                print("", *table.lines(), sep="\n", flush=True)
    except NoBrowserError as why:
        print(why)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=list(MEASURES), default=None)
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--words", type=int, nargs="+", default=SIZES, help="sizes of the texts")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
