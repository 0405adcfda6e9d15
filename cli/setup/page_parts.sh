#!/bin/sh
# Fetches what the page is built with beside the sources: cJSON's own sources, which the engine compiles for WebAssembly, and
# uPlot, which draws its charts. Both go into build/parts, with their licences; nothing of the system is changed.
#
#     sh cli/setup/page_parts.sh
#
# Ends with status 1 and a line that says why where something cannot be had: the program is then built without its page.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
parts=$top/build/parts
uplot_version=1.6.32
uplot_sha256=4b8a8191e425658e3ea8c8c1314b0fc679c861ee3a1af2b20c7b16ba50b5133d

fail() {
    echo "page_parts.sh: $*" >&2
    exit 1
}

sha256() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$1" | cut -d ' ' -f 1
    else
        shasum -a 256 "$1" | cut -d ' ' -f 1
    fi
}

# Debian's source package with Debian's patches, from package lists of our own: those of the system name no sources.
cjson_by_apt() {
    (
        # shellcheck disable=SC1091 # of the system
        . /etc/os-release
        keys=
        for ring in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/ubuntu-archive-keyring.gpg; do
            [ ! -e "$ring" ] || keys="[signed-by=$ring]"
        done
        case $ID in
        debian)
            echo "deb-src $keys http://deb.debian.org/debian $VERSION_CODENAME main"
            echo "deb-src $keys http://deb.debian.org/debian-security $VERSION_CODENAME-security main"
            ;;
        *) echo "deb-src $keys http://archive.ubuntu.com/ubuntu $VERSION_CODENAME main universe" ;;
        esac
    ) >sources.list
    mkdir -p lists/partial cache
    set -- -qq -o "Dir::Etc::SourceList=$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o "Dir::State::Lists=$PWD/lists" -o "Dir::Cache=$PWD/cache" -o "APT::Sandbox::User=$(id -un)"
    apt-get "$@" update && apt-get "$@" source --download-only cjson || return 1
    mkdir source
    tar -xzf cjson_*.orig.tar.gz -C source --strip-components=1
    tar -xJf cjson_*.debian.tar.xz
    while read -r patch; do
        case $patch in '' | '#'*) continue ;; esac
        patch -s -d source -p1 <"debian/patches/$patch" || return 1
    done <debian/patches/series
}

cjson_by_brew() {
    brew unpack --destdir . cjson && mv cjson-* source
}

fetch_cjson() {
    [ ! -e "$parts/cjson/cJSON.c" ] || return 0
    work=$parts/work
    rm -rf "$work"
    mkdir -p "$work"
    cd "$work"
    if command -v apt-get >/dev/null; then
        cjson_by_apt >log 2>&1 || fail "cJSON's sources cannot be had with apt-get: $(tail -n 1 log)"
    elif command -v brew >/dev/null; then
        cjson_by_brew >log 2>&1 || fail "cJSON's sources cannot be had with Homebrew: $(tail -n 1 log)"
    else
        fail "cJSON's sources cannot be had: neither apt-get nor Homebrew is here"
    fi
    mkdir -p "$parts/cjson.new/cjson"
    cp source/cJSON.c source/LICENSE "$parts/cjson.new/"
    cp source/cJSON.h "$parts/cjson.new/cjson/"
    cp source/cJSON.h "$parts/cjson.new/"
    cd "$top"
    rm -rf "$work" "$parts/cjson"
    mv "$parts/cjson.new" "$parts/cjson"
}

fetch_uplot() {
    [ ! -e "$parts/uplot/LICENSE" ] || return 0
    command -v curl >/dev/null || fail "uPlot cannot be fetched without curl"
    mkdir -p "$parts/uplot.new"
    cd "$parts/uplot.new"
    curl -fsSL -o uplot.tgz "https://registry.npmjs.org/uplot/-/uplot-$uplot_version.tgz" || fail "uPlot cannot be fetched from the npm registry"
    [ "$(sha256 uplot.tgz)" = "$uplot_sha256" ] || fail "the uPlot that the npm registry gave is not the one expected"
    tar -xzf uplot.tgz
    cp package/dist/uPlot.iife.min.js package/dist/uPlot.min.css package/LICENSE .
    rm -rf package uplot.tgz
    cd "$top"
    rm -rf "$parts/uplot"
    mv "$parts/uplot.new" "$parts/uplot"
}

mkdir -p "$parts"
fetch_cjson
fetch_uplot
