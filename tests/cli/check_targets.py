#!/usr/bin/env python3
"""What a command writes to, and what it leaves as it was.

    check_targets.py --haggle PATH

Regular files keep their rights and their links; new files and folders are their owner's alone; a FIFO and standard output
are written to; folders, dead links and the case itself are refused with nothing written; the papers of a report come all or
none; papers that were edited, or that a program has open, need --force; a workbook that cannot be whole (a limit on the
size of files, a full folder for temporary files, no memory) gives status 4 or 5, one line, and the old papers; no draft
stays, whatever signal ends the program. Everything lies in a folder of the test's own.

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLE = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir, "scenarios", "examples", "l4-alone.json"))
PAPERS = ("workbook.xlsx", "script.md", "summary.json")
DRAFT = ".haggle-draft-"
KILLS = 8 if "HAGGLE_FEWER_ROWS" in os.environ else 24  # fewer under a sanitizer


class Place:
    """A folder with a case, and a program to run in it."""

    def __init__(self, haggle, folder, complain):
        self.haggle, self.folder, self.complain = haggle, folder, complain
        os.makedirs(folder)
        shutil.copy(EXAMPLE, self.path("case.json"))

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run(self, *words, **options):
        return subprocess.run([self.haggle, *words], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=60, check=False, **options)

    def expect(self, what, status, words, **options):
        done = self.run(*words, **options)
        if done.returncode != status:
            self.complain(f"{what}: status {done.returncode} instead of {status}: {done.stderr.strip()}")
        if status and done.stderr.count("\n") != 1:
            self.complain(f"{what}: not one line: {done.stderr!r}")
        self.no_draft(what)
        return done

    def no_draft(self, what):
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if name.startswith(DRAFT) or ".part" in name:
                    self.complain(f"{what}: the draft {os.path.join(folder, name)} stays")

    def mode(self, *names):
        return stat.S_IMODE(os.stat(self.path(*names)).st_mode)

    def report(self, *words, **options):
        return self.run("report", "case.json", "-o", "r", *words, **options)

    def papers(self):
        return {name: contents(self.path("r", name)) for name in os.listdir(self.path("r"))}


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, text="mine\n"):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def check_script(place):
    """counter --script FILE"""
    words = ("counter", "case.json", "--script")
    complain = place.complain
    place.expect("a new file", 0, (*words, "new.md"))
    if place.mode("new.md") != 0o600:
        complain(f"a new file has the rights {place.mode('new.md'):o}")
    script = contents(place.path("new.md"))
    write(place.path("old.md"))
    os.chmod(place.path("old.md"), 0o640)
    os.symlink("old.md", place.path("link.md"))
    place.expect("a link", 0, (*words, "link.md"))
    if not os.path.islink(place.path("link.md")) or contents(place.path("old.md")) != script:
        complain("a link was replaced instead of the file it leads to")
    if place.mode("old.md") != 0o640:
        complain(f"the rights 640 became {place.mode('old.md'):o}")
    name = "n" * (255 - len(".md")) + ".md"
    place.expect("the longest name", 0, (*words, name))
    os.symlink("case.json", place.path("case-link.json"))
    os.link(place.path("case.json"), place.path("case-twin.json"))
    os.symlink("nowhere", place.path("dead.md"))
    os.mkdir(place.path("folder"))
    before = contents(place.path("case.json"))
    for wrong in ("case.json", "case-link.json", "case-twin.json", "dead.md", "folder"):
        place.expect(f"--script {wrong!r}", 4, (*words, wrong))
    if contents(place.path("case.json")) != before or os.path.lexists(place.path("nowhere")):
        complain("the case was overwritten, or a dead link followed")
    check_flows(place, words, script)


def check_flows(place, words, script):
    """A FIFO, and standard output by its other name."""
    os.mkfifo(place.path("fifo"))
    got = []
    reader = threading.Thread(target=lambda: got.append(contents(place.path("fifo"))), daemon=True)
    reader.start()
    place.expect("a FIFO", 0, (*words, "fifo"))
    reader.join(5)
    if not stat.S_ISFIFO(os.stat(place.path("fifo")).st_mode) or got != [script]:
        place.complain("a FIFO was replaced, or not all came through it")
    os.symlink("/proc/self/fd/1", place.path("out"))
    with open(place.path("said.txt"), "w", encoding="utf-8") as said:
        subprocess.run([place.haggle, *words, "out"], cwd=place.folder, stdin=subprocess.DEVNULL, stdout=said, timeout=60,
                       check=False)
    if not contents(place.path("said.txt")).startswith(script) or len(contents(place.path("said.txt"))) == len(script):
        place.complain("the script and the answer do not both stand in the file that standard output is")


def check_report(place):
    """The papers: rights, all or none, edited, open."""
    complain = place.complain
    place.expect("a first report", 0, ("report", "case.json", "-o", "deep/r"))
    if (place.mode("deep"), place.mode("deep", "r"), place.mode("deep", "r", "workbook.xlsx")) != (0o700, 0o700, 0o600):
        complain("a new folder or paper can be read by others")
    place.report()
    os.chmod(place.path("r", "script.md"), 0o644)
    place.expect("the same report again", 0, ("report", "case.json", "-o", "r"))
    if place.mode("r", "script.md") != 0o644:
        complain("a paper lost its rights")
    again = ("report", "case.json", "-o", "r")
    for mark in (".~lock.workbook.xlsx#", "~$workbook.xlsx"):
        write(place.path("r", mark))
        place.expect(mark, 4, again)
        os.unlink(place.path("r", mark))
    with open(place.path("r", "workbook.xlsx"), "ab") as book:
        book.write(b"an edit")
    before = place.papers()
    if "--force" not in place.expect("an edited workbook", 4, again).stderr or place.papers() != before:
        complain("an edited workbook was replaced, or --force is not named")
    place.expect("--force", 0, (*again, "--force"))
    place.expect("a report over that of --force", 0, again)
    for name in PAPERS:
        check_stopped_by_folder(place, name)


def check_stopped_by_folder(place, name):
    os.unlink(place.path("r", name))
    os.mkdir(place.path("r", name))
    before = {other: contents(place.path("r", other)) for other in os.listdir(place.path("r")) if other != name}
    place.expect(f"{name} is a folder", 4, ("report", "case.json", "-o", "r"))
    os.rmdir(place.path("r", name))
    if place.papers() != before:
        place.complain(f"papers were replaced though {name} could not be")
    place.report("--force")


def limited(kind, value):
    return lambda: resource.setrlimit(kind, (value, value))


def failed_well(place, what, done, before):
    if done.returncode not in (4, 5) or done.stderr.count("\n") != 1 or done.stdout:
        place.complain(f"{what}: status {done.returncode}, {done.stderr!r}")
    if place.papers() != before:
        place.complain(f"{what}: the papers are not the old ones")
    place.no_draft(what)


def check_limits(place):
    place.report()
    before = place.papers()
    for size in (0, 1000, 20_000, 100_000, len(before["workbook.xlsx"]) - 1):
        done = place.report(preexec_fn=limited(resource.RLIMIT_FSIZE, size))
        failed_well(place, f"files of at most {size} bytes", done, before)
    check_full_temporary(place, before)


def check_full_temporary(place, before):
    """A folder for temporary files of a few kilobytes, in a name space of the test's own."""
    room = place.path("room")
    os.mkdir(room)
    for size in ("4k", "64k", "400k"):
        mount = f'mount -t tmpfs -o size={size} none "$1" || exit 77; shift; exec "$@"'
        done = subprocess.run(["unshare", "-m", "sh", "-c", mount, "sh", room, place.haggle, "report", "case.json", "-o", "r"],
                              cwd=place.folder, env={**os.environ, "TMPDIR": room}, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, check=False)
        if done.returncode in (1, 77) or "unshare" in done.stderr:
            print("no name space of its own here: a full folder for temporary files was left out")
            return
        failed_well(place, f"temporary files of {size} in all", done, before)


