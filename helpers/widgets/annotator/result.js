// After commit: what was found, in plain words, and the cards.

import { button, element } from "../page/dom.js";
import { Cards } from "./cards.js";

export class Result {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.cards = new Cards(exercise, (focus) => this.redraw(focus));
    this.head = element("div", { class: "fl-head", hidden: true });
    this.node = element("section", { class: "fl-result", "aria-labelledby": exercise.uid + "result" });
    this.drawn = null;
    this.wantsFocus = false;
  }

  /** The next result that is drawn gets the focus. */
  wantFocus() {
    this.wantsFocus = true;
  }

  enter(stage) {
    this.head.hidden = stage === "mark";
    this.drawn = null;
  }

  draw() {
    const { exercise } = this;
    const shown = JSON.stringify([exercise.comparison, this.cards.place, exercise.stage]);
    if (exercise.stage === "mark" || !exercise.comparison.heading || shown === this.drawn) return;
    this.drawn = shown;
    const draft = this.draft();
    this.head.replaceChildren(...this.headParts());
    this.node.replaceChildren(...this.cards.parts(), this.lastRow());
    this.putBack(draft);
    if (this.wantsFocus) this.head.querySelector("h3").focus();
    this.wantsFocus = false;
  }

  /** Draw the cards anew and put the focus back. */
  redraw(focus) {
    this.draw();
    this.node.querySelector(focus)?.focus({ preventScroll: true });
  }

  /** What the learner is writing while something else is drawn anew. */
  draft() {
    const writing = this.node.querySelector("textarea");
    return writing && document.activeElement === writing ? writing.value : null;
  }

  putBack(draft) {
    const field = this.node.querySelector("textarea");
    if (draft === null || !field) return;
    field.value = draft;
    field.focus();
  }

  headParts() {
    const { heading, counts, summary, drafted } = this.exercise.comparison;
    return [
      element("h3", { id: this.exercise.uid + "result", tabindex: "-1" }, heading),
      element("ul", { class: "fl-counts" }, ...counts.map((text) => element("li", {}, text))),
      summary && element("p", { class: "fl-summary" }, summary),
      element("p", { class: "fl-drafted" }, drafted),
      this.legend(),
    ];
  }

  legend() {
    const { ui } = this;
    const sample = (look, text) => element("span", {}, element("span", { class: "fl-mark fl-" + look }, text), " ");
    const samples = [sample("mine", ui.legend_mine), sample("key", ui.legend_key), sample("both", ui.legend_both)];
    return element("p", { class: "fl-legend" }, ui.legend + ": ", ...samples);
  }

  lastRow() {
    const { ui, exercise } = this;
    const row = element("div", { class: "fl-row" });
    if (exercise.stage === "committed") row.append(button("fl-revise", ui.revise, () => exercise.act("revise", {})));
    if (exercise.stage === "revising") {
      row.append(element("span", { class: "fl-hint" }, ui.revise_help));
      row.append(button("fl-done fl-primary", ui.done, () => this.done()));
    }
    return row;
  }

  done() {
    this.wantFocus();
    this.exercise.act("done", {});
  }

  focusCards() {
    this.node.querySelector(".fl-cards")?.focus();
  }
}
