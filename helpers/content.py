"""What the course is made of, as frozen values: articles, lenses, labels, keys, lessons.

These values know nothing of files or screens. `course_files` makes them from YAML and
`checks` holds them to the course's rules.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from helpers.anchoring import Excerpt


class Sure(StrEnum):
    """How a statement is known (column "how sure" of the fact sheet)."""

    FOUND = "found"  # read in a copy of a public page
    PARTLY = "found-and-knowledge"  # the core was found, a detail is general knowledge
    KNOWLEDGE = "knowledge"  # general knowledge only: becomes a task, never a statement
    READING = "own-reading"  # read off the article itself
    UNKNOWN = "unknown"  # looked for and not found, or not looked for


class Stake(StrEnum):
    """On whose side a source stands in the matter it speaks about."""

    OWN_SIDE = "own-side"
    OTHER_SIDE = "other-side"
    OUTSIDE = "outside"
    CANNOT_TELL = "cannot-tell"


class Quality(StrEnum):
    """Whether a marked place is a fault, good practice, or simply how news is written."""

    FAULT = "fault"
    GOOD = "good"
    CLEAN = "clean"


class Verdict(StrEnum):
    """The fact-check's verdict on a claim."""

    CORRECT = "correct"
    IMPRECISE = "imprecise"
    WRONG = "wrong"
    OPINION = "opinion"
    OPEN = "cannot-be-established"
    CONTEXT = "context"  # background that the article does not claim


@attrs.frozen
class Fact:
    """An outside fact, by id; the only source of what the course says beyond the articles.

    Attributes:
        id: author-given, never reused.
        article: slug of the article it belongs to.
        statement: one or two plain sentences.
        verdict: on the article's claim.
        sure: how it is known.
        confidence: high, medium or low; empty where the fact sheet gives none.
        quote: the article's words it speaks about; may be empty.
        references: addresses where it was found or can be looked up.
    """

    id: str
    article: str
    statement: str
    verdict: Verdict
    sure: Sure
    confidence: str = ""
    quote: str = ""
    references: tuple[str, ...] = ()


@attrs.frozen
class Known:
    """A detail about an article, and how it is known.

    Attributes:
        value: the detail in words; "unknown" where nobody could find it.
        sure: how it is known.
        note: what a reader should know about it; may be empty.
    """

    value: str
    sure: Sure
    note: str = ""


@attrs.frozen
class Sentence:
    """One sentence of background or a timeline entry, with the facts it rests on.

    Attributes:
        text: the sentence; neutral, reading grade 7 at most.
        facts: ids of the facts; empty where the article itself or an atlas shows it.
    """

    text: str
    facts: tuple[str, ...] = ()


@attrs.frozen
class TimelineEntry:
    """One point of an article's small timeline."""

    when: str
    what: str
    facts: tuple[str, ...] = ()


@attrs.frozen
class Word:
    """One word of an article's glossary, explained."""

    word: str
    meaning: str


