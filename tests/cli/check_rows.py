#!/usr/bin/env python3
"""Command lines that are off by one thing, and those that are just right: one row each.

    check_rows.py --haggle PATH

A row is the words, the status, and what the answer says: pieces of text that stand, in this order, in what is printed, errors
behind the answer. A row of status 2 to 5 has no answer. Then data files that are broken, each with every
command that rests on it: status 3, and the error names file, line and column. The exit status is 0 when everything agrees.
"""

import argparse
import concurrent.futures
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

from row_tables import BATCHES, BROKEN, CASES, LEFT_BY_REPORTS, NAMED, OWN, ROWS, TOUCHED

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
SECONDS = 60


class Check:
    def __init__(self, haggle, folder):
        self.haggle, self.folder, self.wrong, self.done = os.path.abspath(haggle), folder, 0, 0

    def place(self, number):
        """A folder for one row, with its cases."""
        place = os.path.join(self.folder, str(number))
        os.mkdir(place)
        for name in os.listdir(EXAMPLES):
            if name.endswith(".json"):
                shutil.copy(os.path.join(EXAMPLES, name), place)
        for name, case in CASES.items():
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(case if isinstance(case, str) else json.dumps(case))
        return place

    def run(self, words, place, stdin=b"", **more):
        environment = {**os.environ, "LC_ALL": "C", "HOME": place, "XDG_DATA_HOME": "", **more}
        return subprocess.run([self.haggle, *words], cwd=place, input=stdin, capture_output=True, env=environment, timeout=SECONDS,
                              check=False)

    def complain(self, where, done, what):
        self.wrong += 1
        print(f"{where}: {what}\n    status {done.returncode}, {(done.stdout + done.stderr)[-400:]!r}")

    def expect(self, where, done, status, pieces):
        self.done += 1
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        at = 0
        for piece in pieces:
            found = said.find(piece, at)
            if found < 0:
                self.complain(where, done, f"expected {piece!r}")
                return
            at = found + len(piece)
        if done.returncode != status:
            self.complain(where, done, f"expected status {status}")
        elif status >= 2 and (done.stdout or done.stderr.count(b"haggle: ") == 0):
            self.complain(where, done, "expected an error alone")

    def row(self, number, row):
        words, status, *pieces = row
        stdin = pieces.pop(0) if pieces and isinstance(pieces[0], bytes) else b""
        self.expect(words, self.run(shlex.split(words), self.place(number), stdin), status, pieces)

    def named(self, number, row):
        """A folder for the papers that is named after the case, and holds something that no report wrote: nothing is written."""
        case, name, stranger = row
        place = self.place(number)
        os.mkdir(os.path.join(place, name))
        names = (*LEFT_BY_REPORTS, stranger)
        for each in names:
            with open(os.path.join(place, name, each), "wb"):
                pass
        if case not in ("-", "units.json"):
            shutil.copy(os.path.join(place, "units.json"), os.path.join(place, case))
        with open(os.path.join(place, "units.json"), "rb") as file:
            done = self.run(["report", case], place, file.read())
        self.expect(f"report {case} beside {stranger}", done, 4,
                    [f'haggle: the folder "{name}" holds "{stranger}", which no report wrote: name another with -o DIR\n'])
        if sorted(os.listdir(os.path.join(place, name))) != sorted(names):
            self.complain(f"report {case}", done, "the folder changed")

    def touched(self, number, row):
        """Papers that a person may have changed since a report wrote them: they stay as they are."""
        papers, record, piece = row
        if record == "of another user" and os.geteuid() != 0:
            return
        place = self.place(number)
        folder = os.path.join(place, "r")
        os.mkdir(folder)
        for name, when in papers.items():
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(PAPER)
            os.utime(path, (when, when))
        make_record(folder, record)
        before = sorted(os.listdir(folder))
        done = self.run(["report", "units.json", "-o", "r"], place)
        self.expect(f"report over {papers} with the record {record}", done, 4, [f"haggle: r/{piece}"])
        if sorted(os.listdir(folder)) != before or any(open(os.path.join(folder, name), "rb").read() != PAPER for name in papers):
            self.complain(f"report over {papers}", done, "the folder changed")

    def own(self, number, row):
        """Where records of one's own lie, by the environment; what lies there before."""
        environment, status, *pieces = row
        place = self.place(number)
        if isinstance(pieces[0], dict):
            for name, text in pieces.pop(0).items():
                path = os.path.join(place, name)
                os.makedirs(path if text is None else os.path.dirname(path), exist_ok=True)
                if text is not None:
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(text)
        words = "bands add --role sde --level L5 --mid 250k --location US --source me --date 2026"
        environment = {name: value.replace("{place}", place) for name, value in environment.items()}
        self.expect(f"{words} with {environment}", self.run(shlex.split(words), place, **environment), status,
                    [piece.replace("{place}", place) for piece in pieces])

    def batch(self, number, row):
        """A table or lines of cases: the status, and what stands in the answer."""
        words, stdin, status, *pieces = row
        done = self.run(shlex.split(words), self.place(number), stdin)
        self.done += 1
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        missing = [piece for piece in pieces if piece not in said]
        if done.returncode != status or missing:
            self.complain(f"{words} of {stdin[:60]!r}", done, f"expected status {status} and {missing}")

    def broken(self, number, row):
        file, words = row
        place = self.place(number)
        data = os.path.join(place, "data")
        os.mkdir(data)
        with open(os.path.join(data, file), "w", encoding="utf-8") as stream:
            stream.write('{"note": [1,]}\n')
        done = self.run([*shlex.split(words), "--data", "data"], place)
        self.expect(f"{words} with a broken {file}", done, 3, [f"haggle: data/{file}: line 1, column 13: "])


