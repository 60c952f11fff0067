"""Promotion, and news that is worded a little like it."""

from __future__ import annotations

import pytest

from sayso.ingest.promotion import promotes


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Another ship was lost",
        "Sign up for our newsletter",
        "Advertisement",
        "Story continues below",
        "Subscribe to The Example for full access",
        "By signing up, you agree to our terms.",
        "Follow us on Facebook",
        "© 2024 Example Media",
        "We may earn a commission from links on this page.",
        "3 min read",
        "Have a news tip? Write to us.",
    ],
)
def test_promotion(text):
    assert promotes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Support for the president has fallen, the poll found.",
        "Register to vote by Friday, officials told residents.",
        "By entering the race on Monday, she surprised her party.",
        "“Support our troops,” he said.",
        "Advertising revenue fell by a third.",
        "Copyright law has been changed.",
        "See more than a hundred ships, he said, and you will know.",
        "Videos showed the ship going down.",
        "Comments by the minister drew anger.",
    ],
)
def test_news(text):
    assert not promotes(text)
