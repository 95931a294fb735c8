// Full page: the same exercise in a dialog that fills the window; on narrow screens the only way in.

import { button, element } from "../page/dom.js";
import { notMe } from "../page/learner.js";

const NARROW = 420; // px: below this an article and its labels do not fit into a notebook

export class FullPage {
  constructor(exercise, el) {
    const { ui } = exercise;
    this.exercise = exercise;
    this.el = el;
    this.narrow = false;
    this.dialog = element("dialog", { class: "fl-dialog", "aria-label": exercise.lens.name });
    this.openButton = button("fl-open", ui.full_page, () => this.open());
    this.closeButton = button("fl-close", ui.close, () => this.close());
    this.closeButton.hidden = true;
    this.invitation = this.invite();
    this.tapFirst = element("p", { class: "fl-tapfirst", "aria-hidden": "true" }, ui.point_first);
    this.dialog.addEventListener("close", () => this.closed());
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(el);
  }

  /** What stands in a notebook that is too narrow to mark in. */
  invite() {
    const { ui, lens, model } = this.exercise;
    this.inviteButton = button("fl-openfull fl-primary", ui.full_page_open, () => this.open());
    const { title } = model.get("article");
    return element(
      "div",
      { class: "fl-invite" },
      element("p", { class: "fl-invitetext" }, element("strong", {}, lens.question), element("br"), title),
      element("p", { class: "fl-invitetext fl-why" }, ui.full_page_why),
      this.inviteButton,
      notMe(model),
    );
  }

  get isOpen() {
    return this.dialog.open;
  }

  measure() {
    const narrow = this.el.clientWidth < NARROW;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.enter();
  }

  /** Whether words can be marked where the exercise stands now. */
  get hasRoom() {
    return this.isOpen || !this.narrow;
  }

  /** How far down the window words can be seen: on a narrow one the cards cover the rest. */
  get floor() {
    return this.narrow && this.isOpen ? window.innerHeight * 0.5 : window.innerHeight - 40;
  }

  enter() {
    const { root, text } = this.exercise;
    root.classList.toggle("fl-narrow", !this.hasRoom);
    root.classList.toggle("fl-full", this.isOpen);
    this.openButton.hidden = this.isOpen;
    this.closeButton.hidden = !this.isOpen;
    text.enter();
  }

  open() {
    const { root, view } = this.exercise;
    this.el.append(this.dialog);
    this.dialog.append(root);
    this.dialog.showModal();
    this.enter();
    view.focus();
  }

  close() {
    this.dialog.close();
  }

  closed() {
    this.el.append(this.exercise.root);
    this.dialog.remove();
    this.enter();
    const back = this.narrow ? this.inviteButton : this.openButton;
    back.focus({ preventScroll: true });
    back.scrollIntoView({ block: "nearest" });
  }

  disconnect() {
    this.watch.disconnect();
    if (this.isOpen) this.dialog.close();
  }
}
