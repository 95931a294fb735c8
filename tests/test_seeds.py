"""The five articles stay as received, and what is said about them is complete."""

from __future__ import annotations

import hashlib

import pytest

from helpers.content import Article, Sure
from helpers.course_files import course_root, open_course

AS_RECEIVED = {
    "ecips-warns": "58dcacf1c188c024b2c18c35721ea2396ba08b2f4a4a04162798e52fb3f86023",
    "stronger-partnership": "85d3574b8e05f20eaf7f5da98c4b6958ab83a8c065e9688ebf68b93c16e8124c",
    "must-not-ignore": "ca41867ce9538965acc51b11c0f655bc67da1120d74a71366652dd2e2f1da470",
    "chasing-dissidents": "1ebbf143210b06789713e5fa0b5d35e2915e2ff9c2c727124899927aab855ccc",
    "lobbying-before-vote": "347dc29337c7fe9adf10dbd61d872fac723e16c10b05fd6dfc6b209aa713ccec",
}
DETAILS = ("title", "publisher", "author", "date", "kind", "rights", "collected_from")
CLAIMS = {
    "ecips-warns": 17,
    "stronger-partnership": 19,
    "must-not-ignore": 17,
    "chasing-dissidents": 23,
    "lobbying-before-vote": 20,
}


def article(slug: str) -> Article:
    """Read one article of the course in this repository."""
    return open_course().article(slug)


@pytest.mark.parametrize(("slug", "digest"), AS_RECEIVED.items())
def test_an_article_is_byte_for_byte_as_received(slug: str, digest: str) -> None:
    stored = (course_root() / "seeds" / f"{slug}.txt").read_bytes()
    assert hashlib.sha256(stored).hexdigest() == digest


@pytest.mark.parametrize(("slug", "digest"), AS_RECEIVED.items())
def test_the_catalogue_carries_the_digest_of_what_was_received(slug: str, digest: str) -> None:
    assert article(slug).sha256 == digest


def test_the_catalogue_keeps_the_names_under_which_the_articles_came() -> None:
    numbers = [article(slug).received_as[:4] for slug in AS_RECEIVED]
    assert numbers == ["000_", "001_", "002_", "003_", "004_"]


def test_the_catalogue_lists_every_article_file_once_and_no_other() -> None:
    files = {path.name for path in (course_root() / "seeds").glob("*.txt")}
    assert sorted(each.file for each in open_course().articles().values()) == sorted(files)
    assert set(open_course().articles()) == set(AS_RECEIVED)


@pytest.mark.parametrize("slug", AS_RECEIVED)
def test_a_detail_is_unknown_in_word_and_in_mark_or_in_neither(slug: str) -> None:
    for detail in DETAILS:
        known = getattr(article(slug), detail)
        assert (known.value == "unknown") == (known.sure is Sure.UNKNOWN), detail
        assert known.value != "unknown" or known.note, f"{detail}: say what is known"


@pytest.mark.parametrize("slug", ["chasing-dissidents", "lobbying-before-vote"])
def test_an_author_nobody_could_confirm_stays_unknown(slug: str) -> None:
    assert article(slug).author.value == "unknown"


@pytest.mark.parametrize(("slug", "count"), CLAIMS.items())
def test_every_claim_of_the_fact_sheet_has_its_fact(slug: str, count: int) -> None:
    own = [fact for fact in open_course().facts().values() if fact.article == slug]
    assert len([fact for fact in own if "-p-" not in fact.id]) == count


def test_a_fact_quotes_its_article_exactly() -> None:
    for fact in open_course().facts().values():
        assert fact.quote in article(fact.article).text, fact.id


def test_general_knowledge_is_worded_as_something_to_look_up() -> None:
    known = [fact for fact in open_course().facts().values() if fact.sure is Sure.KNOWLEDGE]
    assert known
    for fact in known:
        assert "Look " in fact.statement or "Open " in fact.statement, fact.id


def test_background_and_timeline_rest_on_facts_that_were_found() -> None:
    first, facts = article("ecips-warns"), open_course().facts()
    assert len(first.background) == 5
    cited = [fact_id for sentence in first.background for fact_id in sentence.facts]
    cited += [fact_id for entry in first.timeline for fact_id in entry.facts]
    assert cited
    for fact_id in cited:
        assert facts[fact_id].sure in {Sure.FOUND, Sure.PARTLY}, fact_id
