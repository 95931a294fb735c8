"""Every word of the interface, in one room.

Widgets get these as a trait and hold no words of their own. Braces are filled in by name.
All of it is plain text: short, and plain enough for a reader of 14.
"""

from __future__ import annotations

from helpers.words.annotator import ANNOTATOR, RESULT, STAKES
from helpers.words.filling import counted, fill
from helpers.words.page import CHECK, EVERYDAY, PAGE, SURE

__all__ = ["ANNOTATOR", "CHECK", "EVERYDAY", "PAGE", "RESULT", "STAKES", "SURE", "counted", "fill"]
