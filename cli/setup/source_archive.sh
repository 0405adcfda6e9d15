#!/bin/sh
# Makes the archive of the sources and the Homebrew formula that installs from it:
#
#     sh cli/setup/source_archive.sh [FOLDER]
#
# writes haggle-VERSION.tar.gz and haggle.rb into FOLDER, or into build/archive. The archive holds what is committed;
# the same commit gives the same bytes. ARCHIVE_URL says from where it will be fetched (default: from that file),
# ARCHIVE_HOMEPAGE what the formula names as the project's page.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${1-$top/build/archive}
mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd)
cd "$top"

# version: the one place that states it is project(… VERSION …).
version=$(sed -n 's/^project(haggle VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
if [ -z "$version" ]; then
    echo "CMakeLists.txt names no version" >&2
    exit 1
fi
if ! git rev-parse --verify --quiet 'HEAD^{commit}' >/dev/null; then
    echo "the archive is made from a commit, and this is no git repository" >&2
    exit 1
fi

sha256() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$1"
    else
        shasum -a 256 "$1"
    fi | cut -d ' ' -f 1
}

# Modes and the day are the commit's; -n keeps name and day out of the compressed file.
archive=$folder/haggle-$version.tar.gz
git -c tar.umask=0022 archive --format=tar --prefix="haggle-$version/" HEAD | gzip -9 -n >"$archive.part$$"
mv "$archive.part$$" "$archive"

# What the formula fetches beside it is what page_parts.sh fetches.
part_of() {
    sed -n "s/^$1=//p" cli/setup/page_parts.sh
}

sed -e "s|@UPLOT_VERSION@|$(part_of uplot_version)|" -e "s|@UPLOT_SHA256@|$(part_of uplot_sha256)|" \
    -e "s|@VERSION@|$version|" -e "s|@SHA256@|$(sha256 "$archive")|" -e "s|@URL@|${ARCHIVE_URL-file://$archive}|" \
    -e "s|@HOMEPAGE@|${ARCHIVE_HOMEPAGE-file://$folder}|" cli/setup/haggle.rb.in >"$folder/haggle.rb"
echo "$archive"
echo "$folder/haggle.rb"
