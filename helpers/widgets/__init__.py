"""The widgets of the course: one `.py`, one `.js` and one `.css` each.

A widget gets plain strings, lists and dicts and hands actions on. It knows neither articles nor
keys, so nothing can leak through it that its maker did not put in.
"""
