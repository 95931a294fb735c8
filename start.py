"""Five Lenses: set up the course, open it, or check it. Needs nothing but Python.

    python3 start.py          set up what is missing, then open the course
    python3 start.py setup    only set up
    python3 start.py open     only open, with what is already set up
    python3 start.py check    set up, then run every test

On Windows write `py` for `python3`. What stands after `--` goes to JupyterLab.

An old Python must get as far as reading this file to say that it is too old.
So the file keeps to what Python 3.6 can read. Messages keep to ASCII, because
some Windows consoles cannot print more.

Environment variables:
    FIVE_LENSES_WORK     folder for the learner's pages instead of work/
    FIVE_LENSES_ANSWERS  folder for answers instead of <work>/answers
    FIVE_LENSES_BROWSER  program file of the browser that the tests drive
"""

import argparse
import hashlib
import json
import os
import platform
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import webbrowser
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLD_VENV = ROOT / ".venv.old"
STAMP = VENV / "five-lenses.stamp"
LOG = ROOT / ".setup.log"
LOCK = ROOT / "requirements.lock.txt"
INSTALLED_FROM = (LOCK, ROOT / "pyproject.toml", ROOT / "share/jupyter/lab/settings/overrides.json")
PROBED = [
    "jupyterlab", "ipywidgets", "anywidget", "pandas", "matplotlib", "PIL", "mistune",
    "attrs", "cattrs", "ruamel.yaml", "nupunkt", "nbval", "pytest", "helpers",
]  # fmt: skip

WINDOWS = os.name == "nt"
COMMAND = "py start.py" if WINDOWS else "python3 start.py"
OLDEST, NEWEST = (3, 11), (3, 14)
NEW_WINDOWS_GROUP = 0x200  # subprocess.CREATE_NEW_PROCESS_GROUP, a name only Windows has
FIRST_PAGE = "00-start-here.ipynb"
CHECK_CELL = "self-check"  # id of the cell on the first page that says whether all is in order
SERVER_STARTS_WITHIN = 180  # seconds; slow school machines need most of it
SERVER_ENDS_WITHIN = 15  # seconds
NETWORK_WORDS = (
    "proxy", "connection", "connect", "resolve", "timed out", "ssl", "certificate", "network",
    "dns", "unreachable", "retrying", "failed to fetch",
)  # fmt: skip


class StartError(Exception):
    """The one clear message with which this program ends."""


class StepError(Exception):
    """A program that was called failed; the text is the end of what it printed."""


def say(text: str = "") -> None:
    """Prints one line at once, also into a pipe."""
    print(text, flush=True)


# --- Finding a Python ---------------------------------------------------------------------


def suits(version: "Tuple[int, ...]") -> bool:
    """Says whether the course runs on this version of Python, given as (major, minor)."""
    return OLDEST <= version <= NEWEST


def own_python() -> str:
    """Returns the Python running this; its parent where it lives in the .venv to be made."""
    if Path(sys.prefix).resolve() == VENV:
        return str(getattr(sys, "_base_executable", sys.executable))
    return sys.executable


