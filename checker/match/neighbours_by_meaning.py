"""How sure it is that a segment without counterpart is left out, where an encoder was asked.

What words and lengths say is weighed together with whether a neighbour's rendering would be nearer
if the segment were part of what it renders: see :mod:`checker.align.gaps`.

The weights were learned by logistic regression from news in twelve languages rendered in English,
with sentences cut out and put in; the weights of eleven told the segments of the twelfth. The
constant was then chosen for the fewest findings on sound articles that cost no omissions.
"""

from __future__ import annotations

_WORDS, _GAIN = 0.85, -115.4
_CONSTANT = -1.2


def with_gain(words: float, asked: float, gain: float) -> float:
    """The log odds that a segment is not said in the pair beside it.

    ``words`` are those odds by words and lengths, less what is ``asked`` beyond them in a language;
    ``gain`` is that of the pair (:attr:`checker.model.Pair.gain`), a difference of cosines. Where
    the neighbour's rendering is no nearer with the segment, what words prove stands.
    """
    both = _CONSTANT + _WORDS * (words + asked) + _GAIN * gain
    return max(both, words) if gain <= 0 else both
