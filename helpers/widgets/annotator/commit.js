// Commit: asks once more, then the key opens.

import { button, element } from "../page/dom.js";
import { counted, fill } from "../page/text.js";

export class Commit {
  /** `saysNothing` tells whether "Nothing to mark here" is ticked. */
  constructor(exercise, saysNothing) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.saysNothing = saysNothing;
    this.button = button("fl-commit fl-primary", this.ui.commit, () => this.ask());
    this.question = element("div", { class: "fl-confirm", role: "group", hidden: true });
    this.node = element("div", { class: "fl-commitrow" }, this.button, this.question);
  }

  get asks() {
    return !this.question.hidden;
  }

  ask() {
    const { ui, exercise } = this;
    const n = exercise.marks.own.length;
    if (!n && !this.saysNothing()) {
      exercise.say(ui.commit_empty);
      return this.show(element("p", {}, ui.commit_empty));
    }
    const id = exercise.uid + "confirm";
    const yes = button("fl-confirm-yes fl-primary", ui.confirm_yes, () => this.commit());
    const no = button("fl-confirm-no", ui.confirm_no, () => this.close());
    this.question.setAttribute("aria-labelledby", id);
    this.show(element("p", { id }, fill(ui.confirm, { marks: counted(ui, "confirm_marks", n) })), yes, no);
    yes.focus();
  }

  commit() {
    this.close();
    this.exercise.result.wantFocus();
    this.exercise.act("commit", {});
  }

  show(...nodes) {
    this.question.replaceChildren(...nodes);
    this.question.hidden = false;
  }

  close() {
    this.question.hidden = true;
    this.question.replaceChildren();
    this.button.focus();
  }
}
