#!/bin/sh
# Rewrites every expected answer that the program now gives otherwise, to be read before it is committed:
#
#     sh tests/update.sh
#
# Transcripts and error messages (tests/cli), letters and their cases (tests/letters), scripts (tests/script/golden), the answers shown in README.md, and the
# vesting presets and descriptions in scenarios/case.schema.json. Builds build/dev first; what changed is then shown by git.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"
. cli/setup/install_packages.sh
install_packages build test
# Transcripts of what the page is part of need a program with its page: its engine comes from build/release, where it can be made.
if [ -e build/parts/cjson/cJSON.c ] && [ -e build/parts/uplot/LICENSE ]; then
    quietly update.page.log cmake --preset release
    quietly update.page.log cmake --build build/release --target page_engine ||
        say "transcripts that need the page are left as they are (sh cli/setup/page_parts.sh fetches what it is built with)"
fi
quietly update.build.log cmake --preset dev
quietly update.build.log cmake --build build/dev

haggle=build/dev/cli/haggle
python3 -B tests/cli/check_schema.py --update >/dev/null || true # what is left is for the test to say
python3 -B tests/cli/run_cases.py --haggle "$haggle" --update
python3 -B tests/letters/run_letters.py --haggle "$haggle" --update
python3 -B tests/script/check_scripts.py --haggle "$haggle" --update
python3 -B tests/cli/check_readme.py --haggle "$haggle" --update
git --no-pager diff --stat -- tests README.md scenarios/case.schema.json
