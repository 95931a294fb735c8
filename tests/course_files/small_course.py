"""A small, sound course in a folder of its own, for tests to break one thing at a time."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import attrs

from tests.course_files.small_handouts import CARDS_TEXT, ITEMS_TEXT, PLAN_TEXT

CATALOGUE = "seeds/catalogue.yaml"
FACTS = "seeds/facts.yaml"
TEXT = "seeds/school-garden.txt"
LESSON = "lessons/01-sourcing/lesson.yaml"
CARDS = "lessons/01-sourcing/cards.yaml"
ITEMS = "lessons/01-sourcing/items.yaml"
PLAN = "lessons/01-sourcing/plan.md"
KEY = "lessons/01-sourcing/key/school-garden.yaml"
READING = "lessons/readings/reading-a.jsonl"

ARTICLE = """A garden for the school 👍🏿

The school on Mill Road has a garden.

“It was my idea,” says Ada Reed, who teaches there. “The head helped.”
People say that the garden costs too much.
A report of the city names the sum of 900 pounds.

The beds stand behind the gym. Beans and peas grow there. Two classes water them.
The gate is open on Friday. A cafe\u0301 nearby gives its coffee grounds.
Rain fills a barrel. The barrel is green. It holds a lot.
"""
SHA = hashlib.sha256(ARTICLE.encode()).hexdigest()

_CATALOGUE = f"""\
# A comment stays a comment.
articles:
- slug: school-garden
  file: school-garden.txt
  sha256: {SHA}
  received_as: 000_garden.txt
  title: {{value: A garden for the school, sure: found}}
  publisher: {{value: The Mill Road News, sure: found}}
  author: {{value: unknown, sure: unknown, note: No name is given.}}
  date: {{value: 2 May 2024, sure: own-reading}}
  kind: {{value: news, sure: own-reading}}
  rights: {{value: unknown, sure: unknown}}
  collected_from: {{value: unknown, sure: unknown}}
  background:
  - text: The school stands in a small town.
  - text: It has had a garden for a year.
    facts: [garden-1]
  - text: Many schools grow food now.
  - text: The city owns the land.
  - text: A vote on the money comes in June.
  timeline:
  - when: May 2024
    what: The article comes out.
    facts: [garden-1]
  glossary:
  - {{word: school, meaning: A place where people learn.}}
  - {{word: garden, meaning: A place where plants grow.}}
  - {{word: head, meaning: The person who leads a school.}}
  - {{word: report, meaning: A text that tells what was found.}}
  - {{word: city, meaning: A large town.}}
  - {{word: sum, meaning: An amount of money.}}
  - {{word: beds, meaning: Small fields for plants.}}
  - {{word: barrel, meaning: A round box for water.}}
"""

_FACTS = """\
facts:
- id: garden-1
  article: school-garden
  statement: The garden was dug in 2023.
  verdict: correct
  sure: found
  confidence: high
  references: ["https://example.org/garden"]
- id: garden-2
  article: school-garden
  statement: The garden may be the first in the town.
  verdict: cannot-be-established
  sure: knowledge
- id: garden-3
  article: school-garden
  statement: The report names a sum of 900 pounds.
  verdict: correct
  sure: own-reading
"""

_LESSON = """\
title: Who says so?
minutes: 45
objectives:
- I can find who says a thing.
articles: [school-garden]
lens:
  id: sourcing
  name: Sources
  question: Who says so, and how do they know?
  asks_stake: true
  asks_count: How many different sources?
  labels:
  - id: named-person
    name: a named person
    code: NP
    meaning: A person who is called by name.
    example: Tom Fry says it rained.
    example_why: We can ask him.
    counter_example: It rained a lot.
    counter_example_why: Nobody is named.
  - id: unnamed
    name: no name I could find
    code: UN
    meaning: Words from someone who is not named.
    example: Some say it rained.
    example_why: Nobody can ask them.
    counter_example: Tom Fry says it rained.
    counter_example_why: He has a name.
  - id: document
    name: a document
    code: DO
    meaning: A law or a report.
    example: The law says so.
    example_why: We can open it.
    counter_example: They broke the law.
    counter_example_why: It tells us nothing.
