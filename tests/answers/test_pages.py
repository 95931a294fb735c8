"""Pages on disk lose what a learner left in their outputs, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helpers.answers import clear_pages, first_outputs

WIDGET = "application/vnd.jupyter.widget-view+json"
SECRET = "my own words"
Plain = dict[str, Any]


def html(*lines: str) -> Plain:
    return {"output_type": "display_data", "data": {"text/html": list(lines)}, "metadata": {}}


def stream(text: str) -> Plain:
    return {"output_type": "stream", "name": "stdout", "text": [text]}


def widget(model: str) -> Plain:
    return {"output_type": "display_data", "data": {WIDGET: {"model_id": model}}, "metadata": {}}


def code(cell: str, *outputs: Plain) -> Plain:
    return {"cell_type": "code", "id": cell, "source": ["run()"], "outputs": list(outputs)}


def page(*cells: Plain, **metadata: object) -> bytes:
    return json.dumps({"cells": cells, "metadata": metadata}).encode()


FIRST = page(code("walk", html("<p>", "nothing yet</p>"), widget("old")), code("done", stream("0")))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "notebooks"
    (folder / "instructor").mkdir(parents=True)
    (folder / "01.ipynb").write_bytes(FIRST)
    (folder / "instructor" / "report.ipynb").write_bytes(page(code("a", stream("first"))))
    return folder


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    (folder / ".ipynb_checkpoints").mkdir(parents=True)
    (folder / "instructor").mkdir()
    return folder


def outputs(path: Path) -> list[list[Plain]]:
    return [cell["outputs"] for cell in json.loads(path.read_bytes())["cells"]]


def test_all_but_living_widgets_goes_back_to_the_first_day(work: Path, published: Path) -> None:
    mine = page(code("walk", html(SECRET), widget("new")), code("done", stream("3")))
    (work / "01.ipynb").write_bytes(mine)

    assert clear_pages(work, published) == []

    joined = {**html(), "data": {"text/html": "<p>nothing yet</p>"}}
    assert outputs(work / "01.ipynb") == [
        [joined, widget("new")],
        [{**stream("0"), "text": "0"}],
    ]


@pytest.mark.parametrize(
    "name", ["01.ipynb", ".ipynb_checkpoints/01-checkpoint.ipynb", "01-Copy1.ipynb", "mine.ipynb"]
)
def test_no_copy_keeps_the_words(work: Path, published: Path, name: str) -> None:
    cells = [code("walk", html(SECRET)), code("own", stream(SECRET), html(SECRET))]
    (work / name).write_bytes(page(*cells, widgets={"state": SECRET}))

    assert clear_pages(work, published) == []

    assert SECRET not in (work / name).read_text()
    assert "run()" in (work / name).read_text()


def test_pages_in_a_folder_of_their_own_too(work: Path, published: Path) -> None:
    (work / "instructor" / "report.ipynb").write_bytes(page(code("a", stream(SECRET))))

    clear_pages(work, published)

    assert outputs(work / "instructor" / "report.ipynb") == [[{**stream(""), "text": "first"}]]


def test_what_the_learner_wrote_into_cells_stays(work: Path, published: Path) -> None:
    note = {"cell_type": "markdown", "id": "own", "source": [SECRET], "metadata": {}}
    (work / "01.ipynb").write_bytes(page(note, code("walk", html("marks"))))

    clear_pages(work, published)

    assert json.loads((work / "01.ipynb").read_bytes())["cells"][0] == note


def test_a_clean_page_is_not_touched(work: Path, published: Path) -> None:
    """An open page would ask what to do, if its file changed without need."""
    path = work / "01.ipynb"
    path.write_bytes(page(code("walk", html("<p>nothing yet</p>"), widget("new")), code("x")))
    before = path.stat()

    clear_pages(work, published)

    after = path.stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b'{"cells": 3}', b'{"cells": [3, {"outputs": [4]}]}', b"[" * 100_000],
)
def test_a_file_that_is_no_page_is_left_alone(work: Path, published: Path, content: bytes) -> None:
    (work / "01.ipynb").write_bytes(content)

    assert clear_pages(work, published) == []
    assert (work / "01.ipynb").read_bytes() == content


def test_a_page_that_cannot_be_written_is_named(
    work: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "01.ipynb").write_bytes(page(code("walk", html(SECRET))))

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    assert clear_pages(work, published) == ["01.ipynb"]


def test_the_published_pages_themselves_are_never_changed(published: Path) -> None:
    assert clear_pages(published, published) == []
    assert (published / "01.ipynb").read_bytes() == FIRST


@pytest.mark.parametrize("name", ["01.ipynb", "lessons/01.ipynb", "..\\..\\01.ipynb"])
def test_the_first_outputs_are_found_by_the_last_part_of_the_name(
    published: Path, name: str
) -> None:
    found = first_outputs(name, published)

    assert found["done"] == [{**stream(""), "text": "0"}]
    assert found["walk"][0]["data"] == {"text/html": "<p>nothing yet</p>"}


@pytest.mark.parametrize("name", ["", "*", "02.ipynb", "..", "/etc/passwd", "[0]1.ipynb", "a\0b"])
def test_a_name_that_is_no_page_has_no_outputs(published: Path, name: str) -> None:
    assert first_outputs(name, published) == {}
