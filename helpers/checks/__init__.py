"""Every rule about course content, checked at once: `python -m helpers.checks`.

A rule is a small function from a case (a file with all that it leans on) to findings; the
rules stand in modules by subject and are listed in `run`.
"""

from __future__ import annotations

from helpers.checks.run import Report, check_course

__all__ = ["Report", "check_course"]
