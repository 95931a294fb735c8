"""Which browser the tests drive."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.check.browsers import installed_browsers

NO_BROWSER = (
    "No browser was found. Install Chromium, Chrome or Edge, or put the path of one into "
    "FIVE_LENSES_BROWSER; then run `pytest -m browser`."
)


def find_browser() -> str | None:
    """Find a Chromium, Chrome or Edge, without installing anything.

    Returns:
        The path of the program; None where there is none. What FIVE_LENSES_BROWSER names is
        taken as it is: a wrong path must not quietly become another browser.
    """
    if named := os.environ.get("FIVE_LENSES_BROWSER"):
        return named
    places = (shutil.which("chromium"), shutil.which("chromium-browser"), *installed_browsers())
    return next((place for place in places if place and Path(place).is_file()), None)
