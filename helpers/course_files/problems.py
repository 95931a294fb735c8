"""What can be wrong with a course file, said so that a teacher can put it right."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from helpers.errors import FiveLensesError


@attrs.frozen
class Problem:
    """One thing that is wrong in one file.

    Attributes:
        file: path from the course's root folder, with forward slashes.
        line: line in the file, from 1; None where the file as a whole is meant.
        field: the entry and its field ("mark owner-line, exact"); may be empty.
        message: what is wrong: one sentence, in small letters at the start.
        cure: what to do about it: one or two sentences.
    """

    file: str
    line: int | None
    field: str
    message: str
    cure: str

    def __str__(self) -> str:
        """Say it in one line."""
        place = self.file if self.line is None else f"{self.file} line {self.line}"
        return f"{place}{', ' * bool(self.field)}{self.field}: {self.message} {self.cure}"


class CourseFileError(FiveLensesError):
    """A course file that cannot be used; it carries everything that is wrong with it.

    Attributes:
        problems: at least one problem, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def short(words: str, limit: int = 40) -> str:
    """Quote words in one line of a message, cut after `limit` characters."""
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
