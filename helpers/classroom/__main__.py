"""List the walks of the course: `python -m helpers.classroom`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from helpers.classroom.walks import WalkLine, walk_lines
from helpers.course_files import open_course
from helpers.words import WALKS, fill


def main() -> int:
    """Print one line for each lens of each article.

    Returns:
        0 where every walk is there and can be walked, 1 where one is not.
    """
    lines = list(walk_lines(open_course()))
    for text in _texts(lines):
        print(text)
    return 0 if all(line.trouble == "" for line in lines) else 1


def _texts(lines: list[WalkLine]) -> Iterator[str]:
    for line in lines:
        values = {"lesson": line.lesson, "article": line.article}
        if line.trouble:
            yield fill(WALKS["trouble"], **values, trouble=line.trouble)
        else:
            yield fill(WALKS["good"], **values, marks=line.marks, essential=line.essential)
    good = sum(1 for line in lines if not line.trouble)
    yield fill(WALKS["sum"], good=good, total=len(lines))


if __name__ == "__main__":
    sys.exit(main())
