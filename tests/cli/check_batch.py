#!/usr/bin/env python3
"""`haggle batch` as a filter: its answers are those of `evaluate`, in order, as they come, in little memory.

    check_batch.py --haggle PATH [--cases N] [--seed K] [--only NAME]

Every check is a function check_NAME below. Figures are compared as text, byte for byte. Under the sanitizers
(HAGGLE_FEWER_ROWS set) fewer cases are compared and memory is not measured. The exit status is 1 when a check
fails.
"""

import argparse
import concurrent.futures
import csv
import io
import json
import os
import pty
import re
import resource
import select
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
sys.path.insert(0, os.path.join(TOP, "tests", "agreement"))
import generate  # noqa: E402

SANITIZED = "HAGGLE_FEWER_ROWS" in os.environ
SECONDS = 120
DONE, BAD_INPUT, FILE_ERROR, OUT_OF_MEMORY = 0, 3, 4, 5
GOOD = ('{"offers": [{"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000], '
        '"grant": {"units": 1400, "price": 222.50}}]}')
GOOD_PAY = ('"offers": [{"id": "amazon", "currency": "USD", "years": [265575.00, 281725.00, 299600.00, 299600.00], '
            '"annualized": {"24": 273650.00, "48": 286625.00}}]}\n')
BAD = '{"offers": [{"company": "Amazon", "level": "L5", "bse": 175000}]}'


class Failed(Exception):
    pass


def expect(wanted, found, what):
    if wanted == found:
        return
    at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found))) \
        if isinstance(wanted, (str, bytes)) and isinstance(found, (str, bytes)) else 0
    shown = [repr(one[max(0, at - 60):at + 200] if isinstance(one, (str, bytes)) else one) for one in (wanted, found)]
    raise Failed(f"{what}, from byte {at} on:\n  expected {shown[0]}\n  found    {shown[1]}")


class Tester:
    def __init__(self, haggle, cases, seed):
        self.haggle, self.cases, self.seed = haggle, cases, seed

    def run(self, words, data=b"", **more):
        return subprocess.run([self.haggle, *words], input=data, capture_output=True, timeout=SECONDS, check=False, **more)

    def batch(self, words, data, status=DONE):
        """stdout and stderr, as text."""
        done = self.run(["batch", *words], data if isinstance(data, bytes) else data.encode())
        expect(status, done.returncode, f"exit status of batch {' '.join(words)}; stderr {done.stderr[:300]!r}")
        return done.stdout.decode(), done.stderr.decode()

    def random_cases(self, count):
        return [generate.case_text(self.seed, index) for index in range(count)]


def one_line(text):
    """JSON of several lines on one."""
    return " ".join(line.strip() for line in text.splitlines())


def flat(indented):
    """The indented layout of the program as its layout on one line; strings have no line ends in them."""
    text = re.sub(r"([\[{])\n *", r"\1", indented.strip())
    text = re.sub(r"\n *([\]}])", r"\1", text)
    return re.sub(r",\n *", ", ", text)


# ---------------------------------------------------------------- the same as evaluate

def evaluate_all(it, cases):
    def evaluate(text):
        return it.run(["evaluate", "-", "--format", "json"], text.encode())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(evaluate, cases))


def pay_of(answer):
    """The line of batch that an answer of evaluate makes."""
    offers = []
    for offer in json.loads(answer, parse_float=str, parse_int=str)["offers"]:
        years = ", ".join(year["total"] for year in offer["years"])
        stays = ", ".join(f'"{stay["months"]}": {stay["annualized"]}' for stay in offer["horizons"])
        name, currency = (json.dumps(offer[key], ensure_ascii=False) for key in ("id", "currency"))
        offers.append(f'{{"id": {name}, "currency": {currency}, "years": [{years}], "annualized": {{{stays}}}}}')
    return f'"offers": [{", ".join(offers)}]}}'


