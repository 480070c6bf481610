#!/usr/bin/env bash
# portable.sh CXX: what asks the system compiles with nothing declared but POSIX of 2008 and its X/Open extensions, all
# but src/system/calls/linux.cpp, which shows that the test would notice.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
compiler=$1

# What our own files want beyond that. The headers of the C++ library want more, which is their business.
wants_more() {
    local said
    said=$("$compiler" -fsyntax-only -std=c++20 -U_GNU_SOURCE -D_XOPEN_SOURCE=700 -Iinclude -Isrc "$1" 2>&1) || true
    grep -E '^(src|include)/.*error' <<<"$said"
}

failed=0
for file in src/main.cpp src/system/*.cpp src/system/calls/posix.cpp; do
    if wants_more "$file"; then failed=1; fi
done
if ! wants_more src/system/calls/linux.cpp >/dev/null; then
    echo "nothing is amiss with calls/linux.cpp: this compiler declares more than it was told to" >&2
    failed=1
fi
exit "$failed"
