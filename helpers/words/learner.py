"""The words about who works here: the code, and one's own work as files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LEARNER: Final[Mapping[str, str]] = {
    "title": "Who works here?",
    "first": "Choose your code first.",
    "to_form": "Go to the form",
    "code": "Your code",
    "about": (
        "A code keeps your work apart from that of others on this computer. No name is needed. "
        "Note it down: with it you can come back to your work."
    ),
    "use": "Use this code",
    "another": "Suggest another",
    "known": (
        "There is work under this code here. If it is yours, press “Use this code” once more. "
        "If not, choose another code."
    ),
    "no_answer": "No answer yet. Click this exercise and press Shift+Enter.",
    "not_me": "{code} · Not me",
    "leave": "Leave",
    "leave_note": "Your code is {code}. You need it to come back. Press once more to leave.",
    "now_here": "{code} works here now.",
    "kept": "A change that was not saved waits in this tab until {code} is back.",
    "not_cleared": "You have left. These pages could not be cleaned: {pages}. Delete them.",
    "other_here": "This computer is used by {code} now. Nothing was changed.",
    "nobody_here": "Choose your code first. Nothing was changed.",
}

WORK: Final[Mapping[str, str]] = {
    # The box at the end of a page
    "title": "My work",
    "asleep": "Here you can download, load and delete your work.",
    "here": "You work as {code}.",
    "more": "Load, download or delete my work",
    "tasks_none": "Nothing is saved here yet.",
    "tasks_one": "1 exercise has answers of yours.",
    "tasks_many": "{n} exercises have answers of yours.",
    "download": "Download my work",
    "downloaded": "Your work is in your downloads now, as {file}. Take it with you.",
    "page": "Read my work as a page",
    "page_help": "The page is also kept beside your answers, as my-work.html.",
    "load": "Load my work",
    "load_help": "Choose the file that “Download my work” made.",
    "loaded_none": "All of this is here already. Nothing was changed.",
    "loaded_one": "Loaded: 1 change that was not here.",
    "loaded_many": "Loaded: {n} changes that were not here.",
    "loaded_as": "You work as {code} now.",
    "shown": "The page is open in a new tab.",
    "too_large": "This file is too large to be work from here. Nothing was changed.",
    "delete": "Delete my work",
    "delete_ask": (
        "Delete everything you did as {code} on this computer? It cannot be brought back. "
        "Download it first if you want to keep it."
    ),
    "delete_yes": "Yes, delete it",
    "delete_no": "No, keep it",
    "deleted_one": "Deleted: your code and 1 file with your answers.",
    "deleted_many": "Deleted: your code and {n} files with your answers.",
    "deleted_pages": "The pages of the course show nothing of yours any more.",
    "deleted_not": "These pages could not be cleaned: {pages}. Delete them.",
    "deleted_left": "A file that you downloaded or handed in is still where you put it.",
    "wait": "One moment…",
    "no_answer": "No answer yet. Click this box and press Shift+Enter.",
    # The page my-work.html
    "page_title": "My work in Five Lenses: {code}",
    "page_walks_none": "No walk has been begun yet.",
    "page_walks_one": "1 walk, as it was when this page was written.",
    "page_walks_many": "{n} walks, as they were when this page was written.",
    "page_note": "This is practice, never a grade. The key may be wrong: make your case.",
    "page_first": "First try",
    "page_last": "Last try",
    "page_case": "My case:",
    "page_ticks": "Ticked as left out: {texts}.",
    "page_nothing": "Ticked: nothing to mark here.",
    "page_answer": "{question} {answer}.",
    "page_sure": "How sure: {sure}.",
    "page_failed": "This is saved, but the page my-work.html could not be written. {why}",
}
