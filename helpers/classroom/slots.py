"""Places on a page whose content changes after their cell has run.

A cell shows a copy and something alive. When the learner chooses another article, or another
learner sits down, every place is drawn anew, without a cell being run. Lab finds a place by its
display id; it forgets the ids of a page that is loaded anew, and then the cell is run again.
"""

from __future__ import annotations

from collections.abc import Callable

from IPython.display import HTML, DisplayHandle, display

from helpers.widgets.action_widget import ActionWidget

Drawn = tuple[str, ActionWidget | None]  # the copy as HTML, and what lives, if anything does
Draw = Callable[[], Drawn]

_EMPTY = HTML("")


class _Slot:
    """One place: what draws it, and where it stands on the page now."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        copy, self._alive = draw()
        self._copy_at = display(HTML(copy), display_id=True)
        self._alive_at = display(self._alive or _EMPTY, display_id=True)

    def redraw(self) -> None:
        copy, alive = self.draw()
        # Lab hides the place of a closed widget for good. So the old one leaves its place first.
        _update(self._alive_at, _EMPTY)
        if self._alive is not None:
            self._alive.close()
        _update(self._copy_at, HTML(copy))
        self._alive = alive
        if alive is not None:
            _update(self._alive_at, alive)


class Slots:
    """The places of a page by name; of two with one name the one that was shown last lives."""

    def __init__(self) -> None:
        self._slots: dict[str, _Slot] = {}

    def show(self, name: str, draw: Draw) -> None:
        """Show a place in the cell that runs now.

        Args:
            name: of the place.
            draw: gives the copy as HTML, and a widget or None; called at each drawing.
        """
        self._slots[name] = _Slot(draw)

    def redraw(self, *names: str) -> None:
        """Draw places anew.

        Args:
            *names: of the places; all of them where none is named.
        """
        for name, slot in self._slots.items():
            if not names or name in names:
                slot.redraw()


def _update(place: DisplayHandle | None, shown: object) -> None:
    if place is not None:  # outside of a notebook there is no place
        place.update(shown)
