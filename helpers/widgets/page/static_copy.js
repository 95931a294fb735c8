// The copy that stands where no widget lives.

/** The static copy that stands before the widget makes room while the widget lives. */
export function hideStaticCopy(el) {
  const area = el.closest(".jp-OutputArea");
  area?.querySelectorAll(".fl-static").forEach((node) => (node.hidden = true));
}
