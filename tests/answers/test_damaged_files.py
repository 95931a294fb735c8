"""Whatever happens to files of answers: lines that were not touched count, and work goes on."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.answers import Log
from helpers.answers.lines import LARGEST_SEQ
from tests.answers.walks import add, change, files, folder_of, line, op, put, reopened, undo

ACTIONS = [
    add("m0"),
    add("m1"),
    change("m1", "note", "é 👍🏿"),
    add("m2"),
    op("nothing.set", value=True),
]
LINES = [line(action, number + 1) for number, action in enumerate(ACTIONS)]

# What can be done to a file: each damage names the lines that it touches.
Damage = tuple[str, int, bytes]
JUNK = st.binary(min_size=1, max_size=30) | st.sampled_from(
    [b"\n", b"\r\n", b"\x00" * 9, b"{", b'"']
)
DAMAGES: st.SearchStrategy[Damage] = st.tuples(
    st.sampled_from(["cut out", "overwrite", "insert", "double", "swap"]),
    st.integers(0, len(LINES) - 1),
    JUNK,
)


@contextmanager
def new_home() -> Iterator[Path]:
    """Give an empty home, and do not wait for the disk: it has no part in this question."""
    with tempfile.TemporaryDirectory() as place, mock.patch.object(os, "fsync"):
        yield Path(place)


def damaged(lines: list[bytes], damage: Damage) -> tuple[list[bytes], set[int]]:
    """Return the lines after a damage, and the places of those that it touched."""
    what, number, junk = damage
    after = list(lines)
    if what == "cut out":
        after[number] = b""
    elif what == "overwrite":
        after[number] = junk + after[number][len(junk) :]
    elif what == "insert":
        after[number] = junk + b"\n" + after[number]
        return after, set()
    elif what == "double":
        after[number] *= 2
        return after, set()
    else:
        after[number], after[-1] = after[-1], after[number]
        return after, set()
    return after, {number}


@settings(max_examples=150, deadline=None)
@given(DAMAGES)
def test_a_damage_costs_the_lines_it_touches_and_no_other(damage: Damage) -> None:
    with new_home() as home:
        lines, touched = damaged(LINES, damage)
        path = put(home, "a", *lines)
        before = path.read_bytes()
        log = reopened(home)

        kept = {each.id for number, each in enumerate(ACTIONS) if number not in touched}
        assert kept <= log.state().op_ids

        new = add("new")
        assert new.id in log.append(new).op_ids
        assert {*kept, new.id} <= reopened(home).state().op_ids
        assert path.read_bytes() == before


def test_the_change_of_a_mark_whose_line_is_gone_waits_for_the_mark(home: Path) -> None:
    path = put(home, "a", LINES[0], LINES[2], LINES[3])
    log = reopened(home)
    assert [mark.id for mark in log.state().marks] == ["m0", "m2"]
    path.write_bytes(b"".join(LINES))
    again = reopened(home).state().marks
    assert [(mark.id, mark.note) for mark in again] == [("m0", ""), ("m1", "é 👍🏿"), ("m2", "")]


def test_an_undo_whose_target_is_gone_takes_nothing_else_back(home: Path) -> None:
    put(home, "a", LINES[0], line(undo(ACTIONS[3]), 5))
    assert [mark.id for mark in reopened(home).state().marks] == ["m0"]


FOREIGN = {
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64,
    "a zipped file": b"PK\x03\x04" + b"\x00\xff" * 4_000,
    "a page": "<!doctype html>\n<p>“saved”</p>\n".encode(),
    "a table": b"code;mark;label\nblue-7;m1;named\n",
    "one endless line": b"a" * 3_000_000,
    "saved as UTF-16": "\n".join(each.decode() for each in LINES).encode("utf-16"),
    "another log": b'{"time": 1, "level": "info", "message": "started"}\n' * 50,
    "a list of actions": b"[" + b",".join(each.strip() for each in LINES) + b"]\n",
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_file_is_left_alone_said_once_and_costs_nothing(
    content: bytes, log: Log, home: Path
) -> None:
    log.append(add("mine"))
    foreign = put(home, "foreign", content)

    for opened in (log, reopened(home)):
        state = opened.state()
        assert [mark.id for mark in state.marks] == ["mine"]
        assert len(state.notices) <= 2  # unreadable lines, and a last one that is cut off
        assert state.notices
        assert all(notice.startswith("Left out: ") for notice in state.notices)

    log.append(add("more"))
    assert foreign.read_bytes() == content
    assert [mark.id for mark in reopened(home).state().marks] == ["mine", "more"]


def put_links_and_pipes(folder: Path) -> None:
    if os.name == "nt":  # Windows has no pipes in folders, and asks for a right to make links
        return
    (folder / "loop.jsonl").symlink_to("loop.jsonl")
    (folder / "nowhere.jsonl").symlink_to("not there")
    (folder / "zero.jsonl").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.jsonl")


def test_links_and_pipes_in_the_folder_do_no_harm(log: Log, home: Path) -> None:
    log.append(add("mine"))
    put_links_and_pipes(folder_of(home))
    (folder_of(home) / "folder.jsonl").mkdir()
    for opened in (log, reopened(home)):
        assert [mark.id for mark in opened.state().marks] == ["mine"]
    log.append(add("more"))
    assert [mark.id for mark in log.state().marks] == ["mine", "more"]


@pytest.mark.parametrize("number", [LARGEST_SEQ, LARGEST_SEQ - 1])
def test_the_largest_number_written_by_hand_does_not_stop_the_saving(
    number: int, log: Log, home: Path
) -> None:
    put(home, "0", line(add("by hand"), number, "0"))
    log.append(add("m1"))
    log.append(change("m1", "note", "first"))
    log.append(change("m1", "note", "second"))
    for opened in (log, reopened(home)):
        state = opened.state()
        assert [(mark.id, mark.note) for mark in state.marks] == [("by hand", ""), ("m1", "second")]
        assert state.notices == ()


def test_a_clock_that_was_wrong_does_not_change_the_order(home: Path) -> None:
    put(
        home,
        "a",
        line(add("m1"), 1, at="2099-01-01T00:00:00+00:00"),
        line(change("m1", "note", "first"), 2, at="1999-01-01T00:00:00+00:00"),
    )
    log = reopened(home)
    log.append(change("m1", "note", "second"))
    assert [mark.note for mark in reopened(home).state().marks] == ["second"]


def test_files_that_were_renamed_and_joined_count_all_the_same(log: Log, home: Path) -> None:
    log.append(add("m1"))
    reopened(home).append(add("m2"))
    one, other = files(home)
    joined = one.read_bytes() + other.read_bytes()
    one.unlink()
    other.unlink()
    put(home, "all my work (1)", joined)
    assert [mark.id for mark in reopened(home).state().marks] == ["m1", "m2"]
    assert reopened(home).state().notices == ()
