// The switch between the article as running text and sentence by sentence.

import { radios, setRadio } from "../page/radios.js";

export class ViewSwitch {
  constructor(exercise) {
    const { ui, uid, settings } = exercise;
    const views = [["text", ui.view_text], ["sentences", ui.view_sentences]];
    this.node = radios(uid + "view", "fl-views", ui.views, views, (view) => {
      settings.set("view", view);
      this.node.scrollIntoView({ block: "nearest" }); // exercises above this one may have grown
    });
  }

  show(view) {
    setRadio(this.node, view);
  }
}
