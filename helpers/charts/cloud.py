"""Word clouds: words as large as they are frequent."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from helpers.charts.canvas import INK, SHARP, WIDTH, png, quiet
from helpers.charts.picture import Caption, Picture

_HEIGHT = 320
_SEED = 1  # the same places in every run
_SMALLEST = 11  # pixels of the page
_MARGIN = 9  # pixels of the page


def clouds_can_be_drawn() -> bool:
    """Tell whether the package that places the words is on this machine.

    It is missing on Windows for ARM: there is no ready build of it.
    """
    return find_spec("wordcloud") is not None


def cloud(counts: Mapping[str, float], caption: Caption, *, by_rank: bool = False) -> Picture:
    """Draw words as a cloud.

    Args:
        counts: words and how often each occurs, at least one.
        caption: what is said of the picture.
        by_rank: a word's size follows its place in the list alone; else it follows the count,
            so that a word with twice the count is twice as high.

    Raises:
        ImportError: `clouds_can_be_drawn` is false here; draw `bars` instead.
    """
    with quiet():
        from matplotlib.font_manager import FontProperties, findfont
        from wordcloud import WordCloud

    drawn = WordCloud(
        font_path=findfont(FontProperties(family="DejaVu Sans")),
        width=WIDTH,
        height=_HEIGHT,
        scale=SHARP,
        background_color="white",
        color_func=lambda *_, **__: INK,  # colour would tell nothing
        prefer_horizontal=1.0,  # lying words are read at once
        relative_scaling=0.0 if by_rank else 1.0,
        min_font_size=_SMALLEST,
        margin=_MARGIN,
        random_state=_SEED,
    ).generate_from_frequencies(dict(counts))
    return Picture(caption, png(drawn.to_image()), WIDTH, _HEIGHT)
