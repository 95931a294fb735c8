"""The words on printed papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PAPER: Final[Mapping[str, str]] = {
    "handout": "{title} Hand-out",
    "pack": "{title} Teacher’s pack",
    "text_paper": "{title} {article}",
    "key_paper": "{title} Key: {article}",
    # Hand-out
    "code_line": "Code or nickname (no name needed): ______________________ Date: ____________",
    "question": "The question of this lesson: {question}",
    "card": "Label card",
    "label": "Label",
    "short": "Short",
    "meaning": "What it means",
    "example": "Like this",
    "counter_example": "Not this",
    "hook": "To begin: {title}",
    "passage_worked": "Together: {title}",
    "task_worked": (
        "Your teacher thinks aloud. Underline each place, and write its label beside it."
    ),
    "passage_half": "In pairs: {title}",
    "task_half": (
        "The underlined words are given. Find the others. Write the line, the words and the label."
    ),
    "passage_solo": "On your own: {title}",
    "task_solo": (
        "Mark the words that answer the question. Write the line, the words and the label."
    ),
    "from_article": "From “{article}”.",
    "line": "Line",
    "words": "First and last word",
    "why": "Why?",
    "stake": "Own side, other side, outside, can’t tell?",
    "nothing": "☐ I found nothing to mark here.",
    "fair": "Fair or not fair?",
    "fair_task": "Six of these push or hide. Six only look so. Tick one box in each row.",
    "phrase": "Phrase",
    "is_fair": "Fair",
    "not_fair": "Not fair",
    "ticket": "Exit ticket: {title}",
    "get_ready": "Get ready",
    "get_ready_note": "This part is ours. It is not part of the article.",
    "article_task": (
        "Mark the words that answer the question. Short marks are sharp marks. "
        "Then fill in the table."
    ),
    "absences": "What does the article as a whole leave out? Some of these are there.",
    "count": "{question} ______",
    "own_page": "Found on a public page. Text kept as received. Source: {source}.",
    # Teacher's pack
    "marks": "The marks",
    "drafted": "{drafted} Boxes are for your own notes.",
    "marked_by": "{n} of {total}",
    "readers": "AI readings",
    "key_label": "Label",
    "key_words": "Words",
    "reason": "Reason",
    "no_marks": "The key marks nothing here. In this lens this text is plain.",
    "essential": "essential",
    "good": "good",
    "fine": "fine point",
    "outside": "needs a look outside",
    "decoys": "Looks like a case, and is none",
    "why_not": "Why not",
    "left_out": "What the article leaves out",
    "thing": "In the list",
    "is_missing": "Missing?",
    "missing": "missing",
    "there": "there",
    "whole_answer": "{question} {answer}. {reason}",
    "answers": "Answers",
    "fair_answers": "Fair or not fair: answers",
    "hook_answers": "The opening text: what there is to find",
    "ticket_answers": "Exit ticket: a model answer and three levels",
    "strong": "Strong: {text}",
    "middle": "On the way: {text}",
    "weak": "Not yet: {text}",
    "passage_key": "Key to the passages of the class part",
}

PAPER_COMMAND: Final[Mapping[str, str]] = {
    "done": "{n} files written to {folder}. Print at 100 %, one page on one side of A4.",
    "no_lesson": "There is no lesson “{name}”. There are: {names}.",
    "no_article": "There is no article “{name}”. There are: {names}.",
    "not_written": "“{file}” cannot be written ({why}). Choose another folder with --out.",
}
