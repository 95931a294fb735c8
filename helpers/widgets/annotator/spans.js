// Spans of code points: which words a place touches, how marks overlap. Pure functions.

/** First index in a list of which `test` is true, as it is of all after it; else the length. */
export function firstWhere(list, test) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First index in a sorted list of [start, end] pairs whose end lies after `offset`. */
export const firstEndingAfter = (spans, offset) => firstWhere(spans, ([, end]) => end > offset);

/** Last index in such a list whose start lies at or before `offset`; the first where none does. */
export const lastStartingBy = (spans, offset) => Math.max(0, firstWhere(spans, ([start]) => start > offset) - 1);

/** Indexes [first, last] of the spans that a place touches, or null where it touches none. */
export function touched(spans, start, end) {
  const first = firstEndingAfter(spans, start);
  const last = firstWhere(spans, ([from]) => from >= end) - 1;
  return last < first ? null : [first, last];
}

/** Grow a selection so that no word is cut in half; null where it holds no word. */
export function wholeWords(words, start, end) {
  const hit = touched(words, start, end);
  return hit && [Math.min(start, words[hit[0]][0]), Math.max(end, words[hit[1]][1])];
}

/** Move one end of a span by one word, never past the other end. `side`: "start" or "end". */
export function byOneWord(words, [start, end], side, more) {
  const [first, last] = touched(words, start, end);
  if (side === "start") {
    const index = more ? Math.max(0, first - 1) : Math.min(last, first + 1);
    return [words[index][0], end];
  }
  const index = more ? Math.min(words.length - 1, last + 1) : Math.max(first, last - 1);
  return [start, words[index][1]];
}

/** Cut [from, to) at the ends of all spans: pieces [start, end, spans that cover it]. */
export function pieces(spans, from, to) {
  const here = spans.filter((span) => span.end > from && span.start < to);
  const cuts = new Set([from, to]);
  for (const span of here) {
    cuts.add(Math.max(from, span.start));
    cuts.add(Math.min(to, span.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i];
    return [start, end, here.filter((span) => span.start <= start && span.end >= end)];
  });
}

/** What the learner sees: the published marks with the unacknowledged actions played on top. */
export function withPending(marks, actions) {
  let seen = [...marks];
  for (const { kind, payload } of actions) {
    if (kind === "mark.add" && !seen.some((mark) => mark.id === payload.mark)) {
      const { mark: id, ...rest } = payload;
      seen.push({ id, sure: "", stake: "", in_quotation: false, note: "", ...rest });
    } else if (kind === "mark.delete") {
      seen = seen.filter((mark) => mark.id !== payload.mark);
    } else if (kind === "mark.change") {
      const change = payload.field === "excerpt" ? payload.value : { [payload.field]: payload.value };
      seen = seen.map((mark) => (mark.id === payload.mark ? { ...mark, ...change } : mark));
    }
  }
  return seen.sort((a, b) => a.start - b.start || a.end - b.end);
}
