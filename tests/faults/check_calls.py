#!/usr/bin/env python3
"""A call that a signal interrupts is made again; one that cannot tell what it is asked is an error, or does no harm.

    check_calls.py --haggle PATH --shim fault_shim.so [--all]

Commands that read and write files, where each call that waits (read, write, flock, poll, waitpid) is interrupted once: the
answer and the files are as they are else. Then each call that looks at something (stat, fstat, access and the like), waits for
another process, or asks for a thread fails once: the answer and the files are as they are else, or the status is not 0, one
line says why, and the files are those from before, or whole new ones. No draft stays. So it is where what touches a file is not
permitted (EPERM: as a second name for a file is not on some disks), and of `batch` where nothing can be read or written yet
(EAGAIN). --all takes every call of `report` too; where the environment has HAGGLE_FEWER_ROWS (the build that counts branches)
it is left out.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import errno
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_io import write_files  # noqa: E402
from faults import Place, contents, files_in, hidden  # noqa: E402

ADD = ("bands", "add", "--role", "sde", "--level", "L5", "--mid", "180k", "--location", "Seattle, WA", "--date", "2026-11",
       "--source", "a friend")
BATCH = 3 * b'{"offers": [{"company": "Amazon", "level": "L5", "base": 175000}]}\n'
CSV = b"company,level,base\nAmazon,L5,175000\nGoogle,,180000\n"

# The words, the input, and the files that lie in the folder w before.
COMMANDS = (
    (("set", "w/case.json", "note=new"), b"", ("case.json",)),
    (("reply", "w/case.json", "--base", "180k"), b"", ("case.json",)),
    (("counter", "case.json", "--script", "w/script.md"), b"", ("script.md",)),
    (("counter", "case.json", "--script", "w/script.md"), b"", ()),
    (("evaluate", "case.json", "--format", "csv", "-o", "w"), b"", ()),
    (("read", "letter.txt", "-o", "w/read.json"), b"", ()),
    (("read", "letter.pdf"), b"", ()),
    (("evaluate", "--company", "Acme", "--base", "170k", "--save", "w/kept.json"), b"", ()),
    (("new", "w/new.json"), b"\nAmazon\n!\n", ()),
    (ADD, b"", ()),
    (("batch", "--threads", "2"), BATCH, ()),
    (("batch", "--threads", "1", "--csv"), CSV, ()),
    (("simulate", "case.json", "--paths", "2000", "--threads", "3"), b"", ()),
    (("report", "case.json", "-o", "w"), b"", ()))
STEPS = {"evaluate case.json --format csv -o w": 7, "report case.json -o w": 60}  # of which some calls will do


def pdf(text):
    """A page with one line of text each."""
    lines = "".join(f"({line}) Tj T* " for line in text.splitlines())
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {lines}ET"
    parts = ("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
             f"<< /Length {len(content)} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    out, places = "%PDF-1.4\n", []
    for i, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{i} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (out + f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n").encode()


class Command:
    """One command over the files that it finds, and what it does when nothing fails."""

    def __init__(self, place, words, stdin, names):
        self.place, self.words, self.stdin = place, words, stdin
        self.what = " ".join(words)
        self.files = {name: contents(place.path("case.json")) for name in names}
        self.start()
        self.old = self.written()
        self.normal = self.place.run(words, stdin)
        self.new = self.written()
        if self.normal.returncode != 0:
            place.complain(self.what, f"status {self.normal.returncode}: {self.normal.stderr!r}")

    def start(self):
        self.place.fresh("w", self.files)
        self.place.fresh("home/.local/share/haggle", {})

    def written(self):
        found = files_in(self.place.path("w"))
        found.update(files_in(self.place.path("home/.local/share/haggle")))
        return {name: data for name, data in found.items() if not name.endswith(".lock")}

    def interrupt(self, call):
        """Whether the program came to the wait of that number."""
        self.start()
        done = self.place.run(self.words, self.stdin, wait=call, alone=1)
        if (done.returncode, done.stdout, done.stderr) != (0, self.normal.stdout, self.normal.stderr) or self.written() != self.new:
            self.place.complain(f"{self.what}, wait {call} is interrupted", f"status {done.returncode}, {done.stderr[-300:]!r}, {done.stdout[-300:]!r}, "
                                                                            f"{sorted(self.written())}")
        return self.place.came_to_it()

    def fail(self, call):
        return self.end_well(f"look {call} fails", look=call, error=errno.EIO)

    def forbid(self, call):
        return self.end_well(f"call {call} is not permitted", call=call, error=errno.EPERM)

    def put_off(self, call):
        return self.end_well(f"call {call} is to come again", call=call, error=errno.EAGAIN)

    def end_well(self, what, **fault):
        self.start()
        done = self.place.run(self.words, self.stdin, alone=1, **fault)
        if not self.place.came_to_it():
            return False
        where = f"{self.what}, {what}"
        stays, now = hidden(self.place.path("w")), self.written()
        if "call" in fault and len(stays) == 1:  # what was to take it away may be what failed
            now = {name: data for name, data in now.items() if name not in stays}
        elif stays:
            self.place.complain(where, f"{', '.join(stays)} stays")
        if done.returncode == 0:
            good = done.stdout == self.normal.stdout and now == self.new
        else:
            good = done.returncode in (1, 3, 4, 5) and done.stderr.count(b"\nhaggle: ") + done.stderr.startswith(b"haggle: ") == 1 and now in (self.old, self.new)
        if not good:
            self.place.complain(where, f"status {done.returncode}, {done.stderr[-300:]!r}, {sorted(now)}")
        return True


def check(command, everything):
    count = 0
    step = 1 if everything else STEPS.get(command.what, 1)
    more = {"batch": [command.put_off], "new": [command.forbid], "bands": [command.forbid], "evaluate --company": [command.forbid]}
    for way in (command.interrupt, command.fail, *more.get(command.words[0], more.get(" ".join(command.words[:2]), []))):
        call = 1
        while way(call):
            call += step
            count += 1
    print(f"{command.what}: {count} calls", flush=True)


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
        with open(place.path("letter.pdf"), "wb") as file:
            file.write(pdf(contents(place.path("letter.txt")).decode()))
        os.makedirs(place.path("home/.local/share/haggle"))
        for words, stdin, names in COMMANDS:
            fewer = "HAGGLE_FEWER_ROWS" in os.environ and words[0] == "report"
            if " ".join(words).startswith(options.only) and not fewer:
                check(Command(place, words, stdin, names), options.all)
    print(f"{place.runs} runs, {len(place.faults)} faults")
    return 1 if place.faults else 0


if __name__ == "__main__":
    sys.exit(main())
