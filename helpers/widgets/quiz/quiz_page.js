// One set of questions: the top row, what all questions are about, the questions, the counts.

import { goToNextArea, runCell } from "../page/areas.js";
import { button, element, NO_SHORTCUTS } from "../page/dom.js";
import { notMe } from "../page/learner.js";
import { LivePage } from "../page/live_page.js";
import { fill } from "../page/text.js";
import { QuestionView } from "./question_view.js";

// Which field of an answer an action changes, while Python has not yet answered it.
const CHANGES = { "answer.set": "value", "answer.sure": "sure", "answer.level": "level" };

export class QuizPage extends LivePage {
  constructor(model, el) {
    super(model, ["state", "reasons"]);
    this.asked = model.get("questions");
    this.views = this.asked.questions.map((question, i) => new QuestionView(this, question, i + 1));
    this.build();
    el.append(this.root);
  }

  build() {
    const { asked, uid } = this;
    this.count = element("span", { class: "fl-count" });
    this.openAll = asked.opens_together ? button("fl-open", this.ui.open_all, () => this.openTogether()) : null;
    this.setCounts = element("div", { class: "fl-setcounts", hidden: true });
    const title = uid + "title";
    this.root = element(
      "section",
      { class: "fl-root fl-quiz", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-labelledby": title },
      element("div", { class: "fl-top" }, this.alert, this.buildBar()),
      element("div", { class: "fl-quizbody" }, element("h3", { id: title }, asked.title), ...this.about(), ...this.views.map((view) => view.node), this.openAll, this.setCounts),
    );
    this.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** What all questions are about. */
  about() {
    const { intro, points, text } = this.asked;
    return [
      intro && element("p", { class: "fl-intro" }, intro),
      points.length > 0 && element("ul", {}, ...points.map((point) => element("li", {}, point))),
      text && element("blockquote", { class: "fl-passage" }, text),
    ];
  }

  buildBar() {
    const tools = element("div", { class: "fl-tools", role: "group", "aria-label": this.ui.your_work }, this.count, this.saved, notMe(this.model));
    return element("div", { class: "fl-bar" }, tools, this.status);
  }

  openTogether() {
    this.flush();
    const missing = this.views.find((view) => !view.isComplete);
    if (missing) {
      this.say(this.ui.all_missing);
      return missing.answer.control.focus();
    }
    const waiting = this.views.filter((view) => view.waitsToOpen);
    if (waiting.length) waiting[0].reasons.takesFocus = true;
    waiting.forEach((view) => view.show());
  }

  get reasons() {
    return this.model.get("reasons");
  }

  /** The answer to a question, with what Python has not yet answered. */
  answerTo(id) {
    const given = { ...this.state.answers[id] };
    for (const { kind, payload } of this.outbox.actions) {
      if (payload.question === id && kind in CHANGES) given[CHANGES[kind]] = payload.value;
    }
    return given;
  }

  draw() {
    const done = this.views.filter((view) => view.isComplete).length;
    this.count.textContent = fill(this.ui.answered, { n: done, total: this.views.length });
    this.views.forEach((view) => view.draw());
    if (this.openAll) this.openAll.hidden = !this.views.some((view) => view.waitsToOpen);
    this.setCounts.hidden = !this.state.summary.length;
    this.setCounts.replaceChildren(...this.state.summary.map((line) => element("p", {}, line)));
    this.showSaving();
  }

  pressed(event) {
    if (event.key === "F6") {
      event.preventDefault();
      goToNextArea(this.views.map((view) => view.node), event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && event.shiftKey && this.outbox.late) {
      event.preventDefault();
      runCell(this.root);
    }
  }

  /** Send what was typed in the last second. */
  flush() {
    this.views.forEach((view) => view.flush());
  }

  connect() {
    const disconnect = super.connect();
    const ends = new AbortController();
    const first = { capture: true, signal: ends.signal }; // before the outbox looks what is left
    for (const name of ["pagehide", "beforeunload"]) addEventListener(name, () => this.flush(), first);
    return () => {
      ends.abort();
      this.flush();
      disconnect();
    };
  }
}
