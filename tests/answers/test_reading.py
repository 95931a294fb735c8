"""Files that were torn, edited, copied, or written by something else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from helpers.answers import AnswersError, Log, Task
from tests.answers.walks import TASK, add, change, files, folder_of, line, op, put, reopened, work

GONE = "Nothing was deleted."


def ids(log: Log) -> list[str]:
    return [mark.id for mark in log.state().marks]


def test_a_line_torn_at_any_byte_costs_that_line_only(log: Log, home: Path) -> None:
    log.append(add("m1"))
    log.append(change("m1", "note", "é 👍🏿 “x”"))
    before = log.state()
    log.append(add("m2", "the last words: é 👍🏿"))
    after = log.state()
    (path,) = files(home)
    whole = path.read_bytes()
    start = whole.rstrip(b"\n").rindex(b"\n") + 1
    for end in range(start, len(whole) + 1):
        path.write_bytes(whole[:end])
        state = reopened(home).state()
        complete = end >= len(whole) - 1  # only the line end is missing: an editor does that
        assert work(state).marks == (after if complete else before).marks
        assert state.saved_at == (after if complete else before).saved_at
        torn = start < end < len(whole) - 1
        assert len(state.notices) == torn
        assert path.read_bytes() == whole[:end]


def test_the_notice_of_a_torn_line_says_what_happened(home: Path) -> None:
    put(home, "a", line(add("m1"), 1), b'{"v": 1, "op')
    put(home, "b", b"{")
    log = reopened(home)
    assert ids(log) == ["m1"]
    assert log.state().notices == (
        "Left out: 2 lines that were cut off while being saved. All else is there.",
    )


def test_a_line_that_another_process_is_still_writing_is_read_when_it_is_whole(home: Path) -> None:
    whole = line(add("m1"), 1)
    path = put(home, "a", whole[:30])
    log = reopened(home)
    assert ids(log) == []
    assert len(log.state().notices) == 1
    path.write_bytes(whole[:-1])
    assert ids(log) == ["m1"]
    path.write_bytes(whole + line(add("m2"), 2))
    assert ids(log) == ["m1", "m2"]
    assert log.state().notices == ()


def test_nothing_is_appended_to_a_torn_file(log: Log, home: Path) -> None:
    path = put(home, "a", line(add("m1"), 1), b'{"v"')
    log.append(add("m2"))
    assert path.read_bytes().endswith(b'{"v"')
    assert ids(reopened(home)) == ["m1", "m2"]


M = add("m9")
BROKEN = [
    b"hello",
    b"{}",
    b"[1, 2]",
    b"7",
    b"null",
    b'{"v": 1}',
    b"\xff\xfe{\x00}\x00",
    b"\xc3",
    b"[" * 100_000,
    b'{"seq": ' + b"9" * 5_000 + b"}",
    b'{"v": NaN}',
    line(M, 5, v="1"),
    line(M, 5, v=True),
    line(M, 5, v=0),
    line(M, 5, v=1.0),
    line(M, 5, v=None),
    line(M, 0),
    line(M, -1),
    line(M, 2**53),
    line(M, True),
    line(M, 5, seq="5"),
    line(M, 5, seq=5.0),
    line(M, 5, writer=7),
    line(M, 5, sha256=None),
    line(M, 5, at="yesterday"),
    line(M, 5, at="2025-03-04T09:10:11"),
    line(M, 5, at=1_700_000_000),
    line(M, 5, at="0001-01-01T00:00:00+23:00"),
    line(M, 5, op=None),
    line(M, 5, op=""),
    line(M, 5, kind="mark.fly"),
    line(M, 5, kind=["mark.add"]),
    line(M, 5, payload=None),
    line(M, 5, payload={**M.payload, "excerpt": {"exact": 5}}),
    line(M, 5, payload={**M.payload, "in_quotation": "no"}),
    line(op("count.set", value=float("nan")), 5),
    line(M, 5).replace(b"m9", b"\\ud83d"),
    line(M, 5).replace(b"m9", "m9".encode("utf-16")),
    line(M, 5)[:-20],
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_line_costs_itself_only_and_stays_in_the_file(broken: bytes, home: Path) -> None:
    raw = broken.rstrip(b"\n") + b"\n"
    path = put(home, "a", line(add("m1"), 1), raw, line(add("m2"), 2))
    before = path.read_bytes()
    log = reopened(home)
    assert ids(log) == ["m1", "m2"]
    assert log.state().notices == (
        f"Left out: 1 line of your saved work that cannot be read. {GONE}",
    )
    log.append(add("m3"))
    assert path.read_bytes() == before
    assert ids(reopened(home)) == ["m1", "m2", "m3"]


FAULTS = [
    (b"garbage\n", f"Left out: 40 lines of your saved work that cannot be read. {GONE}"),
    (
        line(M, 5, v=2, task=TASK.id + "/new", payload="new"),
        "Left out: 40 lines made by a newer version of the course. Update the course to see more.",
    ),
    (
        line(M, 5, task=Task("01-sourcing", "sourcing", "must-not-ignore").id),
        f"Left out: 40 lines that belong to another task. {GONE}",
    ),
]


@pytest.mark.parametrize(("raw", "notice"), FAULTS)
def test_a_flood_of_faults_gives_one_notice(raw: bytes, notice: str, home: Path) -> None:
    put(home, "a", raw * 20, line(add("m1"), 1), raw * 20)
    log = reopened(home)
    assert ids(log) == ["m1"]
    assert log.state().notices == (notice,)
    assert log.state().notices == (notice,)


def test_faults_of_several_kinds_give_a_notice_each(home: Path) -> None:
    put(home, "a", *(raw for raw, _ in FAULTS), b"{")
    assert len(reopened(home).state().notices) == 4


@pytest.mark.parametrize("first", ["a", "z"])
def test_of_two_actions_with_one_id_the_earlier_counts(first: str, home: Path) -> None:
    early, late = add("m1"), add("m2")
    put(home, first, line(early, 1, op="same"))
    put(home, "m", line(late, 2, op="same"))
    log = reopened(home)
    assert ids(log) == ["m1"]
    assert log.state().notices == (f"Left out: 1 line that stood there twice. {GONE}",)


def test_an_earlier_action_with_a_known_id_that_appears_late_counts(home: Path) -> None:
    put(home, "m", line(add("m2"), 2, op="same"))
    log = reopened(home)
    assert ids(log) == ["m2"]
    put(home, "z", line(add("m1"), 1, op="same"))
    assert ids(log) == ids(reopened(home)) == ["m1"]


def test_a_copied_file_changes_nothing_but_the_notice(log: Log, home: Path) -> None:
    for number in range(3):
        log.append(add(f"m{number}"))
    before = log.state()
    (path,) = files(home)
    shutil.copy(path, path.with_name("copy of it.jsonl"))
    for state in (log.state(), reopened(home).state()):
        assert work(state).marks == before.marks
        assert state.notices == (f"Left out: 3 lines that stood there twice. {GONE}",)


def test_what_editors_do_to_a_file_costs_nothing(home: Path) -> None:
    lines = (line(add("m1"), 1), line(add("m2"), 2), line(add("m3"), 3))
    body = b"\n\n".join(lines).replace(b"\n", b"\r\n").rstrip()
    put(home, "a", b"\xef\xbb\xbf" + body)
    log = reopened(home)
    assert ids(log) == ["m1", "m2", "m3"]
    assert log.state().notices == ()


def test_a_field_that_this_version_does_not_know_costs_nothing(home: Path) -> None:
    put(home, "a", line(add("m1"), 1, comment="by hand"))
    assert ids(reopened(home)) == ["m1"]


def test_times_of_other_zones_are_given_in_utc(home: Path) -> None:
    put(home, "a", line(add("m1"), 1, at="2025-03-04T15:10:11+06:00"))
    saved_at = reopened(home).state().saved_at
    assert saved_at is not None
    assert saved_at.isoformat() == "2025-03-04T09:10:11+00:00"


def test_an_action_that_was_broken_can_be_sent_again(home: Path) -> None:
    action = add("m1")
    put(home, "a", line(action, 1)[:-9] + b"\n")
    log = reopened(home)
    log.append(action)
    assert ids(reopened(home)) == ["m1"]


def test_a_file_that_got_shorter_is_read_anew(home: Path) -> None:
    first, second = line(add("m1"), 1), line(add("m2"), 2)
    path = put(home, "a", first, second)
    log = reopened(home)
    assert ids(log) == ["m1", "m2"]
    path.write_bytes(first)
    assert ids(log) == ["m1"]
    log.append(add("m2"))
    assert ids(log) == ids(reopened(home)) == ["m1", "m2"]


def test_a_file_that_cannot_be_opened_is_said_and_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(home, "a", line(add("m1"), 1))
    put(home, "b", line(add("m2"), 2))
    real = Path.open

    def forbidden(self: Path, mode: str = "r") -> object:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return real(self, mode)

    log = reopened(home)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", forbidden)
        assert ids(log) == ["m2"]
        assert log.state().notices == (
            f"Left out: 1 file of saved work that cannot be opened. {GONE}",
        )
    assert ids(log) == ["m1", "m2"]
    assert log.state().notices == ()


def test_a_folder_that_cannot_be_read_is_an_error_and_not_an_empty_page(home: Path) -> None:
    folder = folder_of(home)
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(AnswersError, match="cannot be read"):
        reopened(home).state()


def test_what_is_no_file_of_answers_is_left_alone(log: Log, home: Path) -> None:
    put(home, "a", line(add("m1"), 1)).rename(folder_of(home) / "a.txt")
    (folder_of(home) / "notes.json").write_text("{")
    (folder_of(home) / "b.jsonl").mkdir()
    assert ids(log) == []
    assert log.state().notices == (f"Left out: 1 file of saved work that cannot be opened. {GONE}",)


def test_an_interrupted_look_does_not_lose_lines(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(home, "a", *(line(add(f"m{number}"), number + 1) for number in range(5)))
    log = reopened(home)
    real = json.loads
    calls = iter(range(10))

    def interrupted(text: str) -> object:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return real(text)

    with monkeypatch.context() as patch:
        patch.setattr(json, "loads", interrupted)
        with pytest.raises(KeyboardInterrupt):
            log.state()
    assert ids(log) == ["m0", "m1", "m2", "m3", "m4"]
    assert log.state().notices == ()
