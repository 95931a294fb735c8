"""Every step of the check, one after the other, also after a failure.

`start.py check` calls it as `python -m tests.check`, with the course's folder as the
working folder. With CI=true a missing browser is a failure, and so is a skipped test.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

from start import COMMAND, ROOT, WINDOWS, say
from tests.check.browsers import find_browser


class Step(NamedTuple):
    """One step; `junit` is where its test results go, if it runs tests."""

    name: str
    command: list[str]
    junit: Path | None = None


class Outcome(NamedTuple):
    """How one step went."""

    name: str
    passed: bool
    seconds: float
    skipped: int


def in_ci() -> bool:
    """Says whether a build server runs this: then nothing may be left out."""
    return os.environ.get("CI") == "true"


def steps(results: Path, browser: str) -> list[Step]:
    """Returns the steps in order; test results go into the folder `results`."""
    python, pytest = [sys.executable, "-m"], [sys.executable, "-m", "pytest"]
    lint_imports = Path(sys.executable).with_name("lint-imports" + ".exe" * WINDOWS)
    tests, pages = results / "tests.xml", results / "pages.xml"
    without = [] if browser else ["-m", "not browser"]
    return [
        Step("ruff check", [*python, "ruff", "check"]),
        Step("ruff format --check", [*python, "ruff", "format", "--check"]),
        Step("mypy", [*python, "mypy"]),
        Step("lint-imports", [str(lint_imports)]),
        Step("course files", [*python, "helpers.checks"]),
        Step("tests", [*pytest, f"--junitxml={tests}", *without], tests),
        Step("notebooks", [*pytest, "--nbval", "notebooks", f"--junitxml={pages}"], pages),
        Step("calibration", [*python, "benchmarks.calibrate"]),
    ]


def environment(results: Path, browser: str) -> dict[str, str]:
    """Returns the environment of the steps: a learner's answers are out of their reach."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {
        **os.environ,
        "FIVE_LENSES_ANSWERS": str(results / "answers"),
        "FIVE_LENSES_BROWSER": browser,
        "PATH": programs,
    }


def run(step: Step, variables: dict[str, str]) -> Outcome:
    """Runs one step in full view."""
    began = time.monotonic()
    code = subprocess.call(step.command, cwd=ROOT, env=variables, stdin=subprocess.DEVNULL)
    skipped = count_skipped(step.junit)
    passed = code == 0 and not (in_ci() and skipped)
    return Outcome(step.name, passed, time.monotonic() - began, skipped)


def count_skipped(junit: Path | None) -> int:
    """Counts the tests that a results file calls skipped; a missing file has none."""
    if junit is None or not junit.is_file():
        return 0
    return sum(1 for _ in ET.parse(junit).iter("skipped"))


def run_all(browser: str) -> tuple[list[Outcome], int]:
    """Runs all steps.

    Returns:
        How each went, and how many browser tests were left out.
    """
    with tempfile.TemporaryDirectory(prefix="five-lenses-", ignore_cleanup_errors=True) as folder:
        variables = environment(Path(folder), browser)
        outcomes = []
        todo = steps(Path(folder), browser)
        for number, step in enumerate(todo, start=1):
            say(f"\n=== {number}/{len(todo)} {step.name}")
            outcomes.append(run(step, variables))
            say(f"--- {step.name}: {outcomes[-1].seconds:.1f} s")
        return outcomes, 0 if browser else count_browser_tests(variables)


def count_browser_tests(variables: dict[str, str]) -> int:
    """Counts the tests that need a browser, without running them."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "browser"]
    listing = subprocess.run(
        command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True, check=False
    )
    return sum("::" in line for line in listing.stdout.splitlines())


def summary(outcomes: list[Outcome]) -> list[str]:
    """Returns the lines that tell how the check went."""
    lines = ["", "Summary", *map(outcome_line, outcomes)]
    failed = [outcome.name for outcome in outcomes if not outcome.passed]
    if failed:
        return [*lines, f"{len(failed)} of {len(outcomes)} steps failed: {', '.join(failed)}"]
    return [*lines, f"All {len(outcomes)} steps passed."]


def outcome_line(outcome: Outcome) -> str:
    """Returns one step's line of the summary."""
    word = "ok" if outcome.passed else "FAILED"
    skipped = f"  {outcome.skipped} skipped" if outcome.skipped else ""
    return f"  {word:6}  {outcome.name:20} {outcome.seconds:6.1f} s{skipped}"


def no_browser_line(left_out: int) -> str:
    """Returns the last line of a check without a browser."""
    return (
        f"{left_out} browser tests were not run: no browser could be started. To run them, "
        f"install Chromium, Chrome or Edge, then: {COMMAND} check"
    )


def main() -> int:
    """Finds a browser, runs all steps, tells how they went; returns the exit code."""
    browser = find_browser()
    say(f"Browser for the tests: {browser or 'none found'}")
    outcomes, left_out = run_all(browser)
    for line in summary(outcomes):
        say(line)
    if not browser:
        say(no_browser_line(left_out))
    passed = all(outcome.passed for outcome in outcomes)
    return 0 if passed and (browser or not in_ci()) else 1


if __name__ == "__main__":
    sys.exit(main())
