"""The command `python -m helpers.paper`."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.course_files import open_course
from helpers.paper.__main__ import main


def test_it_writes_a_hand_out_and_a_pack_for_each_lesson(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--out", str(tmp_path)]) == 0
    names = [
        f"{folder}-{what}" for folder in open_course().lessons() for what in ("handout", "teacher")
    ]
    wanted = sorted(f"{name}.{kind}" for name in names for kind in ("html", "pdf"))
    assert sorted(path.name for path in tmp_path.iterdir()) == wanted
    assert "20 files written" in capsys.readouterr().out


def test_it_writes_whole_articles_and_their_keys_when_asked(tmp_path: Path) -> None:
    arguments = ["02-disclaimers", "--articles", "ecips-warns", "--no-pdf", "--out", str(tmp_path)]
    assert main(arguments) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "02-disclaimers-ecips-warns-key.html",
        "02-disclaimers-ecips-warns.html",
        "02-disclaimers-handout.html",
        "02-disclaimers-teacher.html",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["09-nothing"], "There is no lesson “09-nothing”. There are: 01-sourcing,"),
        (["--articles", "nothing"], "There is no article “nothing”. There are: ecips-warns,"),
    ],
)
def test_a_wrong_name_gets_one_line(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--no-pdf", "--out", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith(message)
    assert printed.err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_gets_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    arguments = ["01-sourcing", "--no-pdf", "--out", str(tmp_path / "taken")]
    assert main(arguments) == 1
    assert "Choose another folder with --out." in capsys.readouterr().err
