"""From course files to the material of a walk, with a last look that the key can be used."""

from __future__ import annotations

import attrs

from helpers.anchoring import Span, find
from helpers.checks.cases import KeyCase
from helpers.checks.excerpts import core_words_inside, excerpts_stand_once
from helpers.classroom.compared import Material
from helpers.content import Article, Key, Lens, Lesson, Passage, Role
from helpers.course_files import Course, CourseFileError
from helpers.course_files.course import key_file, lesson_file


def open_material(course: Course, lesson: Lesson, slug: str) -> Material:
    """Read all that the walk through a whole article is made from.

    Args:
        course: the course files.
        lesson: the lesson.
        slug: the article's short name.

    Raises:
        CourseFileError: a file has a mistake, or the key quotes words that do not stand once
            in the article: without this look it would break only when a learner commits.
    """
    article, key = course.article(slug), course.key(lesson.folder, slug)
    readings = course.readings(slug, lesson.lens.id)
    _hold_to_article(course, lesson.folder, article, key)
    return Material(article, lesson.lens, key, readings)


def open_passage(
    course: Course, lesson: Lesson, slug: str, passage_id: str, role: Role
) -> Material:
    """Read all that the walk through one passage is made from.

    What belongs to the text as a whole is left out: absences, summary, the two questions.

    Args:
        course: the course files.
        lesson: the lesson; it tells which marks are given where the passage is half-marked.
        slug: the article's short name.
        passage_id: of a passage in the key of this article.
        role: how it is met. A passage that the lesson does not name can be met solo, by choice.

    Raises:
        CourseFileError: as `open_material`; or the key has no such passage, or the lesson has
            another role for it or gives marks that do not stand in it.
    """
    _hold_to_role(course, lesson, slug, passage_id, role)
    whole = open_material(course, lesson, slug)
    passage = _passage(course, lesson, whole.key, passage_id)
    window = passage.window(whole.article.text)
    key = _key_within(whole.key, window, whole.article.text)
    given = _given(course, lesson, key, passage_id)
    return Material(
        article=whole.article,
        lens=_lens_of_passage(whole.lens),
        key=key,
        readings=whole.readings,
        title=passage.title,
        window=window,
        given=tuple(mark for mark in key.marks if mark.id in given),
    )


def _hold_to_role(course: Course, lesson: Lesson, slug: str, passage_id: str, role: Role) -> None:
    named = lesson.passage(slug, passage_id)
    here = named.role if named else Role.SOLO
    if here is not role:
        source = course.source(lesson_file(lesson.folder))
        message = f"“{passage_id}” of {slug} is {here.value} in this lesson, not {role.value}."
        cure = "Change its role here, or the cell in the notebook."
        raise CourseFileError([source.problem(("passages",), message, cure)])


def _passage(course: Course, lesson: Lesson, key: Key, passage_id: str) -> Passage:
    found = next((each for each in key.passages if each.id == passage_id), None)
    if found is None:
        known = ", ".join(each.id for each in key.passages) or "none yet"
        source = course.source(key_file(lesson.folder, key.article))
        message = f"there is no passage “{passage_id}” here."
        raise CourseFileError([source.problem(("passages",), message, f"There are: {known}.")])
    return found


def _key_within(key: Key, window: Span, text: str) -> Key:
    marks = (mark for mark in key.marks if window.covers(find(mark.excerpt, text)))
    decoys = (decoy for decoy in key.decoys if window.covers(find(decoy.excerpt, text)))
    return attrs.evolve(
        key,
        summary="",
        marks=tuple(sorted(marks, key=lambda mark: find(mark.excerpt, text))),
        decoys=tuple(decoys),
        absences=(),
        passages=(),
        count=None,
        kind=None,
    )


def _lens_of_passage(lens: Lens) -> Lens:
    return attrs.evolve(lens, asks_count="", asks_kind="", kinds=())


def _given(course: Course, lesson: Lesson, key: Key, passage_id: str) -> frozenset[str]:
    named = lesson.passage(key.article, passage_id)
    given = frozenset(named.given if named else ())
    strange = sorted(given - {mark.id for mark in key.marks})
    if strange:
        source = course.source(lesson_file(lesson.folder))
        message = f"no mark “{strange[0]}” stands in “{passage_id}” of {key.article}."
        raise CourseFileError(
            [source.problem(("passages",), message, "Name marks of this passage by their ids.")]
        )
    return given


def _hold_to_article(course: Course, folder: str, article: Article, key: Key) -> None:
    case = KeyCase(folder, article.slug, key, None, None, article.text, None, None)
    findings = [*excerpts_stand_once(case), *core_words_inside(case)]
    if findings:
        source = course.source(key_file(folder, article.slug))
        raise CourseFileError([source.problem(*finding) for finding in findings])
