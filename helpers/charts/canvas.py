"""One way to draw: the same settings and the same font on every machine, and PNG bytes out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from PIL.Image import Image

WIDTH = 640  # pixels of the page
INK = "#1a1a1a"
FILL = "#0072b2"  # told apart from INK and from white by everybody, and dark in grey
LINE = "#c8c8c8"
SMALL = 9  # points; 12.5 pixels of the page
SHARP = 1.5  # pixels of the image for one of the page, each way
LABEL_LETTERS = 30  # of a line beside a row

_PER_INCH = 100  # pixels of the page
_COLOURS = 64  # less than half of the bytes of all colours, and no difference to the eye
_SETTINGS: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],  # comes with matplotlib
    "font.size": SMALL,
    "text.color": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": LINE,
}


def draw(width: int, height: int, paint: Callable[[Figure], None]) -> bytes:
    """Draw one picture.

    Args:
        width: in pixels of the page.
        height: in pixels of the page.
        paint: puts everything on an empty, white figure.

    Returns:
        PNG bytes, twice as many pixels each way. The same call gives the same bytes on the same
        machine; other builds of the libraries may round a few pixels differently.
    """
    with quiet():
        import matplotlib as mpl
        from matplotlib.figure import Figure
    from PIL import Image

    with mpl.rc_context():
        mpl.rcdefaults()  # whatever this machine has set
        mpl.rcParams.update(_SETTINGS)
        figure = Figure(figsize=(width / _PER_INCH, height / _PER_INCH), facecolor="white")
        paint(figure)
        out = BytesIO()
        figure.savefig(out, format="png", dpi=_PER_INCH * SHARP)
    return png(Image.open(out))


def png(image: Image) -> bytes:
    """Write an image as PNG with few colours: notebooks hold these pictures."""
    from PIL.Image import Dither

    few = image.convert("RGB").quantize(_COLOURS, dither=Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def folded(label: str, letters: int = LABEL_LETTERS) -> str:
    """Break a label into lines."""
    return "\n".join(wrap(label, letters))


def rows_axes(figure: Figure, labels: list[str], *, left: float, top: float = 1.0) -> Axes:
    """Make axes with one row for each label, from top to bottom, and lines for reading down.

    Args:
        figure: the figure.
        labels: of the rows.
        left: share of the width that the labels take.
        top: share of the height below what stands above the rows.
    """
    bottom = 0.45 / figure.get_figheight()
    axes = figure.add_axes((left, bottom, 0.97 - left, top - bottom - 0.02))
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.set_yticks(range(len(labels)), [folded(label) for label in labels])
    axes.tick_params(length=0)
    axes.grid(axis="x", color=LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    return axes


@contextmanager
def quiet() -> Iterator[None]:
    """Keep matplotlib from saying, at its first start, that it looks for fonts: no news here."""
    logger = logging.getLogger("matplotlib")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
