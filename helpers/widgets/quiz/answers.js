// The ways to answer: one of several, several, sorting into groups, a written text.
//
// Each has `node`, `control` (gets the focus when an answer is missing), `show(value)` and
// `isComplete(value)`; each calls `onChange(value)` when the learner has answered.

import { element } from "../page/dom.js";
import { radios, setRadio } from "../page/radios.js";

const SHORT = 16; // letters of an option; such options stand beside each other
const PAUSE = 1000; // ms without typing until a text is sent
const LONGEST = "2000"; // UTF-16 units of a text

/** Half of an emoji, which a text cut at its longest can end in, is no text for Python. */
const whole = (text) => text.replace(/\p{Surrogate}/gu, "");

class OneAnswer {
  constructor(name, question, prompt, ui, onChange) {
    const choices = question.options.map(({ id, text }) => [id, text]);
    const isShort = question.options.every(({ text }) => text.length <= SHORT);
    this.node = radios(name, isShort ? "fl-answer fl-beside" : "fl-answer", prompt, choices, onChange);
  }

  get control() {
    return this.node.querySelector("input");
  }

  show(value) {
    setRadio(this.node, value);
  }

  isComplete(value) {
    return value !== "";
  }
}

class SeveralAnswers {
  constructor(name, question, prompt, ui, onChange) {
    this.boxes = question.options.map(({ id }) =>
      element("input", { type: "checkbox", value: id, onchange: () => onChange(this.chosen()) }),
    );
    const rows = question.options.map(({ text }, i) => element("label", { class: "fl-tick" }, this.boxes[i], element("span", {}, text)));
    const hint = element("p", { class: "fl-hint" }, ui.several);
    this.node = element("fieldset", { class: "fl-answer" }, element("legend", {}, prompt), hint, ...rows);
  }

  get control() {
    return this.boxes[0];
  }

  chosen() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  show(value) {
    this.boxes.forEach((box) => (box.checked = value.includes(box.value)));
  }

  isComplete(value) {
    return value.length > 0;
  }
}

class SortAnswer {
  constructor(name, question, prompt, ui, onChange) {
    const groups = [{ id: "", name: ui.choose_group }, ...question.groups];
    this.selects = question.options.map(({ id }) => {
      const choices = groups.map((group) => element("option", { value: group.id }, group.name));
      return element("select", { "data-option": id, onchange: () => onChange(this.placed()) }, ...choices);
    });
    const rows = question.options.map(({ text }, i) => element("label", { class: "fl-sort" }, element("span", {}, text), this.selects[i]));
    this.node = element("fieldset", { class: "fl-answer" }, element("legend", {}, prompt), ...rows);
  }

  get control() {
    return this.selects.find((select) => !select.value) ?? this.selects[0];
  }

  placed() {
    const chosen = this.selects.filter((select) => select.value);
    return Object.fromEntries(chosen.map((select) => [select.dataset.option, select.value]));
  }

  show(value) {
    this.selects.forEach((select) => (select.value = value[select.dataset.option] ?? ""));
  }

  isComplete(value) {
    return Object.keys(value).length === this.selects.length;
  }
}

class WrittenAnswer {
  constructor(name, question, prompt, ui, onChange) {
    this.onChange = onChange;
    this.timer = 0;
    this.control = element("textarea", { rows: "3", maxlength: LONGEST });
    this.control.addEventListener("input", () => this.wait());
    this.control.addEventListener("change", () => this.flush());
    this.node = element("label", { class: "fl-field fl-answer" }, element("span", {}, prompt), this.control);
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Send what was typed and is not yet on its way. */
  flush() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    this.onChange(whole(this.control.value));
  }

  show(value) {
    const isTyping = this.timer || document.activeElement === this.control;
    if (!isTyping) this.control.value = value;
  }

  isComplete(value) {
    return value.trim() !== "";
  }
}

const KINDS = { one: OneAnswer, several: SeveralAnswers, sort: SortAnswer, text: WrittenAnswer };

/** Make the way to answer that a question asks for. */
export const answerFor = (name, question, prompt, ui, onChange) => new KINDS[question.kind](name, question, prompt, ui, onChange);