@attrs.frozen
class Article:
    """One of the five articles: its text and what is known about it.

    Attributes:
        slug: short readable name, also the file's name.
        file: file name in seeds/.
        sha256: digest of the file's bytes.
        received_as: the file's name as received.
        title: and publisher, author, date, kind, rights, collected_from: see `Known`.
        background: five neutral sentences to read before the article.
        timeline: a few dates.
        glossary: 8 to 12 words.
        content_note: a warning before hard subjects; may be empty.
        text: the article, byte for byte as UTF-8, newlines untouched.
    """

    slug: str
    file: str
    sha256: str
    received_as: str
    title: Known
    publisher: Known
    author: Known
    date: Known
    kind: Known
    rights: Known
    collected_from: Known
    text: str
    background: tuple[Sentence, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    glossary: tuple[Word, ...] = ()
    content_note: str = ""


@attrs.frozen
class Label:
    """One label of a lens.

    Attributes:
        id: the field's term.
        name: the words on the button.
        code: two letters shown after a marked span.
        meaning: one line.
        example: words that carry the label, from outside the five articles.
        example_why: why they do.
        counter_example: words that look like it and do not carry it.
        counter_example_why: why they do not.
        layer: 1, or 2 for the second layer of loaded language.
    """

    id: str
    name: str
    code: str
    meaning: str
    example: str
    example_why: str
    counter_example: str
    counter_example_why: str
    layer: int = 1


@attrs.frozen
class Choice:
    """One answer to a lens's question about the text as a whole."""

    id: str
    name: str
    meaning: str


@attrs.frozen
class Lens:
    """One of the five plain questions.

    Attributes:
        id: "sourcing", "disclaimers", "sponsored-content", "loaded-language" or
            "missing-evidence".
        question: in plain words.
        labels: in the order of their keys on the keyboard.
        asks_stake: whether a mark carries a stake (sourcing).
        asks_count: a question with a number as its answer, once a walk; may be empty.
        asks_kind: a question about the text as a whole, with one of `kinds` as its answer;
            may be empty.
        kinds: the answers to it.
    """

    id: str
    name: str
    question: str
    labels: tuple[Label, ...]
    asks_stake: bool = False
    asks_count: str = ""
    asks_kind: str = ""
    kinds: tuple[Choice, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """Return the label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)


@attrs.frozen
class Reason:
    """Why a key mark stands, in three parts.

    Attributes:
        what: what the words are.
        why: why it matters.
        better: what a better version says, or what is done well.
    """

    what: str
    why: str
    better: str


@attrs.frozen
class KeyMark:
    """One mark of the reference key.

    Attributes:
        id: author-given, unique in the file, never reused.
        excerpt: the words.
        label: the label of the key.
        also: other labels that count as right.
        stake: for sourcing; None elsewhere.
        importance: 3 essential, 2 good, 1 a fine point.
        quality: fault, good practice or simply clean.
        in_quotation: the words are a source's, not the writer's.
        needs_outside: a fact id where the mark cannot be judged from the text alone.
        core: words inside the excerpt that are enough to meet it; may be empty.
        agreement: by how many of the AI readings it was marked.
        reason: in three parts.
    """

    id: str
    excerpt: Excerpt
    label: str
    importance: int
    quality: Quality
    agreement: int
    reason: Reason
    also: tuple[str, ...] = ()
    stake: Stake | None = None
    in_quotation: bool = False
    needs_outside: str = ""
    core: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """The labels that count as right, the key's own first."""
        return (self.label, *self.also)


@attrs.frozen
class Absence:
    """One line of the list of things an article may lack.

    Attributes:
        id: author-given.
        text: the thing, in plain words ("A reply from the accused").
        missing: True where the article lacks it; False for a distractor that is there.
        reason: why it matters, or where it stands.
        importance: 3 to 1.
    """

    id: str
    text: str
    missing: bool
    reason: str
    importance: int = 2


@attrs.frozen
class Decoy:
    """Words that look like a case for the lens and are not.

    Attributes:
        id: author-given.
        excerpt: the words.
        explanation: what a learner who marks them is told.
    """

    id: str
    excerpt: Excerpt
    explanation: str


@attrs.frozen
class Passage:
    """A stretch of an article for class use: from the first excerpt to the end of the second."""

    id: str
    title: str
    first: Excerpt
    last: Excerpt


@attrs.frozen
class Count:
    """The answer to the lens's question with a number ("How many different sources?")."""

    answer: int
    accept: tuple[int, ...]
    reason: str


@attrs.frozen
class Kind:
    """The answer to the lens's question about the text as a whole; ids of its choices."""

    answer: str
    accept: tuple[str, ...]
    reason: str


@attrs.frozen
class Key:
    """The reference key of one article through one lens.

    Attributes:
        article: slug.
        lens: lens id.
        sha256: digest of the article it was made for.
        drafted_by: who drafted it, in words shown to learners.
        readings: how many AI readings the agreement counts.
        reviewed_by: teachers who have reviewed it; empty until one has.
        digest: digest of the key file, written into the log at commit.
        summary: what the lens shows in this article; shown after commit.
        retired: ids that must not be used again.
    """

    article: str
    lens: str
    sha256: str
    drafted_by: str
    readings: int
    summary: str
    digest: str
    marks: tuple[KeyMark, ...]
    absences: tuple[Absence, ...] = ()
    decoys: tuple[Decoy, ...] = ()
    passages: tuple[Passage, ...] = ()
    count: Count | None = None
    kind: Kind | None = None
    reviewed_by: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()


@attrs.frozen
class ReadingMark:
    """One mark of an independent reading, as given: a span with label and importance."""

    article: str
    lens: str
    label: str
    start: int
    end: int
    quote: str
    importance: int
    note: str = ""


@attrs.frozen
class Lesson:
    """One lesson: a lens, what a learner can do after it, and its articles.

    Attributes:
        folder: name of its folder in lessons/, also of its notebook.
        title: in plain words.
        lens: the lens.
        objectives: "I can …".
        minutes: target for class.
        articles: slugs of the walks that are open, the recommended one first.
    """

    folder: str
    title: str
    lens: Lens
    objectives: tuple[str, ...]
    minutes: int
    articles: tuple[str, ...]


@attrs.frozen
class Card:
    """One task that leads out of an article for two minutes (lateral reading).

    Attributes:
        id: author-given, unique in the file.
        article: slug.
        task: one action: search the publisher, trace the quotation, open the law.
        where: one to three places to look: words to search for, or an address.
        question: what the learner writes down.
        card: what was found when we looked, for a class without a network.
        sure: how that is known; never general knowledge alone.
        confidence: high, medium or low.
        facts: ids of the facts that the card rests on.
    """

    id: str
    article: str
    task: str
    where: tuple[str, ...]
    question: str
    card: str
    sure: Sure
    confidence: str
    facts: tuple[str, ...]


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
