"""Saved means on disk: acknowledgement, resending, several views, threads, a lost disk."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers.classroom import for_page
from helpers.words import PAGE
from tests.classroom.walking import (
    TEXT,
    Learner,
    learner_in,
    lines_in,
    material,
    new_op,
    place,
)
from tests.widgets.page import Page

MARK = ("m1", "John Ng", "named")


def _payload(mark: str = "m1", words: str = "John Ng") -> dict[str, object]:
    return {"mark": mark, **place(words), "label": "named"}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No byte can be written; `undo()` gives the disk room again."""

    def refuse(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", refuse)
    return monkeypatch


# ---------------------------------------------------------------- order


def test_first_on_disk_then_published_then_acknowledged(learner: Learner, home: Path) -> None:
    page = Page(learner.view)
    on_disk: list[int] = []
    page.listener = lambda: on_disk.append(len(lines_in(home)))

    page.acts("op-a", "mark.add", _payload())

    (first, published), (second, answer) = page.heard
    assert (first, second) == ("update", "answer")
    assert [mark["id"] for mark in published["state"]["marks"]] == ["m1"]
    assert answer == {"type": "ack", "op": "op-a", "text": ""}
    assert on_disk == [1, 1]


def test_every_edit_is_one_line_on_disk(learner: Learner, home: Path) -> None:
    learner.does(MARK, "undo", "redo")

    lines = lines_in(home)

    assert [line["kind"] for line in lines] == ["mark.add", "undo", "redo"]
    assert lines[0]["payload"]["excerpt"]["exact"] == "John Ng"


# ---------------------------------------------------------------- the same action again


def test_an_action_that_is_sent_again_is_done_once(learner: Learner, home: Path) -> None:
    answers = [learner.send("op-a", "mark.add", _payload()) for _ in range(3)]

    assert {answer.type for answer in answers} == {"ack"}
    assert learner.words() == [("John Ng", "named")]
    assert len(lines_in(home)) == 1


def test_an_action_that_is_sent_again_to_a_new_kernel_is_done_once(
    learner: Learner, home: Path
) -> None:
    learner.send("op-a", "mark.add", _payload())

    again = learner_in(home)

    assert again.send("op-a", "mark.add", _payload()) == ("ack", "")
    assert again.words() == [("John Ng", "named")]
    assert len(lines_in(home)) == 1


@pytest.mark.parametrize(
    ("op", "kind", "payload"),
    [
        ("op-add", "mark.add", _payload("m2", "People say")),  # committed since: no edits
        ("op-delete", "mark.delete", {"mark": "m3"}),  # deleted already
        ("op-undo", "undo", {}),  # nothing is left to undo
        ("op-commit", "commit", {}),  # once only
    ],
)
def test_a_saved_action_is_acknowledged_even_where_a_new_one_would_be_refused(
    learner: Learner, home: Path, op: str, kind: str, payload: dict[str, object]
) -> None:
    done: list[tuple[str, str, dict[str, object]]] = [
        ("op-add", "mark.add", _payload("m2", "People say")),
        ("op-other", "mark.add", _payload("m3", "the gym")),
        ("op-delete", "mark.delete", {"mark": "m3"}),
        ("op-nothing", "nothing.set", {"value": True}),
        ("op-undo", "undo", {}),
        ("op-commit", "commit", {}),
    ]
    assert {learner.send(*action).type for action in done} == {"ack"}
    before = learner.seen
    assert learner.send(new_op(), kind, payload).type == "refused"

    assert learner.send(op, kind, payload) == ("ack", "")
    assert learner_in(home).send(op, kind, payload) == ("ack", "")

    assert learner.seen == before
    assert len(lines_in(home)) == len(done)


# ---------------------------------------------------------------- a disk that fails


def test_what_cannot_be_written_failed_and_changes_nothing(
    learner: Learner, home: Path, full_disk: pytest.MonkeyPatch
) -> None:
    before = learner.seen

    answer = learner.send("op-a", "mark.add", _payload())

    assert answer == ("failed", "The disk is full. Press “Download my work” now.")
    assert learner.seen == before
    full_disk.undo()
    assert lines_in(home) == []


def test_a_failed_action_works_when_it_is_sent_again(
    learner: Learner, home: Path, full_disk: pytest.MonkeyPatch
) -> None:
    learner.send("op-a", "mark.add", _payload())
    full_disk.undo()

    assert learner.send("op-a", "mark.add", _payload()) == ("ack", "")

    assert learner.words() == [("John Ng", "named")]
    assert len(lines_in(home)) == 1


def test_a_commit_that_cannot_be_written_opens_no_key(
    learner: Learner, request: pytest.FixtureRequest
) -> None:
    learner.does(MARK)
    request.getfixturevalue("full_disk")

    assert learner.act("commit").type == "failed"

    assert (learner.seen["stage"], learner.result) == ("mark", {})


def test_an_unexpected_fault_is_told_and_the_page_keeps_its_action(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_state: object, _material: object) -> None:
        raise ZeroDivisionError("by {nought}")

    page = Page(learner.view)
    with monkeypatch.context() as broken:
        broken.setattr(for_page, "state", breaks)
        page.acts("op-a", "mark.add", _payload())

    told = PAGE["unexpected"].replace("{what}", "ZeroDivisionError: by {nought}.")
    assert page.answers == [{"type": "failed", "op": "op-a", "text": told}]
    assert learner.view.error == told

    page.acts("op-a", "mark.add", _payload())
    assert page.answers[-1] == {"type": "ack", "op": "op-a", "text": ""}
    assert learner.view.error == ""


# ---------------------------------------------------------------- several views, several threads


def test_two_views_of_a_walk_both_get_each_state(learner: Learner) -> None:
    pages = [Page(learner.view), Page(learner.walk.widget())]

    pages[0].acts("op-a", "mark.add", _payload())
    pages[1].acts("op-b", "nothing.set", {"value": True})
    pages[1].acts("op-c", "commit", {})

    one, other = (page.updates for page in pages)
    assert one == other
    assert [update["state"]["stage"] for update in one] == ["mark", "mark", "committed"]
    assert [answer["op"] for answer in pages[0].answers] == ["op-a"]
    assert [answer["op"] for answer in pages[1].answers] == ["op-b", "op-c"]


def test_a_view_that_opens_later_begins_with_the_state_of_now(learner: Learner) -> None:
    learner.does(MARK, "commit")

    late = learner.walk.widget()

    assert (late.state, late.result) == (learner.seen, learner.result)


def test_what_another_kernel_saves_is_seen(learner: Learner, home: Path) -> None:
    learner_in(home).does(MARK)

    learner.act("hello")

    assert learner.words() == [("John Ng", "named")]


EACH = 150  # actions of each thread


def test_two_threads_at_once_lose_nothing(home: Path) -> None:
    text = "\n".join(f"Word{number} stands here." for number in range(2 * EACH))
    learner = learner_in(home, material(text=text))

    def mark_every_second(first: int) -> list[str]:
        return [
            learner.add(f"m{number}", f"Word{number} stands").type
            for number in range(first, 2 * EACH, 2)
        ]

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(mark_every_second, (0, 1)))

    assert answers == [["ack"] * EACH] * 2
    every = {f"m{number}" for number in range(2 * EACH)}
    assert {mark["id"] for mark in learner.seen["marks"]} == every
    assert len(learner.seen["marks"]) == len(lines_in(home)) == 2 * EACH
    again = learner_in(home, material(text=text))
    assert again.seen["marks"] == learner.seen["marks"]


