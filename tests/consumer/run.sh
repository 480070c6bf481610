#!/usr/bin/env bash
# run.sh BUILD CXX: installs what is built in the folder BUILD as who makes a package does, builds a project of somebody
# else against it with the compiler CXX, and compares what that plans with what the installed program prints.
set -euo pipefail
source=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
root=$(dirname "$(dirname "$source")")
build=$(readlink -f "$1")
work=$build/consumer
rm -rf "$work"
mkdir "$work"

DESTDIR=$work/stage cmake --install "$build" --prefix /usr >"$work/install.log"
mv "$work/stage" "$work/moved"
prefix=$work/moved/usr

# What is installed knows neither the checkout nor the folder that it was built or installed in.
if grep -rlF -e "$root/src" -e "$root/include" -e "$build" "$prefix"; then
    echo "these hold paths of this machine" >&2
    exit 1
fi

is_on() { grep -q "^$1:BOOL=ON$" "$build/CMakeCache.txt"; }

# As it was built: of archives alone, with libraries that others share, or with valgus shared, too.
options=()
if is_on VALGUS_STATIC; then
    options+=(-DCMAKE_EXE_LINKER_FLAGS=-static)
else
    options+=(-DCMAKE_PROJECT_INCLUDE="$source/no_archives.cmake")
fi
cmake -G Ninja -S "$source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER="$2" \
    -DCMAKE_PREFIX_PATH="$prefix" "${options[@]}"
cmake --build "$work/build"

shoulder=$root/docs/examples/shoulder.yaml
valgus() { env -i "$prefix/bin/valgus" "$@"; }
diff <("$work/build/main") <(valgus plan --side right --focus ankle)
diff <("$work/build/own_library" "$shoulder") <(valgus plan --library "$shoulder" --side right)
[[ $(valgus --version) == "valgus $(sed -n 's/^set(PACKAGE_VERSION "\(.*\)")$/\1/p' \
    "$prefix"/lib*/cmake/valgus/valgusConfigVersion.cmake)" ]]

# Manual pages are those of the installed program.
for page in valgus.1 valgus-library.5 valgus-log.5; do
    cmp "$prefix/share/man/man${page##*.}/$page" <(valgus help --format man "${page%.*}")
done
# Shells find there what the program prints for them.
diff "$prefix/share/bash-completion/completions/valgus" <(valgus completion bash)
diff "$prefix"/share/zsh/*/_valgus <(valgus completion zsh)
diff "$prefix/share/fish/vendor_completions.d/valgus.fish" <(valgus completion fish)

needs() { readelf --dynamic "$1" | grep -F "($2)"; }

is_on VALGUS_STATIC && exit
readelf --dynamic "$prefix/bin/valgus" | grep -F '(NEEDED)' | grep -F libyaml-cpp.so >/dev/null
is_on BUILD_SHARED_LIBS || exit 0

# Of the shared library others see what the headers declare, and what the C++ library has in common with them.
library=$(echo "$prefix"/lib*/libvalgus.so)
needs "$library" SONAME | grep -E 'libvalgus\.so\.[0-9]+\.[0-9]+\]'
needs "$work/build/main" NEEDED | grep -F libvalgus.so.
if readelf --dynamic "$library" "$prefix/bin/valgus" | grep -E 'RPATH|RUNPATH'; then
    echo "these look for libraries in places of their own" >&2
    exit 1
fi
if nm -DC --defined-only "$library" | grep -E ' (valgus::(cli|support|system|planner)|CLI|YAML)::'; then
    echo "these are nobody else's business" >&2
    exit 1
fi
