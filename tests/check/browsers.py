"""Finding a browser for the tests, or fetching one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import start

DEBIAN_PACKAGES = ("chromium", "fonts-liberation", "fonts-noto-color-emoji")
DRIVER_PACKAGE = "libatomic1"  # Playwright's driver needs it; a bare Debian does not have it
ASKS_WITHIN = 60  # seconds


def find_browser() -> str:
    """Returns the program file of a browser for the tests, or '' where none can be had."""
    if not driver_is_ready():
        start.say(f"    The driver of the browser does not start. It may lack {DRIVER_PACKAGE}.")
        return ""
    return (
        first_that_starts([os.environ.get("FIVE_LENSES_BROWSER")])
        or debian_chromium()
        or first_that_starts(installed_browsers())
        or playwright_chromium()
    )


def driver_is_ready() -> bool:
    """Says whether Playwright's driver starts, after installing what it lacks where allowed."""
    if not driver_starts() and start.may_use_apt():
        installed_by_apt(DRIVER_PACKAGE)
    return driver_starts()


def driver_starts() -> bool:
    """Says whether Playwright's driver starts."""
    return answers([sys.executable, "-m", "playwright", "--version"])


def installed_by_apt(*packages: str) -> bool:
    """Installs system packages; says whether it worked."""
    try:
        start.apt_install(*packages)
    except start.StepError:
        start.say("    That did not work; looking further.")
        return False
    return True


def debian_chromium() -> str:
    """Returns Debian's Chromium, installed now where that is allowed; '' if there is none."""
    names = ("chromium", "chromium-browser")
    found = first_that_starts(shutil.which(name) for name in names)
    if not found and start.may_use_apt() and installed_by_apt(*DEBIAN_PACKAGES):
        return first_that_starts(shutil.which(name) for name in names)
    return found


def installed_browsers() -> Iterator[str | None]:
    """Yields where systems usually keep Chrome and Edge."""
    for name in ("google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"):
        yield shutil.which(name)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            yield str(Path(folder, "Google", "Chrome", "Application", "chrome.exe"))
            yield str(Path(folder, "Microsoft", "Edge", "Application", "msedge.exe"))
    for name in ("Google Chrome", "Microsoft Edge", "Chromium"):
        yield f"/Applications/{name}.app/Contents/MacOS/{name}"


def playwright_chromium() -> str:
    """Returns Playwright's own Chromium, fetched now; '' if it cannot be had."""
    start.say("    Fetching a browser for the tests")
    with_system_parts = ["--with-deps"] if start.may_use_apt() else []
    code = (
        "from playwright.sync_api import sync_playwright as play\n"
        "with play() as p: print(p.chromium.executable_path)"
    )
    try:
        install = [sys.executable, "-m", "playwright", "install", "chromium", *with_system_parts]
        start.run_quietly(install)
        return first_that_starts([start.output_of([sys.executable, "-c", code]).strip()])
    except (start.StepError, OSError, subprocess.SubprocessError):
        return ""


def first_that_starts(paths: Iterable[str | None]) -> str:
    """Returns the first program file that exists and starts, or ''."""
    return next((path for path in paths if path and Path(path).is_file() and starts(path)), "")


def starts(browser: str) -> bool:
    """Says whether a browser starts; elsewhere than on Linux asking would open a window."""
    return sys.platform != "linux" or answers([browser, "--version"])


def answers(command: list[str]) -> bool:
    """Says whether a program starts and ends well."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=ASKS_WITHIN, check=False)
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
