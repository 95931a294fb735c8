"""The words of the annotator: marking, saving, comparing."""

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
    "not_started": "Nothing yet",
    "keys": "Keys",
    # The two views of the article
    "views": "Show the article as",
    "view_text": "Text",
    "view_sentences": "Sentence by sentence",
    # How the article looks
    "reading_button": "Aa",
    "reading": "How the text looks",
    "reading_size": "Letters",
    "reading_line": "Space between lines",
    "reading_line_near": "A little",
    "reading_line_usual": "Usual",
    "reading_line_wide": "More",
    "reading_line_wider": "Much more",
    "reading_letter": "Space between letters",
    "reading_letter_usual": "Usual",
    "reading_letter_wide": "More",
    "reading_letter_wider": "Much more",
    "reading_width": "Letters in a line, about",
    "reading_font": "Kind of letters",
    "reading_font_lab": "As on the page",
    "reading_font_sans": "Plain",
    "reading_font_serif": "With small feet",
    "reading_ruler": "Ruler under the sentence I read",
    "reading_codes": "Short codes after marks",
    "reading_single_keys": "Single keys do something in the article",
    "reading_reset": "As at first",
    # Full page
    "full_page": "Full page",
    "full_page_open": "Open full page",
    "full_page_why": "There is little room here. Mark the article on the full page.",
    "close": "Close",
    # The article
    "text_name_mark": (
        "Article: {title}. Typing changes nothing. Select words, then press a label number. "
        "Press H for all keys."
    ),
    "text_name_quiet": (
        "Article: {title}. Typing changes nothing. "
        "Select words, then press Enter to choose a label."
    ),
    "text_name_read": "Article: {title}",
    "how_to": (
        "Drag over words that answer the question above, or tap the first word and the last. "
        "Then choose a label, or press its number. "
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
    "point_first": "Tap the first word.",
    "point_last": "Now tap the last word, or choose a label.",
    "point_label": "Now choose a label.",
    # The article sentence by sentence
    "text_name_sentences": "Article: {title}. Sentence by sentence.",
    "how_to_sentences": (
        "Each sentence has a button. Press it where words answer the question above. "
        "Then choose the words and a label."
    ),
    "paragraph": "Paragraph {n} of {total}",
    "mark_in": "Mark in sentence {n}",
    "said_mine": "Your mark, {label}: “{words}”",
    "said_key": "Key, {label}: “{words}”",
    "said_given": "Given, {label}: “{words}”",
    "change": "Change",
    "change_name": "Change {label}: {words}",
    "from_word": "From word",
    "to_word": "To word",
    "word_option": "{word} ({n})",
    "add_mark": "Add mark",
    "cancel": "Cancel",
    "label_first": "Choose a label first.",
    "open_first": "Press the button of a sentence first. Then choose the label.",
    # Labels
    "labels": "Labels",
    "labels_help": "Select words, then choose.",
    "labels_help_sentences": "Press the button of a sentence, then choose.",
    "more_labels": "More labels",
    "labels_page": "Labels now: {names}",
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
    "given": "Given",
    "given_name": "{label} (given)",
    "given_fixed": "This mark is given. It stays as it is.",
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
    "elsewhere": "Open in another tab: both show the same marks.",
    "lost_none": (
        "This page lost its connection. Before you go on, click the exercise and press Shift+Enter."
    ),
    "lost_one": (
        "Not saved: this page lost its connection. Your last change is only on this screen. "
        "Click the exercise and press Shift+Enter."
    ),
    "lost_many": (
        "Not saved: this page lost its connection. Your last {n} changes are only on this screen. "
        "Click the exercise and press Shift+Enter."
    ),
    "unsaved_one": (
        "Your last change is only on this screen. "
        "Keep this page open: it is saved as soon as that works."
    ),
    "unsaved_many": (
        "Your last {n} changes are only on this screen. "
        "Keep this page open: they are saved as soon as that works."
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
    "keys_more_labels": "0 more labels",
    "keys_list_quiet": (
        "Arrow keys move, with Shift they select · Ctrl and arrows go by word · "
        "Enter choose a label, or change the mark here · Delete remove the mark here · "
        "Ctrl+Z undo · Ctrl+Y redo · F6 next area · Esc clear the selection"
    ),
    "keys_title_sentences": "Keys in this view",
    "keys_list_sentences": (
        "Tab next button or field · F6 next area · Ctrl+Z undo · Ctrl+Y redo · "
        "Esc close what is open, then back to the sentence"
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
    "tab_given": "Given",
    "verdict_met": "Found",
    "verdict_near": "Near",
    "verdict_given": "Given",
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
