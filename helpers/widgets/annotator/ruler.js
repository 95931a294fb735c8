// The sentence ruler: marks the sentence at the caret or under the pointer, for the eye only.

import { placeAt } from "./pointing.js";

const NAME = "fl-ruler"; // of the highlight; the style sheet says how it looks

export class Ruler {
  constructor(exercise, view) {
    this.exercise = exercise;
    this.view = view;
    view.node.addEventListener("pointermove", (event) => this.at(placeAt(event.clientX, event.clientY)));
    view.node.addEventListener("keyup", () => this.atCaret());
    view.node.addEventListener("focusout", () => this.lift());
  }

  atCaret() {
    const selection = document.getSelection();
    if (selection?.focusNode) this.at([selection.focusNode, selection.focusOffset]);
  }

  at(place) {
    if (!this.exercise.settings.values.ruler) return this.lift();
    if (!place || !this.view.node.contains(place[0])) return;
    const { article, keys } = this.view;
    const [start, end] = article.sentences[keys.sentenceAt(article.offsetOf(...place))];
    const range = document.createRange();
    range.setStart(...article.pointOf(start));
    range.setEnd(...article.pointOf(end));
    this.draw(range);
  }

  /** Browsers without highlights show no ruler. */
  draw(range) {
    if (typeof Highlight === "function") CSS.highlights.set(NAME, new Highlight(range));
  }

  lift() {
    globalThis.CSS?.highlights?.delete(NAME);
  }
}
