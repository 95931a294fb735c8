// Keys inside the article.

import { fill } from "../page/text.js";
import { byOneWord, firstEndingAfter } from "./spans.js";

const MOVES = /^(?:Arrow|Home|End|Page)/;

export class TextKeys {
  constructor(exercise, view) {
    this.exercise = exercise;
    this.view = view;
    this.commands = this.all();
    this.inside = null; // id of the mark in which the caret stands
    view.node.addEventListener("keydown", (event) => exercise.marking && this.pressed(event));
    view.node.addEventListener("keyup", (event) => MOVES.test(event.key) && this.arrived());
  }

  all() {
    const { exercise, view } = this;
    return {
      ".": () => this.toSentence(1),
      ",": () => this.toSentence(-1),
      s: () => this.selectSentence(),
      "[": () => this.growSelection(false),
      "]": () => this.growSelection(true),
      n: () => this.toMark(1),
      p: () => this.toMark(-1),
      h: () => exercise.topRow.toggleKeys(),
      "?": () => this.withMarkHere((mark) => exercise.marks.announce(mark)),
      Enter: () => this.enter(),
      Delete: () => this.withMarkHere((mark) => exercise.remove(mark.id)),
      Backspace: () => this.withMarkHere((mark) => exercise.remove(mark.id)),
      0: () => exercise.labels.turn(),
      Escape: () => view.deselect(),
    };
  }

  pressed(event) {
    if (event.altKey || event.isComposing || (event.shiftKey && event.key === "Enter")) return;
    // Copying and moving stay the browser's own; nothing else may reach the text.
    if (event.ctrlKey || event.metaKey) return;
    const run = this.command(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  }

  command(key) {
    const { settings, labels } = this.exercise;
    if (key.length === 1 && !settings.singleKeys) return null;
    if (key === "Escape" && this.view.article.selection()?.empty) return null;
    if (!/^[1-9]$/.test(key)) return this.commands[key];
    const label = labels.shown()[Number(key) - 1];
    return label && (() => labels.use(label[1]));
  }

  /** The caret came to a place by itself: say the mark that it has entered. */
  arrived() {
    const { marks } = this.exercise;
    const selection = this.exercise.marking && this.view.article.selection();
    const here = selection?.empty && marks.at(selection.caret)[0];
    if (here && here.id !== this.inside) marks.announce(here);
    this.inside = here ? here.id : null;
  }

  sentenceAt(offset) {
    const { sentences } = this.view.article;
    return Math.min(firstEndingAfter(sentences, offset), sentences.length - 1);
  }

  toSentence(by) {
    const { article, caret } = this.view;
    const { sentences } = article;
    const here = this.sentenceAt(caret);
    const back = by < 0 && caret > sentences[here][0] ? 0 : by;
    const to = Math.max(0, Math.min(sentences.length - 1, here + back));
    article.select(sentences[to][0]);
    this.view.reveal(sentences[to][0]);
    const rest = article.slice(...sentences[to]);
    this.exercise.say(fill(this.exercise.ui.sentence_here, { n: to + 1, total: sentences.length, rest }));
  }

  selectSentence() {
    const { article, caret } = this.view;
    this.view.select(...article.sentences[this.sentenceAt(caret)]);
  }

  growSelection(more) {
    const { article } = this.view;
    const selection = article.selection();
    if (!selection) return;
    const { words } = article;
    const index = Math.min(firstEndingAfter(words, selection.caret), words.length - 1);
    const grown = selection.words ? byOneWord(words, selection.words, "end", more) : words[index];
    this.view.select(...grown);
  }

  /** Go to the next or previous mark: counted from the open one while the caret is in it. */
  toMark(by) {
    const { exercise } = this;
    const marks = exercise.marks.all;
    const { caret } = this.view;
    const open = exercise.marks.find(exercise.current);
    const inside = open && open.start <= caret && caret <= open.end;
    let next = marks.findIndex((mark) => mark.start >= caret);
    if (inside) next = marks.findIndex((mark) => mark.id === open.id) + by;
    else if (by < 0) next = marks.findLastIndex((mark) => mark.start < caret);
    if (!marks[next]) return exercise.say(exercise.ui.no_more_marks);
    exercise.open(marks[next].id, true);
  }

  withMarkHere(run) {
    const here = this.exercise.marks.at(this.view.caret)[0];
    if (here) run(here);
    else this.exercise.say(this.exercise.ui.no_mark_here);
  }

  /** Open the mark here; with words selected, go to the label that was used last. */
  enter() {
    const { exercise, view } = this;
    const here = exercise.marks.at(view.caret)[0];
    if (view.article.selection()?.empty && here) exercise.edit(here.id);
    else exercise.labels.focus();
  }
}
