// The copy that stands where no widget lives.

const AROUND = "fl-around"; // on all that lies around a living widget, up to its output area

/**
 * Give a widget the room in its output area: the static copy before it hides while it lives.
 *
 * A style rule could ask which areas hold a widget (`:has`), but then the browser would look
 * through the whole text again after each mark.
 *
 * @param end ends the widget.
 * @returns what ends it and gives the room back.
 */
export function takePlace(el, end) {
  const around = [];
  const take = () => {
    const area = el.closest(".jp-OutputArea");
    for (let node = area && el; node && node !== area.parentElement; node = node.parentElement) around.push(node);
    around.forEach((node) => node.classList.add(AROUND));
  };
  if (el.isConnected) take();
  else requestAnimationFrame(take);
  return () => {
    around.forEach((node) => node.classList.remove(AROUND));
    end();
  };
}
