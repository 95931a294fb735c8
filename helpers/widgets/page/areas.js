// Going from area to area, and handing a key on to the cell.

/** The first thing in an area that can have the focus. */
const firstStop = (area) =>
  area.querySelector("button:not([tabindex='-1']):not([hidden]), select, input, textarea, summary, [tabindex='0']");

/** Move the focus to the next area that can take it; `by` is 1 or -1. */
export function goToNextArea(areas, by) {
  const now = areas.findIndex((area) => area.contains(document.activeElement));
  const from = now < 0 && by < 0 ? 0 : now; // from outside: to the first or to the last
  for (let step = 1; step <= areas.length; step += 1) {
    const area = areas.at((from + by * step) % areas.length);
    const target = area.hasAttribute("tabindex") ? area : firstStop(area);
    if (target) return target.focus();
  }
}

/** Hand Shift+Enter to the cell: inside the exercise Lab's shortcuts are kept out. */
export function runCell(root) {
  const cell = root.closest(".jp-Cell");
  cell?.focus();
  const keys = { key: "Enter", code: "Enter", keyCode: 13, shiftKey: true, bubbles: true, cancelable: true };
  cell?.dispatchEvent(new KeyboardEvent("keydown", keys));
}
