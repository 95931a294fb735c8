"""The box "My work": download, load, delete."""

from __future__ import annotations

from helpers.widgets.work_box.widget import WorkBox

__all__ = ["WorkBox"]
