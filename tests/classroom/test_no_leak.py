"""Nothing of the key reaches the page before the commit: searched in all that is sent."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from html import escape, unescape

import attrs
import pytest

from helpers import open_lesson
from helpers.anchoring import find
from helpers.classroom.lesson_room import LessonRoom
from helpers.classroom.materials import open_passage
from helpers.content import Absence, ClassPassage, Key, Lens, Role
from helpers.course_files import open_course
from helpers.widgets.annotator import Annotator
from helpers.words import ANNOTATOR, PAGE, STAKES
from tests.classroom.cell import Cell
from tests.classroom.walking import ABSENCES, key, learner_in, material
from tests.widgets.page import Page

COURSE = open_course()


@pytest.fixture(params=COURSE.key_files(), ids="/".join)
def real(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Folder and slug of each walk of this course that has a key."""
    folder, slug = request.param
    return folder, slug


@pytest.fixture
def real_key(real: tuple[str, str]) -> Key:
    return COURSE.key(*real)


@pytest.fixture
def page(cell: Cell, real: tuple[str, str]) -> Page:
    """The real exercise, just opened."""
    walk(cell, *real)
    (shown,) = cell.widgets
    return Page(shown)


def walk(cell: Cell, folder: str, slug: str) -> None:
    """Run the cell that shows a walk."""
    cell.use_opened(COURSE)
    open_lesson(folder).walk(slug)


def sayings(its_key: Key) -> Iterator[str]:
    """Give every sentence of a key that a learner reads only after the commit."""
    yield its_key.summary
    yield from (question.reason for question in (its_key.count, its_key.kind) if question)
    for mark in its_key.marks:
        yield from (mark.reason.what, mark.reason.why, mark.reason.better)
    yield from (absence.reason for absence in its_key.absences)
    yield from (decoy.explanation for decoy in its_key.decoys)


def ids(its_key: Key) -> Iterator[str]:
    """Give every id of a key, and its digest."""
    yield its_key.digest
    for group in (its_key.marks, its_key.absences, its_key.decoys, its_key.passages):
        yield from (each.id for each in group)


def leaks(sent: str, its_key: Key) -> set[str]:
    """Search JSON or HTML for the key's sentences, and for its ids as words and as values.

    An id that is also a word of the article, the lens or the page is searched as a value alone.
    """
    plain, public = unescape(sent), _public(its_key)
    found = {each for each in sayings(its_key) if each in plain or _in_json(each) in plain}
    as_words = {each for each in ids(its_key) if not _stands_in(each, public)}
    found |= {each for each in as_words if _stands_in(each, plain)}
    lens = _lens(its_key)
    lens_ids = {label.id for label in lens.labels} | {kind.id for kind in lens.kinds}
    return found | {each for each in ids(its_key) if f'"{each}"' in sent} - lens_ids


def _lens(its_key: Key) -> Lens:
    (lens,) = [each.lens for each in COURSE.lessons().values() if each.lens.id == its_key.lens]
    return lens


def _public(its_key: Key) -> str:
    absences = (absence.text for absence in its_key.absences)
    article = COURSE.article(its_key.article)
    said = (*ANNOTATOR.values(), *PAGE.values(), *STAKES.values())
    return "\n".join((article.text, article.title.value, str(_lens(its_key)), *absences, *said))


