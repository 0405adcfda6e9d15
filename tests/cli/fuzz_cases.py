#!/usr/bin/env python3
"""Broken cases by the thousand: the program must refuse or print, and never crash, hang or mumble.

    fuzz_cases.py --haggle PATH [--rounds N] [--seed K] [--only ROUND] [--keep DIR]

Every round takes one of the examples (or the case that uses every key), breaks it, and gives it on stdin to
one of the commands that take a case, as `haggle --help` lists them, in one of its formats. It must end within
5 seconds, with

    status 0   nothing on stderr, and something on stdout: JSON that is sound where JSON was asked for
    status 1   the same; only from `check`
    status 3   nothing on stdout, and on stderr one to ten lines of plain text that start with "haggle: "

The same seed breaks the same way for ever; `--only ROUND` prints the broken case of one round and what
became of it, `--keep DIR` saves the cases that fail. The exit status is 0 when all rounds pass, 1 when not.
"""

import argparse
import concurrent.futures
import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import help_pages

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
EXAMPLE = os.path.join(EXAMPLES, "l5-mle-against-google.json")
SECONDS = 60 # no bound of speed: what runs for ever
WRONG_USAGE = 2
NOT_BUILT_IN = 4 # `page` of a program without its page
FORMATS = ("text", "json", "csv", "md")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")

# Spliced in as they stand; "@text@" marks what is written without its quotes.
NUMBERS = ("0", "-0", "1", "-1", "2", "12", "13", "15", "36", "37", "60", "61", "0.5", "0.15", "-0.5", "0.001", "0.005",
           "1e0", "1e5", "1e12", "1e13", "1e308", "1e309", "1e-9", "1e-400", "-1e400", "999999999999.99",
           "1000000000000", "1000000000000.01", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
           "18446744073709551616", "2147483647", "2147483648", "1000000000", "1000000001", "0.1", "0.07",
           "0.9999999999",
           "0.000000001", "1" * 63, "1" * 64, "1" * 70, "0." + "0" * 70 + "1", "1e" + "0" * 70 + "1", "1" * 400,
           "00", "01", "1.", ".5", "+1", "1e", "1e+", "--1", "0x10", "NaN", "Infinity", "-Infinity", "1_000", "1,000")
TEXTS = ("", " ", "0", "15%", "-15%", "100%", "-100%", "-99.9999999%", "1000%", "0.01%", "33.33%", "1e1%", "1e999%",
         "99999999999999999999%", "%", "%%", "15", "15 %", "170k", "$170,000", "1.2m", "1000000m", "1000001m", "$",
         "k", ",",
         "1,23", "$1,000.005", "0.00001k", "2026-12-05", "2026-02-30", "2200-01-01", "1900-01-01", "0000-00-00",
         "2026-1-1",
         "amazon", "amazn", "google_2022", "L4", "L9", "Amazon", "amazon.com", "AWS", "sde", "mle", "lump",
         "monthly", "full",
         "none", "prorated", "written", "path", "yearly", "anchor", "company", "USD", "WA", "a" * 79, "a" * 81,
         "a" * 2001,
         "ü" * 1001, "é", "日本語", "\U0001f600", "%s%n%d", "{{slot}}", "=1+1", "a,b\"c", "line\nbreak", "tab\t",
         "\x1b[31m", "\x7f",
         "\x01", "\u202e", "\u2028", "\ufeff", "\ufffe", "|", "`", "<b>", "|a|b|", "- x", "# x", "\\")
LITERALS = ("null", "true", "false", "[]", "{}", "[[]]", "[{}]", '{"a": 1}', "[" * 40 + "]" * 40, '"\\ud83d"',
            '"\\ud83d\\ude00"',
            '"\\u0000"', '"\\x"', '"unclosed', "'single'", "nul", "True", "// remark\n", "1 2", "", ",", "}", "]",
            '{"a": 1, "a": 2}')
BYTES = (b"\x00", b"\x01", b"\x1b", b"\x7f", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff",
         b"\xef\xbb\xbf",
         b"\"", b"\\", b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\r", b"\r\n", b" ", b"0", b"9", b"-", b".", b"e",
         b"%", b"//", b"/*")
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|[a-z]+|[\[\]{},:]')


