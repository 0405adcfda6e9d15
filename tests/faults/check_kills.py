#!/usr/bin/env python3
"""A program that is killed anywhere leaves whole files, and those of one run.

    check_kills.py --haggle PATH --shim fault_shim.so [--kills N]

Kills each command that writes before every call that touches a file (fault_shim.c), by SIGKILL and by the signals that a
person sends, over files that an earlier run wrote. At once afterwards every file is the old or the new one, whole, and no
two of a set are of different runs; a signal that can be caught leaves no draft. After the next run into the folder the set
is complete, no draft is there, and --force is not asked for. --kills N adds N kills of `report` at random moments, and takes
every call instead of some of them.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from faults import DRAFT, EXAMPLES, Place, contents, files_in, hidden, name_of  # noqa: E402

OLD, NEW = "old.json", "new.json"
PAPERS = ("workbook.xlsx", "script.md", "summary.json", "report.html", ".haggle-report")
CAUGHT = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
ADD = ("bands", "add", "--role", "sde", "--level", "L5", "--mid", "180k", "--location", "Seattle, WA", "--date", "2026-11",
       "--source")


def seen(folder, names=None):
    """What a person sees there; of a report the papers alone, and their record."""
    return {name: data for name, data in files_in(folder).items() if (name in names if names else not name.startswith("."))}


class Sets:
    """The files that two runs of one command write into a folder, and what stands there after a kill."""

    def __init__(self, place, what, words, names=None):
        self.place, self.what, self.words, self.names = place, what, words, names
        self.old = self.written(OLD)
        self.new = self.written(NEW)
        self.both = {name for name in self.old if self.old[name] == self.new.get(name)}
        if set(self.old) != set(self.new) or len(self.both) > len(self.old) / 2:
            raise SystemExit(f"{what}: two runs that cannot be told apart: {sorted(self.old)}, {sorted(self.new)}")

    def written(self, case):
        self.place.fresh("r", {})
        self.run(case)
        return files_in(self.place.path("r"))

    def run(self, case, **fault):
        done = self.place.run((self.words[0], case, *self.words[1:], "-o", "r"), **fault)
        if not fault and done.returncode:
            self.place.complain(self.what, f"status {done.returncode}: {done.stderr.decode()}")
        return done

    def after_kill(self, where):
        """Whole, and of one run."""
        now = seen(self.place.path("r"), self.names)
        torn = sorted(name for name, data in now.items() if data not in (self.old.get(name), self.new.get(name)))
        if torn:
            self.place.complain(where, f"torn: {', '.join(torn)}")
        of_old = {name for name, data in now.items() if data == self.old.get(name)} - self.both
        of_new = {name for name, data in now.items() if data == self.new.get(name)} - self.both
        if not torn and of_old and of_new:
            self.place.complain(where, f"of two runs: {', '.join(sorted(of_old))} and {', '.join(sorted(of_new))}")

    def after_next(self, where):
        """The next run that writes anything into the folder leaves a whole set."""
        folder = self.place.path("r")
        self.place.run(("counter", OLD, "--script", "r/mine.md"))
        os.unlink(os.path.join(folder, "mine.md"))
        now = files_in(folder)
        stays = hidden(folder)
        if stays:
            self.place.complain(where, f"after the next run {', '.join(stays)} stays")
        elif now not in (self.old, self.new) and now != {}:
            self.place.complain(where, f"after the next run there is neither set: {', '.join(sorted(now))}")

    def check(self, number, start, calls, **more):
        """Each call from `calls` on, until the program ends first."""
        for call in calls:
            self.place.fresh("r", start)
            self.run(NEW, call=call, signal=int(number), **more)
            if not self.place.came_to_it():
                return call
            where = f"{self.what}, {name_of(number)} before call {call} over {len(start)} files"
            if number in CAUGHT and hidden(self.place.path("r")):
                self.place.complain(where, f"{', '.join(hidden(self.place.path('r')))} stays")
            self.after_kill(where)
            self.after_next(where)
        return calls[-1]


def last_call(sets):
    """How many calls a run makes by itself."""
    sets.place.fresh("r", sets.old)
    return sets.place.counts((sets.words[0], NEW, *sets.words[1:], "-o", "r"))[1]


def check_sets(place, kills):
    tables = Sets(place, "tables", ("evaluate", "--format", "csv"))
    last = tables.check(signal.SIGKILL, tables.old, range(1, 10_000, 1 if kills else 3))
    tables.check(signal.SIGKILL, {}, range(1, 10_000, 3 if kills else 11))
    tables.check(signal.SIGTERM, tables.old, range(1, 10_000, 5 if kills else 17))
    print(f"tables: {last} calls")
    papers = Sets(place, "report", ("report",), PAPERS)
    total = last_call(papers)
    begin = total - 36  # where the papers come into their places
    papers.check(signal.SIGKILL, papers.old, range(1, begin, 1 if kills else 97), alone=1)
    papers.check(signal.SIGKILL, papers.old, range(begin, 10_000, 1 if kills else 7), alone=1)
    papers.check(signal.SIGKILL, papers.old, range(1, 10_000, 3 if kills else 200))  # in the process that writes the workbook too
    for number in CAUGHT:
        papers.check(number, papers.old, range(2, 10_000, 2 if kills else 157), alone=1)
    print(f"report: {total} calls")
    check_again_without_force(place, papers, range(begin, total, 3 if kills else 14))
    for i in range(kills):
        kill_at_random(papers, i)


def check_again_without_force(place, papers, calls):
    """A kill between any two of the last calls, then a report, which is not refused."""
    for call in calls:
        place.fresh("r", papers.old)
        papers.run(NEW, call=call, signal=int(signal.SIGKILL), alone=1)
        papers.run(OLD)
        if files_in(place.path("r")) != papers.old:
            place.complain(f"report after a kill before call {call}", "is not whole")


def kill_at_random(papers, i):
    """By the clock: the longer half of the kills within the last part of a run."""
    place = papers.place
    place.fresh("r", papers.old)
    begin = time.monotonic()
    if i == 0:
        papers.run(NEW)
        papers.seconds = time.monotonic() - begin
        return
    number = random.choice((signal.SIGKILL, signal.SIGKILL, *CAUGHT))
    with subprocess.Popen([place.haggle, "report", NEW, "-o", "r"], cwd=place.folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=place.environment) as process:
        time.sleep(papers.seconds * random.uniform(0.8 if i % 2 else 0, 1.05))
        process.send_signal(number)
    where = f"report, {name_of(number)} at random, number {i}"
    papers.after_kill(where)
    papers.after_next(where)


def check_file(place, what, words, path, old, new, number, step=1, stdin=b""):
    """One file, killed before each call: the old or the new one, and no draft after the same once more."""
    folder = os.path.dirname(place.path(path))
    for call in range(1, 10_000, step):
        for name in os.listdir(folder):
            if name.startswith(DRAFT) or place.path(path) == os.path.join(folder, name):
                os.unlink(os.path.join(folder, name))
        if old is not None:
            with open(place.path(path), "wb") as file:
                file.write(old)
        place.run(words, stdin, call=call, signal=int(number))
        if not place.came_to_it():
            return
        where = f"{what}, {name_of(number)} before call {call}"
        now = contents(place.path(path)) if os.path.exists(place.path(path)) else None
        if now not in (old, new):
            place.complain(where, "torn")
        if number in CAUGHT and hidden(folder):
            place.complain(where, f"{', '.join(hidden(folder))} stays")
        if old is None and now:
            os.unlink(place.path(path))
        place.run(words, stdin)
        if hidden(folder):
            place.complain(where, f"after the next run {', '.join(hidden(folder))} stays")


def written_by(place, words, path, old, stdin=b""):
    if old is not None:
        with open(place.path(path), "wb") as file:
            file.write(old)
    elif os.path.exists(place.path(path)):
        os.unlink(place.path(path))
    place.run(words, stdin)
    return contents(place.path(path)) if os.path.exists(place.path(path)) else None


def check_files(place, kills):
    case = contents(place.path(OLD))
    records = "home/.local/share/haggle/user_bands.json"
    place.run((*ADD, "a friend"))
    own = contents(place.path(records))
    os.mkdir(place.path("f"))
    commands = [("set", ("set", "f/case.json", "note=new"), "f/case.json", case, b""),
                ("counter --script", ("counter", OLD, "--script", "f/script.md"), "f/script.md", b"mine\n", b""),
                ("read -o", ("read", "letter.txt", "-o", "f/read.json"), "f/read.json", None, b""),
                ("evaluate --save", ("evaluate", "--company", "Acme", "--base", "170k", "--save", "f/kept.json"), "f/kept.json", None, b""),
                ("bands add", (*ADD, "another"), records, own, b"")]
    if place.run(("page", OLD, "-o", "-")).returncode == 0:
        commands.append(("page -o", ("page", OLD, "-o", "f/page.html"), "f/page.html", b"mine\n", b""))
    for what, words, path, old, stdin in commands:
        new = written_by(place, words, path, old, stdin)
        if new in (None, old):
            place.complain(what, "writes nothing")
        check_file(place, what, words, path, old, new, signal.SIGKILL, 1 if kills else 2, stdin=stdin)
        check_file(place, what, words, path, old, new, signal.SIGTERM, 4 if kills else 9, stdin=stdin)
    check_records(place, records, own, 1 if kills else 3)


def check_records(place, records, own, step):
    """A record that was said to be added is there."""
    for call in range(1, 10_000, step):
        with open(place.path(records), "wb") as file:
            file.write(own)
        done = place.run((*ADD, "kept"), call=call, signal=int(signal.SIGKILL))
        if not place.came_to_it():
            return
        sources = [band["source"] for band in json.loads(contents(place.path(records)))["bands"]]
        if b"added" in done.stdout and "kept" not in sources or sources[:1] != ["a friend"]:
            place.complain(f"bands add killed before call {call}", f"holds {sources}")


def write_cases(place):
    """The same offers with other figures."""
    case = json.loads(contents(os.path.join(EXAMPLES, "l6-mle-against-meta.json")))
    for name, more in ((OLD, 0), (NEW, 1000)):
        for offer in case["offers"]:
            offer["base"] += more
        case["assumptions"] = {**case.get("assumptions", {}), "growth": "5%" if more else "6%"}
        with open(place.path(name), "w", encoding="utf-8") as file:
            json.dump(case, file)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--shim", required=True)
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options.haggle, options.shim, os.path.join(folder, "place"))
        write_cases(place)
        with open(place.path("letter.txt"), "w", encoding="utf-8") as file:
            file.write("We are pleased to offer you the role of Software Engineer at Amazon.\nBase salary: $170,000 per year.\n")
        check_files(place, options.kills)
        check_sets(place, options.kills)
    print(f"{place.runs} runs, {len(place.faults)} faults")
    return 1 if place.faults else 0


if __name__ == "__main__":
    sys.exit(main())
