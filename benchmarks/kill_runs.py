"""Kill a marking process again and again: `python -m benchmarks.kill_runs [RUNS]`.

Each run starts a process that marks in a burst, as fast as its disk lets it, through the same
path as the page (widget, desk, log), and kills it (SIGKILL, what `kill -9` sends) after a number
of answers drawn by chance. Then it holds against what the process had said:

- every action that was answered "ack" stands in the files, which are read here as plain JSON;
- a new process shows just what those actions amount to;
- the action under way, and the next ones, are sent again, as the page does; each is done once.

Prints one line of figures, and exits with 1 where anything was lost.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import attrs

from benchmarks.marking_process import expected

RUNS = 100
MOST_ANSWERS = 60  # before the kill
ENOUGH = 4_000  # more actions than a process does before it is killed
AGAIN = 3  # actions sent to the new process: the one under way, and two more

_COURSE = Path(__file__).parents[1]


@attrs.frozen
class Run:
    """What was said, what stood on disk after the kill, and what a new process made of it.

    Attributes:
        acknowledged: ids of the actions that were answered "ack" before the kill.
        on_disk: ids in the files after the kill, in the order of the files' lines.
        torn: lines that were cut off by the kill.
        seen: the marks that a new process shows at first: id, how sure.
        answers: how the new process answered what was sent again.
        at_last: the marks that it shows after that.
        twice: ids that stand in the files more than once after all.
    """

    acknowledged: tuple[str, ...]
    on_disk: tuple[str, ...]
    torn: int
    seen: list[list[str]]
    answers: list[str]
    at_last: list[list[str]]
    twice: tuple[str, ...]

    @property
    def lost(self) -> tuple[str, ...]:
        """Ids that were called saved and do not stand on disk."""
        return tuple(op for op in self.acknowledged if op not in self.on_disk)

    @property
    def unasked(self) -> int:
        """Actions that came to disk though their answer did not come to the page."""
        return len(set(self.on_disk) - set(self.acknowledged))

    @property
    def faults(self) -> tuple[str, ...]:
        """Say in words what went wrong; empty where nothing did."""
        said = len(self.acknowledged)
        found = {
            f"lost: {', '.join(self.lost)}": bool(self.lost),
            f"{self.unasked} actions came to disk unasked": self.unasked > 1,
            f"a new process shows {self.seen}": self.seen != expected(said + self.unasked),
            f"sent again, the answers were {self.answers}": self.answers != ["ack"] * AGAIN,
            f"in the end it shows {self.at_last}": self.at_last != expected(said + AGAIN),
            f"written twice: {', '.join(self.twice)}": bool(self.twice),
        }
        return tuple(words for words, there in found.items() if there)


def kill_after(answers: int, home: Path) -> tuple[str, ...]:
    """Kill a marking process when it has given so many answers; return the ids it acknowledged.

    Args:
        answers: 1 or more.
        home: folder of all answers.
    """
    process = start(home, 0, ENOUGH)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(answers + 1)]
    process.kill()
    # What it had said when it died counts too. The last line may be cut in half.
    return _acknowledged([*lines, *process.stdout.read().splitlines(keepends=True)])


def kill_at(moment: int, home: Path) -> tuple[tuple[str, ...], bool]:
    """Let a process that does two actions kill itself at a moment of its writing.

    Args:
        moment: see `benchmarks.marking_process`; counted from 0.
        home: folder of all answers.

    Returns:
        The ids it acknowledged, and whether it was killed before its end.
    """
    process = start(home, 0, 2, moment)
    assert process.stdout is not None
    said = _acknowledged(process.stdout.read().splitlines(keepends=True))
    return said, process.wait() != 0


def look_back(acknowledged: tuple[str, ...], home: Path) -> Run:
    """Read the files after a kill, and let a new process go on.

    Args:
        acknowledged: ids that the killed process had acknowledged, in order.
        home: folder of all answers.
    """
    on_disk, torn = read_files(home)
    process = start(home, len(acknowledged), AGAIN)
    said, _ = process.communicate()
    seen, *answers, at_last = [json.loads(line) for line in said.splitlines()]
    after, _ = read_files(home)
    twice = tuple(sorted({op for op in after if after.count(op) > 1}))
    return Run(acknowledged, on_disk, torn, seen, [answer for _, answer in answers], at_last, twice)


def read_files(home: Path) -> tuple[tuple[str, ...], int]:
    """Read all files of answers without the course's own reader.

    Returns:
        The ids of all whole lines, and how many lines are cut off.
    """
    lines = [
        line
        for path in sorted(home.rglob("*.jsonl"))
        for line in path.read_bytes().splitlines(keepends=True)
    ]
    whole = [line for line in lines if line.endswith(b"\n")]
    return tuple(json.loads(line)["op"] for line in whole), len(lines) - len(whole)


def start(home: Path, first: int, count: int, *moment: int) -> subprocess.Popen[str]:
    """Start a marking process; what it says is read from its standard output."""
    module = "benchmarks.marking_process"
    command = [sys.executable, "-m", module, home, first, count, *moment]
    return subprocess.Popen(
        [str(word) for word in command],
        cwd=_COURSE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _acknowledged(lines: Sequence[str]) -> tuple[str, ...]:
    said = [json.loads(line) for line in lines[1:] if line.endswith("\n")]
    answers = [line for line in said if line and isinstance(line[0], str)]
    refused = [answer for answer in answers if answer[1] != "ack"]
    assert not refused, f"no action of the burst should get another answer: {refused}"
    return tuple(op for op, _ in answers)


def main(runs: int) -> int:
    """Run and print; return the exit code."""
    done = []
    for number in range(runs):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            answers = random.Random(number).randint(1, MOST_ANSWERS)
            done.append(look_back(kill_after(answers, Path(place)), Path(place)))
        for fault in done[-1].faults:
            print(f"run {number}: {fault}")
    print(summary(done))
    return 1 if any(run.faults for run in done) else 0


def summary(runs: Sequence[Run]) -> str:
    """Give the figures of many runs in a line."""
    figures = {
        "runs": len(runs),
        "acknowledged": sum(len(run.acknowledged) for run in runs),
        "lost": sum(len(run.lost) for run in runs),
        "on disk without an answer": sum(run.unasked for run in runs),
        "cut off in mid-line": sum(run.torn for run in runs),
        "sent again and acknowledged": sum(run.answers.count("ack") for run in runs),
        "runs with a fault": sum(bool(run.faults) for run in runs),
    }
    return " · ".join(f"{what}: {number:,}" for what, number in figures.items())


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
