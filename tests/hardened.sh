#!/usr/bin/env bash
# hardened.sh PROGRAM ARCHIVE: the release is one file that needs no loader and that is hard to turn against its user
# (docs/dependencies.md, "Hardening"). What the compiler put in shows in the archive; the program has no symbols.
set -euo pipefail
export LC_ALL=C
elf=$(readelf --wide --file-header --program-headers --dynamic "$1")
undefined=$(nm --undefined-only "$2" 2>/dev/null)
failed=0

has() {  # TEXT REGEX WHAT
    grep -qE -- "$2" <<<"$1" && return
    echo "missing: $3" >&2
    failed=1
}

has_not() {
    grep -qE -- "$2" <<<"$1" || return 0
    echo "not wanted: $3" >&2
    failed=1
}

has_not "$elf" 'INTERP' 'a loader'
has "$elf" 'Type: +DYN' 'code that can be moved'
has "$elf" '\(FLAGS_1\).* PIE' 'the mark of a program that can be moved'
has "$elf" 'GNU_STACK .* RW +0x' 'a stack that is no code'
has_not "$elf" 'LOAD .* RWE ' 'a segment to be written and run'
has "$elf" 'LOAD +0x0+ .* R +0x' 'headers in a segment that is no code'
has "$elf" 'GNU_RELRO' 'tables that are read-only once it runs'
has "$elf" '\(FLAGS_1\).* NOW' 'all of these tables filled in at the start'
has "$undefined" ' __stack_chk_fail$' 'guards of the stack'
has "$undefined" '__glibcxx_assert_fail' 'assertions of the C++ library'
exit "$failed"
