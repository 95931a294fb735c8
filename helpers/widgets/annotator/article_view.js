// The article: draws marks, and turns places on the page into code points and back.

import { element } from "../page/dom.js";
import { codePoints, toUtf16 } from "../page/text.js";
import { pieces, wholeWords } from "./spans.js";

/** The article: draws marks, and turns places on the page into code points and back. */
export class ArticleView {
  constructor(article, box) {
    const text = [...article.text];
    this.box = box;
    this.spans = article.paragraphs;
    this.sentences = article.sentences;
    this.words = article.words;
    this.slice = (start, end) => text.slice(start, end).join("");
    this.texts = this.spans.map(([start, end]) => this.slice(start, end));
    this.drawn = this.spans.map(() => null);
    this.nodes = this.texts.map((_, i) => element("p", { class: "fl-par", "data-n": i + 1 }));
    this.box.append(...this.nodes);
  }

  /** Code-point offset of a point in the DOM. */
  offsetOf(node, index) {
    const range = document.createRange();
    for (let i = 0; i < this.nodes.length; i += 1) {
      range.selectNodeContents(this.nodes[i]);
      const place = range.comparePoint(node, index);
      if (place < 0) return this.spans[i][0];
      if (place === 0) {
        range.setEnd(node, index);
        return this.spans[i][0] + codePoints(range.toString());
      }
    }
    return this.spans.at(-1)[1];
  }

  /** Point in the DOM of a code-point offset. */
  pointOf(offset) {
    let i = this.spans.length - 1;
    while (i > 0 && offset < this.spans[i][0]) i -= 1;
    let left = toUtf16(this.texts[i], Math.max(0, offset - this.spans[i][0]));
    const walker = document.createTreeWalker(this.nodes[i], NodeFilter.SHOW_TEXT);
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
      last = node;
    }
    return last ? [last, last.length] : [this.nodes[i], 0];
  }

  /** The selection in this article: whole words, without white space around them. */
  selection() {
    const selection = document.getSelection();
    if (!selection?.rangeCount || !this.box.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.box)) return null;
    const caret = this.offsetOf(selection.focusNode, selection.focusOffset);
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    let [start, end] = [Math.min(anchor, caret), Math.max(anchor, caret)];
    const quote = this.slice(start, end);
    start += codePoints(quote) - codePoints(quote.trimStart());
    end -= codePoints(quote) - codePoints(quote.trimEnd());
    const whole = start < end ? wholeWords(this.words, start, end) : null;
    return { caret, empty: anchor === caret, words: whole };
  }

  select(start, end = start) {
    document.getSelection().setBaseAndExtent(...this.pointOf(start), ...this.pointOf(end));
  }

  /** Draw the layers {id, start, end, code, look}; only paragraphs that changed are touched. */
  draw(layers, current) {
    const kept = this.keepSelection();
    let changed = false;
    this.spans.forEach(([from, to], i) => {
      const cut = pieces(layers, from, to);
      const key = JSON.stringify([cut, cut.some(([, , on]) => on.some((span) => span.id === current)) && current]);
      if (key === this.drawn[i]) return;
      this.drawn[i] = key;
      changed = true;
      this.nodes[i].replaceChildren(...cut.map((piece) => this.piece(piece, i, current)));
    });
    if (changed && kept) this.select(...kept);
  }

  /** The selection to put back after drawing; elsewhere that would pull the focus into the text. */
  keepSelection() {
    const selection = document.getSelection();
    if (document.activeElement !== this.box || !selection?.rangeCount) return null;
    if (!this.box.contains(selection.anchorNode)) return null;
    return [
      this.offsetOf(selection.anchorNode, selection.anchorOffset),
      this.offsetOf(selection.focusNode, selection.focusOffset),
    ];
  }

  piece([start, end, on], i, current) {
    const [from] = this.spans[i];
    const text = this.texts[i];
    const words = text.slice(toUtf16(text, start - from), toUtf16(text, end - from));
    if (!on.length) return words;
    const looks = new Set(on.map((span) => span.look));
    const look = looks.size > 1 ? "both" : [...looks][0];
    const codes = [...new Set(on.filter((span) => span.end === end).map((span) => span.code))];
    const classes = ["fl-mark", "fl-" + look];
    if (on.length > 1) classes.push("fl-many");
    if (on.some((span) => span.id === current)) classes.push("fl-current");
    return element(
      "mark",
      {
        class: classes.join(" "),
        "data-ids": on.map((span) => span.id).join(" "),
        "data-codes": codes.length ? codes.join("+") : null,
      },
      words,
    );
  }

  /** True while every paragraph holds its own text; an input method can break that. */
  intact() {
    return (
      this.box.children.length === this.nodes.length &&
      this.nodes.every((node, i) => node.parentNode === this.box && node.textContent === this.texts[i])
    );
  }

  restore() {
    this.drawn = this.spans.map(() => null);
    this.nodes.forEach((node, i) => (node.textContent = this.texts[i]));
    this.box.replaceChildren(...this.nodes);
  }
}