def seeds():
    """The texts that are broken: the examples and the case that uses every key."""
    paths = [os.path.join(EXAMPLES, name) for name in sorted(os.listdir(EXAMPLES)) if name.endswith(".json")]
    for path in [*paths, os.path.join(HERE, "full_case.json")]:
        with open(path, encoding="utf-8") as file:
            yield file.read()


class Breaker:
    """Breaks one text, by bytes, by tokens or by values."""

    def __init__(self, seed, number, texts):
        self.random = random.Random(f"{seed}/{number}")
        self.text = self.random.choice(texts)

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, choices):
        return self.random.choice(choices)

    def broken(self):
        kind = self.random.randrange(100)
        if kind < 20:
            return self.by_bytes(self.text.encode())
        if kind < 40:
            return self.by_tokens(self.text).encode("utf-8", "surrogatepass")
        return self.by_values().encode("utf-8", "surrogatepass")

    # ---- bytes

    def by_bytes(self, data):
        for _ in range(self.pick((1, 1, 1, 2, 5, 20))):
            at = self.random.randrange(len(data) + 1)
            kind = self.random.randrange(6)
            length = self.pick((1, 1, 2, 5, 50))
            if kind == 0:
                data = data[:at] + self.pick(BYTES) + data[at:]
            elif kind == 1:
                data = data[:at] + self.pick(BYTES) + data[at + 1:]
            elif kind == 2:
                data = data[:at] + data[at + length:]
            elif kind == 3:
                data = data[:at] + data[at:at + length] * 2 + data[at + length:]
            elif kind == 4:
                data = data[:at] + bytes([self.random.randrange(256)]) + data[at + 1:]
            else:
                data = data[:at]
        return data

    # ---- tokens

    def by_tokens(self, text):
        tokens = TOKEN.findall(text)
        for _ in range(self.pick((1, 1, 2, 4))):
            at, other = self.random.randrange(len(tokens)), self.random.randrange(len(tokens))
            kind = self.random.randrange(5)
            if kind == 0:
                del tokens[at]
            elif kind == 1:
                tokens.insert(at, tokens[other])
            elif kind == 2:
                tokens[at], tokens[other] = tokens[other], tokens[at]
            elif kind == 3:
                tokens[at] = self.raw()
            else:
                tokens[at] = tokens[other]
        return self.pick((" ", "\n", "")).join(tokens)

    def raw(self):
        """Any value, written out."""
        kind = self.random.randrange(3)
        if kind == 0:
            return self.pick(NUMBERS)
        if kind == 1:
            return json.dumps(self.pick(TEXTS), ensure_ascii=self.chance(50))
        return self.pick(LITERALS)

    # ---- values

    def by_values(self):
        """The tree with some values replaced, removed, repeated, moved or renamed."""
        tree = json.loads(self.text)
        if self.chance(40):
            for _ in range(self.pick((1, 2, 4))):
                self.change_one(tree)
        else:
            for _ in range(self.pick((1, 1, 1, 2, 3))):
                self.break_one(tree)
        text = json.dumps(tree, indent=self.pick((None, 1, 2)), ensure_ascii=self.chance(50))
        return re.sub(r'"@((?:[^"\\]|\\.)*)@"', lambda raw: json.loads(f'"{raw.group(1)}"'), text)

    def places(self, tree):
        """Every (container, key) of the tree."""
        for key, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
            yield tree, key
            if isinstance(value, (dict, list)):
                yield from self.places(value)

    def change_one(self, tree):
        """A change that may well leave the case valid, at the edge of what is sensible."""
        places = list(self.places(tree))
        if not places:
            return
        container, key = self.pick(places)
        old = container[key]
        if isinstance(old, bool):
            container[key] = not old
        elif isinstance(old, (int, float)):
            container[key] = self.pick((old + 1, old * 2, round(old / 3, 2), 1, 12, 60, 10 ** 9, 10 ** 12, 0))
        elif isinstance(old, str) and old.endswith("%"):
            container[key] = self.pick(("0%", "100%", "0.01%", "12.34%", "999.9999999%", "-99.9999999%", "-50%", 0.125))
        elif isinstance(old, str) and old[:1].isdigit() and self.chance(50):
            container[key] = self.pick(("1900-01-01", "2199-12-31", "2026-11-21", "2027-02-28"))
        elif isinstance(old, str):
            container[key] = self.pick(("x", "ü" * 40, "日本語", "%s", "a|b", "=1+1", old + old, "Amazon", "Meta"))
        elif isinstance(container, dict):
            del container[key]

    def break_one(self, tree):
        places = list(self.places(tree))
        if not places:
            return
        container, key = self.pick(places)
        kind = self.random.randrange(100)
        if kind < 55:
            container[key] = self.value_like(container[key])
        elif kind < 65:
            del container[key]
        elif kind < 75:
            other, other_key = self.pick(places)
            container[key] = copy.deepcopy(other[other_key])
        elif kind < 85 and isinstance(container, list):
            container.extend(copy.deepcopy(container[key]) for _ in range(self.pick((1, 1, 5, 70))))
        elif isinstance(container, dict):
            container[self.name_like(key)] = container.pop(key) if self.chance(50) else copy.deepcopy(container[key])
        else:
            container.reverse()

    def name_like(self, key):
        kind = self.random.randrange(5)
        if kind == 0:
            return self.pick(TEXTS)
        if kind == 1:
            return key.upper()
        if kind == 2:
            return key + self.pick("sx_1\n\x1b\"")
        at = self.random.randrange(len(key) + 1)
        return key[:at] + key[at + 1:] if kind == 3 else key[:at] + self.pick("aeios_") + key[at:]

    def value_like(self, old):
        kind = self.random.randrange(10)
        if kind < 4 and isinstance(old, (int, float)) and not isinstance(old, bool):
            return self.pick((old + 1, -old, old * 10, old * 1000, old / 3, round(old * 1.1, 2),
            f"@{self.pick(NUMBERS)}@"))
        if kind < 4 and isinstance(old, str):
            return self.pick((old + "x", old[:-1], old.upper(), old + "%", self.pick(TEXTS)))
        if kind < 6:
            return self.pick(TEXTS)
        return f"@{self.pick(NUMBERS if kind < 8 else LITERALS)}@"


