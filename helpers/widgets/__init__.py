"""The widgets of the course: a folder each, with Python, ES modules and style sheets.

`page/` holds what their pages share. A widget gets plain strings, lists and dicts and hands
actions on. It knows neither articles nor keys, so nothing can leak through it that its maker did
not put in.
"""
