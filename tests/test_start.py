"""start.py: which Python, whole or broken set-ups, the learner's copies, the address."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest

import start


def page(*sources: str, output: str = "", ids: str = "abcdefgh") -> bytes:
    """A notebook with one code cell for each source."""
    cells = [
        {
            "cell_type": "code",
            "id": ids[number],
            "source": [source],
            "outputs": [output] if output else [],
            "execution_count": 1 if output else None,
            "metadata": {"seen": True} if output else {},
        }
        for number, source in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}).encode()


# --- the file itself ---


def test_python_3_6_can_read_the_file() -> None:
    ast.parse((start.ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse((start.ROOT / "start.py").read_text("utf-8"))
    names = {
        alias.name if isinstance(node, ast.Import) else node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_the_file_keeps_to_ascii_for_old_windows_consoles() -> None:
    assert (start.ROOT / "start.py").read_bytes().isascii()


# --- which Python ---


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((2, 7), False),
        ((3, 6), False),
        ((3, 10), False),
        ((3, 11), True),
        ((3, 14), True),
        ((3, 15), False),
        ((4, 0), False),
    ],
)
def test_versions_that_suit(version: tuple[int, int], expected: bool) -> None:
    assert start.suits(version) is expected


def test_an_old_python_alone_gets_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 6, 15, "final", 0))
    monkeypatch.setattr(start, "other_pythons", lambda: iter([]))
    assert start.main([]) == 1
    message = capsys.readouterr().err.strip()
    assert len(message.splitlines()) == 1
    assert "needs Python 3.11 to 3.14; this is Python 3.6" in message
    assert "https://www.python.org/downloads/" in message


def test_an_old_python_hands_over_to_one_that_suits(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def call(command: list[str]) -> int:
        calls.append(command)
        return 7

    monkeypatch.setattr(sys, "version_info", (3, 9, 1, "final", 0))
    monkeypatch.setattr(start, "other_pythons", lambda: iter([["broken"], ["old"], ["good"]]))
    found = {"broken": None, "old": ("/old", (3, 10)), "good": ("/good", (3, 13))}
    monkeypatch.setattr(start, "probe_version", lambda command: found[command[0]])
    monkeypatch.setattr(subprocess, "call", call)
    assert start.main(["check"]) == 7
    assert calls == [["/good", str(start.ROOT / "start.py"), "check"]]


def test_a_python_is_asked_for_its_version() -> None:
    assert start.probe_version([sys.executable]) == (sys.executable, sys.version_info[:2])


def test_a_command_that_does_not_start_is_no_python(tmp_path: Path) -> None:
    assert start.probe_version([str(tmp_path / "nothing")]) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["json"], True), (["json", "email.message"], True), (["json", "no_such_part"], False)],
)
def test_a_python_is_asked_for_its_parts(names: list[str], expected: bool) -> None:
    assert start.has_modules(sys.executable, *names) is expected


def test_windows_asks_the_launcher_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "WINDOWS", True)
    monkeypatch.setattr(shutil, "which", {"py": "C:/py.exe"}.get)
    assert list(start.other_pythons()) == [["py", f"-3.{minor}"] for minor in (14, 13, 12, 11)]


# --- set-up ---


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder with a space in its name, and no programs called by accident."""
    root = tmp_path / "a course"
    root.mkdir()
    monkeypatch.setattr(start, "ROOT", root)
    monkeypatch.setattr(start, "VENV", root / ".venv")
    monkeypatch.setattr(start, "OLD_VENV", root / ".venv.old")
    monkeypatch.setattr(start, "STAMP", root / ".venv" / "stamp")
    monkeypatch.setattr(start, "LOG", root / "log")
    monkeypatch.setattr(start, "LOCK", root / "lock")
    monkeypatch.setattr(start, "INSTALLED_FROM", (root / "lock", root / "project"))
    (root / "lock").write_text("a==1")
    (root / "project").write_text("[project]")
    return root


def whole_venv(root: Path) -> None:
    """An environment that was set up from the files in `root`."""
    (root / ".venv").mkdir()
    (root / ".venv" / "stamp").write_text(start.fingerprint("3 11"))


