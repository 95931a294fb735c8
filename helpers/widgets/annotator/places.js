// Places in a text: Python counts code points of the whole article, a page UTF-16 units.

import { toUtf16 } from "../page/text.js";
import { lastStartingBy } from "./spans.js";

/** Places [start, end] from steps: from the end of one to the start of the next, its length, … */
export function placesOf(steps) {
  const numbers = steps ? steps.split(" ").map(Number) : [];
  const places = [];
  let at = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    const start = at + numbers[i];
    at = start + numbers[i + 1];
    places.push([start, at]);
  }
  return places;
}

/** A text that begins at code point `start`. What it is asked costs one paragraph, not the text. */
export class PlacedText {
  constructor(text, start, paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.units = unitsOf(text, start, paragraphs);
  }

  /** UTF-16 index of a code point; at the ends of the text where it lies outside. */
  unit(offset) {
    const i = lastStartingBy(this.paragraphs, offset);
    const after = offset - this.paragraphs[i][0];
    if (after < 0) return Math.max(0, this.units[i] + after); // white space before the first one
    return this.units[i] + toUtf16(this.text.slice(this.units[i]), after);
  }

  slice(start, end) {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}

/** UTF-16 index of the start of each paragraph. */
function unitsOf(text, start, paragraphs) {
  let [place, unit] = [start, 0];
  return paragraphs.map(([from]) => {
    unit += toUtf16(text.slice(unit), from - place);
    place = from;
    return unit;
  });
}
