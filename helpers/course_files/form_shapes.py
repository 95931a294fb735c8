"""The shape of lessons/forms.yaml, and the values made of it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from helpers.content import Booster, Form, FormItem, Option, Question, QuestionKind, TrustScale


@attrs.frozen
class OptionEntry:
    """One option of an item."""

    id: str
    text: str
    reason: str
    right: bool = False

    def option(self) -> Option:
        """Leave out what only sorting needs."""
        return Option(self.id, self.text, self.reason, self.right)


@attrs.frozen
class ItemEntry:
    """One item; the question's fields stand flat among the others."""

    id: str
    lens: str
    label: str
    clean: bool
    difficulty: int
    prompt: str
    passage: str
    options: tuple[OptionEntry, ...]
    pair: str = ""

    def item(self) -> FormItem:
        """Make the question: one choice, how sure one is, options in the order of the file."""
        question = Question(
            id=self.id,
            kind=QuestionKind.ONE,
            prompt=self.prompt,
            passage=self.passage,
            options=tuple(entry.option() for entry in self.options),
            asks_confidence=True,
            keeps_order=True,
        )
        return FormItem(
            question=question,
            lens=self.lens,
            label=self.label,
            clean=self.clean,
            difficulty=self.difficulty,
            pair=self.pair,
        )


@attrs.frozen
class FormEntry:
    """One form."""

    id: str
    title: str
    items: tuple[ItemEntry, ...]


@attrs.frozen
class BoosterEntry:
    """The booster."""

    title: str
    items: tuple[ItemEntry, ...]


@attrs.frozen
class FormsFile:
    """The file lessons/forms.yaml."""

    trust: TrustScale
    forms: tuple[FormEntry, ...]
    booster: BoosterEntry
    retired: tuple[str, ...] = ()

    def form(self, entry: FormEntry) -> Form:
        """Give a form the scale of trust, which stands in the file once."""
        return Form(entry.id, entry.title, _items(entry.items), self.trust)

    def last(self) -> Booster:
        """Give the booster the same scale."""
        return Booster(self.booster.title, _items(self.booster.items), self.trust)


def _items(entries: Iterable[ItemEntry]) -> tuple[FormItem, ...]:
    return tuple(entry.item() for entry in entries)
