#!/usr/bin/env python3
"""haggle on a terminal of its own: width, bold, pager; and in a pipe, where none of them shows.

    check_terminal.py --haggle PATH

Each row of TESTS runs a command on a pseudo-terminal of a size, with an environment, and looks at what came. The exit
status is 0 when everything agrees, 1 when not.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
RIVAL, ALONE = "scenarios/examples/l5-mle-against-google.json", "scenarios/examples/l4-alone.json"
SECONDS = 30
WIDTHS = (40, 132) if "HAGGLE_FEWER_ROWS" in os.environ else (40, 60, 72, 100, 132, 200)  # fewer under a sanitizer
BOLD = "\033[1m"
SEQUENCE = re.compile(r"\033\[[0-9;]*m")


def run_on_terminal(words, rows=60, columns=80, **environment):
    """Status and output of a command whose standard output is a terminal of that size (0 × 0: unknown)."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    clean = {name: value for name, value in os.environ.items()
             if name not in ("PAGER", "HAGGLE_PAGER", "LESS", "NO_COLOR", "COLUMNS", "LINES")}
    wanted = {**clean, "LC_ALL": "C.UTF-8", "TERM": "xterm", "PAGER": "cat", "HOME": "/nowhere",
              "XDG_DATA_HOME": "/nowhere", **environment}
    process = subprocess.Popen(words, cwd=TOP, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave,
                               env={name: value for name, value in wanted.items() if value is not None})
    os.close(slave)
    said, end = b"", time.monotonic() + SECONDS
    while time.monotonic() < end:
        if not select.select([master], [], [], 0.2)[0]:
            continue
        try:
            part = os.read(master, 65536)
        except OSError:                     # Linux says so when the other end has closed
            part = b""
        if not part:
            break
        said += part
    else:
        process.send_signal(signal.SIGKILL)
        sys.exit(f"{words} does not end")
    os.close(master)
    return process.wait(), said.decode().replace("\r\n", "\n")


def columns_of(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in SEQUENCE.sub("", line))


def widest(text):
    return max(columns_of(line) for line in text.split("\n"))


def breakable(text):
    """Its lines without those of one word, which stay whole, and without bars and calendars, which keep their form."""
    return "\n".join(line for line in text.split("\n") if " " in line.strip() and not re.match(r"T[.A-Z=]+$|[A-Z]  |.*#[|#]", line))


def words_of(text):
    return set(re.findall(r"\d[\d,.]*\d", SEQUENCE.sub("", text)))


