#!/usr/bin/env bash
# installed.sh BUILD: installs what is built in the folder BUILD, as a whole and by its components, and compares the list
# of files with installed.golden (VALGUS_BLESS=1 writes it). Links in installed pages lead to installed files, and all
# that names a version names the same one. That it runs where it is moved to, tests/consumer/run.sh shows.
set -euo pipefail
export LC_ALL=C
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
root=$(dirname "$(dirname "$here")")
build=$(readlink -f "$1")
work=$build/installed
rm -rf "$work"
mkdir "$work"
failed=0

fail() {
    echo "$*" >&2
    failed=1
}

# As a release with the folders of the list has them.
libraries=$(sed -n 's/^CMAKE_INSTALL_LIBDIR:[A-Z]*=//p' "$build/CMakeCache.txt")
files_of() {
    (cd "$1" && find . ! -type d -printf '%M %P\n' | sort -k 2 |
        sed "s|usr/$libraries/|usr/lib/|; s|/valgusTargets-[a-z]*\.cmake|/valgusTargets-release.cmake|")
}

# --- The list.

DESTDIR=$work/whole cmake --install "$build" --prefix /usr >/dev/null
for component in program development; do
    DESTDIR=$work/$component cmake --install "$build" --prefix /usr --component "$component" >/dev/null
    echo "$component"
    files_of "$work/$component" | sed 's/^/    /'
done >"$work/list"
files_of "$work/whole" | diff - <(sed -n 's/^    //p' "$work/list" | sort -k 2) ||
    fail "the components are not the whole, or have a file twice"
[[ ${VALGUS_BLESS-} != 1 ]] || cp "$work/list" "$here/installed.golden"
diff "$here/installed.golden" "$work/list" || fail "other files are installed than installed.golden says"

# --- The links: of Markdown outside of code, and of pictures.

doc=$work/whole/usr/share/doc/valgus
links=0
while IFS=: read -r page target; do
    ((++links))
    [[ -e $(dirname "$page")/${target%%#*} ]] || fail "${page#"$doc"/} points to $target, which is not installed"
done < <(find "$doc" -name '*.md' -exec awk '
    FNR == 1 { code = 0 }
    /^ *```/ { code = !code; next }
    code { next }
    { gsub(/`[^`]*`/, "")
      while (match($0, /\]\([^)]+\)/)) {
          target = substr($0, RSTART + 2, RLENGTH - 3)
          $0 = substr($0, RSTART + RLENGTH)
          if (target !~ /^(#|https?:|mailto:)/) print FILENAME ":" target
      } }' {} +)
((links > 100)) || fail "only $links links were found"

# --- One version: CMakeLists.txt says it.

version=$(sed -n 's/^project(valgus VERSION \([0-9.]*\) .*/\1/p' "$root/CMakeLists.txt")
released=$(sed -n 's/^## \([0-9.]*\) - [0-9-]*$/\1/p' "$root/CHANGELOG.md" | head -n 1)
[[ $released == "$version" ]] || fail "CHANGELOG.md ends with $released, and this is $version"
[[ $("$work/whole/usr/bin/valgus" --version) == "valgus $version" ]] || fail "the program is not of $version"
grep -qxF "set(PACKAGE_VERSION \"$version\")" "$work"/whole/usr/lib*/cmake/valgus/valgusConfigVersion.cmake ||
    fail "the package for CMake is not of $version"
# Manual pages name the day of their version.
day=$(sed -n 's/^set(VALGUS_RELEASED \([0-9-]*\)).*/\1/p' "$root/CMakeLists.txt")
[[ -z $day ]] || grep -qxF "## $version - $day" "$root/CHANGELOG.md" || fail "CHANGELOG.md has another day than $day"
exit "$failed"