def compare_with_evaluate(it, cases, first):
    lines = "".join(one_line(case) + "\n" for case in cases)
    full = it.batch(["--full"], lines)[0].splitlines()
    pay = it.batch([], lines)[0].splitlines()
    expect(len(cases), len(full), "lines of batch --full")
    expect(len(cases), len(pay), "lines of batch")
    for number, done in enumerate(evaluate_all(it, cases), 1):
        expect(DONE, done.returncode, f"exit status of evaluate on case {first + number}")
        answer = done.stdout.decode()
        expect(f'{{"line": {number}, {flat(answer)[1:]}', full[number - 1], f"batch --full, case {first + number}")
        expect(f'{{"line": {number}, {pay_of(answer)}', pay[number - 1], f"batch, case {first + number}")


def check_evaluate(it):
    """Both forms, byte for byte, against one run of evaluate a case."""
    cases = it.random_cases(it.cases)
    for first in range(0, len(cases), 200):
        compare_with_evaluate(it, cases[first:first + 200], first)


def check_refusals(it):
    """A bad case is refused as evaluate refuses it."""
    folder = os.path.join(HERE, "errors")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".json"))
    names = names[::40] if SANITIZED else names[::8]
    lines, kept = [], []
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            line = b" ".join(part.strip() for part in file.read().splitlines())
        if line.strip():
            lines.append(line)
            kept.append(name)
    for words in ([], ["--full"]):
        out, _ = it.batch(words, b"\n".join(lines), BAD_INPUT)
        for name, line, answer in zip(kept, lines, out.splitlines(), strict=True):
            if "error" not in (parsed := json.loads(answer)):
                expect(DONE, it.run(["evaluate", "-"], line).returncode if words else DONE, f"{name} accepted")
                continue
            done = it.run(["evaluate", "-", "--format", "json"], line)
            message = re.sub(r"^column \d+: ", "", parsed["error"]["message"])
            talk = done.stderr.decode()
            if message not in talk or parsed["error"]["path"] not in talk:
                raise Failed(f"{name}: batch says {parsed['error']}, evaluate {talk!r}")


# ---------------------------------------------------------------- lines

def check_lines(it):
    """Blank lines count, ends of lines of both kinds, the last without one, and what cannot be a case."""
    data = b"\n".join([GOOD.encode(), b"", b" \t", BAD.encode() + b"\r", GOOD.encode() + b"\r", b"\r",
                       b'{"note": "a\0b"}', b"\xef\xbb\xbf" + GOOD.encode(), b"\xff\xfe{\0", b"{", b"[]",
                       GOOD.encode() + GOOD.encode(), b'{"note": "\xff"}', GOOD.encode()])
    out, talk = it.batch([], data, BAD_INPUT)
    answers = [json.loads(line) for line in out.splitlines()]
    expect([1, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14], [one["line"] for one in answers], "numbers of the lines")
    expect([1, 5, 14], [one["line"] for one in answers if "offers" in one], "lines that are answered")
    for line in (1, 5, 14):
        if f'{{"line": {line}, {GOOD_PAY}' not in out:
            raise Failed(f"line {line} is not answered as it should be:\n{out}")
    expect("haggle: 8 of 11 lines failed, the first on line 4\n", talk, "stderr")
    expect({"path": "offers[0].bse", "message": 'unknown key "bse": did you mean "base"?'}, answers[1]["error"], "line 4")
    said = {one["line"]: one["error"]["message"] for one in answers if "error" in one}
    for line, words in ((7, "control character"), (8, "byte order mark"), (10, "column 2: "), (12, "column "),
                        (13, "not valid UTF-8")):
        if words not in said[line]:
            raise Failed(f"line {line} should say {words!r}: {said[line]!r}")
    expect(("", ""), it.batch([], ""), "nothing in")
    expect(("", ""), it.batch([], "\n \n\r\n"), "blank lines in")


