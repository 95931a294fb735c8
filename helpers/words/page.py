"""The words that stand on a notebook's page, outside the exercises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PAGE: Final[Mapping[str, str]] = {
    "ready": "Ready. Press ▶▶ at the top.",
    "asleep": "This exercise is asleep. Click it and press Shift+Enter.",
    "here": "Press ▶▶ at the top, and the exercise opens here.",
    "as_of_run": "Below is the article, with your work as it was when this cell last ran.",
    "no_marks_yet": "You have not marked anything yet.",
    "your_marks": "Your marks",
    "get_ready": "Get ready",
    "get_ready_note": "This minute is ours. It is not part of the article.",
    "glossary": "Words to know",
    "timeline": "Dates",
    "label": "Label",
    "meaning": "What it means",
    "example": "Like this",
    "counter_example": "Not this",
    "progress_none": "Walks done: 0 of {total}. You have not started yet.",
    "progress": "Walks done: {done} of {total}.",
    "chart_later": (
        "The picture comes after you have compared this article with the key. "
        "Then click this cell and press Shift+Enter."
    ),
    "refused_shape": "This change could not be read, so it was not saved. Reload the page.",
    "refused_offset": (
        "These words do not fit the article. Run the cell again, then mark them once more."
    ),
    "refused_two": "A word can carry two labels at most. Delete one of its marks first.",
    "refused_same": "These words already carry this label.",
    "refused_gone": "This mark was deleted before. Nothing was changed.",
    "refused_empty": "You marked nothing. Tick “Nothing to mark here”, or go on marking.",
    "lost_marks_one": (
        "1 of your marks no longer fits the article. It is kept in your answers folder."
    ),
    "lost_marks_many": (
        "{n} of your marks no longer fit the article. They are kept in your answers folder."
    ),
    "undo_mark.add": "mark “{words}”",
    "undo_mark.change": "change of “{words}”",
    "undo_mark.delete": "deletion of a mark",
    "undo_tick.set": "tick in the list",
    "undo_nothing.set": "“Nothing to mark here”",
    "undo_count.set": "number of sources",
    "undo_kind.set": "answer on the whole text",
    "undone": "Undone: {what}",
    "redone": "Done again: {what}",
    "unexpected": (
        "Something went wrong here: {what} Nothing you saved is lost. Run the cell again."
    ),
}

EVERYDAY: Final[Mapping[str, str]] = {
    "exemplary": "This one does it well. Read it as closely as you would read a fault.",
    "done_well": "What it does well",
    "hook_intro": "Think first, or talk with a partner. Write a line or two.",
    "notices_title": "Short notices and posts",
    "notices": "Decide on each one, then open its reasons. Some are done well.",
    "notice_prompt": "{title}: is it done well?",
    "notice_well": "It is done well",
    "notice_badly": "It could do better",
    "fair_title": "Fair or not fair?",
    "fair_intro": (
        "Six of these push or hide. Six only look so. Decide on each, then open its reasons."
    ),
    "fair": "Fair",
    "not_fair": "Not fair",
    "exit_ticket": "Exit ticket: {title}",
    "recall_title": "Five minutes to look back",
    "recall_intro": "What do you still know? Choose one answer, then open its reasons.",
    "outside_title": "Look outside",
    "look_outside": "After you have compared, leave the page for two minutes.",
    "where": "Where to look:",
    "how_sure": "How sure: {sure}; {confidence}.",
}

SURE: Final[Mapping[str, str]] = {
    "found": "found on public pages",
    "found-and-knowledge": "the core was found on public pages",
    "own-reading": "read in the article itself",
}

CHECK: Final[Mapping[str, str]] = {
    "articles_good": "Articles: all {n} are here, word for word as received.",
    "articles_bad": "Articles: there is a problem. {why}",
    "lessons_good": "Lessons open: {lessons}. Walks open: {walks}.",
    "lessons_bad": "Lessons: there is a problem. {why}",
    "answers_good": "Your answers: they will be kept on this computer.",
    "answers_bad": (
        "Your answers: nothing can be saved here ({why}). "
        "Ask your teacher, or copy the course to a folder of your own."
    ),
    "not_ready": "Not ready yet. Put right what is said above, then run this cell again.",
}
