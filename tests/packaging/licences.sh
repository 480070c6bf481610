#!/usr/bin/env bash
# licences.sh BUILD: what `valgus --licenses` prints is what the linker took, text by text, and no more; the table of
# docs/dependencies.md agrees; and the texts are those of the Debian packages that are installed.
set -euo pipefail
export LC_ALL=C
root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
build=$(readlink -f "$1")
table=$root/licenses/README.md
failed=0

fail() {
    echo "$*" >&2
    failed=1
}

# shellcheck disable=SC2016  # these are backticks of Markdown
rows() { sed -n 's/^| \(.*`.*`\) |$/\1/p' "$table"; }
# The archives of others, as the linker noted which files it read; libm.a is libm-2.36.a there.
linked=$(grep -oE '/[^ :]*\.a\b' "$build/valgus.d" | grep -v libvalgus | sed 's|.*/||; s|-[0-9.]*\.a|.a|' | sort -u)
"$build/valgus" --licenses >"$build/licenses.txt"
words() { tr -s ' \n' '\n' | sed '/^\.$/d; /^\*$/d' | tr '\n' ' '; }
said=$(words <"$build/licenses.txt")

for archive in $linked; do
    grep -qF "\`$archive\`" "$table" || fail "$archive is linked, and licenses/README.md does not know it"
done
named=
while IFS='|' read -r part licence origin texts; do
    is_in=
    for from in ${origin//[\`,]/}; do
        [[ $from =~ ^(headers|this)$ ]] || grep -qxF "$from" <<<"$linked" && is_in=yes
    done
    [[ -z $is_in ]] || grep -qxF "  ${part% }: $(xargs <<<"$licence")" "$build/licenses.txt" ||
        fail "valgus --licenses does not say that ${part% } is in it"
    for text in ${texts//[\`,]/}; do
        named+=" $(basename "$text")"
        whole=$(words <"$root/licenses/$text")
        if [[ $said == *"$whole"* ]]; then
            [[ $is_in ]] || fail "valgus --licenses says $text, of which nothing is in it"
        else
            [[ -z $is_in ]] || fail "valgus --licenses lacks $text"
        fi
    done
done < <(rows)
for text in "$root"/licenses/*.txt; do
    [[ " $named " == *" $(basename "$text") "* ]] || fail "licenses/README.md does not name $text"
done
! grep -nP '[^\x00-\x7F]' "$build/licenses.txt" || fail "some terminals cannot show this"

# What is used in src/ stands in both tables, under the same licence.
uses=0
while IFS='|' read -r _ name _ _ licence used _; do
    [[ $used == *'`src/'* ]] || continue
    ((++uses))
    grep -qF "|$name|$licence|" "$table" || fail "docs/dependencies.md has$name, and licenses/README.md not as$licence"
done < <(grep '^| ' "$root/docs/dependencies.md")
((uses >= 3)) || fail "docs/dependencies.md names only $uses that are used in src/"

# Where the texts are from: each paragraph is in the copyright file of the package.
from() {  # TEXT FILE
    [[ -r $2 ]] || return 0
    local source paragraph
    source=$(words <"$2")
    while IFS= read -r -d '' paragraph; do
        paragraph=$(words <<<"$paragraph")
        [[ $source == *"$paragraph"* ]] || fail "$1 has what is not in $2: $paragraph"
    done < <(sed '/^Copyright/d; /^Code incorporated/d; /^Files from/d' "$root/licenses/$1" | sed 's/^$/\x00/' | tr '\n' ' ')
}
doc=/usr/share/doc
from CLI11.txt $doc/libcli11-dev/copyright
from yaml-cpp.txt $doc/libyaml-cpp-dev/copyright
from utf8proc.txt $doc/libutf8proc-dev/copyright
from Unicode.txt $doc/libutf8proc-dev/copyright
from GCC-exception-3.1.txt $doc/gcc-12-base/copyright
from glibc.txt $doc/libc6-dev/copyright
from LGPL-2.1.txt /usr/share/common-licenses/LGPL-2.1
exit "$failed"
