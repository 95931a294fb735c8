"""Every rule about cards and everyday texts, shown to speak on broken ones."""

from __future__ import annotations

import pytest

from helpers.checks import check_course
from helpers.course_files import Problem
from tests.course_files.small_course import CARDS, FACTS, ITEMS, KEY, LESSON, PLAN, SmallCourse
from tests.course_files.small_handouts import LATE

LONG_SENTENCE = "It " + "is so " * 10 + "here."
HARD = " ".join(["Institutional accountability necessitates comprehensive documentation."] * 25)
HOOK = f"A friend heard it. {LATE * 12}"
EXEMPLARY = f"Kim asked why. {LATE * 25}"
EXIT = f"The maker says so. {LATE * 16}"
NINE = f"The shop opens at nine. {LATE * 8}"


def the_one(small: SmallCourse) -> Problem:
    problems = check_course(small.root).problems
    assert len(problems) == 1, [str(problem) for problem in problems]
    assert problems[0].cure.endswith((".", "?", "”"))
    return problems[0]


@pytest.mark.parametrize("file", [CARDS, ITEMS, PLAN])
def test_a_missing_handout_is_one_line(small: SmallCourse, file: str) -> None:
    (small.root / file).unlink()
    problem = the_one(small)
    assert (problem.file, problem.message) == (file, "there is no such file.")


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("id: who-writes", "id: Who", "card Who, id", "cannot be used"),
        ("[garden-3]", "[garden-9]", "card who-writes, fact number 1", "no fact “garden-9”"),
        ("[garden-3]", "[garden-3, garden-2]", "card who-writes, fact number 2", "not established"),
        ("[garden-3]", "[]", "card who-writes, facts", "rests on no fact"),
        ("sure: found", "sure: knowledge", "card who-writes, sure", "what is knowledge cannot"),
        ("sure: found", "sure: unknown", "card who-writes, sure", "what is unknown cannot"),
        ("confidence: high", "confidence: sure", "card who-writes, confidence", "no degree"),
        ('where: ["', 'where: [a, b, "', "card who-writes, where", "names 4 places"),
        ("card: The", f"card: {LONG_SENTENCE} The", "card who-writes, card", "has 22 words"),
        ("task: Search", f"task: {LONG_SENTENCE} Search", "card who-writes, task", "has 22 words"),
        ('["the', f'["{LONG_SENTENCE} the', "card who-writes, place to look number 1", "22 words"),
        ("question: Who", f"question: {HARD} Who", "", "reading grade"),
    ],
)
def test_a_broken_card(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(CARDS, old, new)
    problem = the_one(small)
    assert (problem.file, problem.field) == (CARDS, field)
    assert said in problem.message


@pytest.mark.parametrize("sure", ["found-and-knowledge", "own-reading"])
def test_a_card_may_be_partly_found(small: SmallCourse, sure: str) -> None:
    small.replace(CARDS, "sure: found", f"sure: {sure}")
    assert check_course(small.root).problems == ()


def test_an_article_without_a_card(small: SmallCourse) -> None:
    small.write(CARDS, "cards: []\n")
    problem = the_one(small)
    assert (problem.file, problem.message) == (CARDS, "the article “school-garden” has no card.")


def test_two_cards_of_an_article(small: SmallCourse) -> None:
    card = small.read(CARDS).removeprefix("cards:\n")
    small.write(CARDS, f"cards:\n{card}{card.replace('who-writes', 'once-more')}")
    problem = the_one(small)
    assert problem.field == "card once-more, article"
    assert problem.message == "“school-garden” has a card already."


def test_two_cards_of_one_name(small: SmallCourse) -> None:
    card = small.read(CARDS).removeprefix("cards:\n")
    small.write(CARDS, f"cards:\n{card}{card}")
    messages = [each.message for each in check_course(small.root).problems]
    assert "“who-writes” stands in this file twice." in messages


def test_a_card_of_no_article(small: SmallCourse) -> None:
    small.replace(CARDS, "article: school-garden", "article: other")
    messages = [each.message for each in check_course(small.root).problems]
    assert messages == [
        "the article “school-garden” has no card.",
        "there is no article “other”.",
        "“garden-3” is about school-garden.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        # Ids
        ("id: phrase-1\n", "id: Phrase\n", "phrase Phrase, id", "cannot be used"),
        ("id: phrase-1\n", "id: phrase-0\n", "phrase phrase-0, id", "stands in this file twice"),
        ("id: recall-two", "id: phrase-0", "recall question phrase-0, id", "twice"),
        # Length
        (HOOK, f"A friend heard it. {LATE * 11}", "hook, text", "has 59 words"),
        (HOOK, f"A friend heard. It was it. {LATE * 23}", "hook, text", "has 121 words"),
        (EXEMPLARY, f"Kim asked why. {LATE * 23}", "exemplary, text", "has 128 words"),
        (EXEMPLARY, f"Kim asked why. {LATE * 32}", "exemplary, text", "has 173 words"),
        (EXIT, f"It is. {LATE * 15}", "exit_ticket, text", "has 77 words"),
        (EXIT, f"It is. {LATE * 30}", "exit_ticket, text", "has 152 words"),
        (NINE, f"It opens at nine. {LATE * 7}", "notice notice-nine, text", "has 39 words"),
        (NINE, f"It now opens at nine. {LATE * 18}", "notice notice-nine, text", "has 95 words"),
        (
            "The cake number 1 is",
            "It is so. " * 10 + "It is",
            "phrase phrase-1, phrase",
            "the phrase has 34 words",
        ),
        # Numbers
        ("questions: [Who says so?, ", "questions: [", "hook, questions", "asks 1"),
        ("so?, How", "so?, When?, Where?, How", "hook, questions", "asks 4"),
        (
            "  - exact: Kim asked why.\n    why: The other side is heard.\n",
            "",
            "exemplary, notes",
            "has 3",
        ),
        (
            "  notes:\n  - exact: opens at ten\n    why: You know when.\n",
            "  notes: []\n",
            "notice notice-ten, notes",
            "nothing is noted",
        ),
        # Quoted words
        ("exact: Ada saw it.", "exact: Eva saw it.", "exemplary, note number 1, exact", "not in"),
        ("exact: Ada saw it.", "exact: it.", "exemplary, note number 1, exact", "more than once"),
        (
            "exact: opens at ten",
            "exact: ten o",
            "notice notice-ten, note number 1, exact",
            "not in",
        ),
        # The subject
        ("A friend heard it", "The EU heard it", "hook, text", "speaks of “EU”"),
        ("The closed pool", "The pool in Kazakhstan", "exemplary, title", "“Kazakhstan”"),
        ("The maker says so.", "The European Union says.", "exit_ticket, text", "“European Union”"),
        ("title: Notice ten", "title: An MEP asks", "notice notice-ten, title", "“MEP”"),
        ("cake number 2", "Kazakh cake", "phrase phrase-2, phrase", "“Kazakh”"),
        # Phrases
        ("cake number 2 is sold out.\n  fair: false", "cake is\n  fair: true", "fair", "7 phrases"),
        # Recall
        ("answer: One with a name.", "answer: One.", "recall question recall-two, answer", "none"),
        (
            "Everybody., A crowd.",
            "Everybody., Nobody.",
            "recall question recall-two, option number 4",
            "“Nobody.” stands here twice",
        ),
        (
            "reasons: [Yes., No., No., No.]",
            "reasons: [Yes., No., No.]",
            "recall question recall-two, reasons",
            "4 options have 3 reasons",
        ),
        (
            "[A lie., Something to win., A long stick.]\n  reasons: [No., Yes., No.]",
            "[A lie., Something to win.]\n  reasons: [No., Yes.]",
            "recall question recall-three, options",
            "there are 2 options",
        ),
        (
            "answer: One who tells.\n  options: [One who tells.,",
            "answer: One who tells us all of it.\n  options: [One who tells us all of it.,",
            "recall",
            "in 3 of 3 questions the right option is the longest",
        ),
        # Plain words
        ("look_for: ", f"look_for: {LONG_SENTENCE} ", "hook, look_for", "has 22 words"),
        ("weak: ", f"weak: {LONG_SENTENCE} ", "exit_ticket, rubric, weak", "has 22 words"),
        (
            "why: She",
            f"why: {LONG_SENTENCE} She",
            "exemplary, note number 1, why",
            "has 22 words",
        ),
        ("look_for: ", f"look_for: {HARD} {HARD} {HARD} ", "", "reading grade"),
    ],
)
def test_broken_items(small: SmallCourse, old: str, new: str, field: str, said: str) -> None:
    small.replace(ITEMS, old, new)
    problem = the_one(small)
    assert (problem.file, problem.field) == (ITEMS, field)
    assert said in problem.message


