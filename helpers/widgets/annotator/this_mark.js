// This mark: the words, label, sureness, quotation and note of the mark that is open.

import { button, element } from "../page/dom.js";
import { radios, setRadio } from "../page/radios.js";
import { area, endButtons } from "./parts.js";

export class ThisMark {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.shown = null;
    this.body = element("div", { class: "fl-thisbody" });
    this.node = area(exercise.uid, "fl-this", this.ui.this_mark, this.body);
  }

  draw() {
    const { exercise } = this;
    const mark = exercise.marks.find(exercise.current);
    const id = mark ? mark.id : "";
    if (this.shown !== id) {
      this.shown = id;
      this.body.replaceChildren(...this.parts(mark));
    }
    if (mark && !mark.given) this.fill(mark);
    exercise.labels.showMeanings(!mark || exercise.labels.choosing);
  }

  parts(mark) {
    if (!mark) return [element("p", { class: "fl-hint" }, this.ui.this_none)];
    return mark.given ? this.given(mark) : this.form(mark.id);
  }

  /** What a given mark says, and why; nothing in it can be changed. */
  given(mark) {
    const { ui, exercise } = this;
    const reasons = mark.reason.map(([name, text]) =>
      element("p", { class: "fl-reason" }, element("strong", {}, name), element("br"), text),
    );
    const back = button("fl-back", ui.back_to_text, () => exercise.view.focus());
    return [
      element("p", { class: "fl-words" }, "“" + exercise.marks.wordsOf(mark, 200) + "”"),
      element("p", {}, element("strong", {}, ui.given + ": "), mark.says),
      ...reasons,
      element("p", { class: "fl-hint" }, ui.given_fixed),
      element("div", { class: "fl-row" }, back),
    ];
  }

  form(id) {
    const { ui, exercise } = this;
    const change = (field) => (value) => exercise.marks.change(id, field, value);
    this.words = element("p", { class: "fl-words" });
    this.fields(change);
    return [
      this.words,
      this.ends(id),
      this.stake,
      this.field(ui.label_choice, this.label),
      this.sure,
      element("label", { class: "fl-tick" }, this.quotation, element("span", {}, ui.in_quotation)),
      this.field(ui.note, this.note),
      this.lastRow(id),
    ].filter(Boolean);
  }

  fields(change) {
    const { ui, exercise } = this;
    const { labels, asks_stake, stakes } = exercise.lens;
    const names = labels.map(({ id, name }) => element("option", { value: id }, name));
    this.label = element("select", { onchange: () => change("label")(this.label.value) }, ...names);
    this.quotation = element("input", { type: "checkbox", onchange: () => change("in_quotation")(this.quotation.checked) });
    this.note = element("textarea", { rows: "2", maxlength: "2000", onchange: () => change("note")(this.note.value) });
    this.sure = radios(exercise.uid + "sure", "fl-sure", ui.sure, exercise.sureness, change("sure"));
    this.stake = asks_stake ? radios(exercise.uid + "stake", "fl-stake", ui.stake, stakes, change("stake")) : null;
  }

  field(title, control) {
    return element("label", { class: "fl-field" }, element("span", {}, title), control);
  }

  lastRow(id) {
    const { ui, exercise } = this;
    const remove = button("fl-delete", ui.delete, () => exercise.remove(id));
    const back = button("fl-back", ui.back_to_text, () => exercise.view.focus());
    return element("div", { class: "fl-row" }, remove, back);
  }

  ends(id) {
    const { ui, exercise } = this;
    const move = (side, more) => exercise.marks.moveEnd(id, side, more);
    const buttons = [...endButtons(ui, "start", move), ...endButtons(ui, "end", move)];
    return element("div", { class: "fl-ends", role: "group", "aria-label": ui.words_of_mark }, ...buttons);
  }

  fill(mark) {
    this.words.textContent = "“" + this.exercise.marks.wordsOf(mark, 200) + "”";
    this.label.value = mark.label;
    this.quotation.checked = mark.in_quotation;
    if (document.activeElement !== this.note) this.note.value = mark.note;
    setRadio(this.sure, mark.sure);
    if (this.stake) setRadio(this.stake, mark.stake);
  }

  focus() {
    this.body.querySelector("input, select, .fl-back")?.focus();
  }
}
