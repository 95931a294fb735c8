// Parts that several areas of the exercise are made of.

import { button, element } from "../page/dom.js";

/** A section of the exercise that is named by its own heading. */
export function area(uid, className, title, ...children) {
  const id = uid + className;
  return element("section", { class: className, "aria-labelledby": id }, element("h3", { id }, title), ...children);
}

/** The node that arrow keys, Home and End lead to among these, or null for other keys. */
export function neighbour(event, nodes) {
  const i = nodes.indexOf(document.activeElement);
  const moves = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: nodes.length - 1 };
  const j = moves[event.key];
  if (i < 0 || j === undefined) return null;
  event.preventDefault();
  return nodes[(j + nodes.length) % nodes.length];
}

/** Two buttons for one end of some words; `move(side, more)` gives that end a word more or less. */
export function endButtons(ui, side, move) {
  const end = (name, sign, more) => button("fl-end", sign, () => move(side, more), { "aria-label": ui[name], title: ui[name] });
  if (side === "start") return [end("start_more", "⟵ +", true), end("start_less", "− ⟶", false)];
  return [end("end_less", "⟵ −", false), end("end_more", "+ ⟶", true)];
}
