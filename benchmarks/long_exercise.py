"""The exercise over a long text, in a real browser with a real kernel; a clock on its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, WebSocket

from benchmarks.browser import (
    course_in_lab,
    new_page,
    open_notebook,
    real_browser,
    run_all,
    write_notebook,
)
from benchmarks.long_texts import long_text, places_to_mark, write_course
from benchmarks.measures import Watch
from benchmarks.stock_button import StockButton
from helpers.anchoring import Span
from helpers.segments import segment
from tests.browser.lab import Lab

# Times of one mark in ms, from the key press on: until the frame with the mark was handed to the
# screen, and until the page, which keeps each action until Python has answered, let go of it.
_CLOCK = """() => {
  const remove = Storage.prototype.removeItem;
  Storage.prototype.removeItem = function (name) {
    if (name.startsWith('five-lenses:')) window.clock?.stop(performance.now());
    return remove.call(this, name);
  };
  document.addEventListener('keydown', event => {
    const begun = event.timeStamp;
    let drawn;
    const painted = new Promise(resolve => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - begun);
      channel.port2.postMessage('');
    }));
    const answered = new Promise(resolve => {
      window.clock = {stop: now => resolve(now - begun)};
    });
    window.measured = Promise.all([painted, answered]);
  }, true);
}"""

_SELECT = """async ([paragraph, start, end]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const box = document.querySelector('.fl-text');
  const node = box.querySelector(`[data-n="${paragraph}"]`);
  node.scrollIntoView({block: 'center', behavior: 'instant'});
  const point = units => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (units <= walker.currentNode.length) return [walker.currentNode, units];
      units -= walker.currentNode.length;
    }
  };
  box.focus({preventScroll: true});
  document.getSelection().setBaseAndExtent(...point(start), ...point(end));
  for (let i = 0; i < 3; i += 1) await frame();
}"""


class MarkTimes(NamedTuple):
    """How long one mark took, in ms from the key press.

    Attributes:
        drawn: until it was on the screen.
        acknowledged: until Python had it on disk and the page knew.
        work: how long the page's main thread worked until then; other programs do not count.
    """

    drawn: float
    acknowledged: float
    work: float


class Carried(NamedTuple):
    """What a connection carried, both ways."""

    frames: int
    bytes: int


class Traffic:
    """Counts what a page's connection to the kernel carries."""

    def __init__(self, page: Page) -> None:
        self._carried = Carried(0, 0)
        page.on("websocket", self._listen)

    def since(self) -> Carried:
        """Return what was carried since the last time this was asked."""
        carried, self._carried = self._carried, Carried(0, 0)
        return carried

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", self._count)
        socket.on("framereceived", self._count)

    def _count(self, payload: bytes | str) -> None:
        size = len(payload if isinstance(payload, bytes) else payload.encode())
        self._carried = Carried(self._carried.frames + 1, self._carried.bytes + size)


class LongExercise:
    """The exercise over a long text, open in a window of its own.

    Attributes:
        words: of the text.
        traffic: what its connection carries.
        opened: seconds from running the cell until the first words could be marked.
    """

    def __init__(self, browser: Browser, lab: Lab, folder: Path, words: int, marks: int) -> None:
        self.words = words
        self._text = long_text(words)
        self._places = iter(places_to_mark(self._text, marks))
        write_course(folder / f"course-{words}", words)
        self._page = new_page(browser)
        self.traffic = Traffic(self._page)
        self._inside = self._page.context.new_cdp_session(self._page)
        self._inside.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.opened = self._open(lab, folder / f"course-{words}")

    def _open(self, lab: Lab, course: Path) -> float:
        name = f"long-{self.words}.ipynb"
        source = "from benchmarks.long_texts import walk_long\n\n"
        source += f"walk_long({str(course)!r}, {self.words})"
        write_notebook(lab.work / name, source)
        open_notebook(self._page, lab.address_of(name))
        self.traffic.since()
        watch = Watch()
        run_all(self._page)
        self._page.wait_for_selector('.fl-text[contenteditable="true"]')
        opened = watch.all()
        self._page.evaluate(_CLOCK)
        return opened

    def mark(self) -> MarkTimes:
        """Mark the next place: its words are selected, then the first label's key is pressed."""
        place = next(self._places)
        self._page.evaluate(_SELECT, self._in_paragraph(place))
        before = self._worked()
        self._page.keyboard.press("1")
        drawn, acknowledged = self._page.evaluate("() => window.measured")
        return MarkTimes(drawn, acknowledged, self._worked() - before)

    def _worked(self) -> float:
        """Return the ms for which the page's main thread has had a core so far."""
        metrics = self._inside.send("Performance.getMetrics")["metrics"]
        return 1000 * float(
            next(each["value"] for each in metrics if each["name"] == "TaskDuration")
        )

    def _in_paragraph(self, place: Span) -> list[int]:
        paragraphs = segment(self._text).paragraphs
        number = next(i for i, each in enumerate(paragraphs) if each.covers(place))
        inside = self._text[paragraphs[number].start : place.end]
        words = place.of(self._text)
        end = len(inside.encode("utf-16-le")) // 2
        return [number + 1, end - len(words.encode("utf-16-le")) // 2, end]


class Pages(NamedTuple):
    """What is measured side by side, each in a window and with a kernel of its own."""

    exercises: list[LongExercise]
    button: StockButton


@contextmanager
def pages(folder: Path, sizes: Sequence[int], marks: int) -> Iterator[Pages]:
    """Open one exercise for each size, and a stock button.

    Args:
        folder: an empty folder.
        sizes: in words.
        marks: how many places each is to have.
    """
    (folder / "lab").mkdir()
    with real_browser() as browser, course_in_lab(folder / "lab") as lab:
        exercises = [LongExercise(browser, lab, folder, words, marks) for words in sizes]
        yield Pages(exercises, StockButton(browser, lab))
