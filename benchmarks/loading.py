"""Which modules are loaded by `import helpers`, and by the first verb of a notebook."""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.measures import Row, Table

LISTED = 12  # that few are named one by one
_COUNT = """
import json, sys
{before}
known = set(sys.modules)
{code}
print(json.dumps(sorted(set(sys.modules) - known)))
"""
_STOCK = "import ipywidgets"


def loaded_by(code: str, before: str = "") -> list[str]:
    """List the modules that some code loads in a new Python, sorted.

    Args:
        code: what is run.
        before: what was run earlier; its modules do not count.
    """
    script = _COUNT.format(code=code, before=before)
    printed = subprocess.check_output([sys.executable, "-c", script], text=True)
    names: list[str] = json.loads(printed.splitlines()[-1])
    return names


def loading() -> list[Table]:
    """Count the modules; always the same, so once is enough."""
    lesson = 'from helpers import open_lesson; open_lesson("01-sourcing")'
    walk = f'{lesson}.walk("ecips-warns")'
    by_import = loaded_by("import helpers")
    rows = (
        Row("import ipywidgets", (len(loaded_by(_STOCK)),)),
        Row("import helpers", (len(by_import),)),
        Row("open a lesson, after ipywidgets", (len(loaded_by(lesson, _STOCK)),)),
        Row("its first exercise, after ipywidgets", (len(loaded_by(walk, _STOCK)),)),
    )
    names = ", ".join(by_import[:LISTED])
    return [Table("import: modules loaded", "modules", rows, (f"import helpers loads: {names}",))]
