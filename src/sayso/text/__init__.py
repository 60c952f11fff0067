"""Cutting a text into words, sentences and quotations without losing an offset.

Everything here takes a text and two offsets into it, and answers with offsets into that same text.
"""

from sayso.text.datelines import after_dateline
from sayso.text.quotes import Quoted, quotations
from sayso.text.sentences import sentences
from sayso.text.words import words

__all__ = ["Quoted", "after_dateline", "quotations", "sentences", "words"]
