"""The page's outbox alone, without Lab and kernel: order, patience, several views, closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from helpers.widgets.page_source import joined

pytestmark = pytest.mark.browser

PAGE = Path(__file__).parents[2] / "helpers" / "widgets" / "page"
ADDRESS = "http://course.test/"

# One box, and a stand-in for Python that keeps what it is sent and answers when it is told to.
_MAKE = """async source => {
  const blob = new Blob([source], {type: 'text/javascript'});
  const {Outbox} = await import(URL.createObjectURL(blob));
  window.boxes = [];
  window.make = () => {
    const values = {learner: 'blue-7', task: 'a/task', error: ''};
    const sent = [];
    const model = {get: name => values[name], send: action => sent.push(action)};
    window.boxes.push({box: new Outbox(model, () => {}), sent, values});
  };
  window.make();
}"""


class Box:
    """One outbox in a page; kinds stand for actions, since each is sent once in these tests."""

    def __init__(self, page: Page, number: int = 0) -> None:
        self.page = page
        self._of = f"window.boxes[{number}]"

    def run(self, code: str) -> Any:  # noqa: ANN401
        return self.page.evaluate(f"() => {{ const {{box, sent, values}} = {self._of}; {code} }}")

    def put(self, *kinds: str) -> Box:
        for kind in kinds:
            self.run(f"box.put('{kind}');")
        return self

    @property
    def sent(self) -> list[str]:
        return list(self.run("return sent.map(action => action.kind);"))

    @property
    def waiting(self) -> list[str]:
        return list(self.run("return box.actions.map(action => action.kind);"))

    def answer(self, kind: str) -> int:
        """Let Python answer an action, and return how many were saved late."""
        return int(self.run(f"return box.answered(sent.find(a => a.kind === '{kind}').op);"))

    def fail(self, text: str, *, fault: bool = False) -> None:
        self.run(f"values.error = '{text if fault else ''}'; box.failed('{text}');")

    def get(self, name: str) -> Any:  # noqa: ANN401
        return self.run(f"return box.{name};")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def new_page(context: BrowserContext) -> Page:
    def empty(route: Route) -> None:
        route.fulfill(body="<p>Nothing</p>", content_type="text/html")

    page = context.new_page()
    page.route("**/*", empty)
    page.clock.install()
    page.goto(ADDRESS)
    page.evaluate(_MAKE, joined(PAGE / "outbox.js"))
    return page


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return new_page(context)


@pytest.fixture
def box(page: Page) -> Box:
    return Box(page)


# ---------------------------------------------------------------- order


def test_one_action_is_under_way_at_a_time(box: Box) -> None:
    box.put("a", "b", "c")
    assert box.sent == ["a"]
    box.answer("a")
    assert box.sent == ["a", "b"]
    box.answer("b")
    box.answer("c")
    assert (box.sent, box.waiting) == (["a", "b", "c"], [])


def test_nothing_overtakes_an_action_that_could_not_be_written(box: Box) -> None:
    box.put("add", "undo")
    box.fail("The disk is full.")
    assert box.sent == ["add"]
    assert box.get("trouble") == "The disk is full."
    box.put("commit")
    assert box.sent == ["add", "add"]
    box.answer("add")
    assert box.get("trouble") == ""
    box.answer("undo")
    assert box.sent == ["add", "add", "undo", "commit"]


def test_what_could_not_be_written_is_tried_again_without_being_asked(box: Box, page: Page) -> None:
    box.put("add")
    box.fail("The disk is full.")
    page.clock.run_for(5_000)
    assert box.sent == ["add", "add"]
    # The alert stays as it is: it is not read out again every few seconds.
    assert box.get("trouble") == "The disk is full."
    box.fail("The disk is full.")
    page.clock.run_for(5_000)
    assert box.sent == ["add", "add", "add"]


def test_a_fault_of_the_course_does_not_hold_up_the_others(box: Box, page: Page) -> None:
    box.put("bad", "good", "later")
    box.fail("Something went wrong.", fault=True)
    box.answer("good")
    box.answer("later")
    assert (box.sent, box.waiting) == (["bad", "good", "later"], ["bad"])
    assert box.get("trouble") == "Something went wrong."
    # The next view, after the cell was run again, begins with it.
    page.evaluate("() => { window.boxes[0].box.close(); window.make(); }")
    again = Box(page, 1)
    again.run("box.sendAllAgain();")
    assert again.sent == ["bad"]


# ---------------------------------------------------------------- patience


def test_silence_is_told_after_three_seconds(box: Box, page: Page) -> None:
    box.put("a")
    page.clock.run_for(2_900)
    assert box.get("late") is False
    page.clock.run_for(200)
    assert box.get("late") is True


def test_after_silence_all_is_sent_again_and_counted_once(box: Box, page: Page) -> None:
    box.put("a", "b")
    page.clock.run_for(3_100)
    box.put("c")
    assert box.sent == ["a", "a"]
    assert [box.answer(kind) for kind in "abc"] == [0, 0, 3]
    assert box.get("late") is False
    assert box.put("d").answer("d") == 0


def test_a_sign_of_life_sends_what_waits(box: Box, page: Page) -> None:
    box.put("a")
    page.clock.run_for(3_100)
    box.run("box.answered('of something else');")
    assert box.sent == ["a", "a"]
    assert box.get("late") is False


def test_an_answer_to_something_else_does_not_end_the_waiting(box: Box, page: Page) -> None:
    box.put("a")
    box.run("box.answered('of something else');")
    assert box.sent == ["a"]
    page.clock.run_for(3_100)
    assert box.get("late") is True


# ---------------------------------------------------------------- several views, closing


def test_what_waits_outlives_a_reload(box: Box, page: Page) -> None:
    box.put("a", "b")
    page.reload()
    page.evaluate(_MAKE, joined(PAGE / "outbox.js"))
    assert Box(page).waiting == ["a", "b"]


def test_two_views_in_one_tab_keep_what_waits_in_the_other(box: Box, page: Page) -> None:
    page.evaluate("() => window.make()")
    other = Box(page, 1)
    box.put("a")
    other.put("b")
    box.put("c")
    other.answer("b")
    page.evaluate("() => window.make()")
    assert sorted(Box(page, 2).waiting) == ["a", "c"]


def test_a_page_that_is_closed_sends_what_waits_for_its_turn(box: Box) -> None:
    box.put("a", "b", "c")
    box.run("dispatchEvent(new Event('pagehide'));")
    assert box.sent == ["a", "b", "c"]


def test_a_page_that_is_closed_lets_nothing_overtake_what_failed(box: Box) -> None:
    box.put("a", "b")
    box.fail("The disk is full.")
    box.run("dispatchEvent(new Event('pagehide'));")
    assert box.sent == ["a"]


def test_closing_is_asked_about_only_while_something_is_not_saved(box: Box) -> None:
    ask = """const event = new Event('beforeunload', {cancelable: true});
             dispatchEvent(event);
             return event.defaultPrevented;"""
    assert box.run(ask) is False
    box.put("a")
    assert box.run(ask) is True
    box.answer("a")
    assert box.run(ask) is False
    box.put("b").run("box.close();")
    assert box.run(ask) is False


def test_tabs_know_of_each_other_and_look_when_one_has_saved(
    box: Box, page: Page, context: BrowserContext
) -> None:
    assert box.get("shared") is False
    other_page = new_page(context)
    other = Box(other_page)
    for each in (page, other_page):
        each.wait_for_function("() => window.boxes[0].box.shared")

    box.put("a").answer("a")
    other_page.wait_for_function("() => window.boxes[0].sent.length")
    assert (other.sent, box.sent) == (["hello"], ["a"])

    other_page.close(run_before_unload=True)
    page.wait_for_function("() => !window.boxes[0].box.shared")


def test_a_second_view_in_the_same_tab_is_no_other_tab(box: Box, page: Page) -> None:
    page.evaluate("() => window.make()")
    other = Box(page, 1)
    other.put("a").answer("a")
    page.wait_for_function("() => window.boxes[0].sent.length")
    assert box.sent == ["hello"]
    assert (box.get("shared"), other.get("shared")) == (False, False)
