"""Write the papers of the course: `python -m helpers.paper [LESSON …] [--out DIR]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from helpers.content import Lesson
from helpers.course_files import Course, open_course
from helpers.errors import FiveLensesError
from helpers.paper import article_paper, handout, html, key_paper, pack, pdf
from helpers.paper.blocks import Paper
from helpers.words import PAPER_COMMAND, fill


class WrongCommand(FiveLensesError):
    """The command names something that is not there, or a file cannot be written."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write hand-outs and teacher's packs.

    Args:
        arguments: the command line without the program's name.

    Returns:
        0 where all was written; 1 where something was not, with one line that says what.
    """
    wanted = _parser().parse_args(arguments)
    try:
        course = open_course()
        papers = list(_papers(course, wanted.lessons, wanted.articles))
        written = [_write(paper, wanted.out, with_pdf=not wanted.no_pdf) for paper in papers]
    except FiveLensesError as why:
        print(why, file=sys.stderr)
        return 1
    files = [file for each in written for file in each]
    print(*(file.name for file in files), sep="\n")
    print(fill(PAPER_COMMAND["done"], n=len(files), folder=wanted.out))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m helpers.paper", description=__doc__)
    parser.add_argument("lessons", nargs="*", help="folders in lessons/ (default: all)")
    parser.add_argument(
        "--articles",
        nargs="*",
        default=[],
        metavar="ARTICLE",
        help="also whole articles with their keys, by their short names; “all” for all five",
    )
    parser.add_argument("--out", type=Path, default=Path("paper"), help="folder (default: paper)")
    parser.add_argument("--no-pdf", action="store_true", help="write only the HTML pages")
    return parser


def _papers(course: Course, folders: list[str], slugs: list[str]) -> Iterator[Paper]:
    lessons = course.lessons()
    for lesson in _lessons(lessons, folders):
        yield handout(course, lesson)
        yield pack(course, lesson)
        for slug in _slugs(course, slugs):
            yield article_paper(course, lesson, course.article(slug))
            yield key_paper(course, lesson, course.article(slug))


def _lessons(lessons: Mapping[str, Lesson], folders: list[str]) -> list[Lesson]:
    for name in folders:
        if name not in lessons:
            raise WrongCommand(
                fill(PAPER_COMMAND["no_lesson"], name=name, names=", ".join(lessons))
            )
    return [lessons[name] for name in folders or lessons]


def _slugs(course: Course, slugs: list[str]) -> list[str]:
    known = list(course.articles())
    for name in slugs:
        if name not in [*known, "all"]:
            raise WrongCommand(fill(PAPER_COMMAND["no_article"], name=name, names=", ".join(known)))
    return known if "all" in slugs else slugs


def _write(paper: Paper, folder: Path, *, with_pdf: bool) -> list[Path]:
    contents = {f"{paper.name}.html": html.page(paper).encode("utf-8")}
    if with_pdf:
        contents[f"{paper.name}.pdf"] = pdf.document(paper)
    return [_put(folder / name, content) for name, content in contents.items()]


def _put(file: Path, content: bytes) -> Path:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as why:
        message = fill(PAPER_COMMAND["not_written"], file=file, why=why.strerror)
        raise WrongCommand(message) from why
    return file


if __name__ == "__main__":
    sys.exit(main())
