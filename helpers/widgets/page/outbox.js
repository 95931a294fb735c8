// Actions on their way to Python: each is kept until it has been answered.

import { newId } from "./text.js";

const PATIENCE = 3000; // ms without an answer until the learner is told
const SHOW_SAVING = 1000; // ms until "Saving…" shows

/** Keeps each action, in this tab also across a reload, until Python has answered it. */
export class Outbox {
  constructor(model, onChange) {
    this.model = model;
    this.onChange = onChange;
    this.slot = "five-lenses:" + model.get("task");
    this.actions = this.remembered();
    this.late = false;
    this.slow = false;
    this.trouble = "";
    this.timers = [];
  }

  remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(this.slot) ?? "[]");
    } catch {
      return []; // no storage in this browser: the page itself still keeps them
    }
  }

  remember() {
    try {
      if (this.actions.length) sessionStorage.setItem(this.slot, JSON.stringify(this.actions));
      else sessionStorage.removeItem(this.slot);
    } catch {
      this.slow = true; // nothing to be done: the actions are still in this.actions
    }
  }

  put(kind, payload = {}) {
    const action = { op: newId(), kind, payload };
    this.actions.push(action);
    this.remember();
    if (this.trouble) this.sendAllAgain(); // what could not be written before goes first
    else this.transmit(action);
  }

  sendAllAgain() {
    this.trouble = "";
    for (const action of this.actions) this.transmit(action);
  }

  /** Ask Python for a sign of life: a view restored without a kernel gets none. */
  hello() {
    this.transmit({ op: newId(), kind: "hello", payload: {} }, true);
  }

  transmit(action, silent = false) {
    this.watch(silent);
    try {
      this.model.send({ type: "action", ...action });
    } catch (error) {
      console.warn(error); // the comm is closed, as after a kernel restart
      this.giveUpWaiting();
    }
  }

  watch(silent) {
    if (this.timers.length) return;
    if (!silent) this.timers.push(setTimeout(() => this.note({ slow: true }), SHOW_SAVING));
    this.timers.push(setTimeout(() => this.giveUpWaiting(), PATIENCE));
  }

  giveUpWaiting() {
    this.stopTimers();
    this.note({ late: true, slow: false });
  }

  note(change) {
    Object.assign(this, change);
    this.onChange();
  }

  answered(op) {
    const again = this.late && this.actions.length;
    this.actions = this.actions.filter((action) => action.op !== op);
    this.remember();
    this.stopTimers();
    const waiting = this.actions.length > 0;
    this.note({ late: waiting && this.late, slow: false });
    if (waiting) this.watch(false);
    return again;
  }

  /** Python is there but could not write: the action stays here and goes out with the next one. */
  failed(text) {
    this.stopTimers();
    this.note({ trouble: text, late: false, slow: false });
  }

  stopTimers() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}
