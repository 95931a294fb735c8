"""Rules about the texts written for the course: their length, notes and subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.anchoring import AnchorError, Excerpt, ExcerptAmbiguous, find
from helpers.checks.cases import Finding, ItemsCase
from helpers.content import Items, Note
from helpers.course_files.problems import short
from helpers.course_files.sources import Path
from helpers.segments import segment

HOOK_WORDS = range(60, 121)
EXEMPLARY_WORDS = range(130, 171)
EXIT_WORDS = range(80, 151)
NOTICE_WORDS = range(40, 91)

HOOK_QUESTIONS = range(2, 4)
EXEMPLARY_NOTES = range(4, 7)
NOTICES = range(3, 6)
NEED_NOTICES = ("disclaimers", "sponsored-content")  # the five articles show too little of it

# The skill leaves the articles' subject: here nothing is about Kazakhstan or the EU.
SUBJECT = re.compile(
    r"\b(?:kazakh\w*|astana|mazhilis|nazarbayev|tokayev"
    r"|european (?:union|parliament|commission|council)|meps?)\b|\b(?-i:EU|E\.U\.)(?!\w)",
    re.IGNORECASE,
)


def texts_have_their_length(case: ItemsCase) -> Iterator[Finding]:
    """Hook, exemplary passage, exit ticket and notices are short, and not too short."""
    items = case.items
    texts: list[tuple[Path, str, range]] = [
        (("hook", "text"), items.hook.text, HOOK_WORDS),
        (("exemplary", "text"), items.exemplary.text, EXEMPLARY_WORDS),
        (("exit_ticket", "text"), items.exit_ticket.text, EXIT_WORDS),
        *(
            (("notices", at, "text"), each.text, NOTICE_WORDS)
            for at, each in enumerate(items.notices)
        ),
    ]
    for path, text, wanted in texts:
        count = len(segment(text).words)
        if count not in wanted:
            yield path, f"the text has {count} words.", f"Write {_span(wanted)}."


def questions_and_notes_are_few(case: ItemsCase) -> Iterator[Finding]:
    """A hook has two or three questions; an exemplary passage four to six notes."""
    items = case.items
    questions, notes = len(items.hook.questions), len(items.exemplary.notes)
    if questions not in HOOK_QUESTIONS:
        yield ("hook", "questions"), f"it asks {questions}.", f"Ask {_span(HOOK_QUESTIONS)}."
    if notes not in EXEMPLARY_NOTES:
        yield ("exemplary", "notes"), f"it has {notes}.", f"Write {_span(EXEMPLARY_NOTES)}."
    for at, notice in enumerate(items.notices):
        if not notice.notes:
            yield ("notices", at, "notes"), "nothing is noted here.", "Write at least one note."


def notices_are_there(case: ItemsCase) -> Iterator[Finding]:
    """Two lenses lean on notices; the others may do without."""
    count = len(case.items.notices)
    needed = case.lens is not None and case.lens.id in NEED_NOTICES
    if (count or needed) and count not in NOTICES:
        yield ("notices",), f"there are {count} notices.", f"Write {_span(NOTICES)}."


def notes_quote_once(case: ItemsCase) -> Iterator[Finding]:
    """The words of a note stand exactly once in the text it is about."""
    for path, note, text in _notes(case.items):
        try:
            find(Excerpt(note.exact), text)
        except ExcerptAmbiguous:
            words = f"the words “{short(note.exact)}” occur more than once."
            yield (*path, "exact"), words, "Copy some more words around them."
        except AnchorError:
            words = f"the words “{short(note.exact)}” are not in the text."
            yield (*path, "exact"), words, "Copy them again, letter by letter."


def subject_is_everyday(case: ItemsCase) -> Iterator[Finding]:
    """No text or phrase is about what the articles are about."""
    for path, text in _everyday_texts(case.items):
        if named := SUBJECT.search(text):
            yield path, f"it speaks of “{named[0]}”.", "Choose a subject from everyday life."


def _notes(items: Items) -> Iterator[tuple[Path, Note, str]]:
    for position, note in enumerate(items.exemplary.notes):
        yield ("exemplary", "notes", position), note, items.exemplary.text
    for at, notice in enumerate(items.notices):
        for position, note in enumerate(notice.notes):
            yield ("notices", at, "notes", position), note, notice.text


def _everyday_texts(items: Items) -> Iterator[tuple[Path, str]]:
    for name in ("hook", "exemplary", "exit_ticket"):
        yield (name, "title"), getattr(items, name).title
        yield (name, "text"), getattr(items, name).text
    for at, notice in enumerate(items.notices):
        yield ("notices", at, "title"), notice.title
        yield ("notices", at, "text"), notice.text
    for at, item in enumerate(items.fair):
        yield ("fair", at, "phrase"), item.phrase


def _span(wanted: range) -> str:
    return f"{wanted.start} to {wanted.stop - 1}"