@pytest.mark.parametrize("words", ["a museum", "neu", "Peu", "europe", "Mepham"])
def test_words_that_only_look_like_the_subject(small: SmallCourse, words: str) -> None:
    small.replace(ITEMS, "title: The late bus", f"title: At {words}")
    assert check_course(small.root).problems == ()


def fair(small: SmallCourse, order: str) -> list[Problem]:
    """Set the verdicts of the phrases, `+` for fair, and return what is said about them."""
    text = small.read(ITEMS)
    head, _, rest = text.partition("fair:\n")
    _, _, tail = rest.partition("recall:\n")
    phrases = "".join(
        f"- {{id: p-{at}, phrase: It is so., fair: {str(sign == '+').lower()}, reason: It is.}}\n"
        for at, sign in enumerate(order)
    )
    small.write(ITEMS, f"{head}fair:\n{phrases}recall:\n{tail}")
    return list(check_course(small.root).problems)


@pytest.mark.parametrize("order", ["++--+-+-+-+-", "+++---+++---", "---+++-+-+-+"])
def test_six_and_six_in_a_mixed_order(small: SmallCourse, order: str) -> None:
    assert fair(small, order) == []


@pytest.mark.parametrize(
    ("order", "field", "said"),
    [
        ("++++++------", "phrase p-3", "6 phrases in a row are fair."),
        ("-+----+++-++", "phrase p-5", "4 phrases in a row are not fair."),
    ],
)
def test_a_run_of_one_kind(small: SmallCourse, order: str, field: str, said: str) -> None:
    first = fair(small, order)[0]
    assert (first.field, first.message) == (field, said)


