"""From an article to its things and claims by way of a language model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.claim import Extraction
from zonegraph.errors import ServiceError
from zonegraph.extract import reading as readings
from zonegraph.extract import things, topic
from zonegraph.extract.extractor import finished
from zonegraph.llm.answer import Answer, answer, parsed
from zonegraph.llm.client import Client
from zonegraph.llm.drops import Drops
from zonegraph.llm.kept import Kept, question
from zonegraph.llm.locate import Locator
from zonegraph.llm.naming import names
from zonegraph.llm.passage import halves, passages
from zonegraph.llm.prompt import messages
from zonegraph.llm.schema import schema
from zonegraph.llm.settings import BASE_URL
from zonegraph.llm.stating import Stater

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.article import Article
    from zonegraph.claim import Span
    from zonegraph.llm.client import Reply
    from zonegraph.llm.settings import Settings

_CUT_OFF = "length"
_FILTERED = "content_filter"
_TRIES_AT_JSON = 2


class LlmExtractor:
    """Reads articles by asking a model, passage by passage; answers are kept and asked for once.

    ``extract`` raises ServiceError if the endpoint does not answer, OutputError if the folder of
    kept answers cannot be written. Answers given until then are kept.
    """

    def __init__(self, settings: Settings, client: Client | None = None) -> None:
        self.model = settings.model
        self._settings = settings
        self._client = client or Client(settings)
        self._kept = Kept(settings.cache)
        self._drops = Drops()
        self._asked = self._repeated = 0

    def extract(self, article: Article) -> Extraction:
        """Return what the model reads in ``article`` and the article bears out."""
        answers = [
            (passage, each)
            for whole in passages(article)
            for passage, each in self._answers(article, whole)
        ]
        read = readings.read(article)
        named = names(read, (e for _, each in answers for e in each.entities), self._drops)
        if not named.mentions:
            return Extraction(article=article, things=(), claims=())
        register = things.register(read, named.mentions, topic.topic(read, named.mentions))
        stater = Stater(read, Locator(article.text, read.view), named, self._drops)
        drafts = [
            draft
            for passage, each in answers
            for claim in each.claims
            if (draft := stater.draft(claim, read.view.offset(passage.start))) is not None
        ]
        return finished(read, register, drafts)

    def notes(self) -> tuple[str, ...]:
        """Return how many answers there were, and what was dropped of them."""
        dropped = self._drops.line()
        return (
            f"{self._settings.model}: {self._asked + self._repeated} answers, "
            f"{self._repeated} of them kept ones; dropped: {dropped or 'nothing'}",
        )

    def _answers(self, article: Article, passage: Span) -> Iterator[tuple[Span, Answer]]:
        """Yield the answer on ``passage``; on its pieces, if the answer on all of it is cut off."""
        reply = self._reply(article, passage)
        if reply.content is None or reply.finish == _FILTERED:
            filtered = reply.finish == _FILTERED
            self._drops.add("passage filtered by the server" if filtered else "refused passage")
            return
        held = parsed(reply.content)
        if reply.finish == _CUT_OFF:
            pieces = halves(article.text, passage)
            for piece in pieces:
                yield from self._answers(article, piece)
            if not pieces:
                self._drops.add("cut-off answer")
        elif held is None:
            self._drops.add("broken JSON")
        else:
            yield passage, answer(held, self._drops)

    def _reply(self, article: Article, passage: Span) -> Reply:
        """Return the kept answer, else the endpoint's, which is kept from now on.

        Broken JSON is asked for once more before it counts.
        """
        asking = messages(article, passage)
        asked = question(self._settings.model, asking, schema())
        reply = self._kept.find(asked)
        if reply is not None:
            self._repeated += 1
            return reply
        if self._settings.base_url is None:
            raise ServiceError(
                "no kept answer for this text, and no endpoint to ask",
                where=article.source.name,
                hint=f"set {BASE_URL}",
            )
        for _ in range(_TRIES_AT_JSON):
            reply = self._client.ask(asking)
            self._asked += 1
            if reply.content is None or reply.finish != "stop" or parsed(reply.content):
                break
        assert reply is not None
        self._kept.keep(asked, self._settings.model, reply)
        return reply
