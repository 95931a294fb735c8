"""Load every file of a course once, and make the cases for the rules.

The files are loaded in a fixed order, which is also the order of the report. A file that
cannot be loaded adds its problems here, once, and is None to every case that leans on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from helpers.checks.beside import BesideCase
from helpers.checks.cases import (
    CardsCase,
    CaseGuideCase,
    CatalogueCase,
    ControlCase,
    FactsCase,
    FormsCase,
    ItemsCase,
    KeyCase,
    LessonCase,
    PlanCase,
    ReadingCase,
)
from helpers.content import Article, Beside, Key, Lesson, ReadingMark
from helpers.course_files import Course, CourseFileError, Problem
from helpers.course_files.course import (
    CASE_FILE,
    CATALOGUE,
    CONTROL,
    FACTS,
    FORMS,
    SIDE_BY_SIDE,
    cards_file,
    items_file,
    key_file,
    lesson_file,
    plan_file,
)

Value = TypeVar("Value")


class Cases:
    """Every file of a course, and the cases of those that can be used.

    Attributes:
        course: the course.
        files: every file looked at, in the order of looking.
        problems: of the files that cannot be used.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.entries = self._load(CATALOGUE, self._entries)
        self.facts = self._load(FACTS, course.facts)
        self.texts = self._texts()
        self.besides = self._besides()
        self.lessons = self._lessons()
        self.cards = self._in_each_lesson(cards_file, course.cards)
        self.items = self._in_each_lesson(items_file, course.items)
        self.plans = self._in_each_lesson(plan_file, course.plan)
        self.forms = self._if_there(FORMS, course.forms)
        self.control = self._if_there(CONTROL, course.control_report)
        self.guide = self._if_there(CASE_FILE, course.case_guide)
        self.readings = {
            file: self._load(file, partial(course.reading, file)) for file in course.reading_files()
        }
        self.keys = {
            place: self._load(key_file(*place), partial(course.key, *place))
            for place in course.key_files()
        }

    def catalogue(self) -> CatalogueCase | None:
        """Return the catalogue's case, or None where it cannot be read."""
        if self.entries is None:
            return None
        lying = sorted(path.name for path in (self.course.root / "seeds").glob("*.txt"))
        return CatalogueCase(self.entries, self.facts, tuple(lying))

    def fact_sheet(self) -> FactsCase | None:
        """Return the case of the facts, or None where they cannot be read."""
        return None if self.facts is None else FactsCase(self.facts, self.entries)

    def beside_case(self) -> BesideCase | None:
        """Return the case of the articles side by side, or None where there is none."""
        if self.besides is None:
            return None
        return BesideCase(self.besides, self.entries, self.texts, self.facts)

    def lesson_cases(self) -> Iterator[tuple[str, LessonCase]]:
        """Yield each readable lesson's file and case."""
        for folder, lesson in self.lessons.items():
            here = {slug: key for (there, slug), key in self.keys.items() if there == folder}
            keys = {slug: key for slug, key in here.items() if key is not None}
            if lesson is not None:
                case = LessonCase(lesson, self.entries, tuple(here), keys, self.texts)
                yield lesson_file(folder), case

    def cards_cases(self) -> Iterator[tuple[str, CardsCase]]:
        """Yield the file and case of each lesson's readable cards."""
        for folder, cards in self.cards.items():
            if cards is not None:
                case = CardsCase(cards, self.lessons[folder], self.entries, self.facts)
                yield cards_file(folder), case

    def items_cases(self) -> Iterator[tuple[str, ItemsCase]]:
        """Yield the file and case of each lesson's readable everyday texts."""
        for folder, items in self.items.items():
            lesson = self.lessons[folder]
            if items is not None:
                yield items_file(folder), ItemsCase(items, lesson.lens if lesson else None)

    def forms_case(self) -> FormsCase | None:
        """Return the case of the forms, or None where there are none or they cannot be read."""
        if self.forms is None:
            return None
        return FormsCase(
            forms=self.forms,
            booster=self.course.booster(),
            retired=self.course.retired_items(),
            lessons=tuple(lesson for lesson in self.lessons.values() if lesson),
            items=tuple(items for items in self.items.values() if items),
        )

    def control_case(self) -> ControlCase | None:
        """Return the case of the control report, or None as above."""
        return None if self.control is None else ControlCase(self.control)

    def case_guide_case(self) -> CaseGuideCase | None:
        """Return the case of the page of the case file, or None as above."""
        return None if self.guide is None else CaseGuideCase(self.guide)

    def plan_cases(self) -> Iterator[tuple[str, PlanCase]]:
        """Yield the file and case of each lesson's readable plan."""
        for folder, text in self.plans.items():
            if text is not None:
                yield plan_file(folder), self._plan_case(folder, text)

    def reading_cases(self) -> Iterator[tuple[str, ReadingCase]]:
        """Yield each readable reading's file and case."""
        for file, marks in self.readings.items():
            if marks is not None:
                yield file, ReadingCase(marks, self.entries, self.texts)

    def key_cases(self) -> Iterator[tuple[str, KeyCase]]:
        """Yield each readable key's file and case."""
        for (folder, slug), key in self.keys.items():
            if key is not None:
                yield key_file(folder, slug), self._key_case(folder, slug, key)

    def _key_case(self, folder: str, slug: str, key: Key) -> KeyCase:
        lesson = self.lessons.get(folder)
        return KeyCase(
            folder=folder,
            slug=slug,
            key=key,
            lens=lesson.lens if lesson else None,
            entries=self.entries,
            text=self.texts.get(key.article),
            facts=self.facts,
            readings=self._readings_of(key),
        )

    def _plan_case(self, folder: str, text: str) -> PlanCase:
        keys = [key for (there, _), key in self.keys.items() if there == folder]
        return PlanCase(
            text=text,
            lesson=self.lessons[folder],
            entries=self.entries,
            cards=self.cards[folder],
            items=self.items[folder],
            keys=None if None in keys else tuple(key for key in keys if key),
        )

    def _readings_of(self, key: Key) -> tuple[tuple[ReadingMark, ...], ...] | None:
        if None in self.readings.values():
            return None
        return self.course.readings(key.article, key.lens)

    def _besides(self) -> Mapping[str, Beside] | None:
        if not (self.course.root / SIDE_BY_SIDE).exists():  # a course of one article has none
            return None
        return self._load(SIDE_BY_SIDE, self.course.side_by_side)

    def _if_there(self, file: str, load: Callable[[], Value]) -> Value | None:
        """Load a file that a course of one lesson does without."""
        return self._load(file, load) if (self.course.root / file).exists() else None

    def _entries(self) -> Mapping[str, Article]:
        return {slug: self.course.entry(slug) for slug in self.course.slugs()}

    def _texts(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for slug, entry in (self.entries or {}).items():
            article = self._load(f"seeds/{entry.file}", partial(self.course.article, slug))
            if article is not None:
                texts[slug] = article.text
        return texts

    def _lessons(self) -> dict[str, Lesson | None]:
        with_keys = {folder for folder, _ in self.course.key_files()}
        folders = sorted({*self.course.lesson_folders(), *with_keys})
        return {
            folder: self._load(lesson_file(folder), partial(self.course.lesson, folder))
            for folder in folders
        }

    def _in_each_lesson(
        self, name: Callable[[str], str], load: Callable[[str], Value]
    ) -> dict[str, Value | None]:
        return {folder: self._load(name(folder), partial(load, folder)) for folder in self.lessons}

    def _load(self, file: str, load: Callable[[], Value]) -> Value | None:
        self.files.append(file)
        try:
            return load()
        except CourseFileError as error:
            self.problems += error.problems
            return None
