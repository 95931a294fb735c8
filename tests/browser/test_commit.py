"""From the first try to the key: commit, cards with reasons, one revision."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from helpers.course_files import open_course
from tests.browser.exercise import Exercise
from tests.browser.lab import Lab
from tests.browser.notebook_page import SOURCING
from tests.browser.on_disk import state_on_disk, words_on_disk

pytestmark = pytest.mark.browser

KEY = open_course().key(SOURCING.removesuffix(".ipynb"), "ecips-warns")
ESSENTIAL = [mark for mark in KEY.marks if mark.importance == 3]


def test_an_empty_walk_is_not_committed_by_accident(exercise: Exercise, lab: Lab) -> None:
    exercise.commit_button.click()

    message = "You marked nothing. Tick “Nothing to mark here”, or go on marking."
    expect(exercise.confirm).to_contain_text(message)
    expect(exercise.confirm.locator(".fl-confirm-yes")).to_have_count(0)
    exercise.expect_stage("mark")
    assert list(lab.answers.rglob("*.jsonl")) == []


def test_nothing_to_mark_is_an_answer(exercise: Exercise, lab: Lab) -> None:
    exercise.nothing.check()
    exercise.wait_until_saved()

    exercise.commit()

    state = state_on_disk(lab)
    assert state.first is not None
    assert state.first.nothing
    assert state.first.marks == ()


def test_absences_and_the_number_of_sources_are_kept(exercise: Exercise, lab: Lab) -> None:
    boxes = exercise.root.locator("input[data-absence]")
    expect(boxes).to_have_count(len(KEY.absences))
    first = KEY.absences[0]
    exercise.root.get_by_label(first.text, exact=True).check()
    exercise.root.get_by_label("How many different sources?").fill("3")
    exercise.text.focus()
    exercise.wait_until_saved()

    state = state_on_disk(lab)
    assert state.ticks == {first.id}
    assert state.count == 3

    exercise.root.get_by_label(first.text, exact=True).uncheck()
    exercise.wait_until_saved()
    assert state_on_disk(lab).ticks == frozenset()


def test_the_learner_is_asked_before_the_key_opens(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("According to ECIPS", key="2")

    exercise.commit_button.click()
    expect(exercise.confirm).to_contain_text(
        "Open the key? Your 2 marks are kept as your first try. You can revise once."
    )
    exercise.expect_focus_on(".fl-confirm-yes")
    exercise.confirm.locator(".fl-confirm-no").click()
    expect(exercise.confirm).to_be_hidden()
    exercise.expect_stage("mark")
    exercise.expect_focus_on(".fl-commit")

    exercise.commit()
    exercise.expect_focus_on(".fl-head h3")
    state = state_on_disk(lab)
    assert state.stage == "committed"
    assert state.first is not None
    assert len(state.first.verdicts) >= len(KEY.marks)
    assert state.first.key_digest == KEY.digest


def test_cards_give_counts_reasons_agreement_and_say_who_drafted_the_key(
    exercise: Exercise,
) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("In light of these allegations", key="4")
    exercise.commit()

    result = exercise.result
    expect(exercise.head.locator(".fl-counts")).to_contain_text(
        f"You found 1 of {len(ESSENTIAL)} essential marks."
    )
    expect(exercise.head).to_contain_text(KEY.summary)
    expect(exercise.head).to_contain_text(KEY.drafted_by)
    expect(result.get_by_role("tab", selected=True)).to_have_text(f"Essential ({len(ESSENTIAL)})")

    for i, mark in enumerate(ESSENTIAL):
        card = result.locator(".fl-card")
        expect(card).to_contain_text(f"Card {i + 1} of {len(ESSENTIAL)}")
        for part in (mark.reason.what, mark.reason.why, mark.reason.better):
            expect(card).to_contain_text(part)
        expect(card).to_contain_text(f"Marked by {mark.agreement} of {KEY.readings} AI readings.")
        expect(card).to_contain_text(
            "Found" if mark.id == "president-highlighted" else "Not marked"
        )
        if i + 1 < len(ESSENTIAL):
            result.locator(".fl-next").click()
    expect(result.locator(".fl-next")).to_have_attribute("aria-disabled", "true")
    result.locator(".fl-previous").click()
    expect(result.locator(".fl-card")).to_contain_text(f"Card {len(ESSENTIAL) - 1} of")

    result.locator(".fl-aslist").click()
    expect(result.locator(".fl-card")).to_have_count(len(ESSENTIAL))


def test_tabs_and_cards_are_walked_with_keys(exercise: Exercise) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.commit()
    exercise.expect_focus_on(".fl-head h3")
    tabs = exercise.result.get_by_role("tab")

    exercise.press("Tab")
    exercise.expect_focus_on('[role="tab"][aria-selected="true"]')
    exercise.press("ArrowRight")
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    exercise.press("End")
    expect(tabs.last).to_have_attribute("aria-selected", "true")
    exercise.press("Home", "Tab")
    exercise.expect_focus_on('[role="tabpanel"]')
    exercise.press("ArrowRight")
    expect(exercise.result.locator(".fl-card")).to_contain_text("Card 2 of")
    exercise.press("Enter")
    exercise.expect_focus_on(".fl-text")
    exercise.press("Escape")
    exercise.expect_focus_on('[role="tabpanel"]')


def test_the_article_shows_whose_mark_is_whose(exercise: Exercise) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("manipulate Western perceptions", key="4")
    exercise.commit()

    text = exercise.text
    assert text.get_attribute("contenteditable") is None
    both = "".join(text.locator("mark.fl-both").all_text_contents())
    assert both == "ECIPS President Ricardo Baretzky has highlighted"
    expect(text.locator("mark.fl-key").first).to_be_visible()
    assert "manipulate Western perceptions" in text.locator("mark.fl-mine").all_text_contents()
    code = text.locator("mark.fl-both").last.evaluate(
        "node => getComputedStyle(node, '::after').content"
    )
    assert "NP" in code


def test_one_revision_then_done_and_both_tries_are_kept(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.commit()
    exercise.result.locator(".fl-revise").click()
    exercise.expect_stage("revising")

    exercise.mark("According to ECIPS", key="2")
    exercise.result.locator(".fl-done").click()
    exercise.expect_stage("done")
    exercise.expect_focus_on(".fl-head h3")
    expect(exercise.head.locator(".fl-counts")).to_contain_text(
        f"Essential marks: 1 of {len(ESSENTIAL)} in your first try, 2 in your last."
    )

    expect(exercise.root.locator(".fl-revise")).to_have_count(0)
    assert exercise.text.get_attribute("contenteditable") is None
    state = state_on_disk(lab)
    assert state.first is not None
    assert state.last is not None
    assert [mark.excerpt.exact for mark in state.first.marks] == [
        "ECIPS President Ricardo Baretzky has highlighted"
    ]
    assert words_on_disk(lab) == [mark.excerpt.exact for mark in state.last.marks]
    assert len(state.last.marks) == 2


def test_a_case_is_kept_with_the_mark(exercise: Exercise, lab: Lab) -> None:
    exercise.mark("As this situation unfolds", key="4")
    exercise.commit()
    exercise.result.get_by_role("tab", name="Yours alone").click()

    card = exercise.result.locator(".fl-card")
    card.locator(".fl-case summary").click()
    card.get_by_label("Why do you think this mark is right?").fill("Nobody is named.")
    card.locator(".fl-case-save").click()
    exercise.wait_until_saved()

    assert list(state_on_disk(lab).cases.values()) == ["Nobody is named."]
