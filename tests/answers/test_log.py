from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest

from helpers.anchoring import Excerpt
from helpers.answers import Log, Op, Task, open_log
from tests.answers.walks import (
    CODE,
    SHA,
    TASK,
    add,
    change,
    excerpt,
    files,
    folder_of,
    op,
    reopened,
    work,
)


def lines_of(home: Path) -> list[dict[str, Any]]:
    return [json.loads(raw) for path in files(home) for raw in path.read_bytes().splitlines()]


def test_looking_writes_nothing(log: Log, home: Path) -> None:
    log.state()
    assert not home.exists()


def test_a_line_holds_what_a_later_reader_needs(log: Log, home: Path) -> None:
    action = add("m1", "“Да” 👍🏿", note="so")
    state = log.append(action)
    log.append(change("m1", "note", ""))
    (path,) = files(home)
    first, second = lines_of(home)
    at = datetime.fromisoformat(first.pop("at"))
    assert first == {
        "v": 1,
        "op": action.id,
        "seq": 1,
        "writer": path.stem,
        "task": TASK.id,
        "sha256": SHA,
        "kind": "mark.add",
        "payload": action.payload,
    }
    assert at == state.saved_at
    assert at.utcoffset() == UTC.utcoffset(None)
    assert second["seq"] == 2
    assert "“Да” 👍🏿".encode() in path.read_bytes()
    assert path.read_bytes().endswith(b"}\n")
    assert f"-{os.getpid()}-" in path.name


def test_numbers_go_on_after_those_of_other_processes(log: Log, home: Path) -> None:
    other = reopened(home)
    for writer, mark in ((log, "a"), (other, "b"), (log, "c"), (reopened(home), "d")):
        writer.append(add(mark))
    assert sorted(each["seq"] for each in lines_of(home)) == [1, 2, 3, 4]
    assert len(files(home)) == 3


def test_an_action_sent_again_is_acknowledged_and_not_written_twice(log: Log, home: Path) -> None:
    action = add("m1")
    first = log.append(action)
    assert log.append(action) == first
    assert reopened(home).append(action) == first
    assert len(lines_of(home)) == 1


def test_an_action_sent_again_after_it_stopped_making_sense_is_acknowledged(log: Log) -> None:
    action = add("m1")
    log.append(action)
    log.append(op("mark.delete", mark="m1"))
    assert log.append(action).marks == ()


def test_a_refused_action_may_be_sent_again_later(log: Log) -> None:
    early, action = change("m1", "label", "self"), add("m1")
    with pytest.raises(Exception, match="not there"):
        log.append(early)
    log.append(action)
    assert log.append(early).marks[0].label == "self"


def test_one_process_shares_one_log_of_a_task(home: Path) -> None:
    one = open_log(CODE, TASK, sha256=SHA, home=home)
    two = open_log(CODE, Task(**attrs.asdict(TASK)), sha256=SHA, home=home)
    assert one is two
    assert open_log("red-2", TASK, sha256=SHA, home=home) is not one
    changed = open_log(CODE, TASK, sha256="ef" * 32, home=home)
    one.append(add("a"))
    changed.append(add("b"))
    assert work(one.state()).marks == work(changed.state()).marks
    assert len(files(home)) == 2


def test_learners_do_not_see_each_other(home: Path) -> None:
    open_log(CODE, TASK, sha256=SHA, home=home).append(add("a"))
    assert open_log("red-2", TASK, sha256=SHA, home=home).state().marks == ()


def test_many_threads_lose_nothing(home: Path) -> None:
    log = open_log(CODE, TASK, sha256=SHA, home=home)
    actions = [add(f"m{number}") for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        states = list(threads.map(log.append, actions))
    for action, state in zip(actions, states, strict=True):
        assert action.id in state.op_ids
    assert {mark.id for mark in log.state().marks} == {f"m{number}" for number in range(200)}
    assert reopened(home).state() == log.state()
    assert sorted(each["seq"] for each in lines_of(home)) == list(range(1, 201))


def test_of_two_tabs_that_undo_at_once_one_is_refused(home: Path) -> None:
    log = open_log(CODE, TASK, sha256=SHA, home=home)
    action = add("a")
    log.append(action)
    undos = [op("undo", target=action.id) for _ in range(8)]

    def taken(undo: Op) -> bool:
        try:
            log.append(undo)
        except Exception:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(taken, undos)) == 1
    assert log.state().redo == action


WORDS = [
    "👍🏿 “John” said",
    "e\u0301 is not é",
    "👩‍👩‍👧",
    "a\u2028b\u2029c\x85d",
    "line\r\nend\n",
    'quo"te \\ back\\n',
    "\x00\x1f\x7f\ufeff",
    "кириллица қазақ",
]


@pytest.mark.parametrize("words", WORDS)
def test_words_come_back_letter_by_letter(words: str, log: Log, home: Path) -> None:
    context = {"exact": words, "before": words[::-1], "after": words * 2}
    log.append(Op(words, "mark.add", {"mark": words, "excerpt": context, "label": words}))
    log.append(op("commit", key_digest="k", verdicts={words: words}, counts={words: 1}))
    log.append(op("case.make", mark=words, text=words))
    state = reopened(home).state()
    assert state == log.state()
    assert state.marks[0].excerpt == Excerpt(words, words[::-1], words * 2)
    assert state.cases == {words: words}
    assert state.first is not None
    assert state.first.verdicts == {words: words}
    assert words in state.op_ids


def test_a_changed_article_keeps_the_marks_and_says_so_once(log: Log, home: Path) -> None:
    for number in range(3):
        log.append(add(f"m{number}"))
    assert log.state().notices == ()
    newer = reopened(home, "ef" * 32)
    assert newer.state().notices == (
        "The text here has changed since you worked on it. Check your work once more.",
    )
    assert newer.state().marks == log.state().marks
    newer.append(change("m0", "excerpt", excerpt("new words")))
    assert len(log.state().notices) == 1
    assert {each["sha256"] for each in lines_of(home)} == {SHA, "ef" * 32}


def test_the_folder_is_named_for_the_learner_and_the_task(log: Log, home: Path) -> None:
    log.append(add("m1"))
    assert log.folder == folder_of(home)
    assert files(home)[0].relative_to(home).parts[:-1] == (
        "blue-7",
        "01-sourcing",
        "sourcing",
        "ecips-warns",
        "whole",
    )
