// Asking Python what need not outlive the page.

import { newId } from "./text.js";

const FOR_AN_ANSWER = 5000; // ms

/**
 * Send an action and wait for the answer {type, text}; null where none comes.
 *
 * It is asked under the learner whom the page shows now.
 */
export function ask(model, kind, payload = {}, patience = FOR_AN_ANSWER) {
  const op = newId();
  return new Promise((resolve) => {
    const hear = (message) => message.op === op && end(message);
    const timer = setTimeout(() => end(null), patience);
    const end = (answer) => {
      clearTimeout(timer);
      model.off("msg:custom", hear);
      resolve(answer);
    };
    model.on("msg:custom", hear);
    try {
      model.send({ type: "action", op, kind, payload, learner: model.get("learner") });
    } catch (error) {
      console.warn(error); // the comm is closed, as after a kernel restart
      end(null);
    }
  });
}
