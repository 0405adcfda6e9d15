#!/bin/sh
# Builds the release program and measures it: sh tests/bench/run.sh [options of measure.py]. Prints medians and ratios of
# paired runs; nothing here passes or fails. What the numbers mean, and what was tried, stands in README.md.
set -eu
cd "$(dirname "$0")/../.."
tools=build/bench
cmake --preset release >/dev/null
cmake --build build/release --target haggle >/dev/null
mkdir -p "$tools"
${CC:-cc} -O2 -o "$tools/bare" tests/bench/bare.c
${CC:-cc} -O2 -o "$tools/parse_lines" -D_GNU_SOURCE tests/bench/parse_lines.c $(pkg-config --cflags --libs libcjson)
${CC:-cc} -O2 -w -o "$tools/replay_book" tests/bench/replay_book.c $(pkg-config --cflags --libs xlsxwriter)
${CC:-cc} -O2 -w -I. -o "$tools/bench_curve" tests/bench/bench_curve.c calc/pay/*.c calc/number/*.c calc/kit/err.c \
    calc/kit/text.c calc/kit/arena.c calc/kit/date.c calc/kit/currency.c calc/kit/signs.c -lm
python3 tests/bench/measure.py --haggle build/release/cli/haggle --tools "$tools" "$@"
python3 tests/bench/measure_page.py --haggle build/release/cli/haggle
