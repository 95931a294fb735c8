"""Before commit, nothing of the key is in the browser, on the wire or in the saved notebook."""

from __future__ import annotations

import json
from collections.abc import Iterator

import attrs
import pytest

from helpers.classroom.materials import open_passage
from helpers.content import Key, Role
from helpers.course_files import open_course
from tests.browser.exercise import Exercise
from tests.browser.notebook_page import SOURCING, NotebookPage

pytestmark = pytest.mark.browser

COURSE = open_course()
LESSON = SOURCING.removesuffix(".ipynb")
KEYS = {slug: COURSE.key(LESSON, slug) for slug in COURSE.lesson(LESSON).articles}
OPENED = "ecips-warns"  # the article whose key the learner opens
KEY = KEYS[OPENED]

# Everything the page holds: what is drawn, and what fields and attributes carry.
_ALL_OF_PAGE = """() => document.documentElement.outerHTML + '\\n' +
  [...document.querySelectorAll('input, textarea, select')].map(field => field.value).join('\\n') +
  '\\n' + JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})"""


def secret_sentences(key: Key) -> Iterator[str]:
    """Yield every text of the key that is shown to learners only after the commit."""
    yield from filter(None, [key.summary])
    if key.count:
        yield key.count.reason
    for mark in key.marks:
        yield from (mark.reason.what, mark.reason.why, mark.reason.better)
    yield from (absence.reason for absence in key.absences)
    yield from (decoy.explanation for decoy in key.decoys)


def secret_ids(key: Key) -> Iterator[str]:
    """Yield the author-given ids; they tell what is wrong with the words they name."""
    yield from (mark.id for mark in key.marks)
    yield from (absence.id for absence in key.absences)
    yield from (decoy.id for decoy in key.decoys)


def secrets(key: Key) -> list[str]:
    """List all that must stay in Python; ids as a value in JSON or in an attribute of HTML.

    (Some ids are ordinary words of an article, so they count with their quotation marks only.)
    """
    return sorted({*secret_sentences(key), *(f'"{each}"' for each in secret_ids(key))})


def shown_in_class() -> set[str]:
    """Give what the class part of the lesson shows on purpose: worked passages, given marks."""
    lesson = COURSE.lesson(LESSON)
    shown: set[str] = set()
    for entry in lesson.passages:
        passage = open_passage(COURSE, lesson, entry.article, entry.passage, entry.role)
        worked = entry.role is Role.WORKED
        part = attrs.evolve(passage.key, marks=passage.key.marks if worked else passage.given)
        shown.update(secret_sentences(part if worked else attrs.evolve(part, decoys=())))
        shown.update(f'"{mark.id}"' for mark in passage.given)
    return shown


def found_in(text: str, key: Key) -> list[str]:
    secret = set(secrets(key)) - shown_in_class()
    spellings = {each: {each, json.dumps(each)[1:-1]} for each in sorted(secret)}
    return [each for each, forms in spellings.items() if any(form in text for form in forms)]


def everything(notebook: NotebookPage) -> str:
    received = b"\n".join(notebook.watcher.received).decode("utf-8", "replace")
    saved = (notebook.lab.work / SOURCING).read_text(encoding="utf-8")
    return "\n".join([received, saved, str(notebook.page.evaluate(_ALL_OF_PAGE))])


def test_there_is_something_to_be_missed() -> None:
    assert len(KEYS) == 5
    for key in KEYS.values():
        assert len(secrets(key)) > 3 * len(key.marks)
        assert all(len(sentence) > 20 for sentence in secret_sentences(key))


def test_nothing_of_a_key_is_sent_before_its_commit_and_all_of_it_after(
    new_exercise: Exercise, notebook: NotebookPage
) -> None:
    exercise = new_exercise
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("puppet state", key="4")
    exercise.root.locator("input[data-absence]").first.check()
    exercise.root.locator(".fl-number").fill("3")
    exercise.text.click()
    exercise.wait_until_saved()
    notebook.run_code("print('PLANTED' + '-CONTROL')")
    notebook.save()

    before = everything(notebook)
    assert "PLANTED-CONTROL" in before
    assert KEY.absences[0].text in before
    assert {slug: found_in(before, key) for slug, key in KEYS.items()} == {
        slug: [] for slug in KEYS
    }

    # The other half of the control: the same search finds the one key that may be there now.
    exercise.commit()
    exercise.wait_until_saved()
    after = everything(notebook)
    reasons = {part for mark in KEY.marks for part in (mark.reason.what, mark.reason.why)}
    assert reasons - shown_in_class() <= set(found_in(after, KEY))
    assert len(reasons - shown_in_class()) > len(KEY.marks)
    assert f'"{KEY.marks[0].id}"' in after
    for slug, key in KEYS.items():
        assert slug == OPENED or set(found_in(after, key)) <= set(secrets(KEY))
