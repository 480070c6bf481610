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

cmake -G Ninja -S "$source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER="$2" \
    -DCMAKE_PREFIX_PATH="$prefix"
cmake --build "$work/build"
diff <("$work/build/consumer") <(env -i "$prefix/bin/valgus" plan --side right --focus ankle)
[[ $("$prefix/bin/valgus" --version) == "valgus $(sed -n 's/^set(PACKAGE_VERSION "\(.*\)")$/\1/p' \
    "$prefix"/lib*/cmake/valgus/valgusConfigVersion.cmake)" ]]

# Manual pages are those of the installed program.
for page in valgus.1 valgus-library.5 valgus-log.5; do
    cmp "$prefix/share/man/man${page##*.}/$page" <(env -i "$prefix/bin/valgus" help --format man "${page%.*}")
done