PAPER = b"a paper\n"


def line_of(name, digest=None):
    """Of a paper in the record of a report: its digest by FNV-1a of 64 bits, its size and its name."""
    now = 0xCBF29CE484222325
    for byte in PAPER:
        now = (now ^ byte) * 0x100000001B3 % 2**64
    return f"{now if digest is None else digest:016x} {len(PAPER)} {name}\n".encode()


def make_record(folder, kind):
    """Of the papers workbook.xlsx and script.md."""
    path, whole = os.path.join(folder, ".haggle-report"), b"haggle report 1\n" + line_of("workbook.xlsx") + line_of("script.md")
    contents = {"whole": whole, "of another workbook": whole.replace(line_of("workbook.xlsx"), line_of("workbook.xlsx", 7)),
                "of a workbook": b"haggle report 1\n" + line_of("workbook.xlsx"), "of another program": whole.replace(b"1\n", b"2\n", 1),
                "cut short": b"haggle rep", "empty": b""}
    if kind == "a folder":
        os.mkdir(path)
    elif kind == "a FIFO":
        os.mkfifo(path)
    elif kind:
        with open(path if kind != "a link" else folder + ".record", "wb") as file:
            file.write(contents.get(kind, whole))
    if kind == "a link":
        os.symlink("../r.record", path)
    if kind == "of another user" and os.geteuid() == 0:
        os.chown(path, 65534, 65534)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        check = Check(options.haggle, folder)
        tries = [(check.row, row) for row in ROWS] + [(check.batch, row) for row in BATCHES]
        tries += [(check.named, row) for row in NAMED] + [(check.own, row) for row in OWN] + [(check.touched, row) for row in TOUCHED]
        tries += [(check.broken, (file, words)) for file, commands in BROKEN.items() for words in commands]
        list(pool.map(lambda it: it[1][0](it[0], it[1][1]), enumerate(tries)))
    print(f"{check.done} rows, {check.wrong} wrong")
    return 1 if check.wrong or not check.done else 0


if __name__ == "__main__":
    sys.exit(main())
