"""A disk that is full, read-only or forbidden, for real: nothing is called saved that is not.

The disk of 64 kB is a file system of its own, which Linux lets most users mount. Where it does
not, the full disk is pretended, and the read-only one is left to the folder without rights.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.marking_process import expected
from tests.answers.failing_disk import AFTER, BEFORE, FAULTS, can_make_a_small_disk, small_disk

COURSE = Path(__file__).parents[2]
ON_A_SMALL_DISK = ("full", "read-only")

FULL = "The disk is full."
FORBIDDEN = "cannot be written to."
WORDS = {
    "full": FULL,
    "pretended-full": FULL,
    "read-only": FORBIDDEN,
    "no-right": FORBIDDEN,
    "too-large": "could not be saved (File too large).",
}


def faults() -> list[str]:
    """List the faults that this system can show."""
    if os.name == "nt":  # no user rights, limits or mounts of this kind
        return ["pretended-full"]
    with tempfile.TemporaryDirectory() as place:
        small = can_make_a_small_disk(Path(place) / "small")
    return [fault for fault in FAULTS if small or fault not in ON_A_SMALL_DISK]


@pytest.fixture
def open_home() -> Iterator[Path]:
    """A folder that anybody may enter; pytest's own folders are its user's alone."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        home = Path(place) / "answers"
        home.mkdir()
        yield home


def what_happened(fault: str, home: Path) -> dict[str, Any]:
    start = small_disk(home) if fault in ON_A_SMALL_DISK else []
    command = [*start, sys.executable, "-m", "tests.answers.failing_disk", str(home), fault]
    done = subprocess.run(
        command, cwd=COURSE, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def types(answers: list[dict[str, str]]) -> list[str]:
    return [answer["type"] for answer in answers]


@pytest.mark.parametrize("fault", faults())
def test_what_the_disk_did_not_take_is_said_kept_and_saved_later(
    fault: str, open_home: Path
) -> None:
    said = what_happened(fault, open_home)

    *fitted, first, again = said["broken"]
    saved = BEFORE + len(fitted)
    assert types(said["before"] + fitted) == ["ack"] * saved
    # The learner is told, each time, and the page goes on showing what is saved.
    assert types([first, again]) == ["failed", "failed"]
    assert WORDS[fault] in first["text"]
    assert "Download my work" in first["text"]
    assert first == again
    assert said["seen_then"] == expected(saved)
    # With room again, all of it is saved: once, in order, and nothing is torn.
    assert types(said["after"]) == ["ack"] * AFTER
    assert said["seen"] == expected(saved + AFTER)
    assert said["on_disk"] == [f"op-{number}" for number in range(saved + AFTER)]
    assert said["torn"] == 0


def test_the_full_disk_is_tried_one_way_or_the_other() -> None:
    assert {"full", "pretended-full"} & set(faults())
    assert set(WORDS) == set(FAULTS)
