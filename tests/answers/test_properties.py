"""What must hold for any sequence of actions."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.answers import Log, Op, OpRefused, State
from tests.answers.walks import RESULT, files, folder_of, op, redo, reopened, undo, work

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
MARKS = st.sampled_from(["m1", "m2", "m3"])
EXCERPTS = st.fixed_dictionaries({"exact": WORDS, "before": WORDS, "after": WORDS})
CHANGES = st.one_of(
    st.tuples(st.just("label"), WORDS),
    st.tuples(st.just("note"), WORDS),
    st.tuples(st.sampled_from(["sure", "stake"]), st.none() | WORDS),
    st.tuples(st.just("in_quotation"), st.booleans()),
    st.tuples(st.just("excerpt"), EXCERPTS),
)

# What a learner may want to do: a kind and its payload. For undo and redo, the payload says
# which of the actions so far is meant; None is the one that the state offers.
Wish = tuple[str, dict[str, object]]
TARGETS = st.none() | st.integers(0, 30)
EDITS: st.SearchStrategy[Wish] = st.one_of(
    st.builds(
        lambda m, e, w: ("mark.add", {"mark": m, "excerpt": e, "label": w}), MARKS, EXCERPTS, WORDS
    ),
    st.builds(
        lambda m, c: ("mark.change", {"mark": m, "field": c[0], "value": c[1]}), MARKS, CHANGES
    ),
    st.builds(lambda m: ("mark.delete", {"mark": m}), MARKS),
    st.builds(lambda a, v: ("tick.set", {"absence": a, "value": v}), MARKS, st.booleans()),
    st.builds(lambda v: ("nothing.set", {"value": v}), st.booleans()),
    st.builds(lambda v: ("count.set", {"value": v}), st.none() | st.integers(0, 99)),
    st.builds(lambda v: ("kind.set", {"value": v}), st.none() | st.sampled_from("ab")),
)
TURNS: st.SearchStrategy[Wish] = st.builds(
    lambda kind, target: (kind, {"target": target}), st.sampled_from(["undo", "redo"]), TARGETS
)
STEPS: st.SearchStrategy[Wish] = st.one_of(
    st.sampled_from(["commit", "done"]).map(lambda kind: (kind, dict(RESULT))),
    st.just(("revise", dict[str, object]())),
    st.builds(lambda m, w: ("case.make", {"mark": m, "text": w}), MARKS, WORDS),
)
QUESTIONS = st.sampled_from(["q1", "q2"])
VALUES = st.one_of(WORDS, st.lists(WORDS, max_size=3), st.dictionaries(WORDS, WORDS, max_size=3))
ANSWERS: st.SearchStrategy[Wish] = st.one_of(
    st.builds(lambda q, v: ("answer.set", {"question": q, "value": v}), QUESTIONS, VALUES),
    st.builds(
        lambda q, v: ("answer.sure", {"question": q, "value": v}),
        QUESTIONS,
        st.sampled_from(["", "low", "middle", "high"]),
    ),
    st.builds(
        lambda q, v: ("answer.level", {"question": q, "value": v}),
        QUESTIONS,
        st.sampled_from(["", "strong", "middle", "weak"]),
    ),
    st.builds(lambda q: ("answer.show", {"question": q}), QUESTIONS),
)
MARKING = st.lists(st.one_of(EDITS, EDITS, TURNS), max_size=25)
# Parts, so that a good share of the walks gets past the commit.
WALKS = st.builds(
    lambda first, steps, last: first + steps + last,
    MARKING,
    st.lists(STEPS, max_size=5),
    st.lists(st.one_of(EDITS, TURNS, STEPS, ANSWERS), max_size=15),
)

thorough = settings(max_examples=100, deadline=None)


@contextmanager
def new_home() -> Iterator[Path]:
    """Give an empty home, and do not wait for the disk: it has no part in these questions."""
    with tempfile.TemporaryDirectory() as place, mock.patch.object(os, "fsync"):
        yield Path(place)


def wished(wish: Wish, state: State, done: Sequence[Op]) -> Op:
    kind, payload = wish
    if kind not in ("undo", "redo"):
        return op(kind, **payload)
    number, offered = payload["target"], state.undo if kind == "undo" else state.redo
    if isinstance(number, int) and number < len(done):
        offered = done[number]
    return op(kind, target=offered.id if offered else "nothing")


def walk(logs: Sequence[Log], wishes: Sequence[Wish]) -> list[Op]:
    """Do what is wished in turn with each log; return what was taken."""
    done: list[Op] = []
    for number, wish in enumerate(wishes):
        log = logs[number % len(logs)]
        before = log.state()
        action = wished(wish, before, done)
        try:
            after = log.append(action)
        except OpRefused:
            assert log.state() == before
            continue
        assert after.op_ids == before.op_ids | {action.id}
        done.append(action)
    return done


@thorough
@given(WALKS, st.integers(1, 3))
def test_the_state_after_reopening_is_the_state_before(wishes: list[Wish], writers: int) -> None:
    with new_home() as home:
        logs = [reopened(home) for _ in range(writers)]
        walk(logs, wishes)
        for log in (*logs, reopened(home)):
            assert log.state() == logs[0].state()
        assert logs[0].state().notices == ()


@thorough
@given(WALKS, st.integers(1, 4), st.randoms())
def test_neither_the_order_of_files_nor_that_of_lines_matters(
    wishes: list[Wish], parts: int, chance: random.Random
) -> None:
    with new_home() as home:
        walk([reopened(home), reopened(home)], wishes)
        before = reopened(home).state()
        lines = [raw for path in files(home) for raw in path.read_bytes().splitlines(keepends=True)]
        for path in files(home):
            path.unlink()
        chance.shuffle(lines)
        growing = reopened(home)
        for number in range(parts if lines else 0):
            path = folder_of(home) / f"{chance.random()}-{number}.jsonl"
            path.write_bytes(b"".join(lines[number::parts]))
            growing.state()
        assert reopened(home).state() == growing.state() == before


@thorough
@given(MARKING)
def test_undo_then_redo_is_as_if_nothing_happened(wishes: list[Wish]) -> None:
    with new_home() as home:
        log = reopened(home)
        walk([log], wishes)
        before = log.state()
        turned: list[Op] = []
        while (offered := log.state().undo) is not None:
            log.append(undo(offered))
            assert log.state().redo == offered
            turned.append(offered)
        for action in reversed(turned):
            log.append(redo(action))
        # Marks come back in their order too: a state compares them as a tuple.
        assert work(log.state()) == work(before)


@thorough
@given(st.lists(st.one_of(EDITS, st.sampled_from(["undo", "redo"])), max_size=30))
def test_undo_and_redo_step_through_the_states_that_were(
    wishes: list[Wish | str],
) -> None:
    """Held against a model that keeps whole states on two stacks."""
    with new_home() as home:
        log = reopened(home)
        past, future, now = list[State](), list[State](), plain(log.state())
        for wish in wishes:
            state = log.state()
            assert (state.undo is None, state.redo is None) == (not past, not future)
            if wish == "undo" and state.undo:
                future.append(now)
                now = past.pop()
                assert plain(log.append(undo(state.undo))) == now
            elif wish == "redo" and state.redo:
                past.append(now)
                now = future.pop()
                assert plain(log.append(redo(state.redo))) == now
            elif not isinstance(wish, str) and walk([log], [wish]):
                past.append(now)
                future.clear()
                now = plain(log.state())


def plain(state: State) -> State:
    return attrs.evolve(work(state), undo=None, redo=None)


@thorough
@given(st.lists(st.one_of(ANSWERS, ANSWERS, EDITS, TURNS, STEPS), max_size=30))
def test_answers_are_the_latest_said_and_the_first_when_shown(wishes: list[Wish]) -> None:
    """Held against plain dictionaries; marking in between must not matter."""
    latest: dict[tuple[str, str], object] = {}
    first: dict[str, tuple[object, object]] = {}
    with new_home() as home:
        log = reopened(home)
        walk([log], wishes)
        for kind, payload in wishes:
            what, question = kind.partition(".")[2], str(payload.get("question"))
            if kind == "answer.show":
                before = latest.get(("set", question), ""), latest.get(("sure", question), "")
                first.setdefault(question, before)
            elif kind.startswith("answer."):
                value = payload["value"]
                latest[what, question] = tuple(value) if isinstance(value, list) else value
        answers = reopened(home).state().answers
        for question, answer in answers.items():
            assert answer.value == latest.get(("set", question), "")
            assert answer.sure == latest.get(("sure", question), "")
            assert answer.level == latest.get(("level", question), "")
            assert (answer.first, answer.first_sure) == first.get(question, (None, ""))
        assert set(answers) == {question for _, question in latest} | set(first)
