from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from helpers.anchoring import Excerpt
from helpers.answers import GivenAnswer, Log, Mark, Op, OpRefused, State
from tests.answers.walks import (
    RESULT,
    add,
    append_if_taken,
    change,
    commit,
    delete,
    line,
    op,
    put,
    redo,
    reopened,
    undo,
)

A, B = add("a", "first words"), add("b", "other words", sure="quite", note="why")
TO_SELF, NO_LABEL = change("a", "label", "self"), change("a", "sure", "")
DROP_A, NOTHING = delete("a"), op("nothing.set", value=True)
TICK = op("tick.set", absence="t", value=True)
COUNT = op("count.set", value=5)
KIND = op("kind.set", value="editorial")
COMMIT, REVISE, DONE = commit(), op("revise"), op("done", **RESULT)
CASE = op("case.make", mark="a", text="They own it.")
CASE_B = op("case.make", mark="b", text="So do I.")
FAIR, NOT_FAIR = (op("answer.set", question="q", value=value) for value in ("fair", "not-fair"))
SURE, UNSURE = (op("answer.sure", question="q", value=value) for value in ("high", "low"))
LEVEL, SHOW = op("answer.level", question="q", value="middle"), op("answer.show", question="q")


def ids(state: State) -> list[str]:
    return [mark.id for mark in state.marks]


def label_of(mark: str) -> Callable[[State], str]:
    return lambda state: next(each.label for each in state.marks if each.id == mark)


def first_answer(state: State) -> object:
    return state.answers["q"].first


# Each row: actions, all taken; what to look at; what it must be.
TAKEN: list[tuple[Sequence[Op], Callable[[State], object], object]] = [
    ([], lambda s: s, State()),
    ([A, B], ids, ["a", "b"]),
    ([A], lambda s: s.marks[0], Mark("a", Excerpt("first words"), "named-person")),
    ([B], lambda s: (s.marks[0].sure, s.marks[0].note), ("quite", "why")),
    ([A, TO_SELF], label_of("a"), "self"),
    ([B, change("b", "sure", "")], lambda s: s.marks[0].sure, None),
    ([A, change("a", "excerpt", {"exact": "x"})], lambda s: s.marks[0].excerpt, Excerpt("x")),
    ([A, change("a", "in_quotation", True)], lambda s: s.marks[0].in_quotation, True),
    ([A, B, DROP_A], ids, ["b"]),
    ([A, B, DROP_A, undo(DROP_A)], ids, ["a", "b"]),
    ([A, DROP_A, add("a", "again")], ids, ["a"]),
    ([TICK], lambda s: s.ticks, {"t"}),
    ([TICK, op("tick.set", absence="t", value=False)], lambda s: s.ticks, set()),
    ([TICK, undo(TICK)], lambda s: s.ticks, set()),
    ([NOTHING, COUNT], lambda s: (s.nothing, s.count), (True, 5)),
    ([COUNT, op("count.set", value=None)], lambda s: s.count, None),
    ([KIND], lambda s: s.kind, "editorial"),
    ([KIND, op("kind.set", value=None)], lambda s: s.kind, None),
    ([A, TO_SELF, undo(TO_SELF)], label_of("a"), "named-person"),
    ([A, TO_SELF, undo(TO_SELF), redo(TO_SELF)], label_of("a"), "self"),
    ([A, TO_SELF, undo(TO_SELF)], lambda s: (s.undo, s.redo), (A, TO_SELF)),
    ([A, B, undo(B), undo(A)], lambda s: (s.undo, s.redo), (None, A)),
    ([A, B, undo(B), undo(A), redo(A)], lambda s: (s.undo, s.redo), (A, B)),
    ([A, undo(A), B], lambda s: (s.undo, s.redo), (B, None)),
    # A tab that lags behind undoes an older action: that one goes, later ones stay.
    ([A, B, undo(A)], ids, ["b"]),
    # The change has lost its mark: undo passes over it.
    ([B, A, TO_SELF, undo(A)], lambda s: s.undo, B),
    ([B, A, TO_SELF, undo(A), redo(A)], label_of("a"), "self"),
    ([A, COMMIT], lambda s: (s.stage, s.undo, s.redo), ("committed", None, None)),
    ([A, B, undo(B), COMMIT], lambda s: s.redo, None),
    ([A, COMMIT], lambda s: s.first == s.last, True),
    ([A, TICK, COMMIT], lambda s: s.first and s.first.verdicts, RESULT["verdicts"]),
    ([A, TICK, COMMIT], lambda s: s.first and s.first.counts, RESULT["counts"]),
    ([A, TICK, COUNT, COMMIT], lambda s: s.first and (s.first.ticks, s.first.count), ({"t"}, 5)),
    ([A, COMMIT, CASE], lambda s: s.cases, {"a": "They own it."}),
    ([A, COMMIT, CASE, op("case.make", mark="a", text="")], lambda s: s.cases, {}),
    ([A, COMMIT, REVISE], lambda s: (s.stage, ids(s), s.undo), ("revising", ["a"], None)),
    ([A, COMMIT, REVISE, B], lambda s: (ids(s), s.undo), (["a", "b"], B)),
    ([A, COMMIT, REVISE, DROP_A, undo(DROP_A)], ids, ["a"]),
    ([A, COMMIT, REVISE, DROP_A, CASE], lambda s: s.cases, {"a": "They own it."}),
    ([A, COMMIT, REVISE, B], lambda s: s.first and len(s.first.marks), 1),
    ([A, COMMIT, REVISE, B], lambda s: s.first == s.last, True),
    ([A, COMMIT, REVISE, B, DONE], lambda s: (s.stage, s.undo), ("done", None)),
    ([A, COMMIT, REVISE, B, DONE], lambda s: s.first and len(s.first.marks), 1),
    ([A, COMMIT, REVISE, B, DONE], lambda s: s.last and len(s.last.marks), 2),
    ([A, COMMIT, REVISE, B, CASE_B], lambda s: s.cases, {"b": "So do I."}),
    ([A, COMMIT, DONE, CASE], lambda s: (s.stage, len(s.cases)), ("done", 1)),
    ([FAIR], lambda s: s.answers, {"q": GivenAnswer("fair")}),
    ([FAIR], lambda s: (s.undo, s.answers["q"].shown), (None, False)),
    ([FAIR, NOT_FAIR, SURE], lambda s: s.answers, {"q": GivenAnswer("not-fair", "high")}),
    ([FAIR, SHOW], lambda s: s.answers, {"q": GivenAnswer("fair", first="fair")}),
    (
        [FAIR, SURE, SHOW, NOT_FAIR, UNSURE, LEVEL],
        lambda s: s.answers,
        {"q": GivenAnswer("not-fair", "low", "middle", "fair", "high")},
    ),
    ([FAIR, SHOW, NOT_FAIR, op("answer.show", question="q")], first_answer, "fair"),
    ([SHOW, FAIR], lambda s: s.answers, {"q": GivenAnswer("fair", first="")}),
    ([SHOW], lambda s: s.answers["q"].shown, True),
    ([A, undo(A), FAIR], lambda s: s.redo, A),
    ([A, COMMIT, FAIR, DONE, NOT_FAIR], lambda s: s.answers, {"q": GivenAnswer("not-fair")}),
]

