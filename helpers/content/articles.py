"""An article, and what a reader should know of it beforehand."""

from __future__ import annotations

import attrs

from helpers.content.facts import Sure


@attrs.frozen
class Known:
    """A detail about an article, and how it is known.

    Attributes:
        value: the detail in words; "unknown" where nobody could find it.
        sure: how it is known.
        note: what a reader should know about it; may be empty.
    """

    value: str
    sure: Sure
    note: str = ""


@attrs.frozen
class Sentence:
    """One sentence of background or a timeline entry, with the facts it rests on.

    Attributes:
        text: the sentence; neutral, reading grade 7 at most.
        facts: ids of the facts; empty where the article itself or an atlas shows it.
    """

    text: str
    facts: tuple[str, ...] = ()


@attrs.frozen
class TimelineEntry:
    """One point of an article's small timeline."""

    when: str
    what: str
    facts: tuple[str, ...] = ()


@attrs.frozen
class Word:
    """One word of an article's glossary, explained."""

    word: str
    meaning: str


@attrs.frozen
class Article:
    """One of the five articles: its text and what is known about it.

    Attributes:
        slug: short readable name, also the file's name.
        file: file name in seeds/.
        sha256: digest of the file's bytes.
        received_as: the file's name as received.
        title: and publisher, author, date, kind, rights, collected_from: see `Known`.
        background: five neutral sentences to read before the article.
        timeline: a few dates.
        glossary: 8 to 12 words.
        content_note: a warning before hard subjects; may be empty.
        text: the article, byte for byte as UTF-8, newlines untouched.
    """

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
    text: str
    background: tuple[Sentence, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    glossary: tuple[Word, ...] = ()
    content_note: str = ""
