#!/bin/sh
# Fuzzes all targets side by side, one a core at a time, for so many minutes in all, and says what came of it.
#
#     sh tests/fuzz/run.sh [MINUTES]        default: 10, shared by the targets
#
# New inputs are kept in build/fuzz/found/TARGET and are where the next run goes on from; what breaks a rule lies in
# build/fuzz/findings. The exit status is 1 where something does. A finding is looked at by
#
#     build/fuzz/tests/fuzz_TARGET FILE
#
# and its input, made small, goes to tests/fuzz/corpus/TARGET under a name that says what it is. Needs clang with its
# sanitizers and libFuzzer.
set -eu

minutes=${1:-10}
case $minutes in
'' | *[!0-9]*)
    echo "usage: sh tests/fuzz/run.sh [MINUTES]" >&2
    exit 2
    ;;
esac
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$top"
build=build/fuzz
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# A target, its share of the time in percent, and the longest input; in an order in which every second one makes a half.
targets='letter:17:8000 case:35:20000 options:14:1000 template:8:8000 values:12:2000 grid:7:60000 data:7:40000'

programs=haggle
for row in $targets; do
    programs="$programs fuzz_${row%%:*}"
done
cmake --preset fuzz >/dev/null
# shellcheck disable=SC2086 # a list of words
cmake --build "$build" --target $programs
[ -e "$build/tests/fuzz_case" ] || exit 2
python3 tests/fuzz/make_seeds.py --haggle "$build/cli/haggle" --to "$build/seeds" --found "$build/found-before"
rm -rf "$build/findings"
mkdir -p "$build/findings"

# fuzz TARGET:SHARE:LENGTH
fuzz() {
    target=${1%%:*}
    rest=${1#*:}
    seconds=$((minutes * 60 * jobs * ${rest%%:*} / 100))
    kept=tests/fuzz/corpus/$target
    [ -d "$kept" ] || kept=$build/seeds/$target
    mkdir -p "$build/found/$target"
    "$build/tests/fuzz_$target" -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 -timeout=20 -max_len="${rest#*:}" \
        -max_total_time="$((seconds > 1 ? seconds : 1))" \
        -artifact_prefix="$build/findings/$target-" \
        "$build/found/$target" "$build/found-before/$target" "$build/seeds/$target" "$kept" \
        >"$build/found/$target.log" 2>&1 || true
}

# One worker a core takes every so many-th target.
worker=0
while [ "$worker" -lt "$jobs" ]; do
    {
        number=0
        for row in $targets; do
            [ $((number % jobs)) -ne "$worker" ] || fuzz "$row"
            number=$((number + 1))
        done
    } &
    worker=$((worker + 1))
done
wait

printf '%-10s %12s %10s %10s\n' target executions coverage findings
for row in $targets; do
    target=${row%%:*}
    last=$(grep -a '^#[0-9]*: cov:' "$build/found/$target.log" | tail -n 1)
    printf '%-10s %12s %10s %10s\n' "$target" "$(echo "$last" | sed 's/^#\([0-9]*\):.*/\1/')" \
        "$(echo "$last" | sed 's/.*cov: \([0-9]*\).*/\1/')" \
        "$(find "$build/findings" -name "$target-*" ! -name '*slow-unit*' | wc -l)"
done
find "$build/findings" -name '*slow-unit*' | sed 's/^/slow: /'
[ -z "$(find "$build/findings" -type f ! -name '*slow-unit*')" ]
