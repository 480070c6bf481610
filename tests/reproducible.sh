#!/usr/bin/env bash
# reproducible.sh [all]: what is tracked here, built in another folder with other names, gives the same bytes as
# build/release: the program, all that is installed, and the packages. A cache of the compiler may give the objects, which
# shows that nothing knows its folder, and not that the compiler says the same twice: so some sources of each kind are
# compiled without the cache, and compared; with `all`, every one of them.
set -euo pipefail
export LC_ALL=C
here=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
cd "$here"
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
there=$work/a/longer/path/to/another/checkout
mkdir -p "$there"
git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$there"

[[ ${1-} == all ]] && export CCACHE_DISABLE=1
cmake --build build/release --target valgus valgus_library >/dev/null
# A folder of the same name within the checkout, else the cache knows nothing of it.
(cd "$there" && cmake --preset release -DVALGUS_TESTS=OFF && cmake --build --preset release) >"$work/log" 2>&1 ||
    { tail -n 30 "$work/log" >&2; exit 1; }

# For the packages only: a cache takes what was compiled with another day for something else.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

failed=0
same() {  # A B WHAT
    cmp -s "$1" "$2" && return
    echo "differs: $3" >&2
    # What most often does: paths and the build id.
    diff <(strings "$1") <(strings "$2") | head -n 8 >&2 || true
    diff <(readelf --notes "$1" 2>/dev/null) <(readelf --notes "$2" 2>/dev/null) >&2 || true
    failed=1
}

pack() {  # BUILD TO
    DESTDIR=$2/stage cmake --install "$1" --prefix /usr >/dev/null
    cpack --config "$1/CPackConfig.cmake" -B "$2/packages" >"$2.log" 2>&1 || { cat "$2.log" >&2; exit 1; }
    rm -rf "$2/packages/_CPack_Packages"
}
pack "$here/build/release" "$work/one"
pack "$there/build/release" "$work/other"
diff <(cd "$work/one" && find . | sort) <(cd "$work/other" && find . | sort) || failed=1
while IFS= read -r file; do
    same "$work/one/$file" "$work/other/$file" "$file"
done < <(cd "$work/one" && find . -type f)

if [[ ${1-} != all ]]; then
    cd "$there/build/release"
    objects=$(ninja -t targets all | sed -n 's/^\(.*\(main\.cpp\|license_texts\.cpp\|page_texts\.cpp\|unity_support_cxx\.cxx\)\.o\): .*/\1/p' |
        grep -v embed)
    [[ $objects ]] || { echo "no object to compile again" >&2; exit 1; }
    for object in $objects; do mv "$object" "$object.first"; done
    # shellcheck disable=SC2086  # one word an object
    CCACHE_DISABLE=1 ninja $objects >"$work/log" || { tail -n 30 "$work/log" >&2; exit 1; }
    for object in $objects; do same "$object.first" "$object" "$object, compiled twice"; done
fi
((failed)) || (cd "$work/one/packages" && sha256sum -- *.deb)
exit "$failed"
