"""The annotator's Python side: what reaches the page, and what the page may send."""

from __future__ import annotations

import json
from typing import Literal

import pytest

from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.annotator import Annotator
from tests.widgets.page import Page


class Classroom:
    """Takes the actions of a widget, and answers or breaks as the test says."""

    def __init__(self) -> None:
        self.taken: list[Action] = []
        self.answer = Answer("ack")
        self.breaks: Exception | None = None

    def on_action(self, action: Action) -> Answer:
        self.taken.append(action)
        if self.breaks:
            raise self.breaks
        return self.answer


@pytest.fixture
def classroom() -> Classroom:
    return Classroom()


def _widget(classroom: Classroom, task: str = "01/a/b/whole", **traits: object) -> Annotator:
    return Annotator(
        on_action=classroom.on_action,
        on_fault=lambda fault: f"It broke: {fault}",
        learner="blue-7",
        asleep="Press the button.",
        task=task,
        **traits,
    )


@pytest.fixture
def widget(classroom: Classroom) -> Annotator:
    return _widget(classroom)


@pytest.fixture
def page(widget: Annotator) -> Page:
    return Page(widget)


def test_an_action_reaches_the_classroom_with_all_that_the_page_sent(
    page: Page, classroom: Classroom
) -> None:
    page.acts("op-1", "tick.set", {"absence": "a1", "value": True})

    assert classroom.taken == [("op-1", "tick.set", {"absence": "a1", "value": True}, "blue-7")]


@pytest.mark.parametrize("kind", ["ack", "refused", "failed"])
def test_the_answer_names_the_op_and_carries_the_text(
    page: Page, classroom: Classroom, kind: Literal["ack", "refused", "failed"]
) -> None:
    classroom.answer = Answer(kind, "Some words.")

    page.acts("op-1", "hello")

    assert page.answers == [{"type": kind, "op": "op-1", "text": "Some words."}]


def test_an_exception_shows_in_the_error_and_the_action_failed(
    page: Page, widget: Annotator, classroom: Classroom
) -> None:
    classroom.breaks = KeyError("lost")

    page.acts("op-1", "hello")

    assert widget.error == "It broke: 'lost'"
    assert page.answers == [{"type": "failed", "op": "op-1", "text": "It broke: 'lost'"}]
    assert {"error": "It broke: 'lost'"} in page.updates


def test_the_next_good_action_clears_the_error(
    page: Page, widget: Annotator, classroom: Classroom
) -> None:
    classroom.breaks = KeyError("lost")
    page.acts("op-1", "hello")
    classroom.breaks = None

    page.acts("op-2", "hello")

    assert widget.error == ""
    assert page.updates[-1] == {"error": ""}


@pytest.mark.parametrize(
    "content",
    [
        None,
        "action",
        7,
        ["action"],
        {},
        {"type": "update", "op": "op-1"},
        {"op": "op-1", "kind": "hello"},
        {"type": ["action"], "op": "op-1"},
    ],
)
def test_a_message_that_is_no_action_is_ignored(
    page: Page, classroom: Classroom, caplog: pytest.LogCaptureFixture, content: object
) -> None:
    page.sends(content)
    assert (classroom.taken, page.heard) == ([], [])

    page.acts("op-1", "hello")  # and the page is heard all the same

    assert page.answers == [{"type": "ack", "op": "op-1", "text": ""}]
    assert not caplog.records  # where Jupyter hides exceptions in callbacks


def test_an_exception_that_jupyter_hides_would_be_seen_in_the_log(
    page: Page, widget: Annotator, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_message: object) -> None:
        raise RuntimeError("hidden")

    widget.on_msg(breaks)

    page.sends(None)

    assert "hidden" in caplog.text


@pytest.mark.parametrize("payload", [None, "words", 7, ["mark"], True])
def test_a_payload_that_is_no_set_of_fields_arrives_empty(
    page: Page, classroom: Classroom, payload: object
) -> None:
    page.acts("op-1", "mark.add", payload)

    assert classroom.taken == [("op-1", "mark.add", {}, "blue-7")]


def test_an_action_without_op_and_kind_arrives_with_empty_ones(
    page: Page, classroom: Classroom
) -> None:
    page.sends({"type": "action"})

    assert classroom.taken == [("", "", {}, "")]
    assert page.answers == [{"type": "ack", "op": "", "text": ""}]


def test_state_and_result_go_out_together(page: Page, widget: Annotator) -> None:
    widget.publish({"state": {"stage": "committed"}, "result": {"heading": "Compare"}})

    assert page.updates == [{"state": {"stage": "committed"}, "result": {"heading": "Compare"}}]


def test_what_did_not_change_is_not_sent_again(page: Page, widget: Annotator) -> None:
    widget.publish({"state": {"stage": "mark"}, "result": {}})
    widget.publish({"state": {"stage": "mark"}, "result": {}})

    assert page.updates == [{"state": {"stage": "mark"}}]


def test_the_repr_is_the_same_for_each_widget_of_a_task(classroom: Classroom) -> None:
    one, other = _widget(classroom), _widget(classroom, state={"stage": "done"})

    assert repr(one) == repr(other) == "<Annotator 01/a/b/whole>"


def test_the_plain_text_says_what_to_do_and_holds_no_address(classroom: Classroom) -> None:
    bundles = [_widget(classroom)._repr_mimebundle_() for _ in range(2)]

    texts = [bundle[0]["text/plain"] for bundle in bundles if bundle]
    assert texts == ["Press the button."] * 2


def test_the_bundle_still_shows_the_widget(classroom: Classroom) -> None:
    bundle = _widget(classroom)._repr_mimebundle_()

    assert bundle is not None
    assert "application/vnd.jupyter.widget-view+json" in bundle[0]


def test_every_trait_for_the_page_can_be_written_as_json(widget: Annotator) -> None:
    names = {"task", "ui", "article", "lens", "absences", "state", "result", "error", "learner"}

    state = widget.get_state()

    assert names <= state.keys()
    json.dumps({name: state[name] for name in names})
