"""Errors that a person can put right: one message, no traceback, one base for all of them."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell

from helpers.anchoring import AnchorError, ExcerptAmbiguous, ExcerptMissing
from helpers.answers import AnswersError, NotSaved, OpRefused
from helpers.classroom.refused import Refused
from helpers.course_files import CourseFileError, Problem
from helpers.errors import FiveLensesError

PROBLEM = Problem("seeds/facts.yaml", 3, "fact a", "this is wrong.", "Do that.")
MESSAGE = "seeds/facts.yaml line 3, fact a: this is wrong. Do that."


@pytest.mark.parametrize(
    "kind",
    [
        AnchorError,
        ExcerptAmbiguous,
        ExcerptMissing,
        AnswersError,
        NotSaved,
        OpRefused,
        CourseFileError,
        Refused,
    ],
)
def test_every_error_of_the_course_has_one_base(kind: type[Exception]) -> None:
    assert issubclass(kind, FiveLensesError)


def _shown(code: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run a cell in a shell of its own and return what stands below it."""
    shell = InteractiveShell()
    shell.colors = "nocolor"
    result = shell.run_cell(code, silent=True)
    assert result.error_in_exec is not None
    return capsys.readouterr().out


def test_a_notebook_shows_only_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    code = (
        "from helpers.errors import FiveLensesError\nraise FiveLensesError('Do this.\\nThen that.')"
    )

    assert _shown(code, capsys).strip() == "Do this.\nThen that."


def test_a_notebook_shows_the_message_of_an_error_built_on_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = "from helpers import open_lesson\nopen_lesson('07-nothing')"

    shown = _shown(code, capsys).strip()

    assert shown.startswith("lessons/07-nothing/lesson.yaml: ")
    assert "Traceback" not in shown
    assert "open_lesson(" not in shown


def test_a_notebook_shows_the_traceback_of_any_other_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "Traceback" in _shown("1 / 0", capsys)


def test_all_problems_of_a_file_stand_in_one_message() -> None:
    other = Problem("seeds/facts.yaml", None, "", "it is empty.", "Write facts.")

    error = CourseFileError([PROBLEM, other])

    assert str(error) == f"{MESSAGE}\nseeds/facts.yaml: it is empty. Write facts."
    assert error.problems == (PROBLEM, other)
