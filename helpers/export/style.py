"""The look of the pages: readable on any screen, in light and dark, and on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --line: #767676; --fill: #e3f0fb; --mark: #0061a8; }
@media (prefers-color-scheme: dark) { :root { --fill: #14314d; --mark: #8cc4ff; } }
body { font: 1.06rem/1.6 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 3px solid var(--line); margin-top: 2.5rem; padding-top: .5rem; }
blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: 4px solid var(--line); }
mark { color: inherit; background: var(--fill); text-decoration: underline 3px var(--mark); }
sup { font-weight: 700; }
.card { border: 1px solid var(--line); border-radius: 4px; padding: .2rem 1rem; margin: .8rem 0; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
.small { font-size: .9em; }
:is(p, li, dd) { overflow-wrap: anywhere; }
@media print { .card, li { break-inside: avoid; } body { max-width: none; margin: 0; } }
"""
