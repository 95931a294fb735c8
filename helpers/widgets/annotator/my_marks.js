// My marks: a list to jump from, and to delete from.

import { button, element } from "../page/dom.js";
import { fill } from "../page/text.js";
import { area } from "./parts.js";

export class MyMarks {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.list = element("ul", { class: "fl-list" });
    this.none = element("li", { class: "fl-hint" }, this.ui.my_marks_none);
    this.rows = new Map(); // by mark: its row, and what it shows
    this.node = area(exercise.uid, "fl-mymarks", this.ui.my_marks, this.list);
    this.list.addEventListener("keydown", (event) => this.key(event));
  }

  draw() {
    const focused = this.focused();
    const before = this.rows;
    this.rows = new Map(this.exercise.marks.all.map((mark) => [mark.id, this.drawn(mark, before.get(mark.id))]));
    const nodes = [...this.rows.values()].map(({ node }) => node);
    this.put(nodes.length ? nodes : [this.none]);
    if (focused && !this.hasFocus) this.inRow(...focused)?.focus();
  }

  /** The row that a mark has already, where it shows the same; else a new one. */
  drawn(mark, old) {
    const shows = [mark.start, mark.end, mark.label, mark.id === this.exercise.current].join();
    return old?.shows === shows ? old : { shows, node: this.row(mark) };
  }

  /** Make these the list's rows; those that stand in their place already are not touched. */
  put(nodes) {
    const wanted = new Set(nodes);
    [...this.list.children].filter((node) => !wanted.has(node)).forEach((node) => node.remove());
    nodes.forEach((node, i) => {
      const here = this.list.children[i];
      if (here !== node) this.list.insertBefore(node, here ?? null);
    });
  }

  row(mark) {
    const { ui, exercise } = this;
    const { name, code } = exercise.marks.labelOf(mark);
    const label = mark.given ? fill(ui.given_name, { label: name }) : name;
    const words = exercise.marks.wordsOf(mark);
    const jump = button("fl-jump", "", () => exercise.open(mark.id, true), {
      "aria-label": fill(ui.jump, { code: "", label, words }).trim(),
    });
    jump.append(element("span", { class: "fl-code", "aria-hidden": "true" }, code), words);
    const props = { "data-id": mark.id, class: mark.id === exercise.current ? "fl-now" : null };
    if (mark.given) return element("li", { ...props, "data-given": true }, jump, element("span", { class: "fl-hint" }, ui.given));
    const remove = button("fl-remove", ui.remove, () => exercise.remove(mark.id), {
      "aria-label": fill(ui.remove_name, { label, words }),
    });
    return element("li", props, jump, remove);
  }

  /** Which button of which mark has the focus. */
  focused() {
    if (!this.hasFocus) return null;
    return [document.activeElement.closest("li").dataset.id, "." + document.activeElement.className];
  }

  get hasFocus() {
    return this.list.contains(document.activeElement);
  }

  inRow(id, selector) {
    return this.list.querySelector(`[data-id="${CSS.escape(id)}"] ${selector}`);
  }

  /** Put the focus on a mark of the list. Returns false where it is not there. */
  focus(id) {
    const jump = this.inRow(id, ".fl-jump");
    jump?.focus({ preventScroll: true });
    return Boolean(jump);
  }

  key(event) {
    const row = document.activeElement.closest("li[data-id]");
    if (!row) return;
    const rows = [...this.list.querySelectorAll("li[data-id]")];
    const to = { ArrowDown: rows.indexOf(row) + 1, ArrowUp: rows.indexOf(row) - 1 }[event.key];
    if (to !== undefined) rows[to]?.querySelector(".fl-jump").focus();
    else if (event.key === "Delete") this.exercise.remove(row.dataset.id);
    else if (event.key === "e") this.exercise.edit(row.dataset.id);
    else return;
    event.preventDefault();
  }
}
