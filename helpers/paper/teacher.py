"""The teacher's papers: plan, key with reasons by line, answers, rubric, review form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from helpers.anchoring import Span, find
from helpers.content import Article, FairItem, Items, Key, KeyMark, Lens, Lesson
from helpers.course_files import Course
from helpers.paper.blocks import Block, NewPage, Paper, Table, Text, plain
from helpers.paper.from_markdown import blocks_of
from helpers.paper.numbered import Numbering, number_lines
from helpers.paper.parts import heading, listing, source_line, table, text, within
from helpers.words import PAPER, fill

PLAN_SIZE = 8.6  # points: the plan then fills one side of A4, the review form two
_WEIGHT = {3: "essential", 2: "good", 1: "fine"}


def pack(course: Course, lesson: Lesson) -> Paper:
    """Make the pack of a lesson: plan, key to the class part, answers, review form.

    Args:
        course: the course files.
        lesson: the lesson.

    Raises:
        CourseFileError: a file that is needed has a mistake.
    """
    title = fill(PAPER["pack"], title=lesson.title)
    plan = (course.root / "lessons" / lesson.folder / "plan.md").read_text("utf-8")
    form = (course.root / "docs" / "review-form.md").read_text("utf-8")
    blocks: list[Block] = [
        *blocks_of(plan),
        NewPage(),
        heading(1, PAPER["passage_key"]),
        *_passages(course, lesson),
        NewPage(),
        heading(1, PAPER["answers"]),
        *_answers(course.items(lesson.folder)),
        NewPage(),
        *blocks_of(form),
    ]
    return Paper(f"{lesson.folder}-teacher", title, tuple(blocks), PLAN_SIZE)


def key_paper(course: Course, lesson: Lesson, article: Article) -> Paper:
    """Make the paper of the key to a whole article, by the lines of its hand-out.

    Raises:
        CourseFileError: the key's file has a mistake.
    """
    key = course.key(lesson.folder, article.slug)
    title = fill(PAPER["key_paper"], title=lesson.title, article=article.title.value)
    numbering = number_lines(article.text)
    blocks: tuple[Block, ...] = (
        heading(1, title),
        source_line(article),
        text(fill(PAPER["drafted"], drafted=key.drafted_by)),
        text(key.summary),
        heading(2, PAPER["marks"]),
        *_marks(key, lesson.lens, numbering, None),
        *_whole(key, lesson.lens),
        NewPage(),
        heading(2, article.title.value),
        numbering.block([find(mark.excerpt, article.text) for mark in key.marks]),
    )
    return Paper(f"{lesson.folder}-{article.slug}-key", title, blocks)


def _passages(course: Course, lesson: Lesson) -> Iterator[Block]:
    for passage in lesson.passages:
        article = course.article(passage.article)
        key = course.key(lesson.folder, passage.article)
        found = next(each for each in key.passages if each.id == passage.passage)
        window = found.window(article.text)
        yield heading(2, fill(PAPER[f"passage_{passage.role.value}"], title=found.title))
        yield text(fill(PAPER["from_article"], article=article.title.value))
        yield from _marks(key, lesson.lens, number_lines(article.text, window), window)


def _marks(key: Key, lens: Lens, numbering: Numbering, window: Span | None) -> Iterator[Block]:
    places = sorted(
        ((find(mark.excerpt, numbering.text), mark) for mark in key.marks),
        key=lambda pair: (pair[0].start, pair[0].end, pair[1].id),
    )
    rows = [
        (numbering.where(span), mark.excerpt.exact, _label(mark, lens), _reason(mark, key))
        for span, mark in places
        if within(span, window)
    ]
    if not rows:
        yield text(PAPER["no_marks"])
        return
    head = (PAPER["line"], PAPER["key_words"], PAPER["key_label"], PAPER["reason"])
    yield table(head, rows, (7, 24, 19, 50))
    yield from _decoys(key, numbering, window)


def _label(mark: KeyMark, lens: Lens) -> str:
    names = [label.name if (label := lens.label(each)) else each for each in mark.accepted]
    parts = [" / ".join(names), PAPER[_WEIGHT[mark.importance]]]
    if mark.needs_outside:
        parts.append(PAPER["outside"])
    return " · ".join(parts)


def _reason(mark: KeyMark, key: Key) -> str:
    reason = mark.reason
    readings = fill(PAPER["marked_by"], n=mark.agreement, total=key.readings)
    return f"{reason.what} {reason.why} {reason.better} ({PAPER['readers']}: {readings})"


def _decoys(key: Key, numbering: Numbering, window: Span | None) -> Iterator[Block]:
    rows = [
        (numbering.where(span), decoy.excerpt.exact, decoy.explanation)
        for decoy in key.decoys
        if within(span := find(decoy.excerpt, numbering.text), window)
    ]
    if rows:
        yield heading(3, PAPER["decoys"])
        yield table((PAPER["line"], PAPER["key_words"], PAPER["why_not"]), rows, (7, 33, 60))


def _whole(key: Key, lens: Lens) -> Iterator[Block]:
    if key.absences:
        yield heading(2, PAPER["left_out"])
        ordered = sorted(key.absences, key=attrgetter("text"))
        rows = [
            (each.text, PAPER["missing" if each.missing else "there"], each.reason)
            for each in ordered
        ]
        yield table((PAPER["thing"], PAPER["is_missing"], PAPER["reason"]), rows, (38, 12, 50))
    if key.count and lens.asks_count:
        yield _answer(lens.asks_count, str(key.count.answer), key.count.reason)
    if key.kind and lens.asks_kind:
        name = next(kind.name for kind in lens.kinds if kind.id == key.kind.answer)
        yield _answer(lens.asks_kind, name, key.kind.reason)


def _answer(question: str, answer: str, reason: str) -> Text:
    return text(fill(PAPER["whole_answer"], question=question, answer=answer, reason=reason))


def _answers(items: Items) -> Iterable[Block]:
    ticket = items.exit_ticket
    yield heading(2, PAPER["hook_answers"])
    yield text(items.hook.look_for)
    yield heading(2, PAPER["fair_answers"])
    yield _fair(items)
    yield heading(2, PAPER["ticket_answers"])
    yield text(ticket.model)
    levels = ("strong", "middle", "weak")
    yield listing(fill(PAPER[level], text=getattr(ticket.rubric, level)) for level in levels)


def _fair(items: Items) -> Table:
    head = (PAPER["phrase"], PAPER["fair"], PAPER["reason"])
    rows = [
        (
            plain(each.phrase),
            plain(PAPER["is_fair" if each.fair else "not_fair"]),
            plain(each.reason),
        )
        for each in items.fair
    ]
    return Table(tuple(plain(cell) for cell in head), tuple(rows), (44, 11, 45))


def _verdict(item: FairItem) -> str:
    return PAPER["is_fair" if item.fair else "not_fair"]