# Each row: actions that are taken; the action refused after them; a word of the reason.
REFUSED: list[tuple[Sequence[Op], Op, str]] = [
    ([A], add("a", "again"), "there already"),
    ([], TO_SELF, "not there any more"),
    ([A, DROP_A], TO_SELF, "not there any more"),
    ([A, DROP_A], delete("a"), "not there any more"),
    ([], undo(A), "nothing to undo"),
    ([A, undo(A)], undo(A), "nothing to undo"),
    ([A, DROP_A, undo(DROP_A)], undo(DROP_A), "nothing to undo"),
    ([A], redo(A), "nothing to redo"),
    ([A, undo(A), redo(A)], redo(A), "nothing to redo"),
    ([A, undo(A), B], redo(A), "nothing to redo"),
    ([], REVISE, "Open the key first"),
    ([], DONE, "Open the key first"),
    ([A], CASE, "Open the key first"),
    ([A, COMMIT], B, "kept as it is"),
    ([A, COMMIT], undo(A), "kept as it is"),
    ([A, COMMIT], TICK, "kept as it is"),
    ([A, COMMIT], commit(), "kept as it is"),
    ([A, COMMIT], op("case.make", mark="z", text="x"), "not there any more"),
    ([A, COMMIT, REVISE], undo(A), "nothing to undo"),
    ([A, undo(A), COMMIT, REVISE], redo(A), "nothing to redo"),
    ([A, COMMIT, REVISE], undo(COMMIT), "nothing to undo"),
    ([A, COMMIT, REVISE], commit(), "revise once"),
    ([A, COMMIT, REVISE], op("revise"), "revise once"),
    ([A, COMMIT, REVISE, DONE], B, "have finished"),
    ([A, COMMIT, REVISE, DONE], op("revise"), "have finished"),
    ([A, COMMIT, DONE], op("done", **RESULT), "have finished"),
]


@pytest.mark.parametrize(("actions", "look", "expected"), TAKEN)
def test_state_after_actions(
    actions: Sequence[Op], look: Callable[[State], object], expected: object, log: Log, home: Path
) -> None:
    for action in actions:
        assert action.id not in log.state().op_ids
        log.append(action)
    assert look(log.state()) == expected
    assert reopened(home).state() == log.state()