def other_pythons() -> "Iterator[List[str]]":
    """Yields commands that may start a Python that suits, newest first."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if WINDOWS and shutil.which("py"):
            yield ["py", f"-3.{minor}"]
        found = shutil.which(f"python3.{minor}")
        if found:
            yield [found]


def probe_version(command: "List[str]") -> "Optional[Tuple[str, Tuple[int, ...]]]":
    """Returns path and version of the Python that `command` starts, or None if it does not."""
    code = "import sys; print(sys.executable); print(*sys.version_info[:2])"
    try:
        lines = output_of([*command, "-c", code]).splitlines()
        return lines[0], tuple(int(part) for part in lines[1].split())
    except (OSError, subprocess.CalledProcessError, IndexError, ValueError):
        return None


def find_other_python() -> str:
    """Returns the path of another Python that suits.

    Raises:
        StartError: there is none on this machine.
    """
    for command in other_pythons():
        found = probe_version(command)
        if found and suits(found[1]):
            return found[0]
    raise StartError(
        "Five Lenses needs Python 3.{} to 3.{}; this is Python {}. "
        "Get one at https://www.python.org/downloads/ and run this again.".format(
            OLDEST[1], NEWEST[1], ".".join(str(part) for part in sys.version_info[:2])
        )
    )


# --- Calling other programs ---------------------------------------------------------------


def output_of(command: "List[str]") -> str:
    """Returns what a short-lived program prints; raises CalledProcessError if it fails."""
    return subprocess.check_output(
        command, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, universal_newlines=True
    )


def has_modules(python: str, *names: str) -> bool:
    """Says whether `python` has all of `names`; looks for them without the time to load them."""
    code = (
        "import sys; from importlib.util import find_spec as find; "
        "sys.exit(not all(find(name) for name in sys.argv[1:]))"
    )
    return subprocess.call([python, "-I", "-c", code, *names], stderr=subprocess.DEVNULL) == 0


def run_quietly(command: "List[str]") -> None:
    """Runs a program with its output in the log and a sign of life every ten seconds.

    Raises:
        StepError: the program failed; carries the last lines of its output.
    """
    with LOG.open("ab") as log:
        log.write("\n$ {}\n".format(" ".join(command)).encode("utf-8"))
        log.flush()
        start = log.tell()
        process = subprocess.Popen(
            command, cwd=str(ROOT), stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_with_signs_of_life(process)
        finally:
            end_process(process)
    if process.returncode:
        raise StepError(last_lines(LOG, start))


def wait_with_signs_of_life(process: "subprocess.Popen[bytes]") -> None:
    """Waits for a program, saying every ten seconds that it still works."""
    began = time.monotonic()
    while True:
        try:
            process.wait(timeout=10)
            return
        except subprocess.TimeoutExpired:
            say(f"    ... still working, {time.monotonic() - began:.0f} seconds")


def end_process(process: "subprocess.Popen[bytes]") -> None:
    """Ends a program that still runs: first politely, then not."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(timeout=SERVER_ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def last_lines(path: Path, start: int = 0, count: int = 8, width: int = 160) -> str:
    """Returns the last `count` lines of a log from byte `start` on, each cut to `width`."""
    with path.open("rb") as log:
        log.seek(start)
        lines = log.read().decode("utf-8", "replace").splitlines()
    # pip lists what other systems would need; that helps nobody here.
    telling = [line.rstrip() for line in lines if line.strip() and "Ignoring " not in line[:9]]
    return "\n".join("    " + line[:width] for line in telling[-count:])


