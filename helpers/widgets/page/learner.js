// Who works here: the page asks for a code first, and shows nothing of one learner to another.

import { ask } from "./asking.js";
import { CodeForm, signpost } from "./code_form.js";
import { button, element } from "./dom.js";
import { Neighbours } from "./neighbours.js";
import { clearOutputs, notebookAround } from "./open_notebook.js";
import { fill, newId } from "./text.js";

const LEAVING = 20000; // ms that Python may need to clean the pages on disk
const LEAVE = "fl:leave"; // the event with which a part of a widget asks for this

/**
 * Show a widget for the learner of this machine, or the form where there is none.
 *
 * @param start draws the widget into `el` and returns what ends it; called anew for each learner,
 *   so that nothing of one is left on the page of another.
 * @returns what ends it all.
 */
export function withLearner({ model, el }, start) {
  const view = new LearnerView(model, el, start);
  view.connect();
  return () => view.disconnect();
}

/** The button "blue-7 · Not me" for a widget's top row; it asks once more before it leaves. */
export function notMe(model) {
  const words = model.get("learner_words");
  const code = model.get("learner");
  const note = element("span", { class: "fl-leavenote", role: "status" });
  const rest = () => {
    node.textContent = fill(words.not_me, { code });
    note.textContent = "";
    delete node.dataset.sure;
  };
  const press = () => {
    if (node.dataset.sure) return leaveAfter(node, "learner.leave");
    node.dataset.sure = "yes";
    node.textContent = words.leave;
    note.textContent = fill(words.leave_note, { code });
  };
  const node = button("fl-notme", "", press, { onblur: rest, onkeydown: (event) => event.key === "Escape" && rest() });
  rest();
  return element("span", { class: "fl-who" }, node, note);
}

/**
 * Put away what all open pages show of the learner, then have Python do this and let them go.
 *
 * @param node any part of a widget that is shown through `withLearner`.
 */
export function leaveAfter(node, kind) {
  node.dispatchEvent(new CustomEvent(LEAVE, { bubbles: true, detail: { kind } }));
}

class LearnerView {
  constructor(model, el, start) {
    this.model = model;
    this.el = el;
    this.start = start;
    this.stop = () => {};
    this.words = model.get("learner_words");
    this.shown = null; // the code under which the page stands
  }

  connect() {
    this.neighbours = new Neighbours((what, rest) => this.told(what, rest));
    this.follow = () => {
      if (this.isFirst) this.neighbours.tell("learner", { code: this.model.get("learner") });
      this.show(this.model.get("learner"));
    };
    this.look = () => document.visibilityState === "visible" && this.isFirst && ask(this.model, "hello");
    this.model.on("change:learner", this.follow);
    document.addEventListener("visibilitychange", this.look);
    this.el.addEventListener(LEAVE, ({ detail }) => this.leave(detail.kind));
    this.show(this.model.get("learner"));
  }

  disconnect() {
    this.model.off("change:learner", this.follow);
    document.removeEventListener("visibilitychange", this.look);
    this.neighbours.close();
    this.stop();
  }

  /** Of all views of a notebook one does what is to be done once. */
  get isFirst() {
    return this.el.contains(this.notebook.querySelector(".fl-root"));
  }

  get notebook() {
    return this.el.closest(".jp-Notebook") ?? document.body;
  }

  show(code) {
    if (code === this.shown) return;
    const [before, first] = [this.shown, this.isFirst];
    this.shown = code;
    this.stop();
    this.el.replaceChildren();
    if (before) this.putAway(before, code, first);
    if (before && first) clearOutputs(this.model); // nothing is left to do where this page was asked to
    this.stop = code ? this.start() : this.showForm();
  }

  /** One form is enough for a notebook: the other exercises lead there. */
  showForm() {
    if (this.formInSight()) this.el.append(signpost(this.model, () => this.toForm()));
    else this.putForm();
    return () => {};
  }

  formInSight() {
    return seen(this.notebook, ".fl-codefield");
  }

  putForm() {
    const form = new CodeForm(this.model, () => this.chosen());
    this.el.replaceChildren(form.root);
    form.suggest();
  }

  toForm() {
    if (!this.formInSight()) this.putForm(); // the exercise that had it was run again or deleted
    this.formInSight()?.focus();
  }

  /** Leave nothing of the learner before; say what may surprise the one who works here now. */
  putAway(before, code, first) {
    forgetCopies(this.model);
    const waiting = waitsFor(before, this.model.get("task"));
    const texts = [first && code && fill(this.words.now_here, { code }), waiting && fill(this.words.kept, { code: before })];
    const text = texts.filter(Boolean).join(" ");
    if (text) this.el.append(element("p", { class: "fl-notice", role: "status" }, text));
  }

  chosen() {
    seen(this.el, ".fl-notme")?.focus();
  }

  /** Take everything of this learner off all open pages, then off the disk, then let them go. */
  async leave(kind) {
    const code = this.shown;
    await Promise.all([clearOutputs(this.model), this.neighbours.clear(pageOf(this.model))]);
    const answer = await ask(this.model, kind, {}, LEAVING);
    if (answer?.type === "ack" && kind !== "learner.leave") this.forget(code);
    if (answer?.text !== "") this.tell(answer);
    this.formInSight()?.focus();
  }

  /** Let go of changes that wait in the tabs of this browser: their learner's work was deleted. */
  forget(code) {
    forgetWaiting(code);
    this.neighbours.tell("forget", { code });
  }

  /** Say how it went, where the focus goes. */
  tell(answer) {
    const role = answer?.type === "ack" ? "status" : "alert";
    const place = this.formInSight()?.closest(".fl-root").parentElement ?? this.el;
    place.prepend(element("p", { class: "fl-notice", role }, answer ? answer.text : this.words.no_answer));
  }

  told(what, { page, code }) {
    if (what === "clear" && this.isFirst && page !== pageOf(this.model)) this.neighbours.work(() => clearOutputs(this.model));
    if (what === "forget") forgetWaiting(code);
    if (what !== "learner" || code === this.shown) return;
    this.show(""); // at once, also where the kernel is busy or gone
    ask(this.model, "hello").then((answer) => answer && this.show(this.model.get("learner")));
  }
}

/** The first part of this sort that is in sight. */
function seen(place, selector) {
  return [...place.querySelectorAll(selector)].find((node) => node.offsetParent);
}

/** Names the open notebook among all windows of this browser. */
function pageOf(model) {
  window.fiveLensesWindow ??= newId();
  return window.fiveLensesWindow + ":" + (notebookAround(model)?.path ?? "");
}

/** Tell whether changes of a learner wait in this tab to be saved. */
function waitsFor(code, task) {
  try {
    return sessionStorage.getItem("five-lenses:" + code + ":" + task) !== null;
  } catch {
    return false;
  }
}

function forgetWaiting(code) {
  try {
    const slots = Object.keys(sessionStorage).filter((name) => name.startsWith("five-lenses:" + code + ":"));
    slots.forEach((name) => sessionStorage.removeItem(name));
  } catch {
    return; // no storage in this browser
  }
}

/** Take the static copies off a page that is not JupyterLab's: they may hold a learner's words. */
function forgetCopies(model) {
  if (notebookAround(model)) return; // there they have the first day's text by now
  document.querySelectorAll(".fl-static").forEach((node) => node.replaceChildren());
}
