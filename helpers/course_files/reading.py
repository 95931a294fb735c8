"""What comes out of reading a course file, before it becomes a value."""

from __future__ import annotations

import attrs

from helpers.course_files.problems import Problem
from helpers.course_files.sources import Path, Source


@attrs.frozen
class Oddity:
    """A value that YAML would turn into something else than what is written.

    Attributes:
        written: the value as it stands in the file; empty for an alias or a tagged value.
        kind: what YAML takes it for ("a date"); empty where a problem has been reported.
    """

    written: str
    kind: str


@attrs.frozen
class Reading:
    """What came out of a file: its source, and what hides things in it.

    Attributes:
        source: data and lines.
        problems: what was refused, in the order of the file.
        refused: paths at which the data is not to be trusted; one problem each is enough.
        broken: the file could not be read to its end.
    """

    source: Source
    problems: tuple[Problem, ...]
    refused: frozenset[Path]
    broken: bool = False
