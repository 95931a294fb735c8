"""Rules about names: their form, each given once, none given again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from helpers.checks.cases import (
    CardsCase,
    CatalogueCase,
    FactsCase,
    Finding,
    FormsCase,
    ItemsCase,
    KeyCase,
    LessonCase,
)
from helpers.checks.forms import placed_items
from helpers.course_files.problems import short
from helpers.course_files.sources import Path

_FORM = re.compile(r"[a-z][a-z0-9-]*")
_FORM_CURE = "Use small letters, digits and hyphens, and begin with a letter."


def key_ids(case: KeyCase) -> Iterator[Finding]:
    """Marks, absences, decoys and passages share one set of ids; retired ones stay unused."""
    groups = {
        "marks": [mark.id for mark in case.key.marks],
        "absences": [absence.id for absence in case.key.absences],
        "decoys": [decoy.id for decoy in case.key.decoys],
        "passages": [passage.id for passage in case.key.passages],
    }
    named: list[tuple[Path, str]] = [
        ((group, index, "id"), name)
        for group, names in groups.items()
        for index, name in enumerate(names)
    ]
    yield from well_formed(named)
    yield from once(named)
    for path, name in named:
        if name in case.key.retired:
            yield path, f"the id “{name}” is retired.", "Choose an id that was never used."


def speaker_ids(case: KeyCase) -> Iterator[Finding]:
    """The ids of a key's speakers."""
    ids: list[tuple[Path, str]] = [
        (("speakers", at, "id"), each.id) for at, each in enumerate(case.key.speakers)
    ]
    yield from well_formed(ids)
    yield from once(ids)


def label_ids(case: LessonCase) -> Iterator[Finding]:
    """Ids, names and codes of a lens's labels; ids of its choices."""
    labels = list(enumerate(case.lesson.lens.labels))
    ids: list[tuple[Path, str]] = [(("lens", "labels", at, "id"), each.id) for at, each in labels]
    yield from well_formed(ids)
    yield from once(ids)
    yield from once([(("lens", "labels", at, "name"), each.name) for at, each in labels])
    yield from once([(("lens", "labels", at, "code"), each.code) for at, each in labels])
    kinds = list(enumerate(case.lesson.lens.kinds))
    choices: list[tuple[Path, str]] = [(("lens", "kinds", at, "id"), each.id) for at, each in kinds]
    yield from well_formed(choices)
    yield from once(choices)


def fact_ids(case: FactsCase) -> Iterator[Finding]:
    """The ids of facts; that each stands once, the loader has seen to."""
    yield from well_formed((("facts", at, "id"), name) for at, name in enumerate(case.facts))


def card_ids(case: CardsCase) -> Iterator[Finding]:
    """The ids of a lesson's cards."""
    ids: list[tuple[Path, str]] = [(("cards", at, "id"), e.id) for at, e in enumerate(case.cards)]
    yield from well_formed(ids)
    yield from once(ids)


def item_ids(case: ItemsCase) -> Iterator[Finding]:
    """Phrases, recall questions and notices share one set of ids."""
    items = case.items
    ids: list[tuple[Path, str]] = [
        *((("fair", at, "id"), each.id) for at, each in enumerate(items.fair)),
        *((("recall", at, "id"), each.id) for at, each in enumerate(items.recall)),
        *((("notices", at, "id"), each.id) for at, each in enumerate(items.notices)),
    ]
    yield from well_formed(ids)
    yield from once(ids)


def form_ids(case: FormsCase) -> Iterator[Finding]:
    """Items of all forms share one set of ids; options, one an item; retired ones stay unused."""
    placed = list(placed_items(case))
    ids: list[tuple[Path, str]] = [((*path, "id"), item.id) for path, item in placed]
    yield from well_formed(ids)
    yield from once(ids)
    for path, name in ids:
        if name in case.retired:
            yield path, f"the id “{name}” is retired.", "Choose an id that was never used."
    for path, item in placed:
        options: list[tuple[Path, str]] = [
            ((*path, "options", at, "id"), each.id) for at, each in enumerate(item.question.options)
        ]
        yield from well_formed(options)
        yield from once(options)
    steps: list[tuple[Path, str]] = [
        (("trust", "steps", at, "id"), each.id) for at, each in enumerate(case.booster.trust.steps)
    ]
    yield from well_formed(steps)
    yield from once(steps)


def slugs(case: CatalogueCase) -> Iterator[Finding]:
    """The articles' short names, and their files of the same name."""
    names = list(enumerate(case.entries))
    yield from well_formed((("articles", at, "slug"), name) for at, name in names)
    for at, name in names:
        if case.entries[name].file != f"{name}.txt":
            yield (
                ("articles", at, "file"),
                f"“{case.entries[name].file}” does not fit the slug.",
                f"Name it {name}.txt.",
            )


def well_formed(named: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    """Find names that are no short names."""
    for path, name in named:
        if not _FORM.fullmatch(name):
            yield path, f"“{short(name)}” cannot be used as a short name.", _FORM_CURE


def once(named: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    """Find names that stand in a file more than once."""
    seen: set[str] = set()
    for path, name in named:
        if name in seen:
            yield path, f"“{short(name)}” stands in this file twice.", "Give one a new name."
        seen.add(name)
