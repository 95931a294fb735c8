"""What was called saved comes back, and what was not is told, kept and sent again.

The kernel is killed, kept busy, doubled, or gets a full disk; pages are closed in mid-action.
Reload, restart and two tabs of one kernel: see test_coming_back.py.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from helpers.words import ANNOTATOR
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING, WALK, NotebookPage
from tests.browser.on_disk import marks_on_disk, state_on_disk, words_on_disk
from tests.browser.selecting import drag_over
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser

FIRST, SECOND, THIRD = "stern warning", "puppet state", "undermining EU security"
COPY = "01-sourcing-Copy1.ipynb"

# Code for the kernel. A cell that works until it is stopped; a disk that takes no byte more.
_PID = "import os, pathlib; pathlib.Path({file!r}).write_text(str(os.getpid()))"
_BUSY = """import time
print("working", flush=True)
while True:
    time.sleep(0.02)"""
_FULL = """import errno, os, stat
_write = os.write
def _full(file, data):
    if stat.S_ISREG(os.fstat(file).st_mode):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return _write(file, data)
os.write = _full"""
_ROOM = "os.write = _write"

# Run a cell's code and do not wait for its end.
_RUN_ALONG = """code => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const future = kernel.requestExecute({code});
  window.working = new Promise(resolve => {
    future.onIOPub = message => message.header.msg_type === 'stream' && resolve(true);
  });
  window.works = true;
  future.done.then(() => { window.works = false; });
}"""


@pytest.fixture
def wire(notebook: NotebookPage) -> Wire:
    """Everything that goes over the wire of the page that `notebook` will open."""
    return Wire(notebook.page)


@pytest.fixture
def live(wire: Wire, new_exercise: Exercise) -> Exercise:
    """An exercise whose wire is listened to from the start."""
    assert wire.sent == set()
    return new_exercise


@pytest.fixture
def copy(lab: Lab) -> Iterator[str]:
    """A second notebook with the same exercises; it gets a kernel of its own."""
    shutil.copy(lab.work / SOURCING, lab.work / COPY)
    yield COPY
    (lab.work / COPY).unlink()


def pid_of_kernel(notebook: NotebookPage, folder: Path) -> int:
    file = folder / "pid"
    notebook.run_code(_PID.format(file=str(file)))
    return int(file.read_text())


def kill(pid: int) -> None:
    """Kill a process as `kill -9` does; it cannot put anything in order before."""
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def freeze(pid: int) -> None:
    """Stop a process in whatever it does just now; it says and writes nothing from here on."""
    if hasattr(signal, "SIGSTOP"):
        os.kill(pid, signal.SIGSTOP)


def mark_in_a_burst(exercise: Exercise, number: int) -> None:
    """Mark word after word with the keyboard, without waiting for anything."""
    for _ in range(number):
        exercise.press("Control+Shift+ArrowRight", "1", "ArrowRight")


def close_labs_question(notebook: NotebookPage) -> None:
    """Lab says in a window of its own that the kernel died and starts again."""
    notebook.page.locator(".jp-Dialog button.jp-mod-accept").click()


# ---------------------------------------------------------------- the kernel is killed


@pytest.mark.parametrize("before", [3, 11, 19])
def test_a_kernel_killed_in_a_burst_of_marks_loses_none(
    before: int, live: Exercise, wire: Wire, lab: Lab, tmp_path: Path
) -> None:
    notebook = live.notebook
    pid = pid_of_kernel(notebook, tmp_path)
    live.text.focus()
    live.press("Control+Home")
    mark_in_a_burst(live, before)
    freeze(pid)  # so that some marks wait for sure before Lab sees that the kernel is dead
    mark_in_a_burst(live, 3)
    kill(pid)
    mark_in_a_burst(live, 3)

    expect(live.alert).to_contain_text("Not saved: this page lost its connection.")
    close_labs_question(notebook)
    made = live.my_marks.count()  # Lab's question may have taken a key
    saved = wire.saved
    assert saved <= state_on_disk(lab).op_ids
    assert 0 < len(saved) < made

    notebook.wait_until_idle()
    live.text.click()
    live.press("Shift+Enter")

    live.expect_marks(made)
    expect(live.alert).to_be_empty()
    assert len(words_on_disk(lab)) == made
    assert sorted(live.drawn()) == sorted(words_on_disk(lab))
    assert wire.saved == wire.sent == state_on_disk(lab).op_ids


# ---------------------------------------------------------------- the page is closed


def test_a_tab_closed_in_mid_action_loses_nothing_that_was_called_saved(
    live: Exercise, wire: Wire, notebook: NotebookPage, lab: Lab
) -> None:
    live.text.focus()
    live.press("Control+Home")
    mark_in_a_burst(live, 12)
    words = live.drawn()
    notebook.page.close()

    again = NotebookPage(notebook.page.context.new_page(), lab).open(SOURCING)
    again.run_cell(WALK)
    exercise = Exercise(again).wait_until_there()

    on_disk = words_on_disk(lab)
    assert wire.saved <= state_on_disk(lab).op_ids
    # What did not get through are the last ones, never one in between.
    assert on_disk == words[: len(on_disk)]
    exercise.expect_marks(len(on_disk))
    assert exercise.drawn() == on_disk


def test_a_page_left_in_mid_action_sends_the_rest_when_it_is_back(
    live: Exercise, wire: Wire, notebook: NotebookPage, lab: Lab
) -> None:
    live.text.focus()
    live.press("Control+Home")
    mark_in_a_burst(live, 12)
    words = live.drawn()
    notebook.page.goto("about:blank")

    notebook.open(SOURCING)
    notebook.run_cell(WALK)

    live.wait_until_there()
    live.expect_marks(12)
    assert words_on_disk(lab) == words
    assert wire.saved == wire.sent == state_on_disk(lab).op_ids


# ---------------------------------------------------------------- a kernel that is busy


def test_marks_are_saved_while_a_cell_runs_and_after_it_was_stopped(
    live: Exercise, wire: Wire, notebook: NotebookPage, lab: Lab
) -> None:
    notebook.page.evaluate(_RUN_ALONG, _BUSY)
    notebook.page.wait_for_function("() => window.working")

    live.mark(FIRST)
    live.mark(SECOND)
    live.undo.click()
    live.expect_marks(1)

    assert notebook.page.evaluate("() => window.works")
    assert words_on_disk(lab) == [FIRST]
    assert len(wire.saved) == 3
    expect(live.alert).to_be_empty()
    notebook.command("notebook:interrupt-kernel")  # the button ■
    notebook.page.wait_for_function("() => !window.works")
    live.mark(THIRD)
    assert words_on_disk(lab) == [FIRST, THIRD]


# ---------------------------------------------------------------- several pages


def another_tab(notebook: NotebookPage, lab: Lab, name: str = SOURCING) -> Exercise:
    page = notebook.page.context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    return Exercise(NotebookPage(page, lab).open(name).run_cell(WALK)).wait_until_there()


def run_again(exercise: Exercise) -> None:
    """Run the exercise's cell again, and wait until the new view stands in place of the old one."""
    exercise.root.evaluate("root => { root.dataset.before = 'yes'; }")
    exercise.notebook.run_cell(WALK)
    expect(exercise.root).not_to_have_attribute("data-before", "yes")
    exercise.wait_until_there()


