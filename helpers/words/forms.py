"""The words about two sittings: what changed, and how little ten texts can tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

GAIN: Final[Mapping[str, str]] = {
    # How many are right
    "right": "Before, you got {first} of {total} right. Now you got {second} of {total} right.",
    "clean": "Texts that do it well: {first} of {total} right before, and {second} now.",
    "faulty": "Texts with a fault: {first} of {total} right before, and {second} now.",
    "left_out": "Only texts that you answered both times are compared. That leaves {n} of {total}.",
    "nothing": "There is nothing to compare yet. Answer both sets first.",
    # What that can tell
    "gain": (
        "This gain is larger than chance would bring. "
        "Ten texts still tell little, so do not make too much of the exact number."
    ),
    "fall": (
        "This is a larger fall than chance would bring. It may have been a bad day. "
        "Please tell your teacher: it may also be a fault of the course."
    ),
    "more": (
        "You got more right than before. But ten texts tell little: "
        "a change of this size can come by chance."
    ),
    "fewer": (
        "You got fewer right than before. But ten texts tell little: "
        "a change of this size can come by chance."
    ),
    "same": (
        "The two numbers are the same. Ten texts tell little: "
        "this does not show that you learned nothing."
    ),
    # How sure
    "sure_right": "Right, and you felt sure: {first} before, and {second} now.",
    "sure_wrong": "Wrong, and you felt sure: {first} before, and {second} now.",
    "sure_of": "{sure} of {total}",
    "sure_of_none": "no such answer",
    "sure_unsaid": "You did not say how sure you were, so nothing is told about that.",
    # Trust
    "trust_clean": (
        "Your trust in {total} texts that do it well: lower than before for {down}, "
        "higher for {up}, the same for {same}."
    ),
    "trust_faulty": (
        "Your trust in {total} texts with a fault: lower than before for {down}, "
        "higher for {up}, the same for {same}."
    ),
    "trust_fell": (
        "You now trust good texts less. The course should not do that, "
        "so this is a warning to the course and not to you. Please tell your teacher."
    ),
    "trust_held": (
        "All in all you do not trust good texts less than before. "
        "That is what the course hopes for."
    ),
    "trust_unsaid": "You did not say both times how far you trust the texts.",
}
