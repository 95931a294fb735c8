"""The course on disk, read lazily: only the file that is asked for, and each file once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn, TypeVar, cast

from helpers.content import (
    Article,
    Beside,
    Booster,
    Card,
    CaseGuide,
    ControlReport,
    Fact,
    Form,
    Items,
    Key,
    Lesson,
    ReadingMark,
)
from helpers.course_files.beside_shapes import SideBySideFile
from helpers.course_files.form_shapes import FormsFile
from helpers.course_files.load import (
    Loaded,
    decode,
    load_lines,
    load_text,
    load_yaml,
    read_bytes,
)
from helpers.course_files.problems import CourseFileError, Problem
from helpers.course_files.shapes import (
    ArticleEntry,
    CardsFile,
    CatalogueFile,
    FactsFile,
    KeyFile,
    LessonFile,
)
from helpers.course_files.sources import Source

CATALOGUE = "seeds/catalogue.yaml"
FACTS = "seeds/facts.yaml"
FORMS = "lessons/forms.yaml"
CONTROL = "lessons/control-report.yaml"
CASE_FILE = "lessons/case-file.yaml"
SIDE_BY_SIDE = "lessons/side-by-side.yaml"
Value = TypeVar("Value")
Named = TypeVar("Named")


def course_root() -> Path:
    """Return the folder that holds the `helpers` package."""
    return Path(__file__).resolve().parents[2]


def open_course(root: Path | None = None) -> Course:
    """Open the course. Nothing is read yet.

    Args:
        root: its root folder; the one this package lies in where left out.
    """
    return Course(course_root() if root is None else root)


class Course:
    """All course files under one root, as values.

    Every method raises `CourseFileError` with all problems of the file it needs. A file that
    has been read is remembered; one that failed is read again at the next call.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._loaded: dict[str, Loaded[object]] = {}
        self._articles: dict[str, Article] = {}

    def slugs(self) -> tuple[str, ...]:
        """List the articles' slugs in the order of the catalogue."""
        return tuple(self._entries())

    def entry(self, slug: str) -> Article:
        """Return what is known about an article; its text is left empty, its file unread."""
        return self._entry(slug).article(text="")

    def article(self, slug: str) -> Article:
        """Return an article with its text, which must be byte for byte as received."""
        if slug not in self._articles:
            entry = self._entry(slug)
            self._articles[slug] = entry.article(self._text(entry))
        return self._articles[slug]

    def articles(self) -> Mapping[str, Article]:
        """Return all articles by slug, in the order of the catalogue."""
        return _gather(self.slugs(), self.article)

    def facts(self) -> Mapping[str, Fact]:
        """Return all facts by id, in the order of their file."""
        loaded = self._file(FACTS, FactsFile, load_yaml)
        return _by_name(loaded.source, "facts", loaded.value.facts, lambda fact: fact.id)

    def side_by_side(self) -> Mapping[str, Beside]:
        """Return each article's own words and dates, by slug, in the order of their file."""
        loaded = self._file(SIDE_BY_SIDE, SideBySideFile, load_yaml)
        besides = [entry.beside() for entry in loaded.value.articles]
        return _by_name(loaded.source, "articles", besides, lambda beside: beside.slug)

    def forms(self) -> Mapping[str, Form]:
        """Return the forms of the check-in and the look-back by id, in the order of their file."""
        loaded = self._file(FORMS, FormsFile, load_yaml)
        forms = [loaded.value.form(entry) for entry in loaded.value.forms]
        return _by_name(loaded.source, "forms", forms, lambda form: form.id)

    def booster(self) -> Booster:
        """Return the items for some weeks after the course."""
        return self._file(FORMS, FormsFile, load_yaml).value.last()

    def retired_items(self) -> tuple[str, ...]:
        """Return the ids of items that stood in a form once and must never be used again."""
        return self._file(FORMS, FormsFile, load_yaml).value.retired

    def control_report(self) -> ControlReport:
        """Return the report that does well in all lenses."""
        return self._file(CONTROL, ControlReport, load_yaml).value

    def case_guide(self) -> CaseGuide:
        """Return what is asked on the page of the case file."""
        return self._file(CASE_FILE, CaseGuide, load_yaml).value

    def lesson_folders(self) -> tuple[str, ...]:
        """List the folders in lessons/ that hold a lesson.yaml, sorted."""
        found = (self.root / "lessons").glob("*/lesson.yaml")
        return tuple(sorted(path.parent.name for path in found))

    def lesson(self, folder: str) -> Lesson:
        """Return one lesson."""
        return self._file(lesson_file(folder), LessonFile, load_yaml).value.lesson(folder)

    def lessons(self) -> Mapping[str, Lesson]:
        """Return all lessons by folder, sorted."""
        return _gather(self.lesson_folders(), self.lesson)

    def cards(self, folder: str) -> tuple[Card, ...]:
        """Return the tasks of a lesson that lead out of its articles, in the file's order."""
        return self._file(cards_file(folder), CardsFile, load_yaml).value.cards

    def items(self, folder: str) -> Items:
        """Return the everyday texts, phrases and questions of a lesson."""
        return self._file(items_file(folder), Items, load_yaml).value

    def plan(self, folder: str) -> str:
        """Return the teacher's plan of a lesson, as Markdown."""
        return self._file(plan_file(folder), str, lambda root, file, _: load_text(root, file)).value

    def key_files(self) -> tuple[tuple[str, str], ...]:
        """List the keys there are: lesson folder and slug, sorted."""
        found = (self.root / "lessons").glob("*/key/*.yaml")
        return tuple(sorted((path.parent.parent.name, path.stem) for path in found))

    def key(self, folder: str, slug: str) -> Key:
        """Return the reference key of one article in one lesson."""
        loaded = self._file(key_file(folder, slug), KeyFile, load_yaml)
        return loaded.value.key(loaded.digest)

    def reading_files(self) -> tuple[str, ...]:
        """List the files of the independent readings, sorted."""
        found = (self.root / "lessons" / "readings").glob("reading-*.jsonl")
        return tuple(sorted(f"lessons/readings/{path.name}" for path in found))

    def reading(self, file: str) -> tuple[ReadingMark, ...]:
        """Return all marks of one independent reading, in the order of its file."""
        return self._file(file, ReadingMark, load_lines).value

    def readings(self, slug: str, lens_id: str) -> tuple[tuple[ReadingMark, ...], ...]:
        """Return the marks of each reading for one article and lens; one tuple a reader.

        A line about another walk is not looked into: its faults do not stop this one.
        """
        only = (("article", slug), ("lens", lens_id))
        files = self.reading_files()
        return tuple(load_lines(self.root, file, ReadingMark, only).value for file in files)

    def source(self, file: str) -> Source:
        """Return data and lines of a file that has been read.

        Args:
            file: path from the root, with forward slashes.

        Raises:
            KeyError: the file has not been read, or could not be.
        """
        return self._loaded[file].source

    def _file(
        self,
        file: str,
        kind: type[Named],
        load: Callable[[Path, str, type[Named]], Loaded[Value]],
    ) -> Loaded[Value]:
        if file not in self._loaded:
            self._loaded[file] = cast(Loaded[object], load(self.root, file, kind))
        return cast(Loaded[Value], self._loaded[file])

    def _entries(self) -> Mapping[str, ArticleEntry]:
        loaded = self._file(CATALOGUE, CatalogueFile, load_yaml)
        return _by_name(
            loaded.source, "articles", loaded.value.articles, lambda article: article.slug
        )

    def _entry(self, slug: str) -> ArticleEntry:
        entries = self._entries()
        if slug not in entries:
            known = ", ".join(entries) or "none yet"
            _refuse(CATALOGUE, f"there is no article “{slug}”.", f"The articles are: {known}.")
        return entries[slug]

    def _text(self, entry: ArticleEntry) -> str:
        if Path(entry.file).name != entry.file or "\\" in entry.file:
            _refuse(CATALOGUE, f"“{entry.file}” is no file in seeds/.", "Write the name alone.")
        file = f"seeds/{entry.file}"
        data = read_bytes(self.root, file)
        if hashlib.sha256(data).hexdigest() != entry.sha256:
            _refuse(
                file,
                "the article was changed: it is not byte for byte as received.",
                "Restore the file. Only a new article gets a new sha256 in the catalogue.",
            )
        return decode(file, data)


