"""Limits that hold: a runaway query is stopped, and the others do not notice."""

from __future__ import annotations

import http.client
import os
import signal
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from .live import Live, Reply, running

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 3.0
ENDLESS = {
    "count": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "path": "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>)* ?b . ?b (!<x:y>)* ?c . ?c (!<x:y>)* ?d }",
    "regex": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
    'FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "(高|高新)+区$")) }',
    "unread": "SELECT * { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) = CONCAT(STR(?d), STR(?f), 'x')) }",
    "construct": "CONSTRUCT { ?a ?b ?c } WHERE "
    "{ ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) = CONCAT(STR(?d), STR(?f), 'x')) }",
}
HUNGRY = {
    "sort": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "group": "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f",
    "distinct": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f } }",
    "string": "SELECT ?z { BIND('xxxxxxxxxxxxxxxx' AS ?a) "
    + " ".join(
        f"BIND(CONCAT({', '.join(['?' + x] * 32)}) AS ?{y})"
        for x, y in zip("abcdef", "bcdefz", strict=True)
    )
    + " }",
}
CHEAP = "ASK { ?zone a zg:Zone }"


@pytest.mark.parametrize("name", ENDLESS)
def test_a_query_without_end_is_stopped_at_the_deadline(server: Live, name: str) -> None:
    before = time.monotonic()
    reply = server.ask(ENDLESS[name])
    assert reply.status == 503, reply.text
    assert "more than 3 s" in reply.text
    assert reply.headers["retry-after"]
    assert SECONDS * 0.9 < time.monotonic() - before < SECONDS + 2
    assert server.ask(CHEAP).status == 200


@pytest.mark.parametrize("name", HUNGRY)
def test_a_query_that_eats_memory_is_stopped(server: Live, name: str) -> None:
    reply = server.ask(HUNGRY[name])
    # On a slow machine the deadline may come first.
    assert reply.status in (507, 503), reply.text
    assert reply.status == 507 or name != "sort"
    assert server.ask(CHEAP).status == 200


def test_others_are_answered_while_a_runaway_runs(server: Live) -> None:
    with ThreadPoolExecutor(3) as threads:
        runaways = [threads.submit(server.ask, ENDLESS["count"]) for _ in range(3)]
        time.sleep(0.2)
        waits = []
        while not all(each.done() for each in runaways):
            before = time.monotonic()
            assert server.ask(CHEAP).text.strip().endswith('"boolean":true}')
            waits.append(time.monotonic() - before)
        assert [each.result().status for each in runaways] == [503] * 3
    assert len(waits) >= 10
    assert statistics.median(waits) < 0.5


def test_pages_are_served_while_every_place_is_taken(server: Live) -> None:
    with ThreadPoolExecutor(4) as threads:
        runaways = [threads.submit(server.ask, ENDLESS["count"]) for _ in range(4)]
        time.sleep(0.3)
        before = time.monotonic()
        assert server.get("/id/zone-%E6%B5%8E%E5%AE%81%E9%AB%98%E6%96%B0%E5%8C%BA").status == 200
        assert time.monotonic() - before < SECONDS * 0.75
        assert not any(each.done() for each in runaways)
        assert {each.result().status for each in runaways} == {503}


@pytest.mark.parametrize("text", ["{" * 100_000, "SELECT * { FILTER(" + "(" * 50_000])
def test_a_query_nested_without_end_is_refused(server: Live, text: str) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    reply = server.send("POST", "/sparql", text.encode(), headers)
    assert reply.status == 400
    deep = "SELECT * " + "{" * 30_000 + "}" * 30_000
    assert server.send("POST", "/sparql", deep.encode(), headers).status == 400
    assert server.ask(CHEAP).status == 200


def test_whoever_leaves_takes_the_query_along(server: Live) -> None:
    before = len(server.children())
    for _ in range(8):
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        connection.request("GET", "/sparql?" + urlencode({"query": ENDLESS["count"]}))
        time.sleep(0.05)
        connection.close()
    begun = time.monotonic()
    assert server.ask(CHEAP).status == 200
    assert time.monotonic() - begun < SECONDS * 0.75
    for _ in range(50):
        if len(server.children()) <= before:
            break
        time.sleep(0.05)
    assert len(server.children()) <= before


def test_no_process_is_left_when_all_is_answered(server: Live) -> None:
    server.ask(CHEAP)
    time.sleep(0.3)
    # The one that holds the graph, and the spare.
    assert len(server.children()) == 2


@pytest.fixture
def small() -> Iterator[Live]:
    with running("--timeout", "1", "--workers", "1") as live:
        yield live


def test_a_worker_killed_from_outside_harms_one_query_only(small: Live) -> None:
    found: list[Reply] = []
    asking = threading.Thread(target=lambda: found.append(small.ask(ENDLESS["count"])))
    asking.start()
    time.sleep(0.4)
    parent, *workers = sorted(small.children())
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
    asking.join(10)
    assert found[0].status in (503, 507)
    assert small.ask(CHEAP).status == 200
    assert parent in small.children()


def test_queries_wait_for_a_place_and_are_told_when_none_comes_free(small: Live) -> None:
    with ThreadPoolExecutor(6) as threads:
        replies = list(threads.map(small.ask, [ENDLESS["count"]] * 6))
    assert {each.status for each in replies} == {503}
    said = {each.text for each in replies}
    assert any("no worker came free" in each for each in said)
    assert small.ask(CHEAP).status == 200
