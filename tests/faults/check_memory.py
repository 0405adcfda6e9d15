#!/usr/bin/env python3
"""A program whose memory ends says so and leaves everything as it was.

    check_memory.py --haggle PATH --shim fault_shim.so [--all]

For every command, requests for memory fail (fault_shim.c): the first ones each, then some spread over the rest, and the
last ones; one alone, or it and all that follow. Each run ends with status 5 and one line, or, where the program can do
without, as it ends otherwise; no file is changed that was there, and no draft stays. --all takes every request. Where
the environment has HAGGLE_FEWER_ROWS (the build that counts branches) they are those of a few commands.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from faults import EXAMPLES, Place, contents, hidden  # noqa: E402

OUT_OF_MEMORY = 5
FEW = ("batch", "new", "set")
FIRST, SPREAD, LAST = 12, 6, 4
LETTER = "We are pleased to offer you the role of Software Engineer at Amazon.\nBase salary: $170,000 per year.\n"
ADD = ("bands", "add", "--role", "sde", "--level", "L5", "--mid", "180k", "--location", "Seattle, WA", "--date", "2026-11",
       "--source", "a friend")
PASTED = LETTER.encode() + b".\nAmazon\n"

# What is run, in a folder that holds case.json, old.json, letter.txt, cases.ndjson and the folder kept; and its input.
COMMANDS = (
    (("read", "letter.txt"), b""),
    (("read", "letter.txt", "-o", "kept/read.json"), b""),
    (("new", "kept/new.json"), PASTED),
    (("set", "kept/case.json", "note=new"), b""),
    (("reply", "kept/case.json", "--base", "180k"), b""),
    (("evaluate", "case.json"), b""),
    (("evaluate", "-", "--format", "json"), b"case.json"),
    (("evaluate", "case.json", "--format", "csv", "-o", "kept"), b""),
    (("stay", "case.json", "--format", "md"), b""),
    (("simulate", "case.json", "--paths", "2000", "--threads", "2"), b""),
    (("counter", "case.json", "--script", "kept/script.md"), b""),
    (("page", "case.json", "-o", "kept/page.html"), b""),
    (("bands", "--level", "L5"), b""),
    (ADD, b""),
    (("tax", "--wages", "250k", "--state", "CA"), b""),
    (("diff", "old.json", "case.json"), b""),
    (("check", "case.json"), b""),
    (("batch", "cases.ndjson", "--threads", "1"), b""),
    (("batch", "-", "--threads", "2", "--csv"), b"cases.csv"),
    (("help", "counter"), b""),
    (("--help",), b""),
    (("report", "case.json", "-o", "kept"), b""),
)


def tree(folder):
    """{path: contents} of all plain files below."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            found[os.path.relpath(os.path.join(path, name), folder)] = contents(os.path.join(path, name))
    return found


