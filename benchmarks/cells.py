"""The first exercise's cell beside a stock widget's: in the kernel, and up to the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from benchmarks.browser import (
    course_in_lab,
    new_page,
    open_notebook,
    real_browser,
    write_notebook,
)
from benchmarks.kernel_cells import in_new_kernel
from benchmarks.measures import Row, Table, in_turns
from tests.browser.lab import Lab

STOCK = "import ipywidgets\n\nipywidgets.Button()"
OPEN = 'from helpers import open_lesson\n\nopen_lesson("01-sourcing")'
WALK = f'{OPEN}.walk("ecips-warns")'
BEFORE = f'{OPEN}.get_ready("ecips-warns")'  # the cell above the exercise's

# Runs a cell of a notebook; the time until its widget has a place on the screen.
_RUN = """async ([cell, selector]) => {
  document.querySelectorAll(selector).forEach(old => old.setAttribute('data-old', ''));
  const begun = performance.now();
  window.jupyterapp.shell.currentWidget.content.activeCellIndex = cell;
  void window.jupyterapp.commands.execute('notebook:run-cell');
  const there = () => document.querySelector(selector + ':not([data-old])')?.offsetHeight;
  while (!there()) await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}"""
_EXERCISE = ".fl-root .fl-text"
_IDLE = """() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status
  === 'idle'"""
# Each notebook's cells, and what is to be seen of them.
_NOTEBOOKS = {
    "stock": ((STOCK, ".jupyter-button"),),
    "exercise": ((WALK, _EXERCISE),),
    "below": ((BEFORE, ".jp-OutputArea-output h3"), (WALK, _EXERCISE)),
}


def cell(rounds: int) -> list[Table]:
    """Measure the cell in new and in warm kernels.

    Args:
        rounds: new kernels, and new windows, for each.
    """
    return [*in_the_kernel(rounds), on_the_screen(rounds)]


def in_the_kernel(rounds: int) -> list[Table]:
    """Measure from sending a cell to a kernel until the kernel is idle again."""
    cells = {name: [source for source, _ in cells] for name, cells in _NOTEBOOKS.items()}
    found = in_turns(rounds, {name: partial(in_new_kernel, *cells[name]) for name in cells})
    return [
        Table("cell: until the kernel has run it", "ms", _rows(found, "kernel")),
        Table("cell: work of the kernel for it", "ms", _rows(found, "kernel", " work")),
    ]


def on_the_screen(rounds: int) -> Table:
    """Measure from running a cell in JupyterLab until its widget stands on the page."""
    with TemporaryDirectory() as folder, real_browser() as browser, _lab(folder) as lab:
        found = in_turns(
            rounds,
            {name: partial(_in_new_window, browser, lab, name) for name in _NOTEBOOKS},
        )
    return Table("cell: until its widget stands on the page", "ms", _rows(found, "notebook"))


def _rows(found: Mapping[str, tuple[float, ...]], where: str, figure: str = "") -> tuple[Row, ...]:
    stock, below = f"stock widget, new {where}", f"exercise, new {where}, after the cell above it"
    return (
        Row(stock, found[f"stock, new{figure}"]),
        Row(f"exercise, new {where}", found[f"exercise, new{figure}"], stock),
        Row(below, found[f"below, new{figure}"], stock),
        Row("stock widget, again", found[f"stock, again{figure}"]),
        Row("exercise, again", found[f"exercise, again{figure}"], "stock widget, again"),
    )


@contextmanager
def _lab(folder: str) -> Iterator[Lab]:
    with course_in_lab(Path(folder)) as lab:
        for name, cells in _NOTEBOOKS.items():
            write_notebook(lab.work / f"{name}.ipynb", *(source for source, _ in cells))
        yield lab


def _in_new_window(browser: Browser, lab: Lab, name: str) -> Mapping[str, float]:
    page = new_page(browser)
    try:
        open_notebook(page, lab.address_of(f"{name}.ipynb"))
        taken = [_run_in(page, cell, seen) for cell, (_, seen) in enumerate(_NOTEBOOKS[name])]
        last = len(taken) - 1
        return {"new": taken[last], "again": _run_in(page, last, _NOTEBOOKS[name][last][1])}
    finally:
        page.context.close()
        lab.end_all_kernels()


def _run_in(page: Page, cell: int, seen: str) -> float:
    taken: float = page.evaluate(_RUN, [cell, seen])
    page.wait_for_function(_IDLE)
    return taken
