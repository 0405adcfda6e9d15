#!/usr/bin/env python3
"""Tables that come into their places together, where moving them fails: the old ones are there again, or the new ones are.

    check_moves.py --haggle PATH --shim fault_shim.so

Two tables over two old ones, in one folder, and with the first of them behind a link that leads out of it. Once the
drafts are there each call that touches a file fails, alone, or with all that follow. Where the status is 4 and the program could still move
files, the old ones stand there; where it could not, none is torn, those that can be seen are of one run, and the next run
that writes into the folder leaves a whole set. A link stays a link.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import errno
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from faults import EXAMPLES, Place, contents, hidden  # noqa: E402

FEWER = "HAGGLE_FEWER_ROWS" in os.environ
FIRST = 30  # the drafts are made; they are not yet in place
WORDS = ("evaluate", "new.json", "--format", "csv", "-o", "w")


class Tables:
    def __init__(self, place, linked):
        self.place, self.linked = place, linked
        self.without = []  # calls that it can do without
        self.old = self.written("old.json")
        self.new = self.written("new.json")
        self.names = sorted(self.old)
        if not self.names or self.names != sorted(self.new) or any(self.old[name] == self.new[name] for name in self.names):
            raise SystemExit(f"two runs that cannot be told apart: {self.names}")

    def written(self, case):
        self.place.fresh("w", {})
        self.place.run((WORDS[0], case, *WORDS[2:]))
        return self.seen()

    def seen(self):
        folder = self.place.path("w")
        return {name: contents(os.path.join(folder, name)) for name in os.listdir(folder)
                if not name.startswith(".") and os.path.exists(os.path.join(folder, name))}

    def start(self):
        self.place.fresh("far", {})
        folder = self.place.fresh("w", self.old)
        if self.linked:
            os.rename(os.path.join(folder, self.names[0]), self.place.path("far", "table.csv"))
            os.symlink("../far/table.csv", os.path.join(folder, self.names[0]))

    def fail(self, call, on, error=errno.EIO):
        """Whether the program came to that call."""
        self.start()
        done = self.place.run(WORDS, call=call, error=error, on=on)
        if not self.place.came_to_it():
            return False
        if done.returncode == 0 and error == errno.EPERM:
            self.without.append(call)
        where = f"{'a link and a table' if self.linked else 'two tables'}, call {call} fails{', and all after it' if on else ''}"
        if done.returncode and error in (errno.EMLINK, errno.ENOTSUP):
            self.place.complain(where, f"by error {error} it is not done without, as by EPERM it is: {done.stderr!r}")
        now = self.seen()
        if any(data not in (self.old[name], self.new[name]) for name, data in now.items()):
            self.place.complain(where, f"torn: {now}")
        if done.returncode == 0:
            good = now == self.new
        elif on:
            good = now in ({}, self.old, self.new) or self.linked or len(now) == 1
        else:
            good = now == self.old
        if not good or done.returncode not in (0, 4) or (done.returncode and done.stderr.count(b"haggle: ") != 1):
            self.place.complain(where, f"status {done.returncode}, {done.stderr!r}, {sorted(now)}")
        self.after_next(where)
        return True

    def after_next(self, where):
        self.place.run(("counter", "old.json", "--script", "w/mine.md"))
        if self.linked:
            self.place.run(("counter", "old.json", "--script", "far/mine.md"))
        stays = hidden(self.place.path("w")) + hidden(self.place.path("far"))
        if stays:
            self.place.complain(where, f"after the next run {', '.join(stays)} stays")
        now = self.seen()
        now.pop("mine.md", None)
        if now not in (self.old, self.new):
            self.place.complain(where, f"after the next run there is neither set: {sorted(now)}")
        if self.linked and not os.path.islink(self.place.path("w", self.names[0])):
            self.place.complain(where, "the link is none any more")


def check_second_names(place, tables):
    """Where files have no second names a table behind a link has none while it is replaced."""
    call = FIRST
    while tables.fail(call, 0, errno.EPERM):
        call += 1
    if not tables.without:
        place.complain("a link", "no call is done without")
    for error in (errno.EMLINK, errno.ENOTSUP):
        for call in tables.without:
            tables.fail(call, 0, error)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--shim", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options.haggle, options.shim, os.path.join(folder, "place"))
        case = json.loads(contents(os.path.join(EXAMPLES, "l4-alone.json")))
        for name, base in (("old.json", 150000), ("new.json", 160000)):
            case["offers"][0]["base"] = base
            case["offers"][0]["grant"]["units"] = base // 100
            with open(place.path(name), "w", encoding="utf-8") as file:
                json.dump(case, file)
        for linked in (False, True):
            tables = Tables(place, linked)
            for on in (0, 1):
                call = FIRST
                while tables.fail(call, on):
                    call += 5 if on and FEWER else 3 if on or FEWER else 1
            if linked:
                check_second_names(place, tables)
    print(f"{place.runs} runs, {len(place.faults)} faults")
    return 1 if place.faults else 0


if __name__ == "__main__":
    sys.exit(main())