def check_long_lines(it):
    """A line of 4 MiB is read, a longer one is refused, and neither disturbs the others."""
    def padded(length):
        return GOOD.encode() + b" " * (length - len(GOOD))
    limit = 4 * 1024 * 1024
    data = b"\n".join([padded(limit), padded(limit + 1), GOOD.encode(), b"x" * (3 * limit), GOOD.encode()])
    out, _ = it.batch(["--threads", "2"], data, BAD_INPUT)
    answers = [json.loads(line) for line in out.splitlines()]
    expect([True, False, True, False, True], ["offers" in one for one in answers], "which lines are answered")
    expect("the line is longer than 4 MiB", answers[1]["error"]["message"], "line 2")
    expect("the line is longer than 4 MiB", answers[3]["error"]["message"], "line 4")


def check_order(it):
    """The same bytes from any number of threads, bad lines among them."""
    cases = [one_line(case) for case in it.random_cases(40 if SANITIZED else 200)]
    lines = "\n".join(BAD if i % 7 == 3 else "" if i % 11 == 5 else cases[i % len(cases)]
                      for i in range(300 if SANITIZED else 1000))
    first, talk = it.batch(["--threads", "1"], lines, BAD_INPUT)
    for threads in ("2", "4", "16"):
        expect(first, it.batch(["--threads", threads], lines, BAD_INPUT)[0], f"{threads} threads")
    expect((first, talk), it.batch([], lines, BAD_INPUT), "as many threads as cores")
    numbers = [json.loads(line)["line"] for line in first.splitlines()]
    expect(sorted(numbers), numbers, "order")
    lines = "\n".join(cases[:30])
    expect(it.batch(["--full", "--threads", "1"], lines)[0], it.batch(["--full", "--threads", "4"], lines)[0],
           "--full on 4 threads")


def check_file(it):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.ndjson")
        with open(path, "w", encoding="utf-8") as file:
            file.write(GOOD + "\n" + GOOD)
        expect(it.batch([], GOOD + "\n" + GOOD), it.batch([path], b""), "a file")
        expect(it.batch([], GOOD), it.batch(["-"], GOOD), "- for standard input")
        for name in ("nothing", "."):
            done = it.run(["batch", os.path.join(folder, name)])
            expect((FILE_ERROR, b""), (done.returncode, done.stdout), f"reading {name}")
            if not re.fullmatch(rb"haggle: [^\n]+: cannot (open|read): [^\n]+\n", done.stderr):
                raise Failed(f"reading {name}: {done.stderr!r}")


# ---------------------------------------------------------------- pipes

