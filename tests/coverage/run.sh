#!/bin/sh
# Which branches the tests take, by folder, and what is left.
#
#     sh tests/coverage/run.sh           builds, and runs the tests that are counted, some three minutes
#     sh tests/coverage/run.sh report    of the last run alone: what `sh tests/run.sh` ends with
#
# The list of every branch left is build/coverage/left.txt.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$top"
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

. tests/coverage/counted.sh

if [ "${1-}" != report ]; then
    cmake --preset coverage -DCMAKE_C_COMPILER="${HAGGLE_COVERAGE_CC:-gcc}"
    cmake --build build/coverage
    find build/coverage -name '*.gcda' -delete # of what ran while it was built
    # What cannot write its counts all the same would say so among the program's own words.
    GCOV_ERROR_FILE=/dev/null HAGGLE_FEWER_ROWS=10 ctest --test-dir build/coverage -j "$jobs" --timeout 400 --no-tests=error \
        --output-on-failure -L "$COUNTED" -E "$UNCOUNTED"
fi
# In one thread: it waits for ever where a thread of its own cannot read a count.
gcovr --root . --object-directory build/coverage --branches -j 1 --gcov-ignore-parse-errors --filter 'calc/' --filter 'bands/' --filter 'scenarios/' \
    --filter 'out/' --filter 'cli/' --exclude 'build/' --json build/coverage/counts.json >/dev/null 2>build/coverage/gcovr.log
python3 -B tests/coverage/report.py build/coverage/counts.json --log build/coverage/left.txt