"""

_KEY = f"""\
article: school-garden
lens: sourcing
sha256: {SHA}
drafted_by: Two AI readers drafted this key.
readings: 2
reviewed_by: []
retired: [old-mark]
summary: One person and one report are named. Others are not.
count: {{answer: 3, accept: [2, 3], reason: Two are named. People is a third.}}
speakers:
- {{id: teacher, name: Ada Reed, stake: own-side}}
- {{id: city, name: the city}}
marks:
- id: owner-line
  exact: says Ada Reed
  core: Ada Reed
  label: named-person
  stake: own-side
  leads_to: teacher
  importance: 3
  quality: good
  agreement: 2
  reason:
    what: A person is named.
    why: We can ask her.
    better: It also says what she does.
- id: people-say
  exact: People say
  label: unnamed
  also: [named-person]
  stake: cannot-tell
  leads_to: nobody
  importance: 3
  quality: fault
  agreement: 1
  reason:
    what: Nobody is named.
    why: We cannot ask them.
    better: Name one of them.
- id: city-report
  exact: A report of the city
  label: document
  stake: outside
  leads_to: city
  importance: 2
  quality: good
  needs_outside: garden-2
  agreement: 2
  reason:
    what: A report is named.
    why: We can open it.
    better: A link would be better.
absences:
- {{id: no-link, text: A link to the report, missing: true, reason: We cannot open it.}}
- {{id: has-sum, text: The sum, missing: false, reason: It stands in the text.}}
decoys:
- id: barrel-decoy
  exact: barrel
  before: "The "
  explanation: Nobody says this.
passages:
- id: opening
  title: How it begins
  first: {{exact: The school on Mill Road}}
  last: {{exact: the sum of 900 pounds}}
"""


def _reading_mark(quote: str, label: str) -> str:
    start = ARTICLE.index(quote)
    mark = {
        "article": "school-garden",
        "lens": "sourcing",
        "label": label,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "importance": 3,
        "note": "Who says so?",
    }
    return json.dumps(mark, ensure_ascii=False)


_READING = "\n".join(
    [
        _reading_mark("says Ada Reed", "named-person"),
        _reading_mark("People say", "unnamed"),
        _reading_mark("A cafe\u0301 nearby", "unnamed"),
        "",
    ]
)


@attrs.frozen
class SmallCourse:
    """A course on disk, and ways to break it.

    Attributes:
        root: its folder.
    """

    root: Path

    def write(self, file: str, content: str | bytes) -> None:
        """Write a file anew; text as UTF-8 with its newlines as given."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, file: str) -> str:
        """Return a file's text."""
        return (self.root / file).read_bytes().decode()

    def replace(self, file: str, old: str, new: str) -> None:
        """Put other words in place of words that stand once in a file."""
        text = self.read(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def line(self, file: str, words: str) -> int:
        """Number the one line that holds these words."""
        lines = [n for n, line in enumerate(self.read(file).split("\n"), 1) if words in line]
        assert len(lines) == 1, f"{words!r} stands in {len(lines)} lines of {file}"
        return lines[0]


def build(root: Path) -> SmallCourse:
    """Write the small course into a folder."""
    course = SmallCourse(root)
    course.write(TEXT, ARTICLE)
    course.write(CATALOGUE, _CATALOGUE)
    course.write(FACTS, _FACTS)
    course.write(LESSON, _LESSON)
    course.write(CARDS, CARDS_TEXT)
    course.write(ITEMS, ITEMS_TEXT)
    course.write(PLAN, PLAN_TEXT)
    course.write(KEY, _KEY)
    course.write(READING, _READING)
    return course
