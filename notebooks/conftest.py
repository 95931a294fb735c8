"""For `pytest --nbval notebooks`: every notebook runs as on its first day.

Each gets an empty answers folder of its own, so that neither another notebook nor what a
learner did in work/ changes what it shows.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_PICTURES = Path(__file__).with_name("pictures.cfg")
_VARIABLE = "FIVE_LENSES_ANSWERS"
_BEFORE = pytest.StashKey[str | None]()
_FOLDERS = pytest.StashKey[ExitStack]()
_FOLDER = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Run the notebooks with this Python, whatever kernels the machine has."""
    config.stash[_BEFORE] = os.environ.get(_VARIABLE)
    config.stash[_FOLDERS] = ExitStack()
    if not config.getoption("nbval_kernel_name", None):
        config.option.nbval_current_env = True
    if not config.getoption("nbval_sanitize_with", None):
        config.option.nbval_sanitize_with = str(_PICTURES)


@pytest.hookimpl(tryfirst=True)  # before nbval starts the notebook's kernel
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Point the course at the notebook's own answers folder."""
    if item.path.suffix != ".ipynb":
        return
    notebook = item.parent.stash
    if _FOLDER not in notebook:
        folder = TemporaryDirectory(ignore_cleanup_errors=True)
        notebook[_FOLDER] = item.config.stash[_FOLDERS].enter_context(folder)
    os.environ[_VARIABLE] = notebook[_FOLDER]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the folders, and put the environment back as it was."""
    config.stash[_FOLDERS].close()
    os.environ.pop(_VARIABLE, None)
    if config.stash[_BEFORE] is not None:
        os.environ[_VARIABLE] = config.stash[_BEFORE]
