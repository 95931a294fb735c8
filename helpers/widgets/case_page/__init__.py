"""The box that makes the learner's page of a case."""

from __future__ import annotations

from helpers.widgets.case_page.widget import CasePage

__all__ = ["CasePage"]
