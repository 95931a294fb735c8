"""The instructors' command, `pytest --nbval notebooks`, beside as many bare kernel starts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.browser import PROJECT
from benchmarks.measures import Row, Table, Watch, in_turns

_KERNELS = """
import sys
from jupyter_client.manager import start_new_kernel
for _ in range(int(sys.argv[1])):
    manager, client = start_new_kernel()
    client.execute("1", reply=True)
    client.stop_channels()
    manager.shutdown_kernel()
"""


def nbval(rounds: int) -> list[Table]:
    """Measure both in turns.

    Args:
        rounds: how often each is run.
    """
    notebooks = len(_notebooks())
    found = in_turns(rounds, {"kernels": lambda: _kernels(notebooks), "nbval": _nbval})
    base = f"{notebooks} kernels: start, run one line, end"
    ours = f"pytest --nbval notebooks ({notebooks} notebooks)"
    return [
        Table(
            title,
            "s",
            (Row(base, found[f"kernels, {figure}"]), Row(ours, found[f"nbval, {figure}"], base)),
        )
        for title, figure in (("nbval: all notebooks", "all"), ("nbval: work for it", "work"))
    ]


def _notebooks() -> list[Path]:
    found = (PROJECT / "notebooks").rglob("*.ipynb")
    return [path for path in found if ".ipynb_checkpoints" not in path.parts]


def _kernels(number: int) -> Mapping[str, float]:
    return _timed([sys.executable, "-c", _KERNELS, str(number)])


def _nbval() -> Mapping[str, float]:
    return _timed(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", "notebooks"]
    )


def _timed(command: list[str]) -> Mapping[str, float]:
    watch, worked = Watch(), _children()
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[-1]} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return {"all": watch.all(), "work": _children() - worked}


def _children() -> float:
    """Return the seconds for which ended programs of this one have had a core; 0 on Windows."""
    times = os.times()
    return times.children_user + times.children_system
