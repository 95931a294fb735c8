// Other pages of the course that are open in this browser: each follows the learner at once.

import { newId } from "./text.js";

const ROLL_CALL = 300; // ms in which the others say that they are there
const FOR_THE_OTHERS = 3000; // ms after which nobody is waited for

/** A line to all other pages; `hear` gets what they say. */
export class Neighbours {
  constructor(hear) {
    this.line = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("five-lenses");
    this.waiting = null;
    this.line?.addEventListener("message", ({ data }) => this.heard(data, hear));
  }

  tell(what, rest = {}) {
    this.line?.postMessage({ what, ...rest });
  }

  /** Ask all others to put away what they show, and wait until they have. */
  async clear(page) {
    if (!this.line) return;
    const busy = new Set();
    const done = new Promise((resolve) => (this.waiting = { busy, resolve }));
    this.tell("clear", { page });
    const late = new Promise((resolve) => setTimeout(resolve, FOR_THE_OTHERS));
    await new Promise((resolve) => setTimeout(resolve, ROLL_CALL));
    if (busy.size) await Promise.race([done, late]);
    this.waiting = null;
  }

  /** Do what another page waits for, and say when it begins and ends. */
  async work(task) {
    const who = newId();
    this.tell("busy", { who });
    await task();
    this.tell("ready", { who });
  }

  heard({ what, who, ...rest }, hear) {
    if (what === "busy") this.waiting?.busy.add(who);
    else if (what === "ready") this.ready(who);
    else hear(what, rest);
  }

  ready(who) {
    if (!this.waiting?.busy.delete(who)) return;
    if (!this.waiting.busy.size) this.waiting.resolve();
  }

  close() {
    this.line?.close();
  }
}
