"""The shape of lessons/side-by-side.yaml."""

from __future__ import annotations

import attrs

from helpers.anchoring import Excerpt
from helpers.content import Beside, DateTold, Stretch


@attrs.frozen
class DateEntry:
    """One date; its excerpt stands flat among the other fields."""

    exact: str
    when: str
    what: str
    before: str = ""
    after: str = ""
    facts: tuple[str, ...] = ()

    def date(self) -> DateTold:
        """Fold the excerpt's fields into one value."""
        excerpt = Excerpt(self.exact, self.before, self.after)
        return DateTold(excerpt, self.when, self.what, self.facts)


@attrs.frozen
class BesideEntry:
    """One article."""

    slug: str
    name: str
    body: tuple[Stretch, ...]
    dates: tuple[DateEntry, ...] = ()

    def beside(self) -> Beside:
        """Make the value."""
        dates = tuple(entry.date() for entry in self.dates)
        return Beside(self.slug, self.name, self.body, dates)


@attrs.frozen
class SideBySideFile:
    """The file lessons/side-by-side.yaml."""

    articles: tuple[BesideEntry, ...]
