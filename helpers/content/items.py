"""The everyday side of a lesson."""

from __future__ import annotations

import attrs


@attrs.frozen
class Note:
    """What there is to see in some words of a text written for the course.

    Attributes:
        exact: the words; they stand once in their text.
        why: what they do well, or what they do to the reader.
    """

    exact: str
    why: str


@attrs.frozen
class Hook:
    """The everyday text that opens a lesson: a short post, rumour or review.

    Attributes:
        title: its name.
        text: 60 to 120 words, written for the course.
        questions: two or three.
        look_for: what a class may find, for the teacher and for the card.
    """

    title: str
    text: str
    questions: tuple[str, ...]
    look_for: str


@attrs.frozen
class Exemplary:
    """A passage that does well what the lens looks at, studied as carefully as a fault.

    Attributes:
        title: its name.
        text: about 150 words on an everyday topic.
        notes: four to six places where it does well.
    """

    title: str
    text: str
    notes: tuple[Note, ...]


@attrs.frozen
class FairItem:
    """One phrase of the fair / not fair set.

    Attributes:
        id: author-given, unique in the file.
        phrase: up to 30 words on an everyday topic.
        fair: False where it pushes or hides, True where it only looks so.
        reason: why.
    """

    id: str
    phrase: str
    fair: bool
    reason: str


@attrs.frozen
class Recall:
    """One question of the five-minute recall.

    Attributes:
        id: author-given, unique in the file.
        question: in plain words.
        answer: the text of the right option.
        options: three or four.
        reasons: what each option's chooser is told, in the order of the options.
    """

    id: str
    question: str
    answer: str
    options: tuple[str, ...]
    reasons: tuple[str, ...]


@attrs.frozen
class Rubric:
    """What a strong, a middle and a weak answer look like."""

    strong: str
    middle: str
    weak: str


@attrs.frozen
class ExitTicket:
    """The task that closes a lesson, on a topic that was not seen before.

    Attributes:
        title: its name.
        text: 80 to 150 words.
        task: one task of three minutes.
        model: an answer to hold one's own against.
        rubric: in three levels.
    """

    title: str
    text: str
    task: str
    model: str
    rubric: Rubric


@attrs.frozen
class Notice:
    """A short notice or post written for the course, where the articles show too little.

    Attributes:
        id: author-given, unique in the file.
        title: its name.
        text: 40 to 90 words.
        done_well: whether it does well what the lens looks at.
        notes: what there is to see in it.
    """

    id: str
    title: str
    text: str
    done_well: bool
    notes: tuple[Note, ...]


@attrs.frozen
class Items:
    """The everyday side of a lesson: everything written for the course and not found in it.

    Attributes:
        hook: opens the lesson.
        exemplary: the passage that does it well.
        fair: twelve phrases, six of each kind.
        recall: three or four questions for a later day.
        exit_ticket: closes the lesson.
        notices: three to five where the lens needs them, else none.
    """

    hook: Hook
    exemplary: Exemplary
    fair: tuple[FairItem, ...]
    recall: tuple[Recall, ...]
    exit_ticket: ExitTicket
    notices: tuple[Notice, ...] = ()
