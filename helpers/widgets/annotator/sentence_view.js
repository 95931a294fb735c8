// The article sentence by sentence: headings, lists, buttons and form fields alone; no caret.

import { element } from "../page/dom.js";
import { fill } from "../page/text.js";
import { SentenceRow } from "./sentence_row.js";
import { touched } from "./spans.js";

export class SentenceView {
  constructor(exercise, article) {
    this.exercise = exercise;
    this.article = article;
    this.ui = exercise.ui;
    this.rows = []; // made when they are shown first
    this.said = new Map(); // by sentence: what is said of the marks in it
    this.last = 0; // number of the sentence that was used last
    this.seen = null; // the mark that was looked at when this was drawn
    this.opened = null; // the row whose form is open
    const name = fill(this.ui.text_name_sentences, { title: exercise.model.get("article").title });
    this.node = element("div", { class: "fl-sentences", role: "article", "aria-label": name });
  }

  get howTo() {
    return this.exercise.marking ? this.ui.how_to_sentences : "";
  }

  get labelsHelp() {
    return this.ui.labels_help_sentences;
  }

  get keysList() {
    return [this.ui.keys_title_sentences, this.ui.keys_list_sentences];
  }

  build() {
    const { spans, sentences } = this.article;
    this.rows = sentences.map((span, n) => new SentenceRow(this, n, span));
    let first = 0;
    const paragraphs = spans.map(([, end], i) => {
      let next = first;
      while (next < sentences.length && sentences[next][0] < end) next += 1;
      const rows = this.rows.slice(first, next);
      first = next;
      return this.paragraph(i, rows);
    });
    this.node.classList.toggle("fl-long", this.article.box.classList.contains("fl-long"));
    this.node.append(element("h3", {}, this.ui.view_sentences), ...paragraphs.flat());
  }

  paragraph(i, rows) {
    const title = fill(this.ui.paragraph, { n: i + 1, total: this.article.spans.length });
    const start = rows.length ? rows[0].n + 1 : null;
    return [element("h4", {}, title), element("ol", { class: "fl-sentencelist", start }, ...rows.map(({ node }) => node))];
  }

  enter() {
    this.close();
    if (this.exercise.marking) this.node.removeAttribute("tabindex");
    else this.node.setAttribute("tabindex", "-1"); // so that F6 finds it
  }

  // ----- drawing

  draw() {
    if (!this.rows.length) this.build();
    const before = this.said;
    this.said = this.sayAll();
    for (const n of new Set([...before.keys(), ...this.said.keys()])) this.rows[n].show(this.said.get(n) ?? []);
    this.followCurrent();
  }

  /** What is said of each mark, by the number of the sentence that it touches. */
  sayAll() {
    const said = new Map();
    const { marks } = this.exercise;
    for (const item of [...marks.all.map((mark) => this.ofMark(mark)), ...marks.ofKey.map((span) => this.ofKey(span))]) {
      const [first, last] = touched(this.article.sentences, item.start, item.end) ?? [0, -1];
      for (let n = first; n <= last; n += 1) said.set(n, [...(said.get(n) ?? []), item]);
    }
    return said;
  }

  ofMark(mark) {
    const { ui, exercise } = this;
    const label = exercise.marks.labelOf(mark).name;
    const words = exercise.marks.wordsOf(mark, Infinity);
    const text = mark.given ? fill(ui.said_given, { label, words }) : fill(ui.said_mine, { label, words });
    return { ...this.item(mark, text), label, words, own: !mark.given };
  }

  ofKey(span) {
    const { ui, exercise } = this;
    const label = exercise.lens.labels.find(({ code }) => code === span.code)?.name ?? span.code;
    return this.item(span, fill(ui.said_key, { label, words: exercise.marks.wordsOf(span, Infinity) }));
  }

  item({ id, start, end }, text) {
    return { id, start, end, text, current: id === this.exercise.current };
  }

  // ----- places

  followCurrent() {
    const { current } = this.exercise;
    if (current !== this.seen) this.last = this.sentenceOf(current) ?? this.last;
    this.seen = current;
  }

  /** Number of the first sentence that a mark touches; undefined where there is no such mark. */
  sentenceOf(id) {
    return [...this.said.keys()].filter((n) => this.said.get(n).some((item) => item.id === id)).sort((a, b) => a - b)[0];
  }

  focus() {
    this.rows[this.last]?.focus();
  }

  /** Go to a mark and bring it into sight. */
  goTo(mark) {
    this.showWords(mark.id);
  }

  showWords(id) {
    this.last = this.sentenceOf(id) ?? this.last;
    const row = this.rows[this.last];
    row.node.scrollIntoView({ block: "center" });
    row.focusMark(id);
  }

  /** Bring the sentence of a card into view, but leave the page alone where it can be seen. */
  scrollIfHidden(id) {
    const node = this.rows[this.sentenceOf(id)]?.node;
    const { top, bottom } = node?.getBoundingClientRect() ?? { top: 1, bottom: 0 };
    if (node && (top < 180 || bottom > window.innerHeight - 40)) node.scrollIntoView({ block: "center" });
  }

  // ----- marking

  open(row) {
    this.close();
    this.last = row.n;
    this.opened = row;
    row.open();
  }

  close() {
    this.opened?.close();
    this.opened = null;
  }

  useLabel(label) {
    if (!this.opened) return this.exercise.say(this.ui.open_first);
    this.opened.form.choose(label);
    this.exercise.say(label.name);
  }

  /** What Escape does here, or null. */
  escape(target) {
    const row = this.opened;
    if (row?.node.contains(target)) return () => row.cancel();
    return this.node.contains(target) ? null : () => this.focus();
  }
}