class Command:
    """One command, over files that an earlier run wrote."""

    def __init__(self, place, words, stdin):
        self.place, self.words = place, words
        self.stdin = contents(place.path(stdin.decode())) if stdin in (b"case.json", b"cases.csv") else stdin
        self.what = " ".join(words)
        self.old = self.start({})
        for name in ("kept/script.md", "kept/page.html"):
            if name in words:
                self.old[name] = b"mine\n"
        if words[0] == "report":
            self.place.run((words[0], "old.json", *words[2:]))
            self.old = self.written()
        self.start(self.old)
        self.normal = self.place.run(self.words, self.stdin)
        self.new = self.written()
        if self.normal.returncode not in self.usual():
            place.complain(self.what, f"status {self.normal.returncode}: {self.normal.stderr!r}")

    def usual(self):
        """One row of the table is no offer."""
        return (0, 3) if self.words[0] == "batch" else (0,)

    def start(self, old):
        for name in ("kept", "home"):
            shutil.rmtree(self.place.path(name), ignore_errors=True)
            os.mkdir(self.place.path(name))
        shutil.copy(self.place.path("case.json"), self.place.path("kept", "case.json"))
        for path, data in old.items():
            os.makedirs(os.path.dirname(self.place.path(path)), exist_ok=True)
            with open(self.place.path(path), "wb") as file:
                file.write(data)
        return self.written()

    def written(self):
        return {path: data for path, data in tree(self.place.folder).items() if path.startswith(("kept/", "home/"))
                and not path.endswith(".lock")}

    def fail(self, number, **more):
        """Whether the program came to the request of that number."""
        self.start(self.old)
        done = self.place.run(self.words, self.stdin, memory=number, **more)
        if not self.place.came_to_it():
            return False
        where = f"{self.what}, request {number} for memory, {more}"
        stays = hidden(self.place.path("kept"))
        if stays:
            self.place.complain(where, f"{', '.join(stays)} stays")
        now = self.written()
        book = b"the workbook cannot be written" in done.stderr  # its library looks at little of what it asks for
        if done.returncode == OUT_OF_MEMORY or (done.returncode == 4 and book and "alone" not in more):
            now = {path: data for path, data in now.items() if path != "kept/new.json"}  # what was answered is kept
            if now != self.old:
                self.place.complain(where, f"changed {sorted(path for path in {**now, **self.old} if now.get(path) != self.old.get(path))}")
            if not self.one_line(done.stderr):
                self.place.complain(where, f"says {done.stderr!r}")
        elif done.returncode == 3 and self.words[0] == "batch" and done.stdout.count(b"out of memory") >= 1:
            pass  # of a line: the others have their answers
        elif (done.returncode, done.stdout, now) != (self.normal.returncode, self.normal.stdout, self.new):
            self.place.complain(where, f"status {done.returncode}, {done.stderr[-300:]!r}")
        return True

    def one_line(self, stderr):
        """Beside what the program says anyway, such as the questions of a dialogue."""
        lines = [line for line in stderr.splitlines() if line.startswith(b"haggle: ")]
        return len(lines) == 1 and (self.stdin or stderr.count(b"\n") == 1) and stderr.endswith(lines[0] + b"\n")

    def requests(self):
        """How many the program makes by itself."""
        self.start(self.old)
        return self.place.counts(self.words, self.stdin)[0]


def sample(count, everything, report):
    if everything:
        return range(1, count + 1)
    chosen = {*range(1, FIRST + 1), *range(count - LAST + 1, count + 1), *range(FIRST, count, max(1, count // SPREAD))}
    return sorted(number for number in chosen if 1 <= number <= count)[::2 if report else 1]


def check(command, everything):
    report = command.words[0] == "report"
    alone = {"alone": 1} if report else {}
    count = command.requests()
    for i, number in enumerate(sample(count, everything, report)):
        command.fail(number, **alone)
        if everything or i % 5 == 0:
            command.fail(number, on=1, **alone)
    if report:  # in the process that writes the workbook too
        for number in range(count, 10**6, 101 if everything else 20011):
            if not command.fail(number):
                break
    print(f"{command.what}: {count} requests", flush=True)


def write_files(place):
    shutil.copy(os.path.join(EXAMPLES, "l5-mle-against-google.json"), place.path("case.json"))
    shutil.copy(os.path.join(EXAMPLES, "l4-alone.json"), place.path("old.json"))
    shutil.copy(os.path.join(EXAMPLES, "offers.csv"), place.path("cases.csv"))
    with open(place.path("letter.txt"), "w", encoding="utf-8") as file:
        file.write(LETTER)
    with open(place.path("cases.ndjson"), "wb") as file:
        file.write(3 * b'{"offers": [{"company": "Amazon", "level": "L5", "base": 175000}]}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--shim", required=True)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--only", default="", help="commands that begin so")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options.haggle, options.shim, os.path.join(folder, "place"))
        write_files(place)
        has_page = place.run(("page", "case.json", "-o", "-")).returncode == 0
        for words, stdin in COMMANDS:
            if "HAGGLE_FEWER_ROWS" in os.environ and words[0] not in FEW:
                continue
            if (words[0] != "page" or has_page) and " ".join(words).startswith(options.only):
                check(Command(place, words, stdin), options.all)
    print(f"{place.runs} runs, {len(place.faults)} faults")
    return 1 if place.faults else 0


if __name__ == "__main__":
    sys.exit(main())
