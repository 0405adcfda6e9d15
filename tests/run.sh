#!/bin/sh
# Builds haggle with gcc and clang, optimized, under the sanitizers and with its branches counted, and runs all tests.
#
#     sh tests/run.sh           everything: some ten minutes on two cores
#     sh tests/run.sh quick     for daily work: what changed is built, and the fast tests run; under a minute
#
# Installs what is missing first. In the last lines stand the branches that the tests take, by folder. The closing line is
# "N passed, N failed, N skipped": the tests of ctest, once for each build that they run in, and the checks of this script. The
# exit status is 1 where anything failed. What the builds and checks print is kept in build/log.
# shellcheck disable=SC2317 # `check` calls functions by name
set -eu

case ${1-} in
'' | quick) ;;
*)
    echo "usage: sh tests/run.sh [quick]" >&2
    exit 2
    ;;
esac

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"
. cli/setup/install_packages.sh
. tests/coverage/counted.sh

AGREEMENT_CASES=${AGREEMENT_CASES:-2000} # random cases against the evaluator in Python
AGREEMENT_SEED=20260101
BATCH_CASES=${BATCH_CASES:-200} # random cases of batch against evaluate
WORKBOOK_CASES=${WORKBOOK_CASES:-6} # recalculated by LibreOffice, about a second each
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
passed=0
failed=0
skipped=0
failures=

pass() {
    passed=$((passed + 1))
    say "passed   $1"
}

fail() {
    failed=$((failed + 1))
    failures="$failures $1"
    say "FAILED   $1"
}

skip() {
    skipped=$((skipped + 1))
    say "skipped  $1: $2"
}

# check NAME COMMAND...: one check of this script. (`set -e` does not reach into a function called so: the
# functions below say themselves where they end.)
check() {
    name=$1
    shift
    if quietly "$name.log" "$@"; then
        pass "$name"
    else
        fail "$name"
        return 1
    fi
}

# in_background NAME COMMAND...: begins a check that `check_background` waits for.
in_background() {
    background_name=$1
    shift
    { "$@" >"build/log/$background_name.log" 2>&1 && echo 0 || echo $?; } >"build/log/$background_name.status" &
    echo $! >"build/log/$background_name.pid"
}

# end_of_check NAME STATUS: status 77 means skipped, and the last line of the log says why.
end_of_check() {
    case $2 in
    0) pass "$1" ;;
    77) skip "$1" "$(sed -n '$s/^skipped: //p' "build/log/$1.log")" ;;
    *)
        tail -n 30 "build/log/$1.log" >&2
        fail "$1"
        ;;
    esac
}

wait_for() {
    wait "$(cat "build/log/$1.pid")" || true
}

check_background() {
    wait_for "$1"
    end_of_check "$1" "$(cat "build/log/$1.status")"
}

# check_or_skip NAME COMMAND...: a check that may find that it cannot be done here.
check_or_skip() {
    name=$1
    shift
    status=0
    "$@" >"build/log/$name.log" 2>&1 || status=$?
    echo "$status" >"build/log/$name.status"
    end_of_check "$name" "$status"
}

finish() {
    say
    [ -z "$failures" ] || say "failed:$failures"
    say "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] || exit 1
    exit 0
}

# build PRESET OPTIONS...: shows how far it is every few seconds.
build() {
    name=$1
    mkdir -p build/log
    log=build/log/build.$name.log
    say "building build/$name"
    status_file=build/log/build.$name.status
    echo 0 >"$status_file"
    { { cmake --preset "$@" && cmake --build "build/$name"; } >"$log" 2>&1 || echo 1 >"$status_file"; } &
    builder=$!
    waited=0
    while kill -0 "$builder" 2>/dev/null; do
        sleep 1
        waited=$((waited + 1))
        done_so_far=$(tail -n 1 "$log" 2>/dev/null | sed -n 's/^\(\[[0-9]*\/[0-9]*\]\).*/\1/p')
        [ $((waited % 10)) -ne 0 ] || [ -z "$done_so_far" ] || say "    $done_so_far"
    done
    if [ "$(cat "$status_file")" -eq 0 ]; then
        pass "build.$name"
    else
        tail -n 30 "$log" >&2
        fail "build.$name"
        return 1
    fi
}

