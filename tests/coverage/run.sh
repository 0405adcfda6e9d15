#!/bin/sh
# Which branches the tests take, by folder, and what is left.
#
#     sh tests/coverage/run.sh           the tests that a minute or two allow: what tests/run.sh does at its end
#     sh tests/coverage/run.sh report    of the last run alone
#
# The list of every branch left is build/coverage/left.txt.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$top"
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
if [ "${1-}" != report ]; then
    cmake --preset coverage -DCMAKE_C_COMPILER="${HAGGLE_COVERAGE_CC:-gcc}" && cmake --build build/coverage
    find build/coverage -name '*.gcda' -delete # of what ran while it was built
    # A program under a limit of file sizes cannot write its counts, and would say so among its own words.
    GCOV_ERROR_FILE=/dev/null HAGGLE_FEWER_ROWS=10 ctest --test-dir build/coverage -j "$jobs" --timeout 400 --no-tests=error \
        --output-on-failure -L '^(unit|cli|vectors|script|fuzz|coverage)$' -E "$(skipped)"
fi
gcovr --root . --object-directory build/coverage --branches -j "$jobs" --filter 'calc/' --filter 'bands/' --filter 'scenarios/' \
    --filter 'out/' --filter 'cli/' --exclude 'build/' --json build/coverage/counts.json >/dev/null 2>build/coverage/gcovr.log
python3 -B tests/coverage/report.py build/coverage/counts.json --log build/coverage/left.txt
