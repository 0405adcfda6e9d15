# shellcheck shell=sh
# Installs the packages that building and testing need. Not a command: a script reads it in, from the top
# folder of the project, and calls
#
#     install_packages build               what a build needs
#     install_packages build test extra    what the tests need too, and what some of them are skipped without
#
#     install_packages build page         and what the page is built with: then fetch_page_parts
#
# Only what is missing is installed, with apt-get (as root or with sudo) or Homebrew. Where nothing is
# missing no package manager is called. Where something of `build` or `test` remains missing, the script
# ends with a message; without something of `page` or `extra` it goes on.

# set, how to see that it is there, Debian packages (a,b: both; a|b: the first there is), Homebrew formulas
package_table() {
    cat <<'END'
build  command:cmake       cmake                                    cmake
build  command:ninja       ninja-build                              ninja
build  compiler:cc         gcc,libc6-dev                            -
build  command:pkg-config  pkg-config                               pkg-config
build  library:xlsxwriter  libxlsxwriter-dev                        libxlsxwriter
build  header:zlib.h       zlib1g-dev                               -
build  library:libcjson    libcjson-dev                             cjson
build  library:minizip     libminizip-dev                           minizip
build  library:expat       libexpat1-dev                            expat
build  header:histedit.h   libedit-dev                              -
test   library:cmocka      libcmocka-dev                            cmocka
test   python:python3      python3                                  python3
page   wasm:clang          clang,lld,wasi-libc,libclang-rt-dev-wasm32|libclang-rt-14-dev-wasm32    llvm,lld,wasi-libc,wasi-runtimes
page   command:curl        curl,ca-certificates                     -
page   command:patch       patch                                    -
page   command:xz          xz-utils                                 -
page   command:gzip        gzip                                     -
extra  command:soffice     libreoffice-calc-nogui|libreoffice-calc  -
extra  command:valgrind    valgrind,libc6-dbg                       -
extra  command:gcovr       gcovr                                    -
extra  module:jsonschema   python3-jsonschema                       -
extra  command:cmark       cmark                                    cmark
extra  command:groff       groff-base                               -
extra  command:parallel    parallel                                 parallel
extra  command:debootstrap debootstrap                              -
extra  command:chromedriver chromium-driver                         -
extra  browser:chromium    chromium|chromium-browser                -
END
}
# clang compiles for WebAssembly with wasi-libc's headers and the run-time library of its own version, which Debian's
# libclang-rt-dev-wasm32 brings for the clang that `clang` means. Ubuntu's chromium is a snap: Google's Chrome does too.
# zlib is what libxlsxwriter is linked with; Debian's package of the latter does not bring it. macOS brings libedit.

# say LINE...
say() {
    printf '%s\n' "$@"
}

# quietly LOG COMMAND...: the output goes to build/log/LOG; its end is shown where the command fails.
quietly() {
    log=build/log/$1
    shift
    mkdir -p build/log
    if "$@" >"$log" 2>&1; then
        return 0
    fi
    tail -n 30 "$log" >&2
    say "this failed: $* (all of its output: $log)" >&2
    return 1
}

present() {
    case $1 in
    command:*) command -v "${1#*:}" ;;
    library:*) pkg-config --exists "${1#*:}" ;;
    # A compiler without the C library's headers, or a Python without its library, is of no use.
    compiler:*) printf '#include <stdio.h>\n' | "${1#*:}" -E - ;;
    header:*) printf '#include <%s>\n' "${1#*:}" | cc -E - ;;
    python:*) "${1#*:}" -c 'import json, multiprocessing, unittest, xml.etree.ElementTree, zipfile' ;;
    wasm:*) compiles_for_wasm ;;
    browser:*) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    # What Debian packages is for Debian's Python, which need not be the first in the PATH.
    module:*) python3 -c "import ${1#*:}" || /usr/bin/python3 -c "import ${1#*:}" ;;
    esac >/dev/null 2>&1
}

# As cli/page/engine.cmake tries it; Homebrew's clang is not in the PATH.
compiles_for_wasm() {
    mkdir -p build/log
    echo 'void *room(unsigned long n); void *malloc(unsigned long); void *room(unsigned long n) { return malloc(n); }' >build/log/wasm.c
    for compiler in clang /opt/homebrew/opt/llvm/bin/clang /usr/local/opt/llvm/bin/clang; do
        for sysroot in / /opt/homebrew/share/wasi-sysroot /usr/local/share/wasi-sysroot; do
            [ "$sysroot" = / ] || [ -d "$sysroot" ] || continue
            set -- --target=wasm32-wasi -mexec-model=reactor build/log/wasm.c -o build/log/wasm.wasm
            [ "$sysroot" = / ] || set -- "$@" "--sysroot=$sysroot"
            ! "$compiler" "$@" 2>/dev/null || return 0
        done
    done
    return 1
}

