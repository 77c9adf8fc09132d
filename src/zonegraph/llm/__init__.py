"""A second extractor: a language model behind an OpenAI-compatible endpoint, kept on a short lead.

It is used only when asked for. What it answers becomes things and claims only as far as the words
stand in the article; everything else is dropped and counted. Answers are kept in a folder, so that
a build repeats byte for byte and without the network.
"""

from zonegraph.llm.extractor import LlmExtractor
from zonegraph.llm.settings import Settings

__all__ = ["LlmExtractor", "Settings"]
