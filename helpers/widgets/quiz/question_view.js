// One question: its passage, the answer, how sure, and what opens afterwards.

import { button, element } from "../page/dom.js";
import { radios, setRadio } from "../page/radios.js";
import { fill } from "../page/text.js";
import { answerFor } from "./answers.js";
import { ReasonsView } from "./reasons_view.js";

export class QuestionView {
  constructor(page, question, number) {
    this.page = page;
    this.question = question;
    this.number = number;
    this.answer = answerFor(page.uid + question.id, question, this.prompt(), page.ui, (value) => this.send("answer.set", value));
    this.sure = question.asks_confidence ? this.buildSure() : null;
    this.opener = question.opens && !page.asked.opens_together ? this.buildOpener() : null;
    this.missing = element("p", { class: "fl-hint fl-missing", hidden: true });
    this.reasons = new ReasonsView(page, question, (level) => this.send("answer.level", level));
    this.node = element(
      "div",
      { class: "fl-quizquestion", "data-question": question.id },
      question.passage && element("blockquote", { class: "fl-passage" }, question.passage),
      this.answer.node,
      this.sure,
      this.opener,
      this.missing,
      this.reasons.node,
    );
  }

  /** A question alone needs no number. */
  prompt() {
    const { prompt: text } = this.question;
    const { asked, ui } = this.page;
    return asked.questions.length > 1 ? fill(ui.numbered, { n: this.number, text }) : text;
  }

  buildSure() {
    const { ui, uid } = this.page;
    const choices = [["", ui.sure_unsaid], ["low", ui.sure_low], ["middle", ui.sure_middle], ["high", ui.sure_high]];
    return radios(uid + "sure" + this.question.id, "fl-howsure", ui.sure, choices, (value) => this.send("answer.sure", value));
  }

  buildOpener() {
    const { ui, asked } = this.page;
    const words = ui["open_" + this.question.opens];
    const name = asked.questions.length > 1 ? fill(ui.open_name, { button: words, n: this.number }) : null;
    return button("fl-open", words, () => this.open(), { "aria-label": name });
  }

  get given() {
    return this.page.answerTo(this.question.id);
  }

  get isComplete() {
    return this.answer.isComplete(this.given.value);
  }

  get waitsToOpen() {
    return Boolean(this.question.opens) && !this.given.shown;
  }

  send(kind, value) {
    this.page.say("");
    this.page.act(kind, { question: this.question.id, value });
  }

  flush() {
    this.answer.flush?.();
  }

  open() {
    this.flush();
    if (!this.question.opens_early && !this.isComplete) return this.askForAnswer();
    this.reasons.takesFocus = true;
    this.show();
  }

  show() {
    this.page.act("answer.show", { question: this.question.id });
  }

  askForAnswer() {
    const { ui } = this.page;
    const { kind } = this.question;
    const words = ui[kind + "_missing"];
    this.missing.textContent = words;
    this.missing.hidden = false;
    this.page.say(words);
    this.answer.control.focus();
  }

  draw() {
    const { given } = this;
    this.answer.show(given.value);
    if (this.isComplete) this.missing.hidden = true;
    if (this.sure) {
      setRadio(this.sure, given.sure);
      this.sure.hidden = given.shown; // being sure in hindsight tells nothing
    }
    if (this.opener) this.opener.hidden = given.shown;
    this.reasons.draw(given.level);
  }
}
