"""The learner of this machine: one code for all desks and kernels, and nobody sees another's."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers.answers import AnswersError, set_learner_here
from helpers.classroom import learner as machine
from helpers.course_files import course_root
from helpers.widgets.action_widget import Action
from helpers.words import LEARNER
from tests.classroom.walking import CODE, Learner, lines_in, material, new_op, place, walk_in
from tests.widgets.page import Page

OTHER = "calm-otter-7"
MARK = ("m1", "John Ng", "named")


class Ear:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        machine.listen(self.hear)

    def hear(self, code: str) -> None:
        self.heard.append(code)


# ---------------------------------------------------------------- the code of the machine


def test_choosing_and_leaving_is_kept_and_told() -> None:
    ear = Ear()

    machine.choose(OTHER)
    machine.choose(OTHER)
    machine.leave()

    assert ear.heard == [OTHER, ""]
    assert machine.current() == ""


def test_what_another_kernel_chose_is_noticed_once() -> None:
    ear = Ear()
    set_learner_here(OTHER)

    assert [machine.follow(), machine.follow()] == [OTHER, OTHER]
    assert ear.heard == [OTHER]


def test_who_no_longer_lives_is_not_told() -> None:
    ears = [Ear(), Ear()]
    kept = ears.pop()
    ears.clear()
    gc.collect()

    machine.choose(OTHER)

    assert kept.heard == [OTHER]


def test_a_code_that_cannot_be_used_leaves_the_learner() -> None:
    with pytest.raises(AnswersError):
        machine.choose("../up")

    assert machine.current() == CODE


def test_a_folder_lost_by_accident_does_not_end_the_work(learner: Learner, home: Path) -> None:
    (home / "learner.txt").unlink()

    learner.does(MARK)

    assert learner.words() == [("John Ng", "named")]


# ---------------------------------------------------------------- desks follow


def test_nobody_means_an_untouched_exercise_and_the_form(home: Path) -> None:
    machine.leave()
    view = walk_in(home).widget()

    assert view.learner == ""
    assert view.state["marks"] == []
    assert view.learner_words == dict(LEARNER)


def test_every_view_shows_the_learner_of_now_and_nothing_of_the_one_before(
    learner: Learner,
) -> None:
    page = Page(learner.walk.widget())
    learner.does(MARK, "commit")
    page.heard.clear()

    machine.choose(OTHER)

    (told,) = page.updates
    assert told["learner"] == OTHER
    assert told["state"]["marks"] == []
    assert told["result"] == {}
    assert learner.seen["stage"] == "mark"


def test_who_comes_back_finds_the_work(learner: Learner) -> None:
    learner.does(MARK)
    machine.choose(OTHER)
    learner.does(("n1", "People say", "unnamed"))

    machine.choose(CODE)

    assert learner.words() == [("John Ng", "named")]


def test_an_action_is_written_for_its_own_learner_alone(learner: Learner, home: Path) -> None:
    page = Page(learner.view)
    set_learner_here(OTHER)  # by another kernel; this page does not know yet

    page.sends(
        {
            "type": "action",
            "op": "op-a",
            "kind": "mark.add",
            "payload": {"mark": "m1", **place("John Ng"), "label": "named"},
            "learner": CODE,
        }
    )

    assert [kind for kind, _ in page.heard] == ["update", "answer"]
    assert page.updates[-1]["learner"] == OTHER
    said = LEARNER["other_here"].replace("{code}", OTHER)
    assert page.answers == [{"type": "refused", "op": "op-a", "text": said}]
    assert lines_in(home) == []
    assert not (home / OTHER).exists()

    machine.choose(CODE)
    assert learner.send("op-a", "mark.add", {"mark": "m1", **place("John Ng"), "label": "named"})
    assert learner.words() == [("John Ng", "named")]


@pytest.mark.parametrize("kind", ["mark.add", "commit", "undo", "learner.leave", "learner.choose"])
def test_nobody_acts_where_nobody_has_chosen(learner: Learner, home: Path, kind: str) -> None:
    machine.leave()

    answer = learner.walk.act(_action(kind, CODE))

    assert answer == ("refused", LEARNER["nobody_here"])
    assert lines_in(home) == []


def test_hello_tells_a_page_who_works_here_now(learner: Learner) -> None:
    learner.does(MARK)
    set_learner_here(OTHER)

    assert learner.act("hello") == ("ack", "")

    assert learner.view.learner == OTHER
    assert learner.words() == []


def test_another_process_is_followed_both_ways(learner: Learner, home: Path) -> None:
    """A second kernel chooses; this one refuses for the old learner, and the other way round."""
    learner.does(MARK)
    command = "from helpers.classroom import learner; learner.choose('calm-otter-7')"
    subprocess.run(
        [sys.executable, "-c", command],
        cwd=course_root(),
        env={**os.environ, "FIVE_LENSES_ANSWERS": str(home)},
        check=True,
    )

    answer = learner.walk.act(_action("undo", CODE))

    assert answer.type == "refused"
    assert learner.view.learner == OTHER
    assert learner.words() == []


def test_switching_while_others_act_never_mixes_two_learners(home: Path) -> None:
    """Threads act under both codes while the learner changes: each line is where it belongs."""
    walks = [walk_in(home, material()) for _ in range(2)]
    stop = threading.Event()

    def switch() -> None:
        for code in [OTHER, CODE] * 40:
            machine.choose(code)
        stop.set()

    def act(number: int) -> None:
        count = 0
        while not stop.is_set():
            code, count = (CODE, OTHER)[count % 2], count + 1
            action = _action("count.set", code, value=len(code))
            walks[number].act(action)

    with ThreadPoolExecutor(3) as threads:
        done = [threads.submit(act, 0), threads.submit(act, 1), threads.submit(switch)]
    for each in done:
        each.result()

    for path in home.rglob("*.jsonl"):
        code = path.relative_to(home).parts[0]
        assert f'"value": {len(code)}' in path.read_text()
        wrong = len(OTHER if code == CODE else CODE)
        assert f'"value": {wrong}' not in path.read_text()


def _action(kind: str, code: str, **payload: object) -> Action:
    return Action(new_op(), kind, payload, code)
