"""What a slip in writing YAML is called in plain words, and how to mend it."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from helpers.course_files.problems import Problem

# Words of ruamel.yaml's message, what has happened, the cure. The first that fits is taken.
_SLIPS = (
    ("\\t", "a tab stands where spaces are wanted.", "Use spaces at the start of a line."),
    (
        "mapping values are not allowed",
        "a colon inside plain words, or a line that is indented too far.",
        "Put the whole text in quotation marks, or mend the spaces at the start of the line.",
    ),
    (
        "while scanning a quoted scalar",
        "a quotation mark is opened here and never closed.",
        "Close it where the text ends.",
    ),
    (
        "<stream end>",
        "a bracket is opened and never closed.",
        "Close it, or put a text that begins with a bracket in quotation marks.",
    ),
    (
        "cannot start any token",
        "a plain text cannot begin with this character.",
        "Put the whole text in quotation marks.",
    ),
    (
        "<block end>",
        "this line does not go on from the lines above.",
        "Look at the spaces at its start. Nothing may follow a closing quotation mark.",
    ),
    (
        "could not find expected ':'",
        "this line has no colon after its name.",
        "Write `name: value`, or indent the line if it belongs to the text above.",
    ),
    (
        "not allowed",
        "there is a character here that YAML forbids.",
        "Delete it; it may be invisible.",
    ),
)


def syntax_problem(file: str, text: str, error: YAMLError) -> Problem:
    """Say what is wrong with a text that is no YAML.

    Args:
        file: name for the message.
        text: the whole file.
        error: what ruamel.yaml found.
    """
    said = " ".join(str(error).split())
    line = _line(text, error)
    for words, message, cure in _SLIPS:
        if words in said:
            return Problem(file, line, "", message, cure)
    short = " ".join(str(getattr(error, "problem", None) or "it cannot be read").split())
    return Problem(
        file,
        line,
        "",
        f"this is not valid YAML ({short}).",
        "Compare this line and the one above with a place that works.",
    )


def _line(text: str, error: YAMLError) -> int | None:
    if isinstance(error, MarkedYAMLError):
        opened = error.context and "quoted scalar" in error.context
        mark = error.context_mark if opened else error.problem_mark or error.context_mark
        return None if mark is None else int(mark.line) + 1
    position = getattr(error, "position", None)  # of a character that YAML forbids
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else None