# The sanitizers come with gcc; clang's need a package of their own.
clang_has_sanitizers() {
    command -v clang >/dev/null || return 1
    echo 'int main(void) { return 0; }' >build/log/probe.c
    clang -fsanitize=address,undefined build/log/probe.c -o build/log/probe 2>/dev/null && build/log/probe
}

# count LOG PATTERN: the tests in the output of ctest whose line has PATTERN.
count() {
    grep -E '^ *[0-9]+/[0-9]+ Test +#[0-9]+: ' "$1" | grep -Ec "$2" || true
}

# run_ctest NAME BUILD OPTIONS...: the tests of a build.
run_ctest() {
    log=build/log/$1.log
    name=$1
    folder=$2
    shift 2
    say "" "tests of $folder:"
    status_file=build/log/$name.status
    echo 0 >"$status_file"
    { ctest --test-dir "$folder" -j "$jobs" --timeout 240 --output-on-failure --no-tests=error "$@" 2>&1 ||
        echo $? >"$status_file"; } | tee "$log"
    done_here=$(count "$log" .)
    passed_here=$(count "$log" ' Passed ')
    skipped_here=$(count "$log" '[*]{3}(Skipped|Not Run \(Disabled\))')
    failed_here=$((done_here - passed_here - skipped_here))
    if [ "$(cat "$status_file")" -ne 0 ] && [ "$failed_here" -eq 0 ]; then
        failed_here=1
    fi
    [ "$failed_here" -eq 0 ] || failures="$failures $name"
    passed=$((passed + passed_here))
    failed=$((failed + failed_here))
    skipped=$((skipped + skipped_here))
    say
}

