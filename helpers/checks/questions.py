"""Rules about what learners decide on: the fair / not fair set and the recall questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from helpers.checks.cases import Finding, ItemsCase
from helpers.content import Items, Recall
from helpers.course_files.problems import short
from helpers.segments import segment

OF_EACH_KIND = 6
LONGEST_RUN = 3  # four of a kind in a row give the next answer away
MAX_PHRASE_WORDS = 30
RECALLS = range(3, 5)
OPTIONS = range(3, 5)
MIN_CLEAN, MAX_CLEAN = 0.40, 0.60


def fair_is_six_and_six(case: ItemsCase) -> Iterator[Finding]:
    """Six phrases push or hide, six only look so."""
    fair = sum(item.fair for item in case.items.fair)
    unfair = len(case.items.fair) - fair
    if (fair, unfair) != (OF_EACH_KIND, OF_EACH_KIND):
        yield (
            ("fair",),
            f"{fair} phrases are fair and {unfair} are not.",
            f"Write {OF_EACH_KIND} of each kind.",
        )


def fair_is_mixed(case: ItemsCase) -> Iterator[Finding]:
    """The order gives nothing away: at most three of a kind in a row."""
    position = 0
    for fair, run in groupby(case.items.fair, key=lambda item: item.fair):
        length = len(list(run))
        if length > LONGEST_RUN:
            yield (
                ("fair", position + LONGEST_RUN),
                f"{length} phrases in a row are {'fair' if fair else 'not fair'}.",
                f"Mix them: at most {LONGEST_RUN} of a kind in a row.",
            )
        position += length


def phrases_are_short(case: ItemsCase) -> Iterator[Finding]:
    """A phrase is read at a glance."""
    for index, item in enumerate(case.items.fair):
        count = len(segment(item.phrase).words)
        if count > MAX_PHRASE_WORDS:
            cure = f"Write at most {MAX_PHRASE_WORDS}."
            yield ("fair", index, "phrase"), f"the phrase has {count} words.", cure


def practice_is_balanced(case: ItemsCase) -> Iterator[Finding]:
    """Of all practice items with a verdict, 40 to 60 in a hundred are clean or exemplary.

    Counted are the phrases (clean where fair), the exemplary passage (one, always clean) and
    the notices (clean where done well). A set of phrases that is not six and six is not
    counted here: it has a problem of its own.
    """
    verdicts = _verdicts(case.items)
    share = sum(verdicts) / len(verdicts)
    if not MIN_CLEAN <= share <= MAX_CLEAN and not any(fair_is_six_and_six(case)):
        yield (
            ("notices",),
            f"{sum(verdicts)} of {len(verdicts)} practice items are clean or exemplary.",
            f"Mix the notices anew: {MIN_CLEAN:.0%} to {MAX_CLEAN:.0%} of all are wanted.",
        )


def recall_is_short(case: ItemsCase) -> Iterator[Finding]:
    """Five minutes hold three or four questions of three or four options."""
    count = len(case.items.recall)
    if count not in RECALLS:
        yield ("recall",), f"there are {count} questions.", "Write 3 or 4."
    for index, question in enumerate(case.items.recall):
        if len(question.options) not in OPTIONS:
            message = f"there are {len(question.options)} options."
            yield ("recall", index, "options"), message, "Write 3 or 4."


def recall_has_its_answer(case: ItemsCase) -> Iterator[Finding]:
    """One option is right, and the chooser of each is told why."""
    for index, question in enumerate(case.items.recall):
        options, reasons = question.options, question.reasons
        if question.answer not in options:
            yield (
                ("recall", index, "answer"),
                f"“{short(question.answer)}” is none of the options.",
                "Copy the right option, letter by letter.",
            )
        for position, option in enumerate(options):
            if option in options[:position]:
                path = ("recall", index, "options", position)
                yield path, f"“{short(option)}” stands here twice.", "Take one out."
        if len(reasons) != len(options):
            yield (
                ("recall", index, "reasons"),
                f"{len(options)} options have {len(reasons)} reasons.",
                "Write one for each option, in the same order.",
            )


def length_of_recall_tells_nothing(case: ItemsCase) -> Iterator[Finding]:
    """Whoever always takes the longest, the shortest or a middling option learns little by it.

    Each of the three is right in at most half of the questions, rounded up; with equals it still
    counts as longest or shortest. A set of too few questions has a problem of its own.
    """
    asked = [each for each in case.items.recall if each.answer in each.options]
    if len(asked) not in RECALLS:
        return
    most = (len(asked) + 1) // 2
    for length, count in sorted(Counter(_length(each) for each in asked).items()):
        if count > most:
            message = f"in {count} of {len(asked)} questions the right option is {length}."
            yield ("recall",), message, f"Change some lengths: at most {most} are wanted."


def _length(asked: Recall) -> str:
    """Say how the right option stands among the others by its letters."""
    lengths = [len(option) for option in asked.options]
    if len(asked.answer) == max(lengths):
        return "the longest"
    return "the shortest" if len(asked.answer) == min(lengths) else "neither long nor short"


def _verdicts(items: Items) -> list[bool]:
    return [
        True,  # the exemplary passage
        *(item.fair for item in items.fair),
        *(notice.done_well for notice in items.notices),
    ]
