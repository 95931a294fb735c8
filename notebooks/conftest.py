"""For `pytest --nbval notebooks`: every notebook runs as on its first day.

Each gets an empty answers folder of its own, so that neither another notebook nor what a
learner did in work/ changes what it shows.
"""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory

import pytest

_VARIABLE = "FIVE_LENSES_ANSWERS"
_BEFORE = pytest.StashKey[str | None]()
_FOLDER = pytest.StashKey[TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Run the notebooks with this Python, whatever kernels the machine has."""
    config.stash[_BEFORE] = os.environ.get(_VARIABLE)
    if not config.option.nbval_kernel_name:
        config.option.nbval_current_env = True


@pytest.hookimpl(tryfirst=True)  # before nbval starts the notebook's kernel
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Point the course at the notebook's own answers folder."""
    if item.path.suffix == ".ipynb":
        folder = item.parent.stash.setdefault(_FOLDER, None) or TemporaryDirectory()
        item.parent.stash[_FOLDER] = folder
        os.environ[_VARIABLE] = folder.name


def pytest_unconfigure(config: pytest.Config) -> None:
    """Put the environment back as it was."""
    os.environ.pop(_VARIABLE, None)
    if config.stash[_BEFORE] is not None:
        os.environ[_VARIABLE] = config.stash[_BEFORE]