def may_use_apt() -> bool:
    """Says whether this is the root user of a Debian or Ubuntu system."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return bool(is_root and shutil.which("apt-get"))


def apt_install(*packages: str) -> None:
    """Installs system packages as root; raises StepError if that does not work."""
    say("    Installing from the system's own packages: {}".format(" ".join(packages)))
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    run_quietly([*quiet, "update"])
    run_quietly([*quiet, "install", "-y", "--no-install-recommends", *list(packages)])


# --- Setting up ---------------------------------------------------------------------------


class Builder(NamedTuple):
    """One way to set up: its name and the starts of its two commands."""

    name: str
    make: "Callable[[], List[str]]"  # makes the environment; .venv is added
    install: "List[str]"  # installs into it; what to install is added


def in_venv(program: str) -> Path:
    """Returns the path of a program inside .venv."""
    return VENV / "Scripts" / (program + ".exe") if WINDOWS else VENV / "bin" / program


def fingerprint(version: str) -> str:
    """Returns the sha256 of all that an environment was made from."""
    digest = hashlib.sha256(f"{version}\n{ROOT}\n".encode())
    for path in INSTALLED_FROM:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def probe_venv() -> str:
    """Returns the version of the Python in .venv, or '' where something is missing.

    It looks for the parts without loading them, which takes a fraction of a second.
    `helpers` must be the one of this folder: a copied .venv points to the old place.
    """
    code = (
        "import sys; from importlib.util import find_spec as find; from pathlib import Path; "
        "specs = [find(name) for name in sys.argv[2:]]; "
        "home = Path(specs[-1].origin).resolve().parent.parent if all(specs) else None; "
        "sys.exit(1) if home != Path(sys.argv[1]) else print(*sys.version_info[:2])"
    )
    try:
        return output_of([str(in_venv("python")), "-I", "-c", code, str(ROOT), *PROBED]).strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def is_set_up() -> bool:
    """Says whether .venv is whole and made from the present files."""
    if not STAMP.is_file():
        return False
    version = probe_venv()
    return bool(version) and STAMP.read_text(encoding="utf-8") == fingerprint(version)


def builders(python: str) -> "Iterator[Builder]":
    """Yields the ways to set up on this machine, the fastest first."""
    uv = [shutil.which("uv") or ""]
    if not uv[0]:
        uv = [python, "-m", "uv"] if has_modules(python, "uv") else []
    new_python = str(in_venv("python"))
    if uv:
        make = [*uv, "venv", "--python", python]
        yield Builder("uv", lambda: make, [*uv, "pip", "install", "--python", new_python])
    pip = [new_python, "-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    yield Builder("pip", lambda: venv_command(python), pip)


def venv_command(python: str) -> "List[str]":
    """Returns the command that makes an environment with pip; Debian may lack a part for it.

    Raises:
        StartError: the part is missing and this program may not install it.
    """
    if has_modules(python, "ensurepip"):
        return [python, "-m", "venv"]
    if has_modules(python, "virtualenv"):
        return [python, "-m", "virtualenv"]
    package = f"python3.{sys.version_info[1]}-venv"
    if may_use_apt():
        apt_install(package)
        return [python, "-m", "venv"]
    raise StartError(
        "This Python cannot make a private Python yet. "
        f"Run this, then start again:\n    sudo apt-get install {package}"
    )


def remove(folder: Path) -> None:
    """Removes a folder, or the link or file in its place."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(str(folder))


def set_aside() -> None:
    """Keeps an environment that was whole once, until the new one stands."""
    if STAMP.is_file():
        remove(OLD_VENV)
        VENV.rename(OLD_VENV)


def clear_up() -> None:
    """After a set-up: removes the old environment, or brings it back where the new one failed."""
    if OLD_VENV.exists() and not STAMP.is_file():
        remove(VENV)
        OLD_VENV.rename(VENV)
        say(f"    The earlier set-up is back in place. To use it: {COMMAND} open")
    remove(OLD_VENV)


