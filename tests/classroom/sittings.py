"""Sittings made of signs, for tests of what changed."""

from __future__ import annotations

from helpers.answers import GivenAnswer
from helpers.classroom.sitting import Sitting, sitting
from helpers.content import (
    SOUND,
    Form,
    FormItem,
    Option,
    Question,
    QuestionKind,
    TrustScale,
    TrustStep,
)

SCALE = TrustScale("How far?", tuple(TrustStep(f"t{n}", f"{n} far") for n in range(4)))
CLEAN = "+-+--+-++-"  # of the ten items; + does it well
_SURE = {"h": "high", "m": "middle", "l": "low", ".": ""}


def form(name: str, other: str) -> Form:
    """Make a form of ten items, each matched with the one at the same place of the other."""
    items = tuple(_item(f"{name}{n}", f"{other}{n}", sign == "+") for n, sign in enumerate(CLEAN))
    return Form(name.upper(), "Ten texts", items, SCALE)


def sat(asked: Form, right: str, trust: str = "", sure: str = "") -> Sitting:
    """Answer a form by signs, one for each item.

    Args:
        asked: the form.
        right: `+` right, `-` wrong, `.` not answered.
        trust: height on the scale, or `.`; nothing is said where left out.
        sure: `h`, `m` or `l`, or `.`; nothing is said where left out.
    """
    answers: dict[str, GivenAnswer] = {}
    signs = zip(asked.questions, right, trust or "." * 10, sure or "." * 10, strict=True)
    for item, chosen, height, said in signs:
        answers[item.id] = GivenAnswer(_option(item, chosen), _SURE[said])
        answers[item.trust_id] = GivenAnswer("" if height == "." else f"t{height}")
    return sitting(asked, answers)


def _option(item: FormItem, sign: str) -> str:
    right = SOUND if item.clean else "fault"
    wrong = "fault" if item.clean else SOUND
    return {"+": right, "-": wrong, ".": ""}[sign]


def _item(name: str, pair: str, clean: bool) -> FormItem:
    options = (
        Option(SOUND, "It is well.", "It is.", right=clean),
        Option("fault", "It is not.", "It is not.", right=not clean),
    )
    question = Question(name, QuestionKind.ONE, "Well?", options=options, asks_confidence=True)
    return FormItem(question, "sourcing", "unnamed", clean, 2, pair)


FIRST, SECOND = form("a", "b"), form("b", "a")
