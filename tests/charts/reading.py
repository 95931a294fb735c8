"""Looking at a drawn picture: its pixels, and what stands where."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from helpers.charts import Caption, Picture, Table

TABLE = Table("Numbers", ("name", "count"), (("pens", 4), ("books", 2)))
CAPTION = Caption("In the bag", "Bars of things in a bag: pens 4, books 2.", TABLE)

Colour = tuple[int, int, int]


def image_of(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.png)).convert("RGB")


def near(one: Colour, other: Colour, reach: int = 24) -> bool:
    """Tell whether two colours look alike: few colours are kept in the file."""
    return all(abs(a - b) <= reach for a, b in zip(one, other, strict=True))


def longest_run(image: Image.Image, row: int, colour: Colour) -> int:
    """Measure the longest stretch of a colour in one row of pixels."""
    longest = run = 0
    for across in range(image.width):
        pixel = image.getpixel((across, row))
        assert isinstance(pixel, tuple)
        run = run + 1 if near((pixel[0], pixel[1], pixel[2]), colour) else 0
        longest = max(longest, run)
    return longest


def light(colour: Colour) -> float:
    """Return the relative luminance of a colour, 0 to 1, as in WCAG 2.2."""
    parts = [part / 255 for part in colour]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21, as in WCAG 2.2."""
    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def rgb(code: str) -> Colour:
    """Read a colour such as #0072b2."""
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))
