"""The verbs of the case file: choosing, walks that are the lessons', control, label, reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.answers import Op, answers_home, open_log
from helpers.classroom import case_page, case_sets, learner
from helpers.classroom.case_work import CaseWork, case_task, control
from helpers.classroom.sheet_page import page_name
from helpers.content import SOUND, QuestionSet
from helpers.errors import FiveLensesError
from helpers.export import ShownMark
from helpers.words import CASE, CASE_PAGE, QUIZ, RESULT, fill
from tests.classroom.case import (
    CASE_TASK,
    COURSE,
    FOLDERS,
    LENSES,
    OTHER,
    SLUG,
    CaseNotebook,
    act,
    essential,
    marks,
    walk_task,
)
from tests.classroom.test_no_leak import leaks, sayings, sent_by
from tests.classroom.walking import CODE

PARTS = 11  # of the page that wait for an article
FIRST_WORDS = "puppet state"
NOTE = "<b>my note</b>"


@pytest.fixture
def notebook(monkeypatch: pytest.MonkeyPatch) -> CaseNotebook:
    """The notebook after ▶▶; nothing is chosen."""
    return CaseNotebook(monkeypatch).run_all()


@pytest.fixture
def chosen(notebook: CaseNotebook) -> CaseNotebook:
    return notebook.chooses(SLUG)


def commits(notebook: CaseNotebook, lens: str) -> None:
    """Mark nothing, and compare with the key."""
    walk = notebook.walk(lens)
    assert act(walk, "nothing.set", {"value": True}).type == "ack"
    assert act(walk, "commit").type == "ack"


# ---------------------------------------------------------------- choosing


def test_before_an_article_is_chosen_every_part_says_what_to_do(notebook: CaseNotebook) -> None:
    assert notebook.html.count(CASE["choose_first"]) == PARTS
    assert notebook.tasks() == [f"{CASE_TASK}/everyday/choice", f"{CASE_TASK}/everyday/control"]


def test_the_choice_has_all_articles_none_chosen_and_the_content_notes(
    notebook: CaseNotebook,
) -> None:
    quiz = notebook.quiz("choice")
    (question,) = quiz.questions["questions"]
    texts = [option["text"] for option in question["options"]]

    assert len(texts) == len(COURSE.slugs()) == 5
    assert quiz.state["answers"][question["id"]]["value"] == ""
    for text, article in zip(texts, COURSE.articles().values(), strict=True):
        assert article.title.value in text
        assert article.content_note in text
        assert bool(article.content_note) is (" Note: " in text)
    assert question["opens"] == ""


def test_the_choice_opens_all_parts_at_once(chosen: CaseNotebook) -> None:
    walks = [walk_task(lens).id for lens in LENSES]

    assert chosen.tasks() == [
        f"{CASE_TASK}/everyday/choice",
        f"{CASE_TASK}/{SLUG}/who-is-this",
        *walks,
        f"{CASE_TASK}/everyday/control",
        f"{CASE_TASK}/{SLUG}/label",
        f"{CASE_TASK}/{SLUG}/page",
    ]
    assert CASE["choose_first"] not in chosen.html
    assert chosen.html.count('class="fl-static"') == len(chosen.widgets)


def test_the_choice_is_kept(chosen: CaseNotebook) -> None:
    chosen.restart()

    assert f"{CASE_TASK}/{SLUG}/label" in chosen.run_all().tasks()


def test_another_choice_draws_all_anew_and_loses_nothing(chosen: CaseNotebook) -> None:
    chosen.says("label", "who-paid", "Nobody knows.")
    before = {each.task: each for each in chosen.widgets}

    chosen.chooses(OTHER)

    assert f"{CASE_TASK}/{SLUG}/label" not in chosen.tasks()
    assert "Nobody knows." not in chosen.html
    gone = [each for task, each in before.items() if SLUG in task]
    assert len(gone) == 8
    assert all(each.comm is None for each in gone)  # closed: it would listen on for ever
    answers = chosen.chooses(SLUG).quiz("label").state["answers"]
    assert answers[page_name("who-paid")]["value"] == "Nobody knows."


def test_another_learner_sees_nothing_of_it(chosen: CaseNotebook) -> None:
    marks("sourcing", SLUG, FIRST_WORDS)
    chosen.chooses(OTHER).chooses(SLUG)
    assert FIRST_WORDS in chosen.html.partition("<blockquote>")[0]

    learner.choose("calm-otter-7")
    assert chosen.html.count(CASE["choose_first"]) == PARTS
    assert not [task for task in chosen.tasks() if SLUG in task]

    learner.choose(CODE)
    assert f"{CASE_TASK}/{SLUG}/label" in chosen.tasks()


def test_nobody_is_told_of_a_change_where_options_come_and_go(
    chosen: CaseNotebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = dict(list(COURSE.articles().items())[:3])
    monkeypatch.setattr(type(COURSE), "articles", lambda _course: less)
    chosen.restart()

    assert chosen.run_all().quiz("choice").state["notices"] == []
    assert f"{CASE_TASK}/{SLUG}/label" in chosen.tasks()


# ---------------------------------------------------------------- the walks


def test_work_from_a_lesson_is_there_and_work_from_here_is_in_the_lesson(
    notebook: CaseNotebook,
) -> None:
    marks("loaded-language", SLUG, FIRST_WORDS)
    notebook.chooses(SLUG)
    walk = notebook.walk("loaded-language")
    assert len(walk.state["marks"]) == 1

    act(walk, "nothing.set", {"value": False})

    article = COURSE.article(SLUG)
    log = open_log(CODE, walk_task("loaded-language"), sha256=article.sha256)
    assert len(log.state().op_ids) == 2


def test_the_progress_follows_the_walks(chosen: CaseNotebook) -> None:
    names = [COURSE.lesson(FOLDERS[lens]).lens.name for lens in LENSES]
    none = [fill(CASE["progress_lens"], lens=name, stage=CASE["stage_none"]) for name in names]
    assert all(line in chosen.html for line in none)

    commits(chosen, "disclaimers")

    assert none[1] not in chosen.html
    assert f"{names[1]}: {CASE['stage_committed']}." in chosen.html
    act(chosen.walk("disclaimers"), "revise")
    assert f"{names[1]}: {CASE['stage_revising']}." in chosen.html


def test_nothing_of_a_key_is_on_the_page_before_its_commit(chosen: CaseNotebook) -> None:
    commits(chosen, "disclaimers")
    sent = "\n".join([chosen.html, *map(sent_by, chosen.widgets)])

    for lens in set(LENSES) - {"disclaimers"}:
        key = COURSE.key(FOLDERS[lens], SLUG)
        # An absence is no secret: its text stands in the list that learners tick.
        assert leaks(sent, key) & set(sayings(key)) == set()
    assert leaks(sent, COURSE.key(FOLDERS["disclaimers"], SLUG))  # the same search can find


def test_an_unknown_lens_is_told(chosen: CaseNotebook) -> None:
    from helpers import case_file

    assert chosen.tasks()
    with pytest.raises(KeyError, match="no-lens"):
        case_file().walk("no-lens")


# ---------------------------------------------------------------- the control


def asked_of_report() -> QuestionSet:
    return control(COURSE).questions


def test_the_control_asks_once_a_lens_and_nothing_is_wrong() -> None:
    asked = asked_of_report()

    assert [question.id for question in asked.questions] == list(LENSES)
    for question in asked.questions:
        assert [option.id for option in question.options if option.right] == [SOUND]
        assert all(option.reason for option in question.options)


def test_the_control_is_openly_made_up_and_each_of_its_notes_is_a_reason() -> None:
    asked, report = asked_of_report(), COURSE.control_report()
    reasons = "\n".join(
        option.reason for question in asked.questions for option in question.options
    )

    assert asked.intro.startswith(report.written_for)
    assert asked.text == report.text.strip()
    assert all(note.why in reasons and note.exact in reasons for note in report.notes)


def test_the_reasons_of_the_control_open_together(notebook: CaseNotebook) -> None:
    quiz = notebook.quiz("control")
    for number, lens in enumerate(LENSES):
        shown = act(quiz, "answer.show", {"question": page_name("sourcing")})
        assert (shown.type, shown.text) == ("refused", QUIZ["all_missing"]), number
        notebook.says("control", lens, page_name(lens, SOUND))
    assert quiz.reasons == {}

    for lens in LENSES:
        assert act(quiz, "answer.show", {"question": page_name(lens)}).type == "ack"

    assert quiz.state["summary"] == [fill(QUIZ["summary_fits"], n=5, total=5)]


# ---------------------------------------------------------------- label and reasons


def test_the_label_has_seven_lines_and_opens_nothing(chosen: CaseNotebook) -> None:
    questions = chosen.quiz("label").questions["questions"]

    assert [question["kind"] for question in questions] == ["text"] * 7 + ["one"]
    assert {question["opens"] for question in questions} == {""}


def test_the_guide_shows_a_label_of_the_report_and_three_levels(notebook: CaseNotebook) -> None:
    guide = COURSE.case_guide().label

    assert all(field.name in notebook.html for field in guide.fields)
    assert notebook.html.count('scope="row"') == 7 + 3
    assert COURSE.control_report().title in notebook.html


def test_reasons_can_be_chosen_of_walks_that_are_compared(chosen: CaseNotebook) -> None:
    assert CASE["reasons_none"] in chosen.html

    commits(chosen, "sourcing")

    (question,) = chosen.quiz("reasons").questions["questions"]
    assert len(question["options"]) == len(essential("sourcing")) > 3
    commits(chosen, "missing-evidence")
    assert len(chosen.quiz("reasons").questions["questions"]) == 2
    assert CASE["reasons_none"] not in chosen.html


def test_a_tick_stays_when_more_walks_are_compared(chosen: CaseNotebook) -> None:
    commits(chosen, "missing-evidence")
    wanted = page_name("missing-evidence", essential("missing-evidence")[0].id)
    chosen.says("reasons", "missing-evidence", [wanted])

    commits(chosen, "sourcing")

    state = chosen.quiz("reasons").state
    assert state["answers"][page_name("missing-evidence")]["value"] == [wanted]
    assert state["notices"] == []


# ---------------------------------------------------------------- the page


def page_file() -> Path:
    return answers_home() / CODE / f"case-{SLUG}.html"


def test_the_box_says_what_would_be_on_the_page(chosen: CaseNotebook) -> None:
    chosen.says("label", "who-paid", "Nobody knows.")
    marks("sourcing", SLUG, FIRST_WORDS)
    box = chosen.box()

    act(box, "hello")

    assert box.contents[0] == fill(CASE_PAGE["label_line"], done=1, total=7)
    assert box.contents[1] == "Sourcing: 1 mark, begun."
    assert box.contents[2] == "Disclaimers: not begun."
    assert len(box.contents) == 6


def test_the_page_is_made_and_written_and_looking_writes_nothing(chosen: CaseNotebook) -> None:
    looked = act(chosen.box(), "case.look", {"name": "Ann"})
    assert looked.type == "ack"
    assert not page_file().exists()

    made = act(chosen.box(), "case.make", {"name": "Ann"})

    assert made == looked
    assert page_file().read_text(encoding="utf-8") == made.text


def test_a_page_of_nothing_is_a_page(chosen: CaseNotebook) -> None:
    page = act(chosen.box(), "case.look").text

    assert CASE["page_no_label"] in page
    assert page.count(fill(CASE["page_stage"], stage=CASE["stage_none"])) == 5
    assert "<img" not in page
    assert CODE not in page
    assert CASE["page_practice"] in page


@pytest.mark.parametrize(("typed", "shown"), [("  Ann \n Lee ", "By Ann Lee"), ("", "")])
def test_the_name_is_on_the_page_only_if_typed_and_nowhere_else(
    chosen: CaseNotebook, typed: str, shown: str
) -> None:
    page = act(chosen.box(), "case.make", {"name": typed}).text

    assert ('class="by"' in page) is bool(shown)
    assert shown in page
    logs = "".join(path.read_text("utf-8") for path in answers_home().rglob("*.jsonl"))
    assert "Ann" not in logs
    assert 'class="by"' not in act(chosen.box(), "case.make").text


def test_a_name_that_is_too_long_is_refused_and_half_a_letter_does_no_harm(
    chosen: CaseNotebook,
) -> None:
    answer = act(chosen.box(), "case.make", {"name": "n" * 61})
    assert (answer.type, answer.text) == ("refused", fill(CASE_PAGE["name_long"], n=60))
    assert not page_file().exists()

    assert "By A?" in act(chosen.box(), "case.make", {"name": "A\ud83d"}).text


def test_a_page_that_cannot_be_written_is_told(
    chosen: CaseNotebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object) -> None:
        raise FiveLensesError("Disk is full.")

    monkeypatch.setattr(case_page, "write_whole", fails)

    answer = act(chosen.box(), "case.make")

    assert (answer.type, answer.text) == ("refused", "Disk is full.")


def test_no_action_of_the_box_leaves_a_line(chosen: CaseNotebook) -> None:
    answer = act(chosen.box(), "answer.set", {"question": "name", "value": "Ann"})

    assert answer.type == "refused"
    assert not (answers_home() / CODE / CASE_TASK / SLUG / "page").exists()


def test_the_page_holds_the_work_and_of_the_keys_only_what_was_opened(
    chosen: CaseNotebook,
) -> None:
    mark, other = essential("sourcing")[:2]
    marks("sourcing", SLUG, mark.excerpt.exact, note=NOTE)
    marks("loaded-language", SLUG, FIRST_WORDS)
    chosen.says("who-is-this", "found", "A page <i>said</i> so.")
    chosen.says("label", "still-trust", "The law & its name.")
    commits(chosen, "sourcing")
    chosen.says("reasons", "sourcing", [page_name("sourcing", mark.id)])

    page = act(chosen.box(), "case.make").text

    for words in ("&lt;b&gt;my note", "A page &lt;i&gt;said", "The law &amp; its name."):
        assert words in page
    assert "You found 1 of" in page
    assert RESULT["headline"].partition("{")[0] not in page  # a score is nobody else's business
    assert RESULT["headline"].partition("{")[0] in str(chosen.walk("sourcing").result)
    assert json.dumps(mark.reason.why)[1:-1] in page
    assert other.reason.why not in page
    for lens in set(LENSES) - {"sourcing"}:
        key = COURSE.key(FOLDERS[lens], SLUG)
        assert leaks(page, key) & set(sayings(key)) == set()
    assert COURSE.key(FOLDERS["sourcing"], SLUG).drafted_by in page
    assert page.count("<img") == 3
    assert page.count("<figure") == page.count("<table") == 3


def test_a_tick_shows_no_reason_of_a_walk_that_is_not_compared(chosen: CaseNotebook) -> None:
    """Ticks may come from another computer, loaded without the walk."""
    mark = essential("sourcing")[0]
    marks("sourcing", SLUG, mark.excerpt.exact)
    tick = {"question": "sourcing", "value": [mark.id]}
    log = open_log(CODE, case_task(SLUG, "reasons"), sha256="-")
    log.append(Op("op-tick", "answer.set", tick))
    assert mark.reason.why not in act(chosen.box(), "case.look").text

    commits(chosen, "sourcing")

    assert mark.reason.why in act(chosen.box(), "case.look").text


def test_the_control_is_on_the_page_once_its_reasons_are_open(chosen: CaseNotebook) -> None:
    for lens in LENSES:
        chosen.says("control", lens, page_name(lens, SOUND))
    assert "5 of 5" not in act(chosen.box(), "case.look").text

    for lens in LENSES:
        act(chosen.quiz("control"), "answer.show", {"question": page_name(lens)})

    assert "Your first answer fitted in 5 of 5." in act(chosen.box(), "case.look").text


def test_whoever_marks_the_whole_article_does_not_reprint_it(chosen: CaseNotebook) -> None:
    article = COURSE.article(SLUG)
    lines = [line for line in article.text.splitlines() if article.text.count(line) == 1]
    for lens in LENSES:
        marks(lens, SLUG, *(line for line in lines if len(line.split()) > 3))

    page = act(chosen.box(), "case.look").text

    words = article.text.split()
    runs = [" ".join(words[at : at + 20]) for at in range(0, len(words) - 20, 20)]
    assert sum(run in page for run in runs) <= 1  # its beginning
    assert page.count("more mark") == 5


def test_marks_that_quote_too_much_are_counted() -> None:
    shown = list(case_page._short(tuple(_mark(20) for _ in range(9))))

    assert [len(mark.words.split()) for mark in shown] == [16] * 5  # 15, and the sign of the cut


def _mark(words: int) -> ShownMark:
    return ShownMark(None, "word " * words, "a label", "AL")


def test_every_article_can_be_a_case(notebook: CaseNotebook) -> None:
    for slug in COURSE.slugs():
        notebook.chooses(slug)
        assert notebook.tasks().count(f"{CASE_TASK}/{slug}/page") == 1
        assert COURSE.article(slug).title.value in act(notebook.box(), "case.look").text
        assert len(CaseWork(COURSE, slug).lessons) == 5


def test_where_the_walks_have_no_essential_marks_there_is_nothing_to_choose() -> None:
    (material,) = [
        work.material(lesson)
        for work in [CaseWork(COURSE, "must-not-ignore")]
        for lesson in work.lessons
        if lesson.lens.id == "sponsored-content"
    ]

    assert case_sets.worth_showing(material) == ()
    assert case_sets.reasons([material]) is None
