// Actions on their way to Python: each is kept until it has been answered.

import { Company } from "./company.js";
import { newId } from "./text.js";

const PATIENCE = 3000; // ms without an answer until the learner is told
const SHOW_SAVING = 1000; // ms until "Saving…" shows
const TRY_AGAIN = 5000; // ms until what could not be written is sent once more

/**
 * Keeps each action, in this tab also across a reload, until Python has answered it.
 *
 * What is kept belongs to the learner for whom the box was made. When another one comes, it waits
 * in the tab's storage, unseen and unsent, until its own learner is back.
 *
 * One action is under way at a time. What comes later may rest on it, as undo and commit do, so
 * nothing may overtake an action that could not be written.
 */
export class Outbox {
  constructor(model, onChange) {
    this.model = model;
    this.onChange = onChange;
    this.learner = this.model.get("learner");
    this.slot = "five-lenses:" + this.learner + ":" + this.model.get("task");
    this.actions = this.remembered();
    this.known = new Set(); // ids of all that went through here
    this.aside = new Set(); // ids of those at which the course itself failed
    this.underWay = ""; // id of the one that was sent and has no answer yet
    this.missed = 0; // how many waited while the connection was lost
    this.fault = "";
    this.late = false;
    this.slow = false;
    this.trouble = "";
    this.timers = [];
    this.listen();
  }

  listen() {
    this.ends = new AbortController();
    const { signal } = this.ends;
    addEventListener("beforeunload", (event) => this.actions.length && event.preventDefault(), { signal });
    addEventListener("pagehide", () => this.leave(), { signal });
    this.company = new Company(this.slot, () => this.onChange(), () => this.hello());
  }

  /** The view is gone. */
  close() {
    this.stopTimers();
    this.ends.abort();
    this.company.close();
  }

  /** The same task is open in another tab. */
  get shared() {
    return this.company.others.size > 0;
  }

  remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(this.slot) ?? "[]");
    } catch {
      return []; // no storage in this browser: the page itself still keeps them
    }
  }

  remember() {
    this.actions.forEach(({ op }) => this.known.add(op));
    const others = this.remembered().filter(({ op }) => !this.known.has(op)); // another view's
    const all = [...others, ...this.actions];
    try {
      if (all.length) sessionStorage.setItem(this.slot, JSON.stringify(all));
      else sessionStorage.removeItem(this.slot);
    } catch {
      this.slow = true; // nothing to be done: the actions are still in this.actions
    }
  }

  put(kind, payload = {}) {
    const action = { op: newId(), kind, payload, learner: this.learner };
    this.actions.push(action);
    this.remember();
    if (!this.underWay || this.late || this.trouble) this.sendNext();
  }

  /** Send what an earlier view, or this page before a reload, could not. */
  sendAllAgain() {
    this.remember();
    this.sendNext();
  }

  sendNext() {
    this.stopTimers();
    const next = this.actions.find(({ op }) => !this.aside.has(op));
    this.underWay = next?.op ?? "";
    if (next) this.transmit(next);
  }

  /** The page is being closed: what waits for its turn would never get it. */
  leave() {
    this.company.tell("gone");
    if (this.late || this.trouble) return;
    for (const action of this.actions) if (action.op !== this.underWay) this.transmit(action);
  }

  /** Ask Python for a sign of life: a view restored without a kernel gets none. */
  hello() {
    this.transmit({ op: newId(), kind: "hello", payload: {}, learner: this.learner }, true);
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

  /** Returns how many had waited for a lost connection, once the last of them is answered. */
  answered(op) {
    const mine = this.actions.some((action) => action.op === op);
    if (mine && this.late) this.missed = this.actions.length;
    this.actions = this.actions.filter((action) => action.op !== op);
    this.remember();
    if (mine || this.late || !this.underWay) {
      this.note({ late: false, slow: false, trouble: mine ? this.fault : this.trouble });
      this.sendNext();
    }
    if (mine) this.company.tell("saved");
    const again = this.underWay ? 0 : this.missed;
    if (again) this.missed = 0;
    return again;
  }

  /** Python is there but could not save: the action stays here and is sent again. */
  failed(text) {
    this.stopTimers();
    this.note({ trouble: text, late: false, slow: false });
    if (text !== this.model.get("error")) return this.timers.push(setTimeout(() => this.sendNext(), TRY_AGAIN));
    this.fault = text; // of the course, at this one action: the others need not wait for it
    this.aside.add(this.underWay);
    this.sendNext();
  }

  stopTimers() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}
