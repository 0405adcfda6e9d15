#!/usr/bin/env python3
"""`haggle new` with a person at a terminal: editing, history, Ctrl-C, Ctrl-D, and what each leaves in the file.

    check_dialogue.py --haggle PATH

runs the program on a pseudo-terminal, types, and looks at the screen and the case. What is typed through a pipe stands
in commands/new-*.cmd. The exit status is 0 when everything is as it should be, 1 when not.
"""

import argparse
import json
import os
import pty
import re
import select
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

SECONDS = 20
CTRL_A, CTRL_C, CTRL_D, CTRL_U, UP, BACKSPACE = "\x01", "\x03", "\x04", "\x15", "\x1b[A", "\x7f"


class Terminal:
    """The program on a terminal of 24 lines and 100 columns."""

    def __init__(self, haggle, folder, *words):
        self.screen = ""
        self.child, self.file = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            # libedit keeps two strings at its end: leaks are looked for in the dialogues through a pipe alone
            sanitizer = ":".join(filter(None, (os.environ.get("ASAN_OPTIONS"), "detect_leaks=0")))
            environment = {**os.environ, "ASAN_OPTIONS": sanitizer, "LC_ALL": "C.UTF-8", "TERM": "xterm", "HOME": folder, "XDG_DATA_HOME": folder,
                           "COLUMNS": "100", "LINES": "24", "PAGER": "cat"}
            os.execve(haggle, [haggle, *words], environment)
        self.seen = 0

    def read(self, until=None):
        """More of the screen, until these words or the end of the program."""
        end = time.monotonic() + SECONDS
        while until is None or until not in self.plain()[self.seen:]:
            ready, _, _ = select.select([self.file], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f"{until!r} does not appear in {self.plain()[self.seen:]!r}")
            try:
                more = os.read(self.file, 4096)
            except OSError:  # Linux says so where the other end is closed
                more = b""
            if not more:
                if until is None:
                    return
                raise AssertionError(f"the program ended before {until!r}: {self.plain()[self.seen:]!r}")
            self.screen += more.decode("utf-8", "replace")
        self.seen = self.plain().index(until, self.seen) + len(until)

    def plain(self):
        """What was shown, without the codes that move the cursor."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\([A-Z]|\r", "", self.screen)

    def type(self, keys):
        os.write(self.file, keys.encode())

    def begin(self):
        """No letter to paste."""
        self.read("Paste the letter")
        self.read("asked: ")
        self.type("\r")

    def answer(self, prompt, keys):
        self.read(prompt)
        self.read("]: ")
        self.type(keys + "\r")

    def status(self):
        self.read()
        _, status = os.waitpid(self.child, 0)
        os.close(self.file)
        return os.waitstatus_to_exitcode(status)


def case_in(folder, name="offer.json"):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def expect(what, expected, got):
    if expected != got:
        raise AssertionError(f"{what}: expected {expected!r}, got {got!r}")


def editing(haggle, folder):
    """Backspace, Ctrl-A, Ctrl-U and the line before by the arrow up, where the program has an editor."""
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.answer("Company", "Amazo" + "nn" + BACKSPACE)
    terminal.answer("Job title", "DE II" + CTRL_A + "S")
    terminal.answer("Place", "nonsense" + CTRL_U + "Seattle, WA")
    terminal.answer("Currency", "")
    terminal.answer("Base salary", "x" + CTRL_U + "170k")
    terminal.answer("Sign-on bonus, year 1", UP)
    terminal.answer("Paid at once", "!")
    expect("status", 0, terminal.status())
    expect("the offer", {"company": "Amazon", "role": "SDE II", "location": "Seattle, WA", "base": 170000,
                         "sign_on": [170000]}, case_in(folder)["offers"][0])


def letters_of_any_language(haggle, folder):
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.answer("Company", "Société Générale")
    terminal.answer("Job title", "!")
    expect("status", 0, terminal.status())
    expect("the company", "Société Générale", case_in(folder)["offers"][0]["company"])


def ctrl_c(haggle, folder):
    """At a question: what was answered before is kept, and the status says that it was stopped."""
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.answer("Company", "Amazon")
    terminal.answer("Job title", "SDE II")
    terminal.read("Place of work")
    terminal.read("]: ")
    terminal.type("Sea" + CTRL_C)
    terminal.read("Kept in offer.json")
    expect("status", 130, terminal.status())
    expect("the case", {"offers": [{"company": "Amazon", "role": "SDE II"}]}, case_in(folder))


def ctrl_d(haggle, folder):
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.answer("Company", "Amazon")
    terminal.read("Job title")
    terminal.read("]: ")
    terminal.type(CTRL_D)
    terminal.read("Kept in offer.json")
    terminal.read('the input ended before the answer to "Job title"')
    expect("status", 3, terminal.status())
    expect("the case", {"offers": [{"company": "Amazon"}]}, case_in(folder))


def nothing_answered(haggle, folder):
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.read("[Amazon]: ")
    terminal.type(CTRL_C)
    expect("status", 130, terminal.status())
    expect("files", False, os.path.exists(os.path.join(folder, "offer.json")))


def resumed(haggle, folder):
    """Stopped and started again: it goes on behind the last answer."""
    terminal = Terminal(haggle, folder, "new", "mine.json")
    terminal.begin()
    terminal.answer("Company", "Amazon")
    terminal.answer("Job title", "!")
    expect("status", 0, terminal.status())
    terminal = Terminal(haggle, folder, "new", "mine.json")
    terminal.read("Going on with mine.json.")
    terminal.answer("Base salary", "170k")
    terminal.answer("Sign-on bonus, year 1", "!")
    expect("status", 0, terminal.status())
    expect("the base", 170000, case_in(folder, "mine.json")["offers"][0]["base"])


def killed(haggle, folder):
    """Even without a chance to say good-bye nothing is lost."""
    terminal = Terminal(haggle, folder, "new")
    terminal.begin()
    terminal.answer("Company", "Amazon")
    terminal.read("Job title")
    os.kill(terminal.child, signal.SIGKILL)
    expect("status", -signal.SIGKILL, terminal.status())
    expect("the case", {"offers": [{"company": "Amazon"}]}, case_in(folder))
    expect("files", ["offer.json"], sorted(os.listdir(folder)))


def interrupted_on_a_pipe(haggle, folder):
    """Ctrl-C where lines come from a pipe."""
    child = subprocess.Popen([haggle, "new"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env={**os.environ, "HOME": folder})
    child.stdin.write(b"\nAmazon\n")
    child.stdin.flush()
    seen = b""
    while b"Job title" not in seen:
        seen += os.read(child.stderr.fileno(), 4096)
    child.send_signal(signal.SIGINT)
    expect("status", 130, child.wait(SECONDS))
    for pipe in (child.stdin, child.stdout, child.stderr):
        pipe.close()
    expect("the case", {"offers": [{"company": "Amazon"}]}, case_in(folder))


def permissions(haggle, folder):
    """A new case is its owner's alone; one that is there keeps its permissions, and a link stays a link."""
    def run(name, lines):
        subprocess.run([haggle, "new", name], cwd=folder, input=lines, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run("new.json", b"\nAmazon\nSDE II\n!\n")
    expect("a new file", 0o600, stat.S_IMODE(os.stat(os.path.join(folder, "new.json")).st_mode))
    old = os.path.join(folder, "old.json")
    with open(old, "w", encoding="utf-8") as file:
        file.write("{}\n")
    os.chmod(old, 0o640)
    os.symlink("old.json", os.path.join(folder, "link.json"))
    run("link.json", b"Amazon\nSDE II\n!\n")
    expect("an old file", 0o640, stat.S_IMODE(os.stat(old).st_mode))
    expect("a link", True, os.path.islink(os.path.join(folder, "link.json")))
    expect("what it leads to", "SDE II", case_in(folder, "old.json")["offers"][0]["role"])


def controls(haggle, folder):
    """What is pasted or typed does not drive the terminal."""
    typed = "Amazon offers you a base salary of $170,000 \x1b[2J\x9b\u009b\u202e in \x07Seattle, WA.\n.\n?\nx\x1b[31m\u202ey\n!\n"
    done = subprocess.run([haggle, "new"], cwd=folder, input=typed.encode("utf-8"), capture_output=True, check=False,
                          timeout=SECONDS, env={**os.environ, "HOME": folder})
    expect("controls on the screen", [], re.findall("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e]", done.stderr.decode("utf-8", "replace")))


def pasted(haggle, folder):
    """A letter with long lines and tabs, pasted in one piece."""
    terminal = Terminal(haggle, folder, "new")
    terminal.read("asked: ")
    terminal.type("Dear Sam,\r\twe offer you the position of Software Development Engineer II at Amazon in Seattle, WA. "
                  + "Please read all of this. " * 200 + "\rYour base salary is $170,000 a year.\r.\r")
    terminal.read("Base salary")
    terminal.read("One question a line")
    terminal.read("]: ")
    terminal.type("!\r")
    expect("status", 0, terminal.status())
    expect("the base", 170000, case_in(folder)["offers"][0]["base"])


CHECKS = [editing, pasted, controls, letters_of_any_language, ctrl_c, ctrl_d, nothing_answered, resumed, killed, interrupted_on_a_pipe,
          permissions]


def main():
    parser = argparse.ArgumentParser(description="haggle new at a terminal.")
    parser.add_argument("--haggle", required=True)
    options = parser.parse_args()
    haggle = os.path.abspath(options.haggle)
    linked = subprocess.run(["ldd", haggle], capture_output=True, text=True, check=False).stdout \
        if shutil.which("ldd") else "libedit"
    wrong = 0
    for check in [*CHECKS, *10 * [ctrl_c, ctrl_d]]:  # a key that falls between the prompt and the reading shows by chance alone
        if check in (editing,) and "libedit" not in linked:
            print(f"{check.__name__}: left out, this program has no editor of lines")
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(haggle, folder)
            except AssertionError as problem:
                wrong += 1
                print(f"{check.__name__}: {problem}")
    print(f"{len(CHECKS)} kinds of dialogue, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
