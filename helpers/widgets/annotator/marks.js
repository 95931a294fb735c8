// The learner's marks: those that Python published, and those on their way to it.

import { newId, fill, shorten } from "../page/text.js";
import { byOneWord, withPending } from "./spans.js";

export class Marks {
  constructor(exercise) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    // Marks of the key that stand there from the start: they can be read, not changed.
    this.given = exercise.model.get("given").map((mark) => ({ ...mark, given: true }));
  }

  get article() {
    return this.exercise.text.article;
  }

  /** The learner's own marks, in the order of the article. */
  get own() {
    return withPending(this.exercise.state.marks, this.exercise.outbox.actions);
  }

  /** The own and the given marks, in the order of the article. */
  get all() {
    if (!this.given.length) return this.own;
    return [...this.given, ...this.own].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Marks of the key that are open now, without those that were given from the start. */
  get ofKey() {
    const { stage, comparison } = this.exercise;
    const opened = stage === "mark" ? [] : (comparison.key ?? []);
    return opened.filter((span) => !this.given.some((mark) => mark.id === span.id));
  }

  find(id) {
    return this.all.find((mark) => mark.id === id);
  }

  /** Marks at a place, shortest first. */
  at(offset) {
    const here = this.all.filter((mark) => mark.start <= offset && offset <= mark.end);
    return here.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  labelOf(mark) {
    const id = mark.label;
    return this.exercise.lens.labels.find((label) => label.id === id) ?? { id, name: id, code: "" };
  }

  wordsOf(mark, limit) {
    return shorten(this.article.slice(mark.start, mark.end), limit);
  }

  /** Mark a span. Returns the mark's id; "" where there is one already, which is opened then. */
  add([start, end], label) {
    const same = this.all.find((mark) => mark.start === start && mark.end === end && mark.label === label.id);
    if (same) {
      this.exercise.open(same.id, false);
      this.exercise.say(this.ui.already);
      return "";
    }
    const id = "m" + newId();
    this.exercise.choose(id);
    this.exercise.act("mark.add", { mark: id, start, end, quote: this.article.slice(start, end), label: label.id });
    return id;
  }

  change(id, field, value) {
    this.exercise.act("mark.change", { mark: id, field, value });
  }

  /** Move one end of a mark by a word. */
  moveEnd(id, side, more) {
    const mark = this.find(id);
    const [start, end] = byOneWord(this.article.words, [mark.start, mark.end], side, more);
    if (start === mark.start && end === mark.end) return;
    const quote = this.article.slice(start, end);
    this.change(id, "excerpt", { start, end, quote });
    this.exercise.say(fill(this.ui.selected, { words: shorten(quote) }));
  }

  /** Delete a mark. Returns its neighbour in the list, where there is one. */
  remove(id) {
    const marks = this.all;
    const index = marks.findIndex((mark) => mark.id === id);
    this.exercise.say(fill(this.ui.deleted, { words: this.wordsOf(marks[index]) }));
    this.exercise.act("mark.delete", { mark: id });
    return marks[index + 1] ?? marks[index - 1] ?? null;
  }

  /** Say a mark's place, label and words. */
  announce(mark) {
    const all = this.all;
    this.exercise.say(
      fill(this.ui.mark_here, {
        n: all.findIndex((each) => each.id === mark.id) + 1,
        total: all.length,
        label: this.labelOf(mark).name,
        words: this.wordsOf(mark),
      }),
    );
  }
}
