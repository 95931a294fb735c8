"""The shape of each course file: which fields stand in it, and the values made of them.

Values of `helpers.content` whose fields are those of the file are read as they are.
"""

from __future__ import annotations

import attrs

from helpers.anchoring import Excerpt
from helpers.content import (
    Absence,
    Article,
    Card,
    ClassPassage,
    Count,
    Decoy,
    Fact,
    Key,
    KeyMark,
    Kind,
    Known,
    Lens,
    Lesson,
    Passage,
    Quality,
    Reason,
    Sentence,
    Speaker,
    Stake,
    TimelineEntry,
    Word,
)


@attrs.frozen
class ArticleEntry:
    """One article in seeds/catalogue.yaml."""

    slug: str
    file: str
    sha256: str
    received_as: str
    title: Known
    publisher: Known
    author: Known
    date: Known
    kind: Known
    rights: Known
    collected_from: Known
    background: tuple[Sentence, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    glossary: tuple[Word, ...] = ()
    content_note: str = ""

    def article(self, text: str) -> Article:
        """Join the entry and the text of its file."""
        return Article(text=text, **attrs.asdict(self, recurse=False))


@attrs.frozen
class CatalogueFile:
    """The file seeds/catalogue.yaml."""

    articles: tuple[ArticleEntry, ...]


@attrs.frozen
class FactsFile:
    """The file seeds/facts.yaml."""

    facts: tuple[Fact, ...]


@attrs.frozen
class CardsFile:
    """A file lessons/<folder>/cards.yaml."""

    cards: tuple[Card, ...]


@attrs.frozen
class LessonFile:
    """A file lessons/<folder>/lesson.yaml."""

    title: str
    minutes: int
    objectives: tuple[str, ...]
    articles: tuple[str, ...]
    lens: Lens
    passages: tuple[ClassPassage, ...] = ()

    def lesson(self, folder: str) -> Lesson:
        """Name the lesson by its folder."""
        return Lesson(folder=folder, **attrs.asdict(self, recurse=False))


@attrs.frozen
class MarkEntry:
    """One mark of a key; its excerpt stands flat among the other fields."""

    id: str
    exact: str
    label: str
    importance: int
    quality: Quality
    agreement: int
    reason: Reason
    before: str = ""
    after: str = ""
    also: tuple[str, ...] = ()
    stake: Stake | None = None
    in_quotation: bool = False
    needs_outside: str = ""
    core: str = ""
    leads_to: str = ""

    def mark(self) -> KeyMark:
        """Fold the excerpt's fields into one value."""
        return KeyMark(
            id=self.id,
            excerpt=Excerpt(self.exact, self.before, self.after),
            label=self.label,
            importance=self.importance,
            quality=self.quality,
            agreement=self.agreement,
            reason=self.reason,
            also=self.also,
            stake=self.stake,
            in_quotation=self.in_quotation,
            needs_outside=self.needs_outside,
            core=self.core,
            leads_to=self.leads_to,
        )


@attrs.frozen
class DecoyEntry:
    """One decoy of a key."""

    id: str
    exact: str
    explanation: str
    before: str = ""
    after: str = ""

    def decoy(self) -> Decoy:
        """Fold the excerpt's fields into one value."""
        return Decoy(self.id, Excerpt(self.exact, self.before, self.after), self.explanation)


@attrs.frozen
class KeyFile:
    """A file lessons/<folder>/key/<slug>.yaml."""

    article: str
    lens: str
    sha256: str
    drafted_by: str
    readings: int
    reviewed_by: tuple[str, ...]
    summary: str
    marks: tuple[MarkEntry, ...]
    speakers: tuple[Speaker, ...] = ()
    absences: tuple[Absence, ...] = ()
    decoys: tuple[DecoyEntry, ...] = ()
    passages: tuple[Passage, ...] = ()
    count: Count | None = None
    kind: Kind | None = None
    retired: tuple[str, ...] = ()

    def key(self, digest: str) -> Key:
        """Make the key.

        Args:
            digest: sha256 of the key file's bytes.
        """
        return Key(
            article=self.article,
            lens=self.lens,
            sha256=self.sha256,
            drafted_by=self.drafted_by,
            readings=self.readings,
            summary=self.summary,
            digest=digest,
            marks=tuple(entry.mark() for entry in self.marks),
            speakers=self.speakers,
            absences=self.absences,
            decoys=tuple(entry.decoy() for entry in self.decoys),
            passages=self.passages,
            count=self.count,
            kind=self.kind,
            reviewed_by=self.reviewed_by,
            retired=self.retired,
        )
