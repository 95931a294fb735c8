"""The check-in and the look-back, as the two notebooks show them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from IPython.display import HTML

from helpers import check_in
from helpers.answers import Op, answers_home, open_log
from helpers.classroom import check_in_room, learner, slots, task_desk
from helpers.classroom.check_in_work import AFTER, BEFORE, REST, CheckInWork, forms_task
from helpers.classroom.sheet_page import page_name
from helpers.classroom.sitting import order
from helpers.content import SOUND, Form
from helpers.course_files import open_course
from helpers.widgets.action_widget import Action, ActionWidget, Answer
from helpers.widgets.quiz import Quiz
from helpers.words import CHECK_IN, GAIN, QUIZ, fill
from tests.classroom.case import Place
from tests.classroom.walking import CODE

COURSE = open_course()
FORMS = COURSE.forms()
FIRST, SECOND = (FORMS[each] for each in order(CODE))
OTHER = next(code for code in (f"red-{n}" for n in range(99)) if order(code) != order(CODE))

_numbers = itertools.count()


class Pages:
    """The two open notebooks: what stands in each of their places now."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.places: list[Place] = []
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(slots, "display", self._display)
        monkeypatch.setattr(check_in_room, "open_course", lambda: COURSE)
        self.restart()

    def _display(self, shown: object, **_more: object) -> Place:
        self.places.append(Place(shown))
        return self.places[-1]

    def restart(self) -> None:
        """Start a new kernel and new pages; what is on disk stays."""
        self._monkeypatch.setattr(task_desk, "_DESKS", {})
        check_in_room._room.cache_clear()
        self.places.clear()

    def run_before(self) -> Pages:
        """Run the cell of the check-in, in a kernel of its own."""
        self.restart()
        check_in().before()
        return self

    def run_after(self) -> Pages:
        """Run the cells of the look-back, in a kernel of their own."""
        self.restart()
        room = check_in()
        room.after()
        room.changed()
        room.texts_before()
        room.booster()
        return self

    @property
    def html(self) -> str:
        """All plain HTML on the pages now, as a reader sees it."""
        shown = [each.shown for each in self.places]
        return unescape("\n".join(str(each.data) for each in shown if isinstance(each, HTML)))

    def tasks(self) -> list[str]:
        """List the tasks of what lives."""
        shown = [each.shown for each in self.places]
        return [each.task for each in shown if isinstance(each, ActionWidget)]

    def quiz(self, part: str) -> Quiz:
        shown = [each.shown for each in self.places]
        (found,) = [e for e in shown if isinstance(e, Quiz) and e.task.endswith(f"/{part}")]
        return found

    def answers(self, form: Form, right: int = 10, trust: str = "mostly") -> list[Answer]:
        """Answer a form: the first items right, the others wrong."""
        quiz, said = self.quiz(part_of(form)), []
        for number, item in enumerate(form.questions):
            options = item.question.options
            (option,) = [o.id for o in options if o.right is (number < right)][:1]
            for name, value in ((item.id, option), (item.trust_id, trust)):
                payload = {"question": page_name(name), "value": page_name(name, value)}
                said.append(act(quiz, "answer.set", payload))
        return said

    def opens(self, form: Form) -> list[Answer]:
        """Press the one button that opens all reasons."""
        quiz = self.quiz(part_of(form))
        return [act(quiz, "answer.show", {"question": page_name(i.id)}) for i in form.questions]


def part_of(form: Form) -> str:
    return f"form-{form.id.lower()}"


def act(widget: ActionWidget, kind: str, payload: dict[str, Any]) -> Answer:
    """Send an action of a page."""
    return widget._on_action(Action(f"op-{next(_numbers)}", kind, payload, widget.learner))


def kinds(answers: list[Answer]) -> set[str]:
    return {each.type for each in answers}


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Pages:
    return Pages(monkeypatch)


# ---------------------------------------------------------------- which form


