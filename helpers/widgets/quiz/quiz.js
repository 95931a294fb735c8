// The quiz: answer questions, then open the reasons.
//
// Plain ESM, no build step: the files in this folder and in ../page are joined as they are.
// Python owns the answers: this page sends actions, keeps each one until Python has acknowledged
// it, and draws what Python publishes. Reasons and model answers are not in the page until they
// are asked for. All words come from helpers/words/ and reach the page as text.

import { withLearner } from "../page/learner.js";
import { takePlace } from "../page/static_copy.js";
import { QuizPage } from "./quiz_page.js";

function render({ model, el }) {
  return takePlace(el, withLearner({ model, el }, () => new QuizPage(model, el).connect()));
}

export default { render };
