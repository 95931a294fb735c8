from __future__ import annotations

from pathlib import Path

import pytest

from tests.classroom.cell import Cell
from tests.classroom.walking import Learner, learner_in


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An answers folder of its own; it is not there yet."""
    return tmp_path / "answers"


@pytest.fixture
def learner(home: Path) -> Learner:
    """A learner who has just opened the exercise."""
    return learner_in(home)


@pytest.fixture
def cell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cell:
    """A new kernel with an answers folder of its own."""
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(tmp_path / "answers"))
    return Cell(monkeypatch)
