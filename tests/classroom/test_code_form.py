"""The form for a code, and leaving: what the page may ask, and what it is told."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from helpers.answers import all_codes
from helpers.answers.values import safe_name
from helpers.classroom import code_form
from helpers.classroom import learner as machine
from helpers.course_files import course_root
from helpers.widgets.action_widget import Action, Answer
from helpers.words import LEARNER
from tests.classroom.walking import CODE, new_op


def asks(kind: str, **payload: object) -> Answer | None:
    return code_form.answer(Action(new_op(), f"learner.{kind}", payload, machine.current()))


@pytest.fixture
def nobody(home: Path) -> Path:
    machine.leave()
    return home


# ---------------------------------------------------------------- suggestions


def test_a_suggestion_is_short_and_easy_to_type() -> None:
    codes = {code_form.suggestion(frozenset()) for _ in range(300)}

    assert len(codes) > 200
    for code in codes:
        assert safe_name("code", code) == code
        assert re.fullmatch(r"[a-z]{3,8}-[a-z]{3,8}-[2-9]", code)


def test_no_word_stands_in_both_lists_and_none_twice() -> None:
    words = [*code_form._MANNERS, *code_form._ANIMALS]

    assert len(set(words)) == len(words)


def test_a_code_in_use_is_never_suggested(nobody: Path) -> None:
    free = "brave-fox-2"
    every = {
        f"{manner}-{animal}-{number}"
        for manner in code_form._MANNERS
        for animal in code_form._ANIMALS
        for number in code_form._NUMBERS
    }

    (nobody / "calm-otter-7").mkdir(parents=True)
    assert "calm-otter-7" not in {code_form.suggestion() for _ in range(2_000)}
    long = {code_form.suggestion(frozenset(every)) for _ in range(20)}
    assert not long & every
    assert all(safe_name("code", code) for code in long)
    assert free in every


def test_the_page_gets_a_suggestion(nobody: Path) -> None:
    answer = asks("suggest")

    assert answer is not None
    assert answer.type == "ack"
    assert answer.text not in all_codes(nobody)


# ---------------------------------------------------------------- choosing


@pytest.mark.parametrize(
    "text", ["blue-7", "  Blue-7 ", "BLUE 7", "blue_7", "blue  -  7", "blue–7".replace("–", "-")]
)
def test_a_code_is_read_with_patience(nobody: Path, text: str) -> None:
    assert asks("choose", code=text) == ("ack", "")
    assert machine.current() == "blue-7"
    assert nobody.is_dir()


@pytest.mark.parametrize(
    "code", ["", "   ", "---", "анна", "a/b", "..", "con", "b" * 61, None, 7.5]
)
def test_a_wrong_code_is_told_and_nobody_works_here(nobody: Path, code: object) -> None:
    answer = asks("choose", code=code)

    assert answer is not None
    assert answer.type == "refused"
    assert "cannot be used" in answer.text
    assert machine.current() == ""
    assert all_codes(nobody) == frozenset()


def test_a_code_with_work_here_is_asked_about_once(nobody: Path) -> None:
    (nobody / "calm-otter-7").mkdir()

    assert asks("choose", code="calm-otter-7") == ("refused", LEARNER["known"])
    assert asks("choose", code="calm-otter-7", mine="yes") == ("refused", LEARNER["known"])
    assert machine.current() == ""

    assert asks("choose", code="calm-otter-7", mine=True) == ("ack", "")
    assert machine.current() == "calm-otter-7"


def test_a_disk_that_cannot_keep_the_code_is_told(
    nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        answer = asks("choose", code=CODE)

    assert answer is not None
    assert answer.type == "failed"
    assert machine.current() == ""
    assert nobody.is_dir()


def test_what_is_not_about_the_learner_is_left_to_others() -> None:
    assert code_form.answer(Action("op", "mark.add", {}, CODE)) is None


# ---------------------------------------------------------------- leaving


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The learner's folder with a page that was saved after marking; kernels start in it."""
    folder = tmp_path / "work"
    folder.mkdir()
    page = json.loads((course_root() / "notebooks" / "01-sourcing.ipynb").read_text("utf-8"))
    for cell in page["cells"]:
        if cell["id"] == "walk-1":
            cell["outputs"][0]["data"]["text/html"] = ["my own words"]
    (folder / "01-sourcing.ipynb").write_text(json.dumps(page), "utf-8")
    monkeypatch.setenv("FIVE_LENSES_WORK", str(folder))
    monkeypatch.chdir(folder)
    return folder


def test_leaving_takes_the_words_out_of_the_pages(work: Path) -> None:
    assert asks("leave") == ("ack", "")

    assert machine.current() == ""
    text = (work / "01-sourcing.ipynb").read_text("utf-8")
    assert "my own words" not in text
    assert "This exercise is asleep." in text


def test_pages_are_found_where_start_py_put_them_too(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    asks("leave")

    assert "my own words" not in (work / "01-sourcing.ipynb").read_text("utf-8")


def test_a_page_that_could_not_be_cleaned_is_named(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.suffix == ".ipynb":
            raise PermissionError(13, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    answer = asks("leave")

    told = LEARNER["not_cleared"].replace("{pages}", "01-sourcing.ipynb")
    assert answer == ("ack", told)
    assert work.is_dir()
    assert machine.current() == ""


def test_an_open_page_is_told_the_first_days_outputs() -> None:
    answer = asks("first-outputs", page="01-sourcing.ipynb")

    assert answer is not None
    outputs = json.loads(answer.text)
    (copy, _widget) = outputs["walk-1"]
    assert "You have not marked anything yet." in copy["data"]["text/html"]
    assert asks("first-outputs", page="../../etc/passwd") == ("ack", "{}")
