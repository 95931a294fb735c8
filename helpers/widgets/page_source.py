"""Joins the files of a widget's page into one: a notebook loads each widget from one text.

The files are plain ES modules and run as they are. JupyterLab loads a widget's module from an
address without folders, where a relative import would find nothing; so the imports between our
own files are taken out and the files stand one after the other.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)


def joined(entry: Path) -> str:
    """Join an ES module with all that it imports from files of ours.

    Names must be unique over all files: they share one scope afterwards.

    Args:
        entry: the module with the default export.

    Returns:
        One module without relative imports; each file stands before those that use it.

    Raises:
        OSError: a file is missing.
    """
    parts: dict[Path, str] = {}
    _collect(entry.resolve(), parts)
    return "\n".join(parts.values())


def styles(*files: Path) -> str:
    """Join style sheets in the order given."""
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _collect(file: Path, parts: dict[Path, str]) -> None:
    if file in parts:
        return
    source = file.read_text(encoding="utf-8")
    for relative in _IMPORT.findall(source):
        _collect((file.parent / relative).resolve(), parts)
    parts[file] = _IMPORT.sub("", source)
