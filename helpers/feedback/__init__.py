"""A learner's own marks against the key: met, near, missed, yours alone; and the counts.

Pure functions on plain values: nothing here reads a file or knows a screen. The rule and
its edge cases are told in plain words in docs/comparison-rule.md, and
`python -m benchmarks.calibrate` measures it.
"""

from __future__ import annotations

from helpers.feedback.comparison import compare
from helpers.feedback.ground import make_ground
from helpers.feedback.values import CleanItem, Comparison, Ground, KeySpan, Outcome, OwnMark

__all__ = [
    "CleanItem",
    "Comparison",
    "Ground",
    "KeySpan",
    "Outcome",
    "OwnMark",
    "compare",
    "make_ground",
]
