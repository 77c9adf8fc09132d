from __future__ import annotations

from http import HTTPStatus

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve.job import Answer, Job, RefusedError


@given(st.text(), st.none() | st.lists(st.text()))
def test_a_job_arrives_as_it_was_sent(text: str, graphs: list[str] | None) -> None:
    job = Job(kind="query", text=text, default=graphs)
    assert Job.unpacked(job.packed()) == job


@given(st.sampled_from(list(HTTPStatus)), st.binary(max_size=200))
def test_an_answer_arrives_whole_or_not_at_all(status: HTTPStatus, body: bytes) -> None:
    answer = Answer(status=status, type="text/csv", body=body)
    sent = answer.packed()
    assert Answer.unpacked(sent) == answer
    assert all(Answer.unpacked(sent[:end]) is None for end in range(len(sent)))


def test_a_refusal_becomes_one_line() -> None:
    answer = Answer.of(RefusedError(HTTPStatus.CONFLICT, "no", hint="yes"))
    assert (answer.status, answer.body) == (HTTPStatus.CONFLICT, b"no (yes)\n")
