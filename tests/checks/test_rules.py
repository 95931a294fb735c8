"""Every rule, shown to hold on a sound course and to speak on a broken one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from helpers.checks import check_course
from helpers.checks.knowledge import is_only_a_task
from helpers.content import Fact, Key, Lens, ReadingMark, Sure, Verdict
from helpers.course_files import Problem
from helpers.feedback import Ground, make_ground
from tests.course_files.small_course import (
    CARDS,
    CATALOGUE,
    FACTS,
    KEY,
    LESSON,
    READING,
    SHA,
    SmallCourse,
)

LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = " ".join(["Institutional accountability necessitates comprehensive documentation."] * 25)
HARDER = HARD.partition(".")[0] + " of municipal administration."
LABEL = """\
  - id: label-{0}
    name: name {0}
    code: {1}
    meaning: A word.
    example: A word.
    example_why: It is.
    counter_example: A word.
    counter_example_why: It is not.
"""


def found(small: SmallCourse) -> tuple[Problem, ...]:
    return check_course(small.root).problems


def the_one(small: SmallCourse) -> Problem:
    problems = found(small)
    assert len(problems) == 1, [str(problem) for problem in problems]
    assert problems[0].cure.endswith((".", "?", "”"))
    return problems[0]


def test_a_sound_course_has_no_problem(small: SmallCourse) -> None:
    report = check_course(small.root)
    assert [str(problem) for problem in report.problems] == []
    assert report.files == 9


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        # Excerpts
        ("exact: People say", "exact: garden", "mark people-say, exact", "more than once"),
        ("exact: People say", "exact: Nobody says", "mark people-say, exact", "not in the article"),
        (
            "exact: People say",
            "exact: People say\n  before: A ",
            "mark people-say, exact",
            "are in the article, but not with this context",
        ),
        ('before: "The "', 'before: "the "', "decoy barrel-decoy, exact", "with this context"),
        (
            "{exact: The school on Mill Road}",
            "{exact: Mill Street}",
            "passage opening, first, exact",
            "not in the article",
        ),
        (
            "{exact: the sum of 900 pounds}",
            "{exact: e}",
            "passage opening, last, exact",
            "more than once",
        ),
        (
            "{exact: the sum of 900 pounds}",
            "{exact: A garden for}",
            "passage opening, last",
            "ends before it begins",
        ),
        (
            "first: {exact: The school on Mill Road}\n  last: {exact: the sum of 900 pounds}",
            "first: {exact: The school on Mill Road}\n  last: {exact: The school}",
            "passage opening, last",
            "ends before it begins",
        ),
        (
            'exact: barrel\n  before: "The "',
            "exact: Ada",
            "decoy barrel-decoy, exact",
            "the mark owner-line holds these words too",
        ),
        ("core: Ada Reed", "core: Ada Rode", "mark owner-line, core", "are not in the words"),
        ("core: Ada Reed", "core: a", "mark owner-line, core", "occur more than once in the words"),
        # Ids
        ("id: people-say", "id: owner-line", "mark owner-line, id", "stands in this file twice"),
        ("id: no-link", "id: owner-line", "absence owner-line, id", "stands in this file twice"),
        ("id: opening", "id: has-sum", "passage has-sum, id", "stands in this file twice"),
        ("id: barrel-decoy", "id: old-mark", "decoy old-mark, id", "is retired"),
        ("id: people-say", "id: People say", "mark People say, id", "cannot be used"),
        ("id: people-say", "id: 2people", "mark 2people, id", "cannot be used"),
        ("id: people-say", "id: people_say", "mark people_say, id", "cannot be used"),
        # Labels, stakes, the count
        ("label: document", "label: law", "mark city-report, label", "has no label “law”"),
        ("[named-person]", "[person]", "mark people-say, also number 1", "no label “person”"),
        ("[named-person]", "[unnamed]", "mark people-say, also number 1", "stands here twice"),
        (
            "[named-person]",
            "[document, document]",
            "mark people-say, also number 2",
            "stands here twice",
        ),
        ("  stake: outside\n", "", "mark city-report, stake", "nothing is said"),
        (
            "count: {answer: 3, accept: [2, 3], reason: Two are named. People is a third.}\n",
            "",
            "count",
            "nothing answers “How many different sources?”",
        ),
        ("accept: [2, 3]", "accept: [-2, 3]", "count", "never below 0"),
        # Numbers
        ("importance: 2\n", "importance: 4\n", "mark city-report, importance", "4 is not 1, 2"),
        (
            "missing: false, reason",
            "missing: false, importance: 0, reason",
            "absence has-sum, importance",
            "0 is not 1, 2",
        ),
        ("agreement: 1", "agreement: 3", "mark people-say, agreement", "3 of 2 readings"),
        ("agreement: 1", "agreement: -1", "mark people-say, agreement", "-1 of 2 readings"),
        # Where the key belongs
        (f"sha256: {SHA}", "sha256: abc", "sha256", "another version of the article"),
        ("lens: sourcing", "lens: disclaimers", "lens", "is not the lens of this folder"),
        ("Two AI readers drafted this key.", "We drafted it.", "drafted_by", "that AI drafted"),
        ("Two AI readers drafted this key.", "SAID so.", "drafted_by", "that AI drafted"),
        # Reasons and absences
        (
            "what: A report is named.",
            "what: " + "We see it. " * 21,
            "mark city-report, reason, what",
            "has 63 words",
        ),
        ("missing: true", "missing: false", "absences", "nothing in this list is missing"),
        ("missing: false", "missing: true", "absences", "nothing in this list is there"),
        # Facts
        (
            "needs_outside: garden-2",
            "needs_outside: garden-9",
            "mark city-report, needs_outside",
            "no fact “garden-9”",
        ),
        # Plain words
        ("summary: One", f"summary: {LONG_SENTENCE} One", "summary", "has 22 words"),
        (
            "explanation: Nobody says this.",
            f"explanation: {LONG_SENTENCE}",
            "decoy barrel-decoy, explanation",
            "has 22 words",
        ),
        ("summary: One", f"summary: {HARD} One", "", "reading grade"),
    ],
)
def test_a_broken_key(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(KEY, old, new)
    problem = the_one(small)
    assert (problem.file, problem.field) == (KEY, field)
    assert said in problem.message
    assert problem.line is not None


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("code: NP", "code: Np", "lens, label named-person, code", "not two capital letters"),
        ("code: NP", "code: NPX", "lens, label named-person, code", "not two capital letters"),
        ("code: NP", "code: ÄÖ", "lens, label named-person, code", "not two capital letters"),
        ("code: UN", "code: NP", "lens, label unnamed, code", "stands in this file twice"),
        ("name: a document", "name: a named person", "lens, label document, name", "twice"),
        ("code: DO", "code: DO\n    layer: 3", "lens, label document, layer", "no layer 3"),
        ("minutes: 45", "minutes: 0", "minutes", "at least a minute"),
        ("- I can find", "- Finding", "objective number 1", "what a learner can do"),
        ("objectives:\n- I can find who says a thing.", "objectives: []", "objectives", "no aim"),
        ("[school-garden]", "[school-garden, school-garden]", "articles number 2", "twice"),
        ("[school-garden]", "[]", "articles", "the lesson has no article"),
        ("[school-garden]", "[other]", "article number 1", "there is no article “other”"),
        ("question: Who", f"question: {LONG_SENTENCE} Who", "lens, question", "has 22 words"),
        ("meaning: A law or a report.", f"meaning: {HARD}", "", "reading grade"),
    ],
)
def test_a_broken_lesson(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(LESSON, old, new)
    problem = the_one(small)
    assert (problem.file, problem.field) == (LESSON, field.replace("articles n", "article n"))
    assert said in problem.message


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        (
            "- text: The school stands in a small town.\n  ",
            "",
            "article school-garden, background",
            "it has 4 sentences",
        ),
        (
            "  - {word: sum, meaning: An amount of money.}\n",
            "",
            "article school-garden, glossary",
            "explains 7 words",
        ),
        ("word: beds", "word: sum", "article school-garden, glossary word sum, word", "twice"),
        (
            "It has had a garden for a year.\n    facts: [garden-1]",
            "It has had a garden for a year.\n    facts: [garden-1, garden-2]",
            "article school-garden, background sentence number 2, fact number 2",
            "is not established",
        ),
        (
            "The article comes out.\n    facts: [garden-1]",
            "The article comes out.\n    facts: [garden-7]",
            "article school-garden, timeline entry number 1, fact number 1",
            "there is no fact “garden-7”",
        ),
        (
            "{value: news, sure: own-reading}",
            "{value: news, sure: unknown}",
            "article school-garden, kind",
            "value is “news”, but sure is unknown",
        ),
        (
            "{value: news, sure: own-reading}",
            "{value: unknown, sure: found}",
            "article school-garden, kind",
            "value is “unknown”, but sure is found",
        ),
        (
            "The city owns the land.",
            LONG_SENTENCE,
            "article school-garden, background sentence number 4, text",
            "has 22 words",
        ),
        (
            "The city owns the land.",
            HARDER,
            "article school-garden, background",
            "at most 7 is plain",
        ),
        (
            "note: No name is given.",
            f"note: {HARD}",
            "",
            "at most 8 is plain",
        ),
    ],
)
def test_a_broken_catalogue(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(CATALOGUE, old, new)
    problem = the_one(small)
    assert (problem.file, problem.field) == (CATALOGUE, field)
    assert said in problem.message


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("confidence: high", "confidence: sure", "fact garden-1, confidence", "no degree"),
        ("id: garden-1", "id: Garden 1", "fact Garden 1, id", "cannot be used"),
        ("The garden was dug in 2023.", HARD, "", "reading grade"),
        ("The garden was dug in 2023.", LONG_SENTENCE, "fact garden-1, statement", "22 words"),
    ],
)
def test_a_broken_fact(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(FACTS, old, new)
    if new.startswith("id:"):
        text = small.read(CATALOGUE)
        small.write(CATALOGUE, text.replace("    facts: [garden-1]\n", ""))
    problem = the_one(small)
    assert (problem.file, problem.field) == (FACTS, field)
    assert said in problem.message


@pytest.mark.parametrize(
    ("sure", "verdict", "only"),
    [
        (Sure.FOUND, Verdict.CORRECT, False),
        (Sure.PARTLY, Verdict.WRONG, False),
        (Sure.READING, Verdict.OPINION, False),
        (Sure.FOUND, Verdict.CONTEXT, False),
        (Sure.KNOWLEDGE, Verdict.CORRECT, True),
        (Sure.UNKNOWN, Verdict.CONTEXT, True),
        (Sure.FOUND, Verdict.OPEN, True),
    ],
)
def test_what_is_only_a_task(sure: Sure, verdict: Verdict, only: bool) -> None:
    assert is_only_a_task(Fact("a", "b", "c", verdict, sure)) is only


def test_a_fact_about_no_article(small: SmallCourse) -> None:
    text = small.read(FACTS)
    small.write(FACTS, text.replace("article: school-garden", "article: other"))
    messages = [(problem.file, problem.field) for problem in found(small)]
    assert messages == [
        (FACTS, "fact garden-1, article"),
        (FACTS, "fact garden-2, article"),
        (FACTS, "fact garden-3, article"),
        (CARDS, "card who-writes, fact number 1"),
        (KEY, "mark city-report, needs_outside"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ('"start": 138', '"start": 139', "quote", "do not stand at 139 to 148"),
        ('"start": 138', '"start": -138', "quote", "do not stand at -138"),
        ('"start": 138, "end": 148', '"start": 138, "end": 9999', "quote", "do not stand at"),
        ('"quote": "People say"', '"quote": "People said"', "quote", "do not stand at"),
    ],
)
def test_a_broken_reading(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(READING, old, new)
    problem = the_one(small)
    assert (problem.file, problem.line, problem.field) == (READING, 2, field)
    assert said in problem.message


def test_a_reading_of_no_article(small: SmallCourse) -> None:
    first = small.read(READING).split("\n")[0]
    small.write(READING, small.read(READING) + first.replace("school-garden", "other") + "\n")
    problem = the_one(small)
    assert (problem.line, problem.field) == (4, "article")


def test_a_text_without_an_entry(small: SmallCourse) -> None:
    small.write("seeds/more.txt", "words")
    assert "seeds/more.txt has no entry here" in the_one(small).message


def test_a_slug_and_its_file(small: SmallCourse) -> None:
    small.replace(CATALOGUE, "file: school-garden.txt", "file: garden.txt")
    (small.root / "seeds/school-garden.txt").rename(small.root / "seeds/garden.txt")
    assert the_one(small).field == "article school-garden, file"


def test_a_slug_of_the_wrong_form(small: SmallCourse) -> None:
    small.replace(CATALOGUE, "slug: school-garden", "slug: School")
    first = found(small)[0]
    assert (first.field, first.message) == (
        "article School, slug",
        "“School” cannot be used as a short name.",
    )


def test_a_key_in_the_wrong_file(small: SmallCourse) -> None:
    small.write(KEY.replace("school-garden", "other"), small.read(KEY))
    problem = the_one(small)
    assert problem.file == KEY.replace("school-garden", "other")
    assert problem.message == "“school-garden” is not the name of this file."


def test_a_key_of_no_article(small: SmallCourse) -> None:
    file = KEY.replace("school-garden", "other")
    small.write(file, small.read(KEY).replace("article: school-garden", "article: other"))
    messages = [problem.message for problem in found(small)]
    assert messages == [
        "there is no article “other”.",
        "“garden-2” is about school-garden.",
    ]


def test_a_lesson_article_without_a_key(small: SmallCourse) -> None:
    (small.root / KEY).unlink()
    problem = the_one(small)
    assert problem.field == "article number 1"
    assert problem.cure == f"Write {KEY}, or take the article out."


def test_keys_without_a_lesson(small: SmallCourse) -> None:
    (small.root / LESSON).unlink()
    problem = the_one(small)
    assert (problem.file, problem.message) == (LESSON, "there is no such file.")


def test_a_lesson_in_the_wrong_folder(small: SmallCourse) -> None:
    (small.root / "lessons/01-sourcing").rename(small.root / "lessons/sourcing")
    problem = the_one(small)
    assert problem.field == "lens, id"
    assert problem.message == "“sourcing” does not fit the folder sourcing."


def test_a_lens_without_a_stake(small: SmallCourse) -> None:
    small.replace(LESSON, "  asks_stake: true\n", "")
    assert [problem.field for problem in found(small) if problem.field.endswith("stake")] == [
        "mark owner-line, stake",
        "mark people-say, stake",
        "mark city-report, stake",
    ]


def test_a_lens_without_a_number(small: SmallCourse) -> None:
    small.replace(LESSON, "  asks_count: How many different sources?\n", "")
    assert the_one(small).message == "this lens asks for no number."


def test_a_first_layer_of_ten_labels(small: SmallCourse) -> None:
    more = "".join(LABEL.format(n, f"A{chr(65 + n)}") for n in range(7))
    small.write(LESSON, small.read(LESSON) + more)
    assert "layer 1 has 10 labels" in the_one(small).message


def test_a_second_layer_may_have_pages(small: SmallCourse) -> None:
    more = "".join(LABEL.format(n, f"A{chr(65 + n)}") + "    layer: 2\n" for n in range(11))
    small.write(LESSON, small.read(LESSON) + more)
    assert found(small) == ()


def test_a_lens_of_one_layer_only_has_layer_one(small: SmallCourse) -> None:
    text = small.read(LESSON)
    small.write(LESSON, text.replace("    meaning:", "    layer: 2\n    meaning:"))
    assert the_one(small).message == "layer 1 has no label."


def test_labels_of_the_same_id(small: SmallCourse) -> None:
    text = small.read(LESSON)
    small.write(LESSON, text + LABEL.format(1, "AA") + LABEL.format(1, "AB").replace("e 1", "e 2"))
    problem = the_one(small)
    assert (problem.field, problem.message) == (
        "lens, label label-1, id",
        "“label-1” stands in this file twice.",
    )


def test_a_key_may_do_without_the_rest(small: SmallCourse) -> None:
    small.write(KEY, small.read(KEY).partition("absences:")[0])
    assert found(small) == ()


def test_a_key_on_no_reading(small: SmallCourse) -> None:
    small.write(KEY, small.read(KEY).replace("agreement: 2", "agreement: 0"))
    small.replace(KEY, "agreement: 1", "agreement: 0")
    small.replace(KEY, "readings: 2", "readings: 0")
    assert the_one(small).message == "a key rests on at least one reading."


def test_the_key_meets_itself(small: SmallCourse) -> None:
    """Two marks on the same words with the same label: one of them can never be met."""
    small.replace(
        KEY,
        "absences:",
        "- id: again\n  exact: People say\n  label: unnamed\n  stake: outside\n  leads_to: nobody\n"
        "  importance: 2\n  quality: fault\n  agreement: 1\n"
        "  reason: {what: It is one., why: It is so., better: None.}\nabsences:",
    )
    essentials, itself = found(small)
    assert essentials.message == "a learner with only the essential marks reaches 0.50."
    assert itself.message == "a learner who marks exactly these words is told “near”."
    assert itself.field == "mark people-say"


def test_marks_for_later_take_no_words_from_others(small: SmallCourse) -> None:
    """A word carries two labels; what needs outside facts is not marked in the first attempt."""
    small.replace(KEY, "  also: [named-person]\n", "")
    text = small.read(KEY)
    later = "".join(
        f"- id: a-{label}\n  exact: People say\n  label: {label}\n  stake: outside\n"
        "  leads_to: nobody\n  importance: 2\n  quality: fault\n  agreement: 1\n"
        "  needs_outside: garden-2\n"
        "  reason: {what: It is one., why: It is so., better: None.}\n"
        for label in ("document", "named-person")
    )
    small.write(KEY, text.replace("absences:", later + "absences:"))
    assert found(small) == ()


def test_a_grade_needs_a_hundred_words(small: SmallCourse) -> None:
    small.replace(FACTS, "The garden was dug in 2023.", HARDER)
    assert found(small) == ()


def test_the_essentials_are_enough(small: SmallCourse) -> None:
    """Essential marks that take each other's words leave a learner with half of them."""
    small.replace(KEY, "exact: A report of the city", "exact: People say")
    small.replace(KEY, "  needs_outside: garden-2\n", "")
    small.replace(KEY, "label: document", "label: unnamed")
    small.replace(KEY, "importance: 2", "importance: 3")
    messages = [problem.message for problem in found(small)]
    assert "a learner with only the essential marks reaches 0.67." in messages


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (KEY, "exact: People say", "exact: Nobody says"),
        (LESSON, "code: NP", "code: Np"),
        (READING, '"start": 138', '"start": 139'),
    ],
)
def test_scores_wait_for_the_rest(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("helpers.checks.scores.make_ground", never)
    small.replace(file, old, new)
    assert len(found(small)) == 1


def test_scores_count_all_layers(small: SmallCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[frozenset[int]] = []

    def noted(  # the rule's own function, looked over its shoulder
        text: str,
        key: Key,
        lens: Lens,
        readings: Sequence[Sequence[ReadingMark]],
        layers: frozenset[int],
    ) -> Ground:
        seen.append(layers)
        return make_ground(text, key, lens, readings, layers)

    monkeypatch.setattr("helpers.checks.scores.make_ground", noted)
    small.write(LESSON, small.read(LESSON) + LABEL.format(1, "AA") + "    layer: 2\n")
    assert found(small) == ()
    assert set(seen) == {frozenset({1}), frozenset({1, 2})}