# missing SET...: the rows of the table that are not there.
missing() {
    package_table | while read -r set check debian brew; do
        case " $* " in
        *" $set "*) present "$check" || say "$set $check $debian $brew" ;;
        esac
    done
}

# names_of COLUMN ROWS: what to install, on one line.
names_of() {
    say "$2" | awk -v column="$1" '$column != "-" { gsub(",", " ", $column); printf "%s%s", gap, $column; gap = " " }'
}

# things_of ROWS: what is looked for, in a sentence.
things_of() {
    say "$1" | awk '{ sub(".*:", "", $2); printf "%s%s", gap, $2; gap = ", " }'
}

# first_there_is NAME...: of each a|b the first that the package lists know; what they lack is left out.
first_there_is() {
    for name in "$@"; do
        for choice in $(say "$name" | tr '|' ' '); do
            if apt-cache show "$choice" >/dev/null 2>&1; then
                say "$choice"
                break
            fi
        done
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# with_apt NEEDED EXTRA: both are rows; the extras by themselves, so that they cannot keep the rest away.
with_apt() {
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "packages are missing, and only root can install them: this is not root, and there is no sudo" >&2
        return 0
    fi
    needed=$(names_of 3 "$1")
    extra=$(names_of 3 "$2")
    say "installing with apt-get, a minute or two: $(say "$needed${needed:+${extra:+ }}$extra" | sed 's/|[^ ]*//g')"
    # Where the lists cannot be renewed, the old ones may still do.
    quietly apt-update.log as_root apt-get update || true
    # shellcheck disable=SC2086 # a list of names
    set -- $needed
    [ $# -eq 0 ] || quietly apt-install.log apt_install "$@" || return 0
    # shellcheck disable=SC2046,SC2086 # lists of names
    set -- $(first_there_is $extra)
    [ $# -eq 0 ] || quietly apt-install-extra.log apt_install "$@" || return 0
}

# with_brew NEEDED EXTRA: as with_apt.
with_brew() {
    # shellcheck disable=SC2046 # a list of names
    set -- $(names_of 4 "$1") $(names_of 4 "$2")
    [ $# -gt 0 ] || return 0
    say "installing with Homebrew: $*"
    quietly brew-install.log brew install "$@" || return 0
}

# how_to_install ROWS: the command for this system.
how_to_install() {
    if command -v apt-get >/dev/null; then
        say "as root: apt-get install --no-install-recommends $(names_of 3 "$1")"
    elif [ "$(uname -s)" = Darwin ]; then
        say "with Homebrew (https://brew.sh): brew install $(names_of 4 "$1"); cc comes with: xcode-select --install"
    else
        say "with the package manager of this system; Debian's names for them: $(names_of 3 "$1")"
    fi
}

install_packages() {
    needed_sets=$(say "$*" | sed 's/extra//; s/page//')
    extra_sets=
    for set in page extra; do
        case " $* " in
        *" $set "*) extra_sets="$extra_sets $set" ;;
        esac
    done
    needed_rows=$(missing "$needed_sets")
    extra_rows=$(missing "$extra_sets")
    [ -n "$needed_rows$extra_rows" ] || return 0

    if command -v apt-get >/dev/null; then
        with_apt "$needed_rows" "$extra_rows"
    elif command -v brew >/dev/null; then
        with_brew "$needed_rows" "$extra_rows"
    elif [ -n "$needed_rows" ]; then
        say "packages are missing, and neither apt-get nor Homebrew is here to install them" >&2
    fi

    needed_rows=$(missing "$needed_sets")
    if [ -n "$needed_rows" ]; then
        say "missing: $(things_of "$needed_rows")" \
            "install them $(how_to_install "$needed_rows"), and run this again" >&2
        exit 1
    fi
    [ -z "$extra_rows" ] || extra_rows=$(missing "$extra_sets")
    [ -z "$extra_rows" ] || say "going on without $(things_of "$extra_rows")"
}

# The sources that the page is built from beside our own. Without them the program is built without its page.
fetch_page_parts() {
    sh cli/setup/page_parts.sh || say "going on without the page"
}