# ---------------------------------------------------------------- the commands

def case_commands(haggle):
    """Every way to give a case to a command, as `haggle help` lists them; CASE stands for it.

    A row "diff CASE CASE" is one way for each of its cases, the other being an example; what stands in brackets may
    be left out, and is a way where it is a case. `report` writes to {folder}, `page` to stdout. Commands that want more are no ways, nor
    are `new` and `reply`: they change the file, and have tests of their own."""
    for synopsis in help_pages.Overview(haggle).synopses:
        words = synopsis.replace("[CASE]", "CASE").split()
        places = [at for at, word in enumerate(words) if word == "CASE"]
        if words[0] in ("new", "reply") or re.search(r"[A-Z]", " ".join(words).replace("CASE", "")):
            continue
        for place in places:
            yield [EXAMPLE if at in places and at != place else word for at, word in enumerate(words)] + \
                {"report": ["-o", "{folder}"], "page": ["-o", "-"]}.get(words[0], [])
    yield ["bands", "--case", "CASE"]


def with_case(way, case, folder=None):
    """A way to give a case, with the case; and with the folder, if there is one."""
    return [case if word == "CASE" else word.replace("{folder}", folder) if folder else word for word in way]


def invocations(haggle):
    """Every way to give a case, in every format that the command has, and the script."""
    with open(EXAMPLE, "rb") as file:
        example = file.read()
    ways = list(case_commands(haggle))
    candidates = [[*way, "--format", form] for way in ways for form in FORMATS]
    candidates += [["counter", "CASE", "--script", "-"], ["stay", "CASE", "--months", "1,13,60"]]
    for candidate in candidates:
        if run_once(haggle, candidate, example, 60).returncode not in (WRONG_USAGE, NOT_BUILT_IN):
            yield candidate


