"""The stored pictures are those of today's counts; nbval itself compares only their words.

Other builds of the drawing libraries may place letters a little differently: so pictures are
compared as the eye does, in blocks of 8 by 8 pixels.
"""

from __future__ import annotations

import ast
import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from nbval.plugin import get_sanitize_patterns
from PIL import Image, ImageChops

from helpers.charts import Picture, bars
from tests.charts.reading import CAPTION
from tests.notebooks import stored_form
from tests.notebooks.stored_form import Cell

FOLDER = Path(__file__).parents[2] / "notebooks"
BLOCK = 8
SAME = 60  # of 255, between the means of two blocks
_IMAGE = re.compile(r'<img alt="[^"]+"[^>]* src="data:image/png;base64,([A-Za-z0-9+/=]+)"')


def stored_images(cell: Cell) -> list[bytes]:
    html = [output.get("data", {}).get("text/html", "") for output in cell["outputs"]]
    texts = ["".join(each) for each in html]
    return [b64decode(found) for text in texts for found in _IMAGE.findall(text)]


PICTURED = [
    pytest.param(cell, id=f"{path.stem}-{cell['id']}")
    for path in sorted(FOLDER.glob("**/*.ipynb"))
    for cell in stored_form.code_cells(stored_form.read(path))
    if stored_images(cell)
]


def shown_by(cell: Cell) -> object:
    """Run a cell and return the value of its last line."""
    tree = ast.parse("".join(cell["source"]))
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    names: dict[str, Any] = {}
    exec(compile(tree, "cell", "exec"), names)
    value: object = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    return value


def differs(one: bytes, other: bytes) -> int:
    """Return the largest difference of two pictures' blocks; 255 where the sizes differ."""
    blocks = []
    for png in (one, other):
        image = Image.open(BytesIO(png)).convert("L")
        blocks.append(
            image.resize((image.width // BLOCK, image.height // BLOCK), Image.Resampling.BOX)
        )
    if blocks[0].size != blocks[1].size:
        return 255
    levels = ImageChops.difference(*blocks).histogram()
    return max(level for level, blocks_of_it in enumerate(levels) if blocks_of_it)


def test_there_are_pictures_to_look_at() -> None:
    assert len(PICTURED) >= 10


@pytest.mark.parametrize("cell", PICTURED)
def test_a_stored_picture_is_that_of_today(cell: Cell) -> None:
    (stored,) = stored_images(cell)
    shown = shown_by(cell)
    assert isinstance(shown, Picture)
    assert differs(stored, shown.png) <= SAME


def test_a_changed_picture_would_be_seen() -> None:
    counts = {"pens": 23.0, "books": 6.0, "keys": 5.0}
    before = bars(counts, CAPTION, axis="things").png
    after = bars({**counts, "books": 7.0}, CAPTION, axis="things").png
    assert differs(before, before) == 0
    assert differs(before, after) > SAME


def test_nbval_looks_away_from_the_bytes_of_pictures_and_from_nothing_else() -> None:
    """A pair that lost its end would be dropped without a word."""
    text = (FOLDER / "pictures.cfg").read_text("utf-8")
    pairs = get_sanitize_patterns(text)
    assert len(pairs) == text.count("\nregex: ") == 1
    ((pattern, instead),) = pairs
    page = '<img alt="a" src="data:image/png;base64,iVBORw0KGgo=">\n<td>23</td>'
    assert re.sub(pattern, instead, page) == page.replace("iVBORw0KGgo=", "PICTURE")
