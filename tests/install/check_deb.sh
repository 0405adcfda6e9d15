#!/bin/sh
# Makes the Debian package of an optimized build and installs, uses and removes it on a clean Debian 12:
#
#     sh tests/install/check_deb.sh [BUILD]        BUILD: build/release
#     sh tests/install/check_deb.sh --prepare      only fetches the base system
#
# Needs root and debootstrap. The base system is fetched once, a minute or two, and kept in build/debian; a later run
# needs no network. The exit status is 77 where it cannot be done here, with the reason.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$top"
mkdir -p build/debian
kept=$top/build/debian # the base system as a tar, and what the package needs
mirror=${DEBIAN_MIRROR-http://deb.debian.org/debian}

cannot() {
    echo "skipped: $1"
    exit 77
}

wrong() {
    echo "wrong: $1"
    exit 1
}

[ "$(id -u)" -eq 0 ] || cannot "this is not root"
command -v debootstrap >/dev/null || cannot "debootstrap is not installed"

root=$(mktemp -d "$kept/root.XXXXXX")
trap 'rm -rf "$root"' EXIT
trap 'exit 1' HUP INT TERM

inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"
}

if [ ! -e "$kept/base.tar" ]; then
    mkdir -p "$kept/cache"
    debootstrap --variant=minbase --cache-dir="$kept/cache" bookworm "$root" "$mirror" >"$kept/debootstrap.log" 2>&1 || {
        tail -n 5 "$kept/debootstrap.log"
        cannot "the base system cannot be fetched from $mirror"
    }
    inside apt-get clean
    tar -C "$root" -cf "$kept/base.part$$" .
    mv "$kept/base.part$$" "$kept/base.tar"
    rm -rf "$kept/cache"
    rm -rf "${root:?}"/*
fi
[ "${1-}" != --prepare ] || exit 0

build=${1-build/release}
# Libraries of another Debian have other names: the package belongs to the one it was built on.
if [ "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)" != bookworm ]; then
    cannot "this is not Debian 12, so what is built here belongs elsewhere"
fi
packed=$kept/package
rm -rf "$packed"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$packed" >"$kept/cpack.log" 2>&1 || {
    tail -n 5 "$kept/cpack.log"
    wrong "cpack fails"
}
version=$(sed -n 's/^project(haggle VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
package=$packed/haggle_${version}_$(dpkg --print-architecture).deb
[ -e "$package" ] || wrong "there is no $package"
dpkg-deb --info "$package"
for library in libc6 libcjson1 libexpat1 libminizip1 libxlsxwriter; do
    dpkg-deb --field "$package" Depends | grep "$library" >/dev/null || wrong "Depends lacks $library"
done
[ "$(dpkg-deb --field "$package" Version)" = "$version" ] || wrong "another version than $version"

tar -C "$root" -xf "$kept/base.tar"
cp "$package" "$root/haggle.deb"
find "$root/usr" "$root/etc" -name '*haggle*' | grep . && wrong "the base system is not clean"
# What it depends on is fetched once too, and waits where apt looks for what it has already fetched.
mkdir -p "$kept/fetched"
inside apt-get clean
find "$kept/fetched" -name '*.deb' -exec cp {} "$root/var/cache/apt/archives/" \;
install_it() {
    inside apt-get install -y --no-install-recommends /haggle.deb
}
install_it || { inside apt-get update && install_it; } || wrong "it cannot be installed"
find "$root/var/cache/apt/archives" -name '*.deb' ! -name 'haggle_*' -exec cp {} "$kept/fetched/" \;

said=$(inside haggle --version)
[ "$said" = "haggle $version" ] || wrong "haggle --version says \"$said\""
for example in "$root"/usr/share/haggle/examples/*.json; do
    name=/usr/share/haggle/examples/$(basename "$example")
    for command in check counter; do
        inside haggle "$command" "$name" >"$kept/answer" || wrong "haggle $command $name"
        [ -s "$kept/answer" ] || wrong "haggle $command $name says nothing"
    done
    [ -e "${example%/*}/letters" ] || wrong "the letters are missing"
done
letters=/usr/share/haggle/examples/letters
inside sh -c "haggle read $letters/l4-alone.amazon.txt | haggle -" >"$kept/answer" || wrong "a letter cannot be read"
grep 140,000 "$kept/answer" >/dev/null || grep '[0-9],[0-9]' "$kept/answer" || wrong "a letter is read, and nothing comes of it"
inside haggle report /usr/share/haggle/examples/l5-mle-against-google.json -o /root/report || wrong "haggle report"
[ -s "$root/root/report/workbook.xlsx" ] || wrong "there is no workbook"
if grep 'draws the charts' "$build/copyright" >/dev/null; then # built with its page
    inside haggle page /usr/share/haggle/examples/l5-mle-against-google.json -o /root/offers.html || wrong "haggle page"
    grep 'id="engine">[A-Za-z0-9+/]' "$root/root/offers.html" >/dev/null || wrong "there is no engine in the page"
    [ -s "$root/root/report/report.html" ] || wrong "the report has no page"
    grep Sorokin "$root/usr/share/doc/haggle/copyright" >/dev/null || wrong "the licence of uPlot is missing"
fi
for file in share/man/man1/haggle.1 share/man/man5/haggle-case.5 share/bash-completion/completions/haggle share/zsh/vendor-completions/_haggle \
    share/haggle/case.schema.json share/doc/haggle/copyright; do
    [ -s "$root/usr/$file" ] || [ -s "$root/usr/$file.gz" ] || wrong "/usr/$file is missing"
done
inside dpkg --verify haggle || wrong "files differ from the package"
inside apt-get remove -y haggle || wrong "it cannot be removed"
find "$root/usr" "$root/etc" -name '*haggle*' | grep . && wrong "it leaves files behind"
echo "haggle $version installs, answers and goes on a clean Debian 12"
