// Tap or click the first word, then the last one: no dragging.

import { button, element } from "../page/dom.js";
import { fill, shorten } from "../page/text.js";
import { endButtons } from "./parts.js";
import { byOneWord, firstEndingAfter } from "./spans.js";

const LOW = window.matchMedia("(max-height: 480px)"); // as in the style sheet
const SLACK = [4, 8]; // px that a finger may miss a word by, sideways and up or down
const LINE_ROOM = 40; // px that are left free beside the words
const KEEPS = /^(?:\d|Shift|Control|Alt|Meta)$/; // keys after which the words are still wanted

export class Pointing {
  constructor(exercise, view) {
    this.exercise = exercise;
    this.view = view;
    this.ui = exercise.ui;
    this.words = null; // [start, end] of what was selected in this way
    this.half = false; // the last word is still to come
    this.build();
    view.node.addEventListener("keydown", ({ key }) => KEEPS.test(key) || this.forget());
    this.onPress = ({ target }) => this.pressed(target);
    document.addEventListener("pointerdown", this.onPress);
  }

  disconnect() {
    document.removeEventListener("pointerdown", this.onPress);
  }

  build() {
    const move = (side, more) => this.moveEnd(side, more);
    this.shown = element("span", { class: "fl-words", translate: "no" });
    this.hint = element("p", { class: "fl-hint" });
    this.labels = element("div", { class: "fl-pointlabels" });
    this.node = element(
      "div",
      { class: "fl-pointed", role: "group", "aria-label": this.ui.words_of_mark, hidden: true },
      this.hint,
      element("div", { class: "fl-ends" }, ...endButtons(this.ui, "start", move), this.shown, ...endButtons(this.ui, "end", move)),
      this.labels,
    );
    // Words stay selected while something here is pressed.
    this.node.addEventListener("mousedown", (event) => event.preventDefault());
  }

  // ----- what was hit

  /** A click that selected nothing: the first or the last word, or beside all words. */
  point(event) {
    const word = this.wordAt(event.clientX, event.clientY);
    if (!word) return this.clear();
    const more = this.half && this.words;
    this.half = !more;
    this.take(more ? [Math.min(more[0], word[0]), Math.max(more[1], word[1])] : word);
    if (this.half) this.place(event.clientY);
  }

  wordAt(x, y) {
    const { article } = this.view;
    const point = placeAt(x, y);
    if (!point || !this.view.node.contains(point[0])) return null;
    const offset = article.offsetOf(...point);
    const after = firstEndingAfter(article.words, offset);
    return [after, after - 1].map((i) => article.words[i]).find((word) => word && this.hits(word, x, y)) ?? null;
  }

  hits([start, end], x, y) {
    const range = document.createRange();
    range.setStart(...this.view.article.pointOf(start));
    range.setEnd(...this.view.article.pointOf(end));
    const [aside, above] = SLACK;
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left - aside <= x && x <= right + aside && top - above <= y && y <= bottom + above,
    );
  }

  /** A press on anything but the article, the labels and this clears what was pointed at. */
  pressed(target) {
    const { view, exercise } = this;
    const kept = [view.node, this.node, exercise.labels.node];
    if (this.words && !kept.some((node) => node.contains(target))) this.clear();
  }

  // ----- the words

  take(words) {
    this.words = words;
    this.view.select(...words);
    this.shown.textContent = "“" + shorten(this.view.article.slice(...words), 90) + "”";
    this.hint.textContent = this.half ? this.ui.point_last : this.ui.point_label;
    this.labels.replaceChildren(...this.exercise.labels.shown().map(([label, i]) => this.labelButton(label, i)));
    this.node.hidden = false;
  }

  labelButton({ name, code }, i) {
    const codeText = element("span", { class: "fl-code", "aria-hidden": "true" }, code);
    return element("button", { type: "button", onclick: () => this.exercise.labels.use(i) }, codeText, " ", name);
  }

  moveEnd(side, more) {
    const focused = document.activeElement;
    this.take(byOneWord(this.view.article.words, this.words, side, more));
    if (this.node.contains(focused)) focused.focus(); // selecting took the focus into the text
  }

  /** Stand at the foot of the window, or under the top row where that would cover the words. */
  place(y) {
    if (LOW.matches) return this.placeInline();
    const top = this.exercise.topRow.node;
    const { height } = this.node.getBoundingClientRect();
    const room = height + LINE_ROOM;
    const covered = y - (window.innerHeight - room); // px
    const fits = !this.exercise.fullPage.narrow && y > top.getBoundingClientRect().bottom + room;
    const above = covered > 0 && fits;
    this.node.classList.toggle("fl-above", above);
    if (above) top.append(this.node);
    else this.view.node.after(this.node);
    if (covered > 0 && !above) scrollerOf(top).scrollBy(0, covered);
  }

  /** The paragraph in which the words end. */
  get paragraph() {
    return this.view.article.pointOf(this.words[1])[0].parentElement.closest(".fl-par");
  }

  /** Where nothing may stick: below the paragraph in use, which makes room for it. */
  placeInline() {
    const { node } = this.view;
    const { paragraph } = this;
    node.after(this.node);
    this.node.classList.add("fl-inline");
    this.node.style.top = paragraph.offsetTop + paragraph.offsetHeight + node.offsetTop + "px";
    this.room = paragraph;
    paragraph.style.marginBottom = this.node.offsetHeight + 12 + "px";
  }

  giveRoomBack() {
    if (this.room) this.room.style.marginBottom = "";
    this.room = null;
    this.node.classList.remove("fl-inline");
  }

  clear() {
    if (!this.words) return;
    this.forget();
    this.view.deselect();
  }

  /** Take no further word, and leave the selection as it is. */
  forget() {
    this.words = null;
    this.half = false;
    this.giveRoomBack();
    this.node.hidden = true;
  }
}

/** What scrolls the page: JupyterLab's notebook, or the window. */
function scrollerOf(node) {
  while (node && !(node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY))) {
    node = node.parentElement;
  }
  return node ?? window;
}

/** Point in the DOM under a point of the window; null where there is no text. */
export function placeAt(x, y) {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return [place.offsetNode, place.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : null;
}
