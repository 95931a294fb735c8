"""A marking process is killed (SIGKILL): all that was called saved comes back.

Real processes write through the same path as the page: widget, desk, log. Hundreds of such runs:
`python -m benchmarks.kill_runs 300`.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import attrs
import pytest

from benchmarks.kill_runs import (
    AGAIN,
    MOST_ANSWERS,
    Run,
    kill_after,
    kill_at,
    look_back,
    read_files,
    summary,
)
from benchmarks.marking_process import expected

MOMENTS = 16  # in the saving of two actions, at each of which a process can be killed


@pytest.mark.parametrize("run", range(20))
def test_what_a_killed_process_called_saved_comes_back(run: int, home: Path) -> None:
    answers = random.Random(run).randint(1, MOST_ANSWERS)

    acknowledged = kill_after(answers, home)

    assert len(acknowledged) >= answers
    assert look_back(acknowledged, home).faults == ()


@pytest.mark.parametrize("moment", range(MOMENTS + 1))
def test_no_moment_of_saving_is_a_bad_one_to_be_killed(moment: int, home: Path) -> None:
    acknowledged, killed = kill_at(moment, home)

    assert killed == (moment < MOMENTS)
    assert look_back(acknowledged, home).faults == ()


# ---------------------------------------------------------------- the runs can fail


@pytest.fixture
def good() -> Run:
    """A run in which nothing went wrong."""
    return Run(
        acknowledged=("op-0", "op-1"),
        on_disk=("op-0", "op-1", "op-2"),
        torn=1,
        seen=expected(3),
        answers=["ack"] * AGAIN,
        at_last=expected(2 + AGAIN),
        twice=(),
    )


def test_a_run_without_a_fault_has_none(good: Run) -> None:
    assert good.faults == ()
    assert (good.lost, good.unasked) == ((), 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"on_disk": ("op-0", "op-2")}, "lost: op-1"),
        ({"on_disk": ("op-0", "op-1", "op-2", "op-3")}, "2 actions came to disk unasked"),
        ({"seen": expected(2)}, "a new process shows"),
        ({"answers": ["ack", "refused", "ack"]}, "the answers were"),
        ({"at_last": expected(4)}, "in the end it shows"),
        ({"twice": ("op-2",)}, "written twice: op-2"),
    ],
)
def test_each_fault_would_be_found(good: Run, change: dict[str, Any], words: str) -> None:
    bad = attrs.evolve(good, **change)

    assert words in "; ".join(bad.faults)
    assert "runs with a fault: 1" in summary([good, bad])


def test_an_acknowledged_line_that_is_not_in_the_files_would_be_found(home: Path) -> None:
    acknowledged = kill_after(8, home)
    (path,) = home.rglob("*.jsonl")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if json.loads(line)["op"] != acknowledged[6]))

    assert look_back(acknowledged, home).lost == (acknowledged[6],)


def test_the_files_are_read_line_by_line(home: Path) -> None:
    home.mkdir()
    (home / "a.jsonl").write_bytes(b'{"op": "a"}\n{"op": "b"}\n{"op": ')
    (home / "b.jsonl").write_bytes(b'{"op": "a"}\n')

    assert read_files(home) == (("a", "b", "a"), 1)


def test_what_the_burst_amounts_to_is_written_down_by_hand() -> None:
    assert [expected(number) for number in range(6)] == [
        [],
        [["m0", ""]],
        [["m0", "high"]],
        [],
        [["m0", "high"]],
        [["m0", "high"], ["m1", ""]],
    ]
