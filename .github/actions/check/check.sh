#!/usr/bin/env bash
# What the action runs: install zonegraph unless it is there, check once for each reader (annotations
# on the lines, a summary of the job, SARIF for upload), and fail as the policy says.
set -euo pipefail

root="$(cd "$(dirname "$0")/../../.." && pwd)"
temporary="${RUNNER_TEMP:-$(mktemp -d)}"
if [ -n "${ZG_COMMAND:-}" ]; then
  zonegraph="$ZG_COMMAND"
else
  "${ZG_PYTHON:-python3}" -m venv "$temporary/zonegraph"
  "$temporary/zonegraph/bin/python" -m pip install --quiet --disable-pip-version-check \
    "${ZG_SOURCE:-$root}"
  zonegraph="$temporary/zonegraph/bin/zonegraph"
fi

arguments=(--lang "${ZG_LANG:-en}" --fail-on "${ZG_FAIL_ON:-violation}")
[ -z "${ZG_SHAPES:-}" ] || arguments+=(--shapes "$ZG_SHAPES")
[ -z "${ZG_ARTICLES:-}" ] || arguments+=(--articles "$ZG_ARTICLES")
[ -z "${ZG_BASELINE:-}" ] || arguments+=(--baseline "$ZG_BASELINE")
[ -z "${ZG_PATH:-}" ] || arguments+=("--" "$ZG_PATH")

# Exit 1 is findings; anything above is input that cannot be read, or a fault: stop at once.
check() {
  local status=0
  "$zonegraph" check "$@" || status=$?
  if [ "$status" -gt 1 ]; then
    exit "$status"
  fi
  return 0
}

if [ -n "${ZG_SARIF:-}" ]; then
  check -f sarif -o "$ZG_SARIF" "${arguments[@]}"
  echo "sarif=$ZG_SARIF" >> "${GITHUB_OUTPUT:-/dev/null}"
fi
check -f markdown -o "$temporary/zonegraph.md" "${arguments[@]}"
cat "$temporary/zonegraph.md" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
exec "$zonegraph" check -f github "${arguments[@]}"