@pytest.fixture
def installs(house: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that a set-up calls; one named `bad` fails with `Connection refused`."""
    calls: list[list[str]] = []

    def run(command: list[str]) -> None:
        calls.append(command)
        (house / ".venv").mkdir(exist_ok=True)
        if command[0] == "bad":
            raise start.StepError("    Connection refused")

    monkeypatch.setattr(start, "run_quietly", run)
    monkeypatch.setattr(start, "probe_venv", lambda: "3 11")
    return calls


def offer(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """Makes these programs the ways to set up."""

    def builder(program: str) -> start.Builder:
        return start.Builder(program, lambda: [program, "venv"], [program, "install"])

    monkeypatch.setattr(start, "builders", lambda _: iter([builder(name) for name in programs]))


def test_a_whole_set_up_is_left_alone(
    house: Path, installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_venv(house)
    offer(monkeypatch, "good")
    start.set_up()
    assert installs == []


def test_a_set_up_pins_by_hash_then_adds_the_course(
    house: Path, installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, "good")
    start.set_up()
    assert installs == [
        ["good", "venv", str(house / ".venv")],
        ["good", "install", "--require-hashes", "-r", str(house / "lock")],
        ["good", "install", "--no-deps", "--no-build-isolation", "-e", str(house)],
    ]
    assert start.is_set_up()


def changed_lock(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / "lock").write_text("a==2")


def changed_project(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / "project").write_text("[project] # more")


def no_stamp(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".venv" / "stamp").unlink()


def other_python(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "probe_venv", lambda: "3 12")


def missing_part(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([""])
    monkeypatch.setattr(start, "probe_venv", lambda: next(answers, "3 11"))


def moved_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "ROOT", root / "elsewhere")


@pytest.mark.parametrize(
    "spoil", [changed_lock, changed_project, no_stamp, other_python, missing_part, moved_folder]
)
def test_a_set_up_that_does_not_fit_is_made_anew(
    house: Path,
    installs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    whole_venv(house)
    (house / ".venv" / "left-over").touch()
    spoil(house, monkeypatch)
    offer(monkeypatch, "good")
    start.set_up()
    assert len(installs) == 3
    assert not (house / ".venv" / "left-over").exists()
    assert not (house / ".venv.old").exists()
    assert start.is_set_up()


def test_where_one_way_fails_the_next_is_tried(
    installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, "bad", "good")
    start.set_up()
    assert [command[0] for command in installs] == ["bad", "good", "good", "good"]
    assert start.is_set_up()


def test_a_failure_says_what_was_tried_and_brings_the_old_set_up_back(
    house: Path, installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_venv(house)
    (house / ".venv" / "old-part").touch()
    (house / "lock").write_text("a==2")
    offer(monkeypatch, "bad")
    with pytest.raises(start.StartError) as error:
        start.set_up()
    assert "bad said:\n    Connection refused" in str(error.value)
    assert "HTTPS_PROXY" in str(error.value)
    assert (house / ".venv" / "old-part").exists()
    assert len(installs) == 1
    assert not start.is_set_up()


def test_an_interrupted_set_up_leaves_no_stamp(
    house: Path, installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt() -> str:
        raise KeyboardInterrupt

    offer(monkeypatch, "good")
    monkeypatch.setattr(start, "probe_venv", interrupt)
    with pytest.raises(KeyboardInterrupt):
        start.set_up()
    assert len(installs) == 3
    assert not (house / ".venv" / "stamp").exists()


def test_uv_comes_before_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", {"uv": "/bin/uv"}.get)
    assert [builder.name for builder in start.builders("python")] == ["uv", "pip"]
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(start, "has_modules", lambda *_: False)
    assert [builder.name for builder in start.builders("python")] == ["pip"]


@pytest.mark.parametrize("module", ["venv", "virtualenv"])
def test_debian_without_venv_as_root_gets_the_package(
    monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(start, "has_modules", lambda _, name: name == module)
    monkeypatch.setattr(start, "may_use_apt", lambda: True)
    monkeypatch.setattr(start, "apt_install", installed.append)
    assert start.venv_command("python3") == ["python3", "-m", module]
    package = f"python3.{sys.version_info.minor}-venv"
    assert installed == ([package] if module == "venv" else [])


def test_debian_without_venv_otherwise_gets_the_exact_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(start, "has_modules", lambda *_: False)
    monkeypatch.setattr(start, "may_use_apt", lambda: False)
    with pytest.raises(start.StartError, match=r"sudo apt-get install python3\.\d+-venv$"):
        start.venv_command("python3")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("error: Failed to fetch: the index", "HTTPS_PROXY"),
        ("SSLError: certificate verify failed", "HTTPS_PROXY"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("something else", "Run this again"),
    ],
)
def test_advice_fits_the_failure(printed: str, expected: str) -> None:
    assert expected in start.advice([printed])


def test_a_failed_program_shows_its_last_lines(house: Path) -> None:
    code = "print('\\n'.join(map(str, range(50)))); raise SystemExit(3)"
    with pytest.raises(start.StepError) as error:
        start.run_quietly([sys.executable, "-c", code])
    assert str(error.value).split() == [str(number) for number in range(42, 50)]
    assert (house / "log").read_text().startswith(f"\n$ {sys.executable} -c")


# --- the learner's copies ---


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "notebooks"
    (folder / "instructor").mkdir(parents=True)
    (folder / "01.ipynb").write_bytes(page("first"))
    (folder / "instructor" / "report.ipynb").write_bytes(page("report"))
    return folder


@pytest.fixture
def work(tmp_path: Path, published: Path) -> Path:
    folder = tmp_path / "my work"
    assert start.copy_pages(published, folder) == []
    return folder


def test_pages_are_copied_also_from_folders(work: Path) -> None:
    assert (work / "01.ipynb").read_bytes() == page("first")
    assert (work / "instructor" / "report.ipynb").read_bytes() == page("report")


def test_the_tools_own_copies_are_not_pages(published: Path, work: Path) -> None:
    (published / ".ipynb_checkpoints").mkdir()
    (published / ".ipynb_checkpoints" / "01-checkpoint.ipynb").write_bytes(page("old"))
    start.copy_pages(published, work)
    assert not (work / ".ipynb_checkpoints").exists()


@pytest.mark.parametrize(
    "copy",
    [page("first"), page("first", output="seen"), page("first", "", output="seen")],
    ids=["as copied", "run", "run, with an empty cell at the end"],
)
def test_an_untouched_copy_is_refreshed(published: Path, work: Path, copy: bytes) -> None:
    (work / "01.ipynb").write_bytes(copy)
    (published / "01.ipynb").write_bytes(page("second"))
    assert start.copy_pages(published, work) == []
    assert (work / "01.ipynb").read_bytes() == page("second")


TOUCHED = {
    "source": page("first, and mine"),
    "one more cell": page("first", "mine"),
    "other cell": page("first", ids="xyz"),
    "broken": b'{"cells": [',
    "not a notebook": b"[]",
    "not text": b"\xff\xfe",
    "empty": b"",
}


@pytest.mark.parametrize("copy", TOUCHED.values(), ids=TOUCHED.keys())
def test_a_touched_copy_is_kept_and_the_new_one_put_beside(
    published: Path, work: Path, copy: bytes
) -> None:
    (work / "01.ipynb").write_bytes(copy)
    (published / "01.ipynb").write_bytes(page("second"))
    (line,) = start.copy_pages(published, work)
    assert line == "You changed 01.ipynb: it is kept. The new version is beside it: 01.new.ipynb"
    assert (work / "01.ipynb").read_bytes() == copy
    assert (work / "01.new.ipynb").read_bytes() == page("second")


def test_a_touched_copy_without_a_new_version_stays_alone(published: Path, work: Path) -> None:
    (work / "01.ipynb").write_bytes(page("mine"))
    assert start.copy_pages(published, work) == []
    assert (work / "01.ipynb").read_bytes() == page("mine")
    assert not (work / "01.new.ipynb").exists()


def test_a_run_copy_without_a_new_version_keeps_its_outputs(published: Path, work: Path) -> None:
    (work / "01.ipynb").write_bytes(page("first", output="seen"))
    start.copy_pages(published, work)
    assert (work / "01.ipynb").read_bytes() == page("first", output="seen")


def test_a_new_version_is_told_once(published: Path, work: Path) -> None:
    (work / "01.ipynb").write_bytes(page("mine"))
    (published / "01.ipynb").write_bytes(page("second"))
    assert len(start.copy_pages(published, work)) == 1
    assert start.copy_pages(published, work) == []
    (work / "01.new.ipynb").unlink()
    assert start.copy_pages(published, work) == []
    assert not (work / "01.new.ipynb").exists()


def test_work_in_the_new_version_is_kept_too(published: Path, work: Path) -> None:
    (work / "01.ipynb").write_bytes(page("mine"))
    (published / "01.ipynb").write_bytes(page("second"))
    start.copy_pages(published, work)
    (work / "01.new.ipynb").write_bytes(page("second, and mine"))
    (published / "01.ipynb").write_bytes(page("third"))
    start.copy_pages(published, work)
    assert (work / "01.ipynb").read_bytes() == page("mine")
    assert (work / "01.new.ipynb").read_bytes() == page("second, and mine")
    assert (work / "01.new-2.ipynb").read_bytes() == page("third")


def test_a_deleted_copy_comes_back(published: Path, work: Path) -> None:
    (work / "01.ipynb").unlink()
    start.copy_pages(published, work)
    assert (work / "01.ipynb").read_bytes() == page("first")


@pytest.mark.parametrize("record", [None, b"{", b"[]", b'{"01.ipynb": 3}', b"\xff"])
def test_without_a_record_nothing_of_the_learner_is_lost(
    published: Path, work: Path, record: bytes | None
) -> None:
    (work / ".copied.json").unlink()
    if record is not None:
        (work / ".copied.json").write_bytes(record)
    (work / "01.ipynb").write_bytes(page("mine"))
    start.copy_pages(published, work)
    assert (work / "01.ipynb").read_bytes() == page("mine")
    assert (work / "01.new.ipynb").read_bytes() == page("first")


def test_a_page_published_broken_is_told_and_left_out(published: Path, work: Path) -> None:
    (published / "01.ipynb").write_bytes(b"{")
    assert start.copy_pages(published, work) == [
        "notebooks/01.ipynb cannot be read: it was left out."
    ]
    assert (work / "01.ipynb").read_bytes() == page("first")


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError("disk full")

    target = tmp_path / "page.ipynb"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        start.write_atomically(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["page.ipynb"]
    assert target.read_bytes() == b"old"


# --- opening ---


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"])
def test_no_display_means_no_browser(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(start, "WINDOWS", False)
    monkeypatch.setattr(webbrowser, "get", object)
    assert not start.has_display()
    monkeypatch.setenv(variable, "something")
    assert start.has_display()


def test_the_server_is_for_this_machine_and_shows_no_token(tmp_path: Path) -> None:
    command = start.lab_command("python", tmp_path, 4321, browser=False)
    assert "--ServerApp.ip=127.0.0.1" in command
    assert "--ServerApp.port=4321" in command
    assert "--ServerApp.open_browser=False" in command
    assert f"--ServerApp.root_dir={tmp_path}" in command
    assert "--LabApp.default_url=/doc/tree/00-start-here.ipynb" in command
    assert "token" not in " ".join(command)


@pytest.mark.parametrize(("user", "expected"), [(0, True), (1000, False)])
def test_root_must_be_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int, expected: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    command = start.lab_command("python", tmp_path, 1, browser=False)
    assert ("--ServerApp.allow_root=True" in command) is expected


def test_answers_go_into_the_work_folder_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FIVE_LENSES_ANSWERS", raising=False)
    environment = start.lab_environment(tmp_path, "secret")
    assert environment["FIVE_LENSES_ANSWERS"] == str(tmp_path / "answers")
    assert environment["JUPYTER_TOKEN"] == "secret"
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", "/mine")
    assert start.lab_environment(tmp_path, "secret")["FIVE_LENSES_ANSWERS"] == "/mine"


def test_the_address_has_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    start.show_address(4321, "secret")
    address = "http://127.0.0.1:4321/doc/tree/00-start-here.ipynb?token=secret"
    assert address in capsys.readouterr().out.splitlines()


def test_a_server_that_does_not_start_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [sys.executable, "-c", "raise SystemExit('no such page')"]
    with pytest.raises(start.StartError, match=r"did not start[^$]*no such page"):
        start.serve(command, dict(os.environ), tmp_path, start.free_port())
    assert "The course is open" not in capsys.readouterr().out


def test_the_first_page_shows_the_self_check_of_this_machine(tmp_path: Path) -> None:
    first = tmp_path / start.FIRST_PAGE
    content = page("self_check()", "other()", output="of another machine")
    first.write_bytes(content.replace(b'"id": "a"', b'"id": "self-check"'))
    start.show_self_check(first, "Articles: one is missing.\nNot ready yet.\n")
    checked, other = json.loads(first.read_text("utf-8"))["cells"]
    assert checked["outputs"] == [
        {
            "name": "stdout",
            "output_type": "stream",
            "text": ["Articles: one is missing.\n", "Not ready yet.\n"],
        }
    ]
    assert other["outputs"] == ["of another machine"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_a_first_page_that_cannot_be_read_is_left_alone(tmp_path: Path, content: bytes) -> None:
    first = tmp_path / start.FIRST_PAGE
    first.write_bytes(content)
    start.show_self_check(first, "Ready.")
    assert first.read_bytes() == content


def test_the_self_check_tells_what_went_wrong(tmp_path: Path) -> None:
    """With the answers folder in the place of a file, nothing could be saved."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    answers = str(tmp_path / "file" / "answers")
    report = start.self_check(sys.executable, {**os.environ, "FIVE_LENSES_ANSWERS": answers})
    assert "nothing can be saved here" in report
    assert "Ready." not in report


class Check(Future[str]):
    """A self-check that is done at once, or only after it was asked for its result."""

    def __init__(self, report: str, *, in_time: bool) -> None:
        super().__init__()
        self.set_result(report)
        self._in_time = in_time

    def done(self) -> bool:
        return self._in_time


@pytest.mark.parametrize("in_time", [True, False])
def test_a_page_that_may_be_open_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], in_time: bool
) -> None:
    """The self-check runs beside the server's start; where it comes late, it is only printed."""
    first = tmp_path / start.FIRST_PAGE
    content = page("self_check()", output="of another machine")
    content = content.replace(b'"id": "a"', b'"id": "self-check"')
    first.write_bytes(content)

    start.tell(Check("Not ready yet.\n", in_time=in_time), tmp_path)

    assert (first.read_bytes() == content) is not in_time
    assert "Not ready yet." in capsys.readouterr().out


