// The article: draws marks, and turns places on the page into code points and back.

import { element } from "../page/dom.js";
import { codePoints, toUtf16 } from "../page/text.js";
import { PlacedText, placesOf } from "./places.js";
import { firstWhere, lastStartingBy, pieces, touched, wholeWords } from "./spans.js";

const LONG = 5000; // words from which a browser may leave out of its work what nobody sees
const PART = 32; // paragraphs: laying out a mark goes through its part and through all parts
const LINE = 60; // letters, for the height of what was not laid out yet

/** The article: draws marks, and turns places on the page into code points and back. */
export class ArticleView {
  constructor(article, box) {
    this.box = box;
    this.spans = placesOf(article.paragraphs);
    this.sentences = placesOf(article.sentences);
    this.words = placesOf(article.words);
    const text = new PlacedText(article.text, article.start, this.spans);
    this.slice = (start, end) => text.slice(start, end);
    this.texts = this.spans.map(([start, end]) => this.slice(start, end));
    this.nodes = this.texts.map((words, i) => element("p", { class: "fl-par", "data-n": i + 1 }, words));
    this.numbers = new Map(this.nodes.map((node, i) => [node, i]));
    this.parts = this.nodes.flatMap((_, i) => (i % PART ? [] : [this.part(i, i + PART)]));
    this.drawn = new Map(); // by mark: what is drawn of it, and in which paragraphs
    this.broken = new Set(); // paragraphs that something else has changed
    this.box.classList.toggle("fl-long", this.words.length > LONG);
    this.box.append(...this.parts);
    this.observer = new MutationObserver((records) => this.note(records));
    this.observer.observe(box, { childList: true, characterData: true, subtree: true });
  }

  part(first, end) {
    const lines = this.texts.slice(first, end).map((words) => 1.75 * Math.ceil(words.length / LINE) + 0.9);
    const height = Math.ceil(lines.reduce((sum, each) => sum + each, 0));
    const node = element("div", { class: "fl-part" }, ...this.nodes.slice(first, end));
    node.style.setProperty("--fl-height", height);
    return node;
  }

  // ----- places

  /** Code-point offset of a point in the DOM. */
  offsetOf(node, index) {
    const i = this.paragraphOf(node);
    if (i === null) return this.offsetBetween(node, index);
    const range = document.createRange();
    range.selectNodeContents(this.nodes[i]);
    range.setEnd(node, index);
    return this.spans[i][0] + codePoints(range.toString());
  }

  /** The same for a point in no paragraph: the start of the next one, or the end of the text. */
  offsetBetween(node, index) {
    const range = document.createRange();
    const next = firstWhere(this.nodes, (paragraph) => {
      range.selectNode(paragraph);
      return range.comparePoint(node, index) <= 0;
    });
    return this.spans[next]?.[0] ?? this.spans.at(-1)[1];
  }

  /** Number of the paragraph that holds a node; null where none does. */
  paragraphOf(node) {
    while (node && !this.numbers.has(node)) node = node.parentNode;
    return node ? this.numbers.get(node) : null;
  }

  /** Point in the DOM of a code-point offset. */
  pointOf(offset) {
    const i = lastStartingBy(this.spans, offset);
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

  // ----- drawing

  /** Draw the layers {id, start, end, code, look}; only paragraphs that changed are touched. */
  draw(layers, current) {
    const changed = this.changed(layers, current);
    if (!changed.size) return;
    const kept = this.keepSelection();
    this.note(this.observer.takeRecords());
    for (const i of changed) this.drawParagraph(i, layers, current);
    this.observer.takeRecords(); // what was drawn here is no damage
    if (kept) this.select(...kept);
  }

  /** Numbers of the paragraphs in which something else is to be seen than before. */
  changed(layers, current) {
    const before = this.drawn;
    const stale = [];
    this.drawn = new Map();
    for (const { id, start, end, code, look } of layers) {
      const name = look + " " + id;
      const now = { seen: [start, end, code, id === current].join(), start, end };
      const old = before.get(name);
      before.delete(name);
      this.drawn.set(name, now);
      if (old?.seen !== now.seen) stale.push(now, ...(old ? [old] : []));
    }
    return this.paragraphsOf([...stale, ...before.values()]);
  }

  paragraphsOf(places) {
    const numbers = new Set(this.broken);
    for (const { start, end } of places) {
      const [first, last] = touched(this.spans, start, end) ?? [0, -1];
      for (let i = first; i <= last; i += 1) numbers.add(i);
    }
    return numbers;
  }

  drawParagraph(i, layers, current) {
    const cut = pieces(layers, ...this.spans[i]);
    this.nodes[i].replaceChildren(...cut.map((piece) => this.piece(piece, i, current)));
    this.broken.delete(i);
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

  // ----- damage: an input method can get past the guards

  /** Remember which paragraphs were changed by something else than `draw`. */
  note(records) {
    for (const { target } of records) {
      const i = this.paragraphOf(target);
      if (i !== null) this.broken.add(i);
    }
  }

  /** True while every paragraph holds its own text. */
  intact() {
    this.note(this.observer.takeRecords());
    for (const i of this.broken) {
      if (this.nodes[i].textContent === this.texts[i]) this.broken.delete(i);
    }
    return !this.broken.size && this.inPlace();
  }

  inPlace() {
    const holders = [this.box, ...this.parts];
    const held = holders.reduce((sum, holder) => sum + holder.childNodes.length, 0);
    const home = (node, i) => node.parentNode === this.parts[Math.floor(i / PART)];
    return held === this.parts.length + this.nodes.length && this.nodes.every(home);
  }

  /** Put every paragraph back into its place; what was broken is drawn anew by the next `draw`. */
  restore() {
    if (!this.inPlace()) {
      this.parts.forEach((part, i) => part.replaceChildren(...this.nodes.slice(i * PART, (i + 1) * PART)));
      this.box.replaceChildren(...this.parts);
    }
    this.observer.takeRecords();
  }
}
