"""Every word of the interface, in one place.

Widgets get these as a trait and hold no words of their own. Braces are filled in by name.
All of it is plain text: short, and plain enough for a reader of 14.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ANNOTATOR: Final[Mapping[str, str]] = {
    # Steps and the top row
    "step_mark": "Step 2 of 4: Mark",
    "step_committed": "Step 3 of 4: Compare",
    "step_revising": "Step 3 of 4: Revise",
    "step_done": "Step 4 of 4: Done",
    "toolbar": "Your work",
    "undo": "Undo",
    "redo": "Redo",
    "undo_title": "Undo (Ctrl+Z): {what}",
    "redo_title": "Redo (Ctrl+Y): {what}",
    "nothing_to_undo": "There is nothing to undo.",
    "nothing_to_redo": "There is nothing to redo.",
    "marks_none": "No marks yet",
    "no_marks": "No marks",
    "marks_one": "1 mark",
    "marks_many": "{n} marks",
    "saved": "Saved {time}",
    "saving": "Saving…",
    "not_started": "Nothing to save yet",
    "keys": "Keys",
    # The article
    "text_name_mark": (
        "Article: {title}. Typing changes nothing. Select words, then press a label number. "
        "Press H for all keys."
    ),
    "text_name_read": "Article: {title}",
    "how_to": (
        "Drag over words that answer the question above. "
        "Then click a label on the right, or press its number. "
        "No mouse? Move with the arrow keys and select with Shift."
    ),
    "select_first": "Select some words in the article first. Then choose the label.",
    "no_word": "That selection holds no word. Select at least one word.",
    "added": "Marked as {label}: {words}",
    "already": "These words already carry this label.",
    "selected": "Selected: {words}",
    "mark_here": "Mark {n} of {total}, {label}: {words}",
    "no_mark_here": "There is no mark here.",
    "no_more_marks": "There is no other mark.",
    "sentence_here": "Sentence {n} of {total}. {rest}",
    "unchanged": "The article cannot be changed.",
    # Labels
    "labels": "Labels",
    "labels_help": "Select words, then choose.",
    "example": "Example",
    "counter_example": "Not this",
    # This mark
    "this_mark": "This mark",
    "this_none": "Choose one of your marks to see or change it here.",
    "label_choice": "Label",
    "stake": "Where does this source stand?",
    "sure": "How sure are you?",
    "sure_unsaid": "I'd rather not say",
    "sure_low": "A guess",
    "sure_middle": "Fairly sure",
    "sure_high": "Sure",
    "in_quotation": "These words stand inside a quotation",
    "note": "My note (why I marked it)",
    "words_of_mark": "The words",
    "start_less": "Start one word later",
    "start_more": "Start one word earlier",
    "end_less": "End one word earlier",
    "end_more": "End one word later",
    "delete": "Delete this mark",
    "deleted": "Deleted: {words}",
    "back_to_text": "Back to the article",
    # My marks
    "my_marks": "My marks",
    "my_marks_none": "You have not marked anything yet.",
    "jump": "{code} {label}: {words}",
    "remove": "Remove",
    "remove_name": "Remove {label}: {words}",
    # The article as a whole
    "absences": "What does the article as a whole leave out?",
    "absences_help": "Tick what you could not find anywhere. Some of these are there.",
    "count_help": "A number. You may leave it empty.",
    "kind_unsaid": "I have not decided",
    "nothing": "Nothing to mark here",
    "commit": "Compare with the key",
    "commit_empty": "You marked nothing. Tick “Nothing to mark here”, or go on marking.",
    "confirm": "Open the key? {marks} kept as your first try. You can revise once.",
    "confirm_marks_none": "No marks are",
    "confirm_marks_one": "Your 1 mark is",
    "confirm_marks_many": "Your {n} marks are",
    "confirm_yes": "Yes, open the key",
    "confirm_no": "No, keep marking",
    # Compare
    "tabs": "Cards",
    "tab_name": "{name} ({n})",
    "card_place": "Card {n} of {total}",
    "previous": "Previous",
    "next": "Next",
    "show_list": "Show as list",
    "show_one": "Show one card",
    "show_words": "Show the words in the article",
    "mine": "You",
    "key": "Key",
    "reason_what": "What the words are",
    "reason_why": "Why it matters",
    "reason_better": "What would be better",
    "reason_good": "What is done well",
    "reason_clean": "What is done well, or could be better",
    "absence": "In the list",
    "make_case": "Make my case",
    "case_label": "Why do you think this mark is right?",
    "case_save": "Save my case",
    "case_saved": "Your case is saved.",
    "revise": "Revise my marks once",
    "revise_help": "Change your marks in the article. Then press “Done revising”.",
    "done": "Done revising",
    "legend": "In the article",
    "legend_mine": "your mark",
    "legend_key": "key",
    "legend_both": "both",
    # Saving
    "lost_one": (
        "Not saved: this page lost its connection. Your last change is only on this screen. "
        "Click the exercise and press Shift+Enter."
    ),
    "lost_many": (
        "Not saved: this page lost its connection. Your last {n} changes are only on this screen. "
        "Click the exercise and press Shift+Enter."
    ),
    "sent_again": "Saved again: {n} of your changes had not been saved.",
    # Keys
    "keys_title": "Keys while the article has the focus",
    "keys_list": (
        "Arrow keys move, with Shift they select · Ctrl and arrows go by word · "
        ". next sentence · , sentence before · S select the sentence · "
        "[ one word less · ] one word more · 1 to {n} add a mark with that label · "
        "Enter change this mark · Delete remove the mark here · N next mark · P mark before · "
        "? what is here · Ctrl+Z undo · Ctrl+Y redo · F6 next area · Esc clear the selection"
    ),
}

STAKES: Final[Mapping[str, str]] = {
    "own-side": "Own side: gains if we believe it",
    "other-side": "Other side: gains if we don't",
    "outside": "Outside: nothing to win",
    "cannot-tell": "Can't tell",
}

RESULT: Final[Mapping[str, str]] = {
    "heading": "Your marks beside the key",
    "found": "You found {met} of {total} essential marks.",
    "plain": "In this lens this text is plain. That is worth noticing.",
    "also": "You also found {good} and {fine}.",
    "good_none": "no good mark",
    "good_one": "1 good mark",
    "good_many": "{n} good marks",
    "fine_none": "no fine point",
    "fine_one": "1 fine point",
    "fine_many": "{n} fine points",
    "clean_none": "You marked no sentence where no reader saw anything.",
    "clean_one": "You marked 1 place where no reader saw anything.",
    "clean_many": "You marked {n} places where no reader saw anything.",
    "alone_one": "1 mark is yours alone. Make your case for it.",
    "alone_many": "{n} marks are yours alone. Make your case for them.",
    "headline": "Practice score: {score} of 100. It is practice, never a grade.",
    "first_and_last": "Essential marks: {first} of {total} in your first try, {last} in your last.",
    "absences": (
        "What is left out: you ticked {right} of {total}, and {wrong} that are in the text."
    ),
    "count": "Different sources: you wrote {mine}. {reason}",
    "count_open": "Different sources: {reason}",
    "kind_right": "The text as a whole: you said {mine}, and so does the key. {reason}",
    "kind_other": "The text as a whole: you said {mine}, the key says {answer}. {reason}",
    "kind_open": "The text as a whole: the key says {answer}. {reason}",
    "changed": "The key has changed since. You see your marks as they were compared then.",
    "reviewed_by": "Reviewed by {names}.",
    "agreement": (
        "Marked by {n} of {total} AI readings. They may share blind spots: "
        "this tells how easy it is to see, not that it is right."
    ),
    "tab_essential": "Essential",
    "tab_alone": "Yours alone",
    "tab_good": "Good",
    "tab_fine": "Fine",
    "tab_differ": "Readers differ",
    "tab_outside": "Look outside",
    "tab_more": "More to see",
    "tab_absences": "Left out",
    "verdict_met": "Found",
    "verdict_near": "Near",
    "verdict_missed": "Not marked",
    "verdict_alone": "Yours alone",
    "verdict_clean": "No reader marked this",
    "verdict_right": "You saw it",
    "verdict_open": "Not ticked",
    "verdict_there": "It is there",
    "near_too-long": "You marked the place. Shorter would be sharper.",
    "near_other-label": "You marked the place with another label.",
    "near_too-little": "You marked a part of it.",
    "near_shared": "Your mark holds this one and another. Two marks would be sharper.",
    "not_marked": "You did not mark this.",
    "your_mark": "{label}: “{words}”",
    "key_mark": "{label}",
    "key_stake": "{label} · {stake}",
    "outside": "This one needs a look outside the text, so it does not count yet.",
    "alone_text": (
        "No reading marked just these words. That does not make it wrong. Make your case."
    ),
    "clean_text": "No reader saw anything for this lens in this sentence. Look at it again.",
    "in_quotation": "These words are the source's own. Choosing them is still a choice.",
    "absence_missing": "The article leaves this out.",
    "absence_there": "This one is in the article.",
}

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
    "found": "What there is to find (think first)",
    "exemplary": "This one does it well. Read it as closely as you would read a fault.",
    "done_well": "What it does well",
    "notices_title": "Short notices and posts",
    "notices": "Which of these would you trust, and why? Some are done well.",
    "notice_well": "This one does it well.",
    "notice_badly": "This one could do better.",
    "fair_title": "Fair or not fair?",
    "fair_intro": "Six of these push or hide. Six only look so. Decide, then open the line.",
    "decide": "Decide first",
    "fair": "Fair.",
    "not_fair": "Not fair.",
    "exit_ticket": "Exit ticket",
    "model": "A model answer (write yours first)",
    "strong": "Strong",
    "middle": "On the way",
    "weak": "Not yet",
    "look_outside": "After you have compared, leave the page for two minutes.",
    "where": "Where to look:",
    "card": "No network? Open this card.",
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


def fill(template: str, **values: object) -> str:
    """Fill the braces of one of these templates.

    Values are put in as they are: braces inside a learner's own words stay words.

    Args:
        template: a text of this module.
        values: what stands in the braces, by name.

    Returns:
        The finished text.
    """
    return template.format_map({name: str(value) for name, value in values.items()})


def counted(words: Mapping[str, str], name: str, n: int) -> str:
    """Choose the form of a text for none, one or many, and fill in the number.

    Args:
        words: one of this module's tables.
        name: the text's name without `_none`, `_one`, `_many`.
        n: how many.

    Returns:
        The finished text; without a form for none, the form for many.
    """
    form = {0: "none", 1: "one"}.get(n, "many")
    return fill(words.get(f"{name}_{form}", words[f"{name}_many"]), n=n)
