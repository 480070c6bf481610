#!/usr/bin/env bash
# From a fresh checkout to a running program. Installs what is missing (Debian, Ubuntu), builds, then runs or tests.
# Speaks on stderr; stdout belongs to the program.
set -euo pipefail

root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$root/build/release
log=$build/bootstrap.log
packages=(g++ cmake ninja-build libcli11-dev libyaml-cpp-dev libutf8proc-dev esbuild)
tests=OFF  # what only they need is not installed for `run`

usage() {
    cat <<'END'
usage: ./bootstrap.sh run [ARGUMENTS…]   build what has changed, then run valgus with these arguments
       ./bootstrap.sh test               the same, then run all tests

examples: ./bootstrap.sh run plan --side right --focus ankle
          ./bootstrap.sh run --help

The program is build/release/valgus: one file that needs nothing else; copy it where you like.
END
}

say() { printf 'bootstrap: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 69  # none of the program's own codes
}

missing_packages() {
    local installed package
    # shellcheck disable=SC2016  # the format is dpkg-query's, not the shell's
    installed=$(dpkg-query --show --showformat '${db:Status-Status}:${Package}\n' "${packages[@]}" 2>/dev/null) || true
    for package in "${packages[@]}"; do
        [[ $'\n'$installed$'\n' == *$'\n'installed:"$package"$'\n'* ]] || printf '%s\n' "$package"
    done
}

apt_get() {
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=60 "$@" </dev/null >>"$log" 2>&1
}

install_missing() {
    if ! command -v dpkg-query apt-get >/dev/null; then
        [[ -e $build/build.ninja ]] && return
        fail "this is not Debian or Ubuntu. Install what these packages hold there: ${packages[*]}; then: " \
            "cmake --preset release && cmake --build --preset release"
    fi
    local missing
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]})) || return 0
    ((EUID == 0)) || command -v sudo >/dev/null ||
        fail "these packages are missing, and there is no sudo; as root: apt-get install ${missing[*]}"
    say "installing ${missing[*]}"
    # A bare machine has no package lists yet, and old ones name files that are gone.
    apt_get install --yes --no-install-recommends "${missing[@]}" ||
        { apt_get update && apt_get install --yes --no-install-recommends "${missing[@]}"; } || {
        tail -n 5 "$log" >&2
        fail "apt-get failed (all it said: $log); by hand: apt-get install ${missing[*]}"
    }
}

configure() {
    # A checkout that was moved or copied along with its build folder is configured afresh, and so is one without tests
    # when they are asked for.
    local have='VALGUS_TESTS:BOOL=(ON|OFF)'
    [[ $tests == OFF ]] || have='VALGUS_TESTS:BOOL=ON'
    [[ -e $build/build.ninja ]] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" &&
        grep -qxE "$have" "$build/CMakeCache.txt" && return
    (cd "$root" && cmake --fresh --preset release -DVALGUS_TESTS="$tests") >>"$log" 2>&1 || {
        grep -A 12 'CMake Error' "$log" >&2 || tail -n 12 "$log" >&2
        fail "cmake failed (all it said: $log)"
    }
}

compile() {
    local line announced=
    cmake --build "$build" --target "$@" 2>&1 | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        [[ $line =~ ^\[[1-9] ]] || continue  # the steps are [1/70] …; [0/2] only looks for new files
        [[ $announced ]] || say "building; the first time takes a minute or two"
        announced=yes
    done || {
        grep -A 20 -m 1 '^FAILED' "$log" >&2 || tail -n 12 "$log" >&2
        fail "the build failed (all it said: $log)"
    }
}

prepare() {
    mkdir -p "$build"
    # One at a time: two of them (from cron, say) would disturb each other's build.
    exec 9>"$build/bootstrap.lock"
    flock 9
    : >"$log"
    install_missing
    configure
    compile "$@"
    exec 9>&-
}

case ${1-} in
run)
    shift
    prepare valgus
    exec "$build/valgus" "$@"
    ;;
test)
    (($# == 1)) || { say "test takes no arguments; a part of the tests: ctest --preset release -R NAME"; exit 2; }
    packages+=(doctest-dev librapidcheck-dev jq make)  # the last two: for the commands of the documentation
    tests=ON
    prepare all
    cd "$root"
    exec ctest --preset release
    ;;
-h | --help | help)
    usage
    ;;
*)
    usage >&2
    exit 2
    ;;
esac