# What `cmake --install` installs works by itself.
install_elsewhere() {
    rm -rf build/installed &&
        cmake --install build/release --prefix build/installed &&
        build/installed/bin/haggle --version || return 1
    for example in build/installed/share/haggle/examples/*.json; do
        build/installed/bin/haggle evaluate "$example" || return 1
    done
}

# valgrind_clean STATUSES ARGUMENTS...: haggle with them, which must end with one of the statuses.
valgrind_clean() {
    statuses=$1
    shift
    status=0
    valgrind --quiet --leak-check=full --error-exitcode=99 build/release/cli/haggle "$@" </dev/null || status=$?
    case " $statuses " in
    *" $status "*) ;;
    *)
        say "valgrind: haggle $*: exit status $status"
        return 1
        ;;
    esac
}

# What the sanitizers do not see, memory that was never set: the papers of one offer, of rounds, and of two in rupees
# (a report evaluates, counters and draws chances too), and some bad files.
valgrind_sample() {
    bad=0
    rm -rf build/valgrind-report # one that an older program wrote looks like one that was edited
    valgrind_clean 0 stay --full scenarios/examples/l6-mle-against-meta.json || bad=1
    valgrind_clean 0 counter scenarios/examples/l5-leaving-a-job.json || bad=1
    for name in l4-alone mle-negotiation-in-rounds l5-bengaluru-against-google; do
        valgrind_clean 0 report "scenarios/examples/$name.json" -o build/valgrind-report || bad=1
    done
    for file in $(find tests/cli/errors -name '*.json' | sort | awk 'NR % 40 == 1'); do
        valgrind_clean 3 check "$file" || bad=1
    done
    return "$bad"
}

if [ "${1-}" = quick ]; then
    install_packages build test
    build dev || finish
    run_ctest quick build/dev -L '^(unit|law|vectors|cli)$' -E '^(unit.counter|unit.menu|cli.errors|cli.broken_cases|cli.schema)$'
    say "left out: sanitizers, clang, LibreOffice, bad files, random cases, the solver against a grid: sh tests/run.sh"
    finish
fi

install_packages build test page extra
fetch_page_parts
mkdir -p build/log

# What a clean Debian needs is fetched while the compilers work: once, it is kept.
if [ ! -e build/debian/base.tar ] && [ "$(id -u)" -eq 0 ] && command -v debootstrap >/dev/null; then
    in_background deb.base sh tests/install/check_deb.sh --prepare
    fetching=yes
else
    fetching=
fi

# Warnings are errors. The optimized build by gcc runs every test but those of commands that the build with counts runs; the
# one under the sanitizers, by clang where it can, runs those that reach every path. Of what a debugger wants, lines are enough.
build release -DHAGGLE_WERROR=ON -DHAGGLE_WORKBOOK_CASES="$WORKBOOK_CASES" \
    -DCMAKE_C_FLAGS_RELWITHDEBINFO="-O2 -g1 -DNDEBUG" || finish
sanitizers=yes
if clang_has_sanitizers; then
    linker=
    [ -z "$(command -v ld.lld)" ] || linker=-fuse-ld=lld # a quarter of the time
    build san -DCMAKE_C_COMPILER=clang -DCMAKE_C_FLAGS_DEBUG=-g1 -DCMAKE_EXE_LINKER_FLAGS="$linker" || sanitizers=
else
    build san -DCMAKE_C_FLAGS_DEBUG=-g1 || sanitizers=
    if command -v clang >/dev/null; then
        build clang || true
    else
        skip build.clang "clang is not installed"
    fi
fi

counts=
if [ "$(uname -s)" != Linux ]; then
    skip coverage "its counts need gcc and the linker of Linux"
elif ! command -v gcovr >/dev/null; then
    skip coverage "gcovr is not installed"
else
    build coverage -DCMAKE_C_COMPILER="${HAGGLE_COVERAGE_CC:-gcc}" && counts=yes
fi

[ -e build/release/cli/wasm/files/engine.wasm.gz ] ||
    say "the program is built without its page, and the tests of the page are skipped (build/log/build.release.log says why)"
command -v soffice >/dev/null ||
    say "LibreOffice is not installed: the test that recalculates the workbook is skipped"
counted=
[ -z "$counts" ] || counted='|^cli[.](batch|broken_cases|hostile|records|report|rows|screens|set)$'
run_ctest ctest.release build/release -E "^agreement[.]cases\$$counted" # the same, with more cases, follows

# A finding ends haggle with a status that no test expects.
if [ -n "$sanitizers" ]; then
    ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}exitcode=99
    UBSAN_OPTIONS=${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}exitcode=99:print_stacktrace=1
    HAGGLE_FEWER_ROWS=10
    export ASAN_OPTIONS UBSAN_OPTIONS HAGGLE_FEWER_ROWS
    run_ctest ctest.sanitizers build/san -L '^(unit|cli|fuzz)$' -E '^cli.(help|manual|completions|schema|readme|signs|extremes)$'
fi

if command -v valgrind >/dev/null; then
    in_background valgrind valgrind_sample # one after the other, and so the longest
fi
if [ -n "$counts" ]; then
    HAGGLE_FEWER_ROWS=10
    GCOV_ERROR_FILE=/dev/null # what cannot write its counts would say so among the program's own words
    export HAGGLE_FEWER_ROWS GCOV_ERROR_FILE
    find build/coverage -name '*.gcda' -delete # of what ran while it was built
    run_ctest ctest.coverage build/coverage -L "$COUNTED" -E "$UNCOUNTED"
fi
unset HAGGLE_FEWER_ROWS GCOV_ERROR_FILE

check "agreement.$AGREEMENT_CASES" python3 tests/agreement/agree.py \
    --haggle build/release/cli/haggle --cases "$AGREEMENT_CASES" --seed "$AGREEMENT_SEED" || true
check "batch.$BATCH_CASES" python3 tests/cli/check_batch.py \
    --haggle build/release/cli/haggle --cases "$BATCH_CASES" --seed "$AGREEMENT_SEED" --only evaluate || true
[ -z "$fetching" ] || wait_for deb.base # without it the check of the package says why
in_background deb sh tests/install/check_deb.sh build/release
check install install_elsewhere || true
# The demo runs in what the source archive unpacks to, and here where there is no archive or where it lacks something.
check_or_skip archive sh tests/install/check_archive.sh build/release/cli/haggle
check_background deb
if command -v valgrind >/dev/null; then
    check_background valgrind
else
    skip valgrind "valgrind is not installed"
fi
if [ "$(cat build/log/archive.status)" -ne 0 ] || [ -n "$(git status --porcelain)" ]; then
    check demo sh cli/demo.sh || true
fi

if [ -n "$counts" ]; then
    check coverage sh tests/coverage/run.sh report || true
    sed -n '/^branches that/,$p' build/log/coverage.log
fi
finish
