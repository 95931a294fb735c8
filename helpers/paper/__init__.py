"""Papers to print: a learner's hand-out and a teacher's pack for each lesson.

`python -m helpers.paper` writes them as HTML for any browser's printer, and as PDF.
"""

from __future__ import annotations

from helpers.paper.handout import article_paper, handout
from helpers.paper.teacher import key_paper, pack

__all__ = ["article_paper", "handout", "key_paper", "pack"]
