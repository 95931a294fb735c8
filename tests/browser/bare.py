"""The annotator's page alone, without Lab and kernel: for what is only JavaScript's business.

A small stand-in plays Python's part: it takes every action, acknowledges it, and publishes the
marks. What it was sent can be read by the test.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from helpers.classroom.for_page import steps
from helpers.segments import segment
from helpers.widgets.annotator import Annotator
from helpers.widgets.page_source import joined
from helpers.words import ANNOTATOR, LEARNER

Plain = dict[str, Any]

_SOURCE = Path(__file__).parents[2] / "helpers" / "widgets" / "annotator" / "annotator.js"

_ADDRESS = "http://bare.invalid/"  # nothing is fetched: Playwright answers
_EMPTY = '<!doctype html><html lang="en"><title>bare</title><body style="margin: 0">'

_LOAD = """async source => {
  const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  window.annotator = await import(address);
}"""

_RENDER = """values => {
  const listeners = {};
  const tell = (name, value) => (listeners[name] ?? []).forEach(listener => listener(value));
  window.sent = [];
  const publish = ({kind, payload: {mark, ...rest}}) => {
    if (kind !== 'mark.add') return;
    const blank = {sure: '', stake: '', in_quotation: false, note: ''};
    values.state = {...values.state, marks: [...values.state.marks, {id: mark, ...blank, ...rest}]};
    tell('change:state');
  };
  const model = {
    get: name => values[name],
    on: (name, listener) => (listeners[name] ??= []).push(listener),
    off: () => {},
    send: action => {
      window.sent.push(action);
      publish(action);
      queueMicrotask(() => tell('msg:custom', {type: 'ack', op: action.op, text: ''}));
    },
  };
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  window.annotator.default.render({model, el});
}"""


def load(page: Page, *, dressed: bool = False) -> None:
    """Load the annotator into an empty page as `window.annotator`; `dressed` adds its styles."""
    page.route(_ADDRESS, lambda route: route.fulfill(body=_EMPTY, content_type="text/html"))
    page.goto(_ADDRESS)  # an address of its own: about:blank may keep nothing in the browser
    page.evaluate(_LOAD, joined(_SOURCE))
    if dressed:
        page.add_style_tag(content=Annotator._css)


def render(page: Page, text: str, *, labels: int = 1, given: Sequence[Plain] = ()) -> None:
    """Draw an exercise over this text, with so many labels and these given marks, after `load`."""
    page.evaluate(_RENDER, _values(text, labels, given))


def call(page: Page, function: str, *arguments: object) -> object:
    """Call one of the exported functions, after `load`."""
    result: object = page.evaluate(
        "([name, values]) => window.annotator[name](...values)", [function, list(arguments)]
    )
    return result


def added(page: Page) -> list[Plain]:
    """Return what was sent for each new mark: start, end, quote and label."""
    actions = page.evaluate("() => window.sent")
    return [action["payload"] for action in actions if action["kind"] == "mark.add"]


def _values(text: str, labels: int, given: Sequence[Plain]) -> Plain:
    segments = segment(text)
    return {
        "task": "bare",
        "learner": "blue-7",
        "learner_words": dict(LEARNER),
        "article": {
            "title": "A short text",
            "start": 0,
            "text": text,
            "paragraphs": steps(segments.paragraphs),
            "sentences": steps(segments.sentences),
            "words": steps(segments.words),
        },
        "lens": {
            "name": "A lens",
            "question": "Who?",
            "labels": [_label(number) for number in range(1, labels + 1)],
            "stakes": [],
        },
        "absences": [],
        "given": list(given),
        "ui": dict(ANNOTATOR),
        "state": {
            "stage": "mark",
            "marks": [],
            "ticks": [],
            "nothing": False,
            "count": None,
            "undo": "",
            "redo": "",
            "saved": "",
            "notices": [],
        },
        "result": {},
        "error": "",
    }


def _label(number: int) -> dict[str, str]:
    names = ("meaning", "example", "example_why", "counter_example", "counter_example_why")
    own = {"id": f"label-{number}", "name": f"Label {number}", "code": f"L{number}"}
    return {**own, **dict.fromkeys(names, "")}
