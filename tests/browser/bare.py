"""The annotator's page alone, without Lab and kernel: for what is only JavaScript's business.

A small stand-in plays Python's part: it takes every action, acknowledges it, and publishes the
marks. What it was sent can be read by the test.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from helpers.segments import segment
from helpers.widgets.page_source import joined
from helpers.words import ANNOTATOR

_SOURCE = Path(__file__).parents[2] / "helpers" / "widgets" / "annotator" / "annotator.js"

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


def load(page: Page) -> None:
    """Load the annotator into an empty page as `window.annotator`."""
    page.goto("about:blank")
    page.evaluate(_LOAD, joined(_SOURCE))


def render(page: Page, text: str) -> None:
    """Draw an exercise over this text, with one label, after `load`."""
    page.evaluate(_RENDER, _values(text))


def call(page: Page, function: str, *arguments: object) -> object:
    """Call one of the exported functions, after `load`."""
    result: object = page.evaluate(
        "([name, values]) => window.annotator[name](...values)", [function, list(arguments)]
    )
    return result


def added(page: Page) -> list[dict[str, Any]]:
    """Return what was sent for each new mark: start, end, quote and label."""
    actions = page.evaluate("() => window.sent")
    return [action["payload"] for action in actions if action["kind"] == "mark.add"]


def _values(text: str) -> dict[str, Any]:
    segments = segment(text)
    return {
        "task": "bare",
        "article": {
            "title": "A short text",
            "text": text,
            "paragraphs": [[span.start, span.end] for span in segments.paragraphs],
            "sentences": [[span.start, span.end] for span in segments.sentences],
            "words": [[span.start, span.end] for span in segments.words],
        },
        "lens": {"name": "A lens", "question": "Who?", "labels": [_label()], "stakes": []},
        "absences": [],
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


def _label() -> dict[str, str]:
    names = ("meaning", "example", "example_why", "counter_example", "counter_example_why")
    return {"id": "source", "name": "a source", "code": "SO", **dict.fromkeys(names, "")}
