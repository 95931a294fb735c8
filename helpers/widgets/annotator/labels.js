// The labels: a key, a code and a name each; the chosen one opens example and counter-example.

import { element } from "../page/dom.js";
import { fill } from "../page/text.js";
import { area, neighbour } from "./parts.js";

const PAGE = 9; // labels at once: one for each digit

export class Labels {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.all = exercise.lens.labels;
    this.choosing = true; // or else a mark is being looked at
    this.chosen = 0;
    this.page = 0;
    this.buttons = this.all.map((label, i) => this.button(label, i));
    this.rows = this.buttons.map((node, i) => element("div", {}, node, this.meaning(i)));
    this.detail = element("div", { class: "fl-detail" });
    this.help = element("p", { class: "fl-hint" });
    this.node = area(exercise.uid, "fl-labelarea", this.ui.labels, this.help, this.bar(), this.turner(), this.detail);
    this.choose(0);
  }

  button(label, i) {
    return element(
      "button",
      {
        type: "button",
        class: "fl-label",
        "data-label": label.id,
        "aria-describedby": this.meaningId(i),
        onmousedown: (event) => event.preventDefault(), // keeps the words selected
        onclick: () => this.use(i),
      },
      element("kbd", { "aria-hidden": "true" }, String((i % PAGE) + 1)),
      element("span", { class: "fl-code", "aria-hidden": "true" }, label.code),
      element("span", { class: "fl-name" }, label.name),
    );
  }

  meaning(i) {
    return element("span", { class: "fl-meaning", id: this.meaningId(i) }, this.all[i].meaning);
  }

  /** Id of the element that says what a label means. */
  meaningId(i) {
    return `${this.exercise.uid}m${i}`;
  }

  bar() {
    const props = { class: "fl-labels", role: "toolbar", "aria-label": this.ui.labels, "aria-orientation": "vertical" };
    const bar = element("div", props, ...this.rows);
    bar.addEventListener("keydown", (event) => this.key(event));
    return bar;
  }

  /** The button for more labels than there are digits; null where nine are enough. */
  turner() {
    if (this.pages === 1) return null;
    const key = element("kbd", { "aria-hidden": "true" }, "0");
    return element("button", { type: "button", class: "fl-turn", onclick: () => this.turn() }, key, " ", this.ui.more_labels);
  }

  key(event) {
    const nodes = this.shown().map(([, i]) => this.buttons[i]);
    const node = neighbour(event, nodes);
    if (!node) return;
    this.choose(this.buttons.indexOf(node));
    node.focus();
  }

  // ----- pages

  get pages() {
    return Math.ceil(this.all.length / PAGE);
  }

  /** How many digits stand for a label. */
  get pageSize() {
    return Math.min(PAGE, this.all.length);
  }

  /** The labels of this page, each with its number among all. */
  shown() {
    const first = this.page * PAGE;
    return this.all.slice(first, first + PAGE).map((label, i) => [label, first + i]);
  }

  turn() {
    this.page = (this.page + 1) % this.pages;
    const shown = this.shown();
    this.choose(shown[0][1]);
    this.exercise.say(fill(this.ui.labels_page, { names: shown.map(([{ name }], i) => `${i + 1} ${name}`).join(", ") }));
  }

  // ----- choosing

  /** Choose a label, and put it on the words that are selected. */
  use(i) {
    this.choose(i);
    this.exercise.view.useLabel(this.all[i]);
  }

  choose(i) {
    const label = this.all[i];
    this.chosen = i;
    this.choosing = true;
    this.page = Math.floor(i / PAGE);
    this.showMeanings(true);
    this.buttons.forEach((node, j) => {
      node.tabIndex = i === j ? 0 : -1;
      node.classList.toggle("fl-chosen", i === j);
      this.rows[j].hidden = Math.floor(j / PAGE) !== this.page;
    });
    this.detail.replaceChildren(
      this.sample(this.ui.example, label.example, label.example_why),
      this.sample(this.ui.counter_example, label.counter_example, label.counter_example_why),
    );
  }

  sample(title, words, why) {
    return element("p", {}, element("strong", {}, title + ": "), words, " ", why);
  }

  explain(text) {
    this.help.textContent = text;
  }

  /** The panel shows either what the labels mean or the form of a mark at full length. */
  showMeanings(on) {
    this.detail.hidden = !on;
    this.node.classList.toggle("fl-compact", !on);
  }

  focus() {
    this.buttons[this.chosen].focus();
  }
}
