"""The learner's papers: the class part of a lesson, and a whole article to mark by hand."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.anchoring import find
from helpers.content import Article, ClassPassage, FairItem, Items, Key, Lesson, Role
from helpers.course_files import Course
from helpers.paper.blocks import Block, NewPage, Paper, Table, Text, WriteHere, plain
from helpers.paper.numbered import number_lines
from helpers.paper.parts import (
    heading,
    label_card,
    listing,
    source_line,
    table,
    table_to_fill,
    text,
)
from helpers.words import PAPER, fill


def handout(course: Course, lesson: Lesson) -> Paper:
    """Make the hand-out of a lesson's class part: nothing of the key but what is given.

    Args:
        course: the course files.
        lesson: the lesson.

    Raises:
        CourseFileError: a file that is needed has a mistake.
    """
    items = course.items(lesson.folder)
    title = fill(PAPER["handout"], title=lesson.title)
    blocks: list[Block] = [
        heading(1, title),
        text(PAPER["code_line"]),
        text(fill(PAPER["question"], question=lesson.lens.question)),
        listing(lesson.objectives),
        *label_card(lesson.lens),
        *_hook(items),
    ]
    for passage in lesson.passages:
        blocks += _passage(course, lesson, passage)
    blocks += [*_fair(items.fair), *_ticket(items)]
    return Paper(f"{lesson.folder}-handout", title, tuple(blocks))


def article_paper(course: Course, lesson: Lesson, article: Article) -> Paper:
    """Make the paper of a whole article: get ready, the text in numbered lines, the task.

    Raises:
        CourseFileError: the key's file has a mistake.
    """
    key = course.key(lesson.folder, article.slug)
    title = fill(PAPER["text_paper"], title=lesson.title, article=article.title.value)
    blocks: tuple[Block, ...] = (
        heading(1, title),
        text(PAPER["code_line"]),
        *_get_ready(article),
        *label_card(lesson.lens),
        NewPage(),
        heading(2, article.title.value),
        source_line(article),
        number_lines(article.text).block(),
        heading(2, fill(PAPER["question"], question=lesson.lens.question)),
        text(PAPER["article_task"]),
        table_to_fill(lesson.lens, 14),
        text(PAPER["nothing"]),
        *_whole(lesson, key),
    )
    return Paper(f"{lesson.folder}-{article.slug}", title, blocks)


def _hook(items: Items) -> list[Block]:
    return [
        heading(2, fill(PAPER["hook"], title=items.hook.title)),
        text(items.hook.text),
        listing(items.hook.questions, ordered=True),
        WriteHere(3),
    ]


def _passage(course: Course, lesson: Lesson, passage: ClassPassage) -> list[Block]:
    article = course.article(passage.article)
    key = course.key(lesson.folder, passage.article)
    found = next(each for each in key.passages if each.id == passage.passage)
    given = [
        find(mark.excerpt, article.text)
        for mark in key.marks
        if passage.role is Role.HALF and mark.id in passage.given
    ]
    role = passage.role.value
    blocks: list[Block] = [
        NewPage(),
        heading(2, fill(PAPER[f"passage_{role}"], title=found.title)),
        text(fill(PAPER["from_article"], article=article.title.value)),
        text(PAPER[f"task_{role}"]),
        number_lines(article.text, found.window(article.text)).block(given),
    ]
    if passage.role is not Role.WORKED:
        blocks += [table_to_fill(lesson.lens), text(PAPER["nothing"])]
    return blocks


def _fair(phrases: tuple[FairItem, ...]) -> list[Block]:
    head = (PAPER["phrase"], PAPER["is_fair"], PAPER["not_fair"])
    rows = [(item.phrase, "☐", "☐") for item in phrases]
    return [
        NewPage(),
        heading(2, PAPER["fair"]),
        text(PAPER["fair_task"]),
        table(head, rows, (76, 10, 14)),
    ]


def _ticket(items: Items) -> list[Block]:
    ticket = items.exit_ticket
    return [
        heading(2, fill(PAPER["ticket"], title=ticket.title)),
        text(ticket.text),
        Text(plain(ticket.task)),
        WriteHere(4),
    ]


def _get_ready(article: Article) -> Iterator[Block]:
    yield heading(2, PAPER["get_ready"])
    yield text(PAPER["get_ready_note"])
    if article.content_note:
        yield text(article.content_note)
    yield text(" ".join(sentence.text for sentence in article.background))
    if article.glossary:
        yield listing(f"{entry.word}: {entry.meaning}" for entry in article.glossary)


def _whole(lesson: Lesson, key: Key) -> Iterator[Block]:
    if key.absences:
        yield heading(2, PAPER["absences"])
        ordered = sorted(key.absences, key=lambda absence: absence.text)
        yield Table(
            (plain(PAPER["thing"]), plain(PAPER["is_missing"])),
            tuple((plain(absence.text), plain("☐")) for absence in ordered),
            (84, 16),
        )
    if lesson.lens.asks_count:
        yield text(fill(PAPER["count"], question=lesson.lens.asks_count))
    if lesson.lens.asks_kind:
        yield text(lesson.lens.asks_kind)
        yield listing(f"☐ {kind.name}: {kind.meaning}" for kind in lesson.lens.kinds)
