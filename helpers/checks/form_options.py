"""Rules about the options of the forms: nothing but the text tells which one is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from helpers.checks.cases import Finding, FormsCase
from helpers.checks.forms import placed_items
from helpers.content import SOUND, FormItem, Option
from helpers.course_files.problems import short
from helpers.course_files.sources import Path

OPTIONS = range(3, 5)
MOST_OF_A_KIND = 0.4  # of the items of a form: four of ten
LONGEST_TO_SHORTEST = 1.5


def one_option_is_right(case: FormsCase) -> Iterator[Finding]:
    """There are three or four options, and one of them is right."""
    for path, item in placed_items(case):
        options = item.question.options
        if len(options) not in OPTIONS:
            yield (*path, "options"), f"there are {len(options)} options.", "Write 3 or 4."
        right = sum(option.right for option in options)
        if right != 1:
            message = f"{right} options are right."
            yield (*path, "options"), message, "Write `right: true` in just one."


def nothing_wrong_is_always_offered(case: FormsCase) -> Iterator[Finding]:
    """The option `sound` is there, and it is right just where the item is clean."""
    for path, item in placed_items(case):
        sound = [option for option in item.question.options if option.id == SOUND]
        if not sound:
            message = "no option says that the text does it well."
            yield (*path, "options"), message, f"Give that option the id {SOUND}."
        elif item.right is not None and sound[0].right is not item.clean:
            message = f"clean is {str(item.clean).lower()}, and “{item.right.id}” is right."
            yield (*path, "clean"), message, f"In a clean item “{SOUND}” is right, else another."


def options_are_told_apart(case: FormsCase) -> Iterator[Finding]:
    """In an item no text and no reason stands twice; “nothing wrong” is worded anew each time."""
    seen: set[str] = set()
    for path, item in placed_items(case):
        texts = [option.text for option in item.question.options]
        reasons = [option.reason for option in item.question.options]
        for at, option in enumerate(item.question.options):
            place = (*path, "options", at)
            if option.text in texts[:at]:
                yield (*place, "text"), f"“{short(option.text)}” stands here twice.", "Change one."
            if option.reason in reasons[:at]:
                message = f"“{short(option.reason)}” is the reason of two options."
                yield (*place, "reason"), message, "Write a reason for this option alone."
            if option.id == SOUND and option.text in seen:
                message = f"“{short(option.text)}” stands in another item too."
                yield (*place, "text"), message, "Say it in other words."
            seen |= {option.text} if option.id == SOUND else set()


def lengths_are_alike(case: FormsCase) -> Iterator[Finding]:
    """The longest option of an item has at most half as many letters again as the shortest."""
    for path, item in placed_items(case):
        lengths = [len(option.text) for option in item.question.options]
        if lengths and max(lengths) > LONGEST_TO_SHORTEST * min(lengths):
            message = f"the options have {min(lengths)} to {max(lengths)} letters."
            yield (*path, "options"), message, "Make them more alike in length."


def place_and_length_tell_nothing(case: FormsCase) -> Iterator[Finding]:
    """No place, and neither the one longest nor the one shortest option, is right too often.

    A learner who always takes the second option, or always the longest, must not get more
    than four of ten right. The same holds for the place of the option `sound`.
    """
    groups: list[tuple[Path, Sequence[FormItem]]] = [
        (("forms", at, "items"), form.questions) for at, form in enumerate(case.forms.values())
    ]
    groups.append((("booster", "items"), case.booster.questions))
    for path, items in groups:
        for told, count in _told(items):
            if count > MOST_OF_A_KIND * len(items):
                message = f"in {count} of {len(items)} items {told}."
                cure = f"Change it: at most {int(MOST_OF_A_KIND * len(items))} are wanted."
                yield path, message, cure


def _told(items: Sequence[FormItem]) -> Iterator[tuple[str, int]]:
    for what, wanted in (("the right option", _is_right), ("the option `sound`", _is_sound)):
        places = Counter(place for item in items for place in _places(item, wanted))
        for place, count in sorted(places.items()):
            yield f"{what} is number {place + 1}", count
    for how, extreme in (("longest", max), ("shortest", min)):
        count = sum(_has_length(item, extreme) for item in items)
        yield f"the right option is the {how}", count


def _is_right(option: Option) -> bool:
    return option.right


def _is_sound(option: Option) -> bool:
    return option.id == SOUND


def _places(item: FormItem, wanted: Callable[[Option], bool]) -> list[int]:
    return [place for place, option in enumerate(item.question.options) if wanted(option)]


def _has_length(item: FormItem, extreme: Callable[..., int]) -> bool:
    lengths = [len(option.text) for option in item.question.options]
    wanted = extreme(lengths, default=0)
    return item.right is not None and lengths.count(wanted) == 1 and len(item.right.text) == wanted
