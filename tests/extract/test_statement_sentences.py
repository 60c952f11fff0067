"""Statements that run over two sentences."""

from sayso.extract.marked import Marked
from sayso.extract.statement_sentences import by_sentence


def split(*sentences):
    """Words of sentences, each "word/POS", as they come apart."""
    marked, words = Marked(""), []
    for number, sentence in enumerate(sentences):
        for word in sentence.split():
            text, _, pos = word.rpartition("/")
            marked.starts.append(len(marked.text))
            marked.text += text + " "
            marked.ends.append(len(marked.text) - 1)
            marked.pos.append(pos)
            marked.relation.append("dep")
            marked.sentence.append(number)
            words.append(len(words))
    return [" ".join(marked.word(at) for at in one) for one in by_sentence(marked, words)]


def test_two_sentences_with_verbs_come_apart():
    made = split("Thirty/CD soldiers/NNS died/VBD", "Five/CD were/VBD captured/VBN")
    assert made == ["Thirty soldiers died", "Five were captured"]


def test_what_has_no_verb_stays_with_the_one_before():
    made = split("Smoke/NN rose/VBD", "White/JJ smoke/NN", "It/PRP burned/VBD")
    assert made == ["Smoke rose White smoke", "It burned"]


def test_what_has_no_verb_at_the_beginning_stays_with_the_one_behind():
    assert split("Losses/NNS", "Thirty/CD died/VBD") == ["Losses Thirty died"]


def test_nothing_of_nothing():
    assert split() == []
