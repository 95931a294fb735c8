"""A process of its own that adds marks without end; it prints the id of each that is saved.

Argument: the home of answers. Its learner's work may be deleted meanwhile: then it goes on.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from helpers.answers import AnswersError, Op, open_log
from tests.answers.walks import CODE, SHA, TASK, excerpt


def main(home: str) -> None:
    log = open_log(CODE, TASK, sha256=SHA, home=Path(home))
    for number in itertools.count():
        fields = {"mark": f"m{number}", "excerpt": excerpt("words"), "label": "self"}
        try:
            log.append(Op(f"k-{number}", "mark.add", fields))
        except AnswersError:
            continue
        print(f"k-{number}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
