// The form in which a learner chooses a code.

import { ask } from "./asking.js";
import { button, element, NO_SHORTCUTS } from "./dom.js";
import { newId } from "./text.js";

/** What stands in the other exercises of a notebook while the form stands in one. */
export function signpost(model, go) {
  const words = model.get("learner_words");
  const text = element("p", {}, words.first);
  const attributes = { class: "fl-root fl-door", "data-task": model.get("task"), [NO_SHORTCUTS]: "true", "aria-label": words.title };
  return element("section", attributes, text, button("fl-toform", words.to_form, go));
}

/** The form; `chosen` is called with the code once Python has kept it. */
export class CodeForm {
  constructor(model, chosen) {
    this.model = model;
    this.words = model.get("learner_words");
    this.chosen = chosen;
    this.suggested = null; // the suggestion that is on its way
    this.asked = ""; // a code that Python has asked about: pressing once more means "it is mine"
    this.build("fl" + newId().slice(0, 8));
  }

  build(uid) {
    const { words } = this;
    this.field = element("input", {
      type: "text", id: uid + "code", class: "fl-codefield", maxlength: "60", size: "24", autocomplete: "off",
      autocapitalize: "none", spellcheck: "false", "aria-describedby": uid + "about",
      // JupyterLab keeps Enter from sending a form.
      onkeydown: (event) => event.key === "Enter" && this.submit(event),
    });
    this.alert = element("div", { class: "fl-alert", role: "alert" });
    const use = element("button", { type: "submit", class: "fl-primary" }, words.use);
    const another = button("fl-another", words.another, () => this.suggest(true));
    const form = element(
      "form",
      { onsubmit: (event) => this.submit(event) },
      this.alert,
      element("label", { class: "fl-codelabel", for: uid + "code" }, words.code),
      element("div", { class: "fl-row" }, this.field, use, another),
      element("p", { class: "fl-hint", id: uid + "about" }, words.about),
    );
    this.root = element(
      "section",
      { class: "fl-root fl-door", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-labelledby": uid + "title" },
      element("h3", { id: uid + "title" }, words.title),
      form,
    );
  }

  /** Put a code into the field; what the learner has typed there stays, unless `anew` is asked for. */
  suggest(anew = false) {
    this.suggested = this.askForOne(anew);
    return this.suggested;
  }

  async askForOne(anew) {
    const under = this.model.get("learner");
    const answer = await ask(this.model, "learner.suggest");
    const late = answer?.type === "refused" && this.model.get("learner") !== under;
    if (late) return this.askForOne(anew); // another page had changed the learner just before
    if (!answer) return this.tell(this.words.no_answer);
    if (answer.type !== "ack") return this.tell(answer.text);
    if (anew || !this.field.value) this.field.value = answer.text;
    this.tell("");
  }

  async submit(event) {
    event.preventDefault();
    if (!this.field.value.trim()) await this.suggested; // a quick press takes the code that is on its way
    const code = this.field.value.trim();
    const answer = await ask(this.model, "learner.choose", { code, mine: this.asked === code });
    if (answer?.type === "ack") return this.chosen();
    this.asked = code;
    this.tell(answer ? answer.text : this.words.no_answer);
    this.field.focus();
  }

  tell(text) {
    this.alert.textContent = text;
  }
}
