"""The learner who works on this machine: one code for all notebooks and all kernels.

The code lies in a small file beside the answers. Each kernel looks at it when a page does or
asks something (`follow`); where another kernel has changed it, all who listen here are told.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

from helpers.answers import learner_here, safe_name, set_learner_here

Listener = Callable[[str], None]

_listeners: list[weakref.WeakMethod[Listener]] = []
_lock = threading.Lock()  # guards the two names here; never held while somebody is told
_seen: str | None = None  # the code that the listeners of this process were told last


def current() -> str:
    """Return the learner's code; empty where nobody has chosen one.

    A folder of answers that is moved or deleted while somebody works takes the code with it;
    this process remembers it, as it remembers the answers.
    """
    code = learner_here()
    return (_seen or "") if code is None else code


def choose(code: str) -> None:
    """Let a learner begin, or come back, under a code.

    Args:
        code: 1 to 60 of a-z, 0-9 and hyphens.

    Raises:
        AnswersError: the code cannot be used.
        NotSaved: it could not be kept.
    """
    set_learner_here(safe_name("code", code))
    follow()


def leave() -> None:
    """Let the learner go: nobody works here until a code is chosen again.

    Raises:
        NotSaved: it could not be kept.
    """
    set_learner_here("")
    follow()


def listen(callback: Listener) -> None:
    """Have a method called with the new code whenever the learner of this machine changes.

    Args:
        callback: a bound method. It is held weakly: with its object, it is forgotten.
    """
    with _lock:
        _listeners.append(weakref.WeakMethod(callback))


def follow() -> str:
    """Look who works here now; tell the listeners if that is not who they were told.

    Call it without a lock that a listener may want: it calls them all.

    Returns:
        The code; empty where nobody has chosen one.
    """
    global _seen  # noqa: PLW0603
    code = current()
    with _lock:
        if code == _seen:
            return code
        _seen = code
        _listeners[:] = [each for each in _listeners if each() is not None]
        told = [each() for each in _listeners]
    for listener in told:
        if listener is not None:
            listener(code)
    return code
