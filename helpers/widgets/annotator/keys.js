// Keys that work anywhere in the exercise.

import { goToNextArea, runCell } from "../page/areas.js";

export class Keys {
  constructor(exercise) {
    this.exercise = exercise;
    exercise.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  pressed(event) {
    const run = this.command(event);
    if (!run) return;
    event.preventDefault();
    run();
  }

  command(event) {
    const { exercise } = this;
    if (event.key === "F6") return () => goToNextArea(exercise.areas(), event.shiftKey ? -1 : 1);
    if (event.key === "Enter" && event.shiftKey && exercise.outbox.late) return () => runCell(exercise.root);
    if (event.key === "Escape") return this.escape(event);
    return this.takingBack(event);
  }

  takingBack(event) {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    const inField = event.target.matches("textarea, input[type=number]");
    if (!command || inField || !this.exercise.marking || (key !== "z" && key !== "y")) return null;
    return () => this.exercise.topRow.takeBack(key === "y" || event.shiftKey ? "redo" : "undo");
  }

  escape(event) {
    const { topRow, whole, view, marking, result, reading } = this.exercise;
    if (reading.isOpen) return () => reading.toggle(false);
    if (topRow.showsKeys) return () => topRow.toggleKeys(false);
    if (whole.commit.asks) return () => whole.commit.close();
    if (marking) return view.escape(event.target);
    return view.node.contains(event.target) ? () => result.focusCards() : null;
  }
}
