"""One file of work: whole there and back, merged once, and nothing hostile gets in."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.answers import AnswersError, Task, all_tasks, open_log, pack, read_pack, unpack
from helpers.answers.pack import LARGEST_FILE, LARGEST_WORK, MY_WORK
from tests.answers.walks import CODE, SHA, TASK, add, commit, line, op, put, undo

OTHER = Task("04-loaded-language", "loaded-language", "ecips-warns", "p1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return use(tmp_path / "answers", monkeypatch)


def use(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(home))
    return home


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Another machine, on which nothing was done yet."""
    return tmp_path / "elsewhere"


def marks(task: Task = TASK) -> list[str]:
    return [mark.id for mark in open_log(CODE, task, sha256=SHA).state().marks]


def some_work() -> None:
    log = open_log(CODE, TASK, sha256=SHA)
    second = add("m2", "<b>“Zoë” 👍🏿</b>")
    for action in (add("m1"), second, undo(second), add("m3"), commit()):
        log.append(action)
    open_log(CODE, OTHER, sha256=SHA).append(add("n1"))


def zipped(**entries: object) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, value in entries.items():
            raw = value if isinstance(value, bytes) else json.dumps(value).encode()
            file.writestr(name.replace("_", "."), raw)
    return content.getvalue()


def work(**changes: object) -> dict[str, object]:
    return {"five-lenses": "work", "v": 1, "code": CODE, "tasks": {}, **changes}


def with_lines(*lines: str, task: str = TASK.id) -> bytes:
    return zipped(work_json=work(tasks={task: list(lines)}))


# ---------------------------------------------------------------- there and back