class Terminal:
    def __init__(self, haggle):
        self.haggle = haggle
        self.wrong = self.done = 0

    def on(self, *arguments, **more):
        return run_on_terminal([self.haggle, *arguments], **more)

    def piped(self, *arguments, **environment):
        done = subprocess.run([self.haggle, *arguments], cwd=TOP, capture_output=True, text=True, timeout=SECONDS,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", "COLUMNS": "120", **environment})
        return done.returncode, done.stdout

    def expect(self, good, name, said=""):
        self.done += 1
        if not good:
            self.wrong += 1
            print(f"{name}: not so\n{said}")


def check_bold(terminal):
    for name, environment, bold in (("a terminal has bold titles", {}, True),
                                    ("NO_COLOR has none", {"NO_COLOR": "1"}, False),
                                    ("an empty NO_COLOR forbids nothing", {"NO_COLOR": ""}, True),
                                    ("a dumb terminal has none", {"TERM": "dumb"}, False)):
        status, said = terminal.on("evaluate", ALONE, **environment)
        terminal.expect(status == 0 and (BOLD in said) == bold and ("\033" in said) == bold, name, said)
    _, plain = terminal.piped("evaluate", ALONE)
    terminal.expect("\033" not in plain, "a pipe has no escape sequence", plain)
    for kind in ("json", "csv", "md"):
        _, said = terminal.on("evaluate", ALONE, "--format", kind)
        terminal.expect("\033" not in said, f"--format {kind} has none on a terminal", said)


def check_width(terminal):
    _, piped = terminal.piped("evaluate", RIVAL)
    _, same = terminal.on("evaluate", RIVAL)
    terminal.expect(SEQUENCE.sub("", same) == piped, "a terminal of 80 columns shows what a pipe gets", same)
    terminal.expect(widest(piped) <= 80, "a pipe gets 80 columns, whatever COLUMNS says", piped)
    for columns in WIDTHS:
        for command, *more in (("evaluate",), ("counter",), ("stay",), ("evaluate", "--full"), ("counter", "--full"), ("bands",)):
            status, said = terminal.on(command, RIVAL, *more, columns=columns)
            _, other = terminal.piped(command, RIVAL, *more)
            terminal.expect(status == 0 and (command == "bands" or widest(breakable(said)) <= columns),
                            f"{command} keeps to {columns} columns", said)
            if command in ("evaluate", "counter") and more:
                terminal.expect(words_of(other) <= words_of(said), f"{command} loses no figure in {columns} columns",
                                f"{words_of(other) - words_of(said)}\n{said}")
    _, wide = terminal.on("evaluate", "--full", RIVAL, columns=132)
    terminal.expect(widest(wide) > 90, "a wide terminal is used", wide)
    for columns, most in (("120", 120), ("30", 40), ("100000000", 80), ("many", 80)):
        _, said = terminal.on("evaluate", ALONE, rows=0, columns=0, COLUMNS=columns, LINES="500")
        terminal.expect(most - 12 < widest(breakable(said)) <= most, f"where the terminal does not know, COLUMNS={columns}", said)


def check_picture(terminal):
    _, piped = terminal.piped("stay", "--full", RIVAL)
    _, said = terminal.on("stay", "--full", RIVAL, rows=0, LINES="5000")
    terminal.expect("━" in said and "━" not in piped and "****" in piped, "a pipe gets a picture in ASCII", said)
    _, narrow = terminal.on("stay", "--full", RIVAL, columns=50, rows=0, LINES="5000")
    terminal.expect("the picture needs" in narrow and "━" not in narrow, "a picture that does not fit says so", narrow)


def check_pager(terminal):
    with tempfile.TemporaryDirectory() as folder:
        shows = f"sed 's/^/> /'; echo $LESS"
        script = os.path.join(folder, "my pager")
        with open(script, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nsed \"s/^/$1 /\"\n")
        os.chmod(script, 0o755)
        rows = (
            ("long output goes through PAGER", {"PAGER": shows}, "> Amazon L4", None),
            ("and LESS is set for it", {"PAGER": shows}, "FRX", None),
            ("unless it is the user's", {"PAGER": shows, "LESS": "S"}, "\nS", "FRX"),
            ("HAGGLE_PAGER comes first", {"PAGER": shows, "HAGGLE_PAGER": "sed 's/^/! /'"}, "! Amazon L4", "> Amazon"),
            ("an empty one means none", {"PAGER": shows, "HAGGLE_PAGER": ""}, "Amazon L4", "> Amazon"),
            ("so does an empty PAGER", {"PAGER": ""}, "Amazon L4", None),
            ("its arguments are the shell's", {"PAGER": f"'{script}' '<>'"}, "<> Amazon L4", None),
            ("one that does not exist is done without", {"PAGER": "/no/such/pager"}, "Amazon L4", None),
            ("a dumb terminal has none", {"PAGER": shows, "TERM": "dumb"}, "Amazon L4", "> Amazon"),
        )
        for name, environment, there, not_there in rows:
            status, said = terminal.on("evaluate", ALONE, rows=10, **environment)
            said = SEQUENCE.sub("", said)
            terminal.expect(status == 0 and there in said and (not_there is None or not_there not in said), name, said)
        for name, arguments, more in (("output that fits is printed", ("evaluate", ALONE), {"rows": 500}),
                                      ("JSON is printed", ("evaluate", ALONE, "--format", "json"), {"rows": 10}),
                                      ("CSV is printed", ("evaluate", ALONE, "--format", "csv"), {"rows": 10}),
                                      ("the version is printed", ("--version",), {"rows": 10})):
            status, said = terminal.on(*arguments, PAGER=shows, **more)
            terminal.expect(status == 0 and "> " not in said, name, said)
        status, said = terminal.on("--help", rows=10, PAGER=shows)
        terminal.expect(status == 0 and "> usage:" in said, "long help goes through it", said)
        for name, pager in (("leaving early is no error", "true"), ("after a line", "head -n 1"),
                            ("a pager that fails changes no status", "head -n 1; exit 5")):
            status, said = terminal.on("bands", rows=10, PAGER=pager)
            terminal.expect(status == 0 and "haggle: cannot" not in said, name, said)
        bad = os.path.join(folder, "doubt.json")
        with open(bad, "w", encoding="utf-8") as file:
            file.write('{"offers":[{"company":"Amazon","level":"L5","base":1700}]}')
        status, said = terminal.on("check", bad, rows=2, PAGER=shows)
        terminal.expect(status == 1 and "> " in said, "the status is the command's", said)


def check_default_pager(terminal):
    """What is run where nothing is said, and that it may be missing."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "arguments")
        less = os.path.join(folder, "less")
        with open(less, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho "$@" >{log}\ncat\n')
        os.chmod(less, 0o755)
        status, said = terminal.on("evaluate", ALONE, rows=10, PAGER=None, PATH=folder + ":" + os.environ["PATH"])
        with open(log, encoding="utf-8") as file:
            terminal.expect(status == 0 and file.read() == "-FRX\n" and "Amazon L4" in said, "the default is less -FRX", said)
        status, said = terminal.on("evaluate", ALONE, rows=10, PAGER=None, PATH="/nowhere")
        terminal.expect(status == 0 and "Amazon L4" in said, "without less all is printed", said)


def check_progress(terminal):
    """A long run says how far it is, on a terminal alone, and takes it back."""
    quick = ("simulate", "--company", "Amazon", "--base", "170k", "--units", "700", "--price", "222.5", "--paths")
    taken_back = "\r" + 18 * " " + "\r"
    status, said = terminal.on(*quick, "900000")
    shown = re.findall(r"\r *(\d+)% of the paths", said)
    terminal.expect(status == 0 and len(shown) > 5 and shown == sorted(shown, key=int) and said.count(taken_back) == 1 and
                    "of the paths" not in said.partition(taken_back)[2], "a long run says how far it is", said)
    status, said = terminal.on(*quick, "20000")
    terminal.expect(status == 0 and "of the paths" not in said, "a short one does not", said)


def main():
    parser = argparse.ArgumentParser(description="haggle on a terminal of its own.")
    parser.add_argument("--haggle", required=True, help="the program")
    terminal = Terminal(os.path.abspath(parser.parse_args().haggle))
    for check in (check_bold, check_width, check_picture, check_pager, check_default_pager, check_progress):
        check(terminal)
    print(f"{terminal.done} checks, {terminal.wrong} complaints")
    return 1 if terminal.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
