"""Check the course's files: `python -m helpers.checks [ROOT]`."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers.checks import check_course


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every problem in a line of its own.

    Args:
        arguments: the command line without the program's name.

    Returns:
        0 where all is well, 1 where there is a problem.
    """
    parser = argparse.ArgumentParser(prog="python -m helpers.checks", description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, help="folder of the course (default: this)")
    report = check_course(parser.parse_args(arguments).root)
    for problem in report.problems:
        print(problem)
    found = len(report.problems)
    print(f"{report.files} files checked, {found} problem{'s' * (found != 1)}.")
    return 1 if report.problems else 0


if __name__ == "__main__":
    gc.disable()  # a third of the time, for rubbish that a short run need not clear away
    if isinstance(sys.stdout, io.TextIOWrapper):  # a screen that has no “ ” still shows the rest
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
