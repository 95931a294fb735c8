"""What changed from the first form to the second, in sentences that a learner reads."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.classroom.gain import Finding, Gain, Shift
from helpers.classroom.sitting import Sitting
from helpers.words import GAIN, fill

HIGH = "high"

_TOLD: Mapping[Finding, str] = {
    Finding.GAIN: "gain",
    Finding.FALL: "fall",
    Finding.MORE: "more",
    Finding.FEWER: "fewer",
    Finding.SAME: "same",
}


def gain_in_words(gain: Gain) -> list[str]:
    """Tell what changed: the plain counts first, then what they can tell, sureness, trust.

    Args:
        gain: the two sittings compared.

    Returns:
        Some sentences, each of them to stand in a line of its own.
    """
    if gain.finding is Finding.NOTHING:
        return [GAIN["nothing"]]
    return [*_right(gain), GAIN[_TOLD[gain.finding]], *_sure(gain), *_trust(gain)]


def _right(gain: Gain) -> list[str]:
    first, second = gain.first, gain.second
    texts = [
        fill(GAIN["right"], first=first.right(), second=second.right(), total=first.total),
        fill(
            GAIN["clean"],
            first=first.right(clean=True),
            second=second.right(clean=True),
            total=first.of(clean=True),
        ),
        fill(
            GAIN["faulty"],
            first=first.right(clean=False),
            second=second.right(clean=False),
            total=first.of(clean=False),
        ),
    ]
    if gain.right.pairs < gain.asked:
        texts.append(fill(GAIN["left_out"], n=gain.right.pairs, total=gain.asked))
    return texts


def _sure(gain: Gain) -> list[str]:
    sittings = (gain.first, gain.second)
    if not all(each.sureness(right=True) + each.sureness(right=False) for each in sittings):
        return [GAIN["sure_unsaid"]]
    return [
        fill(GAIN["sure_right"], first=_high(sittings[0], True), second=_high(sittings[1], True)),
        fill(GAIN["sure_wrong"], first=_high(sittings[0], False), second=_high(sittings[1], False)),
    ]


def _high(sitting: Sitting, right: bool) -> str:
    said = sitting.sureness(right)
    if not said:
        return GAIN["sure_of_none"]
    return fill(GAIN["sure_of"], sure=said[HIGH], total=said.total())


def _trust(gain: Gain) -> list[str]:
    if not gain.trust_clean.pairs:
        return [GAIN["trust_unsaid"]]
    return [
        _shifted("trust_clean", gain.trust_clean),
        GAIN["trust_fell" if gain.trust_fell else "trust_held"],
        _shifted("trust_faulty", gain.trust_faulty),
    ]


def _shifted(name: str, shift: Shift) -> str:
    return fill(GAIN[name], total=shift.pairs, up=shift.up, down=shift.down, same=shift.same)
