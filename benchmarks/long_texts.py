"""Long texts to mark, and a small course around each: for measuring only, never for reading.

The five articles stand one after the other as often as it takes. Each sentence begins with a
number of its own, so that words quoted from a sentence's start stand once in the whole text.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path

from helpers.anchoring import Span
from helpers.classroom.lesson_room import LessonRoom
from helpers.course_files import Course, open_course
from helpers.segments import Segments, segment

FOLDER = "01-sourcing"  # the lesson whose lens is used
SIZES = (1_500, 20_000, 100_000)  # words
WORDS = 4  # in each place that is marked: the number and three more
DIGITS = 5  # of a sentence's number: each as long as the others, so none stands inside another


def long_text(words: int, course: Course | None = None) -> str:
    """Write a text of about this many words.

    Args:
        words: how many at least; the text ends with the sentence that reaches them.
        course: whose articles are used; this one's where left out.

    Returns:
        Paragraphs of numbered sentences, with an empty line between two.
    """
    paragraphs: list[str] = []
    numbers, so_far = count(1), 0
    for sentences in _paragraphs(course or open_course()):
        written = []
        for sentence, length in sentences:
            written.append(f"{next(numbers):0{DIGITS}} {sentence}")
            so_far += length + 1
            if so_far >= words:
                return "\n\n".join([*paragraphs, " ".join(written)])
        paragraphs.append(" ".join(written))
    raise AssertionError("the articles come round for ever")


def _paragraphs(course: Course) -> Iterator[list[tuple[str, int]]]:
    """Yield, for ever, the paragraphs of the articles: each sentence with its number of words."""
    texts = [article.text for article in course.articles().values()]
    parts = [segment(text) for text in texts]
    paragraphs = [
        [
            (" ".join(each.of(split.text).split()), len(split.words_in(each)))
            for each in split.sentences
            if paragraph.covers(each)
        ]
        for split in parts
        for paragraph in split.paragraphs
    ]
    return cycle(filter(None, paragraphs))


def places_to_mark(text: str, marks: int) -> list[Span]:
    """Choose places spread over a text: the number and the three words that begin a sentence.

    Args:
        text: from `long_text`.
        marks: how many; the text must have as many sentences.
    """
    split = segment(text)
    numbered = [each for each in split.sentences if _begins_with_its_number(each, split)]
    chosen = [numbered[number * len(numbered) // marks] for number in range(marks)]
    return [
        Span(place.start, split.words[split.words_in(place)[WORDS - 1]].end) for place in chosen
    ]


def _begins_with_its_number(sentence: Span, split: Segments) -> bool:
    # A sentence that began with a number of its own is cut after it by the splitter.
    number = split.text[sentence.start : sentence.start + DIGITS]
    return number.isdigit() and len(number) == DIGITS and len(split.words_in(sentence)) >= WORDS


def write_course(root: Path, words: int) -> str:
    """Write a course with one long article, and the lens of the sourcing lesson with no key marks.

    Args:
        root: an empty folder.
        words: see `long_text`.

    Returns:
        The article's slug.
    """
    slug, text = f"long-{words}", long_text(words)
    digest = hashlib.sha256(text.encode()).hexdigest()
    lesson = root / "lessons" / FOLDER
    (lesson / "key").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "seeds" / f"{slug}.txt").write_bytes(text.encode())
    shutil.copy(open_course().root / "lessons" / FOLDER / "lesson.yaml", lesson)
    # JSON is YAML, too.
    _write(root / "seeds" / "catalogue.yaml", {"articles": [_entry(slug, digest)]})
    _write(lesson / "key" / f"{slug}.yaml", _key(slug, digest))
    return slug


def walk_long(root: str, words: int) -> None:
    """Show the exercise over a long text: what the cell of a measured notebook says.

    Args:
        root: a folder that `write_course` has filled.
        words: as given there.
    """
    course = open_course(Path(root))
    LessonRoom(course.lesson(FOLDER), course).walk(f"long-{words}")


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")


def _entry(slug: str, digest: str) -> dict[str, object]:
    unknown = {"value": "unknown", "sure": "unknown"}
    names = ("publisher", "author", "date", "kind", "rights", "collected_from")
    return {
        "slug": slug,
        "file": f"{slug}.txt",
        "sha256": digest,
        "received_as": f"{slug}.txt",
        "title": {"value": f"A text to measure, {slug}", "sure": "own-reading"},
        **dict.fromkeys(names, unknown),
    }


def _key(slug: str, digest: str) -> dict[str, object]:
    return {
        "article": slug,
        "lens": "sourcing",
        "sha256": digest,
        "drafted_by": "Nobody: this text is only for measuring.",
        "readings": 3,
        "reviewed_by": [],
        "summary": "Nothing to see.",
        "marks": [],
    }
