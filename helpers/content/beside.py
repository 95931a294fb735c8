"""What is needed to put the articles side by side: their own words, and the dates in them."""

from __future__ import annotations

import re

import attrs

from helpers.anchoring import Excerpt, Span, find

_YEAR = re.compile(r"[0-9]{4}")


@attrs.frozen
class Stretch:
    """A stretch of an article: from the first excerpt to the end of the second."""

    first: Excerpt
    last: Excerpt

    def window(self, text: str) -> Span:
        """Find the stretch in the text of its article.

        Raises:
            AnchorError: one of the excerpts does not stand exactly once, or they run backwards.
        """
        return Span(find(self.first, text).start, find(self.last, text).end)


@attrs.frozen
class DateTold:
    """A date in an article.

    Attributes:
        excerpt: the words that tell it.
        when: the date they mean, written out; "1 May 2013", "May 2013" or "2013".
        what: what happens then, as the text has it.
        facts: ids of the facts that `what` or `when` rests on beyond the text.
    """

    excerpt: Excerpt
    when: str
    what: str
    facts: tuple[str, ...] = ()

    @property
    def tells_year(self) -> bool:
        """Tell whether the words alone give the year."""
        return bool(_YEAR.search(self.excerpt.exact))


@attrs.frozen
class Beside:
    """One article among the others.

    Attributes:
        slug: of the article.
        name: a short name, as the pages of the lessons use it.
        body: its own words; menus, headlines, boxes and links around it are left out.
        dates: in the order of the text.
    """

    slug: str
    name: str
    body: tuple[Stretch, ...]
    dates: tuple[DateTold, ...] = ()

    def windows(self, text: str) -> tuple[Span, ...]:
        """Find all stretches of its own words.

        Raises:
            AnchorError: as `Stretch.window`.
        """
        return tuple(stretch.window(text) for stretch in self.body)
