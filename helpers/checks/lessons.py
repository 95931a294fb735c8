"""Rules about a lesson: its folder, its aims, its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.checks.cases import Finding, LessonCase


def folder_fits_lens(case: LessonCase) -> Iterator[Finding]:
    """The folder is called after the lens: two digits, a hyphen, the lens's id."""
    if not re.fullmatch(rf"[0-9][0-9]-{re.escape(case.lesson.lens.id)}", case.lesson.folder):
        yield (
            ("lens", "id"),
            f"“{case.lesson.lens.id}” does not fit the folder {case.lesson.folder}.",
            "Name the folder by two digits, a hyphen and this id.",
        )


def aims_are_told(case: LessonCase) -> Iterator[Finding]:
    """A lesson has a length and says what a learner can do after it."""
    if case.lesson.minutes < 1:
        yield ("minutes",), "a lesson takes at least a minute.", "Write its length in minutes."
    if not case.lesson.objectives:
        yield ("objectives",), "the lesson names no aim.", "Add lines that begin with “I can ”."
    for index, aim in enumerate(case.lesson.objectives):
        if not aim.startswith("I can "):
            yield ("objectives", index), "an aim is what a learner can do.", "Begin with “I can ”."


def articles_have_a_key(case: LessonCase) -> Iterator[Finding]:
    """Each article of the lesson is in the catalogue, has a key here, and stands once."""
    listed = case.lesson.articles
    if not listed:
        yield ("articles",), "the lesson has no article.", "Name at least one."
    for index, slug in enumerate(listed):
        path = ("articles", index)
        if slug in listed[:index]:
            yield path, f"“{slug}” stands here twice.", "Take one out."
        elif case.entries is not None and slug not in case.entries:
            cure = f"The articles are: {', '.join(case.entries)}."
            yield path, f"there is no article “{slug}”.", cure
        elif slug not in case.with_key:
            yield (
                path,
                f"“{slug}” has no key in this lesson.",
                f"Write lessons/{case.lesson.folder}/key/{slug}.yaml, or take the article out.",
            )
