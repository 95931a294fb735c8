// The form in a sentence: from which word to which, the label, how sure.

import { button, element } from "../page/dom.js";
import { radios, setRadio } from "../page/radios.js";
import { fill, shorten } from "../page/text.js";

export class MarkForm {
  constructor(row) {
    this.row = row;
    this.exercise = row.view.exercise;
    this.article = row.view.article;
    this.ui = row.ui;
    this.label = null;
    this.sure = "";
    const [first, last] = row.words;
    this.from = this.wordSelect(first);
    this.to = this.wordSelect(last);
    this.words = element("p", { class: "fl-words", translate: "no" });
    this.node = this.build();
    this.showWords();
  }

  build() {
    const { ui, exercise, row } = this;
    const { uid, lens } = exercise;
    const names = lens.labels.map(({ id, name }) => [id, name]);
    const label = (id) => (this.label = lens.labels.find((each) => each.id === id));
    this.labels = radios(uid + "formlabel", "fl-formlabels", ui.label_choice, names, label);
    this.labels.querySelectorAll("input").forEach((input, i) => input.setAttribute("aria-describedby", exercise.labels.meaningId(i)));
    const sure = radios(uid + "formsure", "fl-sure", ui.sure, exercise.sureness, (value) => (this.sure = value));
    setRadio(sure, "");
    const add = button("fl-addmark fl-primary", ui.add_mark, () => this.add());
    const cancel = button("fl-cancel", ui.cancel, () => row.cancel());
    return element(
      "div",
      { class: "fl-markform", role: "group", "aria-label": fill(ui.mark_in, { n: row.n + 1 }) },
      element("div", { class: "fl-ends" }, this.field(ui.from_word, this.from), this.field(ui.to_word, this.to)),
      this.words,
      this.labels,
      sure,
      element("div", { class: "fl-row" }, add, cancel),
    );
  }

  field(title, control) {
    return element("label", { class: "fl-field" }, element("span", {}, title), control);
  }

  /** A list of the sentence's words; the number tells a word from the same word further on. */
  wordSelect(chosen) {
    const [first, last] = this.row.words;
    const options = this.article.words.slice(first, last + 1).map(([start, end], i) => {
      const text = fill(this.ui.word_option, { word: this.article.slice(start, end), n: i + 1 });
      return element("option", { value: first + i, selected: first + i === chosen }, text);
    });
    return element("select", { translate: "no", onchange: () => this.showWords() }, ...options);
  }

  /** The words that are chosen, in either order; the whole sentence with the signs around it. */
  get span() {
    const { words } = this.article;
    const [first, last] = this.row.words;
    const [from, to] = [Number(this.from.value), Number(this.to.value)].sort((a, b) => a - b);
    const [start, end] = this.row.span;
    return [from === first ? start : words[from][0], to === last ? end : words[to][1]];
  }

  showWords() {
    this.words.textContent = "“" + this.article.slice(...this.span) + "”";
  }

  choose(label) {
    this.label = label;
    setRadio(this.labels, label.id);
  }

  add() {
    const { exercise, ui, span, label, sure } = this;
    if (!label) {
      this.labels.querySelector("input").focus();
      return exercise.say(ui.label_first);
    }
    const id = exercise.marks.add(span, label);
    if (!id) return;
    if (sure) exercise.marks.change(id, "sure", sure);
    this.row.cancel();
    exercise.say(fill(ui.added, { label: label.name, words: shorten(this.article.slice(...span)) }));
  }

  focus() {
    this.from.focus();
  }
}
