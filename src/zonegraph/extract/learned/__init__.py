"""Trained second readers: small models made from our own annotated corpus, each behind a function.

``names`` finds names, ``parts`` names inside names, ``relations`` what holds between two names,
``moods`` whether it holds. Each sees what the rules found as features and learns how far to believe
it. ``python -m zonegraph.train`` makes the model files.
"""
