#!/bin/sh
# Shows haggle at work on a shipped example: installs what a build needs, builds, and writes the report.
#
#     sh cli/demo.sh [FOLDER]
#
# The report goes into FOLDER, or into build/demo/report.
set -eu

case ${1-} in
-*)
    echo "usage: sh cli/demo.sh [FOLDER]"
    exit 2
    ;;
/*) folder=$1 ;;
?*) folder=$PWD/$1 ;;
*) folder=build/demo/report ;;
esac

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"
. cli/setup/install_packages.sh

case_file=scenarios/examples/l5-mle-against-google.json
haggle=build/demo/cli/haggle

install_packages build page
fetch_page_parts
say "building haggle in build/demo"
quietly demo-configure.log cmake -S . -B build/demo -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
quietly demo-build.log cmake --build build/demo

say "" "$ haggle evaluate $case_file"
"$haggle" evaluate "$case_file"
say "" "$ haggle report $case_file -o $folder"
"$haggle" report "$case_file" -o "$folder"
say "" "the report is in $(cd "$folder" && pwd), the program is $top/$haggle"
say "" "put it on the PATH:    sudo cmake --install $top/build/demo" \
    "now your own letter:   haggle new    or, from its text:    haggle read letter.txt | haggle -"
