import pytest

from sayso.extract.quotation import quotation
from sayso.text import quotations


def kind(text, *contents):
    offsets = [(text.index(c), text.index(c) + len(c)) for c in contents]
    return quotation(text, offsets, quotations(text))


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        ("“We won,” he said.", ["“We won,”"], "direct"),
        ("“We won,” he said.", ["We won"], "direct"),
        ("‘We won,’ he said, ‘at last.’", ["‘We won,’", "‘at last.’"], "direct"),
        ("He said they had won.", ["they had won"], "indirect"),
        ("He said they had “won big” today.", ["they had “won big” today"], "mixed"),
        ("He said they had “won”.", ["they had", "“won”"], "mixed"),
        ("“We won” – nobody said he'd lost.", ["he'd lost"], "indirect"),
        ("“We begin here and go on.", ["We begin here"], "direct"),
    ],
)
def test_marks_around_the_words_decide(text, contents, expected):
    assert kind(text, *contents) == expected
