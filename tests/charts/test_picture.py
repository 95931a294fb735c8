"""What a page gets: an image with its words, and a table; nothing active, nothing that varies."""

from __future__ import annotations

import re
from base64 import b64decode
from html.parser import HTMLParser

import attrs
import pytest

from helpers.charts import Caption, Picture, Table, cell_text
from tests.charts.reading import CAPTION, TABLE

PICTURE = Picture(CAPTION, b"\x89PNG bytes", 640, 120)
HOSTILE = '<script>alert("1")</script> & “quotes" \'more\''


class Tags(HTMLParser):
    """Gathers the tags of some HTML with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_image_carries_its_alternative_text_and_its_bytes() -> None:
    (image,) = Tags(PICTURE.html()).all("img")
    kind, _, data = str(image["src"]).partition(";base64,")

    assert image["alt"] == CAPTION.alt
    assert (image["width"], image["height"]) == ("640", "120")
    assert (kind, b64decode(data)) == ("data:image/png", PICTURE.png)


def test_the_table_has_a_caption_and_headers_for_columns_and_rows() -> None:
    page = Tags(PICTURE.html())

    assert len(page.all("caption")) == 1
    assert [each["scope"] for each in page.all("th")] == ["col", "col", "row", "row"]
    assert len(page.all("td")) == 2
    assert "Numbers" in page.text


def test_a_notebook_shows_the_html_and_a_terminal_the_words() -> None:
    assert PICTURE._repr_html_() == PICTURE.html()
    assert repr(PICTURE) == f"In the bag. {CAPTION.alt}"


def test_the_first_line_is_blank_for_a_folded_output() -> None:
    """JupyterLab shows the first line that is not empty, tags and all."""
    first = next(line for line in PICTURE.html().split("\n") if line != "")
    assert first.strip() == ""


def test_words_stay_words() -> None:
    page = Tags(attrs.evolve(PICTURE, caption=Caption(HOSTILE, HOSTILE, TABLE)).html())
    assert not page.all("script")
    assert HOSTILE in page.text
    assert page.all("img")[0]["alt"] == HOSTILE


def test_words_of_a_table_stay_words() -> None:
    html = Table(HOSTILE, (HOSTILE, "n"), ((HOSTILE, 1),)).html()
    page = Tags(html)
    assert not page.all("script")
    assert page.text.count(HOSTILE) == 3


def test_nothing_in_it_is_active() -> None:
    assert not re.search(r"<(script|style|iframe|link)\b|\bon\w+=", PICTURE.html())


@pytest.mark.parametrize(
    ("cell", "text"), [("word", "word"), (3, "3"), (2.25, "2.2"), (10.0, "10.0"), (0, "0")]
)
def test_cells(cell: str | float, text: str) -> None:
    assert cell_text(cell) == text


def test_numbers_stand_right_and_words_left() -> None:
    html = Table("c", ("name", "n", "note"), (("a", 1, "b"),)).html()
    assert [each["style"] for each in Tags(html).all("td")] == [
        "text-align: right",
        "text-align: left",
    ]
    assert "text-align: right" in str(Tags(html).all("th")[1]["style"])


def test_a_table_without_rows_is_still_a_table() -> None:
    assert len(Tags(Table("c", ("a", "b"), ()).html()).all("th")) == 2


def test_the_caption_of_the_tests_is_sound() -> None:
    assert Caption("In the bag", CAPTION.alt, TABLE) == CAPTION
