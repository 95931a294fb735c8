"""JupyterLab as a learner gets it: through start.py's own command line, in folders of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import urllib.request
from collections import deque
from pathlib import Path
from typing import IO
from urllib.parse import parse_qs, urlsplit

from helpers.answers import set_learner_here

CODE = "blue-7"  # of the learner who works here

_ADDRESS = re.compile(r"http://(?:127\.0\.0\.1|localhost):\d+/\S*token=\w+")
_SECONDS_TO_START = 120


class Lab:
    """A running JupyterLab.

    Attributes:
        url: the address that start.py printed, with token, as a learner would open it.
        work: the folder that Lab shows.
        answers: the folder in which the course keeps what the learner did.
    """

    def __init__(self, project: Path, folder: Path) -> None:
        """Start Lab and wait until it has printed its address.

        Args:
            project: the folder that holds start.py.
            folder: an empty folder for everything that Lab and the course write.
        """
        self.work = folder / "work"
        self.answers = folder / "answers"
        self._workspaces = folder / "workspaces"
        self._process = _start(project, folder, self.work, self.answers)
        self.url = _first_address(self._process)
        parts = urlsplit(self.url)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self._token = parse_qs(parts.query)["token"][0]
        self._pages = {path: path.read_bytes() for path in self.work.glob("*.ipynb")}

    def address_of(self, notebook: str) -> str:
        """Return the address that shows one notebook alone, made as start.py makes its own."""
        return f"{self.origin}/doc/tree/{notebook}?token={self._token}"

    def put_back(self) -> None:
        """Make everything as on the first day: no kernel, no answers, the pages as published."""
        self.end_all_kernels()
        self.forget_answers()
        shutil.rmtree(self._workspaces, ignore_errors=True)  # what Lab remembers of its windows
        for path, content in self._pages.items():
            path.write_bytes(content)

    def forget_answers(self) -> None:
        """Delete what everybody did; one learner has chosen a code already."""
        shutil.rmtree(self.answers, ignore_errors=True)
        set_learner_here(CODE, self.answers)

    def forget_learner(self) -> None:
        """Make it a machine on which nobody has chosen a code yet."""
        shutil.rmtree(self.answers, ignore_errors=True)

    def end_all_kernels(self) -> None:
        """Shut down every kernel: Lab would use a living one again for the same path."""
        for session in json.loads(self._ask("GET", "/api/sessions")):
            self._ask("DELETE", f"/api/sessions/{session['id']}")

    def stop(self) -> None:
        """End start.py as a closed window does; it ends the server it started."""
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _ask(self, method: str, path: str) -> bytes:
        headers = {"Authorization": f"token {self._token}"}
        request = urllib.request.Request(self.origin + path, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            body: bytes = answer.read()
            return body


def _start(project: Path, folder: Path, work: Path, answers: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(project / "start.py"), "open", "--no-browser"]
    for_lab = ["--LabApp.expose_app_in_browser=True"]
    return subprocess.Popen(
        [*command, "--", *for_lab],
        cwd=folder,
        env=_environment(folder, work, answers),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def _environment(folder: Path, work: Path, answers: Path) -> dict[str, str]:
    """Keep the tests' Lab apart from any other Lab of the person who runs them."""
    own = {
        "FIVE_LENSES_WORK": work,
        "FIVE_LENSES_ANSWERS": answers,
        "JUPYTER_CONFIG_DIR": folder / "config",
        "JUPYTER_DATA_DIR": folder / "data",
        "JUPYTER_RUNTIME_DIR": folder / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": folder / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": folder / "workspaces",
        "IPYTHONDIR": folder / "ipython",
    }
    return {**os.environ, **{name: str(place) for name, place in own.items()}}


def _first_address(process: subprocess.Popen[str]) -> str:
    """Read what start.py prints until the address is there; go on reading, so it never blocks."""
    assert process.stdout is not None
    last_lines: deque[str] = deque(maxlen=60)
    found: list[str] = []
    ready = threading.Event()
    reader = threading.Thread(
        target=_read, args=(process.stdout, last_lines, found, ready), daemon=True
    )
    reader.start()
    ready.wait(_SECONDS_TO_START)
    if not found:
        process.kill()
        raise RuntimeError("start.py printed no address:\n" + "".join(last_lines))
    return found[0]


def _read(
    stream: IO[str], last_lines: deque[str], found: list[str], ready: threading.Event
) -> None:
    for line in stream:
        last_lines.append(line)
        match = _ADDRESS.search(line)
        if match and not found:
            found.append(match.group())
            ready.set()
    ready.set()
