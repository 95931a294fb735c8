// The notebook that is open around a widget, where the page is JupyterLab's.
//
// Its outputs lie in Lab's memory and are saved every 30 seconds. They may hold what a learner
// marked and wrote, so they are taken out here, before anybody looks at the file on disk; why, and
// what is done there, stands in helpers/answers/pages.py.

import { ask } from "./asking.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";
const NOTHING = { output_type: "display_data", data: {}, metadata: {} };

const showsWidget = (output) => Boolean(output?.data && WIDGET in output.data);

/** Lab's hold on the open notebook; undefined in other places, where only the file is cleaned. */
export const notebookAround = (model) => model.widget_manager?.context;

/** Bring the outputs of the open notebook back to the first day, and save it. */
export async function clearOutputs(model) {
  const notebook = notebookAround(model);
  if (!notebook?.model?.cells) return;
  const first = await firstOutputs(model, notebook.path);
  const cells = [...notebook.model.cells].filter((cell) => cell.type === "code");
  const cleared = cells.filter((cell) => clearCell(cell.outputs, first[cell.id] ?? []));
  notebook.model.deleteMetadata?.("widgets");
  // Where Lab cannot save, Python cleans the file on disk all the same.
  if (cleared.length) await notebook.save().catch((error) => console.warn(error));
}

/** What the cells show on the first day; where Python does not say, nothing at all. */
async function firstOutputs(model, page) {
  const answer = await ask(model, "learner.first-outputs", { page });
  return answer?.type === "ack" ? JSON.parse(answer.text) : {};
}

/** Clear a cell, and tell whether there was something to clear. Living widgets stay. */
function clearCell(outputs, first) {
  const now = outputs.toJSON();
  if (!now.some(showsWidget)) {
    if (same(now, first)) return false;
    outputs.fromJSON(first);
    return true;
  }
  const wanted = (i) => (showsWidget(first[i]) ? NOTHING : (first[i] ?? NOTHING));
  const other = [...now.keys()].filter((i) => !showsWidget(now[i]) && !same(now[i], wanted(i)));
  other.forEach((i) => outputs.set(i, wanted(i)));
  return other.length > 0;
}

const same = (one, other) => inOrder(one) === inOrder(other);

/** The same text for values that differ only in the order of their names. */
function inOrder(value) {
  if (Array.isArray(value)) return `[${value.map(inOrder)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => JSON.stringify(name) + inOrder(value[name]))}}`;
}