class Pipe:
    """A batch that is talked with."""

    def __init__(self, it, words=()):
        self.process = subprocess.Popen([it.haggle, "batch", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, bufsize=0)
        self.waiting = b""

    def say(self, data):
        self.process.stdin.write(data)

    def hear(self, what):
        """One line, that must come by itself."""
        end = time.monotonic() + 20
        while b"\n" not in self.waiting:
            if not select.select([self.process.stdout], [], [], max(0.0, end - time.monotonic()))[0]:
                self.process.kill()
                raise Failed(f"{what}: no answer within 20 seconds")
            got = os.read(self.process.stdout.fileno(), 65536)
            if not got:
                raise Failed(f"{what}: the output ended")
            self.waiting += got
        line, self.waiting = self.waiting.split(b"\n", 1)
        return line.decode() + "\n"

    def end(self):
        out, talk = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, out, talk


def check_conversation(it):
    """Who writes a line and waits gets its answer, also where lines come in pieces."""
    for words in ([], ["--threads", "1"], ["--threads", "4"]):
        pipe = Pipe(it, words)
        for number in range(1, 41):
            line = GOOD.encode() + b"\n"
            if number % 3 == 0:
                pipe.say(line[:50])
                time.sleep(0.01)
                pipe.say(line[50:])
            else:
                pipe.say(line)
            expect(f'{{"line": {number}, {GOOD_PAY}', pipe.hear(f"line {number}"), f"line {number}")
        pipe.say(line + line + line[:50]) # two whole ones and a piece: the two are answered
        for number in (41, 42):
            expect(f'{{"line": {number}, {GOOD_PAY}', pipe.hear(f"line {number}"), f"line {number}")
        pipe.say(line[50:-1])
        expect((DONE, f'{{"line": 43, {GOOD_PAY}'.encode(), b""), pipe.end(), "the last line")
    pipe = Pipe(it, ["--csv"])
    pipe.say(b"company,base\n")
    expect("row,id,currency,year_1,year_2,year_3,year_4,annualized_24,annualized_48,error\n", pipe.hear("names"), "names")
    pipe.say(b"Zoo,100k\n")
    expect("2,zoo,USD,100000.00,100000.00,100000.00,100000.00,100000.00,100000.00,\n", pipe.hear("row 2"), "row 2")
    expect((DONE, b"", b""), pipe.end(), "the end")


def check_broken_pipe(it):
    """A reader that goes away ends the run, without a word, also while the input stays open."""
    pipe = Pipe(it)
    pipe.say(GOOD.encode() + b"\n")
    pipe.hear("line 1")
    pipe.process.stdout.close()
    pipe.say(GOOD.encode() + b"\n")
    try:
        status = pipe.process.wait(20)
    except subprocess.TimeoutExpired as error:
        pipe.process.kill()
        raise Failed("still running 20 seconds after its reader went away") from error
    expect((FILE_ERROR, b""), (status, pipe.process.stderr.read()), "status and stderr")
    pipe.process.stdin.close()
    script = f'i=0; while [ $i -lt 3000 ]; do echo \'{GOOD}\'; i=$((i + 1)); done | ' \
             f'{{ "{it.haggle}" batch; echo "status $?" >&2; }} | head -n 1'
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=SECONDS, check=False)
    expect(f'{{"line": 1, {GOOD_PAY}', done.stdout, "head -n 1")
    if not done.stderr.rstrip().endswith("status 4") or "haggle" in done.stderr:
        raise Failed(f"head -n 1: {done.stderr!r}")


