"""The graph over HTTP: explorer, SPARQL 1.1 endpoint and linked data, on this machine.

::

    server      listens; one process, one event loop (Starlette on uvicorn, extra ``serve``)
    pool        hands jobs to workers, ends those that take too long
    parent      a process of its own that holds the graph and forks a worker for every job
    work        what a worker does: one query, with limits the kernel keeps
"""

from zonegraph.serve.settings import Settings

__all__ = ["Settings"]
