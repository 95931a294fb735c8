"""axe finds no barrier in the exercise, in either theme, before and after the key is open."""

from __future__ import annotations

import pytest

from tests.browser.axe import violations
from tests.browser.exercise import Exercise
from tests.browser.notebook_page import Theme

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_violation_in_any_stage(exercise: Exercise, theme: Theme) -> None:
    exercise.notebook.use_theme(theme)
    exercise.mark("ECIPS President Ricardo Baretzky has highlighted", key="1")
    exercise.mark("President Ricardo Baretzky", key="2")
    exercise.mark("puppet state", key="4")
    exercise.press("h")
    found = {"mark": violations(exercise.root)}

    exercise.commit_button.click()
    found["confirm"] = violations(exercise.root)
    exercise.confirm.locator(".fl-confirm-yes").click()
    exercise.expect_stage("committed")
    exercise.expect_focus_on(".fl-head h3")
    found["committed"] = violations(exercise.root)
    exercise.result.locator(".fl-aslist").click()
    found["list"] = violations(exercise.root)
    exercise.result.get_by_role("tab", name="Yours alone").click()
    found["alone"] = violations(exercise.root)
    exercise.root.locator(".fl-revise").click()
    exercise.expect_stage("revising")
    found["revising"] = violations(exercise.root)

    assert found == {stage: [] for stage in found}


def test_an_alert_is_readable_too(exercise: Exercise) -> None:
    exercise.notebook.restart_kernel()
    exercise.nothing.check()
    exercise.expect_lost(1)

    assert violations(exercise.root) == []
