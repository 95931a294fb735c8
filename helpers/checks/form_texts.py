"""Rules about the texts of the forms and the control report: length, subject, nothing known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.anchoring import AnchorError, Excerpt, ExcerptAmbiguous, find
from helpers.checks.cases import ControlCase, Finding, FormsCase
from helpers.checks.everyday import SUBJECT
from helpers.checks.forms import LENSES, placed_items
from helpers.checks.own_words import item_texts, lesson_texts
from helpers.course_files.problems import short
from helpers.segments import segment

PASSAGE_WORDS = range(30, 91)
REPORT_WORDS = range(250, 351)
REPORT_NOTES = range(10, 15)
FEWEST_OF_A_LENS = 2
NEW = 6  # words in a row that stand in no lesson


def passages_have_their_length(case: FormsCase) -> Iterator[Finding]:
    """A passage is read in half a minute."""
    for path, item in placed_items(case):
        count = len(segment(item.question.passage).words)
        if count not in PASSAGE_WORDS:
            cure = f"Write {PASSAGE_WORDS.start} to {PASSAGE_WORDS.stop - 1}."
            yield (*path, "passage"), f"the passage has {count} words.", cure


def subjects_are_everyday(case: FormsCase) -> Iterator[Finding]:
    """No passage is about what the articles are about."""
    for path, item in placed_items(case):
        if named := SUBJECT.search(item.question.passage):
            message = f"it speaks of “{named[0]}”."
            yield (*path, "passage"), message, "Choose a subject from everyday life."


def passages_are_new(case: FormsCase) -> Iterator[Finding]:
    """No passage shares six words in a row with a lesson: nobody can answer by memory."""
    known = set(_runs(_lesson_texts(case)))
    for path, item in placed_items(case):
        shared = [run for run in _runs([item.question.passage]) if run in known]
        if shared:
            message = f"“{' '.join(shared[0])}” stands in a lesson as well."
            yield (*path, "passage"), message, "Write something that no lesson has shown."


def the_report_has_its_length(case: ControlCase) -> Iterator[Finding]:
    """Text and notes of the control report."""
    words, notes = len(segment(case.report.text).words), len(case.report.notes)
    if words not in REPORT_WORDS:
        cure = f"Write {REPORT_WORDS.start} to {REPORT_WORDS.stop - 1}."
        yield ("text",), f"the report has {words} words.", cure
    if notes not in REPORT_NOTES:
        cure = f"Write {REPORT_NOTES.start} to {REPORT_NOTES.stop - 1}."
        yield ("notes",), f"it has {notes} notes.", cure


def the_report_shows_each_lens(case: ControlCase) -> Iterator[Finding]:
    """Each lens has at least two notes, and no note has another lens."""
    lenses = [note.lens for note in case.report.notes]
    for at, lens in enumerate(lenses):
        if lens not in LENSES:
            message = f"there is no lens “{lens}”."
            yield ("notes", at, "lens"), message, f"Write one of: {', '.join(LENSES)}."
    for lens in LENSES:
        if lenses.count(lens) < FEWEST_OF_A_LENS:
            message = f"{lens} has {lenses.count(lens)} notes."
            yield ("notes",), message, f"Write at least {FEWEST_OF_A_LENS}."


def report_notes_quote_once(case: ControlCase) -> Iterator[Finding]:
    """The words of a note stand exactly once in the report."""
    for at, note in enumerate(case.report.notes):
        try:
            find(Excerpt(note.exact), case.report.text)
        except ExcerptAmbiguous:
            message = f"the words “{short(note.exact)}” occur more than once."
            yield ("notes", at, "exact"), message, "Copy some more words around them."
        except AnchorError:
            message = f"the words “{short(note.exact)}” are not in the report."
            yield ("notes", at, "exact"), message, "Copy them again, letter by letter."


def the_report_says_what_it_is(case: ControlCase) -> Iterator[Finding]:
    """It is openly labelled as made up, and about everyday life."""
    if "written for the course" not in case.report.written_for:
        message = "it does not say that the report was written for the course."
        yield ("written_for",), message, "Use these words: written for the course."
    if named := SUBJECT.search(case.report.text):
        cure = "Choose a subject from everyday life."
        yield ("text",), f"it speaks of “{named[0]}”.", cure


def _lesson_texts(case: FormsCase) -> Iterator[str]:
    for lesson in case.lessons:
        yield from (text for _, text in lesson_texts(lesson))
    for items in case.items:
        yield from (text for _, text in item_texts(items))


def _runs(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        segments = segment(text)
        words = [span.of(text).lower() for span in segments.words]
        yield from (tuple(words[at : at + NEW]) for at in range(len(words) - NEW + 1))
