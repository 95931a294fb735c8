"""The ground of a comparison: where the key's marks stand, and where there is nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpers.anchoring import Excerpt, Span, find
from helpers.content import Decoy, Key, KeyMark, Lens, ReadingMark
from helpers.feedback.values import CleanItem, Ground, KeySpan
from helpers.segments import Segments, segment

FIRST_LAYER = frozenset({1})


def make_ground(
    text: str,
    key: Key,
    lens: Lens,
    readings: Sequence[Sequence[ReadingMark]] = (),
    layers: frozenset[int] = FIRST_LAYER,
) -> Ground:
    """Lay out one article and one lens for comparing.

    Args:
        text: the article, newlines untouched.
        key: its key in this lens.
        lens: the lens, for the layers of its labels.
        readings: the marks of each independent reading; those of other articles and lenses
            are passed over.
        layers: the layers of labels in use.

    Returns:
        The key's marks in reading order, and the clean items: each sentence in which
        neither the key nor a reading marked a word, and each decoy outside such sentences.

    Raises:
        AnchorError: an excerpt, or core words, that do not stand exactly once.
    """
    segments = segment(text)
    spans = [_key_span(mark, segments, lens, layers) for mark in key.marks]
    read = [
        Span(mark.start, mark.end)
        for reading in readings
        for mark in reading
        if (mark.article, mark.lens) == (key.article, key.lens)
    ]
    sentences = _clean_sentences(segments, [*(each.span for each in spans), *read])
    decoys = _decoys_elsewhere(key.decoys, sentences, segments)
    in_order = sorted(spans, key=lambda each: (each.span, each.id))
    return Ground(segments, tuple(in_order), (*sentences, *decoys))


def _key_span(mark: KeyMark, segments: Segments, lens: Lens, layers: frozenset[int]) -> KeySpan:
    span = find(mark.excerpt, segments.text)
    label = lens.label(mark.label)
    in_use = label is not None and label.layer in layers
    return KeySpan(
        id=mark.id,
        span=span,
        accepted=mark.accepted,
        importance=mark.importance,
        core=_core(mark, span, segments),
        counts=in_use and not mark.needs_outside and bool(segments.words_in(span)),
    )


def _core(mark: KeyMark, span: Span, segments: Segments) -> Span | None:
    if not mark.core:
        return None
    inside = find(Excerpt(mark.core), mark.excerpt.exact)
    core = Span(span.start + inside.start, span.start + inside.end)
    return core if segments.words_in(core) else None


def _clean_sentences(segments: Segments, marked: Iterable[Span]) -> list[CleanItem]:
    taken = {number for span in marked for number in segments.sentences_in(span)}
    return [
        CleanItem("sentence", f"sentence-{number + 1}", sentence)
        for number, sentence in enumerate(segments.sentences)
        if number not in taken and segments.words_in(sentence)
    ]


def _decoys_elsewhere(
    decoys: Iterable[Decoy], sentences: Iterable[CleanItem], segments: Segments
) -> list[CleanItem]:
    """Place the decoys that share no word with a clean sentence, so that no slip counts twice."""
    clean = {word for item in sentences for word in segments.words_in(item.span)}
    items = [CleanItem("decoy", each.id, find(each.excerpt, segments.text)) for each in decoys]
    words = {item.id: segments.words_in(item.span) for item in items}
    outside = [item for item in items if words[item.id] and clean.isdisjoint(words[item.id])]
    return sorted(outside, key=lambda item: (item.span, item.id))
