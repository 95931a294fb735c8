// Groups of radio buttons.

import { element } from "./dom.js";

/** A group of radio buttons; `choices` are [value, text] and `group` is the page's own name for it. */
export function radios(group, className, legend, choices, onChange) {
  const rows = choices.map(([value, text]) => {
    const input = element("input", { type: "radio", name: group, value, onchange: () => onChange(value) });
    return element("label", { class: "fl-tick" }, input, element("span", {}, text));
  });
  return element("fieldset", { class: className }, element("legend", {}, legend), ...rows);
}

/** Show which value of a group is chosen, without telling anybody. */
export function setRadio(fieldset, value) {
  fieldset.querySelectorAll("input").forEach((input) => (input.checked = input.value === value));
}