def check_full_disk(it):
    if not os.path.exists("/dev/full"):
        return
    for words in ([], ["--csv"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([it.haggle, "batch", *words], input=(b"company,base\nZoo,1\n" if words else GOOD.encode()),
                                  stdout=full, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        expect((FILE_ERROR, b"haggle: cannot write the result: No space left on device\n"),
               (done.returncode, done.stderr), "a full disk")


def check_progress(it):
    """On a terminal alone, with the time left where the size is known; wiped at the end."""
    seconds_of_lines = 2000 if SANITIZED else 60000
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.ndjson")
        with open(path, "w", encoding="utf-8") as file:
            for _ in range(seconds_of_lines):
                file.write(GOOD + "\n")
        ours, theirs = pty.openpty()
        with open(os.devnull, "wb") as nowhere:
            process = subprocess.Popen([it.haggle, "batch", "--threads", "1", path], stdin=subprocess.DEVNULL,
                                       stdout=nowhere, stderr=theirs)
        os.close(theirs)
        shown = b""
        while True:
            try:
                got = os.read(ours, 4096)
            except OSError:
                break
            if not got:
                break
            shown += got
        os.close(ours)
        expect(DONE, process.wait(SECONDS), "exit status")
        if shown and not re.match(rb"\r[\d,]+ lines, [\d,]+ a second, (\d+ min )?\d+ s left *\r", shown):
            raise Failed(f"progress is {shown[:200]!r}")
        if shown and not re.search(rb"\r *\r\Z", shown):
            raise Failed(f"the line of progress stays: {shown[-200:]!r}")
        if not shown and not SANITIZED:
            print("    the machine was too fast to show any progress")


# ---------------------------------------------------------------- memory

def peak_of(it, count, words=()):
    """Peak resident memory in KB after so many lines, read while the program waits for more."""
    process = subprocess.Popen([it.haggle, "batch", "--threads", "2", *words], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    def write():
        for _ in range(count // 100):
            process.stdin.write((GOOD.encode() + b"\n") * 100)
        process.stdin.flush()
    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(count):
        process.stdout.readline()
    writer.join()
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        peak = int(re.search(r"VmHWM:\s*(\d+) kB", file.read()).group(1))
    process.stdin.close()
    expect(b"", process.stdout.read(), "more answers than lines")
    expect(DONE, process.wait(SECONDS), "exit status")
    return peak


def check_memory(it):
    """Ten times the lines need no more memory."""
    if SANITIZED or not os.path.exists("/proc/self/status"):
        return
    peaks = [peak_of(it, count) for count in (10 ** 4, 10 ** 5)]
    print(f"    {peaks[0]} KB at 10,000 lines, {peaks[1]} KB at 100,000")
    if peaks[1] > peaks[0] + 2048:
        raise Failed(f"memory grows: {peaks[0]} KB at 10,000 lines, {peaks[1]} KB at 100,000")


def check_out_of_memory(it):
    """A line for which there is no memory is refused; the rest goes on. (Where the memory left is a few pages, it may
    be too little for the next short line too, by where the system put things: it then says the same.)"""
    if SANITIZED or sys.platform != "linux":
        return
    monster = b'{"note": [' + b"[]," * 49000 + b'[]], "x": "' + b"a" * 3000000 + b'"}'
    lines = b"\n".join([GOOD.encode(), monster, GOOD.encode()] * 3)
    alone = [True, False, True] * 3
    for words in (["--threads", "1"], ["--threads", "1", "--full"]):
        limits = {"alone": 0, "with others": 0}
        for memory in range(24, 80, 2):  # MiB: from too little to begin with, to enough for all
            def little_memory(most=memory * 2 ** 20):
                resource.setrlimit(resource.RLIMIT_AS, (most, most))
            done = it.run(["batch", *words], lines, preexec_fn=little_memory)
            if done.returncode == OUT_OF_MEMORY:
                continue
            expect(BAD_INPUT, done.returncode, f"exit status; stderr {done.stderr!r}")
            answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
            expect(len(alone), len(answers), "answers")
            told = [one["error"]["message"] for one in answers if "offers" not in one]
            if not any("memory" in message for message in told):
                expect(alone, ["offers" in one for one in answers], "which lines are answered")
                break
            expect([], [message for message in told if "memory" not in message], f"other reasons at {memory} MiB")
            expect([], [number for number in (1, 4, 7) if "offers" in answers[number]], "long lines answered")
            limits["alone" if alone == ["offers" in one for one in answers] else "with others"] += 1
        if limits["alone"] < 5 or limits["with others"] > 2:
            raise Failed(f"limits of memory at which the long line was refused: {limits}")


# ---------------------------------------------------------------- tables

def check_table(it):
    """A row's figures are those of evaluate with the same offer by options."""
    rows = [("Amazon", "L5", "$185,000", "75k", "60k", "1400", "", "222.50", "", ""),
            ("Google", "", "182k", "20000", "", "", "$240,000", "290", "google", "15%"),
            ("Zoo", "", "99999.99", "", "", "", "", "", "", "0.125"),
            ("Meta", "E5", "210000", "50k", "0", "", "400k", "", "", "15%")]
    names = ("company", "level", "base", "sign_on_1", "sign_on_2", "units", "grant", "price", "vesting", "bonus")
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerows([names, *rows])
    out, _ = it.batch(["--csv"], "\ufeff" + table.getvalue())
    for row, answer in zip(rows, csv.DictReader(io.StringIO(out)), strict=True):
        words = dict(zip(names, row))
        options = [f"--{name}={words[key]}" for name, key in
                   (("company", "company"), ("level", "level"), ("base", "base"), ("units", "units"), ("value", "grant"),
                    ("price", "price"), ("vesting", "vesting"), ("bonus", "bonus")) if words[key]]
        sign_ons = [words[key] or "0" for key in ("sign_on_1", "sign_on_2")]
        done = it.run(["evaluate", *options, "--sign-on", ",".join(sign_ons), "--format", "json"])
        expect(DONE, done.returncode, f"evaluate {' '.join(options)}: {done.stderr!r}")
        offer = json.loads(done.stdout, parse_float=str)["offers"][0]
        expect([year["total"] for year in offer["years"]][:4], [answer[f"year_{n}"] for n in range(1, 5)], row[0])
        expect([stay["annualized"] for stay in offer["horizons"]], [answer["annualized_24"], answer["annualized_48"]], row[0])
        expect(("", offer["id"], "USD"), (answer["error"], answer["id"], answer["currency"]), row[0])


def check_table_quoting(it):
    """Cells in quotes hold commas, quotes and ends of lines; what is not RFC 4180 is refused row by row."""
    table = ('id,company,base\n'
             'a,"Zoo, Inc.","100,000"\n'
             '"b ""b""",Zoo,100k\r\n'
             '"c","Zo\no",100k\n'
             ',,\n'
             '\n'
             'd,"Zoo"x,100k\n'
             'e,5" disks,100k\n'
             'f,Zoo\n'
             '=1+1,Zoo,1\n'
             'g,Zo\0o,1\n'
             'h,"Zoo,1\n')
    for threads in ("1", "3"):
        out, talk = it.batch(["--csv", "--threads", threads], table, BAD_INPUT)
        answers = list(csv.DictReader(io.StringIO(out)))
        expect(["2", "3", "4", "7", "8", "9", "10", "11", "12"], [one["row"] for one in answers], "rows")
        expect(["a", 'b "b"', "c", "", "e", "f", "'=1+1", "", ""], [one["id"] for one in answers], "ids")
        expect([True, True, False, False, True, False, True, False, False], [not one["error"] for one in answers],
               "which rows are answered")
        expect("haggle: 5 of 9 rows failed, the first on row 4\n", talk, "stderr")
        expect("the quote of cell 2 is not closed", answers[-1]["error"], "the last row")
        expect("the row has 2 cells, the row of names 3", answers[5]["error"], "row 9")


# ---------------------------------------------------------------- other engines

def check_parallel(it):
    """GNU parallel deals the lines out, here to this machine twice; numbers are those within each of its blocks."""
    if not shutil.which("parallel"):
        print("    GNU parallel is not installed: left out")
        return
    lines = [one_line(case) for case in it.random_cases(60)]
    command = ["parallel", "--pipe", "--keep-order", "--block", "20k", "--sshlogin", ":", "--sshlogin", ":",
               it.haggle, "batch"]
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(command, input="".join(line + "\n" for line in lines).encode(), capture_output=True,
                              timeout=SECONDS, check=False, env={**os.environ, "HOME": home, "PARALLEL_HOME": home})
    expect(DONE, done.returncode, f"exit status of parallel: {done.stderr!r}")
    def without_number(text):
        return re.sub(r'(?m)^\{"line": \d+, ', "{", text)
    whole = it.batch([], "\n".join(lines))[0]
    expect(without_number(whole), without_number(done.stdout.decode()), "answers by GNU parallel")
    if done.stdout.decode().count('{"line": 1, ') < 2:
        raise Failed("GNU parallel made one block of all lines")


def main():
    parser = argparse.ArgumentParser(description="batch as a filter")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--cases", type=int, default=20, help="random cases to compare with evaluate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one check")
    options = parser.parse_args()
    it = Tester(os.path.abspath(options.haggle), 20 if SANITIZED else options.cases, options.seed)
    failed = ran = 0
    for name, check in list(globals().items()):
        if not name.startswith("check_") or options.only not in (None, name[len("check_"):]):
            continue
        ran += 1
        started = time.monotonic()
        try:
            check(it)
        except Failed as failure:
            failed += 1
            print(f"{name}: {failure}")
            continue
        print(f"{name}: {time.monotonic() - started:.1f} s")
    print(f"{ran} checks, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
