"""The learner's page is written at each commit, says what is so, and never hurts the commit."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from helpers import open_lesson
from helpers.answers import Op, Task, open_log
from helpers.classroom import learner as machine
from helpers.classroom.work_page import page_of, shown_walk
from helpers.course_files import open_course
from helpers.words import WORK
from tests.classroom.cell import Cell
from tests.classroom.walking import CODE, Learner, material, place
from tests.widgets.page import Page

COURSE = open_course()
ARTICLE = COURSE.article("ecips-warns")
WORDS = "puppet state"


@pytest.fixture
def page(cell: Cell) -> Page:
    """The first exercise of this course, just opened."""
    cell.use_opened(COURSE)
    open_lesson("01-sourcing").walk("ecips-warns")
    return Page(cell.widgets[-1])


def mark(page: Page, words: str = WORDS, name: str = "m1") -> None:
    payload = {"mark": name, **place(words, ARTICLE.text), "label": "unnamed"}
    page.acts(f"op-{name}", "mark.add", payload)


def file_of(home: Path) -> Path:
    return home / CODE / "my-work.html"


def sayings() -> list[str]:
    """Sentences of the key that nobody may read before the commit."""
    key = COURSE.key("01-sourcing", "ecips-warns")
    return [key.summary, *(mark.reason.why for mark in key.marks)]


def test_it_is_written_at_the_commit_and_not_before(page: Page, home: Path) -> None:
    mark(page)
    assert not file_of(home).exists()

    page.acts("op-b", "commit", {})

    text = unescape(file_of(home).read_text("utf-8"))
    assert f"“{WORDS}”" in text
    assert WORK["page_first"] in text
    assert any(saying in text for saying in sayings())
    assert page.answers[-1] == {"type": "ack", "op": "op-b", "text": ""}


def test_it_holds_all_walks_and_nothing_of_a_key_that_is_not_open(page: Page, home: Path) -> None:
    other = open_log(
        CODE, Task("04-loaded-language", "loaded-language", "ecips-warns"), sha256=ARTICLE.sha256
    )
    words = {"exact": "stern warning", "before": "", "after": ""}
    fields = {"mark": "n1", "excerpt": words, "label": "loaded-language", "note": "too strong"}
    other.append(Op("op-n", "mark.add", fields))
    page.acts("op-a", "nothing.set", {"value": True})
    page.acts("op-b", "commit", {})

    text = unescape(file_of(home).read_text("utf-8"))

    assert text.count("<section>") == 2
    assert "too strong" in text
    closed = COURSE.key("04-loaded-language", "ecips-warns")
    assert not [mark.reason.why for mark in closed.marks if mark.reason.why in text]


def test_first_and_last_try_are_both_there(page: Page, home: Path) -> None:
    mark(page)
    for kind in ("commit", "revise"):
        page.acts(f"op-{kind}", kind, {})
    mark(page, "stern warning", "m2")
    page.acts("op-done", "done", {})

    text = file_of(home).read_text("utf-8")

    assert text.index(WORK["page_first"]) < text.index(WORK["page_last"])


def test_a_case_is_on_it(page: Page, home: Path) -> None:
    mark(page)
    page.acts("op-b", "commit", {})
    page.acts("op-c", "case.make", {"mark": "m1", "text": "<i>I know</i> & more"})

    assert "&lt;i&gt;I know&lt;/i&gt; &amp; more" in file_of(home).read_text("utf-8")


def test_a_page_that_cannot_be_written_is_said_and_the_commit_stands(
    page: Page, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(page)

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", refuse)
        page.acts("op-b", "commit", {})

    answer = page.answers[-1]
    assert answer["type"] == "ack"
    assert answer["text"].startswith(WORK["page_failed"].split("{")[0])
    assert page.widget.state["stage"] == "committed"
    assert not file_of(home).exists()
    assert [path.name for path in (home / CODE).iterdir()] == ["01-sourcing"]

    page.acts("op-c", "revise", {})
    page.acts("op-d", "done", {})
    assert file_of(home).is_file()


def test_the_old_page_stays_whole_while_the_new_one_fails(
    page: Page, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(page)
    page.acts("op-b", "commit", {})
    before = file_of(home).read_bytes()

    monkeypatch.setattr("helpers.classroom.work_page.my_work_page", lambda *_: "x")
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", _refuse)
        page.acts("op-c", "case.make", {"mark": "m1", "text": "case"})

    assert file_of(home).read_bytes() == before


def _refuse(_self: Path, _target: Path) -> None:
    raise OSError(28, "No space left on device")


def test_a_mistake_in_a_course_file_does_not_hurt_the_commit(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helpers.course_files import CourseFileError, Problem

    def broken(_code: str) -> str:
        raise CourseFileError([Problem("lessons/x.yaml", 1, "", "this is wrong.", "Do that.")])

    monkeypatch.setattr("helpers.classroom.work_page.page_of", broken)
    learner.does(("m1", "John Ng", "named"))

    answer = learner.act("commit")

    assert answer.type == "ack"
    assert "lessons/x.yaml" in answer.text


def test_tasks_of_another_edition_and_of_no_lens_are_left_out(home: Path) -> None:
    for task in (
        Task("01-sourcing", "sourcing", "gone-article"),
        Task("01-sourcing", "sourcing", "ecips-warns", "gone-passage"),
        Task("00-start-here", "all-lenses", "everyday", "form-a"),
    ):
        open_log(CODE, task, sha256="0").append(
            Op(f"op-{task.part}", "nothing.set", {"value": True})
        )

    assert WORK["page_walks_none"] in page_of(CODE)
    assert home.is_dir()


def test_a_passage_shows_just_the_passage(cell: Cell, home: Path) -> None:
    cell.use_opened(COURSE)
    lesson = COURSE.lesson("01-sourcing")
    passage = next(each for each in lesson.passages if each.role.value == "solo")
    open_lesson("01-sourcing").solo(passage.article, passage.passage)
    solo = Page(cell.widgets[-1])
    solo.acts("op-a", "nothing.set", {"value": True})
    solo.acts("op-b", "commit", {})

    text = unescape(file_of(home).read_text("utf-8"))

    assert str(solo.widget.article["title"]) in text
    last = COURSE.article(passage.article).text.split("\n")[-1]
    assert len(text) > 1_000
    assert last not in text or last in str(solo.widget.article["text"])


def test_a_walk_that_was_only_opened_is_not_on_it(learner: Learner) -> None:
    assert shown_walk(learner.state, material()) is None


def test_answers_on_the_whole_text_are_on_it(learner: Learner) -> None:
    learner.act("tick.set", absence="a1", value=True)
    learner.act("count.set", value=7)
    learner.act("kind.set", value="comment")
    learner.does(("m1", "John Ng", "named"))
    learner.change("m1", "stake", "own-side")
    learner.change("m1", "sure", "low")
    learner.change("m1", "in_quotation", True)

    shown = shown_walk(learner.state, material())

    assert shown is not None
    assert [answer.split(".")[0] for answer in shown.answers] == [
        "Ticked as left out: A name for the owner",
        "How many different sources? 7",
        "What is this text? A comment",
    ]
    assert len(shown.marks[0].details) == 3
    assert (shown.tries, shown.tabs, shown.drafted) == ((), (), "")


def test_the_page_is_the_learners_own(page: Page, home: Path) -> None:
    mark(page)
    page.acts("op-b", "commit", {})
    machine.choose("calm-otter-7")
    page.acts("op-c", "nothing.set", {"value": True})
    page.acts("op-d", "commit", {})

    assert WORDS in file_of(home).read_text("utf-8").split("<blockquote>")[1]
    other = (home / "calm-otter-7" / "my-work.html").read_text("utf-8")
    assert "<mark>" not in other
