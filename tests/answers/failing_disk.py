"""A process that marks until its disk fails, says what it was told, and goes on when it is mended.

    python -m tests.answers.failing_disk HOME FAULT

The page's part is taken as in `benchmarks.marking_process`: an action that failed is sent again.
The names in `FAULTS` say how the disk is broken; all but "pretended-full" are real. "full" and
"read-only" need HOME on a file system of its own (see `small_disk`).
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.kill_runs import read_files
from benchmarks.marking_process import Plain, Wire, burst_action, open_exercise, shown

BEFORE, AFTER = 6, 4  # actions before the disk fails, and after it is mended
NOBODY = 65_534

Mend = Callable[[], None]


def fill_up(home: Path) -> Mend:
    """Leave no byte free on the small disk under `home`."""
    ballast = home / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"0" * 512):
                pass
        except OSError as why:
            assert why.errno == errno.ENOSPC  # noqa: PT017
    return ballast.unlink


def pretend_full(_home: Path) -> Mend:
    """Let the disk take 300 bytes more, and refuse the rest as Linux does."""
    real, left = os.write, [300]

    def write(file: int, data: bytes) -> int:
        part = data[: left[0]]
        if not part:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left[0] -= len(part)
        return real(file, part)

    system: Any = os
    system.write = write
    return lambda: setattr(os, "write", real)


def remount(home: Path) -> Mend:
    """Make the small disk under `home` read-only."""

    def mount(how: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{how}", str(home)], check=True)

    mount("ro")
    return lambda: mount("rw")


def take_away_the_right(home: Path) -> Mend:
    """Let this process have no right to write; as root, which has every right, become nobody."""
    folders = [path for path in [home, *home.rglob("*")] if path.is_dir()]
    files = list(home.rglob("*.jsonl"))
    for path in [*folders, *files]:
        path.chmod(0o555)
    user = os.geteuid()
    os.seteuid(NOBODY if user == 0 else user)

    def mend() -> None:
        os.seteuid(user)
        for path in [*folders, *files]:
            path.chmod(0o755)

    return mend


def limit_size(home: Path) -> Mend:
    """Let no file grow by more than 100 bytes."""
    import resource

    (path,) = home.rglob("*.jsonl")
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


FAULTS: dict[str, Callable[[Path], Mend]] = {
    "full": fill_up,
    "pretended-full": pretend_full,
    "read-only": remount,
    "no-right": take_away_the_right,
    "too-large": limit_size,
}


def small_disk(home: Path) -> list[str]:
    """Give the start of a command that runs with a file system of 64 kB at `home`, as anybody."""
    inside = 'mount -t tmpfs -o size=64k tmpfs "$0" && exec "$@"'
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", inside, str(home)]


def can_make_a_small_disk(home: Path) -> bool:
    """Tell whether this system lets a user mount a file system of their own."""
    if not shutil.which("unshare"):
        return False
    home.mkdir(exist_ok=True)
    command = [*small_disk(home), "mount", "-o", "remount,ro", str(home)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main(home: str, fault: str) -> None:
    """Mark, break, go on sending, mend, send again; print what was heard and what is there."""
    heard: list[Plain] = []
    widget = open_exercise(home)
    wire = Wire(widget, heard.append)

    def send(first: int, count: int) -> list[dict[str, Any]]:
        heard.clear()
        for number in range(first, first + count):
            wire.act(*burst_action(number))
        return list(heard)

    said: dict[str, object] = {"before": send(0, BEFORE)}
    mend = FAULTS[fault](Path(home))
    number, broken = BEFORE, send(BEFORE, 1)
    while broken[-1]["type"] == "ack":  # what still fits
        number += 1
        broken += send(number, 1)
    said |= {"broken": [*broken, *send(number, 1)], "seen_then": shown(widget)}
    mend()
    said |= {"after": send(number, AFTER), "seen": shown(widget)}
    on_disk, torn = read_files(Path(home))
    print(json.dumps({**said, "on_disk": on_disk, "torn": torn, "sent": number + AFTER}))


if __name__ == "__main__":
    main(*sys.argv[1:])
