"""Rules about where attributions lead: who stands behind each mark of the sourcing lens."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.checks.cases import Finding, KeyCase
from helpers.content import NOBODY


def attributions_lead_somewhere(case: KeyCase) -> Iterator[Finding]:
    """Where the lens asks for a stake, each mark names its speaker or says that there is none."""
    if case.lens is None:
        return
    known = {speaker.id for speaker in case.key.speakers} | {NOBODY}
    for index, mark in enumerate(case.key.marks):
        path = ("marks", index, "leads_to")
        if not case.lens.asks_stake and mark.leads_to:
            yield path, "this lens asks for no speaker.", "Take the line out."
        elif case.lens.asks_stake and not mark.leads_to:
            yield (
                path,
                "nothing is said of who stands behind these words.",
                f"Add leads_to with the id of a speaker, or {NOBODY}.",
            )
        elif mark.leads_to and mark.leads_to not in known:
            cure = f"Write one of: {', '.join(sorted(known))}."
            yield path, f"there is no speaker “{mark.leads_to}”.", cure


def speakers_are_led_to(case: KeyCase) -> Iterator[Finding]:
    """No speaker stands idle, none is called nobody, and its stake is that of its marks."""
    for index, speaker in enumerate(case.key.speakers):
        path = ("speakers", index)
        stakes = {mark.stake for mark in case.key.marks if mark.leads_to == speaker.id}
        if speaker.id == NOBODY:
            cure = "Take this speaker out: marks may say it without."
            yield (*path, "id"), f"“{NOBODY}” is kept for those who lead to no one.", cure
        elif not stakes:
            cure = "Take the speaker out, or name it in leads_to of a mark."
            yield path, "no mark leads to this speaker.", cure
        elif speaker.stake is not None and stakes != {speaker.stake}:
            cure = "Give both the same stake, or leave the speaker’s out."
            yield (*path, "stake"), "some marks that lead here have another stake.", cure


def one_name_a_speaker(case: KeyCase) -> Iterator[Finding]:
    """A picture cannot show two speakers under one name."""
    names = [speaker.name for speaker in case.key.speakers]
    for index, name in enumerate(names):
        if name in names[:index]:
            cure = "Name them apart, or make them one."
            yield ("speakers", index, "name"), f"“{name}” stands here twice.", cure
