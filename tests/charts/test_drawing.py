"""Pictures show the counts they are given: the same bytes each time, and readable in grey."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from helpers.charts import Picture, Point, bars, cloud, panels, stacked, tiles, timeline
from helpers.charts import cloud as cloud_function
from helpers.charts.canvas import FILL, INK, SHARP, folded
from helpers.charts.cloud import clouds_can_be_drawn
from helpers.charts.stacked import STYLES
from helpers.charts.timeline import _levels
from tests.charts.reading import CAPTION, contrast, image_of, light, longest_run, rgb

THINGS = {"pens": 4.0, "books": 2.0, "keys": 1.0}
SHELVES = {"left": {"red": 3.0, "blue": 1.0}, "right": {"red": 0.0, "blue": 2.0}}
POINTS = [Point("a", "now", 2020.1), Point("a", "then", 2020.15), Point("b", "now", 2013.0)]

DRAWN: dict[str, Callable[[], Picture]] = {
    "bars": lambda: bars(THINGS, CAPTION, axis="things"),
    "panels": lambda: panels({"one": THINGS, "two": THINGS}, CAPTION, axis="things"),
    "stacked": lambda: stacked(SHELVES, CAPTION, axis="books"),
    "tiles": lambda: tiles(SHELVES, CAPTION),
    "timeline": lambda: timeline(POINTS, CAPTION, kinds=["now", "then"]),
    "cloud": lambda: cloud(THINGS, CAPTION),
}
each_kind = pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)


@each_kind
def test_the_image_has_its_size_on_white(draw: Callable[[], Picture]) -> None:
    picture = draw()
    image = image_of(picture)
    assert image.size == (int(picture.width * SHARP), int(picture.height * SHARP))
    assert {image.getpixel((0, 0)), image.getpixel((image.width - 1, image.height - 1))} == {
        (255, 255, 255)
    }
    assert len(set(image.histogram())) > 2  # something is drawn on it


@each_kind
def test_the_same_counts_give_the_same_bytes(draw: Callable[[], Picture]) -> None:
    assert draw().png == draw().png


@each_kind
def test_a_picture_is_small(draw: Callable[[], Picture]) -> None:
    assert len(draw().png) < 40_000


def test_other_counts_give_another_picture() -> None:
    assert bars({**THINGS, "keys": 3.0}, CAPTION, axis="things").png != DRAWN["bars"]().png


def test_settings_of_the_machine_change_nothing() -> None:
    import matplotlib as mpl

    before = DRAWN["bars"]().png
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "black", "savefig.bbox": "tight"}):
        assert DRAWN["bars"]().png == before
        assert mpl.rcParams["font.size"] == 30  # and they are as they were


def test_bars_are_as_long_as_their_counts() -> None:
    image = image_of(DRAWN["bars"]())
    runs = [longest_run(image, row, rgb(FILL)) for row in range(image.height)]
    lengths = sorted({run for run in runs if run > 20 and runs.count(run) > 5})
    assert [round(4 * length / lengths[-1]) for length in lengths] == [1, 2, 4]


def test_a_bar_of_nothing_is_no_fault() -> None:
    assert bars({"pens": 0, "keys": 0}, CAPTION, axis="things").png


# ---------------------------------------------------------------- without colour


def test_parts_differ_in_pattern_and_in_grey() -> None:
    assert len(set(STYLES)) == len(STYLES)
    assert len({pattern for _, pattern in STYLES}) >= len(STYLES) - 1
    greys = [light(rgb(fill)) for fill, _ in STYLES]
    assert all(abs(one - other) > 0.1 for one, other in pairwise(greys)), greys


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(ValueError, match="6 parts cannot be told apart"):
        stacked({"row": dict.fromkeys("abcdef", 1.0)}, CAPTION, axis="n")


def test_numbers_are_readable_on_the_darkest_tile() -> None:
    image = image_of(tiles({"a": {"one": 9.0}}, CAPTION))
    colours = sorted(image.getcolors(100_000) or [], reverse=True)
    tile = next(colour for _, colour in colours if colour != (255, 255, 255))
    assert isinstance(tile, tuple)
    assert contrast((tile[0], tile[1], tile[2]), rgb(INK)) >= 4.5


def test_ink_is_readable_on_white() -> None:
    assert contrast(rgb(INK), (255, 255, 255)) >= 7


# ---------------------------------------------------------------- a line of years


def test_marks_that_would_touch_stand_on_other_levels() -> None:
    near_and_far = [Point("a", "now", years) for years in (2020.0, 2020.1, 2020.2, 2021.0)]
    placed = {point.years: level for point, level in _levels(near_and_far, "a", 0.5)}
    assert placed == {2020.0: 0, 2020.1: 1, 2020.2: 2, 2021.0: 0}


def test_a_mark_more_makes_another_picture() -> None:
    more = timeline([*POINTS, Point("b", "then", 2018.5)], CAPTION, kinds=["now", "then"])
    assert more.png != DRAWN["timeline"]().png


# ---------------------------------------------------------------- clouds


def test_the_setting_changes_the_cloud() -> None:
    assert cloud(THINGS, CAPTION, by_rank=True).png != DRAWN["cloud"]().png


def test_a_machine_without_the_package_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert clouds_can_be_drawn()
    module = sys.modules[cloud_function.__module__]
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    assert not clouds_can_be_drawn()


# ---------------------------------------------------------------- labels, first start


@pytest.mark.parametrize(
    ("label", "lines"),
    [("short", "short"), ("a court in Spain, and one more", "a court in\nSpain, and\none more")],
)
def test_labels_are_folded(label: str, lines: str) -> None:
    assert folded(label, 10) == lines


def test_the_first_start_says_nothing_about_fonts(tmp_path: Path) -> None:
    """Without a place for its list of fonts matplotlib warns; a notebook would store that."""
    no_folder = tmp_path / "file"
    no_folder.write_text("")
    code = "from tests.charts.test_drawing import DRAWN; DRAWN['bars'](); DRAWN['cloud']()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "MPLCONFIGDIR": str(no_folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")
