#!/usr/bin/env python3
"""Command lines with their exact output, and one bad file per error message.

    run_cases.py --haggle PATH            compares everything byte for byte
    run_cases.py --haggle PATH --update   rewrites what differs and shows the difference
    run_cases.py --haggle PATH NAME...    only the cases whose name contains one of these

commands/NAME.cmd is a command line, run in the top folder of the project:

    # What it shows, in a sentence.
    haggle evaluate - --format csv
    stdin: scenarios/examples/l4-alone.json

The second line is split as a shell would split it. After it may stand `stdin: FILE`, `stdin: N blanks`,
`stdin:` (what follows, to the end of the file) and `stdout: FILE` (where the output goes instead of being
compared). `needs: page` leaves the case out where the program was built without its page, `needs: no page` where it was
built with it. `copy: FILE`, or `case:` and what follows, lies in {folder}/case.json before; what stands there afterwards,
if it is something else, is NAME.case. Without stdin the input is empty. The word {folder} stands for a new folder that is removed
afterwards; its path is shown as {folder} in the output. Records of the user's own are never read: they would lie
in {folder}. Beside it lie NAME.stdout, NAME.stderr and NAME.exit; a file
that is missing stands for no output, or for status 0.

errors/NAME.json is a case that must be refused, by every command that takes a case alike: status 3, nothing on
stdout, and on stderr, as in errors/NAME.stderr, a line for each fault, at most ten, that names file, line, column and
what is wrong. Every message in the source of the readers must occur in one of them.

The exit status is 0 when everything agrees, 1 when not, 2 for wrong usage.
"""

import argparse
import difflib
import functools
import os
import re
import shlex
import subprocess
import sys
import tempfile

import fuzz_cases

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
SECONDS = 60
BAD_INPUT = 3
FAULTS_MAX = 10 # that one run reports

# Sums that do not fit appear while evaluating, when lines and columns are gone.
PLACELESS = "too large to add up"
ERROR_LINE = re.compile(r"haggle: (?P<file>[\w.-]+): (?:line [1-9]\d*, column [1-9]\d*: )?[^\x00-\x1f\x7f]+\n")

# The sources whose refusals the gallery covers, and the calls in them whose literals are messages.
READERS = ("bands/reader/json.c", "bands/reader/json_scan.c", "bands/reader/read.c", "bands/world/schedule.c",
           "scenarios/case/")
NOT_READERS = tuple(f"scenarios/case/case_write{part}.c" for part in ("", "_members", "_offer"))
REFUSALS = ("json_error", "json_key_error", "expected", "fail", "read_int", "maybe_int", "maybe_count",
            "read_choice", "maybe_choice")
NO_FILE_FOR = {
    "the file is larger than 4 MiB": "commands/file-too-large.cmd",
    "the file has more than %d values": "check_limits.py",
    "a percentage of Amazon cannot be meant: ask the recruiter for units or dollars":
        "needs data files without Amazon's market value",
}


class Checks:
    """Compares, or rewrites, expected files; counts what differs."""

    def __init__(self, update):
        self.update = update
        self.done = self.wrong = 0
        self.left_out = [] # for want of a page, or of a program without one

    def complain(self, name, problem):
        self.wrong += 1
        print(f"{name}: {problem}")

    def compare(self, path, got, kind="output"):
        """`got` against the bytes of a file; an absent file is empty."""
        expected = read(path) if os.path.exists(path) else b""
        if got == expected:
            return
        name = os.path.relpath(path, HERE)
        if self.update:
            write_or_remove(path, got)
            print(f"updated {name}")
        else:
            self.complain(name, f"the {kind} differs")
        show_difference(name, expected, got)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write_or_remove(path, content):
    if content:
        with open(path, "wb") as file:
            file.write(content)
    elif os.path.exists(path):
        os.remove(path)


def show_difference(name, expected, got):
    lines = [part.decode("utf-8", "backslashreplace").splitlines(keepends=True) for part in (expected, got)]
    for line in difflib.unified_diff(lines[0], lines[1], f"{name} (expected)", f"{name} (found)", n=1):
        print("    " + line.rstrip("\n"))


def run(haggle, arguments, folder, stdin=b"", stdout=subprocess.PIPE, records=os.path.join(HERE, "none")):
    """Status, stdout and stderr; a negative status is a signal. `records`: where the user's own records lie."""
    environment = {**os.environ, "LC_ALL": "C", "XDG_DATA_HOME": records, "HOME": records}
    try:
        done = subprocess.run([haggle, *arguments], cwd=folder, input=stdin, stdout=stdout,
                              stderr=subprocess.PIPE, timeout=SECONDS, env=environment, check=False)
    except subprocess.TimeoutExpired:
        return "no end", b"", f"still running after {SECONDS} s\n".encode()
    return done.returncode, done.stdout or b"", done.stderr


