#!/usr/bin/env bash
# recipes.sh VALGUS_TESTS: runs the recipes with the commands of others that their pages need (```sh needs=khal,git). What
# is missing is named, the lines that do without it run, and the end is 77, or 1 if VALGUS_READERS=required.
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../..
have=() missing=()

while read -r command; do
    if command -v "$command" >/dev/null; then have+=("$command"); else missing+=("$command"); fi
done < <(grep -ho 'needs=[a-z0-9,-]*' "$root"/docs/recipes/*.md | sed 's/^needs=//' | tr ',' '\n' | sort -u)

VALGUS_RECIPES_HAVE="${have[*]}" "$1" --no-skip --test-case='recipes: with the commands of others'
((${#missing[@]})) || exit 0
echo "skipped are the lines of docs/recipes that need ${missing[*]}" >&2
[[ ${VALGUS_READERS-} == required ]] && exit 1
exit 77
