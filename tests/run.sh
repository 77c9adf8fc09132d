#!/usr/bin/env bash
# Install what the tests need into .venv (or $ZONEGRAPH_VENV) and run every check; the README's test
# command and CI are this line.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${ZONEGRAPH_VENV:-.venv}
if [ ! -x "$venv/bin/python" ]; then
  "${PYTHON:-python3}" -m venv "$venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c tests/constraints.txt -e '.[test]'
exec "$venv/bin/python" tests/check.py
