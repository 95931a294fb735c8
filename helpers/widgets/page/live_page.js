// What every page does with Python: it listens, sends, and tells what is saved.

import { element } from "./dom.js";
import { Outbox } from "./outbox.js";
import { counted, fill, newId } from "./text.js";

/** A page that lives; what it looks like is drawn by `draw` of the class that extends it. */
export class LivePage {
  /** `traits` are the names of what Python publishes after each action. */
  constructor(model, traits) {
    this.model = model;
    this.ui = model.get("ui");
    this.uid = "fl" + newId().slice(0, 8);
    this.traits = [...traits, "error"];
    this.refusal = "";
    this.alert = element("div", { class: "fl-alert", role: "alert" });
    this.status = element("div", { class: "fl-status", role: "status" });
    this.saved = element("span", { class: "fl-saved" });
    this.outbox = new Outbox(model, () => this.showSaving());
  }

  get state() {
    return this.model.get("state");
  }

  act(kind, payload) {
    this.refusal = "";
    this.outbox.put(kind, payload);
    this.draw();
  }

  say(text) {
    this.status.textContent = text;
  }

  showSaving() {
    const { ui, outbox, state } = this;
    const saved = state.saved ? fill(ui.saved, { time: state.saved }) : ui.not_started;
    this.saved.textContent = outbox.slow ? ui.saving : saved;
    if (outbox.shared && !this.shared) this.say(ui.elsewhere);
    this.shared = outbox.shared;
    const text = this.warnings().join(" ");
    if (this.alert.textContent !== text) this.alert.textContent = text;
  }

  /** What the learner must know, the most urgent first. */
  warnings() {
    const { outbox, refusal, model, state, ui } = this;
    const lost = outbox.late && counted(ui, "lost", outbox.actions.length);
    const unsaved = outbox.trouble && counted(ui, "unsaved", outbox.actions.length);
    const all = [lost, outbox.trouble, unsaved, refusal, model.get("error"), ...state.notices].filter(Boolean);
    return [...new Set(all)]; // trouble and error may be the same
  }

  /** Begin to listen; what is returned ends it. */
  connect() {
    const redraw = () => this.draw();
    const received = (message) => this.received(message);
    for (const name of this.traits) this.model.on("change:" + name, redraw);
    this.model.on("msg:custom", received);
    this.draw();
    if (this.outbox.actions.length) this.outbox.sendAllAgain();
    else this.outbox.hello();
    return () => {
      this.outbox.close();
      for (const name of this.traits) this.model.off("change:" + name, redraw);
      this.model.off("msg:custom", received);
    };
  }

  received({ type, op, text }) {
    const mine = this.outbox.actions.some((action) => action.op === op);
    if (type === "failed" && mine) return this.outbox.failed(text);
    if (type !== "ack" && type !== "refused") return;
    if (type === "refused" && mine) {
      this.refusal = text;
      this.say(""); // what was said when the key was pressed did not come true
    }
    const again = this.outbox.answered(op);
    if (mine && text && type === "ack") this.say(text);
    if (again) this.say(fill(this.ui.sent_again, { n: again }));
    this.draw();
  }
}
