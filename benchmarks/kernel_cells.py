"""Cells run in kernels of their own, without a page: time, and work that the kernel did."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from benchmarks.measures import Watch
from helpers.answers import set_learner_here
from tests.browser.lab import CODE

AGAIN = 3  # times that a cell is run again in one kernel
_CLOCK = {"work": "__import__('time').process_time()"}


def in_new_kernel(*cells: str) -> Mapping[str, float]:
    """Run cells in a new kernel, for a learner without answers; measure the last one.

    Returns:
        In ms: "new" until the kernel was idle after the last cell, "new work" the time for
        which the kernel had a core; "again" and "again work" the same for later runs of it.
    """
    with _kernel() as client:
        *before, last = cells
        for source in before:
            _run(client, source)
        new, new_work = _measured(client, last)
        again = [_measured(client, last) for _ in range(AGAIN)]
    return {
        "new": new,
        "new work": new_work,
        "again": median(time for time, _ in again),
        "again work": median(work for _, work in again),
    }


@contextmanager
def _kernel() -> Iterator[BlockingKernelClient]:
    with TemporaryDirectory() as folder:
        set_learner_here(CODE, Path(folder))
        manager, client = start_new_kernel(env={**os.environ, "FIVE_LENSES_ANSWERS": folder})
        try:
            yield client
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def _measured(client: BlockingKernelClient, source: str) -> tuple[float, float]:
    before = _worked(client)
    time = _run(client, source)
    return time, _worked(client) - before


def _run(client: BlockingKernelClient, source: str) -> float:
    """Run a cell; return the ms until the kernel says that it is idle again."""
    watch = Watch()
    sent = client.execute(source)
    while True:
        message = client.get_iopub_msg(timeout=60)
        content = message["content"]
        if message["msg_type"] == "error":
            raise RuntimeError("\n".join(content["traceback"]))
        of_this_cell = message["parent_header"].get("msg_id") == sent
        if of_this_cell and content.get("execution_state") == "idle":
            return 1000 * watch.all()


def _worked(client: BlockingKernelClient) -> float:
    """Return the ms for which the kernel has had a core so far."""
    sent = client.execute("", user_expressions=_CLOCK)
    while True:
        message = client.get_shell_msg(timeout=60)
        if message["parent_header"].get("msg_id") == sent:
            told = message["content"]["user_expressions"]["work"]["data"]["text/plain"]
            return 1000 * float(told)
