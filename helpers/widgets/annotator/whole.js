// The article as a whole: what it leaves out, how many sources, its kind; nothing to mark; commit.

import { element } from "../page/dom.js";
import { Commit } from "./commit.js";
import { radios, setRadio } from "../page/radios.js";

export class Whole {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    const { asks_count, asks_kind } = exercise.lens;
    this.ticks = exercise.model.get("absences").map((absence) => this.tick(absence));
    this.nothing = element("input", { type: "checkbox", onchange: () => this.set("nothing.set", this.nothing.checked) });
    this.commit = new Commit(exercise, () => this.nothing.checked);
    this.node = element(
      "section",
      { class: "fl-whole", "aria-label": this.ui.absences },
      this.ticks.length ? this.absences() : null,
      asks_count ? this.count(asks_count) : null,
      asks_kind ? this.kinds(asks_kind) : null,
      element("label", { class: "fl-tick fl-nothing" }, this.nothing, element("span", {}, this.ui.nothing)),
      this.commit.node,
    );
  }

  set(kind, value) {
    this.exercise.act(kind, { value });
  }

  tick({ id, text }) {
    const box = element("input", { type: "checkbox", "data-absence": id });
    box.addEventListener("change", () => this.exercise.act("tick.set", { absence: id, value: box.checked }));
    return { id, box, row: element("label", { class: "fl-tick" }, box, element("span", {}, text)) };
  }

  absences() {
    const { ui } = this;
    const rows = this.ticks.map(({ row }) => row);
    const help = element("p", { class: "fl-hint" }, ui.absences_help);
    return element("fieldset", { class: "fl-absences" }, element("legend", {}, ui.absences), help, ...rows);
  }

  count(question) {
    this.number = element("input", { type: "number", min: "0", max: "99", class: "fl-number", inputmode: "numeric" });
    this.number.addEventListener("change", () => {
      const value = Number.parseInt(this.number.value, 10);
      this.set("count.set", Number.isNaN(value) ? null : value);
    });
    const hint = element("span", { class: "fl-hint" }, this.ui.count_help);
    return element("label", { class: "fl-countrow" }, element("span", {}, question), this.number, hint);
  }

  kinds(question) {
    const choices = [["", this.ui.kind_unsaid], ...this.exercise.lens.kinds];
    const group = this.exercise.uid + "kind";
    this.kind = radios(group, "fl-kind", question, choices, (value) => this.set("kind.set", value || null));
    return this.kind;
  }

  /** Show what Python published, but for answers that are still on their way to it. */
  draw() {
    const { state, outbox } = this.exercise;
    const pending = (kind) => outbox.actions.some((action) => action.kind === kind);
    if (!pending("tick.set")) this.ticks.forEach(({ id, box }) => (box.checked = state.ticks.includes(id)));
    if (!pending("nothing.set")) this.nothing.checked = state.nothing;
    if (this.kind && !pending("kind.set")) setRadio(this.kind, state.kind);
    const writing = document.activeElement === this.number;
    if (this.number && !writing && !pending("count.set")) this.number.value = state.count ?? "";
  }
}