def _in_json(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


def _stands_in(key_id: str, sent: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(key_id)}(?![\w-])", sent) is not None


def sent_by(widget: Annotator) -> str:
    """Write every synced trait as JSON, as it goes to the page."""
    files = {"layout", "_esm", "_css"}  # the same for every walk
    traits = {name: value for name, value in widget.get_state().items() if name not in files}
    return json.dumps(traits, ensure_ascii=False)


def test_a_fresh_widget_holds_nothing_of_the_real_key(page: Page, real_key: Key) -> None:
    assert len(list(sayings(real_key))) > 20

    assert leaks(sent_by(page.widget), real_key) == set()
    assert page.widget.result == {}


def test_the_static_copy_holds_nothing_of_the_real_key(
    cell: Cell, real: tuple[str, str], real_key: Key
) -> None:
    walk(cell, *real)

    (copy,) = cell.html
    assert leaks(copy, real_key) == set()
    planted = real_key.marks[0].reason.better
    assert planted in leaks(copy.replace("<blockquote>", escape(planted)), real_key)


def test_the_static_copy_holds_nothing_of_the_key_after_the_commit_either(
    page: Page, cell: Cell, real: tuple[str, str], real_key: Key
) -> None:
    page.acts("op-nothing", "nothing.set", {"value": True})
    page.acts("op-commit", "commit", {})

    walk(cell, *real)

    assert leaks(cell.html[-1], real_key) == set()


def test_the_search_finds_whatever_is_planted(page: Page, real_key: Key) -> None:
    secrets = {*sayings(real_key), *ids(real_key)}
    one = real_key.marks[-1].reason.better

    page.widget.lens = {**page.widget.lens, "planted": [{"deep": f"<{one}>"}]}
    assert one in leaks(sent_by(page.widget), real_key)

    page.widget.lens = {**page.widget.lens, "planted": [{"deep": each} for each in secrets]}
    lens = _lens(real_key)
    assert secrets - leaks(sent_by(page.widget), real_key) <= {each.id for each in lens.kinds}


def test_nothing_leaks_while_marking(page: Page, real_key: Key) -> None:
    text = page.widget.article["text"]
    label = page.widget.lens["labels"][0]["id"]
    for number, mark in enumerate(real_key.marks[:3]):  # even on the key's own words
        span = find(mark.excerpt, text)
        place = {"start": span.start, "end": span.end, "quote": span.of(text)}
        page.acts(f"op-{number}", "mark.add", {"mark": f"m{number}", **place, "label": label})
    page.acts("op-tick", "tick.set", {"absence": "a1", "value": True})
    page.acts("op-undo", "undo", {})
    page.acts("op-redo", "redo", {})
    page.acts("op-wrong", "mark.delete", {"mark": "m9"})
    assert [answer["type"] for answer in page.answers] == ["ack"] * 6 + ["refused"]

    assert leaks(json.dumps(page.heard, ensure_ascii=False), real_key) == set()
    assert leaks(sent_by(page.widget), real_key) == set()


def test_a_refused_commit_leaks_nothing(page: Page, real_key: Key) -> None:
    page.acts("op-commit", "commit", {})

    assert [answer["type"] for answer in page.answers] == ["refused"]
    assert leaks(json.dumps(page.heard, ensure_ascii=False), real_key) == set()


def test_after_the_commit_every_reason_is_there(page: Page, real_key: Key) -> None:
    """The same search that found nothing before finds all reasons now."""
    page.acts("op-nothing", "nothing.set", {"value": True})
    page.acts("op-commit", "commit", {})

    reasons = {
        part
        for mark in real_key.marks
        for part in (mark.reason.what, mark.reason.why, mark.reason.better)
    }
    assert reasons < leaks(sent_by(page.widget), real_key)


# ---------------------------------------------------------------- the list of absences


def test_places_and_order_of_absences_depend_on_their_texts_alone(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def sent(absences: tuple[Absence, ...]) -> list[dict[str, str]]:
        home = tmp_path_factory.mktemp("answers")
        return list(learner_in(home, material(key(absences=absences))).view.absences)

    expected = [
        {"id": f"a{number}", "text": text}
        for number, text in enumerate(sorted(each.text for each in ABSENCES), 1)
    ]

    for order in itertools.permutations(ABSENCES):
        turned = tuple(
            attrs.evolve(each, missing=not each.missing, id=each.id + "x") for each in order
        )
        assert sent(order) == expected
        assert sent(turned) == expected


def test_the_real_absences_are_sent_in_the_order_of_the_alphabet(page: Page, real_key: Key) -> None:
    texts = [absence.text for absence in real_key.absences]

    assert [each["text"] for each in page.widget.absences] == sorted(texts)


def test_the_key_files_do_have_an_order_that_would_tell() -> None:
    """Or else the tests above would guard against nothing."""
    flags = [
        [absence.missing for absence in COURSE.key(*walk_of).absences]
        for walk_of in COURSE.key_files()
    ]

    assert [each for each in flags if each == sorted(each, reverse=True)]


# ---------------------------------------------------------------- passages of the class part

CLASS_PASSAGES = [
    (folder, entry) for folder, lesson in COURSE.lessons().items() for entry in lesson.passages
]
EXERCISES = [each for each in CLASS_PASSAGES if each[1].role is not Role.WORKED]
WORKED = [each for each in CLASS_PASSAGES if each[1].role is Role.WORKED]


def named(passage: tuple[str, ClassPassage]) -> str:
    return "/".join((passage[0], passage[1].passage))


def shown_on_purpose(its_key: Key, entry: ClassPassage) -> set[str]:
    """Give the passage's id, which its task bears, and ids and reasons of the given marks."""
    marks = [mark for mark in its_key.marks if mark.id in entry.given]
    return {entry.passage, *(mark.id for mark in marks)}.union(
        *({mark.reason.what, mark.reason.why, mark.reason.better} for mark in marks)
    )


@pytest.mark.parametrize("passage", EXERCISES, ids=named)
def test_of_the_key_a_passage_shows_what_is_given_and_nothing_else(
    cell: Cell, passage: tuple[str, ClassPassage]
) -> None:
    folder, entry = passage
    cell.use_opened(COURSE)
    its_key = COURSE.key(folder, entry.article)
    show = {Role.HALF: LessonRoom.half_marked, Role.SOLO: LessonRoom.solo}[entry.role]
    show(open_lesson(folder), entry.article, entry.passage)
    (widget,) = cell.widgets
    page = Page(widget)
    page.acts("op-nothing", "nothing.set", {"value": True})
    page.acts("op-wrong", "mark.delete", {"mark": "m9"})
    copies = "".join(cell.html)

    given = shown_on_purpose(its_key, entry)
    for sent in (sent_by(widget), copies, json.dumps(page.heard, ensure_ascii=False)):
        assert leaks(sent, its_key) <= given
    assert {each for each in given if " " in each} <= leaks(copies, its_key)
    assert given <= leaks(sent_by(widget), its_key)

    page.acts("op-commit", "commit", {})
    opened = leaks(sent_by(widget), its_key)
    inside = open_passage(COURSE, COURSE.lesson(folder), entry.article, entry.passage, entry.role)
    reasons = {mark.reason.why for mark in inside.key.marks}
    assert reasons <= opened
    others = {mark.reason.why for mark in its_key.marks} - reasons
    assert others
    assert not opened & (others | {its_key.summary})


@pytest.mark.parametrize("passage", WORKED, ids=named)
def test_a_worked_passage_tells_of_its_own_words_alone(
    cell: Cell, passage: tuple[str, ClassPassage]
) -> None:
    folder, entry = passage
    cell.use_opened(COURSE)
    its_key = COURSE.key(folder, entry.article)
    inside = open_passage(COURSE, COURSE.lesson(folder), entry.article, entry.passage, entry.role)

    open_lesson(folder).worked(entry.article, entry.passage)

    (html,) = cell.html
    told = leaks(html, its_key)
    assert told
    assert told <= set(sayings(attrs.evolve(its_key, marks=inside.key.marks)))
    assert not told & {its_key.summary, *(absence.reason for absence in its_key.absences)}


@pytest.mark.parametrize("passage", CLASS_PASSAGES, ids=named)
def test_a_passage_opens_nothing_of_the_walk_through_its_whole_article(
    cell: Cell, passage: tuple[str, ClassPassage]
) -> None:
    folder, entry = passage
    walk(cell, folder, entry.article)

    (widget,) = cell.widgets
    assert leaks(sent_by(widget), COURSE.key(folder, entry.article)) == set()


def test_the_picture_of_who_is_quoted_waits_for_the_whole_walk(
    cell: Cell, capsys: pytest.CaptureFixture[str]
) -> None:
    cell.use_opened(COURSE)
    room = open_lesson("01-sourcing")
    half = COURSE.lesson("01-sourcing").passages[1]
    room.half_marked(half.article, half.passage)
    passage = Page(cell.widgets[-1])
    passage.acts("op-nothing", "nothing.set", {"value": True})
    passage.acts("op-commit", "commit", {})
    shown = len(cell.displayed)

    room.who_is_quoted(half.article)  # a passage opens a part of the key, the picture shows all

    assert capsys.readouterr().out == PAGE["chart_later"] + "\n"
    assert len(cell.displayed) == shown

    room.walk(half.article)
    whole = Page(cell.widgets[-1])
    whole.acts("op-nothing", "nothing.set", {"value": True})
    whole.acts("op-commit", "commit", {})
    shown = len(cell.displayed)
    room.who_is_quoted(half.article)
    assert len(cell.displayed) > shown
