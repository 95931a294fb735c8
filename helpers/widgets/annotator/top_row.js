// The top row: the step, the question, undo and redo, what is saved, and what is said.

import { button, element } from "../page/dom.js";
import { notMe } from "../page/learner.js";
import { counted, fill } from "../page/text.js";

export class TopRow {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.bar = this.buildBar();
    this.node = element("div", { class: "fl-top" }, exercise.alert, this.bar);
  }

  buildBar() {
    const { ui, exercise } = this;
    this.step = element("strong", { class: "fl-step" });
    this.undoButton = button("fl-undo", ui.undo, () => this.takeBack("undo"));
    this.redoButton = button("fl-redo", ui.redo, () => this.takeBack("redo"));
    this.count = element("span", { class: "fl-count" });
    this.keysButton = button("fl-keys", ui.keys, () => this.toggleKeys(), { "aria-expanded": "false" });
    this.keysText = element("p", { class: "fl-keylist", hidden: true });
    const tools = element("div", { class: "fl-tools", role: "group", "aria-label": ui.toolbar });
    const { reading, fullPage } = exercise;
    tools.append(
      fullPage.closeButton, this.undoButton, this.redoButton, this.count, exercise.saved, this.keysButton, reading.button,
      fullPage.openButton, notMe(exercise.model),
    );
    const question = element("span", { class: "fl-question" }, exercise.lens.question);
    return element("div", { class: "fl-bar" }, this.step, question, tools, exercise.status, this.keysText, reading.node);
  }

  /** List the keys of the view that is shown. */
  listKeys([title, list]) {
    this.keysText.replaceChildren(element("strong", {}, title), element("br"), list);
  }

  enter(stage) {
    this.step.textContent = this.ui["step_" + stage];
  }

  draw() {
    const { ui, exercise } = this;
    for (const [name, node] of [["undo", this.undoButton], ["redo", this.redoButton]]) {
      const what = exercise.state[name];
      node.hidden = !exercise.marking;
      node.setAttribute("aria-disabled", String(!what));
      node.title = what ? fill(ui[name + "_title"], { what }) : ui["nothing_to_" + name];
    }
    const n = exercise.marks.own.length;
    this.count.textContent = n || exercise.marking ? counted(ui, "marks", n) : ui.no_marks;
    this.keysButton.hidden = !exercise.marking;
  }

  takeBack(kind) {
    if (!this.exercise.state[kind]) return this.exercise.say(this.ui["nothing_to_" + kind]);
    this.exercise.act(kind, {});
  }

  get showsKeys() {
    return !this.keysText.hidden;
  }

  toggleKeys(open = !this.showsKeys) {
    this.keysText.hidden = !open;
    this.keysButton.setAttribute("aria-expanded", String(open));
  }
}
