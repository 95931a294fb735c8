"""A process of its own that appends to the tests' task; started by tests, told what to do.

Arguments: the home of answers, a name for its marks, how many actions, and "wait" to start only
when a line comes in. It prints the id of each action once that is acknowledged.
"""

from __future__ import annotations

import sys
from pathlib import Path

from helpers.answers import Op, OpRefused, open_log
from tests.answers.walks import CODE, SHA, TASK


def burst(name: str, count: int) -> list[Op]:
    """Return additions, changes, deletions and undos that all make sense in this order."""
    actions: list[Op] = []
    for number in range(count // 4 + 1):
        mark = f"{name}-{number}"
        words = {"exact": f"👍🏿 é {mark}", "before": "a" * 99, "after": ""}
        kinds: list[tuple[str, dict[str, object]]] = [
            ("mark.add", {"mark": mark, "excerpt": words, "label": "self"}),
            ("mark.change", {"mark": mark, "field": "note", "value": "note " * 40}),
            ("mark.delete", {"mark": mark}),
            ("undo", {"target": f"{mark}/2"}),
        ]
        actions += [Op(f"{mark}/{step}", *each) for step, each in enumerate(kinds)]
    return actions[:count]


def main(home: str, name: str, count: str, *wait: str) -> None:
    log = open_log(CODE, TASK, sha256=SHA, home=Path(home))
    print("ready", flush=True)
    if wait:
        sys.stdin.readline()
    for action in burst(name, int(count)):
        try:
            log.append(action)
        except OpRefused as why:  # no action of a burst should be
            sys.exit(f"{action.id}: {why}")
        print(action.id, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