def lesson_file(folder: str) -> str:
    """Name the file of a lesson, from the root."""
    return f"lessons/{folder}/lesson.yaml"


def cards_file(folder: str) -> str:
    """Name the file of a lesson's cards, from the root."""
    return f"lessons/{folder}/cards.yaml"


def items_file(folder: str) -> str:
    """Name the file of a lesson's everyday texts, from the root."""
    return f"lessons/{folder}/items.yaml"


def plan_file(folder: str) -> str:
    """Name the file of a lesson's plan, from the root."""
    return f"lessons/{folder}/plan.md"


def key_file(folder: str, slug: str) -> str:
    """Name the file of a key, from the root."""
    return f"lessons/{folder}/key/{slug}.yaml"


def _gather(names: Iterable[str], load: Callable[[str], Value]) -> Mapping[str, Value]:
    """Load each; where some fail, raise the problems of all."""
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            values[name] = load(name)
        except CourseFileError as error:
            problems += error.problems
    if problems:
        raise CourseFileError(problems)
    return values


def _by_name(
    source: Source, group: str, entries: Iterable[Value], name: Callable[[Value], str]
) -> Mapping[str, Value]:
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for index, entry in enumerate(entries):
        if name(entry) in values:
            message = f"“{name(entry)}” stands in this file twice."
            problems.append(source.problem((group, index), message, "Give one of them a new name."))
        values[name(entry)] = entry
    if problems:
        raise CourseFileError(problems)
    return values


def _refuse(file: str, message: str, cure: str) -> NoReturn:
    raise CourseFileError([Problem(file, None, "", message, cure)])
