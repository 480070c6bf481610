#!/usr/bin/env bash
# Stands in for the compiler in the preset tidy, which calls it with the compiler and its arguments: looks through a
# source with clang-tidy. If ccache is there, it keeps what was found to be in order as it keeps objects, so that a source
# is looked through again only if it, what it includes, the checks or clang-tidy have changed.
set -euo pipefail
self=$(readlink -f "${BASH_SOURCE[0]}")
root=$(dirname "$(dirname "$self")")

if [[ ! -v VALGUS_TIDY_CLANG ]]; then  # called by Ninja
    export VALGUS_TIDY_CLANG=$1
    shift
    command -v ccache >/dev/null || exec "$self" "$@"
    # Without the preprocessor: what is only a comment to it may be an order to clang-tidy.
    CCACHE_BASEDIR=$root CCACHE_DEPEND=1 CCACHE_COMPILERTYPE=clang CCACHE_EXTRAFILES=$root/.clang-tidy:$self \
        CCACHE_COMPILERCHECK="string:$(clang-tidy --version)" exec ccache "$self" "$@"
fi

arguments=("$@")
while (($#)); do
    case $1 in
    -o) object=$2 ;;
    -c) source=$2 ;;
    esac
    shift
done
clang-tidy --quiet --checks=-bugprone-suspicious-include "$source" -- "${arguments[@]}" >&2  # a folder is one source
"$VALGUS_TIDY_CLANG" "${arguments[@]}" -E -o /dev/null  # writes what the source depends on
echo 'in order' >"$object"
