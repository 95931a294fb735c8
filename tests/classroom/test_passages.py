"""Passages of the class part: half-marked and solo as walks of their own, worked to be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

import attrs
import pytest

from helpers import open_lesson
from helpers.anchoring import Excerpt, find
from helpers.answers import Task, open_log
from helpers.classroom import worked
from helpers.classroom.compared import Material
from helpers.classroom.for_page import steps
from helpers.classroom.lesson_room import LessonRoom
from helpers.classroom.materials import open_material, open_passage
from helpers.content import ClassPassage, KeyMark, Role
from helpers.course_files import Course, CourseFileError, open_course
from helpers.feedback import OwnMark, compare, make_ground
from helpers.segments import segment
from helpers.words import PAGE, PASSAGE, RESULT, counted
from tests.classroom.cell import Cell
from tests.classroom.walking import CODE, all_cards, tab
from tests.widgets.page import Page

COURSE = open_course()
LESSON = COURSE.lesson("01-sourcing")
WORKED, HALF, SOLO = LESSON.passages
ARTICLE = COURSE.article(HALF.article)


def material_of(role: Role, course: Course = COURSE) -> Material:
    entry = {each.role: each for each in LESSON.passages}[role]
    return open_passage(course, LESSON, entry.article, entry.passage, role)


HALF_MATERIAL = material_of(Role.HALF)
LEFT = [mark for mark in HALF_MATERIAL.key.marks if mark not in HALF_MATERIAL.given]


@pytest.fixture
def room(cell: Cell) -> LessonRoom:
    cell.use_opened(COURSE)
    return open_lesson("01-sourcing")


@pytest.fixture
def half(room: LessonRoom, cell: Cell) -> Page:
    """The half-marked passage, just opened."""
    room.half_marked(HALF.article, HALF.passage)
    return Page(cell.widgets[-1])


@pytest.fixture
def solo(room: LessonRoom, cell: Cell) -> Page:
    """The passage to mark alone, just opened."""
    room.solo(SOLO.article, SOLO.passage)
    return Page(cell.widgets[-1])


def add(page: Page, words: str | Excerpt, label: str, mark: str = "m1") -> str:
    """Mark words, by their place in the whole article; return how it was answered."""
    span = find(words if isinstance(words, Excerpt) else Excerpt(words), ARTICLE.text)
    place = {"start": span.start, "end": span.end, "quote": span.of(ARTICLE.text)}
    page.acts(f"op-{mark}", "mark.add", {"mark": mark, **place, "label": label})
    return str(page.answers[-1]["type"])


def mark_like(page: Page, *marks: KeyMark) -> None:
    for number, mark in enumerate(marks):
        assert add(page, mark.excerpt, mark.label, f"m{number}") == "ack"


# ---------------------------------------------------------------- what a passage is made from


@pytest.mark.parametrize("folder", COURSE.lesson_folders())
def test_every_passage_of_every_lesson_opens(folder: str) -> None:
    lesson = COURSE.lesson(folder)
    for entry in lesson.passages:
        material = open_passage(COURSE, lesson, entry.article, entry.passage, entry.role)

        assert 120 <= len(material.segments.words) <= 250
        assert material.key.marks
        assert [mark.id for mark in material.given] == [
            mark.id for mark in material.key.marks if mark.id in entry.given
        ]
        assert len(material.given) == len(entry.given)


def test_the_key_of_a_passage_holds_what_lies_there() -> None:
    whole = open_material(COURSE, LESSON, HALF.article)
    window = HALF_MATERIAL.place

    inside = {m.id for m in whole.key.marks if window.covers(find(m.excerpt, ARTICLE.text))}
    assert {mark.id for mark in HALF_MATERIAL.key.marks} == inside
    assert 0 < len(inside) < len(whole.key.marks)
    assert {decoy.id for decoy in HALF_MATERIAL.key.decoys} == {
        "urgency-resolution",
        "group-advisors",
        "invited-mep",
    }
    assert HALF_MATERIAL.key.digest == whole.key.digest


def test_what_is_about_the_text_as_a_whole_is_left_out() -> None:
    key, lens = HALF_MATERIAL.key, HALF_MATERIAL.lens

    assert (key.absences, key.count, key.kind, key.summary, key.passages) == (
        (),
        None,
        None,
        "",
        (),
    )
    assert (lens.asks_count, lens.asks_kind, lens.kinds) == ("", "", ())
    assert lens.labels == LESSON.lens.labels


@pytest.mark.parametrize(
    ("entry", "role"),
    [(WORKED, Role.SOLO), (HALF, Role.SOLO), (HALF, Role.WORKED), (SOLO, Role.WORKED)],
)
def test_a_passage_has_one_role_in_a_lesson(entry: ClassPassage, role: Role) -> None:
    with pytest.raises(CourseFileError, match=f"“{entry.passage}” .* is {entry.role.value} in"):
        open_passage(COURSE, LESSON, entry.article, entry.passage, role)


def test_other_passages_of_the_key_can_be_met_solo(room: LessonRoom, cell: Cell) -> None:
    room.solo("must-not-ignore", "we-they-and-i")

    assert cell.widgets[-1].task == "01-sourcing/sourcing/must-not-ignore/we-they-and-i"
    assert cell.widgets[-1].given == []


def test_a_passage_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(CourseFileError, match=r"no passage “none”.*one-politician") as raised:
        open_passage(COURSE, LESSON, HALF.article, "none", Role.SOLO)

    assert raised.value.problems[0].file == f"lessons/01-sourcing/key/{HALF.article}.yaml"


def test_a_given_mark_that_is_not_there_is_named() -> None:
    broken = attrs.evolve(HALF, given=("mission-said", "dam-said"))
    lesson = attrs.evolve(LESSON, passages=(WORKED, broken, SOLO))

    with pytest.raises(CourseFileError, match="no mark “dam-said” stands in") as raised:
        open_passage(COURSE, lesson, HALF.article, HALF.passage, Role.HALF)

    assert raised.value.problems[0].file == "lessons/01-sourcing/lesson.yaml"


# ---------------------------------------------------------------- what the page gets


def test_only_the_words_of_the_passage_are_sent(half: Page, cell: Cell) -> None:
    article, window = half.widget.article, HALF_MATERIAL.place
    outside = ["He then posted photos", "ahead of a vote on its record", "Philippe Dam"]

    assert article["text"] == window.of(ARTICLE.text)
    assert article["text"].startswith("The emails from the Kazakh mission")
    everything = json.dumps(half.widget.get_state(), ensure_ascii=False) + "".join(cell.html)
    assert article["text"][:40] in everything
    for words in outside:
        assert words in ARTICLE.text
        assert words not in everything


def test_places_are_those_of_the_whole_article(half: Page) -> None:
    article, window = half.widget.article, HALF_MATERIAL.place
    part = segment(ARTICLE.text).within(window)

    assert article["start"] == window.start > 100
    assert article["paragraphs"] == steps(part.paragraphs)
    assert article["sentences"] == steps(part.sentences)
    assert article["words"] == steps(part.words)
    assert article["title"] == "Emails, a mission and a website"


def test_the_questions_about_the_whole_are_not_asked(half: Page) -> None:
    assert half.widget.absences == []
    assert (half.widget.lens["asks_count"], half.widget.lens["asks_kind"]) == ("", "")


def test_given_marks_come_with_their_reasons(half: Page, solo: Page) -> None:
    assert [each["id"] for each in half.widget.given] == ["mission-emails", "mission-said"]
    for sent, mark in zip(half.widget.given, HALF_MATERIAL.given, strict=True):
        assert ARTICLE.text[sent["start"] : sent["end"]] == mark.excerpt.exact
        assert [text for _, text in sent["reason"]] == [
            mark.reason.what,
            mark.reason.why,
            mark.reason.better,
        ]
        assert sent["label"] == mark.label
    assert solo.widget.given == []


def test_a_whole_article_has_no_given_marks(room: LessonRoom, cell: Cell) -> None:
    room.walk(HALF.article)

    widget = cell.widgets[-1]
    assert widget.given == []
    assert (widget.article["start"], widget.article["text"]) == (0, ARTICLE.text)


def test_a_passage_is_a_task_of_its_own(half: Page, room: LessonRoom, cell: Cell) -> None:
    assert half.widget.task == f"01-sourcing/sourcing/{HALF.article}/{HALF.passage}"

    add(half, "seen by this website", "unnamed")
    room.walk(HALF.article)

    assert cell.widgets[-1].state["marks"] == []
    task = Task("01-sourcing", "sourcing", HALF.article, HALF.passage)
    state = open_log(CODE, task, sha256=ARTICLE.sha256).state()
    assert [mark.excerpt.exact for mark in state.marks] == ["seen by this website"]


# ---------------------------------------------------------------- marking


@pytest.mark.parametrize(
    "words",
    ["said German Green MEP Viola", "appears to be caving", "legislative elections. He"],
    ids=["after", "before", "over the edge"],
)
def test_words_outside_the_passage_are_refused(half: Page, words: str) -> None:
    assert add(half, words, "unnamed") == "refused"
    assert half.answers[-1]["text"] == PAGE["refused_offset"]


def test_the_words_of_a_given_mark_do_not_get_its_label_again(half: Page) -> None:
    assert add(half, "it said, noting that", "named-organisation") == "refused"
    assert half.answers[-1]["text"] == PAGE["refused_same"]
    assert add(half, "it said, noting that", "unnamed") == "ack"


def test_a_given_mark_is_one_of_the_two_labels_of_its_words(half: Page) -> None:
    assert add(half, "it said, noting that", "unnamed", "m1") == "ack"
    assert add(half, "it said", "document", "m2") == "refused"
    assert half.answers[-1]["text"] == PAGE["refused_two"]


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("mark.delete", {"mark": "mission-said"}),
        ("mark.change", {"mark": "mission-said", "field": "label", "value": "unnamed"}),
    ],
)
def test_a_given_mark_cannot_be_changed_or_deleted(
    half: Page, kind: str, payload: dict[str, object]
) -> None:
    half.acts("op-a", kind, payload)

    assert half.answers[-1]["type"] == "refused"


def test_given_marks_are_no_answer(half: Page) -> None:
    half.acts("op-a", "commit", {})

    assert half.answers[-1]["text"] == PAGE["refused_empty"]


# ---------------------------------------------------------------- after the commit


def test_given_marks_are_not_counted(half: Page) -> None:
    mark_like(half, *LEFT)
    half.acts("op-c", "commit", {})

    essential = [mark for mark in LEFT if mark.importance == 3]
    counts = half.widget.result["counts"]
    assert counts[0] == f"You found {len(essential)} of {len(essential)} essential marks."
    assert counts[1] == "You also found 1 good mark and no fine point."
    assert counts[2] == counted(RESULT, "clean", 0)
    assert len(counts) == 3
    assert half.widget.result["summary"] == ""


def test_a_given_essential_mark_is_in_no_total(cell: Cell) -> None:
    cell.use_opened(COURSE)
    lesson = COURSE.lesson("02-disclaimers")
    entry = lesson.passages[1]
    material = open_passage(COURSE, lesson, entry.article, entry.passage, Role.HALF)
    assert [m.importance for m in material.key.marks].count(3) == 3
    assert [m.importance for m in material.given].count(3) == 1

    open_lesson("02-disclaimers").half_marked(entry.article, entry.passage)
    page = Page(cell.widgets[-1])
    page.acts("op-n", "nothing.set", {"value": True})
    page.acts("op-c", "commit", {})

    assert page.widget.result["counts"][0] == "You found 0 of 2 essential marks."


def test_given_marks_have_a_tab_of_their_own_at_the_end(half: Page) -> None:
    mark_like(half, LEFT[0])
    half.acts("op-c", "commit", {})

    result = half.widget.result
    assert result["tabs"][-1]["name"] == "Given"
    given = tab(result, "Given")
    assert [each["id"] for each in given] == ["mission-emails", "mission-said"]
    for each in given:
        assert each["verdict"] == "Given"
        assert [name for name, _ in each["lines"]] == ["Key"]
        assert not each["may_argue"]
    assert len(all_cards(result)) == len(HALF_MATERIAL.key.marks)


def test_the_log_says_which_marks_were_given(half: Page) -> None:
    mark_like(half, LEFT[0])
    half.acts("op-c", "commit", {})

    task = Task("01-sourcing", "sourcing", HALF.article, HALF.passage)
    first = open_log(CODE, task, sha256=ARTICLE.sha256).state().first
    assert first is not None
    assert first.verdicts == {
        "mission-emails": "given",
        "deputy-head": "met",
        "seen-by-website": "missed",
        "mission-claims": "missed",
        "mission-said": "given",
    }


def test_a_solo_passage_is_compared_within_its_window(solo: Page) -> None:
    material = material_of(Role.SOLO)
    mark_like(solo, *material.key.marks)
    solo.acts("op-c", "commit", {})

    result = solo.widget.result
    assert result["counts"][0] == "You found 2 of 2 essential marks."
    assert len(all_cards(result)) == len(material.key.marks)
    assert "Given" not in [each["name"] for each in result["tabs"]]
    assert "Left out" not in [each["name"] for each in result["tabs"]]


def test_clean_sentences_outside_the_passage_do_not_count() -> None:
    whole = open_material(COURSE, LESSON, HALF.article)
    ground = make_ground(ARTICLE.text, whole.key, whole.lens, whole.readings)
    within = ground.within(HALF_MATERIAL.place)

    assert len(within.clean) == 4
    assert len(ground.clean) > 10
    everything = [OwnMark("m", HALF_MATERIAL.place, "unnamed")]
    assert compare(everything, within).touched == ("sentence-7", "sentence-8")
    assert len(compare(everything, ground).touched) == 2


@pytest.mark.parametrize("folder", COURSE.lesson_folders())
def test_the_headline_is_told_where_there_are_eight_items(folder: str, cell: Cell) -> None:
    cell.use_opened(COURSE)
    lesson = COURSE.lesson(folder)
    for entry in lesson.passages[1:]:
        verb = {Role.HALF: LessonRoom.half_marked, Role.SOLO: LessonRoom.solo}[entry.role]
        verb(open_lesson(folder), entry.article, entry.passage)
        page = Page(cell.widgets[-1])
        page.acts("op-n", "nothing.set", {"value": True})
        page.acts("op-c", "commit", {})

        material = open_passage(COURSE, lesson, entry.article, entry.passage, entry.role)
        ground = (
            make_ground(material.article.text, material.key, material.lens, material.readings)
            .within(material.place)
            .with_given(entry.given)
        )
        essential = [e for e in ground.key_spans if e.counts and e.importance == 3]
        told = [text for text in page.widget.result["counts"] if "Practice score" in text]
        assert bool(told) is (len(essential) + len(ground.clean) >= 8 and bool(essential))
        assert RESULT["plain"] not in page.widget.result["counts"]


# ---------------------------------------------------------------- what stands without a widget


def test_the_static_copy_of_a_half_marked_passage_shows_what_is_given(
    half: Page, cell: Cell
) -> None:
    above, copy = cell.html

    assert half.widget.given
    assert "Emails, a mission and a website" in above
    assert counted(PASSAGE, "given", 2) in above
    assert PASSAGE["as_of_run"] in copy
    for mark in HALF_MATERIAL.given:
        assert mark.reason.why in unescape(copy)
    for mark in LEFT:
        assert mark.reason.why not in unescape(copy)


def test_a_passage_brings_what_a_reader_needs_before_it(half: Page, cell: Cell) -> None:
    assert half.widget.task
    above = unescape(cell.html[0])

    assert f"A passage from “{ARTICLE.title.value}”." in above
    for sentence in ARTICLE.background:
        assert sentence.text in above


# ---------------------------------------------------------------- worked


@pytest.fixture
def read_through(room: LessonRoom, cell: Cell) -> str:
    room.worked(WORKED.article, WORKED.passage)
    assert cell.widgets == []
    (html,) = cell.html
    return html


def test_a_worked_passage_tells_every_reason_in_order(read_through: str) -> None:
    material = material_of(Role.WORKED)
    told = unescape(read_through)

    at = -1
    for mark in material.key.marks:
        for part in (mark.reason.what, mark.reason.why, mark.reason.better):
            assert told.index(part) > at
            at = told.index(part)
    for decoy in material.key.decoys:
        assert decoy.explanation in told
    assert material.key.drafted_by in told


def test_each_number_leads_to_its_note_and_back(read_through: str) -> None:
    material = material_of(Role.WORKED)
    ids = re.findall(r'id="([^"]+)"', read_through)
    links = re.findall(r'href="#([^"]+)"', read_through)
    notes = len(material.key.marks) + len(material.key.decoys)

    assert len(ids) == len(set(ids)) == 2 * notes
    assert sorted(links) == sorted(ids)
    numbers = re.findall(r'aria-label="Note (\d+)">(\d+)</a>', read_through)
    assert numbers == [(str(n), str(n)) for n in range(1, notes + 1)]
    starts = [int(n) for n in re.findall(r'<ol start="(\d+)"', read_through)]
    items = [len(re.findall("<li ", part)) for part in read_through.split("<ol ")[1:]]
    assert starts == [1 + sum(items[:number]) for number in range(len(items))]


def test_the_words_of_a_worked_passage_stand_there_untouched(read_through: str) -> None:
    material = material_of(Role.WORKED)
    quoted = re.findall(r"<blockquote><p>(.*?)</p></blockquote>", read_through)
    without_numbers = [re.sub(r"<sup.*?</sup>|</?mark.*?>", "", each) for each in quoted]

    text = material.article.text
    assert [unescape(each) for each in without_numbers] == [
        span.of(text) for span in material.segments.paragraphs
    ]


def test_good_places_and_faults_are_said_in_words(read_through: str) -> None:
    assert "What is done well:" in read_through
    assert "What would be better:" in read_through
    colours = set(re.findall(r"(?:background|color): (\w+)", read_through))
    assert colours == {"none", "inherit"}


def evil(change: Callable[[KeyMark], KeyMark]) -> Material:
    material = material_of(Role.WORKED)
    marks = tuple(change(mark) for mark in material.key.marks)
    return attrs.evolve(material, key=attrs.evolve(material.key, marks=marks))


def test_everything_in_a_worked_passage_is_escaped() -> None:
    attack = "<script>alert(1)</script>"

    def planted(mark: KeyMark) -> KeyMark:
        return attrs.evolve(mark, reason=attrs.evolve(mark.reason, why=attack))

    html = worked.with_notes(attrs.evolve(evil(planted), title=attack))

    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 1 + len(material_of(Role.WORKED).key.marks)


def test_marks_of_the_second_layer_are_not_in_a_worked_passage() -> None:
    lesson = COURSE.lesson("04-loaded-language")
    entry = lesson.passages[0]
    material = open_passage(COURSE, lesson, entry.article, entry.passage, Role.WORKED)
    layer = {label.id: label.layer for label in lesson.lens.labels}
    told = unescape(worked.with_notes(material))

    second = [mark for mark in material.key.marks if layer[mark.label] > 1]
    assert second
    for mark in material.key.marks:
        assert (mark.reason.what in told) is (layer[mark.label] == 1)


def test_words_in_quotation_marks_get_no_second_pair() -> None:
    lesson = COURSE.lesson("04-loaded-language")
    entry = lesson.passages[0]
    material = open_passage(COURSE, lesson, entry.article, entry.passage, Role.WORKED)

    told = unescape(worked.with_notes(material))

    assert "I stop at “political persecution” and “political prisoners”." in told
    assert "I stop at “so-called”." in told
    assert not re.search("““|””", told)


def test_marks_that_need_a_look_outside_say_so() -> None:
    lesson = COURSE.lesson("05-missing-evidence")
    entry = lesson.passages[0]
    material = open_passage(COURSE, lesson, entry.article, entry.passage, Role.WORKED)

    told = unescape(worked.with_notes(material))

    outside = [mark for mark in material.key.marks if mark.needs_outside]
    assert told.count(PASSAGE["outside"]) == len(outside) > 0


# ---------------------------------------------------------------- progress


def test_passages_and_whole_articles_are_counted_apart(
    half: Page, room: LessonRoom, capsys: pytest.CaptureFixture[str]
) -> None:
    room.progress()
    assert capsys.readouterr().out == (
        "Passages in class done: 0 of 2.\nWalks done: 0 of 5. You have not started yet.\n"
    )

    add(half, "seen by this website", "unnamed")
    room.progress()
    assert capsys.readouterr().out == "Passages in class done: 0 of 2.\nWalks done: 0 of 5.\n"

    half.acts("op-c", "commit", {})
    room.progress()
    assert capsys.readouterr().out == "Passages in class done: 1 of 2.\nWalks done: 0 of 5.\n"
