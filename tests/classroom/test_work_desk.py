"""The box "My work": take along, bring back, delete; and the verb that shows it."""

from __future__ import annotations

import base64
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from IPython.display import HTML

import helpers
from helpers.answers import LARGEST_FILE, all_codes, all_tasks, pack
from helpers.classroom import learner as machine
from helpers.classroom import work_desk
from helpers.classroom.work_desk import WorkDesk
from helpers.course_files import CourseFileError, Problem, course_root
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.work_box import WorkBox
from helpers.words import LEARNER, PAGE, WORK
from tests.classroom.walking import CODE, Learner, lines_in, new_op

OTHER = "calm-otter-7"
MARK = ("m1", "John Ng", "named")


@pytest.fixture
def desk() -> WorkDesk:
    return WorkDesk()


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages of its own: deleting cleans the pages, too."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.setenv("FIVE_LENSES_WORK", str(folder))
    monkeypatch.chdir(folder)
    return folder


def does(desk: WorkDesk, what: str, **payload: object) -> Answer:
    return desk.act(Action(new_op(), f"work.{what}", payload, machine.current()))


def load(desk: WorkDesk, content: bytes) -> Answer:
    return does(desk, "load", file=base64.b64encode(content).decode())


def work_in(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read("work.json")


# ---------------------------------------------------------------- the verb


def test_the_verb_shows_a_copy_and_the_box(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(work_desk, "display", shown.append)

    helpers.my_work()
    helpers.my_work(folded=True)

    copies, boxes = shown[::2], shown[1::2]
    assert all(isinstance(each, HTML) and PAGE["asleep"] in str(each.data) for each in copies)
    assert [box.folded for box in boxes if isinstance(box, WorkBox)] == [False, True]


def test_the_verb_is_one_however_often_it_is_asked_for() -> None:
    assert helpers.my_work is helpers.my_work is work_desk.my_work


def test_the_box_tells_how_much_is_here(desk: WorkDesk, learner: Learner) -> None:
    box = desk.widget()
    assert (box.learner, box.done) == (CODE, WORK["tasks_none"])

    learner.does(MARK)
    desk.act(Action(new_op(), "hello", {}, CODE))

    assert box.done == WORK["tasks_one"]


# ---------------------------------------------------------------- download


def test_download_gives_the_file_with_the_page_of_now(desk: WorkDesk, learner: Learner) -> None:
    learner.does(MARK)

    answer = does(desk, "download")

    assert answer.type == "ack"
    content = base64.b64decode(answer.text)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.read("work.json") == work_in(pack(CODE))
        assert CODE in file.read("my-work.html").decode()


def test_the_page_can_be_read_at_once(desk: WorkDesk) -> None:
    answer = does(desk, "page")

    assert answer.type == "ack"
    assert answer.text.startswith("<!doctype html>")


def test_a_full_disk_does_not_keep_anybody_from_downloading(
    desk: WorkDesk, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is when the course tells people to press this button."""
    learner.does(MARK)

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        answer = does(desk, "download")

    assert answer.type == "ack"
    assert work_in(base64.b64decode(answer.text)) == work_in(pack(CODE))


def test_a_broken_course_does_not_keep_anybody_from_downloading(
    desk: WorkDesk, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.does(MARK)

    def broken(_code: str) -> str:
        raise CourseFileError([Problem("lessons/x.yaml", 1, "", "this is wrong.", "Do that.")])

    monkeypatch.setattr(work_desk, "page_of", broken)
    answer = does(desk, "download")

    assert answer.type == "ack"
    assert work_in(base64.b64decode(answer.text)) == work_in(pack(CODE))
    assert does(desk, "page").type == "refused"


# ---------------------------------------------------------------- load


def test_load_brings_it_back(desk: WorkDesk, learner: Learner, home: Path) -> None:
    learner.does(MARK)
    content = pack(CODE)
    does(desk, "delete")
    machine.choose(CODE)

    assert load(desk, content) == ("ack", WORK["loaded_one"])

    learner.act("hello")
    assert learner.words() == [("John Ng", "named")]
    assert (home / CODE / "my-work.html").is_file()
    assert load(desk, content) == ("ack", WORK["loaded_none"])


def test_a_fresh_code_gives_way_to_the_one_in_the_file(desk: WorkDesk, learner: Learner) -> None:
    learner.does(MARK)
    content = pack(CODE)
    does(desk, "delete")
    machine.choose(OTHER)

    answer = load(desk, content)

    assert answer.type == "ack"
    assert WORK["loaded_as"].replace("{code}", CODE) in answer.text
    assert machine.current() == CODE
    assert OTHER not in all_codes()


def test_a_code_with_work_does_not(desk: WorkDesk, learner: Learner) -> None:
    learner.does(MARK)
    content = pack(CODE)
    machine.choose(OTHER)
    learner.does(("n1", "People say", "unnamed"))

    answer = load(desk, content)

    assert answer.type == "refused"
    assert f"holds the work of “{CODE}”" in answer.text
    assert machine.current() == OTHER
    assert learner.words() == [("People say", "unnamed")]


@pytest.mark.parametrize(
    "file", [None, 7, "", "no base64!", "ÄÖ", "A" * 5, base64.b64encode(b"no zip").decode()]
)
def test_a_wrong_file_is_refused(desk: WorkDesk, file: object) -> None:
    answer = does(desk, "load", file=file)

    assert answer.type == "refused"
    assert answer.text
    assert all_tasks(CODE) == ()


def test_a_file_that_is_too_large_is_not_even_decoded(desk: WorkDesk) -> None:
    answer = does(desk, "load", file="A" * (LARGEST_FILE * 4 // 3 + 8))

    assert answer == ("refused", WORK["too_large"])


# ---------------------------------------------------------------- delete


def test_delete_leaves_nothing_of_the_learner(
    desk: WorkDesk, learner: Learner, home: Path, apart: Path
) -> None:
    learner.does(MARK, "commit")
    (apart / "own.ipynb").write_text(
        '{"cells": [{"outputs": [{"output_type": "stream", "text": "John Ng"}]}]}'
    )

    answer = does(desk, "delete")

    said = (WORK["deleted_many"].replace("{n}", "2"), WORK["deleted_pages"], WORK["deleted_left"])
    assert answer == ("ack", " ".join(said))
    assert machine.current() == ""
    assert learner.view.learner == ""
    assert (learner.seen["marks"], learner.result) == ([], {})
    left = [path for path in [*home.rglob("*"), *apart.rglob("*")] if path.is_file()]
    assert not [path for path in left if CODE in path.read_text() or "John" in path.read_text()]


def test_what_a_page_sends_afterwards_is_refused_and_brings_nothing_back(
    desk: WorkDesk, learner: Learner, home: Path
) -> None:
    learner.does(MARK)
    does(desk, "delete")

    assert learner.walk.act(Action("late", "nothing.set", {"value": True}, CODE)) == (
        "refused",
        LEARNER["nobody_here"],
    )
    assert lines_in(home) == []

    machine.choose(CODE)
    learner.does(("m2", "People say", "unnamed"))
    assert learner.words() == [("People say", "unnamed")]
    assert len(lines_in(home)) == 1


def test_another_learner_stays(desk: WorkDesk, learner: Learner) -> None:
    learner.does(MARK)
    machine.choose(OTHER)
    learner.does(("n1", "People say", "unnamed"))

    does(desk, "delete")

    assert all_codes() == {CODE}
    machine.choose(CODE)
    assert learner.words() == [("John Ng", "named")]


def test_another_kernel_that_held_the_work_does_not_bring_it_back(
    desk: WorkDesk, learner: Learner, home: Path
) -> None:
    learner.does(MARK)
    command = (
        "import sys; from helpers.answers import *; from tests.classroom.walking import *; "
        "walk = walk_in(answers_home()); view = walk.widget(); assert view.state['marks']; "
        "print('ready', flush=True); sys.stdin.readline(); "
        "from helpers.widgets.action_widget import Action; from helpers.classroom import learner; "
        "print(walk.act(Action('a', 'nothing.set', {'value': True}, 'blue-7')).type); "
        "learner.choose('blue-7'); "
        "print(walk.act(Action('b', 'nothing.set', {'value': True}, 'blue-7')).type); "
        "print(len(walk.state().marks), flush=True)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", command],
        cwd=course_root(),
        env={**os.environ, "FIVE_LENSES_ANSWERS": str(home), "PYTHONPATH": str(course_root())},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"

    does(desk, "delete")
    said, _ = process.communicate("go\n")

    assert said.split() == ["refused", "ack", "0"]
    assert [line["op"] for line in lines_in(home)] == ["b"]


# ---------------------------------------------------------------- all else


@pytest.mark.parametrize("kind", ["download", "page", "load", "delete"])
def test_nothing_is_done_for_a_page_of_another_learner(
    desk: WorkDesk, learner: Learner, kind: str
) -> None:
    learner.does(MARK)

    answer = desk.act(Action(new_op(), f"work.{kind}", {}, OTHER))

    assert answer.type == "refused"
    assert all_codes() == {CODE}


@pytest.mark.parametrize("kind", ["mark.add", "commit", "work.sing", ""])
def test_the_box_saves_nothing(desk: WorkDesk, kind: str) -> None:
    assert desk.act(Action(new_op(), kind, {}, CODE)) == ("refused", PAGE["refused_shape"])
    assert all_tasks(CODE) == ()