@pytest.mark.parametrize("order", ["+-+-+-+-+-", "+-+-+-+-+-+-+-", "++-++-++-++-"])
def test_other_numbers_than_six_and_six(small: SmallCourse, order: str) -> None:
    (problem,) = fair(small, order)
    assert problem.field == "fair"
    good = order.count("+")
    assert problem.message == f"{good} phrases are fair and {len(order) - good} are not."


def test_too_few_and_too_many_recall_questions(small: SmallCourse) -> None:
    sound = small.read(ITEMS)
    one = sound[sound.index("- id: recall-one") : sound.index("- id: recall-two")]
    small.write(ITEMS, sound.replace(one, ""))
    assert the_one(small).message == "there are 2 questions."
    more = "".join(one.replace("recall-one", f"more-{name}") for name in "ab")
    small.write(ITEMS, sound.replace(one, one + more))
    assert the_one(small).message == "there are 5 questions."


def notices(small: SmallCourse, wells: str) -> None:
    """Write as many notices as signs, `+` for one that does it well."""
    text = small.read(ITEMS).partition("notices:")[0]
    entry = small.read(ITEMS).partition("notices:\n")[2].partition("- id: notice-ten")[0]
    written = "".join(
        entry.replace("notice-nine", f"n-{at}").replace(
            "done_well: true", f"done_well: {str(sign == '+').lower()}"
        )
        for at, sign in enumerate(wells)
    )
    small.write(ITEMS, f"{text}notices:\n{written}" if written else text)
    for old, new in (("-nine", "opening"), ("-ten", "second"), ("-noon", "third")):
        small.replace(PLAN, f"notice{old}", new)
    passage = "- {{id: {}, title: More, first: {{exact: The beds}}, last: {{exact: Beans}}}}\n"
    small.write(KEY, small.read(KEY) + passage.format("second") + passage.format("third"))


@pytest.mark.parametrize("wells", ["", "+-+", "+--+", "+-+-+", "++-", "---"])
def test_notices_of_both_kinds(small: SmallCourse, wells: str) -> None:
    notices(small, wells)
    assert check_course(small.root).problems == ()


@pytest.mark.parametrize(
    ("wells", "clean", "of"), [("+++", 10, 16), ("+++++", 12, 18), ("-----", 7, 18)]
)
def test_the_share_of_clean_items(small: SmallCourse, wells: str, clean: int, of: int) -> None:
    notices(small, wells)
    problem = the_one(small)
    assert problem.field == "notices"
    assert problem.message == f"{clean} of {of} practice items are clean or exemplary."


@pytest.mark.parametrize(("wells", "count"), [("+-", 2), ("+-+-+-", 6)])
def test_too_few_and_too_many_notices(small: SmallCourse, wells: str, count: int) -> None:
    notices(small, wells)
    assert the_one(small).message == f"there are {count} notices."


@pytest.mark.parametrize("lens", ["disclaimers", "sponsored-content"])
def test_two_lenses_need_notices(small: SmallCourse, lens: str) -> None:
    notices(small, "")
    small.write(LESSON, small.read(LESSON).replace("id: sourcing", f"id: {lens}"))
    messages = [each.message for each in check_course(small.root).problems if each.file == ITEMS]
    assert messages == ["there are 0 notices."]


def test_cards_without_readable_facts(small: SmallCourse) -> None:
    small.write(FACTS, "{}")
    assert CARDS not in {each.file for each in check_course(small.root).problems}


@pytest.mark.parametrize("wanted", ["the shortest", "neither long nor short"])
def test_recall_options_that_are_told_by_their_length(small: SmallCourse, wanted: str) -> None:
    right = "One." if wanted == "the shortest" else "Two in the middle."
    options = f"[{right}, Three., Four that are the longest of them all.]"
    rows = "".join(
        f"- {{id: r-{n}, question: Which?, answer: {right}, options: {options},"
        " reasons: [Yes., No., No.]}\n"
        for n in range(3)
    )
    head, _, rest = small.read(ITEMS).partition("recall:\n")
    small.write(ITEMS, f"{head}recall:\n{rows}{rest[rest.index('exit_ticket:') :]}")

    problem = the_one(small)

    assert problem.field == "recall"
    assert problem.message == f"in 3 of 3 questions the right option is {wanted}."
