from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from helpers.anchoring import Excerpt
from helpers.answers import AnswersError, GivenAnswer, Log, Mark, Op, OpRefused
from helpers.answers.payloads import KINDS, checked
from tests.answers.walks import RESULT, excerpt, op

MARK = {"mark": "m1", "excerpt": excerpt("words"), "label": "self"}
ANSWER = {"question": "q1"}
CHANGE = {"mark": "m1", "field": "label", "value": "self"}

GOOD: list[tuple[str, dict[str, Any]]] = [
    ("mark.add", MARK),
    ("mark.add", {**MARK, "sure": None, "stake": None}),
    ("mark.add", {**MARK, "sure": "quite", "stake": "outside", "in_quotation": True, "note": "n"}),
    ("mark.add", {**MARK, "excerpt": {"exact": "words"}}),
    ("mark.change", CHANGE),
    ("mark.change", {**CHANGE, "field": "sure", "value": None}),
    ("mark.change", {**CHANGE, "field": "note", "value": ""}),
    ("mark.change", {**CHANGE, "field": "excerpt", "value": excerpt("other words")}),
    ("mark.delete", {"mark": "m1"}),
    ("tick.set", {"absence": "no-byline", "value": False}),
    ("nothing.set", {"value": True}),
    ("count.set", {"value": None}),
    ("kind.set", {"value": None}),
    ("kind.set", {"value": "editorial"}),
    ("count.set", {"value": 0}),
    ("undo", {"target": "op-1"}),
    ("redo", {"target": "op-1"}),
    ("commit", RESULT),
    ("revise", {}),
    ("done", {**RESULT, "verdicts": {}, "counts": {}}),
    ("case.make", {"mark": "m1", "text": "👍🏿 e\u0301"}),
    ("answer.set", {**ANSWER, "value": ""}),
    ("answer.set", {**ANSWER, "value": "👍" * 4_000}),
    ("answer.set", {**ANSWER, "value": ()}),
    ("answer.set", {**ANSWER, "value": ("a", "b")}),
    ("answer.set", {**ANSWER, "value": {}}),
    ("answer.set", {**ANSWER, "value": {"a": "fair", "b": "not-fair"}}),
    ("answer.sure", {**ANSWER, "value": ""}),
    ("answer.sure", {**ANSWER, "value": "middle"}),
    ("answer.level", {**ANSWER, "value": "strong"}),
    ("answer.show", ANSWER),
]

