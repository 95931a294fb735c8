from __future__ import annotations

from pathlib import Path

import pytest

from helpers.classroom.learner import choose
from tests.classroom.cell import Cell
from tests.classroom.walking import CODE, Learner, learner_in


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An answers folder of its own, and one learner on this machine who saved nothing yet."""
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(tmp_path / "answers"))
    choose(CODE)
    return tmp_path / "answers"


@pytest.fixture
def learner(home: Path) -> Learner:
    """A learner who has just opened the exercise."""
    return learner_in(home)


@pytest.fixture
def cell(monkeypatch: pytest.MonkeyPatch) -> Cell:
    """A new kernel."""
    return Cell(monkeypatch)
