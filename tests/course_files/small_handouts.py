"""What a lesson of the small course hands out: cards, everyday texts, a plan; all sound."""

from __future__ import annotations

LATE = "The bus is late today. "  # five words, to make a text of any length

CARDS_TEXT = """\
cards:
- id: who-writes
  article: school-garden
  task: Search for the name of the paper.
  where: ["the words “Mill Road News”", "https://example.org/a-long-address/with-many-parts"]
  question: Who runs it?
  card: The city names a sum in its report.
  sure: found
  confidence: high
  facts: [garden-3]
"""

_FAIR = "".join(
    f"""\
- id: phrase-{number}
  phrase: The cake number {number} is sold out.
  fair: {fair}
  reason: We can go and look.
"""
    for number, fair in enumerate(["true", "false", "false"] * 2 + ["true", "true", "false"] * 2)
)

_NOTICES = "".join(
    f"""\
- id: notice-{name}
  title: Notice {name}
  text: The shop opens at {name}. {LATE * 8}
  done_well: {well}
  notes:
  - exact: opens at {name}
    why: You know when.
"""
    for name, well in (("nine", "true"), ("ten", "false"), ("noon", "true"))
)

ITEMS_TEXT = f"""\
hook:
  title: The late bus
  text: A friend heard it. {LATE * 12}
  questions: [Who says so?, How do they know?]
  look_for: Nobody is named.
exemplary:
  title: The closed pool
  text: Ada saw it. Tom fixed it. Jo paid for it. Kim asked why. {LATE * 25}
  notes:
  - exact: Ada saw it.
    why: She was there.
  - exact: Tom fixed it.
    why: He has a name.
  - exact: Jo paid for it.
    why: We learn who paid.
  - exact: Kim asked why.
    why: The other side is heard.
fair:
{_FAIR}recall:
- id: recall-one
  question: Who is a source?
  answer: One who tells.
  options: [One who tells., One who is told about., One who reads.]
  reasons: [Yes., No., No.]
- id: recall-two
  question: Who can be asked?
  answer: One with a name.
  options: [One with a name., Nobody., Everybody., A crowd.]
  reasons: [Yes., No., No., No.]
- id: recall-three
  question: What is a stake?
  answer: Something to win.
  options: [A lie., Something to win., A long stick.]
  reasons: [No., Yes., No.]
exit_ticket:
  title: The new game
  text: The maker says so. {LATE * 16}
  task: Name one source.
  model: The maker is one.
  rubric: {{strong: Names it., middle: Names one., weak: Names none.}}
notices:
{_NOTICES}"""

PLAN_TEXT = """\
# Who says so?: plan

The times are targets.

## Before the lesson

1. Read `notice-nine`, `notice-ten` and
   `notice-noon` once.
2. Open `cards.yaml`.

## Minute by minute

| minutes | what |
|---|---|
| 3 | Start |
| 4 | Hook |
| 8 | Worked |
| 8 | Pairs |
| 9 min | Solo |
| 8 minutes | Talk |
| 3 | Exit |

## Three questions to ask

Who says so?

## Likely wrong answers and what to say

They mark all of it.

## Support and stretch

- **Support:** Look for a name.

## Readers with another first language

Read it aloud.

## Rubric (three levels)

| level | what you see |
|---|---|
| strong | Finds it. |

## Homework

Read one more.

## Curriculum

One line each.

## Letter home

Dear families, we read together.
"""
