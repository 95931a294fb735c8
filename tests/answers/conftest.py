from __future__ import annotations

from pathlib import Path

import pytest

from helpers.answers import Log
from tests.answers.walks import reopened


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "answers"


@pytest.fixture
def log(home: Path) -> Log:
    return reopened(home)
