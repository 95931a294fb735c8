// The box "My work": take one's work along, bring it back, delete it.
//
// Plain ESM, no build step: the files in this folder and in ../page are joined as they are. Files
// pass as base64 text in both directions; Python makes and checks them. All words come from
// helpers/words/ and reach the page as text.

import { ask } from "../page/asking.js";
import { button, element, NO_SHORTCUTS } from "../page/dom.js";
import { leaveAfter, notMe, withLearner } from "../page/learner.js";
import { takePlace } from "../page/static_copy.js";
import { fill, newId } from "../page/text.js";

const A_WHILE = 60000; // ms that Python may need for a file
const CHUNK = 0x8000; // bytes that become text at once

class Box {
  constructor(model, el) {
    this.model = model;
    this.el = el;
    this.ui = model.get("ui");
    this.code = model.get("learner");
    this.status = element("div", { class: "fl-status", role: "status" });
    this.alert = element("div", { class: "fl-alert", role: "alert" });
    this.done = element("p", {});
    this.build("fl" + newId().slice(0, 8));
    el.append(this.root);
  }

  build(uid) {
    const { ui } = this;
    this.root = element(
      "section",
      { class: "fl-root fl-work", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-labelledby": uid },
      element("h3", { id: uid }, ui.title),
      element("div", { class: "fl-row" }, fill(ui.here, { code: this.code }), notMe(this.model)),
      this.done,
      ...this.folded(this.tools(uid)),
    );
  }

  folded(tools) {
    if (!this.model.get("folded")) return tools;
    return [element("details", {}, element("summary", {}, this.ui.more), ...tools)];
  }

  tools(uid) {
    const { ui } = this;
    return [
      this.alert,
      this.status,
      element("div", { class: "fl-row" }, this.downloadButton(), this.pageButton()),
      element("p", { class: "fl-hint" }, ui.page_help),
      this.loadField(uid + "load"),
      this.deletion(),
    ];
  }

  downloadButton() {
    return button("fl-download fl-primary", this.ui.download, () => this.download());
  }

  pageButton() {
    return button("fl-showpage", this.ui.page, () => this.showPage());
  }

  loadField(id) {
    this.file = element("input", { type: "file", id, accept: ".zip", "aria-describedby": id + "help", onchange: () => this.load() });
    const help = element("p", { class: "fl-hint", id: id + "help" }, this.ui.load_help);
    return element("div", { class: "fl-field" }, element("label", { for: id, class: "fl-codelabel" }, this.ui.load), this.file, help);
  }

  deletion() {
    const { ui } = this;
    this.deleteButton = button("fl-deletework", ui.delete, () => this.askToDelete(true));
    const yes = button("fl-delete-yes", ui.delete_yes, () => this.remove());
    const no = button("fl-delete-no", ui.delete_no, () => this.askToDelete(false));
    this.confirm = element(
      "div",
      { class: "fl-confirm", role: "group", "aria-label": ui.delete, hidden: true },
      element("p", {}, fill(ui.delete_ask, { code: this.code })),
      element("div", { class: "fl-row" }, yes, no),
    );
    return element("div", { class: "fl-deletion" }, this.deleteButton, this.confirm);
  }

  askToDelete(open) {
    this.confirm.hidden = !open;
    this.deleteButton.hidden = open;
    (open ? this.confirm.querySelector(".fl-delete-no") : this.deleteButton).focus();
  }

  remove() {
    this.tell(this.ui.wait);
    leaveAfter(this.root, "work.delete");
  }

  async download() {
    const text = await this.asked("work.download");
    if (text === null) return;
    const file = `five-lenses-${this.code}.zip`;
    const href = URL.createObjectURL(new Blob([bytesOf(text)], { type: "application/zip" }));
    element("a", { href, download: file }).click();
    this.tell(fill(this.ui.downloaded, { file }));
  }

  async showPage() {
    const text = await this.asked("work.page");
    if (text === null) return;
    window.open(URL.createObjectURL(new Blob([text], { type: "text/html" })));
    this.tell(this.ui.shown);
  }

  async load() {
    const [file] = this.file.files;
    if (!file) return;
    if (file.size > this.model.get("limit")) return this.tell("", this.ui.too_large);
    const text = await this.asked("work.load", { file: textOf(new Uint8Array(await file.arrayBuffer())) });
    this.file.value = "";
    if (text !== null) this.tell(text);
  }

  /** Ask Python; give its text, or null and say why. */
  async asked(kind, payload = {}) {
    this.tell(this.ui.wait);
    const answer = await ask(this.model, kind, payload, A_WHILE);
    if (answer?.type === "ack") return answer.text;
    this.tell("", answer ? answer.text : this.ui.no_answer);
    return null;
  }

  tell(text, trouble = "") {
    if (text && !this.root.isConnected) this.el.prepend(element("p", { class: "fl-notice", role: "status" }, text));
    this.status.textContent = text;
    this.alert.textContent = trouble;
  }

  connect() {
    const draw = () => {
      this.done.textContent = this.model.get("done");
      this.alert.textContent = this.model.get("error");
    };
    const names = ["change:done", "change:error"];
    names.forEach((name) => this.model.on(name, draw));
    draw();
    ask(this.model, "hello");
    return () => names.forEach((name) => this.model.off(name, draw));
  }
}

function textOf(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

function bytesOf(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function render({ model, el }) {
  return takePlace(el, withLearner({ model, el }, () => new Box(model, el).connect()));
}

export default { render };
