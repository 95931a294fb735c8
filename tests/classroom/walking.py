"""What the tests of the classroom share: a small article with its key, and a learner."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from helpers.anchoring import Excerpt
from helpers.answers import Log, State, Task
from helpers.classroom import cards
from helpers.classroom.compared import Material
from helpers.classroom.walk import Walk
from helpers.content import (
    Absence,
    Article,
    Choice,
    Count,
    Decoy,
    Key,
    KeyMark,
    Kind,
    Known,
    Label,
    Lens,
    Quality,
    Reason,
    Stake,
    Sure,
)
from helpers.widgets.action_widget import Action, Answer
from helpers.widgets.annotator import Annotator

# Emoji of two and of five code points, curly quotes, accents as one character and as two.
TEXT = """👍🏿 “John” asks why

The naïve plan works, said John Ng, who owns the cafe\u0301. It is his.
People say that it costs too much money now. 👩‍👩‍👧 A report of 2019 names the sum.

The beds stand behind the gym. Beans and peas grow there.
The gate is open on Friday. Rain fills a barrel.
Two classes water {them}. The barrel is green.
The paint <b>peels</b> & nobody minds.
"""

TASK = Task("01-sourcing", "sourcing", "school-garden")
CODE = "blue-7"

_numbers = itertools.count()


def sha_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def article(text: str = TEXT) -> Article:
    known = Known("unknown", Sure.UNKNOWN)
    return Article(
        slug="school-garden",
        file="school-garden.txt",
        sha256=sha_of(text),
        received_as="000_garden.txt",
        title=Known("John asks why", Sure.FOUND),
        publisher=known,
        author=known,
        date=known,
        kind=known,
        rights=known,
        collected_from=known,
        text=text,
    )


def label(label_id: str, name: str, code: str, layer: int = 1) -> Label:
    return Label(
        id=label_id,
        name=name,
        code=code,
        meaning=f"Meaning of {name}.",
        example=f"Example of {name}.",
        example_why=f"Why it is {name}.",
        counter_example=f"Not {name}.",
        counter_example_why=f"Why it is not {name}.",
        layer=layer,
    )


LENS = Lens(
    id="sourcing",
    name="Sources",
    question="Who says so?",
    labels=(
        label("named", "a name", "NA"),
        label("unnamed", "no name", "UN"),
        label("document", "a paper", "DO"),
        label("fine-print", "a second layer", "FP", layer=2),
    ),
    asks_stake=True,
    asks_count="How many different sources?",
    asks_kind="What is this text?",
    kinds=(
        Choice("report", "A report", "It tells what was."),
        Choice("advert", "An advert", "It sells."),
        Choice("comment", "A comment", "It says what to think."),
    ),
)


def key_mark(mark_id: str, words: str, label_id: str = "unnamed", **details: object) -> KeyMark:
    """Return an essential mark of the key; `details` replace what is not named."""
    reason = Reason(f"{mark_id}: what.", f"{mark_id}: why.", f"{mark_id}: better.")
    fields: dict[str, Any] = {
        "importance": 3,
        "quality": Quality.FAULT,
        "agreement": 3,
        "reason": reason,
        **details,
    }
    return KeyMark(mark_id, Excerpt(words), label_id, **fields)


def absence(absence_id: str, text: str, *, missing: bool) -> Absence:
    return Absence(absence_id, text, missing, f"{absence_id}: reason.")


KEY_MARKS = (
    key_mark("john", "said John Ng", "named", stake=Stake.OWN_SIDE, quality=Quality.GOOD),
    key_mark("people", "People say", also=("document",), stake=Stake.CANNOT_TELL),
    key_mark("report", "A report of 2019", "document", importance=2, quality=Quality.GOOD),
    key_mark("cafe", "owns the cafe\u0301", "named", importance=1, quality=Quality.CLEAN),
    key_mark("peas", "Beans and peas", importance=2, agreement=1),
)
# Missing ones first: neither this order nor the ids may reach the page.
ABSENCES = (
    absence("no-reply", "A reply from the head", missing=True),
    absence("no-link", "The link to the report", missing=True),
    absence("has-name", "A name for the owner", missing=False),
    absence("has-place", "The place of the beds", missing=False),
)
DECOYS = (Decoy("gate", Excerpt("The gate is open on Friday"), "gate: nobody speaks here."),)


def key(marks: Sequence[KeyMark] = KEY_MARKS, **details: object) -> Key:
    """Return a key of the small article; `details` replace what is not named."""
    fields: dict[str, Any] = {
        "sha256": sha_of(TEXT),
        "drafted_by": "Three AI readers drafted this key.",
        "readings": 3,
        "summary": "One person is named.",
        "digest": "digest-1",
        "absences": ABSENCES,
        "decoys": DECOYS,
        "count": Count(2, (2, 3), "Two sources are named."),
        "kind": Kind("report", ("comment",), "It tells of a garden."),
        **details,
    }
    return Key("school-garden", "sourcing", marks=tuple(marks), **fields)


def material(its_key: Key | None = None, text: str = TEXT, lens: Lens = LENS) -> Material:
    return Material(article(text), lens, its_key or key(), ())


def folder_of(home: Path) -> Path:
    return home / CODE / TASK.folder


def walk_in(home: Path, its_material: Material | None = None) -> Walk:
    """Open the walk as a new kernel would: from the disk alone."""
    its_material = its_material or material()
    walk = Walk(TASK, its_material)
    walk._log = Log(folder_of(home), TASK, walk.sha256)  # not the one that this process shares
    return walk


def lines_in(home: Path) -> list[dict[str, Any]]:
    """Read every saved line, file by file."""
    files = sorted(folder_of(home).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def new_op() -> str:
    return f"op-{next(_numbers)}"


def place(words: str, text: str = TEXT) -> dict[str, object]:
    """Return the place of words that stand once, in code points, as the page sends it."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


