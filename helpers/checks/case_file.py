"""Rules about the page of the case file: doubts that do not hold, and the lines of a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from helpers.checks.cases import CaseGuideCase, Finding
from helpers.checks.forms import LENSES
from helpers.checks.ids import once, well_formed
from helpers.content import SOUND, ControlQuestion
from helpers.course_files.sources import Path

OPTIONS = range(3, 5)
FIELDS = range(6, 8)
MOST_ALIKE = 2  # of five questions; more would tell where “nothing is wrong” stands


def each_lens_is_asked_once(case: CaseGuideCase) -> Iterator[Finding]:
    """There is one question a lens, in the order of the lessons."""
    asked = tuple(question.lens for question in case.guide.questions)
    if asked != LENSES:
        message = f"the lenses are: {', '.join(asked) or 'none'}."
        yield ("questions",), message, f"Ask about each one once: {', '.join(LENSES)}."


def nothing_wrong_is_offered(case: CaseGuideCase) -> Iterator[Finding]:
    """Each question has one option `sound`, and a few doubts with a reason each."""
    for path, question in _placed(case):
        if len(question.options) not in OPTIONS:
            message = f"there are {len(question.options)} options."
            yield (*path, "options"), message, "Write 3 or 4."
        if sum(option.id == SOUND for option in question.options) != 1:
            message = "not just one option says that nothing is wrong."
            yield (*path, "options"), message, f"Give that option the id {SOUND}."
        for at, option in enumerate(question.options):
            place = (*path, "options", at)
            if option.id != SOUND and not option.reason:
                yield place, f"“{option.id}” has no reason.", "Say why this doubt does not hold."
            if option.id == SOUND and option.reason:
                cure = "Take it out: the notes of the report stand there."
                yield (*place, "reason"), "“sound” has a reason of its own.", cure


def place_and_length_tell_nothing(case: CaseGuideCase) -> Iterator[Finding]:
    """Neither a place nor a length gives away which option says that nothing is wrong."""
    places = Counter(_place(question) for question in case.guide.questions)
    told = [(f"it is number {place + 1}", count) for place, count in sorted(places.items())]
    told += [
        ("it is the longest", _extreme(case, max)),
        ("it is the shortest", _extreme(case, min)),
    ]
    for what, count in told:
        if count > MOST_ALIKE:
            message = f"“{SOUND}” is told by its look: in {count} questions {what}."
            yield ("questions",), message, f"Change it: at most {MOST_ALIKE} are wanted."


def the_label_has_its_lines(case: CaseGuideCase) -> Iterator[Finding]:
    """A label has six or seven lines: one a lens, what is done well, and what to trust."""
    count = len(case.guide.label.fields)
    if count not in FIELDS:
        cure = f"Write {FIELDS.start} or {FIELDS.stop - 1}."
        yield ("label", "fields"), f"the label has {count} lines.", cure


def case_ids(case: CaseGuideCase) -> Iterator[Finding]:
    """The ids of a question's options, and those of the lines of the label."""
    for path, question in _placed(case):
        options: list[tuple[Path, str]] = [
            ((*path, "options", at, "id"), each.id) for at, each in enumerate(question.options)
        ]
        yield from well_formed(options)
        yield from once(options)
    fields: list[tuple[Path, str]] = [
        (("label", "fields", at, "id"), each.id) for at, each in enumerate(case.guide.label.fields)
    ]
    yield from well_formed(fields)
    yield from once(fields)


def _placed(case: CaseGuideCase) -> Iterator[tuple[Path, ControlQuestion]]:
    for at, question in enumerate(case.guide.questions):
        yield ("questions", at), question


def _place(question: ControlQuestion) -> int:
    ids = [option.id for option in question.options]
    return ids.index(SOUND) if SOUND in ids else -1


def _extreme(case: CaseGuideCase, extreme: Callable[..., int]) -> int:
    """Count the questions in which no other option is as long, or as short, as `sound`."""
    count = 0
    for question in case.guide.questions:
        lengths = {option.id: len(option.text) for option in question.options}
        wanted = extreme(lengths.values(), default=0)
        count += lengths.get(SOUND) == wanted and list(lengths.values()).count(wanted) == 1
    return count
