#!/bin/sh
# The source archive: the same bytes twice, complete (the demo runs in what is unpacked, and its program answers as the
# build here does), with its page and, where what that needs cannot be fetched, without; and the Homebrew formula that names it.
#
#     sh tests/install/check_archive.sh HAGGLE     HAGGLE: a program built from the same sources
#
# The exit status is 77 where there is no commit to make it from.
set -eu

haggle=$1
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$top"
if ! git rev-parse --verify --quiet 'HEAD^{commit}' >/dev/null 2>&1; then
    echo "skipped: this is no git repository"
    exit 77
fi

wrong() {
    echo "wrong: $1"
    exit 1
}

place=build/archive-check
rm -rf "$place"
mkdir -p "$place/one" "$place/two"
sh cli/setup/source_archive.sh "$place/one" >"$place/made"
TZ=Asia/Kolkata LC_ALL=C.UTF-8 sh cli/setup/source_archive.sh "$place/two" >/dev/null
version=$(sed -n 's/^project(haggle VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
archive=haggle-$version.tar.gz
cmp "$place/one/$archive" "$place/two/$archive" || wrong "two makings differ"

formula=$place/one/haggle.rb
grep -q "version \"$version\"" "$formula" || wrong "the formula has another version"
grep -q "sha256 \"$( (sha256sum "$place/one/$archive" 2>/dev/null || shasum -a 256 "$place/one/$archive") | cut -d ' ' -f 1)\"" "$formula" ||
    wrong "the formula has another sum"
grep -q "url \"file://.*/$archive\"" "$formula" || wrong "the formula names another archive"
grep '@[A-Z]' "$formula" && wrong "something is left open in the formula"
if command -v ruby >/dev/null; then
    ruby -c "$formula" || wrong "the formula is no Ruby"
fi

tar -C "$place" -xzf "$place/one/$archive"
source=$place/haggle-$version
# What was fetched for the page here is taken along: it is no part of the archive.
if [ -e build/parts/cjson/cJSON.c ] && [ -e build/parts/uplot/LICENSE ]; then
    mkdir -p "$source/build/parts"
    cp -R build/parts/cjson build/parts/uplot "$source/build/parts/"
fi
# Complete is what this asks for, not fast: the demo keeps what it finds configured, and the build here is optimized.
cmake -S "$source" -B "$source/build/demo" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE='-O0 -DNDEBUG' \
    -DHAGGLE_PAGE_OPTIMIZE=-O0 -DBUILD_TESTING=OFF >"$place/configured" || wrong "what is unpacked cannot be configured"
(cd "$source" && sh cli/demo.sh) >"$place/log" 2>&1 || {
    tail -n 20 "$place/log"
    wrong "the demo does not run in what is unpacked"
}
demo=$source/build/demo/cli/haggle
[ -s "$source/build/demo/report/workbook.xlsx" ] || wrong "the demo writes no workbook"
tail -n 1 "$place/log" | grep 'haggle new' || wrong "the demo does not say how to go on"
for version_of in "$haggle" "$demo"; do
    [ "$("$version_of" --version)" = "haggle $version" ] || wrong "$version_of --version is not $version"
done
if git diff --quiet HEAD; then
    for example in scenarios/examples/*.json; do
        "$haggle" evaluate "$example" >"$place/here"
        (cd "$source" && "$top/$demo" evaluate "$example") >"$place/there"
        cmp "$place/here" "$place/there" || wrong "the program from the archive answers otherwise"
    done
fi
# The same without the page: one file is compiled anew.
if "$demo" page -o - >/dev/null 2>&1; then
    [ -s "$source/build/demo/report/report.html" ] || wrong "the demo writes no page"
    cmake -S "$source" -B "$source/build/demo" -DHAGGLE_PAGE_PARTS=/nowhere >"$place/log"
    grep 'without the page: missing' "$place/log" || wrong "it does not say that it has no page"
    cmake --build "$source/build/demo" --target haggle >"$place/log" 2>&1 || wrong "it does not build without the page"
    "$demo" evaluate scenarios/examples/l4-alone.json >/dev/null || wrong "it does not work without the page"
    status=0
    "$demo" page -o - >/dev/null 2>"$place/log" || status=$?
    [ "$status" -eq 4 ] || wrong "without the page it ends with status $status"
    grep 'built without its page' "$place/log" || wrong "it does not say what its page needs"
elif "$haggle" page -o - >/dev/null 2>&1; then
    wrong "the demo is built without its page"
fi
rm -rf "$source"
echo "haggle $version: the same archive twice, and the demo runs in it"
