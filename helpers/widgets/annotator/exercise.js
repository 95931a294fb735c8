// One exercise: holds its parts together, sends actions, and has everything drawn that Python publishes.

import { element, NO_SHORTCUTS } from "../page/dom.js";
import { LivePage } from "../page/live_page.js";
import { FullPage } from "./full_page.js";
import { Keys } from "./keys.js";
import { Labels } from "./labels.js";
import { Marks } from "./marks.js";
import { MyMarks } from "./my_marks.js";
import { Reading } from "./reading.js";
import { Result } from "./result.js";
import { Ruler } from "./ruler.js";
import { SentenceView } from "./sentence_view.js";
import { Settings } from "./settings.js";
import { TextView } from "./text_view.js";
import { ThisMark } from "./this_mark.js";
import { TopRow } from "./top_row.js";
import { ViewSwitch } from "./view_switch.js";
import { Whole } from "./whole.js";

export class Exercise extends LivePage {
  constructor(model, el) {
    super(model, ["state", "result"]);
    this.lens = model.get("lens");
    this.current = null; // id of the mark, own or the key's, that is looked at
    this.settings = new Settings(() => this.changeView());
    this.marks = new Marks(this);
    this.reading = new Reading(this);
    this.fullPage = new FullPage(this, el);
    this.topRow = new TopRow(this);
    this.text = new TextView(this);
    this.ruler = new Ruler(this, this.text);
    this.sentences = new SentenceView(this, this.text.article);
    this.viewSwitch = new ViewSwitch(this);
    this.labels = new Labels(this);
    this.thisMark = new ThisMark(this);
    this.myMarks = new MyMarks(this);
    this.whole = new Whole(this);
    this.result = new Result(this);
    this.build();
    this.keys = new Keys(this);
    el.append(this.root);
  }

  build() {
    this.panel = element("div", { class: "fl-panel" });
    this.below = element("div", { class: "fl-below" });
    this.howTo = element("p", { class: "fl-how" });
    const { text, sentences } = this;
    const left = element("div", { class: "fl-left" }, this.howTo, text.node, text.pointing.node, sentences.node, this.fullPage.tapFirst);
    this.root = element(
      "section",
      { class: "fl-root", "data-task": this.model.get("task"), [NO_SHORTCUTS]: "true", "aria-label": this.lens.name },
      this.fullPage.invitation,
      this.viewSwitch.node,
      this.topRow.node,
      this.result.head,
      element("div", { class: "fl-columns" }, left, this.panel, this.below),
    );
  }

  // ----- what Python published

  get comparison() {
    return this.model.get("result");
  }

  get marking() {
    return this.state.stage === "mark" || this.state.stage === "revising";
  }

  get sureness() {
    const { ui } = this;
    return [["", ui.sure_unsaid], ["low", ui.sure_low], ["middle", ui.sure_middle], ["high", ui.sure_high]];
  }

  // ----- drawing

  /** The article as the reader wants it: running text, or sentence by sentence. */
  get view() {
    return this.settings.view === "sentences" ? this.sentences : this.text;
  }

  draw() {
    const { stage } = this.state;
    if (stage !== this.stage) this.enter(stage);
    if (![...this.marks.all, ...this.marks.ofKey].some(({ id }) => id === this.current)) this.current = null;
    this.topRow.draw();
    this.view.draw();
    if (this.marking) [this.thisMark, this.myMarks, this.whole].forEach((part) => part.draw());
    this.result.draw();
    this.showSaving();
  }

  enter(stage) {
    this.stage = stage;
    this.root.dataset.stage = stage;
    this.say("");
    [this.topRow, this.result].forEach((part) => part.enter(stage));
    this.enterView();
    const result = this.result.node;
    this.below.replaceChildren(...{ mark: [this.whole.node], revising: [result] }[stage] ?? []);
    this.panel.replaceChildren(...(this.marking ? this.markingAreas() : [result]));
  }

  /** The reader has set something, here or in another exercise of the page. */
  changeView() {
    this.enterView();
    this.draw();
  }

  enterView() {
    const { view, settings } = this;
    this.root.dataset.view = settings.view;
    this.reading.apply();
    this.viewSwitch.show(settings.view);
    this.howTo.textContent = view.howTo;
    this.labels.explain(view.labelsHelp);
    this.topRow.listKeys(view.keysList);
    for (const each of [this.text, this.sentences]) {
      each.node.hidden = each !== view;
      each.enter();
    }
  }

  markingAreas() {
    return [this.labels.node, this.thisMark.node, this.myMarks.node];
  }

  /** The areas that F6 goes through, in order. */
  areas() {
    const last = this.stage === "mark" ? this.whole.node : this.result.node;
    return [this.topRow.bar, this.view.node, ...(this.marking ? this.markingAreas() : []), last];
  }

  // ----- what the learner does

  /** Make a mark the one that is looked at. */
  choose(id) {
    this.current = id;
    this.labels.choosing = false;
  }

  open(id, jump) {
    this.choose(id);
    this.draw();
    this.showThisMark();
    const mark = this.marks.find(id);
    if (!mark || !jump) return;
    this.view.goTo(mark);
    this.marks.announce(mark);
  }

  edit(id) {
    this.open(id, false);
    this.thisMark.focus();
  }

  remove(id) {
    const mark = this.marks.find(id);
    if (!mark) return;
    if (mark.given) return this.say(this.ui.given_fixed);
    const inList = this.myMarks.hasFocus;
    const next = this.marks.remove(id);
    if (!inList || !next || !this.myMarks.focus(next.id)) this.view.focus();
  }

  /** Scroll the panel, never the page, so that the form of the mark can be seen. */
  showThisMark() {
    const { panel } = this;
    const top = this.thisMark.node.offsetTop - panel.offsetTop;
    const inSight = top >= panel.scrollTop && top < panel.scrollTop + panel.clientHeight / 2;
    if (!inSight) panel.scrollTop = top;
  }

  connect() {
    const disconnect = super.connect();
    return () => {
      disconnect();
      [this.text, this.settings, this.fullPage].forEach((part) => part.disconnect());
    };
  }
}
