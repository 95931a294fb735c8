"""Selecting words of the article with the mouse, the way a hand does it."""

from __future__ import annotations

from playwright.sync_api import Page

# Where words stand on the screen. The words may lie in any number of text nodes, and the
# last ones may stand in a later paragraph than the first.
_PLACE = """([selector, first, last]) => {
  const walker = document.createTreeWalker(
    document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push([walker.currentNode, text.length]);
    text += walker.currentNode.data;
  }
  const from = text.indexOf(first);
  const to = text.indexOf(last, from);
  if (from < 0 || to < 0) throw new Error(`Not in the article: ${from < 0 ? first : last}`);
  if (text.indexOf(first, from + 1) >= 0) throw new Error(`More than once: ${first}`);
  const range = document.createRange();
  const [startNode, startAt] = nodes.findLast(([, at]) => at <= from);
  const end = to + last.length;
  const [endNode, endAt] = nodes.findLast(([, at]) => at < end);
  range.setStart(startNode, from - startAt);
  range.setEnd(endNode, end - endAt);
  startNode.parentElement.scrollIntoView({block: 'center', behavior: 'instant'});
  const boxes = [...range.getClientRects()].filter(box => box.width > 0.5);
  const [a, b] = [boxes[0], boxes.at(-1)];
  return [a.left + 0.5, a.top + a.height / 2, b.right - 0.5, b.top + b.height / 2];
}"""

# The page holds an exercise for each article; the tests walk the first.
AREA = '.fl-root[data-task$="/ecips-warns/whole"]'
ARTICLE = f"{AREA} .fl-text"


def drag_over(page: Page, first: str, last: str = "", *, article: str = ARTICLE) -> None:
    """Press the mouse button before `first`, let go after `last` (or after `first` itself)."""
    x, y, to_x, to_y = _place(page, article, first, last or first)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move((x + to_x) / 2, (y + to_y) / 2, steps=3)
    page.mouse.move(to_x, to_y, steps=3)
    page.mouse.up()


def double_click(page: Page, word: str, *, article: str = ARTICLE) -> None:
    """Double-click a word."""
    x, y, to_x, to_y = _place(page, article, word, word)
    page.mouse.dblclick((x + to_x) / 2, (y + to_y) / 2)


def click_before(page: Page, words: str, *, article: str = ARTICLE) -> None:
    """Put the caret before these words."""
    x, y, _, _ = _place(page, article, words, words)
    page.mouse.click(x, y)


def tap(page: Page, word: str, *, article: str = ARTICLE) -> None:
    """Tap the middle of a word with a finger."""
    page.touchscreen.tap(*middle_of(page, word, article=article))


def click(page: Page, word: str, *, article: str = ARTICLE) -> None:
    """Click the middle of a word."""
    page.mouse.click(*middle_of(page, word, article=article))


def middle_of(page: Page, word: str, *, article: str = ARTICLE) -> tuple[float, float]:
    """Return the point of the window that is the middle of a word."""
    x, y, to_x, _ = _place(page, article, word, word)
    return (x + to_x) / 2, y


def _place(page: Page, article: str, first: str, last: str) -> tuple[float, float, float, float]:
    x, y, to_x, to_y = page.evaluate(_PLACE, [article, first, last])
    return x, y, to_x, to_y
