#!/usr/bin/env bash
# read.sh SCRIPT VALGUS: reads what the program VALGUS writes with a reader that others wrote. SCRIPT says in a line
# "needs: …" what it takes: commands, files ("/…"), modules of Debian's Python ("python3-NAME") and npm packages
# ("npm:NAME"). It runs in an empty folder that is its home and is removed. Exits 77 where a reader is missing, or 1 if
# VALGUS_READERS=required.
set -euo pipefail
tests=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
script=$tests/$1
valgus=$(readlink -f "$2")
python=/usr/bin/python3  # Debian's modules are there, and not for any other python3 that comes first in PATH

have() {
    case $1 in
    python3) [[ -x $python ]] ;;
    python3-*) "$python" -c "import ${1#python3-}" 2>/dev/null ;;
    /*) [[ -e $1 ]] ;;
    npm:*) [[ -d $tests/node_modules/${1#npm:} ]] ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

read -ra needs < <(sed -n 's/^[/#]* needs: //p' "$script")
for need in "${needs[@]}"; do
    have "$need" && continue
    echo "$(basename "$script"): $need is missing; docs/dependencies.md says how to get the readers" >&2
    [[ ${VALGUS_READERS-} == required ]] && exit 1
    exit 77
done

case $script in
*.py) interpreter=$python ;;
*.sh) interpreter=bash ;;
*) interpreter=node ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Nothing of the user's own: neither settings of valgus nor of a reader.
env -i PATH="$PATH" HOME="$folder" TMPDIR="$folder" LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1 \
    VALGUS_TODAY=2026-11-23 SOURCE_DATE_EPOCH=1795392000 "$interpreter" "$script" "$valgus"
