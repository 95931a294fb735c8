"""Commit, revise once, done: which step is open when, and what each one keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.words import PAGE
from tests.classroom.walking import Learner, learner_in, lines_in

MARK = ("m1", "John Ng", "named")
EDITS: list[tuple[str, dict[str, object]]] = [
    ("mark.change", {"mark": "m1", "field": "note", "value": "words"}),
    ("mark.delete", {"mark": "m1"}),
    ("tick.set", {"absence": "a1", "value": True}),
    ("nothing.set", {"value": True}),
    ("count.set", {"value": 3}),
    ("kind.set", {"value": "report"}),
    ("undo", {}),
    ("redo", {}),
]


def test_a_commit_opens_the_key(learner: Learner) -> None:
    assert learner.result == {}

    learner.does(MARK, "commit")

    assert learner.seen["stage"] == "committed"
    assert learner.result["heading"]


def test_a_commit_without_marks_is_refused(learner: Learner, home: Path) -> None:
    learner.act("tick.set", absence="a1", value=True)

    assert learner.act("commit") == ("refused", PAGE["refused_empty"])

    assert (learner.seen["stage"], learner.result) == ("mark", {})
    assert [line["kind"] for line in lines_in(home)] == ["tick.set"]


def test_a_commit_without_marks_needs_nothing_to_mark_here(learner: Learner) -> None:
    learner.act("nothing.set", value=True)

    assert learner.act("commit").type == "ack"


def test_a_commit_keeps_the_try_as_it_was(learner: Learner) -> None:
    learner.does(("m1", "said John Ng", "named"))
    learner.act("tick.set", absence="a2", value=True)
    learner.act("count.set", value=2)

    learner.does("commit")

    first = learner.state.first
    assert first is not None
    assert [mark.id for mark in first.marks] == ["m1"]
    assert first.ticks == {"no-reply"}
    assert (first.count, first.key_digest) == (2, "digest-1")
    assert first.verdicts["john"] == "met"
    assert first.verdicts["people"] == "missed"
    assert (first.verdicts["no-reply"], first.verdicts["no-link"]) == ("seen", "open")
    assert first.counts["essential_met"] == 1


def test_what_the_page_claims_about_the_result_is_not_taken(learner: Learner) -> None:
    learner.does(MARK)

    learner.act("commit", key_digest="mine", verdicts={"people": "met"}, counts={})

    first = learner.state.first
    assert first is not None
    assert (first.key_digest, first.verdicts["people"]) == ("digest-1", "missed")


@pytest.mark.parametrize(("kind", "payload"), EDITS)
@pytest.mark.parametrize("stage", ["committed", "done"])
def test_no_edit_is_taken_outside_marking(
    learner: Learner, home: Path, stage: str, kind: str, payload: dict[str, object]
) -> None:
    learner.does(MARK, "commit", *(["done"] if stage == "done" else []))
    before, lines = learner.seen, lines_in(home)
    assert before["stage"] == stage

    answer = learner.act(kind, **payload)

    assert (answer.type, bool(answer.text)) == ("refused", True)
    assert (learner.seen, lines_in(home)) == (before, lines)


@pytest.mark.parametrize("stage", ["committed", "done"])
def test_no_mark_is_added_outside_marking(learner: Learner, home: Path, stage: str) -> None:
    learner.does(MARK, "commit", *(["done"] if stage == "done" else []))
    lines = lines_in(home)

    assert learner.add("m2", "People say").type == "refused"

    assert lines_in(home) == lines


def test_a_second_commit_is_refused(learner: Learner) -> None:
    learner.does(MARK, "commit")

    assert learner.act("commit").type == "refused"


def test_revising_opens_the_marks_again_once(learner: Learner) -> None:
    learner.does(MARK, "commit", "revise", ("m2", "People say", "unnamed"))
    assert learner.seen["stage"] == "revising"
    assert learner.act("revise").type == "refused"

    learner.does("done")

    assert learner.seen["stage"] == "done"
    assert learner.act("revise").type == "refused"
    assert learner.act("done").type == "refused"


def test_undo_while_revising_stops_at_the_commit(learner: Learner) -> None:
    learner.does(MARK, "commit", "revise")
    assert learner.seen["undo"] == ""

    learner.does(("m2", "People say", "unnamed"), "undo")

    assert learner.words() == [("John Ng", "named")]
    assert learner.act("undo").type == "refused"


def test_first_and_last_try_are_both_kept(learner: Learner) -> None:
    learner.does(MARK, "commit", "revise", ("m2", "People say", "unnamed"), "done")

    first, last = learner.state.first, learner.state.last
    assert first is not None
    assert last is not None
    assert [len(each.marks) for each in (first, last)] == [1, 2]
    assert (first.verdicts["people"], last.verdicts["people"]) == ("missed", "met")


def test_a_walk_can_be_done_without_revising(learner: Learner) -> None:
    learner.does(MARK, "commit", "done")

    assert learner.seen["stage"] == "done"


def test_a_case_can_be_made_for_an_own_mark_and_withdrawn(learner: Learner) -> None:
    learner.does(MARK)
    assert learner.act("case.make", mark="m1", text="I know him.").type == "refused"
    learner.does("commit")

    assert learner.act("case.make", mark="m1", text="I know {him}.") == ("ack", "")
    assert learner.state.cases == {"m1": "I know {him}."}

    learner.act("case.make", mark="m1", text="")
    assert learner.state.cases == {}


@pytest.mark.parametrize(
    ("mark", "text"), [("m9", "words"), ("john", "words"), ("m1", None), ("m1", 7), (None, "words")]
)
def test_a_case_for_nothing_is_refused(learner: Learner, mark: object, text: object) -> None:
    learner.does(MARK, "commit")

    assert learner.act("case.make", mark=mark, text=text).type == "refused"
    assert learner.state.cases == {}


def test_every_step_lasts_beyond_the_kernel(learner: Learner, home: Path) -> None:
    learner.does(MARK)
    for step in ("commit", "revise", "done"):
        learner.does(step)

        again = learner_in(home)

        assert again.seen == learner.seen
        assert again.result == learner.result
