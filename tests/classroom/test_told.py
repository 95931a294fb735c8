"""What the learner is told when the answers folder is in a bad way: short, and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.classroom.walking import Learner, folder_of, learner_in, place
from tests.widgets.page import Page

MARK = {"mark": "m1", **place("John Ng"), "label": "named"}


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda whole: whole + b'{"v": 1, "op', "1 line that was cut off while being saved"),
        (lambda whole: whole + b"by hand\n", "1 line of your saved work that cannot be read"),
        (lambda whole: whole * 2, "1 line that stood there twice"),
    ],
    ids=["torn", "edited by hand", "copied"],
)
def test_lines_that_were_left_out_are_told_on_the_page(
    damage: object, told: str, learner: Learner, home: Path
) -> None:
    learner.send("op-a", "mark.add", MARK)
    (path,) = folder_of(home).glob("*.jsonl")
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))

    again = learner_in(home)

    (notice,) = again.seen["notices"]
    assert told in notice
    assert again.words() == [("John Ng", "named")]


def test_a_folder_that_cannot_be_read_is_told_in_plain_words_and_the_action_is_kept(
    learner: Learner, home: Path
) -> None:
    page = Page(learner.view)
    folder = folder_of(home)
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("somebody put a file here")

    page.acts("op-a", "mark.add", MARK)

    assert page.answers[-1]["type"] == "failed"
    assert "cannot be read" in page.answers[-1]["text"]
    assert "Ask the person who looks after this computer." in page.answers[-1]["text"]
    assert "Error" not in page.answers[-1]["text"]

    folder.unlink()
    page.acts("op-a", "mark.add", MARK)
    assert page.answers[-1]["type"] == "ack"
    assert learner_in(home).words() == [("John Ng", "named")]