@pytest.mark.parametrize(("actions", "wrong", "why"), REFUSED)
def test_an_action_that_makes_no_sense_now_is_refused_and_not_written(
    actions: Sequence[Op], wrong: Op, why: str, log: Log, home: Path
) -> None:
    for action in actions:
        log.append(action)
    before = log.state()
    with pytest.raises(OpRefused, match=why):
        log.append(wrong)
    assert log.state() == before
    assert reopened(home).state() == before


# Each row: what two processes wrote without seeing each other (lines: action, number, writer);
# what to look at; what it must be.
COMMIT_2 = op("commit", **{**RESULT, "key_digest": "other"})
MERGED: list[tuple[Sequence[tuple[Op, int, str]], Callable[[State], object], object]] = [
    ([(A, 1, "x"), (DROP_A, 2, "x"), (TO_SELF, 2, "y")], ids, []),
    ([(A, 1, "x"), (DROP_A, 2, "y"), (TO_SELF, 2, "x")], ids, []),
    ([(A, 1, "x"), (delete("a"), 2, "x"), (delete("a"), 2, "y")], ids, []),
    ([(A, 1, "x"), (add("a", "later"), 1, "y")], lambda s: s.marks[0].excerpt.exact, "first words"),
    # At one number the writer's name decides, not the id of the action.
    ([(A, 1, "y"), (add("a", "later"), 1, "x")], lambda s: s.marks[0].excerpt.exact, "later"),
    ([(A, 1, "x"), (undo(A), 2, "x"), (undo(A), 2, "y")], lambda s: (ids(s), s.redo), ([], A)),
    (
        [(A, 1, "x"), (B, 2, "x"), (undo(A), 3, "x"), (undo(B), 4, "x"), (undo(A), 4, "y")],
        lambda s: (ids(s), s.redo),
        ([], B),
    ),
    # The redo of one process and an edit of the other at the same moment: both count.
    ([(A, 1, "x"), (undo(A), 2, "x"), (B, 3, "w"), (redo(A), 3, "x")], ids, ["a", "b"]),
    # A change whose mark was undone by the other process comes back with the mark.
    (
        [(A, 1, "x"), (undo(A), 2, "x"), (TO_SELF, 2, "y"), (redo(A), 3, "x")],
        label_of("a"),
        "self",
    ),
    # An edit that did not see the commit of the other process was made before it.
    ([(A, 1, "a"), (COMMIT, 2, "a"), (B, 2, "z")], lambda s: s.first and len(s.first.marks), 2),
    ([(A, 1, "a"), (COMMIT, 2, "a"), (B, 3, "z")], ids, ["a"]),
    (
        [(A, 1, "a"), (COMMIT, 2, "a"), (COMMIT_2, 2, "b")],
        lambda s: s.first and s.first.key_digest,
        RESULT["key_digest"],
    ),
    (
        [(A, 1, "a"), (COMMIT, 2, "a"), (REVISE, 3, "a"), (op("revise"), 3, "b"), (B, 4, "b")],
        lambda s: (s.stage, ids(s)),
        ("revising", ["a", "b"]),
    ),
    # A learner's words are kept even if the other process deleted their mark.
    (
        [
            (A, 1, "a"),
            (COMMIT, 2, "a"),
            (REVISE, 3, "a"),
            (B, 4, "a"),
            (delete("b"), 5, "a"),
            (CASE_B, 5, "b"),
        ],
        lambda s: s.cases,
        {"b": "So do I."},
    ),
    ([(A, 1, "a"), (COMMIT, 2, "a"), (CASE, 3, "b"), (DONE, 3, "a")], lambda s: len(s.cases), 1),
    ([(A, 1, "a"), (COMMIT, 2, "a"), (REVISE, 3, "a"), (undo(A), 4, "b")], ids, ["a"]),
    # An answer that did not see the reasons opened in the other tab was given before it.
    ([(FAIR, 1, "a"), (SHOW, 2, "a"), (NOT_FAIR, 2, "z")], first_answer, "not-fair"),
    ([(FAIR, 1, "a"), (SHOW, 2, "a"), (NOT_FAIR, 3, "z")], first_answer, "fair"),
]


@pytest.mark.parametrize(("lines", "look", "expected"), MERGED)
@pytest.mark.parametrize("backwards", [False, True])
def test_merging_two_processes(
    lines: Sequence[tuple[Op, int, str]],
    look: Callable[[State], object],
    expected: object,
    backwards: bool,
    home: Path,
) -> None:
    for number, (action, seq, writer) in enumerate(reversed(lines) if backwards else lines):
        put(home, f"{number:03}", line(action, seq, writer))
    assert look(reopened(home).state()) == expected


def test_two_logs_see_each_other(home: Path) -> None:
    one, two = reopened(home), reopened(home)
    one.append(A)
    assert ids(two.state()) == ["a"]
    two.append(TO_SELF)
    assert one.state() == two.state()
    assert not append_if_taken(one, add("a", "again"))
    two.append(COMMIT)
    assert not append_if_taken(one, B)
    assert one.state().stage == "committed"