@attrs.frozen
class Learner:
    """Somebody who walks, with one view of the exercise open.

    Attributes:
        walk: the walk.
        view: the view.
    """

    walk: Walk
    view: Annotator

    def act(self, kind: str, **payload: object) -> Answer:
        """Send any action under a new op id."""
        return self.send(new_op(), kind, payload)

    def send(self, op: str, kind: str, payload: Mapping[str, object]) -> Answer:
        """Send an action under this op id."""
        return self.walk.act(Action(op, kind, payload, self.view.learner))

    def add(self, mark: str, words: str, label_id: str = "named") -> Answer:
        fields = {**self.place(words), "label": label_id}
        return self.act("mark.add", mark=mark, **fields)

    def change(self, mark: str, field: str, value: object) -> Answer:
        return self.act("mark.change", mark=mark, field=field, value=value)

    def place(self, words: str) -> dict[str, object]:
        return place(words, self.walk.material.article.text)

    def does(self, *steps: tuple[str, str, str] | str) -> Learner:
        """Do several things that must succeed: marks (id, words, label), or steps by kind."""
        for step in steps:
            answer = self.act(step) if isinstance(step, str) else self.add(*step)
            assert answer.type == "ack", answer
        return self

    @property
    def state(self) -> State:
        return self.walk.state()

    @property
    def seen(self) -> dict[str, Any]:
        """What the page was last told."""
        return dict(self.view.state)

    @property
    def result(self) -> dict[str, Any]:
        return dict(self.view.result)

    def words(self) -> list[tuple[str, str]]:
        """Return words and label of each mark as the page shows them."""
        text = self.walk.material.article.text
        return [(text[mark["start"] : mark["end"]], mark["label"]) for mark in self.seen["marks"]]


def learner_in(home: Path, its_material: Material | None = None) -> Learner:
    walk = walk_in(home, its_material)
    return Learner(walk, walk.widget())


def all_cards(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [card for tab in result["tabs"] for card in tab["cards"]]


def tab(result: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the cards under a tab; none where there is no such tab."""
    return [card for each in result["tabs"] if each["name"] == name for card in each["cards"]]


def result_with(learner: Learner, its_key: Key) -> dict[str, Any]:
    """Return the result as it is shown once the key file has become another one."""
    return cards.result(learner.state, attrs.evolve(learner.walk.material, key=its_key))
