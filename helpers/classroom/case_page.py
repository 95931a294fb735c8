"""The page of a case: what of the learner's work goes on it, and writing it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from helpers.answers import GivenAnswer, State, answers_home, write_whole
from helpers.classroom import case_sets, case_work
from helpers.classroom.case_pictures import pictures
from helpers.classroom.case_work import CaseWork, said, stage
from helpers.classroom.compared import Material
from helpers.classroom.given_answers import fitting
from helpers.classroom.key_in_words import key_says, reason_lines
from helpers.classroom.reasons import summary
from helpers.classroom.work_page import shown_walk
from helpers.content import KeyMark
from helpers.export import CaseFile, CaseLens, ShownCard, ShownMark, case_page
from helpers.words import ANNOTATOR, CASE, CASE_PAGE, RESULT, counted, fill

Walked = tuple[State, Material]

# An article may be quoted and not reprinted, whatever a learner marks.
_LONGEST_QUOTE = 15  # words of one mark
_MOST_WORDS = 80  # of all marks of a lens
_OPENING = 30  # words of its beginning


def write_page(code: str, work: CaseWork, by: str) -> str:
    """Write the page into the learner's folder.

    Args:
        code: the learner's code; it is not on the page.
        work: the learner's work on the article.
        by: name on the page; may be empty.

    Returns:
        The page.

    Raises:
        FiveLensesError: a file of the course has a mistake, or the page could not be written.
    """
    page = page_of(work, by)
    write_whole(answers_home() / code / file_name(work), page.encode())
    return page


def file_name(work: CaseWork) -> str:
    """Name the file of the page."""
    return f"case-{work.slug}.html"


def page_of(work: CaseWork, by: str) -> str:
    """Make the page as one HTML document.

    Args:
        work: the learner's work on the article.
        by: name on the page; may be empty.
    """
    walks = [(work.state(lesson), work.material(lesson)) for lesson in work.lessons]
    return case_page(
        CaseFile(
            name=work.name,
            by=by,
            source=tuple(_source(work)),
            label=tuple(_label(work)),
            outside=said(work.who_is_this(), case_sets.FOUND),
            control=" ".join(_control(work)),
            lenses=tuple(_lens(state, material, _ticked(work)) for state, material in walks),
            pictures=tuple(pictures(work.name, walks)),
            drafted=_drafted(walks),
        )
    )


def contents(work: CaseWork) -> list[str]:
    """Say in a few lines what the page would hold now."""
    lines = list(_label(work))
    done = sum(1 for _, text in lines if text)
    told = [fill(CASE_PAGE["label_line"], done=done, total=len(lines))]
    told += [_told(lesson.lens.name, work.state(lesson)) for lesson in work.lessons]
    ticked = sum(map(len, _ticked(work).values()))
    return told + [counted(CASE_PAGE, "reasons", ticked)] * bool(ticked)


def _told(lens: str, state: State) -> str:
    if not state.marks:
        return fill(CASE["progress_lens"], lens=lens, stage=stage(state))
    marks = counted(ANNOTATOR, "marks", len(state.marks))
    return fill(CASE_PAGE["lens_line"], lens=lens, marks=marks, stage=stage(state))


def _source(work: CaseWork) -> Iterator[str]:
    article = work.article
    yield fill(CASE["page_article"], title=article.title.value)
    yield fill(CASE["page_publisher"], publisher=article.publisher.value)
    yield fill(CASE["page_date"], date=article.date.value)
    if article.collected_from.value.startswith("http"):
        yield fill(CASE["page_copy"], place=article.collected_from.value)
    window = work.course.side_by_side()[work.slug].windows(article.text)[0]
    yield fill(CASE["page_begins"], words=_cut(window.of(article.text), _OPENING))


def _label(work: CaseWork) -> Iterator[tuple[str, str]]:
    sheet = work.label()
    for field in work.course.case_guide().label.fields:
        yield field.name, said(sheet, field.id)


def _control(work: CaseWork) -> list[str]:
    sheet = case_work.control(work.course)
    return summary(sheet.questions, sheet.state())


def _ticked(work: CaseWork) -> dict[str, tuple[str, ...]]:
    """Give the ids of the marks whose reasons the learner wants to show, by lens."""
    sheet = work.reasons()
    if sheet is None:
        return {}
    answers = sheet.state().answers
    given = {
        each.id: fitting(each, answers.get(each.id, GivenAnswer()).value)
        for each in sheet.questions.questions
    }
    return {lens: value for lens, value in given.items() if isinstance(value, tuple)}


def _lens(state: State, material: Material, ticked: dict[str, tuple[str, ...]]) -> CaseLens:
    lens, walk = material.lens, shown_walk(_without_score(state), material)
    shown = CaseLens(lens.name, lens.question, stage(state))
    if walk is None:
        return shown
    marks = tuple(_short(walk.marks))
    wanted = ticked.get(lens.id, ())
    reasons = (mark for mark in case_sets.worth_showing(material) if mark.id in wanted)
    return attrs.evolve(
        shown,
        marks=marks,
        more=len(walk.marks) - len(marks),
        answers=walk.answers,
        tries=walk.tries,
        reasons=tuple(_reason(mark, state, material) for mark in reasons) if walk.tries else (),
    )


def _without_score(state: State) -> State:
    """Leave the practice score out: it is for the learner, and a page goes from hand to hand."""
    tries = (
        each and attrs.evolve(each, counts={**each.counts, "headline": None})
        for each in (state.first, state.last)
    )
    first, last = tries
    return attrs.evolve(state, first=first, last=last)


def _short(marks: tuple[ShownMark, ...]) -> Iterator[ShownMark]:
    """Cut each mark, and stop where the marks of a lens would quote too much."""
    left = _MOST_WORDS
    for mark in marks:
        words = _cut(mark.words, _LONGEST_QUOTE)
        left -= len(words.split())
        if left < 0:
            return
        yield attrs.evolve(mark, words=words)


def _reason(mark: KeyMark, state: State, material: Material) -> ShownCard:
    verdicts = state.last.verdicts if state.last else {}
    return ShownCard(
        words=_cut(mark.excerpt.exact, _LONGEST_QUOTE),
        verdict=RESULT[f"verdict_{verdicts.get(mark.id, 'missed')}"],
        lines=((ANNOTATOR["key"], key_says(mark, material.lens)),),
        reason=tuple((head, text) for head, text in reason_lines(mark)),
    )


def _cut(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= most else " ".join(words[:most]) + " …"


def _drafted(walks: list[Walked]) -> str:
    """Say who drafted the keys, where the page shows anything of them."""
    drafted = (material.key.drafted_by for state, material in walks if state.first is not None)
    return next(drafted, "")
