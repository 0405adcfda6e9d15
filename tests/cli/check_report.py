#!/usr/bin/env python3
"""Where `haggle report` writes, and what it says of it.

    check_report.py --haggle PATH

Without -o the folder has the name of the case, in the current folder; it is made, or written anew where a report made
it; one that holds anything else is left as it is. stdout has the names of the files (report.html among
them where the program has its page), stderr says what to open first.

Papers that are still as the report wrote them are replaced, whatever their times say; one that was edited is not. Where the
record of what was written is gone, their times decide.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLE = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir, "scenarios", "examples", "l4-alone.json"))
FILES = ("workbook.xlsx", "script.md", "summary.json")
PAGE = "report.html"  # of a program that was built with its page
RECORD = ".haggle-report"  # what the papers were when they were written
FEWER = "HAGGLE_FEWER_ROWS" in os.environ  # under a sanitizer: each kind, not each of a kind
QUICK = ("--company", "Amazon", "--base", "170k", "--units", "700", "--price", "222.50")

# The words behind report, with {case} a case in a folder, and the folder that the papers come into.
PLACES = (
    (("cases/my.json",), "my"),
    (("cases/bare",), "bare-report"),
    (("cases/.json",), ".json-report"),
    (("cases/...json",), "haggle-report"),
    (("-",), "haggle-report"),
    (QUICK, "haggle-report"),
    (("cases/my.json", "-o", "deep/er"), "deep/er"),
)


def report(haggle, folder, *words):
    with open(EXAMPLE, "rb") as case:
        return subprocess.run([haggle, "report", *words], cwd=folder, stdin=case, capture_output=True, text=True, timeout=60,
                              check=False)


def new_folder(folder, name):
    place = os.path.join(folder, name)
    os.makedirs(os.path.join(place, "cases"))
    for case in ("my.json", "bare", ".json", "...json"):
        shutil.copy(EXAMPLE, os.path.join(place, "cases", case))
    return place


def files_of(haggle, folder):
    """What a report of this program holds."""
    has_page = subprocess.run([haggle, "page", "-o", "-"], cwd=folder, capture_output=True, timeout=60, check=False).returncode == 0
    return FILES + ((PAGE,) if has_page else ())


def check_place(haggle, place, words, expected, complain):
    files = files_of(haggle, place)
    for turn in ("first", "second"):
        done = report(haggle, place, *words)
        said = "".join(f"{expected}/{name}\n" for name in files)
        first = f"{expected}/{PAGE} in a browser, or {expected}/{FILES[0]}" if PAGE in files else f"{expected}/{FILES[0]} first"
        talk = f"open {first}; what to say stands in {expected}/{FILES[1]}\n"
        if (done.returncode, done.stdout, done.stderr) != (0, said, talk):
            complain(f"report {' '.join(words)}, {turn} time: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
        found = sorted(os.listdir(os.path.join(place, expected))) if os.path.isdir(os.path.join(place, expected)) else []
        if found != sorted((*files, RECORD)):
            complain(f"report {' '.join(words)}: {expected} holds {found}")


def check_pages(haggle, place, complain):
    """Where page writes: beside you, under the name of the case."""
    for words, expected in ((("cases/my.json",), "my.html"), (("cases/bare",), "bare.html"), (("cases/.json",), ".json.html"), (("-",), "haggle.html"),
                            (QUICK, "haggle.html"), ((), "haggle.html"), (("cases/my.json", "-o", "other"), "other")):
        with open(EXAMPLE, "rb") as case:
            done = subprocess.run([haggle, "page", *words], cwd=place, stdin=case, capture_output=True, text=True, timeout=60, check=False)
        if (done.returncode, done.stdout, done.stderr) != (0, "", f"open {expected} in a browser; it works offline\n"):
            complain(f"page {' '.join(words)}: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
        if sorted(os.listdir(place)) != sorted(("cases", expected)):
            complain(f"page {' '.join(words)}: {sorted(os.listdir(place))}")
        else:
            os.unlink(os.path.join(place, expected))


def check_strangers(haggle, place, complain):
    os.mkdir(os.path.join(place, "my"))
    with open(os.path.join(place, "my", "diary.txt"), "w", encoding="utf-8") as file:
        file.write("mine\n")
    done = report(haggle, place, "cases/my.json")
    expected = 'haggle: the folder "my" holds "diary.txt", which no report wrote: name another with -o DIR\n'
    if (done.returncode, done.stdout, done.stderr) != (4, "", expected):
        complain(f"a folder of somebody else's: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
    if os.listdir(os.path.join(place, "my")) != ["diary.txt"]:
        complain(f"a folder of somebody else's holds {os.listdir(os.path.join(place, 'my'))}")
    if report(haggle, place, "cases/my.json", "-o", "my").returncode != 0:
        complain("a folder that was named is refused")
    with open(os.path.join(place, "haggle-report"), "w", encoding="utf-8"):
        pass
    done = report(haggle, place, "-")
    if done.returncode != 4 or done.stdout or "haggle-report" not in done.stderr:
        complain(f"a file of the folder's name: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
    os.mkdir(os.path.join(place, "bare-report"))
    with open(os.path.join(place, "bare-report", "script.md.part12"), "w", encoding="utf-8"):
        pass
    if report(haggle, place, "cases/bare").returncode != 0:
        complain("what a report that was cut short left is taken for somebody else's")


class Papers:
    """A folder with a report in it, and a second report over it."""

    def __init__(self, haggle, place, complain):
        self.haggle, self.place, self.complain = haggle, place, complain
        self.names = files_of(haggle, place)
        report(haggle, place, "cases/my.json")

    def path(self, name):
        return os.path.join(self.place, "my", name)

    def bytes_of(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def again(self, what, status, named=None):
        """A second report; of one that is refused, the paper that it names and what it leaves as it was."""
        before = {name: self.bytes_of(name) for name in os.listdir(os.path.join(self.place, "my"))}
        done = report(self.haggle, self.place, "cases/my.json")
        if done.returncode != status or (status == 4 and done.stdout):
            self.complain(f"{what}: {done.returncode}, {done.stdout!r}, {done.stderr!r}")
        if status != 4:
            return
        after = {name: self.bytes_of(name) for name in os.listdir(os.path.join(self.place, "my"))}
        if after != before:
            self.complain(f"{what}: refused, yet something was written")
        if done.stderr.count("\n") != 1 or "--force" not in done.stderr or not done.stderr.startswith(f"haggle: my/{named}: "):
            self.complain(f"{what}: said {done.stderr!r}")

    def reported(self):
        done = report(self.haggle, self.place, "cases/my.json", "--force")
        if done.returncode:
            self.complain(f"--force: {done.returncode}, {done.stderr!r}")

    def change_a_byte(self, name, at):
        """Of the same length and time."""
        data, times = bytearray(self.bytes_of(name)), os.stat(self.path(name))
        data[at] ^= 1
        with open(self.path(name), "wb") as file:
            file.write(data)
        os.utime(self.path(name), ns=(times.st_atime_ns, times.st_mtime_ns))

    def date(self, *seconds):
        """Changed so many seconds after some day, in their order."""
        for name, second in zip(self.names, seconds):
            os.utime(self.path(name), (10**9 + second, 10**9 + second))


def check_edited(papers):
    papers.again("untouched papers", 0)
    papers.date(0, 86_400, 7, 3_000_000)
    papers.again("untouched papers of different times", 0)
    for name in papers.names[1:]:
        os.unlink(papers.path(name))
    papers.again("one untouched paper alone", 0)
    for name in papers.names[:2] if FEWER else papers.names:
        for at in (-1,) if FEWER else (0, -1):
            papers.change_a_byte(name, at)
            papers.again(f"{name} with byte {at} changed", 4, name)
            papers.reported()
    with open(papers.path("script.md"), "ab") as file:
        file.write(b"mine\n")
    papers.date(0, 0, 0, 0)
    papers.again("a longer paper of the same time", 4, "script.md")
    papers.reported()
    shutil.copy(papers.path("script.md"), papers.path("summary.json"))
    papers.again("one paper under the name of another", 4, "summary.json")
    papers.reported()


def check_without_record(papers):
    """Papers of an earlier version; a record that cannot be read is none."""
    os.unlink(papers.path(RECORD))
    papers.again("no record, one time", 0)
    for what, data in (("no record", None), ("an empty record", b""), ("a record of something else", b"mine\n")):
        for seconds, status in ((4, 0), (60, 4)) if FEWER else ((0, 0), (4, 0), (60, 4)):
            papers.reported()
            os.unlink(papers.path(RECORD))
            if data is not None:
                with open(papers.path(RECORD), "wb") as file:
                    file.write(data)
            papers.date(0, seconds, 0, 0)
            papers.again(f"{what}, {seconds} seconds", status, "script.md")
    papers.reported()
    os.unlink(papers.path(RECORD))
    for name in papers.names[1:]:
        os.unlink(papers.path(name))
    papers.again("no record, a paper alone", 4, papers.names[0])
    os.mkfifo(papers.path(RECORD))
    if report(papers.haggle, papers.place, "cases/my.json").returncode != 4:
        papers.complain("a FIFO in the record's place")


def main():
    parser = argparse.ArgumentParser(description="Where report writes.")
    parser.add_argument("--haggle", required=True, help="the program")
    haggle = os.path.abspath(parser.parse_args().haggle)
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (words, expected) in enumerate(PLACES[::2] if FEWER else PLACES):
            check_place(haggle, new_folder(folder, str(number)), words, expected, complaints.append)
        if PAGE in files_of(haggle, folder):
            check_pages(haggle, new_folder(folder, "pages"), complaints.append)
        check_strangers(haggle, new_folder(folder, "strangers"), complaints.append)
        check_edited(Papers(haggle, new_folder(folder, "edited"), complaints.append))
        check_without_record(Papers(haggle, new_folder(folder, "unrecorded"), complaints.append))
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(PLACES)} places, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