BAD: list[tuple[Any, Any, str]] = [
    ("mark.fly", {}, "kind “mark.fly” is not known"),
    ("", {}, "is not known"),
    (None, {}, "is not known"),
    (["mark.add"], MARK, "is not known"),
    ("revise", None, "not a set of fields"),
    ("revise", [], "not a set of fields"),
    ("revise", {"again": True}, "revise has no “again”"),
    ("mark.add", {**MARK, "color": "red"}, "mark.add has no “color”"),
    ("mark.add", {**MARK, 7: "x"}, "mark.add has no “7”"),
    ("mark.add", {"mark": "m1", "label": "self"}, "mark.add lacks “excerpt”"),
    ("mark.add", {**MARK, "mark": ""}, "mark.add, mark: .* 1 to 200"),
    ("mark.add", {**MARK, "mark": "x" * 201}, "mark.add, mark: .* 1 to 200"),
    ("mark.add", {**MARK, "mark": 7}, "mark.add, mark: .* not a text"),
    ("mark.add", {**MARK, "excerpt": "words"}, "excerpt: .* not a set"),
    ("mark.add", {**MARK, "excerpt": excerpt("")}, "excerpt: there are no words"),
    ("mark.add", {**MARK, "excerpt": {"before": "a"}}, "excerpt lacks “exact”"),
    ("mark.add", {**MARK, "excerpt": {**excerpt("a"), "start": 1}}, "excerpt has no “start”"),
    ("mark.add", {**MARK, "excerpt": excerpt("\ud83d")}, "half of a character"),
    ("mark.add", {**MARK, "note": "x\udfff"}, "half of a character"),
    ("mark.add", {**MARK, "note": None}, "note: .* not a text"),
    ("mark.add", {**MARK, "in_quotation": 1}, "in_quotation: .* neither"),
    ("mark.add", {**MARK, "sure": 3}, "sure: .* not a text"),
    ("mark.change", {**CHANGE, "field": "mark"}, "a mark has no “mark”"),
    ("mark.change", {**CHANGE, "field": "in_quotation"}, "in_quotation: .* neither"),
    ("mark.change", {**CHANGE, "field": "excerpt"}, "excerpt: .* not a set"),
    ("mark.change", {**CHANGE, "value": None}, "label: .* not a text"),
    ("tick.set", {"absence": "a", "value": "true"}, "neither true nor false"),
    ("nothing.set", {"value": None}, "neither true nor false"),
    ("kind.set", {"value": ""}, "1 to 200 characters"),
    ("kind.set", {"value": 2}, "not a text"),
    ("count.set", {"value": -1}, "not a whole number"),
    ("count.set", {"value": 10_000}, "not a whole number"),
    ("count.set", {"value": 2.0}, "not a whole number"),
    ("count.set", {"value": True}, "not a whole number"),
    ("undo", {"target": None}, "target: .* not a text"),
    ("commit", {**RESULT, "verdicts": {"a": True}}, "verdicts: .* not a text"),
    ("commit", {**RESULT, "verdicts": ["met"]}, "verdicts: .* not a set"),
    ("commit", {**RESULT, "verdicts": {1: "met"}}, "verdicts: .* not a text"),
    ("commit", {**RESULT, "counts": {"a": "1"}}, "counts: .* not a number"),
    ("commit", {**RESULT, "counts": {"a": True}}, "counts: .* not a number"),
    ("commit", {**RESULT, "counts": {"a": float("nan")}}, "counts: .* too large"),
    ("commit", {**RESULT, "counts": {"a": float("inf")}}, "counts: .* too large"),
    ("commit", {**RESULT, "counts": {"a": -(2**53) - 1}}, "counts: .* too large"),
    ("commit", {**RESULT, "counts": {"a": 2**53 + 1}}, "counts: .* too large"),
    ("commit", {**RESULT, "counts": {"\ud800": 1}}, "half of a character"),
    ("case.make", {"mark": "m1"}, "case.make lacks “text”"),
    ("answer.set", {"value": "a"}, "answer.set lacks “question”"),
    ("answer.set", {**ANSWER, "value": None}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": 3}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": True}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": "x" * 4_001}, "more than 4,000 characters"),
    ("answer.set", {**ANSWER, "value": "\ud83d"}, "half of a character"),
    ("answer.set", {**ANSWER, "value": ["a", 2]}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": [""]}, "1 to 200 characters"),
    ("answer.set", {**ANSWER, "value": [["a"]]}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": ["a"] * 101}, "more than 100 entries"),
    ("answer.set", {**ANSWER, "value": {"a": None}}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": {1: "a"}}, "value: .* not a text"),
    ("answer.set", {**ANSWER, "value": {"a": "x" * 201}}, "1 to 200 characters"),
    ("answer.set", {**ANSWER, "value": {f"{n}": "a" for n in range(101)}}, "more than 100"),
    ("answer.set", {**ANSWER, "value": "a", "sure": "low"}, "answer.set has no “sure”"),
    ("answer.sure", {**ANSWER, "value": "very"}, "“very” is none of low, middle, high"),
    ("answer.sure", {**ANSWER, "value": None}, "value: .* not a text"),
    ("answer.level", {**ANSWER, "value": "best"}, "“best” is none of strong, middle, weak"),
    ("answer.show", {"question": ""}, "1 to 200 characters"),
    ("answer.show", {**ANSWER, "value": True}, "answer.show has no “value”"),
]


@pytest.mark.parametrize(("kind", "payload"), GOOD)
def test_a_right_action_is_taken_as_it_is(kind: str, payload: dict[str, Any]) -> None:
    assert checked(op(kind, **payload)).payload == payload


def test_the_table_of_right_actions_has_every_kind() -> None:
    assert {kind for kind, _ in GOOD} == set(KINDS)


@pytest.mark.parametrize(("kind", "payload", "why"), BAD)
def test_a_wrong_action_is_refused_and_nothing_is_written(
    kind: str, payload: dict[str, Any], why: str, log: Log, home: Path
) -> None:
    with pytest.raises(OpRefused, match=why):
        log.append(Op("op-x", kind, payload))
    assert not home.exists()


@pytest.mark.parametrize("op_id", ["", None, 7, "x" * 201, "\udc00"])
def test_a_wrong_action_id_is_refused(op_id: str, log: Log, home: Path) -> None:
    with pytest.raises(AnswersError, match=r"nothing\.set, id"):
        log.append(Op(op_id, "nothing.set", {"value": True}))
    assert not home.exists()


def test_what_the_page_does_with_its_payload_later_changes_nothing(log: Log) -> None:
    words = excerpt("words")
    payload: dict[str, Any] = {"mark": "m1", "excerpt": words, "label": "self"}
    log.append(Op("op-x", "mark.add", payload))
    words["exact"] = payload["label"] = "other"
    assert log.state().marks == (Mark("m1", Excerpt("words"), "self"),)
    assert log.state().undo == Op("op-x", "mark.add", MARK)


def test_a_list_and_a_set_of_groups_are_frozen(log: Log) -> None:
    chosen, sorted_out = ["a"], {"b": "fair"}
    log.append(Op("op-x", "answer.set", {"question": "q1", "value": chosen}))
    log.append(Op("op-y", "answer.set", {"question": "q2", "value": sorted_out}))
    chosen.append("c")
    sorted_out["b"] = "not-fair"

    answers = log.state().answers

    assert answers == {"q1": GivenAnswer(("a",)), "q2": GivenAnswer({"b": "fair"})}
    with pytest.raises(TypeError):
        answers["q2"].value["b"] = "not-fair"  # type: ignore[index]
