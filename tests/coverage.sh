#!/usr/bin/env bash
# The tests with sanitizers, and which lines and branches of the library, of resolving, deciding and saying they reach.
# Fails below 98 % of the lines or 95 % of the branches. With arguments: what llvm-cov shows with them, as `show` and a source.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=build/asan
profiles=$build/profiles

rm -rf "$profiles"  # of an earlier run
cmake --workflow --preset asan
llvm-profdata-14 merge --sparse --output "$profiles/all" "$profiles"/*.profraw
reached=("$build/valgus_tests" -object "$build/valgus" -instr-profile "$profiles/all")
if (($#)); then exec llvm-cov-14 "$1" "${reached[@]}" "${@:2}"; fi
llvm-cov-14 export --summary-only "${reached[@]}" | jq --raw-output '
    [.data[0].files[] | select(.filename | test("src/(planner|library|resolve|words)/")).summary] as $files
    | def share(what): ($files | map(.[what].covered) | add) / ($files | map(.[what].count) | add) * 1000 | round / 10;
    "reached: \(share("lines")) % of the lines, \(share("branches")) % of the branches of \($files | length) files"
    | if ($files | length) > 30 and share("lines") >= 98 and share("branches") >= 95 then . else error end'
