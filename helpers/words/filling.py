"""Filling the braces of a text, and choosing its form for none, one or many."""

from __future__ import annotations

from collections.abc import Mapping


def fill(template: str, **values: object) -> str:
    """Fill the braces of one of these templates.

    Values are put in as they are: braces inside a learner's own words stay words.

    Args:
        template: a text of this module.
        values: what stands in the braces, by name.

    Returns:
        The finished text.
    """
    return template.format_map({name: str(value) for name, value in values.items()})


def counted(words: Mapping[str, str], name: str, n: int) -> str:
    """Choose the form of a text for none, one or many, and fill in the number.

    Args:
        words: one of this module's tables.
        name: the text's name without `_none`, `_one`, `_many`.
        n: how many.

    Returns:
        The finished text; without a form for none, the form for many.
    """
    form = {0: "none", 1: "one"}.get(n, "many")
    return fill(words.get(f"{name}_{form}", words[f"{name}_many"]), n=n)
