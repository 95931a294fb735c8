"""The check itself: its steps, what it counts, how it ends, where it finds a browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import start
from tests.check import __main__ as check
from tests.check import browsers


def program(folder: Path, name: str, exit_code: int) -> str:
    """A program file that ends with this exit code."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n")
    path.chmod(0o755)
    return str(path)


def outcome(name: str, *, passed: bool = True, skipped: int = 0) -> check.Outcome:
    return check.Outcome(name, passed, 1.25, skipped)


# --- steps ---


def test_the_steps_stand_in_order() -> None:
    names = [step.name for step in check.steps(Path("results"), "browser")]
    assert names == [
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "course files",
        "tests",
        "notebooks",
        "calibration",
    ]


@pytest.mark.parametrize(("browser", "left_out"), [("/usr/bin/chromium", False), ("", True)])
def test_browser_tests_are_left_out_only_without_a_browser(browser: str, left_out: bool) -> None:
    commands = {step.name: step.command for step in check.steps(Path("results"), browser)}
    assert ("not browser" in commands["tests"]) is left_out
    assert "not browser" not in commands["notebooks"]


def test_a_check_cannot_reach_a_learners_answers(tmp_path: Path) -> None:
    variables = check.environment(tmp_path, "browser")
    assert variables["FIVE_LENSES_ANSWERS"] == str(tmp_path / "answers")
    assert variables["FIVE_LENSES_BROWSER"] == "browser"


RESULTS = '<testsuites><testsuite><testcase name="a">{}</testcase></testsuite></testsuites>'


@pytest.mark.parametrize(
    ("ci", "code", "result", "passed"),
    [
        ("", 0, "", True),
        ("", 1, "", False),
        ("", 0, "<skipped/>", True),
        ("true", 0, "", True),
        ("true", 0, "<skipped/>", False),
    ],
)
def test_a_skipped_test_fails_a_step_in_ci(  # noqa: PLR0917
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ci: str, code: int, result: str, passed: bool
) -> None:
    monkeypatch.setenv("CI", ci)
    junit = tmp_path / "results.xml"
    junit.write_text(RESULTS.format(result))
    step = check.Step("step", [sys.executable, "-c", f"raise SystemExit({code})"], junit)
    done = check.run(step, check.environment(tmp_path, ""))
    assert (done.passed, done.skipped) == (passed, int(bool(result)))


def test_a_missing_results_file_has_no_skips(tmp_path: Path) -> None:
    assert check.count_skipped(tmp_path / "none.xml") == 0


def test_the_summary_names_what_failed() -> None:
    lines = check.summary([outcome("one"), outcome("two", passed=False), outcome("three")])
    assert lines[-1] == "1 of 3 steps failed: two"
    assert [line.split()[0] for line in lines[2:5]] == ["ok", "FAILED", "ok"]


def test_the_summary_counts_what_was_skipped() -> None:
    lines = check.summary([outcome("one", skipped=2)])
    assert lines[-2].endswith("2 skipped")
    assert lines[-1] == "All 1 steps passed."


@pytest.mark.parametrize(
    ("ci", "browser", "passed", "code"),
    [
        ("", "b", True, 0),
        ("", "", True, 0),
        ("", "b", False, 1),
        ("true", "b", True, 0),
        ("true", "", True, 1),
    ],
)
def test_how_the_check_ends(  # noqa: PLR0917
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    browser: str,
    passed: bool,
    code: int,
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(check, "find_browser", lambda: browser)
    monkeypatch.setattr(check, "run_all", lambda _: ([outcome("one", passed=passed)], 12))
    assert check.main() == code
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("12 browser tests were not run") is (browser == "")


# --- browsers ---


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a browser, on which nothing may be installed or fetched."""
    monkeypatch.delenv("FIVE_LENSES_BROWSER", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(start, "may_use_apt", lambda: False)
    monkeypatch.setattr(browsers, "driver_starts", lambda: True)
    monkeypatch.setattr(browsers, "installed_browsers", lambda: iter([]))
    monkeypatch.setattr(browsers, "playwright_chromium", lambda: "")


@pytest.mark.usefixtures("bare")
def test_where_there_is_no_browser_none_is_found() -> None:
    assert browsers.find_browser() == ""


@pytest.mark.usefixtures("bare")
def test_a_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mine, other = program(tmp_path, "mine", 0), program(tmp_path, "chromium", 0)
    monkeypatch.setattr(shutil, "which", {"chromium": other}.get)
    assert browsers.find_browser() == other
    monkeypatch.setenv("FIVE_LENSES_BROWSER", mine)
    assert browsers.find_browser() == mine


@pytest.mark.usefixtures("bare")
def test_a_browser_that_does_not_start_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stub, chrome = program(tmp_path, "chromium-browser", 1), program(tmp_path, "chrome", 0)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", {"chromium-browser": stub}.get)
    monkeypatch.setattr(browsers, "installed_browsers", lambda: iter([None, "/gone", chrome]))
    assert browsers.find_browser() == chrome


@pytest.mark.usefixtures("bare")
def test_root_on_debian_installs_chromium(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    installed: dict[str, str] = {}

    def apt_install(*packages: str) -> None:
        installed["chromium"] = program(tmp_path, "chromium", 0)
        assert packages == browsers.DEBIAN_PACKAGES

    monkeypatch.setattr(shutil, "which", installed.get)
    monkeypatch.setattr(start, "may_use_apt", lambda: True)
    monkeypatch.setattr(start, "apt_install", apt_install)
    assert browsers.find_browser() == str(tmp_path / "chromium")


@pytest.mark.usefixtures("bare")
def test_where_debian_fails_playwright_fetches_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: str) -> None:
        raise start.StepError("no network")

    monkeypatch.setattr(start, "may_use_apt", lambda: True)
    monkeypatch.setattr(start, "apt_install", fail)
    monkeypatch.setattr(browsers, "playwright_chromium", lambda: "/fetched")
    assert browsers.find_browser() == "/fetched"


@pytest.mark.usefixtures("bare")
def test_without_a_driver_a_browser_is_of_no_use(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FIVE_LENSES_BROWSER", program(tmp_path, "mine", 0))
    monkeypatch.setattr(browsers, "driver_starts", lambda: False)
    assert browsers.find_browser() == ""
    assert browsers.DRIVER_PACKAGE in capsys.readouterr().out


@pytest.mark.usefixtures("bare")
def test_root_on_debian_installs_what_the_driver_lacks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed: list[str] = []
    mine = program(tmp_path, "mine", 0)
    monkeypatch.setenv("FIVE_LENSES_BROWSER", mine)
    monkeypatch.setattr(start, "may_use_apt", lambda: True)
    monkeypatch.setattr(start, "apt_install", installed.append)
    monkeypatch.setattr(browsers, "driver_starts", lambda: bool(installed))
    assert browsers.find_browser() == mine
    assert installed == [browsers.DRIVER_PACKAGE]


def test_a_failed_fetch_is_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: list[str]) -> None:
        raise start.StepError("no network")

    monkeypatch.setattr(start, "run_quietly", fail)
    assert browsers.playwright_chromium() == ""


def test_browser_tests_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = "tests/a.py::one\ntests/a.py::two[x]\n\n2/90 tests collected (88 deselected)\n"

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert command[-2:] == ["-m", "browser"]
        return subprocess.CompletedProcess(command, 0, stdout=listing)

    monkeypatch.setattr(subprocess, "run", run)
    assert check.count_browser_tests({}) == 2
