"""Every rule about the page of the case file, shown to speak on a broken one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from helpers.checks import check_course
from helpers.content import SOUND
from helpers.course_files import open_course
from tests.course_files.small_course import SmallCourse
from tests.course_files.small_forms import LENSES, Step, put

FILE = "lessons/case-file.yaml"
LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = "Institutional accountability necessitates comprehensive documentation. " * 20
Data = dict[str, Any]


def data() -> Data:
    """Return a sound guide: `sound` stands in every place, and no option is longest or shortest."""
    fields = [
        {"id": f"line-{n}", "name": f"Line {n}", "prompt": "What is it?", "example": "It is so."}
        for n in range(7)
    ]
    return {
        "questions": [_question(lens, n % 3) for n, lens in enumerate(LENSES)],
        "label": {
            "fields": fields,
            "rubric": {"strong": "It is good.", "middle": "It is fair.", "weak": "It is not yet."},
        },
    }


def _question(lens: str, place: int) -> Data:
    doubts = [{"id": f"doubt-{n}", "text": f"Is it {n}?", "reason": f"No {n}."} for n in range(2)]
    options = [*doubts[:place], {"id": SOUND, "text": "It is ok"}, *doubts[place:]]
    return {"lens": lens, "options": options}


def found(small: SmallCourse, guide: Data) -> list[tuple[str, str, str]]:
    small.write(FILE, json.dumps(guide, indent=1, ensure_ascii=False))
    return [(each.file, each.field, each.message) for each in check_course(small.root).problems]


def test_a_sound_guide_has_no_problem(small: SmallCourse) -> None:
    assert found(small, data()) == []


def test_this_course_has_one() -> None:
    guide = open_course().case_guide()

    assert len(guide.questions) == 5
    assert len(guide.label.fields) == 7


@pytest.mark.parametrize(
    ("path", "value", "field", "said"),
    [
        (("questions", 0, "lens"), "source", "questions", "the lenses are: source, disc"),
        (("questions",), data()["questions"][:4], "questions", "the lenses are: sourcing"),
        (("questions", 0, "options", 1, "id"), SOUND, "options", "not just one option"),
        (("questions", 0, "options", 0, "id"), "doubt-9", "options", "not just one option"),
        (("questions", 0, "options", 0, "id"), "doubt-9", "option", "“doubt-9” has no reason"),
        (("questions", 0, "options", 0, "reason"), "Yes.", "reason", "a reason of its own"),
        (("questions", 0, "options"), data()["questions"][0]["options"][:2], "options", "2 opt"),
        (("questions", 0, "options", 1, "id"), "Doubt", "id", "cannot be used"),
        (("questions", 0, "options", 1, "id"), "doubt-1", "id", "twice"),
        (("questions", 0, "options", 1, "reason"), LONG_SENTENCE, "reason", "has 22 words"),
        (("questions", 0, "options", 1, "text"), "", "text", "nothing stands here"),
        (("label", "fields"), data()["label"]["fields"][:5], "fields", "has 5 lines"),
        (("label", "fields", 1, "id"), "line-0", "id", "twice"),
        (("label", "fields", 1, "example"), HARD, "", "reading grade"),
        (("label", "rubric", "weak"), LONG_SENTENCE, "weak", "has 22 words"),
        (("label", "rubric", "best"), "It is best.", "best", "no field of this name"),
    ],
)
def test_a_broken_guide(
    small: SmallCourse, path: tuple[Step, ...], value: object, field: str, said: str
) -> None:
    guide = data()
    put(guide, path, value)

    problems = found(small, guide)

    assert {file for file, _, _ in problems} == {FILE}
    assert any(field in where and said in message for _, where, message in problems), problems


@pytest.mark.parametrize(
    ("text", "said"), [("It is just as you like it", "the longest"), ("Ok", "the shortest")]
)
def test_a_length_that_tells_is_found(small: SmallCourse, text: str, said: str) -> None:
    guide = data()
    for question in guide["questions"][:3]:
        (sound,) = [each for each in question["options"] if each["id"] == SOUND]
        sound["text"] = text

    assert any(said in message for _, _, message in found(small, guide))


def test_a_place_that_tells_is_found(small: SmallCourse) -> None:
    guide = data()
    guide["questions"] = [_question(lens, 1) for lens in LENSES]

    assert any("in 5 questions it is number 2" in message for _, _, message in found(small, guide))