def test_opening_before_set_up_says_what_to_run(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "has_modules", lambda *_: False)
    with pytest.raises(start.StartError, match=r"not set up yet.*start\.py setup"):
        start.lab_python()
    assert sorted(path.name for path in house.iterdir()) == ["lock", "project"]


# --- the command line ---


def test_what_stands_after_two_dashes_goes_to_jupyterlab() -> None:
    options, extra = start.read_arguments(["open", "--no-browser", "--", "--a=1", "--", "b"])
    assert (options.mode, options.no_browser) == ("open", True)
    assert extra == ["--a=1", "--", "b"]


def test_without_a_word_the_course_is_set_up_and_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []

    def open_course(*given: object) -> int:
        done.append(given)
        return 0

    monkeypatch.setattr(start, "set_up", lambda: done.append("set up"))
    monkeypatch.setattr(start, "open_course", open_course)
    assert start.main(["--no-browser", "--", "--x"]) == 0
    assert done == ["set up", (str(start.in_venv("python")), False, ["--x"])]


def test_a_folder_without_permission_is_one_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise PermissionError(13, "Permission denied", "/course/.setup.log")

    monkeypatch.setattr(start, "set_up", refuse)
    assert start.main(["setup"]) == 1
    assert "No permission for /course/.setup.log" in capsys.readouterr().err
