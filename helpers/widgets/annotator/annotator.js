// The annotator: mark words of an article, then see them beside the key.
//
// Plain ESM, no build step: the files in this folder and in ../page are joined as they are. Python
// owns the marks: this page sends actions, keeps each one until Python has acknowledged it, and
// draws what Python publishes. Places on the wire are Unicode code points of the whole article, as
// in a Python string. Article text and all words reach the page as text, never as HTML; the words
// come from helpers/words/.

import { withLearner } from "../page/learner.js";
import { takePlace } from "../page/static_copy.js";
import { Exercise } from "./exercise.js";

function render({ model, el }) {
  return takePlace(el, withLearner({ model, el }, () => new Exercise(model, el).connect()));
}

export default { render };
