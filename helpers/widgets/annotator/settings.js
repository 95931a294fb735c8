// What a reader sets once for all exercises: kept in this browser, for all notebooks.

const STORE = "five-lenses-settings";
const CHANGED = "five-lenses-settings"; // the event that tells the other exercises of the page
const AT_FIRST = {
  view: "text", singleKeys: true, codes: true, ruler: false, size: 1, line: "usual", letter: "usual", width: 65, font: "lab",
};

export class Settings {
  /** `changed` is called when this or another exercise of the page has set something. */
  constructor(changed) {
    this.changed = changed;
    this.values = { ...AT_FIRST, ...this.remembered() };
    this.follow = ({ detail }) => {
      this.values = detail;
      this.changed();
    };
    window.addEventListener(CHANGED, this.follow);
  }

  /** "text" or "sentences". */
  get view() {
    return this.values.view;
  }

  /** Whether letters, digits and signs pressed in the article do something. */
  get singleKeys() {
    return this.values.singleKeys;
  }

  /** All as at first but the view, which has a switch of its own. */
  reset() {
    this.keep({ ...AT_FIRST, view: this.view });
  }

  set(name, value) {
    this.keep({ ...this.values, [name]: value });
  }

  keep(values) {
    try {
      localStorage.setItem(STORE, JSON.stringify(values));
    } catch {
      // no storage in this browser: it holds until the page is closed
    }
    window.dispatchEvent(new CustomEvent(CHANGED, { detail: values }));
  }

  remembered() {
    try {
      return JSON.parse(localStorage.getItem(STORE) ?? "{}");
    } catch {
      return {};
    }
  }

  disconnect() {
    window.removeEventListener(CHANGED, this.follow);
  }
}
