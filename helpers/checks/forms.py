"""Rules about the two forms: what stands in them, and that each item has its like.

What is measured before and after must be measured in the same way. So the forms are matched
item by item, in the same order, and half of the items do well what they are asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from helpers.checks.cases import Finding, FormsCase
from helpers.content import FormItem
from helpers.course_files.sources import Path
from helpers.segments import segment

LENSES = (
    "sourcing",
    "disclaimers",
    "sponsored-content",
    "loaded-language",
    "missing-evidence",
)
FORM_IDS = ("A", "B")
OF_EACH_LENS = 2  # one that does it well and one that shows a fault
BOOSTER_CLEAN = range(2, 4)
DIFFICULTIES = range(1, 4)
MOST_APART = 0.15  # of the longer passage of a pair
STEPS = range(3, 8)

Placed = tuple[Path, FormItem]


def placed_items(case: FormsCase) -> Iterator[Placed]:
    """Yield all items of forms and booster with their place in the file."""
    for at, form in enumerate(case.forms.values()):
        for position, item in enumerate(form.questions):
            yield ("forms", at, "items", position), item
    for position, item in enumerate(case.booster.questions):
        yield ("booster", "items", position), item


def there_are_two_forms(case: FormsCase) -> Iterator[Finding]:
    """A and B, in this order."""
    if tuple(case.forms) != FORM_IDS:
        yield (
            ("forms",),
            f"the forms are called {', '.join(case.forms) or 'nothing'}.",
            f"Write {len(FORM_IDS)} forms, with the ids {' and '.join(FORM_IDS)}.",
        )


def each_lens_has_its_items(case: FormsCase) -> Iterator[Finding]:
    """In a form, each lens has an item that is clean and one that is not."""
    for at, form in enumerate(case.forms.values()):
        there = Counter((item.lens, item.clean) for item in form.questions)
        for lens in LENSES:
            for clean, kind in ((True, "clean"), (False, "with a fault")):
                count = there[lens, clean]
                if count != OF_EACH_LENS // 2:
                    message = f"{lens} has {count} items that are {kind}."
                    yield ("forms", at, "items"), message, "Write one of each kind."


def the_booster_has_each_lens(case: FormsCase) -> Iterator[Finding]:
    """One item a lens; two or three of the five are clean; none has a pair."""
    items = case.booster.questions
    there = Counter(item.lens for item in items)
    for lens in LENSES:
        if there[lens] != 1:
            message = f"{lens} has {there[lens]} items here."
            yield ("booster", "items"), message, "Write one item a lens."
    clean = sum(item.clean for item in items)
    if clean not in BOOSTER_CLEAN:
        cure = f"Write {BOOSTER_CLEAN.start} or {BOOSTER_CLEAN.stop - 1}."
        yield ("booster", "items"), f"{clean} of {len(items)} items are clean.", cure
    for at, item in enumerate(items):
        if item.pair:
            cure = "Take the line out."
            yield ("booster", "items", at, "pair"), "an item of the booster has no pair.", cure


def labels_are_those_of_the_lens(case: FormsCase) -> Iterator[Finding]:
    """Lens and label of each item are known; difficulty is 1, 2 or 3."""
    lenses = {lesson.lens.id: lesson.lens for lesson in case.lessons}
    for path, item in placed_items(case):
        lens = lenses.get(item.lens)
        if item.lens not in LENSES:
            message = f"there is no lens “{item.lens}”."
            yield (*path, "lens"), message, f"Write one of: {', '.join(LENSES)}."
        elif lens is not None and lens.label(item.label) is None:
            cure = f"Write one of: {', '.join(label.id for label in lens.labels)}."
            yield (*path, "label"), f"“{item.label}” is no label of {item.lens}.", cure
        if item.difficulty not in DIFFICULTIES:
            message = f"{item.difficulty} is not 1, 2 or 3."
            yield (*path, "difficulty"), message, "Write 1 for easy, 2 or 3 for hard."


def each_item_has_its_pair(case: FormsCase) -> Iterator[Finding]:
    """An item names one of the other form that names it back and stands at the same place."""
    for at, own, others in _both_ways(case):
        places = {other.id: place for place, other in enumerate(others)}
        for position, item in enumerate(own):
            path = ("forms", at, "items", position, "pair")
            place = places.get(item.pair)
            if place is None:
                message = f"the other form has no item “{item.pair}”."
                yield path, message, "Name the item that it is matched with."
            elif others[place].pair != item.id:
                message = f"“{item.pair}” has another pair, “{others[place].pair}”."
                yield path, message, "Let the two name each other."
            elif place != position:
                message = f"“{item.pair}” is number {place + 1} of its form, not {position + 1}."
                yield path, message, "Put the two at the same place: readers get tired."


def pairs_are_alike(case: FormsCase) -> Iterator[Finding]:
    """The two of a pair have the same lens, label, verdict, difficulty, question, length."""
    for at, own, others in _both_ways(case):
        partners = {other.id: other for other in others}
        for position, item in enumerate(own):
            partner = partners.get(item.pair)
            if at and partner is not None:  # told once, in the second form
                path = ("forms", at, "items", position)
                yield from _differences(path, partner, item)


def the_scale_has_steps(case: FormsCase) -> Iterator[Finding]:
    """The scale of trust has three to seven steps, each with its own words."""
    steps = case.booster.trust.steps
    if len(steps) not in STEPS:
        cure = f"Write {STEPS.start} to {STEPS.stop - 1}."
        yield ("trust", "steps"), f"the scale has {len(steps)} steps.", cure
    texts = [step.text for step in steps]
    for at, text in enumerate(texts):
        if text in texts[:at]:
            yield ("trust", "steps", at, "text"), f"“{text}” stands here twice.", "Take one out."


def _both_ways(
    case: FormsCase,
) -> Iterator[tuple[int, Sequence[FormItem], Sequence[FormItem]]]:
    forms = list(case.forms.values())
    if len(forms) == len(FORM_IDS):
        for at, form in enumerate(forms):
            yield at, form.questions, forms[1 - at].questions


_ALIKE: Mapping[str, Callable[[FormItem], object]] = {
    "lens": lambda item: item.lens,
    "label": lambda item: item.label,
    "clean": lambda item: item.clean,
    "difficulty": lambda item: item.difficulty,
    "prompt": lambda item: item.question.prompt,
    "options": lambda item: len(item.question.options),
}


def _differences(path: Path, first: FormItem, second: FormItem) -> Iterator[Finding]:
    for field, value in _ALIKE.items():
        if value(first) != value(second):
            message = f"it differs from that of its pair, {first.id}."
            yield (*path, field), message, "Let the two be the same."
    lengths = sorted(len(segment(item.question.passage).words) for item in (first, second))
    if lengths[1] - lengths[0] > MOST_APART * lengths[1]:
        message = f"of this passage and that of {first.id}, one has {lengths[0]} words"
        yield (
            (*path, "passage"),
            f"{message} and one has {lengths[1]}.",
            f"Bring them to within {MOST_APART:.0%} of the longer one.",
        )
