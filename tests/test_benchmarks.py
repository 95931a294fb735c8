"""The measuring code works; what it measures is never held to a time here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks.loading import loaded_by
from benchmarks.long_texts import (
    FOLDER,
    long_text,
    places_to_mark,
    walk_long,
    write_course,
)
from benchmarks.measures import Row, Table, high, in_turns
from helpers.anchoring import excerpt_of
from helpers.answers import Task, set_learner_here
from helpers.classroom.materials import open_material
from helpers.classroom.walk import Walk
from helpers.course_files import open_course
from helpers.segments import segment
from helpers.widgets.action_widget import Action
from tests.widgets.page import Page

CODE = "blue-7"
HEAVY = ("matplotlib", "pandas", "wordcloud", "nbformat", "jsonschema", "ruamel.yaml")


@pytest.fixture(autouse=True)
def _learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIVE_LENSES_ANSWERS", str(tmp_path / "answers"))
    set_learner_here(CODE)


@pytest.mark.parametrize("words", [40, 1_500, 9_000])
def test_a_long_text_has_the_words_asked_for(words: int) -> None:
    text = long_text(words)
    assert words <= len(segment(text).words) < words + 100


def test_its_places_stand_once_without_any_context() -> None:
    text = long_text(9_000)  # the articles come round for the second time
    places = places_to_mark(text, 50)
    assert [excerpt_of(place, text).exact for place in places] == [
        place.of(text) for place in places
    ]
    assert {excerpt_of(place, text).before for place in places} == {""}
    assert places[-1].start > 0.9 * len(text)


def test_a_table_gives_medians_and_their_ratio() -> None:
    rows = (Row("base", (1.0, 2.0, 9.0)), Row("ours", (3.0, 3.0, 8.0), "base"))
    base, ours = list(Table("mark", "ms", rows, ("A note.",)).lines())[2:4]
    assert base.split() == ["base", "2.0", "9.0", "3"]
    assert ours.split() == ["ours", "3.0", "8.0", "3", "1.50"]


def test_the_95th_percentile() -> None:
    assert high(list(range(100, 0, -1))) == 96
    assert high([7.0]) == 7.0


def test_pieces_of_work_take_turns() -> None:
    done: list[str] = []

    def work(name: str) -> dict[str, float]:
        done.append(name)
        return {"all": float(len(done))}

    found = in_turns(2, {"one": lambda: work("one"), "two": lambda: work("two")})

    assert done == ["one", "two", "one", "two"]
    assert found == {"one, all": (1.0, 3.0), "two, all": (2.0, 4.0)}


def test_modules_are_counted_in_a_new_python() -> None:
    assert "colorsys" in loaded_by("import colorsys")
    assert "colorsys" not in loaded_by("import colorsys", before="import colorsys")


def test_importing_the_helpers_loads_nothing_of_others() -> None:
    parts = {name.partition(".")[0] for name in loaded_by("import helpers")}
    assert parts - {"helpers"} <= sys.stdlib_module_names


def test_an_exercise_loads_no_charts_and_nothing_heavy() -> None:
    walk = 'from helpers import open_lesson; open_lesson("01-sourcing").walk("ecips-warns")'
    loaded_by(walk)  # the course files are kept from now on
    names = loaded_by(walk)
    assert "helpers.classroom.walk" in names
    assert not [name for name in names if name.startswith(HEAVY)]
    rooms = {".".join(name.split(".")[:2]) for name in names if name.startswith("helpers.")}
    assert rooms.isdisjoint({"helpers.charts", "helpers.analysis", "helpers.paper"})
    assert "helpers.checks.run" not in names


def published_for_one_mark(root: Path, words: int) -> int:
    """Mark one place of a text of this length; return the bytes that the page is sent."""
    slug = write_course(root, words)
    course = open_course(root)
    material = open_material(course, course.lesson(FOLDER), slug)
    walk = Walk(Task(FOLDER, "sourcing", slug), material)
    page = Page(walk.widget())
    text = material.article.text
    place = places_to_mark(text, 1)[0]
    payload = {"mark": "m1", "start": place.start, "end": place.end, "quote": place.of(text)}
    label = material.lens.labels[0].id
    answer = walk.act(Action("op-1", "mark.add", {**payload, "label": label}, CODE))
    assert answer.type == "ack"
    assert len(page.updates[-1]["state"]["marks"]) == 1
    return len(json.dumps(page.heard))


def test_what_a_mark_sends_does_not_grow_with_the_text(tmp_path: Path) -> None:
    short = published_for_one_mark(tmp_path / "short", 400)
    long = published_for_one_mark(tmp_path / "long", 9_000)
    assert long == short  # the same place is marked in both


def test_the_measured_cell_shows_the_exercise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_course(tmp_path / "course", 400)
    walk_long(str(tmp_path / "course"), 400)
    assert "long-400" in capsys.readouterr().out


def test_the_command_prints_the_table_that_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main(["import"]) == 0
    printed = capsys.readouterr().out
    assert "## import: modules loaded" in printed
    assert "## mark" not in printed


def test_an_unknown_measure_is_refused() -> None:
    with pytest.raises(SystemExit):
        command.main(["everything"])


def test_a_failing_run_is_no_figure() -> None:
    from benchmarks import nbval_runs

    with pytest.raises(RuntimeError, match="failed"):
        nbval_runs._timed([sys.executable, "-c", "raise SystemExit(3)", "this"])


@pytest.mark.browser
def test_everything_in_the_browser_can_be_measured() -> None:
    """One round each, with short texts: a subprocess, since a browser is open here already."""
    measured = ["cell", "start", "mark", "bytes"]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", *measured, "--rounds", "1", "--words", "200", "400"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    titles = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("## ")]
    assert titles == [*["cell:"] * 3, "start:", *["mark:"] * 3, *["bytes:"] * 4]
    assert "a text of 400 words" in done.stdout
