"""The quiz: questions with reasons that open after an answer."""

from __future__ import annotations

from helpers.widgets.quiz.widget import Quiz

__all__ = ["Quiz"]
