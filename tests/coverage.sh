#!/usr/bin/env bash
# Which lines and branches of the planner and the library the tests reach. Fails below 98 % of the lines or 90 % of the
# branches; branches that only an exception takes are not counted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=build/coverage

cmake --preset coverage >/dev/null
find "$build" -name '*.gcda' -delete  # counts of an earlier run
cmake --build "$build"
ctest --preset coverage --quiet --output-log "$build/tests.log" || { tail -n 30 "$build/tests.log"; exit 1; }
gcovr --root . --object-directory "$build" --filter src/planner/ --filter src/library/ --exclude-throw-branches \
    --exclude-unreachable-branches --print-summary --fail-under-line 98 --fail-under-branch 90 --branches \
    --sort-uncovered "$@"
