"""The hooks for all tests, and what the browser tests do where there is no browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def run(folder: Path, test: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one test file under a copy of the shared conftest."""
    shutil.copy(TESTS / "conftest.py", folder)
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (folder / "test_one.py").write_text(test, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


SKIPPED = "import pytest\n\ndef test_it():\n    pytest.skip('not today')\n"
WHOLE_FILE = "import pytest\n\npytest.skip('not today', allow_module_level=True)\n"
PASSED = "def test_it():\n    pass\n"


@pytest.mark.parametrize("test", [SKIPPED + PASSED.replace("it", "other"), WHOLE_FILE + PASSED])
def test_with_ci_a_skip_fails_the_run(tmp_path: Path, test: str) -> None:
    run_in_ci = run(tmp_path, test, CI="true")

    assert run_in_ci.returncode != pytest.ExitCode.OK
    assert "CI=true: 1 skipped, which fails the run." in run_in_ci.stdout


def test_with_ci_a_run_without_a_skip_passes(tmp_path: Path) -> None:
    assert run(tmp_path, PASSED, CI="true").returncode == pytest.ExitCode.OK


def test_elsewhere_a_skip_is_only_told(tmp_path: Path) -> None:
    run_elsewhere = run(tmp_path, SKIPPED)

    assert run_elsewhere.returncode == pytest.ExitCode.OK
    assert "CI=true" not in run_elsewhere.stdout
