"""From the command to a usable exercise, beside JupyterLab with one stock widget."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import start
from benchmarks.browser import (
    course_in_lab,
    new_page,
    open_notebook,
    real_browser,
    run_all,
    write_notebook,
)
from benchmarks.cells import STOCK
from benchmarks.measures import Row, Table, Watch, in_turns

FIRST_LESSON = "01-sourcing.ipynb"
PARTS = ("the server answers", "the page is loaded, its kernel is idle", "it can be used")
_WHOLE = "all"


def opening(rounds: int) -> list[Table]:
    """Measure both, in turns, each time with a new server, browser and kernel.

    Args:
        rounds: how often each is opened.
    """
    found = in_turns(rounds, {"stock": _stock, "course": _course})
    rows = []
    for part in (_WHOLE, *PARTS):
        stock, course = f"JupyterLab: {part}", f"course: {part}"
        rows.append(Row(stock, found[f"stock, {part}"]))
        rows.append(Row(course, found[f"course, {part}"], stock))
    note = (
        "The course: start.py open, the first lesson's notebook, ▶▶ over all its cells, until the "
        "first exercise can be marked. JupyterLab: with the same settings, a notebook with one "
        "button, ▶▶, until the button stands there."
    )
    return [Table("start: from the command on", "s", tuple(rows), (note,))]


def _course() -> Mapping[str, float]:
    with TemporaryDirectory() as folder:
        watch = Watch()
        with course_in_lab(Path(folder)) as lab:
            address = lab.address_of(FIRST_LESSON)
            return _in_browser(watch, address, '.fl-text[contenteditable="true"]')


def _stock() -> Mapping[str, float]:
    with TemporaryDirectory() as folder:
        write_notebook(Path(folder) / "stock.ipynb", STOCK)
        watch = Watch()
        with _plain_lab(Path(folder)) as address:
            return _in_browser(watch, f"{address}/doc/tree/stock.ipynb", ".jupyter-button")


def _in_browser(watch: Watch, address: str, usable: str) -> Mapping[str, float]:
    laps = [watch.lap()]
    with real_browser() as browser:
        page = new_page(browser)
        open_notebook(page, address)
        laps.append(watch.lap())
        run_all(page)
        page.wait_for_selector(usable)
        laps.append(watch.lap())
    return {**dict(zip(PARTS, laps, strict=True)), _WHOLE: sum(laps)}


@contextmanager
def _plain_lab(folder: Path) -> Iterator[str]:
    """Start JupyterLab as start.py does, without the course; give its address."""
    port = start.free_port()
    command = start.lab_command(sys.executable, folder, port, browser=False)
    command += ["--LabApp.expose_app_in_browser=True", "--IdentityProvider.token="]
    log = folder / ".server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=_own_folders(folder), stdout=output, stderr=output, start_new_session=True
        )
        try:
            start.wait_for_server(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            start.end_process(process)


def _own_folders(folder: Path) -> dict[str, str]:
    names = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    return {**os.environ, **{name: str(folder / own) for name, own in names.items()}}
