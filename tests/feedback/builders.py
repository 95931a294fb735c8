"""Small texts and keys for the tests of the comparison rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpers.anchoring import Excerpt, Span
from helpers.content import Decoy, Key, KeyMark, Label, Lens, Quality, ReadingMark, Reason
from helpers.feedback import (
    CleanItem,
    Comparison,
    Ground,
    KeySpan,
    Outcome,
    OwnMark,
    compare,
    make_ground,
)
from helpers.segments import Segments

# Ten sentences of ten words each: word 25 is the sixth of the third sentence.
WORDS_IN_SENTENCE = 10
SENTENCES = 10


def numbered(sentences: int = SENTENCES, words: int = WORDS_IN_SENTENCE) -> Segments:
    """Make a text of numbered words, w0 w1 …, and where its parts stand."""
    spans, at = [], 0
    tokens = [f"w{number}" for number in range(sentences * words)]
    for token in tokens:
        spans.append(Span(at, at + len(token)))
        at += len(token) + 1
    lines = [
        Span(spans[first].start, spans[first + words - 1].end)
        for first in range(0, len(spans), words)
    ]
    return Segments(" ".join(tokens), tuple(lines), tuple(lines), tuple(spans))


def over(segments: Segments, first: int, last: int) -> Span:
    """Span from the first to the last word, both included."""
    return Span(segments.words[first].start, segments.words[last].end)


def key_span(
    segments: Segments,
    name: str,
    words: tuple[int, int],
    label: str = "x",
    *,
    also: tuple[str, ...] = (),
    importance: int = 3,
    core: tuple[int, int] | None = None,
    counts: bool = True,
) -> KeySpan:
    return KeySpan(
        name,
        over(segments, *words),
        (label, *also),
        importance,
        over(segments, *core) if core else None,
        counts,
    )


def own(segments: Segments, name: str, words: tuple[int, int], label: str = "x") -> OwnMark:
    return OwnMark(name, over(segments, *words), label)


def ground_of(
    segments: Segments,
    key_spans: Sequence[KeySpan],
    clean: Iterable[int] = (),
    decoys: Sequence[tuple[str, tuple[int, int]]] = (),
) -> Ground:
    """Lay a ground; clean sentences are given by number, from 0."""
    items = [
        CleanItem("sentence", f"sentence-{number + 1}", segments.sentences[number])
        for number in clean
    ]
    items += [CleanItem("decoy", name, over(segments, *words)) for name, words in decoys]
    return Ground(segments, tuple(key_spans), tuple(items))


def outcomes(comparison: Comparison) -> dict[str, tuple[str, str | None, str]]:
    """Tell verdict, mark and why by id of the key mark."""
    return {each.key: (each.verdict, each.mark, each.why) for each in comparison.outcomes}


def outcome(mark: OwnMark, key: KeySpan, segments: Segments) -> Outcome:
    """Compare one mark with one key mark."""
    return compare([mark], ground_of(segments, [key])).outcomes[0]


LENS = Lens(
    "sourcing",
    "Sourcing",
    "Who says so?",
    tuple(
        Label(name, name, name[:2], "", "", "", "", "", layer)
        for name, layer in (("unnamed", 1), ("document", 1), ("slogans", 2))
    ),
)


def key_mark(
    name: str, exact: str, label: str = "unnamed", *, core: str = "", needs_outside: str = ""
) -> KeyMark:
    return KeyMark(
        id=name,
        excerpt=Excerpt(exact),
        label=label,
        importance=3,
        quality=Quality.FAULT,
        agreement=1,
        reason=Reason("", "", ""),
        core=core,
        needs_outside=needs_outside,
    )


def key_of(*marks: KeyMark, decoys: tuple[Decoy, ...] = ()) -> Key:
    return Key("a", "sourcing", "", "", 2, "", "", marks, decoys=decoys)


def read(text: str, exact: str, article: str = "a", lens: str = "sourcing") -> ReadingMark:
    start = text.index(exact)
    return ReadingMark(article, lens, "slogans", start, start + len(exact), exact, 1)


def ground_in(
    text: str,
    key: Key,
    readings: Sequence[Sequence[ReadingMark]] = (),
    layers: frozenset[int] = frozenset({1}),
) -> Ground:
    return make_ground(text, key, LENS, readings, layers)
