#!/usr/bin/env python3
"""The first screens of evaluate, stay and counter, over every case of the project.

    check_screens.py --haggle PATH [CASE...]

Each holds at most 24 lines of 80 columns for two offers, with a line or two more for each further one; uses no word of the
trade that a letter does not use; shows no cents. Its table and its first sentences give the figures of --format json, to
whole units; the message that `counter` points to can be printed; --full prints more.

The exit status is 0 when everything agrees, 1 when not.
"""

import argparse
import glob
import json
import os
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir))
CASES = ("scenarios/examples/*.json", "tests/cli/*.json", "tests/cli/*/*.json", "tests/script/cases/*.json")
LINES, COLUMNS = 24, 80
COMMANDS = ("evaluate", "stay", "counter")
BANNED = re.compile(r"\b(R\d+|V|verified_\w+|verbal_higher|kept|tied?|ties|rungs?|levers?|anchor|horizons?|units?|annualized|"
                    r"floor|whatever the chance)\b|\d[.]\d\d\b")
LOADED = re.compile(r"haggle (?:counter|check|stay)? ?\S+( --\S+)*")
STAYS = {"One year": 12, "Two years": 24, "Three years": 36, "Four years": 48, "Five years": 60}
PAYS = re.compile(r"- (?P<stay>[A-Z][a-z]+ years?|\d+ months): .*? pays?(?: most,| the same,)? (?P<most>[\d,]+) a year")


class Screens:
    def __init__(self, haggle):
        self.haggle = haggle
        self.wrong = self.done = 0

    def complain(self, where, problem):
        self.wrong += 1
        print(f"{where}: {problem}")

    def run(self, *arguments):
        return subprocess.run([self.haggle, *arguments], capture_output=True, text=True, cwd=TOP, check=False,
                              env={**os.environ, "LC_ALL": "C", "HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent"})

    def check(self, case):
        result = self.run("evaluate", case, "--format", "json")
        if result.returncode:
            return
        result = json.loads(result.stdout, parse_float=Decimal)
        with open(os.path.join(TOP, case), encoding="utf-8") as file:
            contenders = len(result["offers"]) + ("current_job" in json.load(file))
        for command in COMMANDS:
            shown = self.run(command, case)
            where = f"{command} {case}"
            if shown.returncode and command == "counter":
                continue  # a goal below the offer is refused there
            if shown.returncode or shown.stderr:
                self.complain(where, f"status {shown.returncode}, {shown.stderr.strip()}")
                continue
            self.done += 1
            self.looks(where, shown.stdout.splitlines(), contenders)
            if command == "evaluate":
                self.figures(where, shown.stdout, result)
            if command == "counter":
                self.message(where, case, shown.stdout)
            if len(self.run(command, case, "--full").stdout) <= len(shown.stdout):
                self.complain(where, "--full prints no more")

    def looks(self, where, lines, contenders):
        allowed = LINES + max(0, contenders - 2)
        if len(lines) > allowed:
            self.complain(where, f"{len(lines)} lines, at most {allowed} for {contenders}")
        for line in lines:
            if len(line) > COLUMNS:
                self.complain(where, f"{len(line)} columns: {line}")
            if line != line.rstrip():
                self.complain(where, f"blanks at the end of: {line}")
            found = BANNED.search(LOADED.sub("", line))
            if found:
                self.complain(where, f'"{found.group()}" in: {line}')

    def figures(self, where, text, result):
        """Rows of the table and amounts of the sentences, in the currency of the case."""
        own = [offer for offer in result["offers"] if offer["currency"] == result["currency"]]
        rows = [re.findall(r"(?<=\s\s)[\d,]+(?=\s|$)", line) for line in text.splitlines()]
        for offer in own:
            years = [whole(year["total"]) for year in offer["years"]][:4]
            if not any(row and [number(cell) for cell in row[:4]] == years[:len(row)] for row in rows) and all(years):
                self.complain(where, f"no row of {offer['id']}: {years}")
        if len(own) < len(result["offers"]):
            return
        for found in PAYS.finditer(text):
            months = STAYS.get(found["stay"]) or int(found["stay"].split()[0])
            at = [whole(offer["stay"][months - 1]["total"] * 12 / months) for offer in result["offers"] if len(offer["stay"]) >= months]
            if at and number(found["most"]) not in at and "current job pays" not in found.group():
                self.complain(where, f"{found.group()}: none of {at}")

    def message(self, where, case, text):
        name = re.search(r"--only\s+(\w+)\n", text)
        if not name:
            return
        said = self.run("counter", case, "--only", name[1])
        subject = re.search(r"^The e-mail +(.*)$", text, re.M)
        if said.returncode or (subject and subject[1].rstrip(" .") not in said.stdout):
            self.complain(where, f"--only {name[1]} does not print the message")


def whole(amount):
    return int(Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP).quantize(Decimal(1), ROUND_HALF_UP))


def number(shown):
    return int(shown.replace(",", "") or 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--haggle", required=True)
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    screens = Screens(os.path.abspath(options.haggle))
    found = sorted(path for pattern in CASES for path in glob.glob(pattern, root_dir=TOP) if "/errors/" not in path)
    if "HAGGLE_FEWER_ROWS" in os.environ: # under a sanitizer, which looks at no lines
        found = found[::3]
    for case in options.cases or found:
        screens.check(case)
    print(f"{screens.done} screens, {screens.wrong} complaints")
    return 1 if screens.wrong or not screens.done else 0


if __name__ == "__main__":
    sys.exit(main())
