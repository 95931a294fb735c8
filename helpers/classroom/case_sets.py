"""What the case file asks, as sets of questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpers.classroom.compared import Material
from helpers.classroom.for_page import LAYER_IN_USE
from helpers.content import (
    SOUND,
    Article,
    CaseGuide,
    ControlReport,
    KeyMark,
    LabelGuide,
    Lens,
    Opening,
    Option,
    Question,
    QuestionKind,
    QuestionSet,
)
from helpers.words import CASE, fill

ARTICLE = "article"  # id of the question for the article
FOUND = "found"  # id of the question on who is behind it
PLACE = "place"  # id of the question where the own label stands
LEVELS = ("strong", "middle", "weak")
_ROUND = 50  # words; a learner needs to know how long a text is, and not more
_ESSENTIAL = 3  # importance of the marks whose reasons can go on the page


def choice(articles: Mapping[str, Article], names: Mapping[str, str]) -> QuestionSet:
    """Ask which article is opened.

    Args:
        articles: by slug.
        names: a short name for each, by slug.
    """
    options = tuple(_article(slug, names[slug], each) for slug, each in articles.items())
    asked = Question(
        ARTICLE, QuestionKind.ONE, CASE["choice_prompt"], options=options, keeps_order=True
    )
    return QuestionSet("choice", CASE["choice_title"], (asked,), CASE["choice_intro"])


def _article(slug: str, name: str, article: Article) -> Option:
    words = _ROUND * round(len(article.text.split()) / _ROUND)
    text = fill(CASE["choice_option"], name=name, title=article.title.value, n=f"{words:,}")
    note = article.content_note
    return Option(
        slug, f"{text} {fill(CASE['choice_note'], note=note)}" if note else text, reason=""
    )


def who_is_this(article: Article) -> QuestionSet:
    """Ask what a look outside shows, before the article is read."""
    points = (
        fill(CASE["who_title_line"], title=article.title.value),
        fill(CASE["who_publisher"], publisher=article.publisher.value),
    )
    asked = Question(FOUND, QuestionKind.TEXT, CASE["who_prompt"])
    return QuestionSet("who-is-this", CASE["who_title"], (asked,), CASE["who_intro"], points=points)


def control(guide: CaseGuide, report: ControlReport, lenses: Mapping[str, Lens]) -> QuestionSet:
    """Ask of a sound report whether anything is wrong, once a lens.

    The reasons open together: after the first one it would be told that nothing is wrong.

    Args:
        guide: what is asked.
        report: the report.
        lenses: by id.
    """
    asked = tuple(
        Question(
            id=question.lens,
            kind=QuestionKind.ONE,
            prompt=lenses[question.lens].question,
            options=tuple(
                Option(
                    each.id,
                    each.text,
                    each.reason or _noted(report, question.lens),
                    right=each.id == SOUND,
                )
                for each in question.options
            ),
            keeps_order=True,
        )
        for question in guide.questions
    )
    intro = fill(CASE["control_intro"], title=report.title, byline=report.byline)
    return QuestionSet(
        id="control",
        title=CASE["control_title"],
        questions=asked,
        intro=f"{report.written_for}\n{intro}",
        text=report.text.strip(),
        opening=Opening.ALL,
    )


def _noted(report: ControlReport, lens: str) -> str:
    notes = (note for note in report.notes if note.lens == lens)
    return "\n".join(fill(CASE["control_reason"], exact=n.exact, why=n.why) for n in notes)


def label(guide: LabelGuide, name: str) -> QuestionSet:
    """Ask for the lines of the learner's label, and where it stands in the rubric.

    Args:
        guide: the lines.
        name: short name of the article.
    """
    lines = (Question(each.id, QuestionKind.TEXT, each.prompt) for each in guide.fields)
    levels = tuple(Option(each, CASE[f"level_{each}"], reason="") for each in LEVELS)
    place = Question(PLACE, QuestionKind.ONE, CASE["label_place"], options=levels, keeps_order=True)
    title = fill(CASE["label_title"], name=name)
    return QuestionSet("label", title, (*lines, place), CASE["label_intro"])


def reasons(compared: Iterable[Material]) -> QuestionSet | None:
    """Ask which reasons of the key go on the page; None where there are none to choose from.

    Args:
        compared: what those walks are made from that were compared with the key, and no others.
    """
    asked = tuple(_reasons(each) for each in compared if worth_showing(each))
    if not asked:
        return None
    return QuestionSet("reasons", CASE["reasons_title"], asked, CASE["reasons_intro"])


def _reasons(material: Material) -> Question:
    options = tuple(Option(mark.id, _reason(mark), reason="") for mark in worth_showing(material))
    lens = material.lens
    return Question(lens.id, QuestionKind.SEVERAL, lens.question, options=options, keeps_order=True)


def _reason(mark: KeyMark) -> str:
    words = " ".join(mark.excerpt.exact.split())
    return fill(CASE["reasons_option"], words=words, why=mark.reason.why)


def worth_showing(material: Material) -> tuple[KeyMark, ...]:
    """Give the marks of a key whose reasons can go on a page: the essential ones."""
    return tuple(
        mark
        for mark in material.key.marks
        if mark.importance == _ESSENTIAL
        and not mark.needs_outside
        and _is_in_use(mark, material.lens)
    )


def _is_in_use(mark: KeyMark, lens: Lens) -> bool:
    label = lens.label(mark.label)
    return label is not None and label.layer == LAYER_IN_USE
