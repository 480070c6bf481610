#!/usr/bin/env bash
# Makes the Debian packages, has lintian look at them, installs valgus into a root that is empty but for it, runs it
# there, and takes it away again; run by tests/readers/read.sh.
# needs: dpkg dpkg-deb dpkg-parsechangelog lintian chroot
set -euo pipefail
build=$(dirname "$1")
source=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
umask 022

fail() {
    echo "$*" >&2
    exit 1
}

if ((EUID != 0)); then  # installing wants root, or to be that in a namespace of one's own
    unshare --map-root-user true 2>/dev/null || { echo "neither root nor namespaces" >&2; exit 77; }
    exec unshare --map-root-user bash "${BASH_SOURCE[0]}" "$@"
fi

cpack --config "$build/CPackConfig.cmake" -B "$PWD/packages" >cpack.log 2>&1 || { cat cpack.log >&2; exit 1; }
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
architecture=$(dpkg --print-architecture)
program=$PWD/packages/valgus_${version}_$architecture.deb
development=$PWD/packages/valgus-dev_${version}_$architecture.deb
lintian --allow-root --fail-on error,warning "$program" "$development"

# What the packages say of themselves.
field() { dpkg-deb --field "$1" "$2"; }
[[ $(field "$program" Version) == "$version" && $(field "$development" Version) == "$version" ]] ||
    fail "the packages are of another version than $version"
[[ -z $(field "$program" Depends) ]] || fail "the program is static, and depends on $(field "$program" Depends)"
[[ $(field "$program" Built-Using) == "glibc (= "* ]] || fail "it does not say which glibc is in it"
[[ $(field "$development" Depends) == "libyaml-cpp-dev, libutf8proc-dev" ]] || fail "what the archive needs"

# All belongs to root, nobody else writes, and what was packed is what was summed.
dpkg-deb --contents "$program" >contents
dpkg-deb --contents "$development" >>contents
awk '$2 != "root/root" || $1 !~ /^(drwxr-xr-x|-rw-r--r--|lrwxrwxrwx)$/ && $6 != "./usr/bin/valgus" { bad = 1; print }
    END { exit bad }' contents || fail "these belong to others, or others may write them"

grep -q ' \./usr/share/zsh/vendor-completions/_valgus$' contents || fail "zsh of Debian would not find its completion"

root=$PWD/root
mkdir -p "$root"/var/lib/dpkg/{info,updates} "$root"/var/log
touch "$root"/var/lib/dpkg/{status,available}
listed() { (cd "$root" && find . -not -path './var/lib/dpkg/*' | sort); }
listed >before
for_root=(dpkg --root="$root" --force-script-chrootless --log=/dev/null)
"${for_root[@]}" --install "$program" >dpkg.log || { cat dpkg.log >&2; exit 1; }
"${for_root[@]}" --verify valgus || fail "files are not as they were packed"
[[ $(dpkg-query --admindir="$root/var/lib/dpkg" --show --showformat '${db:Status-Status}' valgus) == installed ]]

chroot=$(command -v chroot)
# In that root there is no shell, no library and no other file.
inside() { env -i LC_ALL=C.UTF-8 VALGUS_TODAY=2026-11-23 "$chroot" "$root" /usr/bin/valgus "$@"; }
[[ $(inside --version) == "valgus $version" ]] || fail "it says to be $(inside --version)"
diff <(inside plan --side right --focus ankle) <("$1" plan --side right --focus ankle)
diff <(inside --licenses) <("$1" --licenses)
doc=$root/usr/share/doc/valgus
zcat "$doc/changelog.gz" | dpkg-parsechangelog --file - --show-field Version | grep -qxF "$version"
[[ $(zcat "$doc/changelog.gz" | dpkg-parsechangelog --file - --show-field Maintainer) == $(field "$program" Maintainer) ]]
[[ $(readlink "$doc/LICENSE") == copyright ]]

# The copyright file has every text of `valgus --licenses`, but those that each Debian system has.
words() { tr -s ' \n' '\n' | sed '/^\.$/d' | tr '\n' ' '; }
words <"$doc/copyright" >copyright
for text in "$source"/licenses/*.txt; do
    [[ $text == */LGPL-2.1.txt ]] || grep -qF -- "$(words <"$text")" copyright || fail "the copyright file lacks $text"
done
grep -qF /usr/share/common-licenses/LGPL-2.1 copyright

"${for_root[@]}" --purge valgus >dpkg.log || { cat dpkg.log >&2; exit 1; }
listed | diff before - || fail "this is left after a purge"
[[ -z $(find "$root/var/lib/dpkg/info" -name 'valgus*') ]] || fail "dpkg still knows something of it"
