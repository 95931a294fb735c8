"""Forms and a control report for the small course, as plain data for tests to break."""

from __future__ import annotations

import json
from typing import Any

from tests.course_files.small_course import SmallCourse

FORMS = "lessons/forms.yaml"
CONTROL = "lessons/control-report.yaml"
RAIN = "Rain falls on the roof. "  # five words, which no lesson has
Data = dict[str, Any]
Step = str | int

LENSES = ("sourcing", "disclaimers", "sponsored-content", "loaded-language", "missing-evidence")
OPTIONS = 3


def forms_data() -> Data:
    """Return two sound forms of ten items each, and a booster of five."""
    return {
        "trust": {
            "prompt": "How far?",
            "steps": [{"id": name, "text": f"{name} far"} for name in ("not", "half", "very")],
        },
        "forms": [
            {"id": form, "title": f"Form {form}", "items": [_paired(form, n) for n in range(10)]}
            for form in "AB"
        ],
        "booster": {"title": "Later", "items": [_item(n, f"c{n}", LENSES[n]) for n in range(5)]},
        "retired": ["old-item"],
    }


def control_data() -> Data:
    """Return a sound report with ten notes, two a lens."""
    said = [f"Kim says word{n}." for n in range(10)]
    return {
        "title": "The roof",
        "byline": "Report by Kim",
        "written_for": "This was written for the course.",
        "text": " ".join(said) + " " + RAIN * 50,
        "notes": [
            {"exact": words, "lens": LENSES[n % 5], "why": "It is told."}
            for n, words in enumerate(said)
        ],
    }


def write_forms(small: SmallCourse, data: Data) -> None:
    """Write the forms; JSON is YAML, and each entry has a line of its own."""
    small.write(FORMS, json.dumps(data, indent=1, ensure_ascii=False))


def write_control(small: SmallCourse, data: Data) -> None:
    """Write the control report."""
    small.write(CONTROL, json.dumps(data, indent=1, ensure_ascii=False))


def at(data: Data, path: tuple[Step, ...]) -> Any:  # noqa: ANN401
    """Return what stands at a place of plain data."""
    inner: Any = data
    for step in path:
        inner = inner[step]
    return inner


def put(data: Data, path: tuple[Step, ...], value: object) -> None:
    """Set what stands at a place of plain data."""
    at(data, path[:-1])[path[-1]] = value


def _paired(form: str, n: int) -> Data:
    other = {"A": "b", "B": "a"}[form]
    return {**_item(n, f"{form.lower()}{n}", LENSES[n // 2]), "pair": f"{other}{n}"}


def _item(n: int, name: str, lens: str) -> Data:
    clean = n % 2 == 0
    right = n % OPTIONS
    sound = right if clean else (right + 1) % OPTIONS
    return {
        "id": name,
        "lens": lens,
        "label": "unnamed" if lens == "sourcing" else "any",
        "clean": clean,
        "difficulty": 2,
        "prompt": f"What about {lens}?",
        "passage": f"Here is {name}. {RAIN * 7}",
        "options": [_option(place, place == right, place == sound, name) for place in range(3)],
    }


def _option(place: int, right: bool, sound: bool, name: str) -> Data:
    # All texts of an item have one length, so that no option is the longest or the shortest.
    text = f"It is well done, see {name}." if sound else f"It lacks a part, say {place}{name[1]}."
    return {
        "id": "sound" if sound else f"o{place}",
        "text": text,
        "reason": f"Because of {place}.",
        **({"right": True} if right else {}),
    }
