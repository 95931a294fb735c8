// The box that makes the page of a case: what goes on it, a name, make it, look at it.
//
// Plain ESM, no build step: the files in this folder and in ../page are joined as they are. Python
// makes the page and writes it; here it is only handed to the browser, as a file or in a tab of its
// own. All words come from helpers/words/ and reach the page as text.

import { ask } from "../page/asking.js";
import { button, element, NO_SHORTCUTS } from "../page/dom.js";
import { notMe, withLearner } from "../page/learner.js";
import { takePlace } from "../page/static_copy.js";
import { fill, newId } from "../page/text.js";

const A_WHILE = 60000; // ms that Python may need for the pictures
const PAGE_TYPE = "text/html;charset=utf-8";

class CaseBox {
  constructor(model, el) {
    this.model = model;
    this.ui = model.get("ui");
    this.status = element("div", { class: "fl-status", role: "status" });
    this.alert = element("div", { class: "fl-alert", role: "alert" });
    this.contents = element("ul", {});
    this.build("fl" + newId().slice(0, 8));
    el.append(this.root);
  }

  build(uid) {
    const { ui } = this;
    this.root = element(
      "section",
      { class: "fl-root fl-casepage", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-labelledby": uid },
      element("h3", { id: uid }, ui.title),
      element("div", { class: "fl-row" }, notMe(this.model)),
      element("p", {}, ui.about),
      this.contents,
      this.nameField(uid + "name"),
      element("div", { class: "fl-row" }, this.makeButton(), this.lookButton()),
      this.alert,
      this.status,
      element("p", { class: "fl-hint" }, ui.share),
    );
  }

  nameField(id) {
    const { ui } = this;
    this.name = element("input", { type: "text", id, maxlength: String(this.model.get("longest")), size: "30", autocomplete: "off", "aria-describedby": id + "help" });
    const help = element("p", { class: "fl-hint", id: id + "help" }, ui.name_help);
    return element("div", { class: "fl-field" }, element("label", { for: id, class: "fl-codelabel" }, ui.name), this.name, help);
  }

  makeButton() {
    return button("fl-makepage fl-primary", this.ui.make, () => this.make());
  }

  lookButton() {
    return button("fl-lookpage", this.ui.look, () => this.look());
  }

  async make() {
    const href = await this.asked("case.make");
    if (href === null) return;
    const file = this.model.get("file");
    element("a", { href, download: file }).click();
    this.tell(fill(this.ui.made, { file }));
  }

  async look() {
    const href = await this.asked("case.look");
    if (href === null) return;
    window.open(href);
    this.tell(this.ui.shown);
  }

  /** Ask Python for the page; give an address of this browser for it, or null and say why. */
  async asked(kind) {
    this.tell(this.ui.wait);
    ask(this.model, "hello"); // what the box says goes on the page is to be as new as the page
    const answer = await ask(this.model, kind, { name: this.name.value }, A_WHILE);
    if (answer?.type === "ack") return URL.createObjectURL(new Blob([answer.text], { type: PAGE_TYPE }));
    this.tell("", answer ? answer.text : this.ui.no_answer);
    return null;
  }

  tell(text, trouble = "") {
    this.status.textContent = text;
    this.alert.textContent = trouble;
  }

  connect() {
    const draw = () => {
      this.contents.replaceChildren(...this.model.get("contents").map((line) => element("li", {}, line)));
      this.alert.textContent = this.model.get("error");
    };
    const names = ["change:contents", "change:error"];
    const anew = () => ask(this.model, "hello");
    names.forEach((name) => this.model.on(name, draw));
    this.root.addEventListener("focusin", anew, { once: true });
    draw();
    anew();
    return () => names.forEach((name) => this.model.off(name, draw));
  }
}

function render({ model, el }) {
  return takePlace(el, withLearner({ model, el }, () => new CaseBox(model, el).connect()));
}

export default { render };
