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
quietly update.build.log cmake --preset dev
quietly update.build.log cmake --build build/dev

haggle=build/dev/cli/haggle
python3 -B tests/cli/check_schema.py --update >/dev/null || true # what is left is for the test to say
python3 -B tests/cli/run_cases.py --haggle "$haggle" --update
python3 -B tests/letters/run_letters.py --haggle "$haggle" --update
python3 -B tests/script/check_scripts.py --haggle "$haggle" --update
python3 -B tests/cli/check_readme.py --haggle "$haggle" --update
git --no-pager diff --stat -- tests README.md scenarios/case.schema.json
