"""Models that give evidence words alone cannot: an encoder, a tagger of names, a translator.

Nothing here is loaded unless somebody asks for it, and nothing is ever downloaded but by
``checker models add``. What a model says is evidence for the rules, never a finding by itself.
"""

from __future__ import annotations

from checker.backends.protocols import BackendError, Encoder, Tagger, Translator

__all__ = ["BackendError", "Encoder", "Tagger", "Translator"]