def test_the_code_decides_which_form_comes_first(pages: Pages) -> None:
    seen = {}
    for code in (CODE, OTHER):
        learner.choose(code)
        seen[code] = (*pages.run_before().tasks(), *pages.run_after().tasks())

    for code, parts in seen.items():
        first, second = (part_of(FORMS[each]) for each in order(code))
        everyday = "all-lenses/everyday"
        assert parts == (f"{BEFORE}/{everyday}/{first}", f"{AFTER}/{everyday}/{second}")
    assert seen[CODE] != seen[OTHER]


def test_nothing_is_shown_before_a_code_is_chosen(pages: Pages) -> None:
    learner.leave()
    for run, places in ((pages.run_before, 1), (pages.run_after, 4)):
        run()
        assert pages.tasks() == []
        assert pages.html.count(CHECK_IN["code_first"]) == places
        assert not any(
            i.question.passage in pages.html for f in FORMS.values() for i in f.questions
        )


def test_the_page_follows_the_learner(pages: Pages) -> None:
    learner.leave()
    pages.run_before()
    learner.choose(CODE)
    assert pages.tasks() == [forms_task(BEFORE, part_of(FIRST)).id]
    pages.answers(FIRST)

    learner.choose(OTHER)

    assert pages.tasks() == [forms_task(BEFORE, part_of(SECOND)).id]
    assert QUIZ["your_answer"] not in pages.html
    learner.leave()
    assert pages.tasks() == []


def test_a_learner_stays_with_the_form_that_was_begun(pages: Pages) -> None:
    """Work that was loaded under another code may have begun with the other form."""
    task = forms_task(BEFORE, part_of(SECOND))
    log = open_log(CODE, task, sha256="-")
    item = SECOND.questions[0]
    log.append(Op("op-1", "answer.set", {"question": item.id, "value": SOUND}))

    assert pages.run_before().tasks() == [task.id]
    assert pages.run_after().tasks() == [forms_task(AFTER, part_of(FIRST)).id]


# ---------------------------------------------------------------- before the course


def test_no_reason_opens_in_the_check_in(pages: Pages) -> None:
    pages.run_before()
    assert kinds(pages.answers(FIRST)) == {"ack"}

    assert kinds(pages.opens(FIRST)) == {"refused"}

    quiz = pages.quiz(part_of(FIRST))
    assert quiz.reasons == {}
    assert not any(each["opens"] for each in quiz.questions["questions"])
    assert quiz.questions["opens_together"] is False
    assert CHECK_IN["before_later"] in quiz.questions["intro"]


def test_each_item_asks_how_sure_and_how_far_one_trusts_it(pages: Pages) -> None:
    asked = pages.run_before().quiz(part_of(FIRST)).questions["questions"]

    assert [each["asks_confidence"] for each in asked] == [True, False] * 10
    assert [each["id"] for each in asked] == [
        page_name(name) for item in FIRST.questions for name in (item.id, item.trust_id)
    ]


def test_the_last_answer_is_told_and_only_that(pages: Pages) -> None:
    said = [each.text for each in pages.run_before().answers(FIRST)]

    assert said == [""] * 19 + [CHECK_IN["before_done"]]


def test_the_check_in_closes_when_the_reasons_are_known(pages: Pages) -> None:
    pages.run_before().answers(FIRST, right=3)
    pages.run_after().answers(SECOND)
    assert kinds(pages.run_before().answers(FIRST, right=4)) == {"ack"}
    pages.run_after().opens(SECOND)

    answers = pages.run_before().answers(FIRST, right=10)

    assert {(each.type, each.text) for each in answers} == {("refused", CHECK_IN["closed"])}
    assert CheckInWork(COURSE, CODE).gain().first.right() == 4


# ---------------------------------------------------------------- after the course


def test_nothing_is_told_before_all_is_answered(pages: Pages) -> None:
    pages.run_before().answers(FIRST)
    pages.run_after()

    assert {(each.type, each.text) for each in pages.opens(SECOND)} == {
        ("refused", QUIZ["all_missing"])
    }
    assert kinds(pages.answers(SECOND)) == {"ack"}
    quiz = pages.quiz(part_of(SECOND))
    for left, item in reversed(list(enumerate(reversed(SECOND.questions)))):
        act(quiz, "answer.show", {"question": page_name(item.id)})
        assert pages.html.count(CHECK_IN["not_yet"]) == (3 if left else 0)

    assert pages.run_after().html.count(CHECK_IN["not_yet"]) == 0