def test_both_tabs_say_that_they_show_the_same(
    live: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    expect(live.status).not_to_contain_text(ANNOTATOR["elsewhere"])

    other = another_tab(notebook, lab)

    for each in (live, other):
        expect(each.status).to_contain_text("Open in another tab: both show the same marks.")


def test_two_kernels_on_one_task_show_the_same_marks_and_lose_none(
    live: Exercise, notebook: NotebookPage, lab: Lab, copy: str
) -> None:
    live.mark(FIRST)
    other = another_tab(notebook, lab, copy)
    other.expect_marks(1)

    other.mark(SECOND)
    live.expect_marks(2)
    live.mark(THIRD)
    other.expect_marks(3)
    drag_over(live.page, "federally approved trademarks")
    drag_over(other.page, "covertly exerted")
    live.press("1")
    other.press("2")
    live.expect_marks(5)
    other.expect_marks(5)

    assert live.drawn() == other.drawn()
    assert sorted(live.drawn()) == sorted(words_on_disk(lab))
    assert len(list(lab.answers.rglob("*.jsonl"))) == 2  # each kernel writes its own file
    other.notebook.watcher.expect_quiet()


def test_a_stale_view_goes_on_after_the_cell_was_run_again_elsewhere(
    live: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    stale = another_tab(notebook, lab)
    run_again(live)

    stale.mark(FIRST)
    live.expect_marks(1)
    live.mark(SECOND)
    stale.expect_marks(2)

    assert words_on_disk(lab) == [FIRST, SECOND]


def test_a_stale_view_of_a_kernel_that_is_gone_is_told_and_sends_again(
    live: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    stale = another_tab(notebook, lab)
    notebook.restart_kernel()
    run_again(live)

    drag_over(stale.page, FIRST)
    stale.press("1")
    stale.expect_lost(1)
    live.mark(SECOND)
    assert words_on_disk(lab) == [SECOND]
    stale.text.click()
    stale.press("Shift+Enter")

    stale.expect_marks(2)
    live.expect_marks(2)
    assert words_on_disk(lab) == [SECOND, FIRST]


# ---------------------------------------------------------------- a full disk


def expect_full(exercise: Exercise, unsaved: str) -> None:
    expect(exercise.alert).to_contain_text("The disk is full. Press “Download my work” now.")
    expect(exercise.alert).to_contain_text(unsaved)


def test_a_full_disk_is_told_and_all_is_saved_in_order_once_there_is_room(
    live: Exercise, wire: Wire, notebook: NotebookPage, lab: Lab
) -> None:
    live.mark(FIRST)
    notebook.run_code(_FULL)

    drag_over(notebook.page, SECOND)
    live.press("1")
    expect_full(live, "Your last change is only on this screen.")
    # What is done now rests on a mark that is not saved: nothing of it may be refused.
    live.this_mark.get_by_label("My note").fill("Whose words?")
    live.text.focus()
    drag_over(notebook.page, THIRD)
    live.press("1")
    live.undo.click()
    expect(live.my_marks).to_have_count(3)
    expect_full(live, "Your last 4 changes are only on this screen.")
    assert words_on_disk(lab) == [FIRST]
    assert len(wire.saved) == 1

    notebook.run_code(_ROOM)

    expect(live.alert).to_be_empty()
    live.expect_marks(2)
    first, second = marks_on_disk(lab)
    assert (first.excerpt.exact, second.excerpt.exact) == (FIRST, SECOND)
    assert second.note == "Whose words?"
    assert wire.saved == wire.sent == state_on_disk(lab).op_ids


# ---------------------------------------------------------------- the folder is gone


def test_a_folder_that_was_moved_away_is_told_and_all_is_written_anew(
    live: Exercise, notebook: NotebookPage, lab: Lab
) -> None:
    live.mark(FIRST)
    lab.answers.rename(lab.answers.with_name("away"))

    drag_over(notebook.page, SECOND)
    live.press("1")
    expect(live.alert).to_contain_text("was moved or deleted.")
    expect(live.alert).to_contain_text("Your last change is only on this screen.")

    # It is tried again without being asked; what only the kernel still knew comes back, too.
    expect(live.alert).to_be_empty()
    live.expect_marks(2)
    assert words_on_disk(lab) == [FIRST, SECOND]
    shutil.rmtree(lab.answers.with_name("away"))
