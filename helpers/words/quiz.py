"""The words of the quiz: answering, opening reasons, placing an answer in a rubric."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from helpers.words.annotator import ANNOTATOR

# Saving and being sure are said with the same words on every page.
_SHARED = (
    "saved",
    "saving",
    "not_started",
    "lost_none",
    "lost_one",
    "lost_many",
    "unsaved_one",
    "unsaved_many",
    "sent_again",
    "sure",
    "sure_unsaid",
    "sure_low",
    "sure_middle",
    "sure_high",
)

QUIZ: Final[Mapping[str, str]] = {
    **{name: ANNOTATOR[name] for name in _SHARED},
    "elsewhere": "Open in another tab: both show the same answers.",
    # Answering
    "numbered": "{n}. {text}",
    "answered": "Answered: {n} of {total}",
    "your_work": "Your answers",
    "your_answer": "Your answer",
    "several": "Choose all that fit.",
    "choose_group": "Choose a group",
    "one_missing": "Choose an answer first. Then open the reasons.",
    "several_missing": "Choose at least one answer first. Then open the reasons.",
    "sort_missing": "Put each one into a group first. Then open the reasons.",
    "text_missing": "Write a few words first. Then open the model answer.",
    "all_missing": "Answer all of them first. Then the reasons open.",
    # What opens after an answer
    "open_all": "Show all the reasons",
    "open_reasons": "Show the reasons",
    "open_model": "Show a model answer",
    "open_found": "Show what there is to find",
    "open_card": "No network? Open this card",
    "open_name": "{button}: question {n}",
    "heading_reasons": "The reasons",
    "heading_model": "A model answer",
    "heading_found": "What there is to find",
    "heading_card": "What we found when we looked",
    "others": "The other answers",
    "again": "Your first answer is kept. You may still change your answer.",
    "first_answer": "Your first answer: {answer}",
    "chose_fits": "You chose “{text}”. That fits.",
    "chose_not": "You chose “{text}”. Another answer fits better.",
    "also_not": "You chose “{text}”. That does not fit.",
    "other_fits": "“{text}” fits.",
    "other_not": "“{text}” does not fit.",
    "left_out": "You did not choose “{text}”. It fits too.",
    "sorted_fits": "“{text}”: you chose “{group}”. That fits.",
    "sorted_not": "“{text}”: you chose “{mine}”. It belongs to “{group}”.",
    # A written answer beside the rubric
    "place": "Where would you put your own answer?",
    "place_unsaid": "I have not decided",
    "level_strong": "Strong: {text}",
    "level_middle": "On the way: {text}",
    "level_weak": "Not yet: {text}",
    # The set as a whole
    "summary_fits": "Your first answer fitted in {n} of {total}.",
    "summary_fair": "Of the {total} that are fair, you first called {n} not fair.",
    # Where no exercise lives
    "as_of_run": "Below are the questions, with your answers as they were when this cell last ran.",
    "not_answered": "You have not answered this yet.",
    "refused_unknown": "This question is not in the set any more. Run the cell again.",
}