def test_before_that_no_reason_of_either_form_is_on_the_page(pages: Pages) -> None:
    pages.run_before().answers(FIRST)
    pages.run_after().answers(SECOND)

    assert pages.html.count(CHECK_IN["not_yet"]) == 3
    assert pages.tasks() == [forms_task(AFTER, part_of(SECOND)).id]
    assert pages.quiz(part_of(SECOND)).reasons == {}
    every = [o.reason for f in FORMS.values() for i in f.questions for o in i.question.options]
    assert not any(each in pages.html for each in every)


def test_what_changed_is_told_without_a_cell_being_run(pages: Pages) -> None:
    pages.run_before().answers(FIRST, right=2, trust="mostly")
    pages.run_after().answers(SECOND, right=9, trust="a-little")
    assert CHECK_IN["changed_title"] not in pages.html

    pages.opens(SECOND)

    assert fill(GAIN["right"], first=2, second=9, total=10) in pages.html
    assert GAIN["gain"] in pages.html
    assert GAIN["trust_fell"] in pages.html
    assert CHECK_IN["few"] in pages.html
    assert forms_task(AFTER, "booster").id in pages.tasks()


def test_the_texts_of_the_check_in_stand_with_the_own_first_answers(pages: Pages) -> None:
    pages.run_before().answers(FIRST, right=1)
    pages.run_after().answers(SECOND)
    pages.opens(SECOND)

    right, wrong = FIRST.questions[:2]
    chosen = next(o for o in wrong.question.options if not o.right)
    fits = next(o for o in right.question.options if o.right)
    said = fill(QUIZ["chose_fits"], text=fits.text.removesuffix("."))
    assert f"{said} {fits.reason}" in pages.html
    said = fill(QUIZ["chose_not"], text=chosen.text.removesuffix("."))
    assert f"{said} {chosen.reason}" in pages.html
    assert all(each.question.passage in pages.html for each in FIRST.questions)


def test_whoever_skipped_the_check_in_still_gets_all_reasons(pages: Pages) -> None:
    pages.run_after().answers(SECOND, right=7)
    pages.opens(SECOND)

    assert CHECK_IN["no_check_in"] in pages.html
    assert GAIN["nothing"] not in pages.html
    assert CHECK_IN["few"] not in pages.html
    assert all(
        option.reason in pages.html for each in FIRST.questions for option in each.question.options
    )
    summary = pages.quiz(part_of(SECOND)).state["summary"]
    assert summary == [fill(QUIZ["summary_fits"], n=7, total=10)]


def test_the_booster_names_a_day_three_weeks_on(pages: Pages) -> None:
    work = CheckInWork(COURSE, CODE)
    with pytest.raises(ValueError, match="not handed in"):
        work.booster_day()
    pages.run_after().answers(SECOND)
    pages.opens(SECOND)

    saved = work.state_after.saved_at
    assert saved is not None
    assert timedelta(days=21) == REST
    assert work.booster_day() == (saved.astimezone() + REST).date()
    assert abs(saved - datetime.now(UTC)) < timedelta(days=1)
    day = work.booster_day()
    when = fill(CHECK_IN["booster_when"], date=f"{day.day} {day:%B %Y}")
    booster = pages.quiz("booster")
    assert booster.questions["intro"].splitlines()[0] == when
    assert len(booster.questions["questions"]) == 10
    assert booster.questions["opens_together"] is True


def test_all_work_lies_in_the_folder_of_the_code(pages: Pages) -> None:
    pages.run_before().answers(FIRST)

    everyday = answers_home() / CODE / BEFORE / "all-lenses" / "everyday"
    assert [each.name for each in everyday.iterdir()] == [part_of(FIRST)]
