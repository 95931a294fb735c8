"""The reference key of one article through one lens."""

from __future__ import annotations

from enum import StrEnum

import attrs

from helpers.anchoring import Excerpt, Span, find
from helpers.content.lenses import Stake


class Quality(StrEnum):
    """Whether a marked place is a fault, good practice, or simply how news is written."""

    FAULT = "fault"
    GOOD = "good"
    CLEAN = "clean"


@attrs.frozen
class Reason:
    """Why a key mark stands, in three parts.

    Attributes:
        what: what the words are.
        why: why it matters.
        better: what a better version says, or what is done well.
    """

    what: str
    why: str
    better: str


NOBODY = "nobody"  # what `leads_to` says where the text tells of no one


@attrs.frozen
class Speaker:
    """Somebody, or some paper, that stands behind attributions of an article.

    One voice is one speaker, however many names the text gives it.

    Attributes:
        id: author-given, unique in the file; never "nobody".
        name: as learners read it: a public name, or a role for a private person.
        stake: on whose side it stands; None where the text does not tell.
    """

    id: str
    name: str
    stake: Stake | None = None


@attrs.frozen
class KeyMark:
    """One mark of the reference key.

    Attributes:
        id: author-given, unique in the file, never reused.
        excerpt: the words.
        label: the label of the key.
        also: other labels that count as right.
        stake: for sourcing; None elsewhere.
        importance: 3 essential, 2 good, 1 a fine point.
        quality: fault, good practice or simply clean.
        in_quotation: the words are a source's, not the writer's.
        needs_outside: a fact id where the mark cannot be judged from the text alone.
        core: words inside the excerpt that are enough to meet it; may be empty.
        leads_to: for sourcing: id of the speaker that stands behind it, or `NOBODY`; empty
            elsewhere.
        agreement: by how many of the AI readings it was marked.
        reason: in three parts.
    """

    id: str
    excerpt: Excerpt
    label: str
    importance: int
    quality: Quality
    agreement: int
    reason: Reason
    also: tuple[str, ...] = ()
    stake: Stake | None = None
    in_quotation: bool = False
    needs_outside: str = ""
    core: str = ""
    leads_to: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """The labels that count as right, the key's own first."""
        return (self.label, *self.also)


@attrs.frozen
class Absence:
    """One line of the list of things an article may lack.

    Attributes:
        id: author-given.
        text: the thing, in plain words ("A reply from the accused").
        missing: True where the article lacks it; False for a distractor that is there.
        reason: why it matters, or where it stands.
        importance: 3 to 1.
    """

    id: str
    text: str
    missing: bool
    reason: str
    importance: int = 2


@attrs.frozen
class Decoy:
    """Words that look like a case for the lens and are not.

    Attributes:
        id: author-given.
        excerpt: the words.
        explanation: what a learner who marks them is told.
    """

    id: str
    excerpt: Excerpt
    explanation: str


@attrs.frozen
class Passage:
    """A stretch of an article for class use: from the first excerpt to the end of the second."""

    id: str
    title: str
    first: Excerpt
    last: Excerpt

    def window(self, text: str) -> Span:
        """Find the stretch in the text of its article.

        Raises:
            AnchorError: one of the excerpts does not stand exactly once, or they run backwards.
        """
        return Span(find(self.first, text).start, find(self.last, text).end)


@attrs.frozen
class Count:
    """The answer to the lens's question with a number ("How many different sources?")."""

    answer: int
    accept: tuple[int, ...]
    reason: str


@attrs.frozen
class Kind:
    """The answer to the lens's question about the text as a whole; ids of its choices."""

    answer: str
    accept: tuple[str, ...]
    reason: str


@attrs.frozen
class Key:
    """The reference key of one article through one lens.

    Attributes:
        article: slug.
        lens: lens id.
        sha256: digest of the article it was made for.
        drafted_by: who drafted it, in words shown to learners.
        readings: how many AI readings the agreement counts.
        reviewed_by: teachers who have reviewed it; empty until one has.
        digest: digest of the key file, written into the log at commit.
        summary: what the lens shows in this article; shown after commit.
        speakers: who stands behind its attributions; for sourcing, else none.
        retired: ids that must not be used again.
    """

    article: str
    lens: str
    sha256: str
    drafted_by: str
    readings: int
    summary: str
    digest: str
    marks: tuple[KeyMark, ...]
    speakers: tuple[Speaker, ...] = ()
    absences: tuple[Absence, ...] = ()
    decoys: tuple[Decoy, ...] = ()
    passages: tuple[Passage, ...] = ()
    count: Count | None = None
    kind: Kind | None = None
    reviewed_by: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()


@attrs.frozen
class ReadingMark:
    """One mark of an independent reading, as given: a span with label and importance."""

    article: str
    lens: str
    label: str
    start: int
    end: int
    quote: str
    importance: int
    note: str = ""
