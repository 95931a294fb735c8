"""One form as a learner answered it, and which form comes first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping

import attrs

from helpers.answers import GivenAnswer
from helpers.content import Form, FormItem

ORDERS = (("A", "B"), ("B", "A"))


def order(code: str) -> tuple[str, str]:
    """Tell which form a learner meets before the course, and which after it.

    Forms are never exactly equal. So about half of all codes begin with B; the lot is drawn
    from the code itself and is the same on every machine and on every day.

    Args:
        code: the learner's code; may be empty, as where nobody has chosen one yet.

    Returns:
        The ids of the first and the second form.
    """
    lot = hashlib.sha256(f"first form/{code}".encode()).digest()[0]
    return ORDERS[lot % len(ORDERS)]


@attrs.frozen
class Answered:
    """What a learner said to one item.

    Attributes:
        item: the item.
        right: whether the chosen option is the right one; None where nothing was chosen.
        sure: "low", "middle" or "high"; empty where not said.
        trust: height on the scale of trust, from 0; None where not said.
    """

    item: FormItem
    right: bool | None
    sure: str
    trust: int | None


@attrs.frozen
class Sitting:
    """Items of a form with a learner's answers, in the order of the form.

    Attributes:
        form: id of the form.
        answered: one entry an item, also where nothing was chosen.
    """

    form: str
    answered: tuple[Answered, ...]

    @property
    def total(self) -> int:
        """Count the items of the form."""
        return len(self.answered)

    def right(self, clean: bool | None = None) -> int:
        """Count right answers, of all items or only of the clean or the faulty ones."""
        return sum(1 for each in self._of(clean) if each.right)

    def of(self, clean: bool) -> int:
        """Count the clean or the faulty items."""
        return len(self._of(clean))

    def sureness(self, right: bool) -> Counter[str]:
        """Count how sure the learner was where the answer was right, or wrong.

        Returns:
            How often "low", "middle" and "high" was said; what was left unsaid is left out.
        """
        return Counter(each.sure for each in self.answered if each.right is right and each.sure)

    def _of(self, clean: bool | None) -> list[Answered]:
        return [each for each in self.answered if clean in (None, each.item.clean)]


def sitting(form: Form, answers: Mapping[str, GivenAnswer]) -> Sitting:
    """Hold a learner's answers against a form.

    Where the reasons were opened, the answer from before that counts.

    Args:
        form: the form.
        answers: by question id, as in `State.answers`; trust under `FormItem.trust_id`.
    """
    return Sitting(form.id, tuple(_answered(form, item, answers) for item in form.questions))


def _answered(form: Form, item: FormItem, answers: Mapping[str, GivenAnswer]) -> Answered:
    given = answers.get(item.id, GivenAnswer())
    chosen = given.value if given.first is None else given.first
    trust = answers.get(item.trust_id, GivenAnswer())
    known = any(option.id == chosen for option in item.question.options)
    return Answered(
        item=item,
        right=item.right is not None and item.right.id == chosen if known else None,
        sure=given.sure if given.first is None else given.first_sure,
        trust=form.trust.height(str(trust.value)),
    )
