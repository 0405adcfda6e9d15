#!/usr/bin/env python3
"""An answer that cannot be written is an error; a reader that has seen enough is none.

    check_io.py --haggle PATH --shim fault_shim.so [--all]

Every command, in every format that it has, with its standard output closed, full, full half way, or read by nobody;
every command that writes files with each call that touches one failing (fault_shim.c), in a folder that may not be written,
and twice at once into the same place. Each ends with status 4 and one line; what was there before
is whole, and no draft stays. --all takes every call instead of some of them; where the environment has HAGGLE_FEWER_ROWS (the
build that counts branches) they are fewer.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from faults import EXAMPLES, SECONDS, Place, contents, files_in, hidden  # noqa: E402

CANNOT = 4
FORMATS = {"evaluate": 4, "stay": 4, "simulate": 4, "counter": 4, "bands": 4, "diff": 4, "check": 4, "tax": 4}
NAMES = ("text", "json", "csv", "md")
PRINTED = (
    ("evaluate", "case.json"), ("stay", "case.json"), ("simulate", "case.json", "--paths", "500"), ("counter", "case.json"),
    ("counter", "case.json", "--script", "-"), ("counter", "case.json", "--only", "counter_email"), ("bands", "--level", "L5"), ("diff", "old.json", "case.json"), ("check", "case.json"),
    ("stay", "case.json", "--after-tax"), ("bands", "case.json"), ("tax", "--wages", "250k", "--state", "CA"), ("read", "letter.txt"), ("batch", "cases.ndjson"), ("help", "counter"),
    ("--help",), ("--version",), (), ("page", "case.json", "-o", "-"), ("bands", "--level", "L5", "--location", "Seattle", "--as-case"))

# What writes a file: the words, and the folder's files that it writes.
WRITING = (
    (("set", "w/case.json", "note=new"), ("case.json",)),
    (("reply", "w/case.json", "--base", "180k"), ("case.json",)),
    (("counter", "case.json", "--script", "w/script.md"), ("script.md",)),
    (("read", "letter.txt", "-o", "w/read.json"), ("read.json",)),
    (("evaluate", "--company", "Acme", "--base", "170k", "--save", "w/kept.json"), ("kept.json",)),
    (("evaluate", "case.json", "--format", "csv", "-o", "w"), ()),
    (("page", "case.json", "-o", "w/page.html"), ("page.html",)),
    (("report", "case.json", "-o", "w"), ()))
FEWER = "HAGGLE_FEWER_ROWS" in os.environ
NEVER_OVER = ("read.json", "kept.json")  # which are refused where there is such a file


class Check:
    def __init__(self, place, everything):
        self.place, self.everything = place, everything

    def printed(self):
        for words in PRINTED:
            formats = NAMES[:FORMATS.get(words[0], 1)] if words and "--script" not in words and "--as-case" not in words else NAMES[:1]
            for name in formats:
                yield (*words, "--format", name) if name != "text" else words

    def one_line(self, where, done, status=CANNOT):
        lines = done.stderr.splitlines()
        if done.returncode != status or len(lines) != 1 or not lines[0].startswith(b"haggle: "):
            self.place.complain(where, f"status {done.returncode}, {done.stderr!r}")

    def start(self, words, **more):
        return subprocess.run([self.place.haggle, *words], cwd=self.place.folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              env=self.place.environment, timeout=SECONDS, check=False, **more)

    def check_output(self, words):
        what = " ".join(words) or "no words"
        self.one_line(f"{what}, output closed", self.start(words, preexec_fn=lambda: os.close(1)))
        if FEWER and words not in PRINTED[::3]:
            return
        if "--format" not in words:
            with open(self.place.path("readable"), "rb") as wrong:
                self.one_line(f"{what}, output that may not be written", self.start(words, stdout=wrong))
            self.check_reader(what, words)
        whole = self.start(words, stdout=subprocess.PIPE)
        if whole.returncode not in (0, 1) or not whole.stdout:
            self.place.complain(what, f"status {whole.returncode}, {whole.stderr!r}")
        if FEWER:
            return  # under a limit of sizes it could not write its counts either
        for size in (0, len(whole.stdout) // 2) if self.everything or "--format" not in words else (0,):  # that signal is ignored here, so that it is an error
            with open(self.place.path("full"), "wb") as file:
                done = self.start(words, stdout=file, restore_signals=False,
                                  preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
            self.one_line(f"{what}, room for {size} bytes", done)

    def check_reader(self, what, words):
        """One that takes nothing: the program ends as others do, by SIGPIPE, or in silence where that is ignored."""
        for handling in (signal.SIG_DFL, signal.SIG_IGN):
            mine, its = os.pipe()
            os.close(mine)
            done = self.start(words, stdout=its, restore_signals=False, preexec_fn=lambda: signal.signal(signal.SIGPIPE, handling))
            os.close(its)
            ends = (-signal.SIGPIPE, CANNOT if words and words[0] == "batch" else 0) if handling == signal.SIG_DFL else (0, CANNOT)
            if done.returncode not in ends or done.stderr.count(b"\n") > 1:
                self.place.complain(f"{what}, nobody reads ({handling.name})", f"status {done.returncode}, {done.stderr!r}")

    def old_files(self, words, names):
        self.place.fresh("w", {name: contents(self.place.path("case.json")) for name in names if name not in NEVER_OVER})
        if not names:
            self.place.run(tuple("old.json" if word == "case.json" else word for word in words))
        return files_in(self.place.path("w"))

    def check_calls(self, words, names):
        """Each call that touches a file fails, alone."""
        what = " ".join(words)
        old = self.old_files(words, names)
        self.place.run(words)
        new = files_in(self.place.path("w"))
        if new == old:
            self.place.complain(what, "writes nothing")
        step = 1 if self.everything else (149 if FEWER else 47) if words[0] == "report" else 4
        for call in range(1, 10_000, step):
            self.place.fresh("w", old)
            done = self.place.run(words, call=call, error=errno.ENOSPC, alone=1)
            if not self.place.came_to_it():
                break
            self.after_fault(f"{what}, call {call} fails", done, old, new)

    def after_fault(self, where, done, old, new):
        now = files_in(self.place.path("w"))
        drafts = hidden(self.place.path("w"))
        if drafts and done.returncode:  # a call that was to take it away is what failed
            now = {name: data for name, data in now.items() if name not in drafts}
        if len(drafts) > 1:
            self.place.complain(where, f"{', '.join(drafts)} stays")
        if done.returncode == 0:
            now = {name: data for name, data in now.items() if name not in drafts}
            if now != new:
                self.place.complain(where, "status 0, and the files are not the new ones")
        elif done.returncode == 5 and words_of_book(done) and now == old:
            pass  # no process for it
        elif done.returncode != CANNOT or now not in (old, new) or done.stderr.count(b"haggle: ") != 1:
            self.place.complain(where, f"status {done.returncode}, {done.stderr!r}, files "
                                       f"{'old' if now == old else 'new' if now == new else 'mixed'}")

    def check_folder(self, words, names):
        """Of somebody else's, as another user."""
        what = " ".join(words)
        old = self.old_files(words, names)
        folder = self.place.path("w")
        os.chmod(folder, 0o555)
        done = self.start(words, stdout=subprocess.PIPE, **({"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}))
        os.chmod(folder, 0o755)
        self.one_line(f"{what}, a folder that may not be written", done)
        if files_in(folder) != old or done.stdout:
            self.place.complain(what, "something was written")

    def check_twice(self, words, names):
        what = f"{' '.join(words)}, twice at once"
        old = self.old_files(words, names)
        self.place.run(words)
        new = files_in(self.place.path("w"))
        self.place.fresh("w", old)
        both = [subprocess.Popen([self.place.haggle, *words], cwd=self.place.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, env=self.place.environment) for _ in range(2)]
        statuses = []
        for process in both:
            _, err = process.communicate(timeout=SECONDS)
            statuses.append(process.returncode)
            if process.returncode not in (0, CANNOT) or (process.returncode and err.count(b"haggle: ") != 1):
                self.place.complain(what, f"status {process.returncode}, {err!r}")
        now = files_in(self.place.path("w"))
        if 0 not in statuses or (now != new and words[0] != "reply"):  # of replies, each is a round
            self.place.complain(what, f"statuses {statuses}, {sorted(now)}")


def words_of_book(done):
    return done.stderr.startswith(b"haggle: the workbook cannot be written: ") and done.stderr.count(b"\n") == 1


def write_files(place):
    shutil.copy(os.path.join(EXAMPLES, "l5-mle-against-google.json"), place.path("case.json"))
    shutil.copy(os.path.join(EXAMPLES, "l4-alone.json"), place.path("old.json"))
    for name, data in (("letter.txt", b"We are pleased to offer you the role of Software Engineer at Amazon.\nBase salary: $170,000 per year.\n"),
                       ("cases.ndjson", b'{"offers": [{"company": "Amazon", "level": "L5", "base": 175000}]}\n'), ("readable", b"")):
        with open(place.path(name), "wb") as file:
            file.write(data)
    for path, folders, names in os.walk(os.path.dirname(place.folder)):  # for the other user
        for name in (*folders, *names):
            os.chmod(os.path.join(path, name), 0o755)
        os.chmod(path, 0o755)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--shim", required=True)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(options.haggle, options.shim, os.path.join(folder, "place"))
        write_files(place)
        check = Check(place, options.all)
        has_page = place.run(("page", "case.json", "-o", "-")).returncode == 0
        for words in check.printed():
            if has_page or "page" not in words:
                check.check_output(words)
        for words, names in WRITING:
            if has_page or words[0] != "page":
                check.check_calls(words, names)
                if not FEWER:  # another user could not write its counts, and would say so
                    check.check_folder(words, names)
                check.check_twice(words, names)
    print(f"{place.runs} runs, {len(place.faults)} faults")
    return 1 if place.faults else 0


if __name__ == "__main__":
    sys.exit(main())
