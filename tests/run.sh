#!/bin/sh
# Builds haggle with every compiler and sanitizer there is, and runs all tests.
#
#     sh tests/run.sh
#
# Installs what is missing first. The closing line is "N passed, N failed, N skipped": the tests of ctest (those
# that also run under the sanitizers count twice), and the checks of this script. The exit status is 1 where
# anything failed. What the builds and checks print is kept in build/log.
# shellcheck disable=SC2317 # `check` calls functions by name
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"
. cli/setup/install_packages.sh

AGREEMENT_CASES=20000
AGREEMENT_SEED=20260101
WORKBOOK_CASES=${WORKBOOK_CASES:-100} # recalculated by LibreOffice; 300 take about five minutes more
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

finish() {
    say
    [ -z "$failures" ] || say "failed:$failures"
    say "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] || exit 1
    exit 0
}

# build PRESET OPTIONS...
build() {
    cmake --preset "$@" && cmake --build "build/$1"
}

# The optimized program alone, to be measured against the evaluator in Python and to be installed.
build_optimized() {
    cmake --preset release -B build/optimized -DHAGGLE_WERROR=ON -DBUILD_TESTING=OFF &&
        cmake --build build/optimized
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
        cmake --install build/optimized --prefix build/installed &&
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
    valgrind --quiet --leak-check=full --error-exitcode=99 build/dev/cli/haggle "$@" </dev/null || status=$?
    case " $statuses " in
    *" $status "*) ;;
    *)
        say "valgrind: haggle $*: exit status $status"
        return 1
        ;;
    esac
}

# Every command on every example, and some of the bad files.
valgrind_sample() {
    bad=0
    for example in scenarios/examples/*.json; do
        for format in text json csv md; do
            valgrind_clean 0 evaluate "$example" --format "$format" || bad=1
        done
        valgrind_clean "0 1" check "$example" || bad=1
        valgrind_clean 0 counter "$example" || bad=1
        valgrind_clean 0 counter "$example" --format json || bad=1
        valgrind_clean 0 report "$example" -o build/valgrind-report || bad=1
    done
    for file in $(find tests/cli/errors -name '*.json' | sort | awk 'NR % 10 == 1'); do
        valgrind_clean 3 check "$file" || bad=1
    done
    return "$bad"
}

install_packages build test extra
mkdir -p build/log

say "building (warnings are errors)"
check build.dev build dev -DHAGGLE_WORKBOOK_CASES="$WORKBOOK_CASES" || finish
if command -v clang >/dev/null; then
    check build.clang build clang || true
else
    skip build.clang "clang is not installed"
fi
sanitizers=yes
check build.sanitizers build san || sanitizers=
optimized=build/optimized
check build.optimized build_optimized || optimized=

command -v soffice >/dev/null ||
    say "LibreOffice is not installed: the test that recalculates the workbook is skipped"
run_ctest ctest.dev build/dev

# A finding ends haggle with a status that no test expects.
if [ -n "$sanitizers" ]; then
    ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}exitcode=99
    UBSAN_OPTIONS=${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}exitcode=99:print_stacktrace=1
    export ASAN_OPTIONS UBSAN_OPTIONS
    run_ctest ctest.sanitizers build/san -L '^(unit|cli)$'
fi

check "agreement.$AGREEMENT_CASES" python3 tests/agreement/agree.py \
    --haggle "${optimized:-build/dev}/cli/haggle" --cases "$AGREEMENT_CASES" --seed "$AGREEMENT_SEED" || true
[ -z "$optimized" ] || check install install_elsewhere || true
if command -v valgrind >/dev/null; then
    check valgrind valgrind_sample || true
else
    skip valgrind "valgrind is not installed"
fi
check demo sh cli/demo.sh || true
finish