def test_another_machine_has_all_of_it(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some_work()
    content, tasks = pack(CODE), all_tasks(CODE)
    before = [open_log(CODE, task, sha256=SHA).state() for task in tasks]

    use(elsewhere, monkeypatch)
    assert unpack(content, CODE) == 6

    assert all_tasks(CODE) == tasks
    assert [open_log(CODE, task, sha256=SHA).state() for task in tasks] == before


def test_loading_twice_does_it_once(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some_work()
    content = pack(CODE)
    assert unpack(content, CODE) == 0

    use(elsewhere, monkeypatch)
    assert [unpack(content, CODE) for _ in range(3)] == [6, 0, 0]


def test_what_is_here_stays_and_what_is_new_is_added(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_log(CODE, TASK, sha256=SHA).append(add("m1"))
    content = pack(CODE)
    use(elsewhere, monkeypatch)
    log = open_log(CODE, TASK, sha256=SHA)
    log.append(add("m2"))

    assert unpack(content, CODE) == 1

    assert sorted(mark.id for mark in log.state().marks) == ["m1", "m2"]
    log.append(add("m3"))
    assert sorted(marks()) == ["m1", "m2", "m3"]


def test_an_open_log_sees_it_at_once(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some_work()
    content = pack(CODE)
    use(elsewhere, monkeypatch)
    log = open_log(CODE, TASK, sha256=SHA)
    assert log.state().marks == ()

    unpack(content, CODE)

    assert [mark.id for mark in log.state().marks] == ["m1", "m3"]


def test_the_same_work_gives_the_same_file() -> None:
    some_work()

    assert pack(CODE) == pack(CODE)


def test_nobody_has_a_file_too(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = pack(CODE)
    use(elsewhere, monkeypatch)

    assert unpack(content, CODE) == 0
    assert not elsewhere.exists()


def test_the_page_for_people_is_in_it() -> None:
    some_work()

    with zipfile.ZipFile(io.BytesIO(pack(CODE, "<p>my work</p>"))) as file:
        assert file.namelist() == ["work.json", MY_WORK]
        assert file.read(MY_WORK) == b"<p>my work</p>"


def test_broken_lines_are_left_out_and_newer_ones_kept(
    home: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = line(op("mark.sing"), 2, v=2)
    put(home, "a", line(add("m1"), 1), b"not a line\n", newer, line(add("x"), 3, task="else"))
    content = pack(CODE)

    use(elsewhere, monkeypatch)
    assert unpack(content, CODE) == 2

    state = open_log(CODE, TASK, sha256=SHA).state()
    assert [mark.id for mark in state.marks] == ["m1"]
    assert "newer version" in state.notices[0]


# ---------------------------------------------------------------- what is refused

FOREIGN = "This is no whole file of work from Five Lenses."
CHANGED = "A part of this file was changed or cut off"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", FOREIGN),
        (b"PK\x03\x04", FOREIGN),
        (b"<html>", FOREIGN),
        (json.dumps(work()).encode(), FOREIGN),  # not in a zip
        (zipped(other_json=work()), FOREIGN),
        (zipped(work_json=[]), FOREIGN),
        (zipped(work_json=b"{"), FOREIGN),
        (zipped(work_json=b"\xff\xfe{}"), FOREIGN),
        (zipped(work_json=b"[" * 100_000), FOREIGN),
        (zipped(work_json={}), FOREIGN),
        (zipped(work_json=work(tasks=[])), FOREIGN),
        (zipped(work_json=work(tasks={"../../up/x/y/z": []})), FOREIGN),
        (zipped(work_json=work(tasks={"a/b/../d": []})), FOREIGN),
        (zipped(work_json=work(tasks={"a/b/c/d/e": []})), FOREIGN),
        (zipped(work_json=work(tasks={"a/b": []})), FOREIGN),
        (zipped(work_json=work(tasks={"": []})), FOREIGN),
        (zipped(work_json=work(tasks={TASK.id: "line"})), FOREIGN),
        (zipped(work_json=work(tasks={TASK.id: [3]})), FOREIGN),
        (zipped(work_json=work(v=2)), "made by another version of the course"),
        (zipped(work_json=work(v="1")), "made by another version of the course"),
        (zipped(work_json=work(code="../blue")), "cannot be used"),
        (zipped(work_json=work(code=7)), "cannot be used"),
        (zipped(work_json=work(code="calm-otter-7")), "holds the work of “calm-otter-7”"),
        (with_lines("{}"), CHANGED),
        (with_lines("no line"), CHANGED),
        (with_lines(line(add("m1"), 1).decode()[:-20]), CHANGED),
        (with_lines(line(add("m1"), 1).decode(), task=OTHER.id), CHANGED),
        (with_lines(line(add("m1"), 1).decode() + line(add("m2"), 2).decode()), CHANGED),
        (with_lines(line(add("m1"), 2**52).decode()), CHANGED),  # would leave no number for more
        (with_lines(line(op("erase.all"), 1).decode()), CHANGED),
        (b"0" * (LARGEST_FILE + 1), "too large"),
    ],
)
def test_a_file_that_is_not_right_changes_nothing(home: Path, content: bytes, message: str) -> None:
    some_work()
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    with pytest.raises(AnswersError) as told:
        unpack(content, CODE)

    assert message in str(told.value)
    assert "\n" not in str(told.value)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_one_bad_line_keeps_all_of_the_file_out() -> None:
    good = line(add("m1"), 1).decode()

    with pytest.raises(AnswersError, match=CHANGED):
        unpack(zipped(work_json=work(tasks={OTHER.id: [], TASK.id: [good, "bad"]})), CODE)

    assert marks() == []


def test_a_zip_that_swells_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(work_json=b" " * (LARGEST_WORK + 10))
    assert len(bomb) < LARGEST_FILE
    read: list[int] = []
    real = zipfile.ZipExtFile.read

    def counting(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        raw = real(self, n)
        read.append(len(raw))
        return raw

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counting)
    with pytest.raises(AnswersError, match=FOREIGN):
        unpack(bomb, CODE)
    assert sum(read) <= LARGEST_WORK + 1


def test_a_zip_with_a_password_or_a_lie_about_its_size_is_refused() -> None:
    content = bytearray(zipped(work_json=work()))
    content[6] |= 1  # "this entry is encrypted"
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(AnswersError, match=FOREIGN):
        unpack(bytes(content), CODE)


def test_a_cut_off_file_is_refused_wherever_it_is_cut() -> None:
    some_work()
    content = pack(CODE)

    for end in range(0, len(content), 37):
        with pytest.raises(AnswersError, match=FOREIGN):
            unpack(content[:end], CODE)


@given(st.binary(max_size=300))
def test_no_bytes_break_it(content: bytes) -> None:
    with pytest.raises(AnswersError):
        read_pack(content)


ONE_MARK = with_lines(line(add("m1"), 1).decode())


@given(st.integers(0, len(ONE_MARK) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_does_no_harm(place: int, change: int) -> None:
    content = bytearray(ONE_MARK)
    content[place] ^= change

    try:
        packed = read_pack(bytes(content))
    except AnswersError:
        return
    assert packed.code == CODE
    assert list(packed.lines) == [TASK]


@given(st.recursive(st.none() | st.booleans() | st.text(max_size=5), st.lists, max_leaves=5))
def test_no_value_in_it_breaks_it(value: object) -> None:
    for field in ("tasks", "code", "v", "five-lenses"):
        content = zipped(work_json=work(**{field: value}))
        try:
            read_pack(content)
        except AnswersError:
            continue