# ---------------------------------------------------------------- command lines

def read_command(path):
    """Arguments, stdin, the name of a file for stdout, the case and whether the page is needed (or None) of a .cmd file."""
    lines = read(path).decode().split("\n")
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    words = shlex.split(lines.pop(0))
    if not words or words[0] != "haggle":
        sys.exit(f"{path}: the first line that is no remark must start with haggle")
    stdin, stdout, case, needs = b"", None, None, None
    while lines:
        line = lines.pop(0)
        blanks = re.fullmatch(r"stdin: (\d+) blanks", line)
        if line == "stdin:":
            stdin = "\n".join(lines).encode()
            break
        if blanks:
            stdin = b" " * int(blanks.group(1))
        elif line.startswith("stdin: "):
            stdin = read(os.path.join(TOP, line[len("stdin: "):]))
        elif line.startswith("stdout: "):
            stdout = line[len("stdout: "):]
        elif line.startswith("copy: "):
            case = read(os.path.join(TOP, line[len("copy: "):]))
        elif line in ("needs: page", "needs: no page"):
            needs = line == "needs: page"
        elif line == "case:":
            case = "\n".join(lines).encode()
            break
        elif line:
            sys.exit(f"{path}: expected stdin:, stdout:, needs:, copy: or case:, found {line!r}")
    return words[1:], stdin, stdout, case, needs


@functools.lru_cache(maxsize=None)
def has_page(haggle):
    """Was the program built with its page?"""
    return run(haggle, ["page", "-o", "-"], TOP)[0] == 0


def check_command(checks, haggle, path):
    arguments, stdin, stdout, case, needs = read_command(path)
    stem = path[:-len(".cmd")]
    if needs is not None and needs != has_page(haggle):
        checks.left_out.append(os.path.basename(stem))
        return
    if stdout and not os.path.exists(stdout):
        print(f"{os.path.relpath(stem, HERE)}: left out, there is no {stdout} here")
        return
    checks.done += 1
    with tempfile.TemporaryDirectory() as folder:
        arguments = [word.replace("{folder}", folder) for word in arguments]
        place = os.path.join(folder, "case.json")
        if case is not None:
            with open(place, "wb") as file:
                file.write(case)
        if stdout:
            with open(stdout, "wb") as sink:
                status, out, err = run(haggle, arguments, TOP, stdin, sink, records=folder)
        else:
            status, out, err = run(haggle, arguments, TOP, stdin, records=folder)
        out, err = (said.replace(folder.encode(), b"{folder}") for said in (out, err))
        after = read(place) if os.path.exists(place) else case
        left = sorted(set(os.listdir(folder)) - {"case.json"}) if case is not None else []
    if left:
        checks.complain(os.path.relpath(stem, HERE), f"left behind {left}")
    checks.compare(stem + ".case", b"" if after == case else after, "the case file")
    checks.compare(stem + ".stdout", out)
    checks.compare(stem + ".stderr", err)
    checks.compare(stem + ".exit", b"" if status == 0 else f"{status}\n".encode(), "exit status")


# ---------------------------------------------------------------- the gallery

def check_refusal(checks, haggle, others, path):
    """One bad file, given to `evaluate` and to some other commands; returns its message."""
    folder, file = os.path.split(path)
    name = os.path.relpath(path, HERE)
    checks.done += 1
    status, out, err = run(haggle, ["evaluate", file], folder)
    if status != BAD_INPUT:
        checks.complain(name, f"expected exit status {BAD_INPUT}, found {status}")
    if out:
        checks.complain(name, "something was printed on stdout")
    text = err.decode("utf-8", "replace")
    lines = text.splitlines(keepends=True)
    places = [ERROR_LINE.fullmatch(line) for line in lines]
    if not 1 <= len(lines) <= FAULTS_MAX or "\ufffd" in text or \
            not all(place and place.group("file") == file for place in places):
        checks.complain(name, f"expected lines of plain text that start with haggle: {file}:, found {err!r}")
    elif any(": line " not in line and PLACELESS not in line for line in lines):
        checks.complain(name, f"the message names no line: {text.strip()}")
    else:                                   # only a sound message is ever written
        checks.compare(path[:-len(".json")] + ".stderr", err)
    with tempfile.TemporaryDirectory() as place:
        for way in others:
            if run(haggle, fuzz_cases.with_case(way, file, place), folder) != (status, out, err):
                checks.complain(name, f"refused differently by {' '.join(way)}")
    return text


