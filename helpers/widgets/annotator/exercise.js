// One exercise: reads the published state, sends actions, draws what is there.

import { button, element, NO_SHORTCUTS } from "../page/dom.js";
import { Outbox } from "../page/outbox.js";
import { counted, fill, newId, shorten } from "../page/text.js";
import { ArticleView } from "./article_view.js";
import { byOneWord, firstEndingAfter, withPending } from "./spans.js";

export class Exercise {
  constructor(model, el) {
    this.model = model;
    this.ui = model.get("ui");
    this.lens = model.get("lens");
    this.uid = "fl" + newId().slice(0, 8);
    this.current = null;
    this.chosen = 0;
    this.tab = 0;
    this.card = 0;
    this.asList = false;
    this.refusal = "";
    this.outbox = new Outbox(model, () => this.showSaving());
    this.build();
    el.append(this.root);
  }

  get state() {
    return this.model.get("state");
  }

  get result() {
    return this.model.get("result");
  }

  get marking() {
    return this.state.stage === "mark" || this.state.stage === "revising";
  }

  get marks() {
    return withPending(this.state.marks, this.outbox.actions);
  }

  mark(id) {
    return this.marks.find((mark) => mark.id === id);
  }

  labelOf(id) {
    return this.lens.labels.find((label) => label.id === id) ?? { id, name: id, code: "" };
  }

  wordsOf(mark) {
    return shorten(this.article.slice(mark.start, mark.end));
  }

  act(kind, payload) {
    this.refusal = "";
    this.outbox.put(kind, payload);
    this.draw();
  }

  say(text) {
    this.status.textContent = text;
  }

  // ----- building the page, once

