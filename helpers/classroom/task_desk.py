"""One task of this kernel: the learner's actions go in, what the page shows comes out.

Decision 4 of the architecture: the page never writes. It sends one action; here, under one
lock for the task, the action is checked, appended to the log and on disk, published to every
view, and then answered.

A desk belongs to a task, not to a learner: it follows the learner of this machine. An action of
a page that still stands under somebody else is refused, after that page was shown who works
here now; it keeps its own copy of the action until its learner comes back.
"""

from __future__ import annotations

import threading
import weakref
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar, cast

from helpers import anchoring
from helpers.answers import AnswersError, Log, Op, OpRefused, State, Task, open_log
from helpers.classroom import code_form, learner
from helpers.classroom.refused import Refused
from helpers.widgets.action_widget import Action, ActionWidget, Answer
from helpers.words import LEARNER, PAGE, fill

Payload = Mapping[str, object]
W = TypeVar("W", bound=ActionWidget)
D = TypeVar("D", bound="TaskDesk[Any]")

# One desk for each task in this process: all its widgets share its lock.
_DESKS: dict[str, TaskDesk[Any]] = {}


class TaskDesk(ABC, Generic[W]):
    """A task of this process; all its widgets share it and its lock.

    Attributes:
        task: the task.
        sha256: digest of the text as it is now; written into each line of the log.
    """

    def __init__(self, task: Task, sha256: str) -> None:
        self.task = task
        self.sha256 = sha256
        self._lock = threading.RLock()
        self._widgets: weakref.WeakSet[W] = weakref.WeakSet()
        self._log: Log | None = None
        self._code = learner.current()  # whom the widgets show
        learner.listen(self._follow)

    @abstractmethod
    def turn(self, kind: str, payload: Payload, state: State) -> Payload:
        """Turn the payload of an action into the log's.

        Args:
            kind: of the action.
            payload: as the page sent it; nothing in it is trusted.
            state: the learner's state before the action.

        Raises:
            Refused: the action does not fit.
        """

    @abstractmethod
    def traits(self, state: State) -> Mapping[str, object]:
        """Give the traits that change with the learner's work, as they are published."""

    def said(self, kind: str, before: State) -> str:  # noqa: ARG002
        """Give a short sentence for the learner after an action; empty where none is needed."""
        return ""

    def after(self, kind: str) -> str:  # noqa: ARG002
        """Do what follows an action that is on disk; give a sentence where that failed."""
        return ""

    def aside(self, action: Action) -> Answer | None:  # noqa: ARG002
        """Do what leaves no line in the log; None where the action is not of that sort.

        It is called without the desk's lock, for it may change the learner.
        """
        return None

    def state(self) -> State:
        """Return the learner's state, with what other processes have saved since.

        Where nobody has chosen a code it is the state of an untouched task.
        """
        self._catch_up()
        with self._lock:
            return self._state()

    def show(self, kind: type[W], **traits: object) -> W:
        """Make one more view of this task.

        Args:
            kind: the class of the widget.
            **traits: what stays the same while it lives.
        """
        self._catch_up()
        with self._lock:
            widget = kind(
                on_action=self.act,
                on_fault=_say_fault,
                asleep=PAGE["here"],
                task=self.task.id,
                learner=self._code,
                learner_words=dict(LEARNER),
                **{**traits, **self.traits(self._state())},
            )
            self._widgets.add(widget)
            return widget

    def add(self, widget: W) -> W:
        """Keep a view up to date that was made elsewhere; it is held weakly."""
        with self._lock:
            self._widgets.add(widget)
            self._publish_to([widget], self._state())
            return widget

    def act(self, action: Action) -> Answer:
        """Do one action of the page.

        Args:
            action: op id made by the page (doing it twice does it once), kind ("hello" only asks
                for an answer; see `code_form` and `helpers.answers.payloads` for the others),
                payload, and the learner under whom the page stands.

        Returns:
            The answer for the page. It is given only after the action is on disk.
        """
        here = learner.follow()
        if action.learner == here:
            done = code_form.answer(action) or (self.aside(action) if here else None)
            if done is not None:
                return done
        with self._lock:
            if action.kind == "hello":
                self._publish(self._state())
                return Answer("ack")
            if not here or not action.learner == here == self._code:
                self._publish(self._state())
                return Answer("refused", _who_is_here(self._code))
            return self._do(action)

    def _do(self, action: Action) -> Answer:
        op_id, kind, payload, _learner = action
        log = self._log_here()
        try:
            before = log.state()
            if op_id in before.op_ids:
                log.make_sure(op_id)
                return Answer("ack")
            self._publish(log.append(Op(op_id, kind, self.turn(kind, payload, before))))
        except (Refused, OpRefused, anchoring.AnchorError) as why:
            self._publish(before)
            return Answer("refused", str(why))
        except AnswersError as why:
            return Answer("failed", str(why))
        return Answer("ack", self.after(kind) or self.said(kind, before))

    def _state(self) -> State:
        return self._log_here().state() if self._code else State()

    def _log_here(self) -> Log:
        if self._log is None or self._log.sha256 != self.sha256:
            self._log = open_log(self._code, self.task, sha256=self.sha256)
        return self._log

    def _catch_up(self) -> None:
        """Follow the learner now: another listener may ask before this desk has been told."""
        code = learner.follow()
        with self._lock:
            if code != self._code:
                self._follow(code)

    def _follow(self, _code: str) -> None:
        with self._lock:
            # Asked once more: of two changes, the one told last need not be the last one.
            self._code, self._log = learner.current(), None
            self._publish(self._state())

    def _publish(self, state: State) -> None:
        self._publish_to(list(self._widgets), state)

    def _publish_to(self, widgets: list[W], state: State) -> None:
        traits = {"learner": self._code, **self.traits(state)}
        for widget in widgets:
            widget.publish(traits)


def desk_of(task: Task, make: Callable[[], D]) -> D:
    """Return this process's desk of a task.

    Args:
        task: the task.
        make: makes the desk where there is none yet.
    """
    desk = _DESKS.get(task.id) or _DESKS.setdefault(task.id, make())
    return cast(D, desk)  # a task's id says which kind of desk it has


def _who_is_here(code: str) -> str:
    return fill(LEARNER["other_here"], code=code) if code else LEARNER["nobody_here"]


def _say_fault(fault: Exception) -> str:
    return fill(PAGE["unexpected"], what=f"{type(fault).__name__}: {fault}.")