# ---------------------------------------------------------------- messages in the source

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
CALL = re.compile(r"\b(%s)\s*\(" % "|".join(REFUSALS))


def literals_of_call(source, start):
    """The string literals among the arguments of the call whose '(' ends at `start`; neighbours are joined.
    Literals of calls inside it are not its own."""
    found, depth, at, joins = [], 1, start, False
    while depth > 0:
        literal = LITERAL.match(source, at)
        if literal:
            if depth == 1:
                found[-1:] = [found[-1] + literal.group(1)] if joins else found[-1:] + [literal.group(1)]
                joins = True
            at = literal.end()
            continue
        depth += {"(": 1, ")": -1}.get(source[at], 0)
        joins = joins and source[at].isspace()
        at += 1
    return found


def messages_of(path):
    source = re.sub(r"/\*.*?\*/", "", read(path).decode(), flags=re.DOTALL)
    for call in CALL.finditer(source):
        before = source[:call.start()].rsplit("\n", 1)[-1]
        if before.startswith(("static", "bool")):
            continue                        # a definition
        yield from literals_of_call(source, call.end())


def reader_sources():
    for folder, _, files in sorted(os.walk(TOP)):
        for file in sorted(files):
            name = os.path.relpath(os.path.join(folder, file), TOP).replace(os.sep, "/")
            if name.endswith(".c") and name.startswith(READERS) and name not in NOT_READERS:
                yield os.path.join(TOP, name)


def pattern_of(message):
    """A format as a pattern: each directive of the source stands for any text."""
    text = re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape.group(1), escape.group(1)), message)
    parts = re.split(r"%(%|[a-zA-Z])", text)
    return "".join(re.escape(part) if i % 2 == 0 else "%" if part == "%" else ".*"
                   for i, part in enumerate(parts))


def check_every_message_is_shown(checks, shown):
    everything = "\n".join(shown)
    for path in reader_sources():
        for message in dict.fromkeys(messages_of(path)):
            if message not in NO_FILE_FOR and not re.search(pattern_of(message), everything):
                checks.complain(os.path.relpath(path, TOP), f"no file in errors/ shows the message {message!r}")


# ---------------------------------------------------------------- all

def files(folder, ending, wanted):
    for file in sorted(os.listdir(os.path.join(HERE, folder))):
        if file.endswith(ending) and (not wanted or any(part in file for part in wanted)):
            yield os.path.join(HERE, folder, file)


def check_no_strays(checks):
    """Every expected file belongs to a case."""
    for folder, source in (("commands", ".cmd"), ("errors", ".json")):
        names = set(os.listdir(os.path.join(HERE, folder)))
        for name in sorted(names):
            if os.path.splitext(name)[0] + source not in names:
                checks.complain(f"{folder}/{name}", "belongs to no case")


def main():
    parser = argparse.ArgumentParser(description="Command lines and refusals, byte for byte.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--update", action="store_true", help="rewrite the expected files, showing what changes")
    parser.add_argument("--part", choices=("commands", "errors"), help="only the transcripts, or only the bad files")
    parser.add_argument("name", nargs="*", help="only cases whose name contains this")
    options = parser.parse_args()
    haggle = os.path.abspath(options.haggle)
    checks = Checks(options.update)
    for path in files("commands", ".cmd", options.name) if options.part != "errors" else ():
        check_command(checks, haggle, path)
    # Every command reads its case by one reader, so the bad files take turns: each meets one other command, and each
    # command dozens of bad files. A file that is asked for by name meets them all.
    others = [way for way in fuzz_cases.case_commands(haggle) if way[0] != "page" or has_page(haggle)]
    # Under a sanitizer (HAGGLE_FEWER_ROWS set) each command meets two: reading is the same code in all.
    met = 2 * len(others) if "HAGGLE_FEWER_ROWS" in os.environ else 1000
    turns = [others if options.name else [others[i % len(others)]] if i < met else [] for i in range(1000)]
    shown = [check_refusal(checks, haggle, turn, path)
             for turn, path in zip(turns, files("errors", ".json", options.name))] if options.part != "commands" else []
    if not options.name and options.part != "commands":
        check_every_message_is_shown(checks, shown)
    if not options.name:
        check_no_strays(checks)
    if checks.left_out:
        print(f"left out, the program has {'a' if has_page(haggle) else 'no'} page: {', '.join(checks.left_out)}")
    print(f"{checks.done} cases, {checks.wrong} complaints")
    return 1 if checks.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
