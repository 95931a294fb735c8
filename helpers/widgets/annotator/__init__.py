"""The annotator: mark words of an article, then see them beside the key."""

from __future__ import annotations

from helpers.widgets.annotator.widget import Annotator

__all__ = ["Annotator"]
