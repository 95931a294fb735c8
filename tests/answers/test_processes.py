"""Several processes on one task, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import os
import random
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

import helpers
from helpers.answers import open_log
from helpers.answers.payloads import checked
from helpers.answers.replay import Replay
from tests.answers.walks import CODE, SHA, TASK, add, files, reopened, work
from tests.answers.writing_process import burst

COURSE = Path(str(helpers.__file__)).resolve().parents[1]
ENOUGH = 100_000  # more actions than a process can do before it is killed


def start(home: Path, name: str, count: int, *more: str) -> subprocess.Popen[str]:
    """Start a writing process; its first line of output says that it is ready."""
    command = [sys.executable, "-m", "tests.answers.writing_process", str(home), name, str(count)]
    process = subprocess.Popen(
        [*command, *more],
        cwd=COURSE,
        env={**os.environ, "PYTHONPATH": str(COURSE), "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def finish(process: subprocess.Popen[str]) -> list[str]:
    """Wait for the end of a process, and return what it said was saved."""
    assert process.stdout is not None
    said = process.stdout.read().split()
    assert process.wait() == 0
    return said


def kill_in_burst(home: Path, name: str, after: int) -> list[str]:
    """Kill a process as soon as it has said `after` times "saved"; return all it said."""
    process = start(home, name, ENOUGH)
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(after)]
    process.kill()
    rest = process.stdout.read()  # not `communicate`: it loses what was read ahead
    assert process.wait() != 0
    # The last id may be cut in half.
    return said + rest.split("\n")[:-1]


def check_after_kill(home: Path, said: list[str]) -> None:
    """Hold what is on disk against what was called saved."""
    state = reopened(home).state()
    assert set(said) <= state.op_ids
    name, replay, marks = said[0].split("-")[0], Replay(), []
    for action in burst(name, len(said) + 1):
        replay.take(checked(action), datetime.now(UTC))
        marks.append(replay.state().marks)
    # The action in flight may have come to disk, or not.
    assert state.marks in marks[-2:]


@pytest.mark.parametrize("run", range(20))
def test_what_a_killed_process_called_saved_comes_back(run: int, home: Path) -> None:
    after = random.Random(run).randint(1, 60)
    said = kill_in_burst(home, "k", after)
    assert len(said) >= after
    check_after_kill(home, said)


def test_work_goes_on_after_several_kills(home: Path) -> None:
    said: list[str] = []
    for number in range(4):
        said += kill_in_burst(home, f"k{number}", 10)
    log = reopened(home)
    assert set(said) <= log.append(add("after")).op_ids
    assert len(files(home)) == 5
    assert log.state().marks[-1].id == "after"


def test_processes_that_write_at_once_lose_nothing(home: Path) -> None:
    count, names = 400, ("x", "y", "z")
    processes = [start(home, name, count, "wait") for name in names]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    watching = reopened(home)
    while any(process.poll() is None for process in processes):
        watching.state()
    said = [each for process in processes for each in finish(process)]
    expected = {action.id for name in names for action in burst(name, count)}
    assert set(said) == expected
    for log in (watching, reopened(home)):
        assert log.state().op_ids == expected
        assert {mark.id for mark in log.state().marks} == {
            f"{name}-{number}" for name in names for number in range(count // 4)
        }
        assert {mark.note for mark in log.state().marks} == {"note " * 40}
    assert work(watching.state()) == work(reopened(home).state())
    assert len(files(home)) == len(names)


def append_in_child(home: Path, mark: str) -> None:
    # A counter would go on in a forked child as it does in its parent.
    action = attrs.evolve(add(mark), id=f"by {mark}")
    open_log(CODE, TASK, sha256=SHA, home=home).append(action)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_child_process_writes_to_a_file_of_its_own(method: str, home: Path) -> None:
    log = open_log(CODE, TASK, sha256=SHA, home=home)
    log.append(add("parent"))
    busy, done = threading.Event(), threading.Event()

    def hold() -> None:  # as a thread in the middle of saving does
        with log._lock:
            busy.set()
            done.wait()

    holder = threading.Thread(target=hold)
    holder.start()
    busy.wait()
    context = multiprocessing.get_context(method)
    child = context.Process(target=append_in_child, args=(home, "child"))  # type: ignore[attr-defined]
    child.start()
    child.join(60)
    done.set()
    holder.join()
    child.kill()  # one that hangs must not hold up the tests
    child.join()
    assert child.exitcode == 0
    log.append(add("later"))
    assert [mark.id for mark in log.state().marks] == ["parent", "child", "later"]
    assert len(files(home)) == 2
    assert work(reopened(home).state()) == work(log.state())
