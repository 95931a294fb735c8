"""Rules about the teacher's plan of a lesson: its parts, its minutes, what it points to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.checks.cases import Finding, PlanCase
from helpers.checks.markdown import Heading, Row, headings, names, rows
from helpers.content import Items, Key, Role

PARTS = (
    "Before the lesson",
    "Minute by minute",
    "Three questions to ask",
    "Likely wrong answers and what to say",
    "Support and stretch",
    "Readers with another first language",
    "Rubric",
    "Homework",
    "Curriculum",
    "Letter home",
)
MINUTES = range(43, 46)
MAX_LINES = 90
PASSAGES = 3  # worked, half-marked, solo
ROLES = {Role.WORKED: "worked", Role.HALF: "half-marked", Role.SOLO: "solo"}  # as a plan says it
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_NUMBER = re.compile(r"([0-9]{1,3})(?: min(?:utes)?)?")


def plan_has_its_title(case: PlanCase) -> Iterator[Finding]:
    """The first line names the lesson."""
    first = case.text.split("\n", 1)[0].strip()
    if case.lesson is not None and first != f"# {case.lesson.title}: plan":
        yield (
            (0,),
            "the plan does not begin with its title.",
            f"Write “# {case.lesson.title}: plan”.",
        )


def plan_has_its_parts(case: PlanCase) -> Iterator[Finding]:
    """The ten headings, each once and in order; a remark in brackets may follow one."""
    found = _parts(case.text)
    given = [_name(part) for part in found]
    for part in found:
        if _name(part) not in PARTS:
            message = f"“{part.words}” is no heading of a plan."
            yield (part.line,), message, f"The headings are: {', '.join(PARTS)}."
    missing = [name for name in PARTS if name not in given]
    for name in missing:
        yield (), f"the heading “{name}” is missing.", f"Add “## {name}” and what belongs there."
    known = [name for name in given if name in PARTS]
    if not missing and known != list(PARTS):
        message = "the headings do not stand in their order, each once."
        yield (found[0].line,), message, f"The order is: {', '.join(PARTS)}."


def minutes_add_up(case: PlanCase) -> Iterator[Finding]:
    """The minutes in the table fill a lesson."""
    part = next((part for part in _parts(case.text) if _name(part) == PARTS[1]), None)
    if part is None:
        return
    table = rows(case.text, part.line, _end(case.text, part))
    column = _column(table[0]) if table else None
    if column is None:
        cure = "Add one with a column “minutes” and a whole number in each row."
        yield (part.line,), "there is no table of minutes here.", cure
        return
    cells = [(row, row.cells[column] if column < len(row.cells) else "") for row in table[1:]]
    for row, cell in cells:
        if not _NUMBER.fullmatch(cell):
            yield (row.line,), f"“{cell}” is no number of minutes.", "Write a number, such as 8."
    if all(_NUMBER.fullmatch(cell) for _, cell in cells):
        yield from _whole(part, sum(int(cell.split()[0]) for _, cell in cells))


def plan_is_one_page(case: PlanCase) -> Iterator[Finding]:
    """A teacher has ten minutes to prepare."""
    count = case.text.rstrip().count("\n") + 1
    if count > MAX_LINES:
        yield (), f"the plan has {count} lines.", f"Keep it to a page: at most {MAX_LINES} lines."


def names_lead_somewhere(case: PlanCase) -> Iterator[Finding]:
    """What stands in backticks and looks like an id is the id of something in this lesson."""
    known = _known(case)
    if known is None:
        return
    for line, words in names(case.text):
        for name in words.split("/"):
            if _ID.fullmatch(name) and name not in known:
                message = f"nothing in this lesson is called “{name}”."
                yield (line,), message, "Copy the id of a passage, mark, card or item."


def passages_are_named(case: PlanCase) -> Iterator[Finding]:
    """The plan says which passages are worked, half-marked and solo."""
    if case.keys is None or case.items is None:
        return
    passages = _passages(case.keys, case.items)
    named = {name for _, words in names(case.text) for name in words.split("/")} & passages
    if len(named) < PASSAGES:
        yield (
            (),
            f"it names {len(named)} passages or notices of this lesson.",
            "Name three by id in backticks: worked, half-marked and solo.",
        )


def passages_are_the_lessons(case: PlanCase) -> Iterator[Finding]:
    """The plan gives each passage of the class part the role that lesson.yaml gives it."""
    part = next((part for part in _parts(case.text) if _name(part) == PARTS[0]), None)
    if case.lesson is None or part is None:
        return
    lines = case.text.split("\n")[part.line : _end(case.text, part)]
    for entry in case.lesson.passages:
        said = ROLES[entry.role]
        named = [[words for _, words in names(line)] for line in lines if _begins(line, said)]
        if [entry.article, entry.passage] not in [words[:2] for words in named]:
            yield (
                (part.line,),
                f"lesson.yaml calls “{entry.passage}” of {entry.article} {entry.role.value}.",
                f"Add a line here: {said}, then `{entry.article}` and `{entry.passage}`.",
            )


def _begins(line: str, word: str) -> bool:
    """Tell whether a row or an entry of a list begins with a word."""
    return line.lstrip(" |-*").lower().startswith(word)


def _parts(text: str) -> list[Heading]:
    return [heading for heading in headings(text) if heading.level > 1]


def _name(part: Heading) -> str:
    return part.words.partition(" (")[0]


def _end(text: str, part: Heading) -> int:
    after = (each.line for each in _parts(text) if each.line > part.line)
    return next(after, text.count("\n") + 1)


def _column(head: Row) -> int | None:
    found = (at for at, cell in enumerate(head.cells) if cell.lower().startswith("minute"))
    return next(found, None)


def _whole(part: Heading, total: int) -> Iterator[Finding]:
    if total not in MINUTES:
        cure = f"They should fill {MINUTES.start} to {MINUTES.stop - 1} minutes."
        yield (part.line,), f"the rows add up to {total} minutes.", cure


def _known(case: PlanCase) -> frozenset[str] | None:
    """Gather every id that a plan may point to; None where some are not to be had."""
    if case.lesson is None or case.entries is None or case.cards is None:
        return None
    if case.items is None or case.keys is None:
        return None
    lens, items = case.lesson.lens, case.items
    named = [*case.entries, case.lesson.folder, lens.id, *(label.id for label in lens.labels)]
    named += [card.id for card in case.cards]
    named += [item.id for item in items.fair] + [question.id for question in items.recall]
    for key in case.keys:
        named += [mark.id for mark in key.marks] + [decoy.id for decoy in key.decoys]
        named += [absence.id for absence in key.absences]
    return frozenset(named) | _passages(case.keys, items)


def _passages(keys: tuple[Key, ...], items: Items) -> frozenset[str]:
    """Gather what a class can work on: passages of the articles, and notices."""
    passages = [passage.id for key in keys for passage in key.passages]
    return frozenset([*passages, *(notice.id for notice in items.notices)])