def build(builder: Builder) -> None:
    """Makes .venv and fills it; the stamp comes last, so a broken-off run is noticed."""
    remove(VENV)
    say(f"1/4 Making a private Python in .venv (with {builder.name})")
    run_quietly([*builder.make(), str(VENV)])
    say("2/4 Fetching and installing the parts; the first time this takes one to three minutes")
    run_quietly([*builder.install, "--require-hashes", "-r", str(LOCK)])
    say("3/4 Adding the course itself")
    run_quietly([*builder.install, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    say("4/4 Testing what was installed")
    version = probe_venv()
    if not version:
        raise StepError("    The parts were installed, but not all of them can be found.")
    write_atomically(STAMP, fingerprint(version).encode("utf-8"))


def build_somehow() -> None:
    """Makes .venv in the first way that works.

    Raises:
        StartError: none did.
    """
    failures = []
    for builder in builders(own_python()):
        try:
            return build(builder)
        except StepError as failure:
            failures.append(f"{builder.name} said:\n{failure}")
            say(f"    That did not work with {builder.name}.")
    raise StartError("\n".join(["The set-up did not finish.", *failures, advice(failures)]))


def set_up() -> None:
    """Makes .venv ready, or leaves it alone where it is.

    Raises:
        StartError: no way to set up worked; an earlier, whole environment is back in place.
    """
    if is_set_up():
        say("Set-up: all there.")
        return
    say(f"Setting up. Python {platform.python_version()} on {platform.system()}")
    if VENV.exists():
        say("    The set-up is unfinished, broken or out of date: making it anew.")
    LOG.write_bytes(b"")
    set_aside()
    try:
        build_somehow()
    finally:
        clear_up()
    say("Set-up: done.")


def advice(failures: "Sequence[str]") -> str:
    """Returns what to do after a failed set-up, fitting what was printed."""
    text = " ".join(failures).lower()
    if "no space left" in text:
        return "The disk is full. Free about 1 GB, then run this again."
    if any(word in text for word in NETWORK_WORDS):
        proxy = os.environ.get("HTTPS_PROXY") or os.environ.get("https_proxy")
        state = "it is set now" if proxy else "it is not set now"
        return (
            "The parts could not be fetched. Is this machine online? Behind a proxy, set the "
            f"variable HTTPS_PROXY ({state}). Then run this again."
        )
    return f"Run this again. If it fails again, send {LOG} to whoever keeps the course."


# --- Copying the pages --------------------------------------------------------------------


def write_atomically(path: Path, content: bytes) -> None:
    """Writes a file so that after a power cut either the old or the new one is there, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=str(path.parent), prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def cells_digest(content: bytes) -> "Optional[str]":
    """Returns a sha256 of a page's cells, or None where the page cannot be read.

    Counts: order, kind, id and source of each cell. Does not count: outputs, metadata and
    empty cells, because running a page changes the first two and adds the third.
    """
    try:
        cells = json.loads(content.decode("utf-8"))["cells"]
        facts = [(c["cell_type"], c.get("id"), "".join(c["source"])) for c in cells]
    except (ValueError, KeyError, TypeError):
        return None
    text = json.dumps([fact for fact in facts if fact[2].strip()])
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_record(path: Path) -> "Dict[str, Dict[str, str]]":
    """Reads what was copied earlier; an unreadable record counts as none (nothing is lost)."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(record, dict):
        return {}
    return {name: entry for name, entry in record.items() if isinstance(entry, dict)}


def places(name: str) -> "Iterator[str]":
    """Yields where a page may go: its own name, then names beside it."""
    stem = name[: -len(".ipynb")]
    yield name
    yield stem + ".new.ipynb"
    number = 2
    while True:
        yield f"{stem}.new-{number}.ipynb"
        number += 1


def place_page(
    name: str, content: bytes, work: Path, record: "Dict[str, Dict[str, str]]"
) -> "Optional[str]":
    """Puts one page into `work` without losing a learner's copy; keeps `record` up to date.

    Returns:
        One line for the learner where the new version was put beside their own, else None.
    """
    version = {"cells": str(cells_digest(content)), "file": hashlib.sha256(content).hexdigest()}
    for place in places(name):
        path, known = work / place, record.get(place, {})
        exists = path.exists()
        if known.get("file") == version["file"] and (exists or place != name):
            return None  # this version was handed out here; what became of it is the learner's
        cells = cells_digest(path.read_bytes()) if exists else None
        if not exists or (cells and cells in (known.get("cells"), version["cells"])):
            write_atomically(path, content)
            record[place] = version
            break
    if place == name:
        return None
    return f"You changed {name}: it is kept. The new version is beside it: {place}"


def copy_pages(source: Path, work: Path) -> "List[str]":
    """Brings the published pages into the learner's folder.

    Returns:
        Lines for the learner: pages kept with a new version beside them, unreadable pages.
    """
    work.mkdir(parents=True, exist_ok=True)
    record_path = work / ".copied.json"
    record = read_record(record_path)
    lines = []
    for page in sorted(source.rglob("*.ipynb")):
        name = page.relative_to(source).as_posix()
        content = page.read_bytes()
        if ".ipynb_checkpoints" in page.parts:
            continue
        if cells_digest(content) is None:
            lines.append(f"notebooks/{name} cannot be read: it was left out.")
            continue
        lines.append(place_page(name, content, work, record) or "")
    write_atomically(record_path, json.dumps(record, indent=1, sort_keys=True).encode("utf-8"))
    return [line for line in lines if line]


# --- Opening the course -------------------------------------------------------------------


def work_folder() -> Path:
    """Returns the folder with the learner's pages."""
    return Path(os.environ.get("FIVE_LENSES_WORK") or ROOT / "work").resolve()


def has_display() -> bool:
    """Says whether a browser can show itself on this machine."""
    if os.environ.get("BROWSER") or WINDOWS or sys.platform == "darwin":
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def free_port() -> int:
    """Returns a port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def lab_command(python: str, work: Path, port: int, browser: bool) -> "List[str]":
    """Returns the command that serves the learner's folder on this machine only."""
    command = [
        python, "-m", "jupyterlab",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.open_browser={browser}",
        f"--ServerApp.root_dir={work}",
        f"--LabApp.default_url=/doc/tree/{FIRST_PAGE}",
        # The course needs no network: nothing here asks for news, updates or extensions.
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--ServerApp.allow_root=True")
    return command


def lab_environment(work: Path, token: str) -> "Dict[str, str]":
    """Returns the server's environment; the kernels inherit it."""
    environment = dict(os.environ)
    environment.setdefault("FIVE_LENSES_ANSWERS", str(work / "answers"))
    environment["JUPYTER_TOKEN"] = token  # not on the command line, where others can read it
    return environment


def wait_for_server(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Waits until the server answers.

    Raises:
        StartError: it ended or did not answer in time.
    """
    for _ in range(SERVER_STARTS_WITHIN * 10):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise StartError(f"JupyterLab did not start. It said:\n{last_lines(log)}")


def raise_interrupt(_number: int, _frame: object) -> None:
    """Turns a signal to end into what Ctrl+C does."""
    raise KeyboardInterrupt


def listen_for_the_end() -> None:
    """Makes a closed window or a kill end the server as well."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), raise_interrupt)


def serve(
    command: "List[str]",
    environment: "Dict[str, str]",
    work: Path,
    port: int,
    once_up: "Callable[[], None]" = lambda: None,
) -> int:
    """Runs the server until it ends or Ctrl+C is pressed; returns the exit code.

    `once_up` is called when the server answers, before the address is shown.
    """
    log_path = work / ".server.log"
    listen_for_the_end()
    with log_path.open("wb") as log:
        # A group of its own: Ctrl+C comes here first, and the server is asked to end in order.
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=not WINDOWS,
            creationflags=NEW_WINDOWS_GROUP if WINDOWS else 0,
        )
        try:
            wait_for_server(process, port, log_path)
            once_up()
            show_address(port, environment["JUPYTER_TOKEN"])
            return process.wait()
        except KeyboardInterrupt:
            say(f"\nClosing. Your work is kept in {work}")
            return 0
        finally:
            end_process(process)


def show_address(port: int, token: str) -> None:
    """Prints the address on a line of its own."""
    address = f"http://127.0.0.1:{port}/doc/tree/{FIRST_PAGE}?token={token}"
    say("The course is open. If no browser comes up, open this address in one:\n")
    say(address)
    say("\nLeave this window open while you work. To end, press Ctrl+C here.")


def self_check(python: str, environment: "Dict[str, str]") -> str:
    """Returns what the course says of itself on this machine."""
    done = subprocess.run(
        [python, "-c", "from helpers import self_check; self_check()"],
        env=dict(environment, PYTHONIOENCODING="utf-8"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8", "replace")


def show_self_check(page: Path, text: str) -> None:
    """Puts this machine's self-check where the published page shows that of another machine."""
    content = page.read_bytes() if page.exists() else b""
    if cells_digest(content) is None:
        return  # not a page that can be read: it is left as it is
    notebook = json.loads(content.decode("utf-8"))
    output = {"name": "stdout", "output_type": "stream", "text": text.splitlines(True)}
    for cell in notebook["cells"]:
        if cell.get("id") == CHECK_CELL and cell.get("outputs") != [output]:
            cell["outputs"] = [output]
            write_atomically(
                page, json.dumps(notebook, ensure_ascii=False, indent=1).encode("utf-8")
            )


def tell(check: "Future[str]", work: Path) -> None:
    """Puts the self-check on the first page; prints it as well where it found something."""
    if check.done():  # else the page may be open by the time: it must not change on disk then
        show_self_check(work / FIRST_PAGE, check.result())
    check.add_done_callback(lambda done: say_problems(done.result()))


def say_problems(report: str) -> None:
    """Prints the self-check where it found something."""
    if "Ready." not in report:
        say(report.encode("ascii", "replace").decode("ascii"))


def lab_python() -> str:
    """Returns a Python that has JupyterLab: the one running this, else the one in .venv.

    Raises:
        StartError: neither has it.
    """
    for python in (sys.executable, str(in_venv("python"))):
        if Path(python).exists() and has_modules(python, "jupyterlab", "helpers"):
            return python
    raise StartError(f"The course is not set up yet. Run this first: {COMMAND} setup")


def open_course(python: str, browser: bool, extra: "List[str]") -> int:
    """Copies the pages, opens the course and waits until it is closed."""
    work = work_folder()
    for line in copy_pages(ROOT / "notebooks", work):
        say(line)
    say("Opening the course ...")
    port, token = free_port(), secrets.token_hex(24)
    environment = lab_environment(work, token)
    command = lab_command(python, work, port, browser and has_display()) + extra
    with ThreadPoolExecutor(1) as beside:  # both take seconds, and need not wait for each other
        check = beside.submit(self_check, python, environment)
        return serve(command, environment, work, port, lambda: tell(check, work))


# --- The command --------------------------------------------------------------------------


def read_arguments(argv: "List[str]") -> "Tuple[argparse.Namespace, List[str]]":
    """Splits the command line into this program's part and JupyterLab's, after `--`."""
    own, extra = argv, []  # type: List[str], List[str]
    if "--" in argv:
        own, extra = argv[: argv.index("--")], argv[argv.index("--") + 1 :]
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="Sets up the Five Lenses course and opens it. "
        "What stands after -- goes to JupyterLab.",
    )
    parser.add_argument(
        "mode",
        nargs="?",
        choices=["setup", "open", "check"],
        help="setup: only set up. open: only open. check: set up and run every test. "
        "Without a word: set up what is missing, then open.",
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="print the address, but start no browser"
    )
    return parser.parse_args(own), extra


def act(options: argparse.Namespace, extra: "List[str]") -> int:
    """Does what the command line asks for; returns the exit code."""
    if options.mode == "open":
        return open_course(lab_python(), not options.no_browser, extra)
    set_up()
    if options.mode == "setup":
        say(f"To open the course: {COMMAND}")
        return 0
    if options.mode == "check":
        return subprocess.call([str(in_venv("python")), "-m", "tests.check"], cwd=str(ROOT))
    return open_course(str(in_venv("python")), not options.no_browser, extra)


def main(argv: "List[str]") -> int:
    """Runs the program and turns every expected fault into one message."""
    try:
        if not suits(sys.version_info[:2]):
            return subprocess.call([find_other_python(), str(Path(__file__).resolve()), *argv])
        return act(*read_arguments(argv))
    except StartError as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except PermissionError as error:
        print(
            f"\nNo permission for {error.filename}. Close other windows of the course, or move "
            "the course to a folder of your own.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Run this again: it mends what is unfinished.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
