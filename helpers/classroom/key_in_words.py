"""A mark of the key in words: what it says, and why. Shown after a commit, or where it is given."""

from __future__ import annotations

from helpers.content import KeyMark, Lens, Quality
from helpers.words import ANNOTATOR, RESULT, STAKES, fill

BETTER = {  # the third part of a reason, by quality
    Quality.FAULT: "reason_better",
    Quality.GOOD: "reason_good",
    Quality.CLEAN: "reason_clean",
}


def label_name(label_id: str, lens: Lens) -> str:
    """Return the words on a label's button, or its id where the lens has none such."""
    label = lens.label(label_id)
    return label.name if label else label_id


def key_says(mark: KeyMark, lens: Lens) -> str:
    """Name the labels that the key accepts for a mark, and its stake where it has one."""
    label = " / ".join(label_name(label_id, lens) for label_id in mark.accepted)
    if mark.stake is None:
        return fill(RESULT["key_mark"], label=label)
    return fill(RESULT["key_stake"], label=label, stake=STAKES[mark.stake])


def reason_lines(mark: KeyMark) -> list[list[str]]:
    """Give the three parts of a mark's reason, each with its heading."""
    return [
        [ANNOTATOR["reason_what"], mark.reason.what],
        [ANNOTATOR["reason_why"], mark.reason.why],
        [ANNOTATOR[BETTER[mark.quality]], mark.reason.better],
    ]
