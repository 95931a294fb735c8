"""What a learner is told about saved lines that could not be used."""

from __future__ import annotations

from collections import Counter

from helpers.answers.lines import Fault

_FAULTS = {
    Fault.BROKEN: "{lines} of your saved work that cannot be read. Nothing was deleted.",
    Fault.NEWER: "{lines} made by a newer version of the course. Update the course to see more.",
    Fault.OTHER_TASK: "{lines} that belongs to another task. Nothing was deleted.",
    Fault.TWICE: "{lines} that stood there twice. Nothing was deleted.",
}
_TORN = "{lines} that was cut off while being saved. All else is there."
_CLOSED = "{files} of saved work that cannot be opened. Nothing was deleted."
_CHANGED = "The text here has changed since you worked on it. Check your work once more."


def notices(faults: Counter[Fault], *, torn: int, closed: int, changed: bool) -> tuple[str, ...]:
    """Put into words what was left out; one sentence or two for each cause, never a flood.

    Args:
        faults: how many lines were left out, by cause.
        torn: how many files end in a line that was cut off.
        closed: how many files could not be opened.
        changed: some lines were written for another version of the article.
    """
    counted = [(_FAULTS[fault], faults[fault]) for fault in Fault]
    counted += [(_TORN, torn), (_CLOSED, closed)]
    found = [f"Left out: {_with_number(words, number)}" for words, number in counted if number]
    return (*found, _CHANGED) if changed else tuple(found)


def _with_number(words: str, number: int) -> str:
    if number == 1:
        return words.format(lines="1 line", files="1 file")
    several = words.format(lines=f"{number} lines", files=f"{number} files")
    return several.replace("belongs", "belong").replace("that was", "that were")
