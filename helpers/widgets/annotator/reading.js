// Aa: how the article looks to this reader. Kept for all notebooks of this browser.

import { button, element } from "../page/dom.js";

// name of the setting, its words, and its choices: [value, words or null for the value in per cent]
const CHOICES = [
  ["size", "size", [1, 1.1, 1.25, 1.5, 1.75, 2]],
  ["line", "line", ["near", "usual", "wide", "wider"]],
  ["letter", "letter", ["usual", "wide", "wider"]],
  ["width", "width", [45, 55, 65, 75]],
  ["font", "font", ["lab", "sans", "serif"]],
];
const TICKS = [["ruler", "ruler"], ["codes", "codes"], ["singleKeys", "single_keys"]];
const LINES = { near: 1.5, usual: 1.75, wide: 2, wider: 2.4 };
const LETTERS = { usual: "normal", wide: "0.06em", wider: "0.12em" };
const BIG = 1.5; // from this size on nothing sticks: it would cover too much

export class Reading {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.fields = new Map();
    this.button = button("fl-aa", this.ui.reading_button, () => this.toggle(), {
      "aria-expanded": "false",
      "aria-label": this.ui.reading,
      "aria-controls": exercise.uid + "reading",
    });
    this.node = element("div", { class: "fl-reading", id: exercise.uid + "reading", role: "group", "aria-label": this.ui.reading, hidden: true });
    this.node.append(
      ...CHOICES.map((choice) => this.choice(...choice)),
      ...TICKS.map((tick) => this.tick(...tick)),
      button("fl-asatfirst", this.ui.reading_reset, () => exercise.settings.reset()),
    );
  }

  choice(name, words, values) {
    const field = element("select", { onchange: () => this.set(name, values[field.selectedIndex]) });
    field.append(...values.map((value) => element("option", { value }, this.named(name, value))));
    this.fields.set(name, (value) => (field.selectedIndex = Math.max(0, values.indexOf(value))));
    return element("label", { class: "fl-field" }, element("span", {}, this.ui["reading_" + words]), field);
  }

  named(name, value) {
    if (name === "size") return Math.round(value * 100) + " %";
    return name === "width" ? String(value) : this.ui[`reading_${name}_${value}`];
  }

  tick(name, words) {
    const box = element("input", { type: "checkbox", onchange: () => this.set(name, box.checked) });
    this.fields.set(name, (value) => (box.checked = value));
    return element("label", { class: "fl-tick" }, box, element("span", {}, this.ui["reading_" + words]));
  }

  set(name, value) {
    this.exercise.settings.set(name, value);
  }

  get isOpen() {
    return !this.node.hidden;
  }

  toggle(open = !this.isOpen) {
    this.node.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (!open) this.button.focus();
  }

  /** Make the exercise look as the settings say. */
  apply() {
    const { root, settings } = this.exercise;
    const { values } = settings;
    for (const [name, show] of this.fields) show(values[name]);
    root.style.setProperty("--fl-size", values.size);
    root.style.setProperty("--fl-line", LINES[values.line]);
    root.style.setProperty("--fl-letter", LETTERS[values.letter]);
    root.style.setProperty("--fl-width", values.width);
    root.dataset.font = values.font;
    root.classList.toggle("fl-big", values.size >= BIG);
    root.classList.toggle("fl-nocodes", !values.codes);
  }
}