  build() {
    const { ui } = this;
    this.alert = element("div", { class: "fl-alert", role: "alert" });
    this.status = element("div", { class: "fl-status", role: "status" });
    this.box = element("div", { class: "fl-text", translate: "no", id: this.uid + "text", tabindex: "0" });
    this.article = new ArticleView(this.model.get("article"), this.box);
    this.bar = this.buildBar();
    this.panel = element("div", { class: "fl-panel" });
    this.below = element("div", { class: "fl-below" });
    this.head = element("div", { class: "fl-head", hidden: true });
    this.helpLine = element("p", { class: "fl-how" }, ui.how_to);
    const left = element("div", { class: "fl-left" }, this.helpLine, this.box, this.below);
    this.root = element(
      "section",
      { class: "fl-root", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-label": this.lens.name },
      element("div", { class: "fl-top" }, this.alert, this.bar),
      this.head,
      element("div", { class: "fl-columns" }, left, this.panel),
    );
    this.buildLabels();
    this.buildThisMark();
    this.buildMyMarks();
    this.buildWhole();
    this.resultArea = element("section", { class: "fl-result", "aria-labelledby": this.uid + "result" });
    this.listen();
  }

  buildBar() {
    const { ui } = this;
    this.step = element("strong", { class: "fl-step" });
    this.undoButton = button("fl-undo", ui.undo, () => this.takeBack("undo"));
    this.redoButton = button("fl-redo", ui.redo, () => this.takeBack("redo"));
    this.count = element("span", { class: "fl-count" });
    this.saved = element("span", { class: "fl-saved" });
    this.keysButton = button("fl-keys", ui.keys, () => this.toggleKeys(), { "aria-expanded": "false" });
    this.keysText = element("p", { class: "fl-keylist", hidden: true });
    this.keysText.append(
      element("strong", {}, ui.keys_title),
      element("br"),
      fill(ui.keys_list, { n: Math.min(9, this.lens.labels.length) }),
    );
    const tools = element("div", { class: "fl-tools", role: "group", "aria-label": ui.toolbar });
    tools.append(this.undoButton, this.redoButton, this.count, this.saved, this.keysButton);
    const question = element("span", { class: "fl-question" }, this.lens.question);
    return element("div", { class: "fl-bar" }, this.step, question, tools, this.status, this.keysText);
  }

  buildLabels() {
    const { ui } = this;
    this.labelButtons = this.lens.labels.map((label, i) =>
      element(
        "button",
        {
          type: "button",
          class: "fl-label",
          "data-label": label.id,
          tabindex: i ? "-1" : "0",
          "aria-describedby": `${this.uid}m${i}`,
          onmousedown: (event) => event.preventDefault(), // keeps the words selected
          onclick: () => this.useLabel(i),
        },
        element("kbd", { "aria-hidden": "true" }, String(i + 1)),
        element("span", { class: "fl-code", "aria-hidden": "true" }, label.code),
        element("span", { class: "fl-name" }, label.name),
      ),
    );
    const rows = this.labelButtons.map((node, i) =>
      element("div", {}, node, element("span", { class: "fl-meaning", id: `${this.uid}m${i}` }, this.lens.labels[i].meaning)),
    );
    this.labelBar = element("div", { class: "fl-labels", role: "toolbar", "aria-label": ui.labels, "aria-orientation": "vertical" }, ...rows);
    this.labelDetail = element("div", { class: "fl-detail" });
    this.labelArea = this.area("fl-labelarea", ui.labels, element("p", { class: "fl-hint" }, ui.labels_help), this.labelBar, this.labelDetail);
    this.labelBar.addEventListener("keydown", (event) => this.rove(event, this.labelButtons));
    this.chooseLabel(0);
  }

  buildThisMark() {
    this.thisBody = element("div", { class: "fl-thisbody" });
    this.thisArea = this.area("fl-this", this.ui.this_mark, this.thisBody);
  }

  buildMyMarks() {
    this.list = element("ul", { class: "fl-list" });
    this.listArea = this.area("fl-mymarks", this.ui.my_marks, this.list);
    this.list.addEventListener("keydown", (event) => this.keyInList(event));
  }

  buildWhole() {
    const { ui } = this;
    this.ticks = this.model.get("absences").map(({ id, text }) => {
      const box = element("input", { type: "checkbox", "data-absence": id });
      box.addEventListener("change", () => this.act("tick.set", { absence: id, value: box.checked }));
      return { id, box, row: element("label", { class: "fl-tick" }, box, element("span", {}, text)) };
    });
    this.nothing = element("input", { type: "checkbox" });
    this.nothing.addEventListener("change", () => this.act("nothing.set", { value: this.nothing.checked }));
    this.commitButton = button("fl-commit fl-primary", ui.commit, () => this.askToCommit());
    this.confirm = element("div", { class: "fl-confirm", role: "group", hidden: true });
    this.wholeArea = element(
      "section",
      { class: "fl-whole", "aria-label": ui.absences },
      this.ticks.length ? this.buildTicks() : null,
      this.lens.asks_count ? this.buildCount() : null,
      this.lens.asks_kind ? this.buildKind() : null,
      element("label", { class: "fl-tick fl-nothing" }, this.nothing, element("span", {}, ui.nothing)),
      element("div", { class: "fl-commitrow" }, this.commitButton, this.confirm),
    );
  }

  buildTicks() {
    const { ui } = this;
    const rows = this.ticks.map(({ row }) => row);
    const help = element("p", { class: "fl-hint" }, ui.absences_help);
    return element("fieldset", { class: "fl-absences" }, element("legend", {}, ui.absences), help, ...rows);
  }

  buildCount() {
    this.number = element("input", { type: "number", min: "0", max: "99", class: "fl-number", inputmode: "numeric" });
    this.number.addEventListener("change", () => {
      const value = this.number.value === "" ? null : Number.parseInt(this.number.value, 10);
      this.act("count.set", { value: Number.isNaN(value) ? null : value });
    });
    const hint = element("span", { class: "fl-hint" }, this.ui.count_help);
    return element("label", { class: "fl-countrow" }, element("span", {}, this.lens.asks_count), this.number, hint);
  }

  buildKind() {
    const choices = [["", this.ui.kind_unsaid], ...this.lens.kinds];
    this.kind = this.radios("kind", this.lens.asks_kind, choices, (value) => this.act("kind.set", { value: value || null }));
    return this.kind;
  }

  area(className, title, ...children) {
    const id = this.uid + className;
    return element("section", { class: className, "aria-labelledby": id }, element("h3", { id }, title), ...children);
  }

  // ----- drawing the state

  draw() {
    const { stage } = this.state;
    if (stage !== this.stage) this.enter(stage);
    this.drawBar();
    this.drawText();
    if (this.marking) {
      this.drawThisMark();
      this.drawList();
      this.drawWhole();
    }
    this.drawResult();
    this.showSaving();
  }

  enter(stage) {
    this.stage = stage;
    this.root.dataset.stage = stage;
    this.step.textContent = this.ui["step_" + stage];
    this.head.hidden = stage === "mark";
    this.say("");
    this.helpLine.hidden = !this.marking;
    this.makeEditable(this.marking);
    const areas = [this.labelArea, this.thisArea, this.listArea];
    if (stage === "mark") this.below.replaceChildren(this.wholeArea);
    else this.below.replaceChildren(...(stage === "revising" ? [this.resultArea] : []));
    this.panel.replaceChildren(...(this.marking ? areas : [this.resultArea]));
    this.drawnResult = null;
  }

  makeEditable(on) {
    const title = this.model.get("article").title;
    const marking = {
      role: "textbox", "aria-multiline": "true", "aria-readonly": "true", contenteditable: "true", spellcheck: "false",
      inputmode: "none", autocapitalize: "off", tabindex: "0", "aria-label": fill(this.ui.text_name_mark, { title }),
    };
    const reading = { role: "article", tabindex: "-1", "aria-label": fill(this.ui.text_name_read, { title }) };
    for (const name of Object.keys(marking)) this.box.removeAttribute(name);
    for (const [name, value] of Object.entries(on ? marking : reading)) this.box.setAttribute(name, value);
  }

  drawBar() {
    const { ui, state } = this;
    for (const [name, node] of [["undo", this.undoButton], ["redo", this.redoButton]]) {
      node.hidden = !this.marking;
      node.setAttribute("aria-disabled", String(!state[name]));
      node.title = state[name] ? fill(ui[name + "_title"], { what: state[name] }) : ui["nothing_to_" + name];
    }
    const n = this.marks.length;
    this.count.textContent = n || this.marking ? counted(ui, "marks", n) : ui.no_marks;
    this.keysButton.hidden = !this.marking;
  }

  drawText() {
    const own = this.marks.map((mark) => ({
      id: mark.id, start: mark.start, end: mark.end, look: "mine", code: this.labelOf(mark.label).code,
    }));
    const key = this.stage === "mark" ? [] : (this.result.key ?? []);
    if (this.current && !this.mark(this.current) && !key.some((span) => span.id === this.current)) this.current = null;
    this.article.draw([...own, ...key.map((span) => ({ ...span, look: "key" }))], this.current);
  }

  drawThisMark() {
    const mark = this.mark(this.current);
    const shape = mark ? mark.id : "";
    if (this.thisBody.dataset.for !== shape || !this.thisBody.firstChild) {
      this.thisBody.dataset.for = shape;
      this.thisBody.replaceChildren(...(mark ? this.thisMarkForm(mark) : [element("p", { class: "fl-hint" }, this.ui.this_none)]));
    }
    if (mark) this.fillThisMark(mark);
    // The panel shows either what the labels mean or the form of a mark at full length.
    const compact = Boolean(mark) && !this.choosing;
    this.labelDetail.hidden = compact;
    this.root.classList.toggle("fl-compact", compact);
  }

  thisMarkForm(mark) {
    const { ui } = this;
    const change = (field) => (value) => this.act("mark.change", { mark: mark.id, field, value });
    this.thisWords = element("p", { class: "fl-words" });
    this.thisLabel = element("select", {}, ...this.lens.labels.map(({ id, name }) => element("option", { value: id }, name)));
    this.thisLabel.addEventListener("change", () => change("label")(this.thisLabel.value));
    this.thisQuotation = element("input", { type: "checkbox" });
    this.thisQuotation.addEventListener("change", () => change("in_quotation")(this.thisQuotation.checked));
    this.thisNote = element("textarea", { rows: "2", maxlength: "2000" });
    this.thisNote.addEventListener("change", () => change("note")(this.thisNote.value));
    const sure = { "": ui.sure_unsaid, low: ui.sure_low, middle: ui.sure_middle, high: ui.sure_high };
    this.thisSure = this.radios("sure", ui.sure, Object.entries(sure), change("sure"));
    this.thisStake = this.lens.asks_stake ? this.radios("stake", ui.stake, this.lens.stakes, change("stake")) : null;
    return [
      this.thisWords,
      this.endButtons(mark.id),
      this.thisStake,
      element("label", { class: "fl-field" }, element("span", {}, ui.label_choice), this.thisLabel),
      this.thisSure,
      element("label", { class: "fl-tick" }, this.thisQuotation, element("span", {}, ui.in_quotation)),
      element("label", { class: "fl-field" }, element("span", {}, ui.note), this.thisNote),
      element(
        "div",
        { class: "fl-row" },
        button("fl-delete", ui.delete, () => this.remove(mark.id)),
        button("fl-back", ui.back_to_text, () => this.box.focus()),
      ),
    ].filter(Boolean);
  }

  endButtons(id) {
    const { ui } = this;
    const move = (name, sign, side, more) =>
      button("fl-end", sign, () => this.moveEnd(id, side, more), { "aria-label": ui[name], title: ui[name] });
    return element(
      "div",
      { class: "fl-ends", role: "group", "aria-label": ui.words_of_mark },
      move("start_more", "⟵ +", "start", true),
      move("start_less", "− ⟶", "start", false),
      move("end_less", "⟵ −", "end", false),
      move("end_more", "+ ⟶", "end", true),
    );
  }

  radios(name, legend, choices, onChange) {
    const group = `${this.uid}${name}`;
    const rows = choices.map(([value, text]) => {
      const input = element("input", { type: "radio", name: group, value, onchange: () => onChange(value) });
      return element("label", { class: "fl-tick" }, input, element("span", {}, text));
    });
    return element("fieldset", { class: "fl-" + name }, element("legend", {}, legend), ...rows);
  }

  fillThisMark(mark) {
    this.thisWords.textContent = "“" + shorten(this.article.slice(mark.start, mark.end), 200) + "”";
    this.thisLabel.value = mark.label;
    this.thisQuotation.checked = mark.in_quotation;
    if (document.activeElement !== this.thisNote) this.thisNote.value = mark.note;
    for (const [fieldset, value] of [[this.thisSure, mark.sure], [this.thisStake, mark.stake]]) {
      fieldset?.querySelectorAll("input").forEach((input) => (input.checked = input.value === value));
    }
  }

  drawList() {
    const marks = this.marks;
    const focused = this.list.contains(document.activeElement)
      ? [document.activeElement.closest("li").dataset.id, document.activeElement.className]
      : null;
    const rows = marks.map((mark) => this.listRow(mark));
    this.list.replaceChildren(...(rows.length ? rows : [element("li", { class: "fl-hint" }, this.ui.my_marks_none)]));
    if (focused) this.list.querySelector(`[data-id="${CSS.escape(focused[0])}"] .${focused[1]}`)?.focus();
  }

  listRow(mark) {
    const { ui } = this;
    const { name: label, code } = this.labelOf(mark.label);
    const words = this.wordsOf(mark);
    const jump = button("fl-jump", "", () => this.open(mark.id, true), { "aria-label": fill(ui.jump, { code: "", label, words }).trim() });
    jump.append(element("span", { class: "fl-code", "aria-hidden": "true" }, code), words);
    const remove = button("fl-remove", ui.remove, () => this.remove(mark.id), { "aria-label": fill(ui.remove_name, { label, words }) });
    return element("li", { "data-id": mark.id, class: mark.id === this.current ? "fl-now" : null }, jump, remove);
  }

  drawWhole() {
    const { state } = this;
    const pending = (kind) => this.outbox.actions.some((action) => action.kind === kind);
    if (!pending("tick.set")) this.ticks.forEach(({ id, box }) => (box.checked = state.ticks.includes(id)));
    if (!pending("nothing.set")) this.nothing.checked = state.nothing;
    if (this.kind && !pending("kind.set")) {
      this.kind.querySelectorAll("input").forEach((input) => (input.checked = input.value === state.kind));
    }
    if (this.number && !pending("count.set") && document.activeElement !== this.number) this.number.value = state.count ?? "";
  }

  showSaving() {
    const { ui, outbox } = this;
    const { saved } = this.state;
    const n = outbox.actions.length;
    this.saved.textContent = outbox.slow ? ui.saving : saved ? fill(ui.saved, { time: saved }) : ui.not_started;
    const texts = [...this.state.notices];
    if (this.model.get("error")) texts.unshift(this.model.get("error"));
    if (this.refusal) texts.unshift(this.refusal);
    if (outbox.trouble) texts.unshift(outbox.trouble);
    if (outbox.late) texts.unshift(counted(ui, "lost", Math.max(1, n)));
    const text = texts.join(" ");
    if (this.alert.textContent !== text) this.alert.textContent = text;
    this.root.classList.toggle("fl-late", outbox.late || Boolean(outbox.trouble));
  }

  // ----- marking

  useLabel(i) {
    this.chooseLabel(i);
    const selection = this.article.selection();
    const words = selection && !selection.empty ? selection.words : this.lastSelected;
    if (selection && !selection.empty && !selection.words) return this.say(this.ui.no_word);
    if (!words) return this.say(this.ui.select_first);
    this.add(words, this.lens.labels[i]);
  }

  add([start, end], label) {
    const same = this.marks.find((mark) => mark.start === start && mark.end === end && mark.label === label.id);
    this.lastSelected = null;
    if (same) {
      this.open(same.id, false);
      return this.say(this.ui.already);
    }
    const id = "m" + newId();
    this.current = id;
    this.choosing = false;
    this.act("mark.add", { mark: id, start, end, quote: this.article.slice(start, end), label: label.id });
    this.article.select(end); // words that stay selected would be dragged by the next press
    this.showThisMark();
    this.say(fill(this.ui.added, { label: label.name, words: shorten(this.article.slice(start, end)) }));
  }

  chooseLabel(i) {
    const { ui } = this;
    this.choosing = true;
    this.labelDetail.hidden = false;
    this.root?.classList.remove("fl-compact");
    this.chosen = i;
    const label = this.lens.labels[i];
    this.labelButtons.forEach((node, j) => {
      node.tabIndex = i === j ? 0 : -1;
      node.classList.toggle("fl-chosen", i === j);
    });
    this.labelDetail.replaceChildren(
      element("p", {}, element("strong", {}, ui.example + ": "), label.example, " ", label.example_why),
      element("p", {}, element("strong", {}, ui.counter_example + ": "), label.counter_example, " ", label.counter_example_why),
    );
  }

  open(id, jump) {
    this.current = id;
    this.choosing = false;
    this.draw();
    this.showThisMark();
    const mark = this.mark(id);
    if (!mark || !jump) return;
    this.box.focus({ preventScroll: true });
    this.article.select(mark.start);
    this.scrollTo(id);
    this.announce(mark);
  }

  /** Scroll the panel, never the page, so that the form of the mark can be seen. */
  showThisMark() {
    const { panel, thisArea } = this;
    const top = thisArea.offsetTop - panel.offsetTop;
    const inSight = top >= panel.scrollTop && top < panel.scrollTop + panel.clientHeight / 2;
    if (!inSight) panel.scrollTop = top;
  }

  announce(mark) {
    const all = this.marks;
    this.say(
      fill(this.ui.mark_here, {
        n: all.indexOf(all.find((each) => each.id === mark.id)) + 1,
        total: all.length,
        label: this.labelOf(mark.label).name,
        words: this.wordsOf(mark),
      }),
    );
  }

  scrollTo(id) {
    this.box.querySelector(`mark[data-ids~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
  }

  remove(id) {
    const marks = this.marks;
    const index = marks.findIndex((mark) => mark.id === id);
    if (index < 0) return;
    const inList = this.list.contains(document.activeElement);
    const next = marks[index + 1] ?? marks[index - 1];
    this.say(fill(this.ui.deleted, { words: this.wordsOf(marks[index]) }));
    if (this.current === id) this.current = null;
    this.act("mark.delete", { mark: id });
    const row = inList && next && this.list.querySelector(`[data-id="${CSS.escape(next.id)}"] .fl-jump`);
    (row || this.box).focus({ preventScroll: true });
  }

  moveEnd(id, side, more) {
    const mark = this.mark(id);
    const [start, end] = byOneWord(this.article.words, [mark.start, mark.end], side, more);
    if (start === mark.start && end === mark.end) return;
    const quote = this.article.slice(start, end);
    this.act("mark.change", { mark: id, field: "excerpt", value: { start, end, quote } });
    this.say(fill(this.ui.selected, { words: shorten(quote) }));
  }

  takeBack(kind) {
    if (!this.state[kind]) return this.say(this.ui["nothing_to_" + kind]);
    this.act(kind, {});
  }

  askToCommit() {
    const { ui } = this;
    const n = this.marks.length;
    if (!n && !this.nothing.checked) return this.say(ui.commit_empty), this.showConfirm(element("p", {}, ui.commit_empty));
    const question = fill(ui.confirm, { marks: counted(ui, "confirm_marks", n) });
    const no = button("fl-confirm-no", ui.confirm_no, () => this.closeConfirm());
    const yes = button("fl-confirm-yes fl-primary", ui.confirm_yes, () => {
      this.closeConfirm();
      this.wantsResult = true;
      this.act("commit", {});
    });
    const id = this.uid + "confirm";
    this.confirm.setAttribute("aria-labelledby", id);
    this.showConfirm(element("p", { id }, question), yes, no);
    yes.focus();
  }

  showConfirm(...nodes) {
    this.confirm.replaceChildren(...nodes);
    this.confirm.hidden = false;
  }

  closeConfirm() {
    this.confirm.hidden = true;
    this.confirm.replaceChildren();
    this.commitButton.focus();
  }

  toggleKeys(open = this.keysText.hidden) {
    this.keysText.hidden = !open;
    this.keysButton.setAttribute("aria-expanded", String(open));
  }

  // ----- comparing

  get tabs() {
    return this.result.tabs ?? [];
  }

  drawResult() {
    const shown = JSON.stringify([this.result, this.tab, this.card, this.asList, this.stage]);
    if (this.stage === "mark" || !this.result.heading || shown === this.drawnResult) return;
    this.drawnResult = shown;
    const writing = this.resultArea.querySelector("textarea");
    const draft = writing && document.activeElement === writing ? writing.value : null;
    this.head.replaceChildren(...this.headParts());
    this.resultArea.replaceChildren(this.tabBar(), this.cardArea(), this.resultButtons());
    const again = this.resultArea.querySelector("textarea");
    if (draft !== null && again) {
      again.value = draft;
      again.focus();
    }
    if (this.wantsResult) {
      this.wantsResult = false;
      this.head.querySelector("h3").focus();
    }
  }

  headParts() {
    const { result } = this;
    return [
      element("h3", { id: this.uid + "result", tabindex: "-1" }, result.heading),
      element("ul", { class: "fl-counts" }, ...result.counts.map((text) => element("li", {}, text))),
      element("p", { class: "fl-summary" }, result.summary),
      element("p", { class: "fl-drafted" }, result.drafted),
      this.legend(),
    ];
  }

  legend() {
    const { ui } = this;
    const sample = (look, text) => element("span", {}, element("span", { class: "fl-mark fl-" + look }, text), " ");
    return element("p", { class: "fl-legend" }, ui.legend + ": ", sample("mine", ui.legend_mine), sample("key", ui.legend_key), sample("both", ui.legend_both));
  }

  tabBar() {
    const { ui } = this;
    const bar = element("div", { class: "fl-tabs", role: "tablist", "aria-label": ui.tabs });
    const nodes = this.tabs.map(({ name, cards }, i) =>
      button("fl-tab", fill(ui.tab_name, { name, n: cards.length }), () => this.goTo(i, 0, ".fl-tab[aria-selected=true]"), {
        role: "tab", id: `${this.uid}tab${i}`, "aria-selected": String(i === this.tab), "aria-controls": this.uid + "cards", tabindex: i === this.tab ? "0" : "-1",
      }),
    );
    bar.append(...nodes);
    bar.addEventListener("keydown", (event) => this.rove(event, nodes, true));
    return bar;
  }

  cardArea() {
    const { ui } = this;
    const cards = this.tabs[this.tab]?.cards ?? [];
    const area = element("div", { class: "fl-cards", role: "tabpanel", id: this.uid + "cards", "aria-labelledby": `${this.uid}tab${this.tab}`, tabindex: "0" });
    const shown = this.asList ? cards : cards.slice(this.card, this.card + 1);
    area.append(...shown.map((card, i) => this.cardNode(card, this.asList ? i : this.card, cards.length)));
    const step = (name, by) =>
      button("fl-" + name, ui[name], () => this.goTo(this.tab, this.card + by, ".fl-" + name), {
        "aria-disabled": String(this.card + by < 0 || this.card + by >= cards.length),
      });
    const list = button("fl-aslist", this.asList ? ui.show_one : ui.show_list, () => {
      this.asList = !this.asList;
      this.redrawResult(".fl-aslist");
    });
    const moves = this.asList ? [list] : [step("previous", -1), step("next", 1), list];
    area.addEventListener("keydown", (event) => this.keyInCards(event));
    return element("div", { class: "fl-cardarea" }, area, element("div", { class: "fl-row" }, ...moves));
  }

  cardNode(card, i, total) {
    const { ui } = this;
    const lines = [
      element("h4", {}, fill(ui.card_place, { n: i + 1, total }), " · ", element("span", { class: "fl-verdict" }, card.verdict)),
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
    const { ui } = this;
    const text = element("textarea", { rows: "3", maxlength: "2000", id: `${this.uid}case` });
    text.value = card.case ?? "";
    const save = button("fl-case-save", ui.case_save, () => {
      this.act("case.make", { mark: card.own, text: text.value });
      this.say(ui.case_saved);
    });
    return element("details", { class: "fl-case", open: Boolean(card.case) }, element("summary", {}, ui.make_case),
      element("label", { class: "fl-field" }, element("span", {}, ui.case_label), text), save);
  }

  resultButtons() {
    const { ui } = this;
    const row = element("div", { class: "fl-row" });
    if (this.stage === "committed") row.append(button("fl-revise", ui.revise, () => this.act("revise", {})));
    if (this.stage === "revising") {
      row.append(element("span", { class: "fl-hint" }, ui.revise_help));
      row.append(button("fl-done fl-primary", ui.done, () => ((this.wantsResult = true), this.act("done", {}))));
    }
    return row;
  }

  goTo(tab, card, focus) {
    const cards = this.tabs[tab]?.cards ?? [];
    if (card < 0 || (card >= cards.length && cards.length)) return;
    this.tab = tab;
    this.card = card;
    this.current = cards[card]?.id ?? null;
    this.drawText();
    this.redrawResult(focus);
    if (this.current) this.scrollIfHidden(this.current);
  }

  /** Bring the words of a card into view, but leave the page alone where they can be seen. */
  scrollIfHidden(id) {
    const node = this.box.querySelector(`mark[data-ids~="${CSS.escape(id)}"]`);
    const { top, bottom } = node?.getBoundingClientRect() ?? { top: 1, bottom: 0 };
    if (top < 180 || bottom > window.innerHeight - 40) node?.scrollIntoView({ block: "center" });
  }

  redrawResult(focus) {
    this.drawResult();
    this.resultArea.querySelector(focus)?.focus({ preventScroll: true });
  }

  showWords(id) {
    this.current = id;
    this.drawText();
    this.scrollTo(id);
    this.box.focus({ preventScroll: true });
  }

  // ----- keys and other events

  listen() {
    const { box } = this;
    for (const name of ["beforeinput", "dragstart", "drop", "dragover", "cut", "paste"]) {
      box.addEventListener(name, (event) => event.preventDefault());
    }
    for (const name of ["input", "compositionend"]) box.addEventListener(name, () => this.repair());
    // Words that are still selected would be dragged instead of selected anew.
    box.addEventListener("mousedown", (event) => event.button === 0 && !event.shiftKey && document.getSelection().removeAllRanges());
    box.addEventListener("click", () => this.openAtCaret());
    box.addEventListener("keydown", (event) => this.marking ? this.keyInText(event) : this.keyInReading(event));
    this.root.addEventListener("keydown", (event) => this.keyAnywhere(event));
    this.onSelection = () => this.selectionMoved();
    document.addEventListener("selectionchange", this.onSelection);
  }

  selectionMoved() {
    if (!this.marking) return;
    const selection = this.article.selection();
    if (selection && document.activeElement === this.box) this.lastSelected = selection.empty ? null : selection.words;
  }

  openAtCaret() {
    const selection = this.marking && this.article.selection();
    const here = selection?.empty && this.marksAt(selection.caret)[0];
    if (here) this.open(here.id, false);
  }

  /** Marks at a place, shortest first. */
  marksAt(offset) {
    return this.marks.filter((mark) => mark.start <= offset && offset <= mark.end).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  repair() {
    if (this.article.intact()) return;
    this.article.restore();
    this.draw();
    this.say(this.ui.unchanged);
  }

  keyAnywhere(event) {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    const inField = event.target.matches("textarea, input[type=number]");
    if (command && !inField && this.marking && (key === "z" || key === "y")) {
      event.preventDefault();
      this.takeBack(key === "y" || event.shiftKey ? "redo" : "undo");
    } else if (event.key === "Enter" && event.shiftKey && this.outbox.late) {
      event.preventDefault();
      this.runCell();
    } else if (event.key === "F6") {
      event.preventDefault();
      this.nextArea(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && !this.keysText.hidden) {
      this.toggleKeys(false);
    } else if (event.key === "Escape" && !this.confirm.hidden) {
      this.closeConfirm();
    } else if (event.key === "Escape" && this.marking && event.target !== this.box) {
      this.box.focus();
    }
  }

  /** Hand Shift+Enter to the cell: inside the exercise Lab's shortcuts are kept out. */
  runCell() {
    const cell = this.root.closest(".jp-Cell");
    cell?.focus();
    const keys = { key: "Enter", code: "Enter", keyCode: 13, shiftKey: true, bubbles: true, cancelable: true };
    cell?.dispatchEvent(new KeyboardEvent("keydown", keys));
  }

  nextArea(by) {
    const areas = [this.bar, this.box, ...(this.marking ? [this.labelArea, this.thisArea, this.listArea] : [])];
    areas.push(this.stage === "mark" ? this.wholeArea : this.resultArea);
    const now = areas.findIndex((area) => area.contains(document.activeElement));
    for (let step = 1; step <= areas.length; step += 1) {
      const area = areas[(now + by * step + areas.length * 2) % areas.length];
      const target = area === this.box ? area : area.querySelector("button:not([tabindex='-1']):not([hidden]), select, input, textarea, [tabindex='0']");
      if (target) return target.focus();
    }
  }

  rove(event, nodes, press = false) {
    const i = nodes.indexOf(document.activeElement);
    const moves = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: nodes.length - 1 };
    const j = moves[event.key];
    if (i < 0 || j === undefined) return;
    event.preventDefault();
    const node = nodes[(j + nodes.length) % nodes.length];
    if (press) return node.click();
    this.chooseLabel(nodes.indexOf(node));
    node.focus();
  }

  keyInList(event) {
    const row = document.activeElement.closest("li[data-id]");
    if (!row) return;
    const rows = [...this.list.querySelectorAll("li[data-id]")];
    const to = { ArrowDown: rows.indexOf(row) + 1, ArrowUp: rows.indexOf(row) - 1 }[event.key];
    if (to !== undefined) rows[to]?.querySelector(".fl-jump").focus();
    else if (event.key === "Delete") this.remove(row.dataset.id);
    else if (event.key === "e") this.edit(row.dataset.id);
    else return;
    event.preventDefault();
  }

  keyInCards(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.target.matches("textarea")) return;
    if (by) this.goTo(this.tab, this.card + by, ".fl-cards");
    else if (event.key === "Enter" && event.target.matches(".fl-cards") && this.current) this.showWords(this.current);
    else return;
    event.preventDefault();
  }

  keyInReading(event) {
    if (event.key === "Escape") this.resultArea.querySelector(".fl-cards")?.focus();
  }

  edit(id) {
    this.open(id, false);
    this.thisBody.querySelector("input, select")?.focus();
  }

  keyInText(event) {
    if (event.altKey || event.isComposing || (event.shiftKey && event.key === "Enter")) return;
    if (event.ctrlKey || event.metaKey) {
      // Copying and moving stay the browser's own; nothing else may reach the text.
      return;
    }
    const run = this.textKeys()[event.key] ?? (/^[1-9]$/.test(event.key) && this.numberKey(event.key));
    if (!run) return;
    event.preventDefault();
    run();
  }

  numberKey(key) {
    const i = Number(key) - 1;
    return i < this.lens.labels.length && (() => this.useLabel(i));
  }

  textKeys() {
    const caret = () => this.article.selection()?.caret ?? 0;
    return {
      ".": () => this.toSentence(1),
      ",": () => this.toSentence(-1),
      s: () => this.selectSentence(caret()),
      "[": () => this.growSelection(false),
      "]": () => this.growSelection(true),
      n: () => this.toMark(1),
      p: () => this.toMark(-1),
      h: () => this.toggleKeys(),
      "?": () => this.whatIsHere(caret()),
      Enter: () => this.enterFromText(caret()),
      Delete: () => this.deleteHere(caret()),
      Backspace: () => this.deleteHere(caret()),
      Escape: () => this.article.select(caret()),
    };
  }

  sentenceAt(offset) {
    return Math.min(firstEndingAfter(this.article.sentences, offset), this.article.sentences.length - 1);
  }

  toSentence(by) {
    const { sentences } = this.article;
    const offset = this.article.selection()?.caret ?? 0;
    const here = this.sentenceAt(offset);
    const back = by < 0 && offset > sentences[here][0] ? 0 : by;
    const to = Math.max(0, Math.min(sentences.length - 1, here + back));
    this.article.select(sentences[to][0]);
    this.reveal(sentences[to][0]);
    this.say(fill(this.ui.sentence_here, { n: to + 1, total: sentences.length, rest: this.article.slice(...sentences[to]) }));
  }

  reveal(offset) {
    this.article.pointOf(offset)[0].parentElement?.scrollIntoView({ block: "nearest" });
  }

  selectSentence(offset) {
    const [start, end] = this.article.sentences[this.sentenceAt(offset)];
    this.article.select(start, end);
    this.say(fill(this.ui.selected, { words: shorten(this.article.slice(start, end)) }));
  }

  growSelection(more) {
    const selection = this.article.selection();
    if (!selection) return;
    const { words } = this.article;
    const index = Math.min(firstEndingAfter(words, selection.caret), words.length - 1);
    const span = selection.words ?? words[index];
    const [start, end] = selection.words ? byOneWord(words, span, "end", more) : span;
    this.article.select(start, end);
    this.say(fill(this.ui.selected, { words: shorten(this.article.slice(start, end)) }));
  }

  /** Go to the next or previous mark: counted from the open one while the caret is in it. */
  toMark(by) {
    const marks = this.marks;
    const offset = this.article.selection()?.caret ?? 0;
    const open = this.mark(this.current);
    const inside = open && open.start <= offset && offset <= open.end;
    let next = marks.findIndex((mark) => mark.start >= offset);
    if (inside) next = marks.findIndex((mark) => mark.id === open.id) + by;
    else if (by < 0) next = marks.findLastIndex((mark) => mark.start < offset);
    if (!marks[next]) return this.say(this.ui.no_more_marks);
    this.open(marks[next].id, true);
  }

  whatIsHere(offset) {
    const here = this.marksAt(offset);
    if (here.length) this.announce(here[0]);
    else this.say(this.ui.no_mark_here);
  }

  enterFromText(offset) {
    const selection = this.article.selection();
    const here = this.marksAt(offset)[0];
    if (selection?.empty && here) this.edit(here.id);
    else this.labelButtons[this.chosen].focus();
  }

  deleteHere(offset) {
    const here = this.marksAt(offset)[0];
    if (here) this.remove(here.id);
    else this.say(this.ui.no_mark_here);
  }

  // ----- life with Python

  connect() {
    const redraw = () => this.draw();
    this.onMessage = (message) => this.received(message);
    for (const name of ["state", "result", "error"]) this.model.on("change:" + name, redraw);
    this.model.on("msg:custom", this.onMessage);
    this.draw();
    if (this.outbox.actions.length) this.outbox.sendAllAgain();
    else this.outbox.hello();
    return () => {
      this.outbox.stopTimers();
      document.removeEventListener("selectionchange", this.onSelection);
      for (const name of ["state", "result", "error"]) this.model.off("change:" + name, redraw);
      this.model.off("msg:custom", this.onMessage);
    };
  }

  received({ type, op, text }) {
    const mine = this.outbox.actions.some((action) => action.op === op);
    if (type === "failed" && mine) return this.outbox.failed(text);
    if (type !== "ack" && type !== "refused") return;
    if (type === "refused" && mine) {
      this.refusal = text;
      this.say(""); // what was said when the key was pressed did not come true
    }
    const again = this.outbox.answered(op);
    if (mine && text && type === "ack") this.say(text);
    if (again) this.say(fill(this.ui.sent_again, { n: again }));
    this.draw();
  }
}