def test_two_threads_that_send_the_same_actions_do_each_once(learner: Learner, home: Path) -> None:
    ops = [(f"op-{place}", "count.set", {"value": place}) for place in range(EACH)]

    def send_all(_thread: int) -> set[str]:
        return {learner.send(*op).type for op in ops}

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(send_all, (1, 2)))

    assert answers == [{"ack"}, {"ack"}]
    assert sorted(line["op"] for line in lines_in(home)) == sorted(op for op, _, _ in ops)


def test_what_was_checked_still_holds_when_it_is_written(home: Path) -> None:
    """Two threads want the same words with the same label: each place is marked once."""
    text = "\n".join(f"Word{number} stands here." for number in range(EACH))
    learner = learner_in(home, material(text=text))

    def mark_all(name: str) -> list[str]:
        return [
            learner.add(f"{name}{number}", f"Word{number} stands").type for number in range(EACH)
        ]

    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(mark_all, ("a", "b"))

    assert [sorted(pair) for pair in zip(one, other, strict=True)] == [["ack", "refused"]] * EACH
    assert len(learner.seen["marks"]) == EACH


# ---------------------------------------------------------------- marks that no longer fit


def test_marks_that_no_longer_fit_are_kept_and_told(learner: Learner, home: Path) -> None:
    learner.does(MARK, ("m2", "behind the gym", "unnamed"))
    changed = material(text=TEXT.replace("the gym", "the hall"))

    again = learner_in(home, changed)

    assert again.words() == [("John Ng", "named")]
    assert PAGE["lost_marks_one"] in again.seen["notices"]
    assert [mark.id for mark in again.state.marks] == ["m1", "m2"]

    again.does(("m3", "behind the hall", "unnamed"), "commit")
    assert again.state.first is not None
    assert [mark.id for mark in again.state.first.marks] == ["m1", "m2", "m3"]


def test_a_mark_is_found_again_where_the_text_around_it_changed(
    learner: Learner, home: Path
) -> None:
    learner.does(MARK)

    again = learner_in(home, material(text="A new line before.\n\n" + TEXT))

    assert again.words() == [("John Ng", "named")]


def test_without_lost_marks_nothing_is_told(learner: Learner) -> None:
    learner.does(MARK)

    assert learner.seen["notices"] == []
