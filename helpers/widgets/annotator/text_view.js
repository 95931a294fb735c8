// The article as running text: editable for the caret alone while words are marked, else plain.

import { element } from "../page/dom.js";
import { fill, shorten } from "../page/text.js";
import { ArticleView } from "./article_view.js";
import { Pointing } from "./pointing.js";
import { TextKeys } from "./text_keys.js";

const TYPING = ["beforeinput", "dragstart", "drop", "dragover", "cut", "paste"];

export class TextView {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.lastSelected = null; // words that were selected before the focus left the text
    this.node = element("div", { class: "fl-text", translate: "no", id: exercise.uid + "text", tabindex: "0" });
    this.article = new ArticleView(exercise.model.get("article"), this.node);
    this.keys = new TextKeys(exercise, this);
    this.pointing = new Pointing(exercise, this);
    this.listen();
  }

  listen() {
    const { node } = this;
    for (const name of TYPING) node.addEventListener(name, (event) => event.preventDefault());
    for (const name of ["input", "compositionend"]) node.addEventListener(name, () => this.repair());
    node.addEventListener("mousedown", (event) => this.forgetSelection(event));
    node.addEventListener("click", (event) => this.clicked(event));
    this.onSelection = () => this.selectionMoved();
    document.addEventListener("selectionchange", this.onSelection);
  }

  disconnect() {
    document.removeEventListener("selectionchange", this.onSelection);
    this.pointing.disconnect();
  }

  enter() {
    this.pointing.forget();
    const marking = {
      role: "textbox", "aria-multiline": "true", "aria-readonly": "true", contenteditable: "true", spellcheck: "false",
      inputmode: "none", autocapitalize: "off", tabindex: "0", "aria-label": this.name,
    };
    const reading = { role: "article", tabindex: "-1", "aria-label": this.name };
    const wanted = this.exercise.marking && this.exercise.fullPage.hasRoom ? marking : reading;
    for (const name of Object.keys(marking)) this.node.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted)) this.node.setAttribute(name, value);
  }

  /** The accessible name carries the instruction: what describes an editable text is often skipped. */
  get name() {
    const { ui, exercise } = this;
    const { title } = exercise.model.get("article");
    if (!exercise.marking) return fill(ui.text_name_read, { title });
    return exercise.settings.singleKeys ? fill(ui.text_name_mark, { title }) : fill(ui.text_name_quiet, { title });
  }

  get howTo() {
    return this.exercise.marking ? this.ui.how_to : "";
  }

  get labelsHelp() {
    return this.ui.labels_help;
  }

  /** Title and list of the keys. */
  get keysList() {
    const { ui, exercise } = this;
    const { labels, settings } = exercise;
    const n = labels.pageSize;
    const list = settings.singleKeys ? fill(ui.keys_list, { n }) : ui.keys_list_quiet;
    return [ui.keys_title, settings.singleKeys && labels.pages > 1 ? list + " · " + ui.keys_more_labels : list];
  }

  draw() {
    const { marks, current } = this.exercise;
    const own = marks.all.map((mark) => ({
      id: mark.id, start: mark.start, end: mark.end, look: mark.given ? "key" : "mine", code: marks.labelOf(mark).code,
    }));
    this.article.draw([...own, ...marks.ofKey.map((span) => ({ ...span, look: "key" }))], current);
  }

  focus() {
    this.node.focus({ preventScroll: true });
  }

  /** What Escape does here, or null where the selection's own key has done it. */
  escape(target) {
    const { pointing } = this;
    if (target === this.node) return null;
    return () => {
      if (pointing.node.contains(target)) pointing.clear();
      this.node.focus();
    };
  }

  // ----- places

  get caret() {
    return this.article.selection()?.caret ?? 0;
  }

  /** Put the caret at a mark and bring it into sight. */
  goTo(mark) {
    this.focus();
    this.article.select(mark.start);
    this.scrollTo(mark.id);
  }

  drawn(id) {
    return this.node.querySelector(`mark[data-ids~="${CSS.escape(id)}"]`);
  }

  scrollTo(id) {
    this.drawn(id)?.scrollIntoView({ block: "center" });
  }

  /** Bring the words of a card into view, but leave the page alone where they can be seen. */
  scrollIfHidden(id) {
    const { top, bottom } = this.drawn(id)?.getBoundingClientRect() ?? { top: 1, bottom: 0 };
    if (top < 180 || bottom > this.exercise.fullPage.floor) this.scrollTo(id);
  }

  showWords(id) {
    this.scrollTo(id);
    this.focus();
  }

  reveal(offset) {
    this.article.pointOf(offset)[0].parentElement?.scrollIntoView({ block: "nearest" });
  }

  // ----- selecting and marking

  select(start, end) {
    this.article.select(start, end);
    this.exercise.say(fill(this.ui.selected, { words: shorten(this.article.slice(start, end)) }));
  }

  /** Take the selection back; the caret stays where it is. */
  deselect() {
    this.lastSelected = null;
    if (this.article.selection()) this.article.select(this.caret);
    this.exercise.say("");
  }

  /** Put a label on the words that are selected, or were before the focus left the text. */
  useLabel(label) {
    const { exercise, ui } = this;
    const selection = this.article.selection();
    const selected = selection && !selection.empty;
    const words = selected ? selection.words : this.lastSelected;
    if (selected && !words) return exercise.say(ui.no_word);
    if (!words) return exercise.say(ui.select_first);
    this.lastSelected = null;
    this.pointing.forget();
    this.add(words, label);
  }

  add([start, end], label) {
    const { exercise } = this;
    if (!exercise.marks.add([start, end], label)) return;
    this.article.select(end); // words that stay selected would be dragged by the next press
    exercise.showThisMark();
    exercise.say(fill(this.ui.added, { label: label.name, words: shorten(this.article.slice(start, end)) }));
  }

  /** Words that are still selected would be dragged instead of selected anew. */
  forgetSelection(event) {
    if (event.button === 0 && !event.shiftKey) document.getSelection().removeAllRanges();
  }

  selectionMoved() {
    if (!this.exercise.marking) return;
    const selection = this.article.selection();
    if (selection && document.activeElement === this.node) this.lastSelected = selection.empty ? null : selection.words;
  }

  /** A click opens the mark it hits; elsewhere it takes the first or the last word of a new one. */
  clicked(event) {
    if (!this.exercise.fullPage.hasRoom) return this.exercise.fullPage.open();
    if (!this.exercise.marking || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const selection = this.article.selection();
    // Two quick taps on neighbouring words are two taps; with a mouse they are a double click.
    const points = event.pointerType === "touch" || (event.detail === 1 && selection?.empty);
    if (!selection || !points) return this.pointing.forget();
    const here = !this.pointing.half && this.exercise.marks.at(selection.caret)[0];
    if (!here) return this.pointing.point(event);
    this.pointing.forget();
    this.exercise.open(here.id, false);
  }

  /** Put the article back where an input method got past the guards. */
  repair() {
    if (this.article.intact()) return;
    this.article.restore();
    this.exercise.draw();
    this.exercise.say(this.ui.unchanged);
  }
}
