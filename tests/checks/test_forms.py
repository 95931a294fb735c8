"""Every rule about the two forms and the booster, shown to speak on broken ones."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.checks import check_course
from helpers.course_files import Problem
from tests.course_files.small_course import ITEMS, LESSON, SmallCourse
from tests.course_files.small_forms import (
    FORMS,
    RAIN,
    Data,
    Step,
    at,
    forms_data,
    put,
    write_forms,
)

A = ("forms", 0, "items")
B = ("forms", 1, "items")
BOOSTER = ("booster", "items")
LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = "Institutional accountability necessitates comprehensive documentation. " * 10


def problems(small: SmallCourse, data: Data) -> tuple[Problem, ...]:
    write_forms(small, data)
    found = check_course(small.root).problems
    assert {each.file for each in found} <= {FORMS}
    return found


def told(small: SmallCourse, data: Data) -> list[tuple[str, str]]:
    found = problems(small, data)
    assert all(each.cure.endswith((".", "”")) and each.line for each in found)
    return [(each.field, each.message) for each in found]


@pytest.fixture
def data() -> Data:
    return forms_data()


def test_sound_forms_have_no_problem(small: SmallCourse, data: Data) -> None:
    assert told(small, data) == []


def test_a_course_may_be_without_forms(small: SmallCourse) -> None:
    assert check_course(small.root).problems == ()


@pytest.mark.parametrize(
    ("path", "value", "field", "said"),
    [
        # Ids
        ((*A, 0, "id"), "Kite", "item Kite, id", "cannot be used"),
        ((*B, 0, "id"), "a1", "item a1, id", "“a1” stands in this file twice"),
        ((*BOOSTER, 0, "id"), "a1", "item a1, id", "“a1” stands in this file twice"),
        (("retired",), ["a1"], "item a1, id", "the id “a1” is retired"),
        ((*A, 0, "options", 1, "id"), "sound", "item a0, option sound, id", "twice"),
        ((*A, 0, "options", 1, "id"), "O", "item a0, option O, id", "cannot be used"),
        (("trust", "steps", 0, "id"), "half", "trust, step half, id", "twice"),
        (("trust", "steps", 0, "text"), "half far", "trust, step half, text", "stands here twice"),
        # What stands in a form
        (("forms", 1, "id"), "C", "forms", "the forms are called A, C"),
        ((*A, 1, "lens"), "disclaimers", "form A, items", "sourcing has 0 items that are with a"),
        ((*A, 1, "lens"), "disclaimers", "form A, items", "disclaimers has 2 items that are with"),
        ((*A, 0, "lens"), "source", "item a0, lens", "there is no lens “source”"),
        ((*A, 0, "label"), "any", "item a0, label", "“any” is no label of sourcing"),
        ((*A, 0, "difficulty"), 4, "item a0, difficulty", "4 is not 1, 2 or 3"),
        ((*A, 0, "difficulty"), 0, "item a0, difficulty", "0 is not 1, 2 or 3"),
        ((*BOOSTER, 0, "lens"), "disclaimers", "booster, items", "sourcing has 0 items"),
        ((*BOOSTER, 0, "lens"), "disclaimers", "booster, items", "disclaimers has 2 items"),
        ((*BOOSTER, 0, "pair"), "a0", "booster, item c0, pair", "has no pair"),
        # Pairs
        ((*A, 0, "pair"), "b77", "item a0, pair", "no item “b77”"),
        ((*A, 0, "pair"), "a1", "item a0, pair", "no item “a1”"),
        ((*A, 0, "pair"), "b1", "item a0, pair", "“b1” has another pair, “a1”"),
        ((*B, 0, "lens"), "disclaimers", "item b0, lens", "differs from that of its pair, a0"),
        ((*B, 0, "label"), "document", "item b0, label", "differs from that of its pair, a0"),
        ((*B, 0, "clean"), False, "item b0, clean", "differs from that of its pair, a0"),
        ((*B, 0, "difficulty"), 3, "item b0, difficulty", "differs from that of its pair, a0"),
        ((*B, 0, "prompt"), "What?", "item b0, prompt", "differs from that of its pair, a0"),
        ((*B, 0, "passage"), f"Here it is. {RAIN * 9}", "item b0, passage", "38 words and one"),
        # Options
        ((*A, 0, "options", 1, "right"), True, "item a0, options", "2 options are right"),
        ((*A, 0, "options", 0, "right"), False, "item a0, options", "0 options are right"),
        ((*A, 0, "options", 0, "id"), "o9", "item a0, options", "no option says"),
        ((*A, 1, "clean"), True, "item a1, clean", "clean is true, and “o1” is right"),
        (
            (*A, 0, "options", 1, "text"),
            "It lacks a part, say 20.",
            "item a0, option o2, text",
            "stands here twice",
        ),
        (
            (*A, 0, "options", 1, "reason"),
            "Because of 2.",
            "item a0, option o2, reason",
            "is the reason of two options",
        ),
        (
            (*B, 0, "options", 0, "text"),
            "It is well done, see a0.",
            "item b0, option sound, text",
            "stands in another item too",
        ),
        ((*A, 0, "options", 1, "text"), "It is so. " * 4, "item a0, options", "24 to 40 letters"),
        # Texts
        ((*A, 0, "passage"), RAIN * 5, "item a0, passage", "has 25 words"),
        ((*A, 0, "passage"), RAIN * 19, "item a0, passage", "has 95 words"),
        ((*A, 0, "passage"), f"Here is the EU. {RAIN * 7}", "item a0, passage", "speaks of “EU”"),
        ((*BOOSTER, 0, "passage"), f"Astana! {RAIN * 7}", "booster, item c0, passage", "“Astana”"),
        (
            (*A, 0, "passage"),
            f"The bus is late today. The car too. {RAIN * 6}",
            "item a0, passage",
            "“the bus is late today the” stands in a lesson",
        ),
        # Plain words
        ((*A, 0, "prompt"), LONG_SENTENCE, "item a0, prompt", "has 22 words"),
        ((*A, 0, "options", 0, "reason"), LONG_SENTENCE, "item a0, option sound, reason", "22"),
        ((*A, 0, "options", 0, "reason"), HARD, "forms", "the forms have reading grades"),
        ((*A, 0, "options", 0, "reason"), HARD * 3, "form A", "reading grade"),
        # The file
        ((*A, 0, "options", 0, "reason"), "", "item a0, option sound, reason", "nothing stands"),
        ((*A, 0, "clean"), "yes", "item a0, clean", "true or false is wanted"),
        ((*A, 0, "options", 0, "group"), "x", "item a0, option sound, group", "no field of this"),
        ((*A, 0, "confidence"), True, "item a0, confidence", "no field of this name"),
    ],
)
def test_a_broken_form(
    small: SmallCourse, path: tuple[Step, ...], value: object, field: str, said: str
) -> None:
    data = forms_data()
    put(data, path, value)
    found = told(small, data)
    assert any(f", {name}".endswith(f", {field}") and said in message for name, message in found), (
        found
    )


@pytest.mark.parametrize("field", ["reason", "text", "id"])
def test_an_option_needs_all_its_fields(small: SmallCourse, data: Data, field: str) -> None:
    del at(data, (*A, 0, "options", 1))[field]
    assert [message for _, message in told(small, data)] == ["this field is missing."]


def test_one_form_alone(small: SmallCourse, data: Data) -> None:
    del data["forms"][1]
    assert told(small, data) == [("forms", "the forms are called A.")]


def test_two_forms_of_one_name(small: SmallCourse, data: Data) -> None:
    put(data, ("forms", 1, "id"), "A")
    assert told(small, data) == [("form A", "“A” stands in this file twice.")]


def test_an_item_more(small: SmallCourse, data: Data) -> None:
    for form, name, pair in ((0, "a77", "b77"), (1, "b77", "a77")):
        items = data["forms"][form]["items"]
        items.append({**items[0], "id": name, "pair": pair, "options": _other(items[0], name)})
    messages = [message for _, message in told(small, data)]
    assert messages.count("sourcing has 2 items that are clean.") == 2


def _other(item: Data, name: str) -> list[Data]:
    return [{**each, "text": each["text"].replace(item["id"], name)} for each in item["options"]]


@pytest.mark.parametrize(("clean", "wrong"), [("01234", 5), ("", 0), ("0", 1), ("0123", 4)])
def test_a_booster_of_one_kind(small: SmallCourse, data: Data, clean: str, wrong: int) -> None:
    for n, item in enumerate(data["booster"]["items"]):
        item["clean"] = str(n) in clean
    found = [message for _, message in told(small, data) if "items are clean" in message]
    assert found == [f"{wrong} of 5 items are clean."]


def test_pairs_at_other_places(small: SmallCourse, data: Data) -> None:
    items = data["forms"][1]["items"]
    items[0], items[2] = items[2], items[0]
    assert [message for _, message in told(small, data)] == [
        "“b0” is number 3 of its form, not 1.",
        "“b2” is number 1 of its form, not 3.",
        "“a2” is number 3 of its form, not 1.",
        "“a0” is number 1 of its form, not 3.",
    ]


@pytest.mark.parametrize("count", [2, 5])
def test_too_few_and_too_many_options(small: SmallCourse, data: Data, count: int) -> None:
    for form in (0, 1):
        options = data["forms"][form]["items"][0]["options"]
        more = [{**options[1], "id": f"m{n}", "text": f"It is {n} or so.", "reason": f"{n} is it."}
                for n in range(5)]  # fmt: skip
        data["forms"][form]["items"][0]["options"] = [*options, *more][:count]
    found = [message for _, message in told(small, data) if message.startswith("there are")]
    assert found == [f"there are {count} options."] * 2


def test_pairs_with_other_numbers_of_options(small: SmallCourse, data: Data) -> None:
    options = at(data, (*B, 0, "options"))
    options.append({**options[1], "id": "o4", "text": "It is all too much.", "reason": "It is."})
    assert ("form B, item b0, options", "it differs from that of its pair, a0.") in told(
        small, data
    )


@pytest.mark.parametrize("words", [1, 6])
def test_a_passage_a_little_longer_is_alike(small: SmallCourse, data: Data, words: int) -> None:
    put(data, (*B, 0, "passage"), f"Here is b0. {RAIN * 7}{'Yes. ' * words}")
    assert told(small, data) == []


def in_all(data: Data, form: int) -> list[Data]:
    return list(data["forms"][form]["items"])


def move_right(item: Data, place: int) -> None:
    """Put the right option of an item at another place."""
    options: list[Any] = item["options"]
    right = next(each for each in options if each.get("right"))
    options.remove(right)
    options.insert(place, right)


def test_the_right_option_too_often_at_one_place(small: SmallCourse, data: Data) -> None:
    for item in in_all(data, 0):
        move_right(item, 1)
    found = told(small, data)
    assert ("form A, items", "in 10 of 10 items the right option is number 2.") in found
    assert not any(field == "form B, items" for field, _ in found)


def test_four_of_ten_at_one_place_are_well(small: SmallCourse, data: Data) -> None:
    """The fifth is one too many."""
    move_right(in_all(data, 0)[1], 0)
    messages = [message for _, message in told(small, data)]
    assert messages == ["in 5 of 10 items the right option is number 1."]


def test_nothing_wrong_too_often_at_one_place(small: SmallCourse, data: Data) -> None:
    for item in in_all(data, 1):
        options = item["options"]
        options.sort(key=lambda each: each["id"] == "sound")
    found = told(small, data)
    assert ("form B, items", "in 10 of 10 items the option `sound` is number 3.") in found


@pytest.mark.parametrize(("change", "how"), [(" Yes", "longest"), ("", "shortest")])
def test_a_length_that_gives_away(small: SmallCourse, data: Data, change: str, how: str) -> None:
    for item in data["booster"]["items"]:
        right = next(each for each in item["options"] if each.get("right"))
        right["text"] = right["text"][:-1].replace("a part", "part") + change
        right["text"] = right["text"].replace("well done", "done") if not change else right["text"]
    found = told(small, data)
    assert ("booster, items", f"in 5 of 5 items the right option is the {how}.") in found


def test_a_passage_from_a_lesson(small: SmallCourse, data: Data) -> None:
    """What a lesson shows is found whatever its marks and capitals."""
    small.replace(LESSON, "meaning: A law or a report.", "meaning: He ran, and SHE sat down there.")
    put(data, (*A, 0, "passage"), f"“He ran and she sat down,” says Kim. {RAIN * 6}")
    assert told(small, data) == [
        ("form A, item a0, passage", "“he ran and she sat down” stands in a lesson as well.")
    ]


def test_forms_are_checked_without_readable_lessons(small: SmallCourse, data: Data) -> None:
    small.write(LESSON, "{}")
    small.write(ITEMS, "{}")
    put(data, (*A, 0, "passage"), RAIN * 5)
    write_forms(small, data)
    found = [each.message for each in check_course(small.root).problems if each.file == FORMS]
    assert "the passage has 25 words." in found


def test_a_broken_file_is_told_once(small: SmallCourse) -> None:
    small.write(FORMS, "forms: [")
    (problem,) = check_course(small.root).problems
    assert problem.file == FORMS


@pytest.mark.parametrize("steps", [2, 8])
def test_a_scale_of_too_few_or_too_many_steps(small: SmallCourse, data: Data, steps: int) -> None:
    data["trust"]["steps"] = [{"id": f"s{n}", "text": f"{n} far"} for n in range(steps)]
    assert told(small, data) == [("trust, steps", f"the scale has {steps} steps.")]
