"""The words of the case file: one article through five lenses, and the learner's own page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CASE: Final[Mapping[str, str]] = {
    # Choosing
    "choice_title": "Choose your article",
    "choice_intro": (
        "All five are held to the same standard. You may change your mind later: "
        "what you did stays with its article."
    ),
    "choice_prompt": "Which article do you open as a case?",
    "choice_option": "{name}: “{title}”. About {n} words.",
    "choice_note": "Note: {note}",
    "choose_first": (
        "Choose an article first, at the top of this page. Then this part opens by itself. "
        "If it does not, click here and press Shift+Enter."
    ),
    # Who is this?
    "who_title": "Who is this?",
    "who_intro": (
        "Before you read, leave this page for two minutes. Find out who is behind it. "
        "No network? Ask the people around you, and say so."
    ),
    "who_prompt": "What did you find out, and where?",
    "who_title_line": "The title: “{title}”",
    "who_publisher": "Published by: {publisher}",
    # How far the case is
    "progress_title": "{name}: where you are",
    "stage_none": "not begun",
    "stage_mark": "begun",
    "stage_committed": "compared with the key",
    "stage_revising": "compared, and being revised",
    "stage_done": "compared and revised",
    "progress_lens": "{lens}: {stage}.",
    "progress_note": "Work from the lessons is in it. It counts there and here.",
    # The control
    "control_title": "Is there anything wrong here?",
    "control_intro": (
        "Read “{title}” ({byline}) through the same five lenses. Choose what fits best for each. "
        "Answer all five, and then open the reasons."
    ),
    "control_reason": "“{exact}” {why}",
    # The label
    "guide_title": "What a label looks like",
    "guide_caption": "A label for “{title}”",
    "rubric_caption": "What makes a label strong",
    "level_strong": "Strong",
    "level_middle": "On the way",
    "level_weak": "Not yet",
    "label_title": "Your label for “{name}”",
    "label_intro": (
        "One or two sentences a line are enough. A line that you cannot fill stays empty."
    ),
    "label_place": "Look at the levels above. Where would you put your label?",
    # Reasons for the page
    "reasons_title": "Reasons for your page",
    "reasons_intro": (
        "Which reasons of the key do you want on your page? Tick those that showed you something. "
        "You may leave this empty."
    ),
    "reasons_none": (
        "Here you can choose reasons for your page. First compare this article with the key "
        "through one lens."
    ),
    "reasons_option": "“{words}”: {why}",
    # The finished page
    "page_title": "Case file: {name}",
    "page_by": "By {name}",
    "page_article": "The article: “{title}”",
    "page_publisher": "Published by: {publisher}",
    "page_date": "Date: {date}",
    "page_copy": "Our copy was found at: {place}",
    "page_begins": "It begins: “{words}”",
    "page_label": "The label",
    "page_empty": "(left empty)",
    "page_no_label": "No line of the label is written yet.",
    "page_outside": "What a look outside showed",
    "page_pictures": "Pictures",
    "page_pictures_note": "What the pictures say about sources comes from the key of the course.",
    "page_lenses": "Through five lenses",
    "page_stage": "This walk: {stage}.",
    "page_marks": "Marks",
    "page_more_one": "And 1 more mark.",
    "page_more_many": "And {n} more marks.",
    "page_reasons": "Reasons of the key that showed something",
    "page_control": "The control",
    "page_control_counts": "A sound report was read through the same lenses. {counts}",
    "page_about": "About this page",
    "page_practice": "This is practice. It is no verdict on an outlet, a person or a country.",
    "page_rights": (
        "Only short quotations of the article stand here. All rights stay with those who own it."
    ),
    "page_course": "Made in Five Lenses, a course in reading the news closely.",
    # Pictures
    "strip_title": "Where the marks stand",
    "strip_table": "Marks in each third of the article",
    "strip_axis": "marks",
    "strip_lens": "lens",
    "strip_start": "beginning",
    "strip_middle": "middle",
    "strip_end": "end",
    "strip_alt": "Bars: marks in the beginning, the middle and the end of the article. {counts}.",
    "strip_row": "{lens}: {start}, {middle} and {end}",
}

CASE_PAGE: Final[Mapping[str, str]] = {
    "title": "Make your page",
    "asleep": "Here you can make your page, look at it and download it.",
    "about": "This will be on it, as it is saved now:",
    "label_line": "Your label: {done} of {total} lines.",
    "lens_line": "{lens}: {marks}, {stage}.",
    "reasons_one": "1 reason that you chose.",
    "reasons_many": "{n} reasons that you chose.",
    "name": "Name on the page",
    "name_help": "You may leave it empty. The name goes on the page and nowhere else.",
    "make": "Make and download my page",
    "look": "Look at my page",
    "wait": "One moment…",
    "made": "The page is in your downloads now, as {file}. A copy lies beside your answers.",
    "shown": "The page is open in a new tab.",
    "share": "You can print it, or send the file to somebody. It opens without the course.",
    "no_answer": "No answer yet. Click this box and press Shift+Enter.",
    "name_long": "This name is too long. Take at most {n} letters.",
}
