"""The words around a passage of the class part: worked, half-marked, solo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PASSAGE: Final[Mapping[str, str]] = {
    "from": "A passage from “{title}”.",
    "ready": "Get ready: where, when, who is who",
    # Worked
    "worked": (
        "Read the passage once. Then follow the numbers. "
        "Each note thinks aloud about the words just before its number."
    ),
    "notes": "Notes on these lines",
    "note": "Note {n}",
    "stop": "I stop at {words}.",
    "label": "I mark it {label}.",
    "also": "{label} is right as well.",
    "stake": "{stake}.",
    "pass": "I read on at {words}.",
    "outside": "To judge this one, you need to look outside the text.",
    "back": "Back to the words of note {n}",
    "yours": "You may see it in another way. Then say why.",
    # Half-marked and solo
    "given_one": "1 mark is given: the words in a box. Click them to read why. Find the others.",
    "given_many": (
        "{n} marks are given: the words in a box. Click one to read why. Find the others."
    ),
    "given": "Given marks",
    "solo": "Mark it on your own. Then open the key.",
    "as_of_run": "Below is the passage, with your work as it was when this cell last ran.",
    # Progress
    "progress": "Passages in class done: {done} of {total}.",
}
