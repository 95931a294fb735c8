"""The whole of marking without a mouse, and without a key leaking into the notebook."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from helpers.course_files import open_course
from helpers.segments import segment
from tests.browser import bare
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import WALK
from tests.browser.on_disk import marks_on_disk, words_on_disk

pytestmark = pytest.mark.browser

TEXT = open_course().article("ecips-warns").text
SEGMENTS = segment(TEXT)
SENTENCES = [span.of(TEXT) for span in SEGMENTS.sentences]
OPENING = next(i for i, words in enumerate(SENTENCES) if words.startswith("The European Centre"))

# What would add, cut, change or run cells, were it to reach the notebook.
LAB_KEYS = ["a", "b", "d", "d", "x", "v", "z", "m", "y", "r", "0", "0", "i", "i"]
LAB_CHORDS = ["Control+Enter", "Alt+Enter", "Shift+Enter", "Control+x", "Control+v", "Shift+m"]


@pytest.fixture
def in_text(exercise: Exercise) -> Exercise:
    """Come from the notebook with Tab alone, and go to the start of the article."""
    exercise.notebook.select_cell(WALK)
    for _ in range(12):
        exercise.press("Tab")
        if exercise.text.evaluate("node => node === document.activeElement"):
            break
    exercise.expect_focus_on(".fl-text")
    exercise.press("Control+Home")
    return exercise


def tab_until_within(exercise: Exercise, selector: str, *, key: str = "Tab") -> None:
    """Press Tab until the focus is on or in such an element; fail where it never is."""
    for _ in range(40):
        exercise.press(key)
        if exercise.root.locator(f"{selector}:focus, {selector} :focus").count():
            return
    exercise.expect_focus_within(selector)


def test_words_and_sentences_are_marked_with_keys_alone(in_text: Exercise, lab: Lab) -> None:
    in_text.press(*["."] * OPENING)
    expect(in_text.status).to_contain_text(f"Sentence {OPENING + 1} of {len(SENTENCES)}.")
    in_text.press(*["Control+Shift+ArrowRight"] * 3, "2")
    in_text.expect_marks(1)
    assert words_on_disk(lab) == ["The European Centre"]

    in_text.press("Home", ".", "s", "[", "[", "]", "1")
    in_text.expect_marks(2)
    next_sentence = SEGMENTS.sentences[OPENING + 1]
    last_word = SEGMENTS.words[SEGMENTS.words_in(next_sentence)[-2]]
    assert words_on_disk(lab)[1] == TEXT[next_sentence.start : last_word.end]

    in_text.press(",", ",", "Shift+ArrowRight", "]", "]", "4")
    in_text.expect_marks(3)
    assert words_on_disk(lab)[2] == "The European Centre"
    assert marks_on_disk(lab)[2].label == "unnamed"


def test_typing_changes_neither_article_nor_notebook(in_text: Exercise, lab: Lab) -> None:
    notebook = in_text.notebook
    article, cells = in_text.text.inner_text(), notebook.sources()

    in_text.press(*LAB_KEYS)
    for chord in LAB_CHORDS:
        in_text.text.focus()
        in_text.press(chord)
    in_text.text.focus()
    notebook.page.keyboard.insert_text("日本 e\u0301")
    notebook.wait_until_idle()

    assert in_text.text.inner_text() == article
    assert notebook.sources() == cells
    assert words_on_disk(lab) == []
    expect(in_text.root).to_be_visible()


CONTROLS = [
    ".fl-undo",
    ".fl-label",
    ".fl-this select",
    ".fl-this input[type=radio]",
    ".fl-this input[type=checkbox]",
    ".fl-this .fl-end",
    ".fl-jump",
    "input[data-absence]",
    ".fl-number",
    ".fl-commit",
]


def test_no_key_of_a_control_reaches_the_notebook(exercise: Exercise) -> None:
    notebook = exercise.notebook
    exercise.mark("puppet state", key="2")
    cells = notebook.sources()

    for control in CONTROLS:
        for key in ("b", "ArrowDown", "Shift+m"):
            exercise.root.locator(control).first.focus()
            exercise.press(key)
            exercise.expect_focus_within(".fl-columns, .fl-bar")
            assert notebook.sources() == cells, f"{key} on {control}"


def test_composed_input_is_taken_back(in_text: Exercise) -> None:
    article = in_text.text.inner_text()
    devtools = in_text.page.context.new_cdp_session(in_text.page)
    half = {"text": "に", "selectionStart": 1, "selectionEnd": 1}

    devtools.send("Input.imeSetComposition", half)
    devtools.send("Input.insertText", {"text": "日本"})

    expect(in_text.status).to_have_text("The article cannot be changed.")
    assert in_text.text.inner_text() == article


def test_marks_are_walked_deleted_and_brought_back(in_text: Exercise, lab: Lab) -> None:
    in_text.press(*["."] * OPENING, "s", "1")
    in_text.press(*["."] * 2, "s", "2")
    in_text.expect_marks(2)
    first, second = words_on_disk(lab)

    in_text.press("Control+Home", "n", "n")
    expect(in_text.status).to_contain_text("Mark 2 of 2")
    in_text.press("p")
    expect(in_text.status).to_contain_text("Mark 1 of 2")
    in_text.press("?")
    expect(in_text.status).to_contain_text("Mark 1 of 2")

    in_text.press("Delete")
    in_text.expect_marks(1)
    assert words_on_disk(lab) == [second]
    in_text.expect_focus_on(".fl-text")

    in_text.press("Control+z")
    in_text.expect_marks(2)
    assert set(words_on_disk(lab)) == {first, second}
    in_text.press("Control+y")
    in_text.expect_marks(1)
    assert words_on_disk(lab) == [second]


def test_enter_leads_to_the_label_and_to_this_mark(in_text: Exercise, lab: Lab) -> None:
    in_text.press(*["."] * OPENING, "Control+Shift+ArrowRight", "Enter")
    in_text.expect_focus_within(".fl-labels")

    in_text.press("ArrowDown", "ArrowDown")
    in_text.expect_focus_on('.fl-label[data-label="document"]')
    in_text.press("End")
    in_text.expect_focus_on('.fl-label[data-label="self"]')
    in_text.press("Home", "ArrowDown", "Enter")
    in_text.expect_marks(1)
    (mark,) = marks_on_disk(lab)
    assert (mark.excerpt.exact, mark.label) == ("The", "named-organisation")

    in_text.text.focus()
    in_text.press("n", "Enter")
    in_text.expect_focus_within(".fl-this")
    in_text.this_mark.get_by_label("Label").focus()
    in_text.press("ArrowDown")
    in_text.wait_until_saved()
    assert [mark.label for mark in marks_on_disk(lab)] == ["document"]


def test_tab_and_f6_reach_every_area_and_tab_leaves(in_text: Exercise) -> None:
    in_text.press(*["."] * OPENING, "s", "1")
    in_text.expect_marks(1)
    in_text.text.focus()
    areas = [".fl-labelarea", ".fl-this", ".fl-mymarks", ".fl-whole", ".fl-bar", ".fl-text"]

    for area in areas:
        in_text.press("F6")
        in_text.expect_focus_within(area)
    for area in reversed(areas[:-1]):
        in_text.press("Shift+F6")
        in_text.expect_focus_within(area)

    in_text.text.focus()
    in_text.text.focus()
    for area in areas[:4]:
        tab_until_within(in_text, area)
    in_text.text.focus()
    in_text.press("Shift+Tab")
    in_text.expect_focus_within(".fl-bar")
    tab_until_within(in_text, ".fl-views", key="Shift+Tab")
    in_text.press("Shift+Tab")
    in_text.expect_focus_outside()


def test_arrows_that_enter_a_mark_say_it_once(in_text: Exercise) -> None:
    in_text.press(*["."] * OPENING, "Control+ArrowRight", "Control+Shift+ArrowRight", "2")
    in_text.expect_marks(1)
    in_text.press("Home", "ArrowRight")
    expect(in_text.status).not_to_contain_text("Mark 1 of 1")

    in_text.press("Control+ArrowRight", "ArrowRight")
    expect(in_text.status).to_contain_text("Mark 1 of 1, A named group: European")
    in_text.status.evaluate("node => { node.textContent = ''; }")
    in_text.press("ArrowRight", "ArrowRight")
    expect(in_text.status).to_be_empty()
    in_text.press("Home", "Control+ArrowRight", "ArrowRight")
    expect(in_text.status).to_contain_text("Mark 1 of 1, A named group: European")


def test_h_shows_the_keys_and_escape_hides_them(in_text: Exercise) -> None:
    keys = in_text.root.locator(".fl-keylist")
    in_text.press("h")
    expect(keys).to_contain_text("1 to 5 add a mark with that label")
    expect(keys).not_to_contain_text("more labels")
    in_text.press("Escape")
    expect(keys).to_be_hidden()
    in_text.expect_focus_on(".fl-text")


def test_single_keys_can_be_switched_off(in_text: Exercise, lab: Lab) -> None:
    in_text.page.evaluate(
        "() => localStorage.setItem('five-lenses-settings', '{\"singleKeys\": false}')"
    )
    in_text.notebook.run_cell(WALK)
    in_text.wait_until_there()
    in_text.text.focus()
    in_text.press("Control+Home", "Control+Shift+ArrowRight", "s", "]", "1", "?", "h")
    expect(in_text.status).to_be_empty()
    expect(in_text.root.locator(".fl-keylist")).to_be_hidden()
    assert "number" not in (in_text.text.get_attribute("aria-label") or "")

    in_text.press("Enter")
    in_text.expect_focus_within(".fl-labels")
    in_text.press("Enter")
    in_text.expect_marks(1)
    assert words_on_disk(lab) == ["Ricardo"]


def test_zero_turns_to_the_labels_that_have_no_digit_left(browser: Browser) -> None:
    page = browser.new_page()
    bare.load(page)
    bare.render(page, "Anna saw it. So she says.", labels=12)
    expect(page.locator(".fl-label:visible")).to_have_count(9)
    page.locator(".fl-text").focus()
    for key in ("Control+Home", "s", "0", "3", "s", "4", "0", "3"):
        page.keyboard.press(key)

    assert [mark["label"] for mark in bare.added(page)] == ["label-12", "label-3"]
    page.keyboard.press("h")
    expect(page.locator(".fl-keylist")).to_contain_text("0 more labels")
    page.get_by_role("button", name="More labels").click()
    expect(page.locator(".fl-label:visible")).to_have_count(3)
    expect(page.locator(".fl-status")).to_have_text(
        "Labels now: 1 Label 10, 2 Label 11, 3 Label 12"
    )
    page.close()


def test_my_marks_by_keys(in_text: Exercise, lab: Lab) -> None:
    in_text.press(*["."] * OPENING, "s", "1")
    in_text.press(".", "s", "2")
    in_text.expect_marks(2)
    _, second = words_on_disk(lab)

    in_text.my_marks.first.locator(".fl-jump").focus()
    in_text.press("ArrowDown", "ArrowUp")
    in_text.press("Enter")
    in_text.expect_focus_on(".fl-text")
    expect(in_text.status).to_contain_text("Mark 1 of 2")

    in_text.my_marks.first.locator(".fl-jump").focus()
    in_text.press("Delete")
    in_text.expect_marks(1)
    assert words_on_disk(lab) == [second]
    in_text.expect_focus_within(".fl-mymarks li[data-id]")


def test_a_whole_walk_with_keys_alone(in_text: Exercise) -> None:
    in_text.press(*["."] * OPENING, "s", "2")
    in_text.expect_marks(1)
    in_text.text.focus()
    tab_until_within(in_text, "input[data-absence]")
    in_text.press("Space")
    expect(in_text.root.locator("input[data-absence]").first).to_be_checked()
    tab_until_within(in_text, ".fl-commit")
    in_text.press("Enter")
    in_text.expect_focus_on(".fl-confirm-yes")
    in_text.press("Enter")

    in_text.expect_stage("committed")
    in_text.expect_focus_on(".fl-head h3")
