from __future__ import annotations

from pathlib import Path

import pytest

from tests.course_files.small_course import SmallCourse, build


@pytest.fixture
def small(tmp_path: Path) -> SmallCourse:
    """A sound course in a folder of its own."""
    return build(tmp_path)
