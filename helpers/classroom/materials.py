"""From course files to the material of a walk, with a last look that the key can be used."""

from __future__ import annotations

from helpers.checks.cases import KeyCase
from helpers.checks.excerpts import core_words_inside, excerpts_stand_once
from helpers.classroom.compared import Material
from helpers.content import Article, Key, Lesson
from helpers.course_files import Course, CourseFileError
from helpers.course_files.course import key_file


def open_material(course: Course, lesson: Lesson, slug: str) -> Material:
    """Read all that a walk is made from.

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


def _hold_to_article(course: Course, folder: str, article: Article, key: Key) -> None:
    case = KeyCase(folder, article.slug, key, None, None, article.text, None, None)
    findings = [*excerpts_stand_once(case), *core_words_inside(case)]
    if findings:
        source = course.source(key_file(folder, article.slug))
        raise CourseFileError([source.problem(*finding) for finding in findings])
