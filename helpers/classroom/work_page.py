"""The learner's page `my-work.html`: what it shows of each walk, and writing it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from helpers.answers import (
    MY_WORK,
    Attempt,
    Mark,
    State,
    Task,
    all_tasks,
    answers_home,
    open_log,
    write_whole,
)
from helpers.classroom import cards
from helpers.classroom.compared import Material
from helpers.classroom.for_page import place
from helpers.classroom.key_in_words import label_name
from helpers.classroom.materials import open_material, open_passage
from helpers.content import Lesson, Role
from helpers.course_files import Course, open_course
from helpers.export import ShownCard, ShownMark, ShownTry, ShownWalk, my_work_page, walk_section
from helpers.words import ANNOTATOR, STAKES, WORK, fill

WHOLE = "whole"


def write_page(code: str) -> None:
    """Write the page anew, in the learner's folder.

    Args:
        code: the learner's code.

    Raises:
        FiveLensesError: a file of the course has a mistake, or the page could not be written. The
            page of before is still there then.
    """
    write_whole(answers_home() / code / MY_WORK, page_of(code).encode())


def page_of(code: str) -> str:
    """Make the page of a learner: all walks so far.

    Args:
        code: the learner's code.

    Raises:
        FiveLensesError: a file of the course has a mistake, or an answer cannot be read.
    """
    course = open_course()
    lessons = {lesson.lens.id: lesson for lesson in course.lessons().values()}
    tasks = (task for task in all_tasks(code) if task.lens in lessons)
    shown = (_shown(code, task, course, lessons[task.lens]) for task in tasks)
    return my_work_page(code, [walk_section(walk) for walk in shown if walk])


def _shown(code: str, task: Task, course: Course, lesson: Lesson) -> ShownWalk | None:
    material = _material(course, lesson, task)
    if material is None:
        return None
    state = open_log(code, task, sha256=material.article.sha256).state()
    return shown_walk(state, material)


def _material(course: Course, lesson: Lesson, task: Task) -> Material | None:
    """Open what a task is made from; None where it is no walk, or one of another edition."""
    if (
        task.article not in course.articles()
        or (lesson.folder, task.article) not in course.key_files()
    ):
        return None
    if task.part == WHOLE:
        return open_material(course, lesson, task.article)
    passages = {passage.id for passage in course.key(lesson.folder, task.article).passages}
    if task.part not in passages:
        return None
    named = lesson.passage(task.article, task.part)
    role = named.role if named else Role.SOLO
    return open_passage(course, lesson, task.article, task.part, role)


def shown_walk(state: State, material: Material) -> ShownWalk | None:
    """Give all that the page shows of a walk; None where nothing was done.

    Args:
        state: of the walk. What the key says is taken from it only after a commit.
        material: of the walk.
    """
    if not (state.marks or state.ticks or state.nothing or state.first):
        return None
    result = cards.result(state, material)
    return ShownWalk(
        title=material.title,
        lens=material.lens.name,
        question=material.lens.question,
        text=material.article.text,
        paragraphs=tuple(material.segments.paragraphs),
        marks=tuple(_mark(mark, material) for mark in state.marks),
        answers=tuple(_answers(state, material)),
        tries=tuple(_tries(state, material)),
        tabs=tuple(
            (tab["name"], tuple(map(_card, tab["cards"]))) for tab in result.get("tabs", ())
        ),
        drafted=result.get("drafted", ""),
    )


def _mark(mark: Mark, material: Material) -> ShownMark:
    label = material.lens.label(mark.label)
    return ShownMark(
        span=place(mark.excerpt, material),
        words=mark.excerpt.exact,
        label=label_name(mark.label, material.lens),
        code=label.code if label else "",
        details=tuple(_details(mark)),
        note=mark.note,
    )


def _details(mark: Mark) -> Iterator[str]:
    if mark.stake is not None and mark.stake in STAKES:
        yield STAKES[mark.stake]
    if mark.sure:
        yield fill(WORK["page_sure"], sure=ANNOTATOR[f"sure_{mark.sure}"])
    if mark.in_quotation:
        yield ANNOTATOR["in_quotation"]


def _answers(state: State, material: Material) -> Iterator[str]:
    lens = material.lens
    ticked = [each.text for each in material.key.absences if each.id in state.ticks]
    if ticked:
        yield fill(WORK["page_ticks"], texts="; ".join(sorted(ticked)))
    if state.nothing:
        yield WORK["page_nothing"]
    if state.count is not None and lens.asks_count:
        yield fill(WORK["page_answer"], question=lens.asks_count, answer=state.count)
    for kind in lens.kinds:
        if kind.id == state.kind:
            yield fill(WORK["page_answer"], question=lens.asks_kind, answer=kind.name)


def _tries(state: State, material: Material) -> Iterator[ShownTry]:
    if state.first is not None:
        yield _try("page_first", state, state.first, material)
    if state.last is not None and state.last != state.first:
        yield _try("page_last", state, state.last, material)


def _try(heading: str, state: State, attempt: Attempt, material: Material) -> ShownTry:
    alone = attrs.evolve(state, first=attempt, last=attempt)
    return ShownTry(WORK[heading], tuple(cards.result(alone, material)["counts"]))


def _card(card: cards.Plain) -> ShownCard:
    return ShownCard(
        words=card["words"],
        verdict=card["verdict"],
        lines=tuple((who, text) for who, text in card["lines"]),
        reason=tuple((head, text) for head, text in card["reason"]),
        small=card["small"],
        case=card["case"],
    )