def run_once(haggle, way, data, seconds):
    """The program with a case on stdin, in a place without records of the user's own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_DATA_HOME": folder}
        return subprocess.run([haggle, *with_case(way, "-", os.path.join(folder, "out"))], input=data, capture_output=True,
                              timeout=seconds, env=environment, check=False)


# ---------------------------------------------------------------- the verdict

def sound_json(text):
    """What is wrong with the JSON of evaluate, or None."""
    try:
        result = json.loads(text)
    except ValueError as problem:
        return f"stdout is not JSON: {problem}"
    for offer in result.get("offers", ()):
        for year in offer.get("years", ()):
            parts = sum(round(100 * year[part]) for part in ("base", "sign_on", "equity", "bonus", "other"))
            if year["total"] < 1e11 and parts != round(100 * year["total"]):
                return f"the parts of year {year['year']} of {offer['id']} do not add up"
    return None


def verdict(arguments, status, out, err):
    """What is wrong, or None."""
    if status not in ((0, 1, 3) if arguments[0] == "check" else (0, 3)):
        return f"exit status {status}"
    try:
        said, shown = err.decode(), out.decode()
    except UnicodeDecodeError as problem:
        return f"the output is not UTF-8: {problem}"
    if status == 3:
        if out:
            return "something on stdout although the case was refused"
        if not re.fullmatch(r"(haggle: [^\n]+\n){1,10}", said) or CONTROL.search(said.replace("\n", "")):
            return "expected one to ten lines of plain text on stderr"
        return None
    if err and arguments[0] != "report":  # which says what to open first
        return "something on stderr although the case was accepted"
    if not out:
        return "nothing on stdout"
    if "json" in arguments:
        return sound_json(shown)
    return "a control character on stdout" if CONTROL.search(shown.replace("\t", "")) else None


def round_of(haggle, commands, seed, number, texts):
    """The arguments, the broken case, what became of it and what is wrong with that."""
    breaker = Breaker(seed, number, texts)
    data = breaker.broken()
    arguments = breaker.pick(commands)
    try:
        done = run_once(haggle, arguments, data, SECONDS)
    except subprocess.TimeoutExpired:
        return arguments, data, None, f"still running after {SECONDS} s"
    return arguments, data, done, verdict(arguments, done.returncode, done.stdout, done.stderr)


def report(number, arguments, done, problem):
    print(f"round {number}: haggle {' '.join(arguments)}: {problem}")
    if done:
        for line in done.stderr.decode("utf-8", "backslashreplace").splitlines()[:8]:
            print(f"    {line!r}")


def show_round(haggle, commands, options, texts):
    arguments, data, done, problem = round_of(haggle, commands, options.seed, options.only, texts)
    sys.stdout.buffer.write(data + b"\n")
    report(options.only, arguments, done, problem or f"passes with status {done.returncode}")
    return 1 if problem else 0


def main():
    parser = argparse.ArgumentParser(description="Broken cases by the thousand.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="ROUND", help="show one round")
    parser.add_argument("--keep", metavar="DIR", help="save failing cases here")
    options = parser.parse_args()
    haggle, texts = os.path.abspath(options.haggle), list(seeds())
    commands = list(invocations(haggle))
    if options.only is not None:
        return show_round(haggle, commands, options, texts)
    failures, refused = 0, 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        rounds = pool.map(lambda number: round_of(haggle, commands, options.seed, number, texts), range(options.rounds))
        for number, (arguments, data, done, problem) in enumerate(rounds):
            refused += bool(done and done.returncode == 3)
            if not problem:
                continue
            failures += 1
            if failures <= 20:
                report(number, arguments, done, problem)
            if options.keep:
                os.makedirs(options.keep, exist_ok=True)
                with open(os.path.join(options.keep, f"{options.seed}-{number}.json"), "wb") as file:
                    file.write(data)
    print(f"{options.rounds} rounds of seed {options.seed}: {refused} refused, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
