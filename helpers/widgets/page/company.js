// Other tabs of this browser that show the same task of the same learner.

import { newId } from "./text.js";

// Each widget loads this text anew, so what all views of a tab share lies at the window.
const thisTab = () => (window.fiveLensesWindow ??= newId());

/** Knows whether another tab is there, and hears when something was saved there. */
export class Company {
  /** `onChange` is called when a tab comes or goes, `onNews` when another view has saved something. */
  constructor(name, onChange, onNews) {
    this.others = new Set();
    this.onChange = onChange;
    this.onNews = onNews;
    this.line = new BroadcastChannel(name);
    this.line.onmessage = ({ data }) => this.heard(data);
    this.tell("here");
  }

  tell(what) {
    this.line.postMessage({ tab: thisTab(), what });
  }

  heard({ tab, what }) {
    const before = this.others.size;
    if (tab !== thisTab()) this.others[what === "gone" ? "delete" : "add"](tab);
    if (what === "here") this.tell("too");
    if (what === "saved") this.onNews();
    if (this.others.size !== before) this.onChange();
  }

  close() {
    this.tell("gone");
    this.line.close();
  }
}
