// Text on the page: code points, templates, short forms.

/** Count the code points of a string. */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** UTF-16 index of the `offset`-th code point of `text`; past the end, its length. */
export function toUtf16(text, offset) {
  let index = 0;
  for (; offset > 0 && index < text.length; offset -= 1) {
    index += text.codePointAt(index) > 0xffff ? 2 : 1;
  }
  return index;
}

/** Fill the {names} of a text; unknown names stay as they are. */
export function fill(template, values = {}) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Shorten words for a list or a message. */
export function shorten(words, limit = 60) {
  const flat = [...words.replace(/\s+/g, " ").trim()];
  return flat.length > limit ? flat.slice(0, limit - 1).join("") + "…" : flat.join("");
}

/** The form of a text for none, one or many. */
export const counted = (ui, name, n) =>
  fill(ui[`${name}_${n === 0 ? "none" : n === 1 ? "one" : "many"}`] ?? ui[`${name}_many`], { n });

/** An id for an action, a mark or an answer. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
