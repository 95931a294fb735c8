"""What the course needs: pyproject.toml, environment.yml and the lock say the same."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

from start import NEWEST, OLDEST, PROBED, ROOT

LOCK = (ROOT / "requirements.lock.txt").read_text("utf-8")
NOT_ON_WINDOWS_ARM = {"typst", "wordcloud"}
NO_NETWORK = re.compile(
    r"failed to fetch|error sending request|dns error|timed out|tunnel error", re.IGNORECASE
)


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def environment() -> dict[str, Any]:
    content: dict[str, Any] = YAML(typ="safe").load(ROOT / "environment.yml")
    return content


def bounds(lines: list[str]) -> dict[str, SpecifierSet]:
    """Names and version bounds of requirement lines; markers left out (conda has none)."""
    requirements = [Requirement(line) for line in lines]
    # conda's matplotlib-base is matplotlib without a window system.
    names = [canonicalize_name(each.name).removesuffix("-base") for each in requirements]
    return dict(zip(names, (each.specifier for each in requirements), strict=True))


def conda_lines(environment: dict[str, Any]) -> list[str]:
    """The lines of environment.yml that name a package of the course."""
    *conda, last = environment["dependencies"]
    named = [line for line in conda if not re.match(r"(python|pip)\b(?!-)", line)]
    return [*named, *(line for line in last["pip"] if not line.startswith("-e"))]


# --- environment.yml ---


def test_environment_and_project_name_the_same_packages_and_bounds(
    project: dict[str, Any], environment: dict[str, Any]
) -> None:
    assert bounds(conda_lines(environment)) == bounds(project["project"]["dependencies"])


def test_environment_ends_with_the_course_itself_editable(environment: dict[str, Any]) -> None:
    assert environment["dependencies"][-1]["pip"][-1] == "-e ."
    assert "pip" in "".join(map(str, environment["dependencies"][:2]))


def test_environment_names_a_python_that_suits(
    project: dict[str, Any], environment: dict[str, Any]
) -> None:
    # repo2docker reads only `python=` and digits; of anything else it takes its own default.
    named = re.fullmatch(r"python=(3\.\d+)", environment["dependencies"][0])
    assert named
    assert SpecifierSet(project["project"]["requires-python"]).contains(named[1])


def test_environment_has_the_shape_that_repo2docker_accepts(environment: dict[str, Any]) -> None:
    assert set(environment) == {"name", "channels", "dependencies"}
    assert environment["channels"] == ["conda-forge"]
    *conda, last = environment["dependencies"]
    assert all(isinstance(line, str) for line in conda)
    assert set(last) == {"pip"}


def test_each_line_of_the_environment_says_what_it_is_for() -> None:
    text = (ROOT / "environment.yml").read_text("utf-8")
    lines = [line for line in text.splitlines() if re.match(r"\s+- [-a-z]", line)]
    named = [line for line in lines if "conda-forge" not in line or "#" in line]
    assert len(named) > 10
    assert [line for line in named if not re.search(r"  # \w|pip:$", line)] == []


# --- pyproject.toml and start.py ---


def test_start_takes_the_versions_that_the_project_takes(project: dict[str, Any]) -> None:
    wanted = f">={OLDEST[0]}.{OLDEST[1]},<{NEWEST[0]}.{NEWEST[1] + 1}"
    assert SpecifierSet(project["project"]["requires-python"]) == SpecifierSet(wanted)


def test_start_looks_for_every_part_after_installing(project: dict[str, Any]) -> None:
    needed = set(bounds(project["project"]["dependencies"])) - NOT_ON_WINDOWS_ARM
    modules = {canonicalize_name({"PIL": "pillow"}.get(name, name)) for name in PROBED}
    assert modules == {canonicalize_name(name) for name in needed} | {"pytest", "helpers"}


@pytest.mark.parametrize("name", sorted(NOT_ON_WINDOWS_ARM))
def test_what_has_no_build_for_windows_arm_is_left_out_there_only(
    project: dict[str, Any], name: str
) -> None:
    lines = [line for line in project["project"]["dependencies"] if name in line]
    marker = Requirement(*lines).marker
    assert marker
    machines = [("win32", "ARM64"), ("win32", "AMD64"), ("linux", "aarch64"), ("darwin", "arm64")]
    asked = [{"sys_platform": system, "platform_machine": kind} for system, kind in machines]
    assert [marker.evaluate(each) for each in asked] == [False, True, True, True]


def test_the_page_settings_are_shipped_and_ask_for_no_network(project: dict[str, Any]) -> None:
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    (source,) = shared
    assert shared[source] == "share/jupyter/lab/settings/overrides.json"
    settings = json.loads((ROOT / source).read_text("utf-8"))
    news = settings["@jupyterlab/apputils-extension:notification"]
    assert (news["fetchNews"], news["checkForUpdates"]) == ("false", False)
    assert settings["@jupyterlab/extensionmanager-extension:plugin"] == {"enabled": False}


def test_the_page_settings_are_names_that_jupyterlab_knows() -> None:
    settings = json.loads((ROOT / "share/jupyter/lab/settings/overrides.json").read_text("utf-8"))
    schemas = Path(sys.prefix, "share", "jupyter", "lab", "schemas")
    unknown = [
        (plugin, name)
        for plugin, values in settings.items()
        for name in values
        if name not in known_settings(schemas, plugin)
    ]
    assert settings
    assert unknown == []


def known_settings(schemas: Path, plugin: str) -> set[str]:
    """The settings that the installed JupyterLab has for one of its plugins."""
    package, name = plugin.split(":")
    schema = json.loads((schemas / package / f"{name}.json").read_text("utf-8"))
    return set(schema["properties"])


# --- the lock ---


def locked() -> dict[str, list[str]]:
    """Package names of the lock with their pinned versions."""
    pins: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", LOCK, re.MULTILINE):
        pins.setdefault(canonicalize_name(name), []).append(version)
    return pins


def test_the_lock_holds_all_that_the_project_asks_for(project: dict[str, Any]) -> None:
    wanted = bounds(
        project["project"]["dependencies"]
        + project["project"]["optional-dependencies"]["test"]
        + project["build-system"]["requires"]
    )
    pins = locked()
    missing = {
        name: str(specifier)
        for name, specifier in wanted.items()
        if not all(specifier.contains(version) for version in pins.get(name, ["0"]))
    }
    assert len(wanted) > 15
    assert missing == {}


def test_the_lock_pins_every_part_by_hash() -> None:
    parts = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(parts) > 100
    assert [part for part in parts if not re.search(r"--hash=sha256:[0-9a-f]{64}", part)] == []


def test_the_lock_holds_no_address() -> None:
    requirement_lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    addresses = [
        line
        for line in requirement_lines
        if re.search(
            r"://|\s@\s|--(extra-)?index|--find-links|--trusted-host|\.(org|com|net)\b", line
        )
    ]
    assert addresses == []
    assert "://" not in LOCK


PLATFORMS = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc"]


@pytest.mark.parametrize("version", [f"{v[0]}.{v[1]}" for v in (OLDEST, NEWEST)])
@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_lock_can_be_installed_from_ready_builds(
    platform: str, version: str, tmp_path: Path
) -> None:
    """Asks the package registry; without a network it is skipped, which fails where CI=true."""
    answer = resolve(platform, version, tmp_path)
    if answer.returncode and NO_NETWORK.search(answer.stderr):
        pytest.skip("not checked: the package registry cannot be reached from here")
    assert answer.returncode == 0, answer.stderr
    assert "Would install" in answer.stderr


def resolve(platform: str, version: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Lets uv work out what it would install on another system, without installing."""
    beside_python = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    uv = shutil.which("uv", path=beside_python)
    assert uv, "uv is missing. Set up again: start.py setup"
    command = [uv, "pip", "install", "--dry-run", "--require-hashes", "--only-binary", ":all:"]
    target = ["--python-platform", platform, "--python-version", version, "--target", str(folder)]
    lock = ["-r", str(ROOT / "requirements.lock.txt")]
    return subprocess.run(
        [*command, *target, *lock], capture_output=True, text=True, check=False, cwd=folder
    )
