"""The counts of an attempt as a learner reads them."""

from __future__ import annotations

from helpers.classroom.attempt_view import View
from helpers.classroom.compared import same_key
from helpers.words import RESULT, counted, fill


def in_words(view: View) -> list[str]:
    """Tell the counts of an attempt, the plain ones first, each in a sentence or two."""
    counts = view.attempt.counts
    texts = [_found(view), *_also(view), _clean(view)]
    if counts.get("alone"):
        texts.append(counted(RESULT, "alone", _number(view, "alone")))
    if counts.get("absences_total"):
        texts.append(_absences(view))
    texts += _count_answer(view) + _kind_answer(view)
    headline = counts.get("headline")
    if headline is not None:
        texts.append(fill(RESULT["headline"], score=max(0, round(100 * headline))))
    if not same_key(view.attempt, view.key):
        texts.insert(0, RESULT["changed"])
    return texts


def _number(view: View, name: str) -> int:
    return int(view.attempt.counts.get(name) or 0)


def _found(view: View) -> str:
    total = _number(view, "essential_total")
    if not total:
        return RESULT["plain"]
    first, last = view.state.first, view.state.last
    if first is not None and last is not None and first.at != last.at:
        before = int(first.counts.get("essential_met") or 0)
        now = _number(view, "essential_met")
        return fill(RESULT["first_and_last"], first=before, last=now, total=total)
    return fill(RESULT["found"], met=_number(view, "essential_met"), total=total)


def _also(view: View) -> list[str]:
    good, fine = _number(view, "good_met"), _number(view, "fine_met")
    if not good and not fine:
        return []
    found = fill(
        RESULT["also"], good=counted(RESULT, "good", good), fine=counted(RESULT, "fine", fine)
    )
    return [found]


def _clean(view: View) -> str:
    return counted(RESULT, "clean", _number(view, "clean_touched"))


def _absences(view: View) -> str:
    right, total = _number(view, "absences_seen"), _number(view, "absences_total")
    wrong = _number(view, "absences_wrong")
    return fill(RESULT["absences"], right=right, total=total, wrong=wrong)


def _count_answer(view: View) -> list[str]:
    question = view.key.count
    if question is None:
        return []
    mine = view.attempt.count
    form = "count_open" if mine is None else "count"
    return [fill(RESULT[form], mine=mine, reason=question.reason)]


def _kind_answer(view: View) -> list[str]:
    question, mine = view.key.kind, view.attempt.kind
    if question is None:
        return []
    names = {kind.id: kind.name for kind in view.material.lens.kinds}
    form = "kind_open" if mine is None else "kind_other"
    if mine in (question.answer, *question.accept):
        form = "kind_right"
    answer, said = names.get(question.answer, question.answer), names.get(mine or "", mine)
    return [fill(RESULT[form], mine=said, answer=answer, reason=question.reason)]
