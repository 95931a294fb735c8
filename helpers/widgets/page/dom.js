// Making elements. Text reaches the page as text, never as HTML.

// Lab looks for its shortcuts from the focused element upwards, and `:focus` matches that element
// itself: the mark that keeps them out must stand on everything that can have the focus.
export const NO_SHORTCUTS = "data-lm-suppress-shortcuts";
const FOCUSABLE = new Set(["button", "select", "input", "textarea", "summary"]);

// Lab takes back every line break inside a cell, for it may belong to its own Shift+Enter. Its
// listener is added at each key, so this older one on the field itself is asked first.
const keepLineBreak = (event) => event.inputType === "insertLineBreak" && event.stopImmediatePropagation();

export function element(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  if (tag === "textarea") node.addEventListener("beforeinput", keepLineBreak);
  if (FOCUSABLE.has(tag) || "tabindex" in props) node.setAttribute(NO_SHORTCUTS, "true");
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

export const button = (className, text, onclick, props = {}) =>
  element("button", { type: "button", class: className, onclick, ...props }, text);
