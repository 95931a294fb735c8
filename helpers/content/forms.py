"""What is asked before and after the course: two matched forms, a booster, a control report."""

from __future__ import annotations

import attrs

from helpers.content.questions import Option, Question, QuestionKind

SOUND = "sound"  # id of the one option of each item that says that the text does it well


@attrs.frozen
class TrustStep:
    """One step of the scale of trust.

    Attributes:
        id: author-given, unique on the scale.
        text: what the learner reads.
    """

    id: str
    text: str


@attrs.frozen
class TrustScale:
    """The one question about trust that is asked beside every item.

    Attributes:
        prompt: what is asked.
        steps: from the least trust to the most.
    """

    prompt: str
    steps: tuple[TrustStep, ...]

    def height(self, step_id: str) -> int | None:
        """Number a step from 0 for the least trust; None where there is no such step."""
        heights = {step.id: height for height, step in enumerate(self.steps)}
        return heights.get(step_id)


@attrs.frozen
class FormItem:
    """One short text with its question.

    Attributes:
        question: choose one; it asks for confidence, and one option has the id `SOUND`.
        lens: lens id.
        label: label id of that lens: what the text does well, or the fault that it shows.
        clean: the text does well what the lens looks at, so that `SOUND` is right.
        difficulty: 1 (easy) to 3 (hard), as judged by the author; not measured.
        pair: id of the matched item of the other form; empty in a booster.
    """

    question: Question
    lens: str
    label: str
    clean: bool
    difficulty: int
    pair: str = ""

    @property
    def id(self) -> str:
        """The id of its question."""
        return self.question.id

    @property
    def trust_id(self) -> str:
        """Name the answer to the question about trust beside this item."""
        return f"{self.id}-trust"

    def trust_question(self, scale: TrustScale) -> Question:
        """Ask how far the learner trusts the text; no answer is right, so none has a reason."""
        options = tuple(Option(step.id, step.text, reason="") for step in scale.steps)
        return Question(
            self.trust_id, QuestionKind.ONE, scale.prompt, options=options, keeps_order=True
        )

    @property
    def right(self) -> Option | None:
        """The option to choose; None in a broken file."""
        return next((option for option in self.question.options if option.right), None)


@attrs.frozen
class Form:
    """Ten items, asked before or after the course.

    Attributes:
        id: "A" or "B".
        title: on the page; it does not say which form is better or harder.
        questions: in the order of the page; each stands where its pair stands in the other form.
        trust: the question about trust beside each item; the same in both forms.
    """

    id: str
    title: str
    questions: tuple[FormItem, ...]
    trust: TrustScale


@attrs.frozen
class Booster:
    """One item a lens on new topics, for three to four weeks after the course.

    Attributes:
        title: on the page.
        questions: in the order of the page.
        trust: as in the forms.
    """

    title: str
    questions: tuple[FormItem, ...]
    trust: TrustScale


@attrs.frozen
class ControlNote:
    """What some words of the control report do well.

    Attributes:
        exact: the words; they stand once in the report.
        lens: lens id.
        why: why that is good.
    """

    exact: str
    lens: str
    why: str


@attrs.frozen
class ControlReport:
    """A short report that does well in all five lenses, written for the course.

    Attributes:
        title: its name.
        byline: kind of text and writer, as a paper would print it.
        written_for: says openly that it is made up; always shown with the report.
        text: 250 to 350 words, a paragraph a line.
        notes: ten to fourteen places where it does well.
    """

    title: str
    byline: str
    written_for: str
    text: str
    notes: tuple[ControlNote, ...]
