"""Rules about a lens and its labels, and about the labels that the key's marks carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.checks.cases import Finding, KeyCase, LessonCase
from helpers.content import Kind
from helpers.course_files.sources import Path

MAX_LABELS = 9  # one key on the keyboard each; the second layer is shown in pages
LAYERS = (1, 2)
FEWEST_KINDS = 2
_CODE = re.compile(r"[A-Z]{2}")


def codes_are_two_capitals(case: LessonCase) -> Iterator[Finding]:
    """The code shown after a marked span."""
    for index, label in enumerate(case.lesson.lens.labels):
        if not _CODE.fullmatch(label.code):
            yield (
                ("lens", "labels", index, "code"),
                f"“{label.code}” is not two capital letters.",
                "Write two of A to Z.",
            )


def layers_fit_the_keyboard(case: LessonCase) -> Iterator[Finding]:
    """Layers 1 and 2; the first has at most nine labels."""
    labels = case.lesson.lens.labels
    for index, label in enumerate(labels):
        if label.layer not in LAYERS:
            path = ("lens", "labels", index, "layer")
            yield path, f"there is no layer {label.layer}.", "Write 1 or 2, or leave it out."
    first = sum(label.layer == 1 for label in labels)
    if first > MAX_LABELS:
        yield (
            ("lens", "labels"),
            f"layer 1 has {first} labels; the keys 1 to 9 carry {MAX_LABELS}.",
            "Move some to layer 2, or take them out.",
        )
    if not first:
        yield ("lens", "labels"), "layer 1 has no label.", "Give it at least one."


def kinds_are_a_choice(case: LessonCase) -> Iterator[Finding]:
    """A question about the text as a whole has answers to choose from, and only it has."""
    lens = case.lesson.lens
    if lens.asks_kind and len(lens.kinds) < FEWEST_KINDS:
        cure = f"Add at least {FEWEST_KINDS}."
        yield ("lens", "kinds"), f"“{lens.asks_kind}” has {len(lens.kinds)} answers.", cure
    elif lens.kinds and not lens.asks_kind:
        cure = "Add asks_kind, or take kinds out."
        yield ("lens", "kinds"), "these answers belong to no question.", cure


def labels_are_known(case: KeyCase) -> Iterator[Finding]:
    """Every label of a mark belongs to the lens, and none stands there twice."""
    if case.lens is None:
        return
    known = ", ".join(label.id for label in case.lens.labels)
    for index, mark in enumerate(case.key.marks):
        for position, label in enumerate(mark.accepted):
            path = ("marks", index, *(("also", position - 1) if position else ("label",)))
            if case.lens.label(label) is None:
                yield path, f"the lens has no label “{label}”.", f"Its labels are: {known}."
            elif label in mark.accepted[:position]:
                yield path, f"the label “{label}” stands here twice.", "Take one out."


def stakes_are_told(case: KeyCase) -> Iterator[Finding]:
    """Each mark has a stake exactly where the lens asks for one."""
    if case.lens is None:
        return
    for index, mark in enumerate(case.key.marks):
        if case.lens.asks_stake and mark.stake is None:
            yield (
                ("marks", index, "stake"),
                "the lens asks on whose side this source stands, and nothing is said.",
                "Add stake: own-side, other-side, outside or cannot-tell.",
            )
        elif mark.stake is not None and not case.lens.asks_stake:
            yield ("marks", index, "stake"), "this lens asks for no stake.", "Take the line out."


def count_is_answered(case: KeyCase) -> Iterator[Finding]:
    """The key answers the question with a number exactly where the lens asks one."""
    if case.lens is None:
        return
    count = case.key.count
    if count is None and case.lens.asks_count:
        yield ("count",), f"nothing answers “{case.lens.asks_count}”", "Add count with its answer."
    elif count is not None and not case.lens.asks_count:
        yield ("count",), "this lens asks for no number.", "Take count out."
    if count is not None and min((count.answer, *count.accept)) < 0:
        yield ("count",), "a number of things is never below 0.", "Correct the number."


def kind_is_answered(case: KeyCase) -> Iterator[Finding]:
    """The key answers the question about the whole text exactly where the lens asks one."""
    if case.lens is None:
        return
    kind = case.key.kind
    if kind is None and case.lens.asks_kind:
        yield ("kind",), f"nothing answers “{case.lens.asks_kind}”", "Add kind with its answer."
    elif kind is not None and not case.lens.asks_kind:
        yield ("kind",), "this lens asks nothing about the text as a whole.", "Take kind out."
    elif kind is not None:
        yield from _choices(kind, [choice.id for choice in case.lens.kinds])


def _choices(kind: Kind, known: list[str]) -> Iterator[Finding]:
    given: list[tuple[Path, str]] = [(("kind", "answer"), kind.answer)]
    given += [(("kind", "accept", at), name) for at, name in enumerate(kind.accept)]
    for path, name in given:
        if name not in known:
            cure = f"The choices are: {', '.join(known)}."
            yield path, f"the lens has no choice “{name}”.", cure
    if kind.answer not in kind.accept:
        yield ("kind", "accept"), "the answer itself is not accepted.", "Add it here."