def check_memory(place):
    """Less and less of it, until nothing can be written; the library that writes workbooks looks at little of what it asks for."""
    place.report()
    before = place.papers()
    if place.report(preexec_fn=limited(resource.RLIMIT_AS, 1 << 30)).returncode:
        print("this program cannot be kept short of memory (a sanitizer needs more): that was left out")
        return
    for mebibytes in range(12, 80, 2):
        done = place.report("--force", preexec_fn=limited(resource.RLIMIT_AS, mebibytes << 20))
        if done.returncode == 0:
            continue
        if done.returncode == 127:  # not even the loader
            continue
        failed_well(place, f"{mebibytes} MiB of memory", done, before)


def check_signals(place):
    place.report()
    start = time.monotonic()
    place.report()
    whole = time.monotonic() - start
    for i in range(KILLS):
        number = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL)[i % 4]
        before = set(os.listdir(place.path("r")))
        process = subprocess.Popen([place.haggle, "report", "case.json", "-o", "r"], cwd=place.folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * i / KILLS)
        process.send_signal(number)
        process.wait()
        stays = set(os.listdir(place.path("r"))) - before
        if stays and number != signal.SIGKILL:  # what that one leaves, the next report takes away
            place.complain(f"signal {number}: {', '.join(stays)} stays")
        if len({os.stat(place.path("r", name)).st_mtime_ns for name in place.papers() if not name.startswith(DRAFT)}) != 1:
            place.complain(f"signal {number}: the papers are of two reports")
    place.expect("a report after all that", 0, ("report", "case.json", "-o", "r"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    haggle = os.path.abspath(parser.parse_args().haggle)
    faults = []
    os.umask(0o022)
    for check in (check_script, check_report, check_limits, check_memory, check_signals):
        with tempfile.TemporaryDirectory() as folder:
            name = check.__name__
            check(Place(haggle, os.path.join(folder, "place"), lambda fault, name=name: faults.append(f"{name}: {fault}")))
    for fault in faults:
        print(fault)
    print("what is written, and what is left: " + (f"{len(faults)} faults" if faults else "as promised"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
