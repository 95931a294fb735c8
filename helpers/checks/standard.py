"""Rules about a key as a whole: where it belongs, its numbers, its reasons, its absences."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from helpers.checks.cases import Finding, KeyCase
from helpers.content import Quality
from helpers.course_files.sources import Path
from helpers.segments import segment

MAX_REASON_WORDS = 60
ENOUGH_MARKS = 8  # a key with fewer has too little to show both sides
FEWEST_STRENGTHS = 2
FAULTS_NOT_ASKED = ("loaded-language",)
IMPORTANCES = range(1, 4)
_AI = re.compile(r"\bAI\b")


def belongs_where_it_lies(case: KeyCase) -> Iterator[Finding]:
    """Article and lens of a key are those of its file and folder; so is the digest."""
    key = case.key
    if key.article != case.slug:
        cure = f"Write {case.slug}, or rename the file."
        yield ("article",), f"“{key.article}” is not the name of this file.", cure
    if case.lens is not None and key.lens != case.lens.id:
        cure = f"Write {case.lens.id}, or move the file."
        yield ("lens",), f"“{key.lens}” is not the lens of this folder.", cure
    if case.entries is None:
        return
    if key.article not in case.entries:
        cure = f"The articles are: {', '.join(case.entries)}."
        yield ("article",), f"there is no article “{key.article}”.", cure
    elif key.sha256 != case.entries[key.article].sha256:
        yield (
            ("sha256",),
            "the key was made for another version of the article.",
            f"Look through the key, then write {case.entries[key.article].sha256}.",
        )


def importance_is_1_to_3(case: KeyCase) -> Iterator[Finding]:
    """Of marks and of absences."""
    given: list[tuple[Path, int]] = [
        *((("marks", at, "importance"), e.importance) for at, e in enumerate(case.key.marks)),
        *((("absences", at, "importance"), e.importance) for at, e in enumerate(case.key.absences)),
    ]
    for path, importance in given:
        if importance not in IMPORTANCES:
            yield (
                path,
                f"{importance} is not 1, 2 or 3.",
                "Write 3 for essential, 2 for good, 1 for a fine point.",
            )


def agreement_is_possible(case: KeyCase) -> Iterator[Finding]:
    """A mark cannot have been made by more readings than there are."""
    if case.key.readings < 1:
        yield ("readings",), "a key rests on at least one reading.", "Write how many."
    for index, mark in enumerate(case.key.marks):
        if not 0 <= mark.agreement <= case.key.readings:
            yield (
                ("marks", index, "agreement"),
                f"{mark.agreement} of {case.key.readings} readings cannot be.",
                f"Write a number from 0 to {case.key.readings}.",
            )


def says_who_drafted_it(case: KeyCase) -> Iterator[Finding]:
    """Learners are told openly that AI readers drafted the key."""
    if not _AI.search(case.key.drafted_by):
        yield ("drafted_by",), "it does not say that AI drafted the key.", "Name the AI readers."


def reasons_are_short(case: KeyCase) -> Iterator[Finding]:
    """Each part of a reason has at most 60 words."""
    for index, mark in enumerate(case.key.marks):
        for part, words in attrs.asdict(mark.reason).items():
            count = len(segment(words).words)
            if count > MAX_REASON_WORDS:
                yield (
                    ("marks", index, "reason", part),
                    f"this part has {count} words; at most {MAX_REASON_WORDS} are read.",
                    "Say it shorter.",
                )


def strengths_and_faults_are_told(case: KeyCase) -> Iterator[Finding]:
    """A key of some length credits what is well or plainly done, and names a fault.

    No article is all bad or all good through a lens, and a key of faults alone would teach
    learners to distrust everything.
    """
    qualities = [mark.quality for mark in case.key.marks]
    if len(qualities) < ENOUGH_MARKS:
        return
    faults = qualities.count(Quality.FAULT)
    if len(qualities) - faults < FEWEST_STRENGTHS:
        yield (
            ("marks",),
            f"{faults} of {len(qualities)} marks are faults.",
            f"Mark at least {FEWEST_STRENGTHS} places that are good or clean.",
        )
    if not faults and case.key.lens not in FAULTS_NOT_ASKED:
        yield ("marks",), "no mark is a fault.", "Mark at least one, or look again."


def absences_are_a_choice(case: KeyCase) -> Iterator[Finding]:
    """A list to tick holds both what is missing and what is there."""
    for missing, words in ((True, "missing"), (False, "there")):
        kinds = [absence.missing for absence in case.key.absences]
        if kinds and missing not in kinds:
            yield (
                ("absences",),
                f"nothing in this list is {words}, so ticking is no question.",
                f"Add one with missing: {str(missing).lower()}.",
            )
