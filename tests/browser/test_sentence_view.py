"""The article sentence by sentence: a whole walk with buttons and form fields, and no caret."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect

from helpers.course_files import open_course
from helpers.segments import segment
from helpers.words import ANNOTATOR, fill
from tests.browser import bare
from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import WALK, NotebookPage, Theme
from tests.browser.on_disk import marks_on_disk, state_on_disk, words_on_disk

pytestmark = pytest.mark.browser

TEXT = open_course().article("ecips-warns").text
SEGMENTS = segment(TEXT)
OPENING = next(
    n for n, span in enumerate(SEGMENTS.sentences, 1) if span.of(TEXT).startswith("The European C")
)
MOST_STOPS = 60  # between two controls of this test; the sentence view has many buttons


@pytest.fixture
def by_sentence(exercise: Exercise) -> Exercise:
    """Come from the notebook with Tab alone: the switch is the first control."""
    exercise.notebook.select_cell(WALK)
    exercise.press("Tab")
    while exercise.page.locator(".jp-Cell :focus:not(.fl-root :focus)").count():
        exercise.press("Tab")
    exercise.expect_focus_within(".fl-views")
    exercise.press("ArrowRight")
    expect(exercise.root.locator(".fl-sentences")).to_be_visible()
    return exercise


def opener(exercise: Exercise, n: int) -> Locator:
    return exercise.root.get_by_role("button", name=f"Mark in sentence {n}", exact=True)


def tab_to(exercise: Exercise, control: Locator, *, key: str = "Tab") -> None:
    """Press Tab until the control has the focus."""
    for _ in range(MOST_STOPS):
        if control.evaluate("node => node === document.activeElement"):
            return
        exercise.press(key)
    expect(control).to_be_focused()


def mark_by_keys(
    exercise: Exercise, n: int, *, skip: int = 0, words: int = 0, label: int, sure: int = 0
) -> None:
    """Fill the form of a sentence: first and number of words, the label's and sureness's place."""
    before = exercise.my_marks.count()
    tab_to(exercise, opener(exercise, n))
    exercise.press("Enter")
    exercise.expect_focus_on(".fl-markform select")
    exercise.press(*["ArrowDown"] * skip)
    if words:
        exercise.press("Tab", "Home", *["ArrowDown"] * (skip + words - 1))
    tab_to(exercise, exercise.root.locator(".fl-formlabels input").first)
    exercise.press("Space", *["ArrowDown"] * (label - 1))
    tab_to(exercise, exercise.root.locator(".fl-markform .fl-sure input").first)
    exercise.press(*["ArrowDown"] * sure)
    tab_to(exercise, exercise.root.locator(".fl-addmark"))
    exercise.press("Enter")
    expect(opener(exercise, n)).to_be_focused()
    exercise.expect_marks(before + 1)


def marked(lab: Lab) -> list[tuple[str, str, str, str]]:
    """Give words, what stands before and after them, and the label of each mark on disk."""
    return [
        (mark.excerpt.exact, mark.excerpt.before, mark.excerpt.after, mark.label)
        for mark in marks_on_disk(lab)
    ]


def test_a_whole_walk_by_keys_gives_the_same_marks_as_the_text(
    exercise: Exercise, lab: Lab
) -> None:
    exercise.text.focus()
    exercise.press("Control+Home", *["."] * (OPENING - 1), "s", "2")
    exercise.press("Home", ".", "Control+ArrowRight", "Shift+ArrowRight", "]", "]", "]", "1")
    exercise.expect_marks(2)
    in_text = marked(lab)
    exercise.press("Control+z", "Control+z")
    exercise.expect_marks(0)

    walk_by_sentence(exercise, lab, in_text)


def walk_by_sentence(
    exercise: Exercise, lab: Lab, expected: list[tuple[str, str, str, str]]
) -> None:
    tab_to(exercise, exercise.root.get_by_role("radio", name="Text"), key="Shift+Tab")
    exercise.press("ArrowRight")
    mark_by_keys(exercise, OPENING, label=2)
    mark_by_keys(exercise, OPENING + 1, skip=1, words=3, label=1, sure=2)
    assert marked(lab) == expected
    assert [mark.sure for mark in marks_on_disk(lab)] == [None, "middle"]
    expect(exercise.root.locator("[contenteditable]:visible")).to_have_count(0)

    exercise.press(*["F6"] * 4)
    tick = exercise.root.locator("input[data-absence]").first
    tab_to(exercise, tick)
    exercise.press("Space")
    tab_to(exercise, exercise.commit_button)
    exercise.press("Enter")
    exercise.expect_focus_on(".fl-confirm-yes")
    exercise.press("Enter")
    exercise.expect_stage("committed")
    assert len(state_on_disk(lab).ticks) == 1
    read_the_cards(exercise)


def read_the_cards(exercise: Exercise) -> None:
    exercise.expect_focus_on(".fl-head h3")
    tab_to(exercise, exercise.result.get_by_role("tabpanel"))
    exercise.press("ArrowRight")
    expect(exercise.result.locator(".fl-card")).to_contain_text("Card 2 of")
    words = exercise.result.locator(".fl-card .fl-words").inner_text().strip("“”")
    exercise.press("Enter")
    sentence = exercise.root.locator(".fl-sentencelist > li:focus")
    expect(sentence.locator(".fl-sentence")).to_contain_text(words)
    expect(sentence.locator(".fl-said")).to_contain_text(f"Key, A named group: “{words}”")
    exercise.press("Escape")
    expect(exercise.result.get_by_role("tabpanel")).to_be_focused()
    expect(exercise.root.locator(".fl-markhere:visible")).to_have_count(0)
    own = exercise.root.get_by_text(f"Your mark, A named group: “{words[:20]}")
    expect(own).to_be_visible()


def test_paragraphs_are_headings_and_sentences_are_numbered_through(by_sentence: Exercise) -> None:
    view = by_sentence.root.locator(".fl-sentences")
    headings = view.get_by_role("heading", level=4)

    assert headings.all_inner_texts() == [
        f"Paragraph {n} of {len(SEGMENTS.paragraphs)}"
        for n in range(1, len(SEGMENTS.paragraphs) + 1)
    ]
    sentences = view.locator("ol > li > .fl-sentence")
    assert sentences.all_text_contents() == [span.of(TEXT) for span in SEGMENTS.sentences]
    numbers = view.locator("ol").evaluate_all(
        "lists => lists.flatMap(list => [...list.children].map((_, i) => list.start + i))"
    )
    assert numbers == list(range(1, len(SEGMENTS.sentences) + 1))


def test_the_switch_is_remembered_for_all_notebooks(
    by_sentence: Exercise, notebook: NotebookPage
) -> None:
    del by_sentence  # closed by the new window of `notebook`
    notebook.open("01-sourcing.ipynb").run_cell(WALK)
    expect(notebook.page.locator(".fl-text").first).to_be_visible()
    notebook.page.get_by_role("radio", name="Sentence by sentence").first.check()

    notebook.open("02-disclaimers.ipynb").run_all()

    shown = notebook.page.locator(".fl-root[data-view]").first
    expect(shown.locator(".fl-sentences")).to_be_visible()
    expect(shown.locator(".fl-text")).to_be_hidden()
    shown.get_by_role("radio", name="Text").check()
    expect(shown.locator(".fl-text")).to_be_visible()
    expect(notebook.page.locator(".fl-sentences:visible")).to_have_count(0)  # in the others, too


def test_a_form_opens_in_place_and_gives_the_focus_back(by_sentence: Exercise, lab: Lab) -> None:
    button, form = opener(by_sentence, OPENING), by_sentence.root.locator(".fl-markform")
    button.focus()
    by_sentence.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    opening = SEGMENTS.sentences[OPENING - 1].of(TEXT)
    expect(form.locator(".fl-words")).to_have_text(f"“{opening}”")

    form.get_by_role("button", name="Add mark").focus()
    by_sentence.press("Enter")
    expect(by_sentence.status).to_have_text("Choose a label first.")
    by_sentence.expect_focus_on(".fl-formlabels input")

    by_sentence.press("Escape")
    expect(form).to_have_count(0)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    opener(by_sentence, OPENING).click()
    opener(by_sentence, OPENING + 1).click()
    expect(form).to_have_count(1)
    form.get_by_role("button", name="Cancel").click()
    expect(opener(by_sentence, OPENING + 1)).to_be_focused()
    assert words_on_disk(lab) == []


def test_the_ends_may_be_chosen_in_either_order(by_sentence: Exercise) -> None:
    opener(by_sentence, OPENING).click()
    form = by_sentence.root.locator(".fl-markform")
    start, end = form.get_by_label("From word"), form.get_by_label("To word")
    end.select_option(label="Centre (3)")
    expect(form.locator(".fl-words")).to_have_text("“The European Centre”")

    start.select_option(label="Information (5)")
    expect(form.locator(".fl-words")).to_have_text("“Centre for Information”")
    end.select_option(label="Information (5)")
    expect(form.locator(".fl-words")).to_have_text("“Information”")


def test_a_mark_is_said_changed_and_removed_in_its_sentence(
    by_sentence: Exercise, lab: Lab
) -> None:
    mark_by_keys(by_sentence, OPENING, words=3, label=2)
    said = by_sentence.root.locator(".fl-said > li")
    expect(said).to_contain_text("Your mark, A named group: “The European Centre”")

    said.get_by_role("button", name="Change A named group: The European Centre").focus()
    by_sentence.press("Enter")
    by_sentence.expect_focus_within(".fl-this")
    by_sentence.this_mark.get_by_role("button", name="End one word later").click()
    expect(said).to_contain_text("“The European Centre for”")
    by_sentence.this_mark.get_by_role("button", name="Back to the article").click()
    expect(opener(by_sentence, OPENING)).to_be_focused()
    by_sentence.wait_until_saved()
    assert words_on_disk(lab) == ["The European Centre for"]

    said.get_by_role("button", name="Remove").focus()
    by_sentence.press("Enter")
    expect(said).to_have_count(0)
    expect(opener(by_sentence, OPENING)).to_be_focused()
    by_sentence.press("Control+z")
    expect(said).to_have_count(1)


def test_my_marks_and_labels_work_beside_the_sentences(by_sentence: Exercise, lab: Lab) -> None:
    by_sentence.label("document").click()
    expect(by_sentence.status).to_have_text(ANNOTATOR["open_first"])
    opener(by_sentence, OPENING).click()
    by_sentence.label("document").click()
    expect(by_sentence.root.get_by_role("radio", name="Law, report, index")).to_be_checked()
    by_sentence.root.locator(".fl-addmark").click()
    by_sentence.expect_marks(1)
    assert [mark.label for mark in marks_on_disk(lab)] == ["document"]

    by_sentence.my_marks.first.locator(".fl-jump").click()
    expect(by_sentence.root.locator(".fl-change")).to_be_focused()
    by_sentence.my_marks.first.locator(".fl-jump").focus()
    by_sentence.press("Delete")
    by_sentence.expect_marks(0)
    expect(opener(by_sentence, OPENING)).to_be_focused()


def test_a_mark_over_two_sentences_is_said_in_both(exercise: Exercise) -> None:
    exercise.mark("cutting all diplomatic ties.", "Influence in Brussels", key="4")
    exercise.root.get_by_role("radio", name="Sentence by sentence").check()

    said = exercise.root.locator(".fl-said > li")
    expect(said).to_have_count(2)
    assert len(set(said.all_inner_texts())) == 1


def test_a_given_mark_can_be_read_but_not_removed(browser: Browser) -> None:
    page = browser.new_page()
    bare.load(page)
    span = {"id": "given-1", "start": 0, "end": 4, "label": "label-1"}
    bare.render(page, "Anna saw it. So she says.", given=[{**span, "says": "x", "reason": []}])
    page.get_by_role("radio", name="Sentence by sentence").check()

    said = page.locator(".fl-said > li")
    words = fill(ANNOTATOR["said_given"], label="Label 1", words="Anna")
    expect(said).to_have_text(words)
    expect(said.get_by_role("button")).to_have_count(0)
    page.close()


def test_a_place_without_words_has_no_button(browser: Browser) -> None:
    page = browser.new_page()
    bare.load(page)
    bare.render(page, "Anna saw it.\n\n* * *\n\nSo she says.")
    page.get_by_role("radio", name="Sentence by sentence").check()

    assert page.locator(".fl-sentence").all_text_contents() == [
        "Anna saw it.",
        "* * *",
        "So she says.",
    ]
    expect(page.locator(".fl-markhere")).to_have_count(2)
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_violation_in_the_sentence_view(exercise: Exercise, theme: Theme) -> None:
    exercise.notebook.use_theme(theme)
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.root.get_by_role("radio", name="Sentence by sentence").check()
    opener(exercise, OPENING + 1).click()
    found = {"mark": violations(exercise.root)}

    exercise.press("Escape")
    exercise.commit()
    exercise.result.locator(".fl-next").click()
    found["committed"] = violations(exercise.root)

    assert found == {stage: [] for stage in found}
