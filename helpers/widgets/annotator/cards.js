// The cards of the comparison: tabs, one card at a time or all as a list.

import { button, element } from "../page/dom.js";
import { fill } from "../page/text.js";
import { neighbour } from "./parts.js";

export class Cards {
  /** `redraw(selector)` draws the result anew and puts the focus on what the selector finds. */
  constructor(exercise, redraw) {
    this.exercise = exercise;
    this.ui = exercise.ui;
    this.redraw = redraw;
    this.tab = 0;
    this.card = 0;
    this.asList = false;
  }

  get tabs() {
    return this.exercise.comparison.tabs ?? [];
  }

  get place() {
    return [this.tab, this.card, this.asList];
  }

  parts() {
    return [this.tabBar(), this.cardArea()];
  }

  tabBar() {
    const { ui, exercise } = this;
    const bar = element("div", { class: "fl-tabs", role: "tablist", "aria-label": ui.tabs });
    const nodes = this.tabs.map(({ name, cards }, i) =>
      button("fl-tab", fill(ui.tab_name, { name, n: cards.length }), () => this.goTo(i, 0, ".fl-tab[aria-selected=true]"), {
        role: "tab",
        id: `${exercise.uid}tab${i}`,
        "aria-selected": String(i === this.tab),
        "aria-controls": exercise.uid + "cards",
        tabindex: i === this.tab ? "0" : "-1",
      }),
    );
    bar.append(...nodes);
    bar.addEventListener("keydown", (event) => neighbour(event, nodes)?.click());
    return bar;
  }

  cardArea() {
    const { uid } = this.exercise;
    const cards = this.tabs[this.tab]?.cards ?? [];
    const props = { class: "fl-cards", role: "tabpanel", id: uid + "cards", "aria-labelledby": `${uid}tab${this.tab}`, tabindex: "0" };
    const shown = this.asList ? cards : cards.slice(this.card, this.card + 1);
    const nodes = shown.map((card, i) => this.node(card, this.asList ? i : this.card, cards.length));
    const area = element("div", props, ...nodes);
    area.addEventListener("keydown", (event) => this.key(event));
    return element("div", { class: "fl-cardarea" }, area, element("div", { class: "fl-row" }, ...this.moves(cards.length)));
  }

  moves(total) {
    const { ui } = this;
    const step = (name, by) =>
      button("fl-" + name, ui[name], () => this.goTo(this.tab, this.card + by, ".fl-" + name), {
        "aria-disabled": String(this.card + by < 0 || this.card + by >= total),
      });
    const list = button("fl-aslist", this.asList ? ui.show_one : ui.show_list, () => this.toggleList());
    return this.asList ? [list] : [step("previous", -1), step("next", 1), list];
  }

  toggleList() {
    this.asList = !this.asList;
    this.redraw(".fl-aslist");
  }

  node(card, i, total) {
    const { ui } = this;
    const verdict = element("span", { class: "fl-verdict" }, card.verdict);
    const lines = [
      element("h4", {}, fill(ui.card_place, { n: i + 1, total }), " · ", verdict),
      card.words && element("p", { class: "fl-words" }, "“" + card.words + "”"),
      ...card.lines.map(([name, text]) => element("p", {}, element("strong", {}, name + ": "), text)),
      ...card.reason.map(([name, text]) => element("p", { class: "fl-reason" }, element("strong", {}, name), element("br"), text)),
      card.small && element("p", { class: "fl-small" }, card.small),
      card.id && button("fl-show", ui.show_words, () => this.showWords(card.id)),
      card.may_argue && this.caseForm(card),
    ];
    return element("article", { class: "fl-card", "data-card": card.id }, ...lines.filter(Boolean));
  }

  caseForm(card) {
    const { ui, exercise } = this;
    const text = element("textarea", { rows: "3", maxlength: "2000", id: `${exercise.uid}case` });
    text.value = card.case ?? "";
    const field = element("label", { class: "fl-field" }, element("span", {}, ui.case_label), text);
    const save = button("fl-case-save", ui.case_save, () => this.saveCase(card.own, text.value));
    return element("details", { class: "fl-case", open: Boolean(card.case) }, element("summary", {}, ui.make_case), field, save);
  }

  saveCase(mark, text) {
    this.exercise.act("case.make", { mark, text });
    this.exercise.say(this.ui.case_saved);
  }

  /** Show a card and its words; `focus` says what has the focus afterwards. */
  goTo(tab, card, focus) {
    const { exercise } = this;
    const cards = this.tabs[tab]?.cards ?? [];
    if (card < 0 || (card >= cards.length && cards.length)) return;
    this.tab = tab;
    this.card = card;
    exercise.current = cards[card]?.id ?? null;
    exercise.view.draw();
    this.redraw(focus);
    exercise.panel.scrollTop = 0; // where the cards have a height of their own
    if (exercise.current) exercise.view.scrollIfHidden(exercise.current);
  }

  showWords(id) {
    this.exercise.current = id;
    this.exercise.view.draw();
    this.exercise.view.showWords(id);
  }

  key(event) {
    const { current } = this.exercise;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.target.matches("textarea")) return;
    if (by) this.goTo(this.tab, this.card + by, ".fl-cards");
    else if (event.key === "Enter" && event.target.matches(".fl-cards") && current) this.showWords(current);
    else return;
    event.preventDefault();
  }
}
