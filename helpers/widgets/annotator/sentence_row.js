// One sentence of the article, its marks in words, and the button that opens a form for a new one.

import { button, element } from "../page/dom.js";
import { fill } from "../page/text.js";
import { MarkForm } from "./mark_form.js";
import { touched } from "./spans.js";

export class SentenceRow {
  constructor(view, n, [start, end]) {
    this.view = view;
    this.ui = view.ui;
    this.n = n;
    this.span = [start, end];
    this.words = touched(view.article.words, start, end); // [first, last], null where it has none
    this.form = null;
    this.shown = "[]";
    this.list = element("ul", { class: "fl-said", hidden: true });
    this.opener = this.words && this.makeOpener();
    const text = element("p", { class: "fl-sentence", translate: "no" }, view.article.slice(start, end));
    this.node = element("li", { tabindex: "-1" }, text, this.list, this.opener);
  }

  makeOpener() {
    const press = () => (this.form ? this.cancel() : this.view.open(this));
    return button("fl-markhere", fill(this.ui.mark_in, { n: this.n + 1 }), press, { "aria-expanded": "false" });
  }

  // ----- marks in words

  show(items) {
    const { marking } = this.view.exercise;
    const shown = JSON.stringify([items, marking]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.node.classList.toggle("fl-now", items.some(({ current }) => current));
    const focused = this.list.contains(document.activeElement) && document.activeElement;
    this.list.replaceChildren(...items.map((item) => this.item(item, marking)));
    this.list.hidden = !items.length;
    if (focused) this.putBack(focused);
  }

  item({ id, text, label, words, own }, marking) {
    const { ui } = this;
    const { exercise } = this.view;
    const line = element("li", { "data-id": id, class: own ? null : "fl-ofkey" }, element("span", {}, text));
    if (!own || !marking) return line;
    const change = button("fl-change", ui.change, () => exercise.edit(id), {
      "aria-label": fill(ui.change_name, { label, words }),
    });
    const remove = button("fl-remove", ui.remove, () => exercise.remove(id), {
      "aria-label": fill(ui.remove_name, { label, words }),
    });
    line.append(" ", change, " ", remove);
    return line;
  }

  /** Put the focus on the button that had it before the list was drawn anew. */
  putBack(button) {
    const line = this.line(button.closest("li").dataset.id);
    line?.querySelector("." + button.className)?.focus();
  }

  line(id) {
    return this.list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  focusMark(id) {
    const target = this.line(id)?.querySelector("button") ?? this.node;
    target.focus({ preventScroll: true });
  }

  focus() {
    (this.view.exercise.marking && this.opener ? this.opener : this.node).focus();
  }

  // ----- the form

  open() {
    this.form = new MarkForm(this);
    this.opener.setAttribute("aria-expanded", "true");
    this.opener.after(this.form.node);
    this.form.focus();
  }

  close() {
    this.form?.node.remove();
    this.form = null;
    this.opener?.setAttribute("aria-expanded", "false");
  }

  cancel() {
    this.view.close();
    this.opener.focus();
  }
}
