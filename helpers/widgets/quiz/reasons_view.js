// What opens after an answer: reasons for the options, or a model answer with its rubric.

import { element } from "../page/dom.js";
import { radios, setRadio } from "../page/radios.js";

export class ReasonsView {
  constructor(page, question, onLevel) {
    this.page = page;
    this.question = question;
    this.onLevel = onLevel;
    this.takesFocus = false;
    this.drawn = "";
    this.node = element("div", { class: "fl-reasons", hidden: true });
  }

  draw(level) {
    const { question, page } = this;
    const opened = page.reasons[question.id];
    const shape = JSON.stringify(opened ?? "");
    this.node.hidden = !opened;
    if (shape !== this.drawn) {
      this.drawn = shape;
      this.node.replaceChildren(...(opened ? this.parts(opened) : []));
    }
    if (this.place) setRadio(this.place, level);
    if (opened) this.takeFocus();
  }

  /** Only who has asked for the reasons is led to them. */
  takeFocus() {
    if (!this.takesFocus) return;
    this.takesFocus = false;
    this.heading.focus();
  }

  parts(opened) {
    const { ui } = this.page;
    this.heading = element("h4", { tabindex: "-1" }, ui["heading_" + this.question.opens]);
    const body = "model" in opened ? this.modelParts(opened) : this.reasonParts(opened);
    const again = opened.again ? element("p", { class: "fl-hint" }, ui.again) : null;
    return [this.heading, ...body, again].filter(Boolean);
  }

  modelParts({ model, rubric }) {
    const { ui, uid } = this.page;
    const levels = [["", ui.place_unsaid], ...rubric];
    this.place = rubric.length ? radios(uid + "place" + this.question.id, "fl-place", ui.place, levels, this.onLevel) : null;
    return [element("p", { class: "fl-model" }, model), this.place];
  }

  reasonParts({ first, chosen, others }) {
    const rest = element("details", {}, element("summary", {}, this.page.ui.others), ...others.map(entryNode));
    return [first && element("p", {}, first), ...chosen.map(entryNode), others.length > 0 && rest];
  }
}

const entryNode = ([said, reason]) => element("p", { class: "fl-reason" }, element("strong", {}, said), element("br"), reason);
