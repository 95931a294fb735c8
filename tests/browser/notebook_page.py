"""What a person does with one notebook in JupyterLab, through Lab's own commands."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Locator, Page

from tests.browser.lab import Lab
from tests.browser.watching import Watcher

Theme = Literal["light", "dark"]

SOURCING = "01-sourcing.ipynb"
WALK = "walk-1"  # id of the cell that holds the first exercise of a lesson

_NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook"

_LAB_IS_BUILT = "() => window.jupyterapp && window.jupyterapp.restored.then(() => true)"

_KERNEL_IDLE = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const kernel = panel?.sessionContext?.session?.kernel;
  if (!kernel || kernel.status !== 'idle' || kernel.connectionStatus !== 'connected') return false;
  const prompts = [...panel.node.querySelectorAll('.jp-InputPrompt')];
  return !prompts.some(prompt => prompt.textContent.includes('*'));
}"""

_RUN_CODE = """async code => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  return (await kernel.requestExecute({code, silent: false, store_history: false}).done)
    .content.status;
}"""

_THEME_IS_LIGHT = "value => document.body.dataset.jpThemeLight === value"

_SELECT_CELL = """id => {
  const panel = window.jupyterapp.shell.currentWidget;
  panel.content.activeCellIndex = panel.content.widgets.findIndex(cell => cell.model.id === id);
  panel.content.mode = 'command';
  panel.activate();
}"""

_INDEX_OF_CELL = """id => window.jupyterapp.shell.currentWidget.content.widgets
  .findIndex(cell => cell.model.id === id)"""

_CELL_HAS_FOCUS = """id => {
  const {widgets, node} = window.jupyterapp.shell.currentWidget.content;
  const cell = widgets.find(cell => cell.model.id === id);
  return node === document.activeElement || cell.node.contains(document.activeElement);
}"""

_DIRTY = "() => window.jupyterapp.shell.currentWidget.context.model.dirty"

_OUTPUTS = """() => JSON.stringify(
  [...window.jupyterapp.shell.currentWidget.context.model.cells]
    .map(cell => cell.outputs?.toJSON()))"""


class NotebookPage:
    """One notebook open in one browser tab; every step waits until Lab and kernel are ready."""

    def __init__(self, page: Page, lab: Lab) -> None:
        self.page = page
        self.lab = lab
        self.watcher = Watcher(page, lab.origin)

    def open(self, name: str) -> NotebookPage:
        """Open a notebook of the learner's folder as start.py opens one: alone on the page."""
        self.page.goto(self.lab.address_of(name))
        return self.wait_until_ready()

    def reload(self) -> NotebookPage:
        """Press the browser's reload button."""
        self.page.reload()
        return self.wait_until_ready()

    def wait_until_ready(self) -> NotebookPage:
        """Wait until the notebook is drawn and its kernel idle."""
        # One call: Lab may load itself a second time, which only a waiting function outlives.
        self.page.wait_for_function(_LAB_IS_BUILT)
        self.page.wait_for_selector(_NOTEBOOK)
        return self.wait_until_idle()

    def wait_until_idle(self) -> NotebookPage:
        """Wait until the kernel has nothing left to do."""
        self.page.wait_for_function(_KERNEL_IDLE, timeout=60_000)
        return self

    def command(self, name: str) -> None:
        """Carry out one of Lab's commands."""
        self.page.evaluate("id => window.jupyterapp.commands.execute(id).then(() => true)", name)

    def run_all(self) -> NotebookPage:
        """Do what the button ▶▶ does, without its question about restarting."""
        self.command("notebook:run-all-cells")
        return self.wait_until_idle()

    def run_cell(self, cell_id: str) -> NotebookPage:
        """Select a cell and do what the button ▶ does."""
        self.page.evaluate(_SELECT_CELL, cell_id)
        self.command("notebook:run-cell")
        return self.wait_until_idle()

    def select_cell(self, cell_id: str) -> None:
        """Select a cell, as the arrow keys do, and wait until the focus is there."""
        self.page.evaluate(_SELECT_CELL, cell_id)
        # Lab moves the focus a little later than it answers.
        self.page.wait_for_function(_CELL_HAS_FOCUS, arg=cell_id)

    def cell(self, cell_id: str) -> Locator:
        """Find a code cell by its id: the notebook names cells in the order of the file."""
        index = self.page.evaluate(_INDEX_OF_CELL, cell_id)
        return self.page.locator(".jp-Notebook .jp-Cell").nth(index)

    def restart_kernel(self) -> NotebookPage:
        """Restart the kernel and leave the page as it is."""
        self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
        )
        return self.wait_until_idle()

    def run_code(self, code: str) -> None:
        """Run code in the notebook's kernel, outside of all cells."""
        status = self.page.evaluate(_RUN_CODE, code)
        assert status == "ok", f"The kernel answered {status!r} to: {code}"

    def save(self) -> None:
        """Save the notebook and wait until it is on disk."""
        self.command("docmanager:save")
        self.page.wait_for_function(
            "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
        )

    def is_dirty(self) -> bool:
        """Tell whether Lab has anything in memory that is not in the file."""
        return bool(self.page.evaluate(_DIRTY))

    def outputs(self) -> str:
        """Return all outputs as Lab holds them in memory, and would save them."""
        return str(self.page.evaluate(_OUTPUTS))

    def use_theme(self, theme: Theme) -> None:
        """Switch the machine to light or dark; Lab is set to follow it."""
        self.page.emulate_media(color_scheme=theme)
        self.page.wait_for_function(_THEME_IS_LIGHT, arg="true" if theme == "light" else "false")
        # Lab covers the page with its logo while the new colours load.
        self.page.wait_for_function("() => !document.getElementById('jupyterlab-splash')")

    def sources(self) -> list[str]:
        """Return the source of every cell, so that a test can see that none was changed."""
        return list(
            self.page.evaluate(
                "() => window.jupyterapp.shell.currentWidget.content.widgets"
                ".map(cell => cell.model.sharedModel.getSource())"
            )
        )
