#!/usr/bin/env python3
"""Branches reached by the tests, by folder, from what gcovr counted; what is left, by reason.

    report.py COUNTS [--list FOLDER] [--log FILE]

COUNTS is gcovr's JSON (run.sh makes it). Prints a line for each folder: the share of branches that the tests took, and
the least that is asked. The exit status is 1 when a folder lies below. Branches of assertions are not counted: they
exist in order not to be taken.

What is left is sorted by the first row of REASONS whose pattern its source line has; the rest is "not tried". --list
prints every line left of a folder, with its reason; --log writes all of them to a file.
"""

import argparse
import collections
import json
import os
import re
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LEAST = {"calc": 95, "bands": 90, "scenarios": 90, "out": 90, "cli": 90}
REASONS = [
    ("the library or the system refuses", r"\b(malloc|calloc|realloc|fopen|fclose|fdopen|fflush|ferror|fsync|fstat|fchmod|lstat|stat|"
     r"open|openat|close|rename|link|unlink|mkdir|read|write|write_all|pipe|fork|waitpid|sigaction|pthread_\w+|dlsym|isatty|tcgetattr|"
     r"getline|getcwd|setrlimit|flock|poll|lxw_\w+|workbook_\w+|worksheet_\w+|chart_\w+|xlsx\.\w+|cJSON_\w+|XML_\w+|unz\w+)\("),
    ("a sum beyond 64 bits, which the limits of the reader exclude", r"!(money_|round_|annualize|stay_value|curve_|add_|convert_|"
     r"within_|wide_)\w*\(|__builtin_\w+_overflow|SUM_MOST|_CENTS_MAX"),
    ("an error of a part below, handed up", r"!\w+\([^)]*\berr\b|&&\s*$|\|\|\s*$.*err\b|return .*\berr\)"),
    ("a table's every row; a switch over a closed list", r"^\s*(switch|case|default)\b"),
]


def read_counts(path):
    """{folder: [(file, line, left, all, source)]}, {folder: (all, taken)}"""
    with open(path, encoding="utf-8") as counts:
        files = json.load(counts)["files"]
    left, sums = collections.defaultdict(list), collections.defaultdict(lambda: [0, 0])
    for file in files:
        name = file["file"]
        folder = name.split("/")[0]
        if folder not in LEAST:
            continue
        with open(os.path.join(TOP, name), encoding="utf-8") as source:
            lines = source.read().split("\n")
        for line in file["lines"]:
            branches = [branch["count"] for branch in line["branches"]]
            text = lines[line["line_number"] - 1]
            if not branches or re.match(r"\s*(static_)?assert\(", text):
                continue
            sums[folder][0] += len(branches)
            sums[folder][1] += sum(count > 0 for count in branches)
            missing = sum(count == 0 for count in branches)
            if missing:
                left[folder].append((name, line["line_number"], missing, len(branches), text.strip()))
    return left, sums


def reason_of(text):
    return next((name for name, pattern in REASONS if re.search(pattern, text)), "not tried")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("counts")
    parser.add_argument("--list")
    parser.add_argument("--log")
    options = parser.parse_args()
    left, sums = read_counts(options.counts)
    if set(sums) != set(LEAST):
        print(f"counts of {', '.join(sorted(sums)) or 'nothing'}, expected {', '.join(LEAST)}")
        return 1
    if options.list:
        for row in sorted(left[options.list]):
            print(f"{row[0]}:{row[1]}: {row[2]} of {row[3]}: {reason_of(row[4])}: {row[4]}")
        return 0
    if options.log:
        with open(options.log, "w", encoding="utf-8") as log:
            for folder in LEAST:
                for row in sorted(left[folder]):
                    print(f"{row[0]}:{row[1]}: {row[2]} of {row[3]}: {reason_of(row[4])}: {row[4]}", file=log)
    low = 0
    print("branches that the tests take:")
    for folder, least in LEAST.items():
        everything, taken = sums[folder]
        share = 100 * taken / everything
        reasons = collections.Counter()
        for row in left[folder]:
            reasons[reason_of(row[4])] += row[2]
        low += share < least
        print(f"  {folder + '/':11}{share:5.1f} % of {everything:5}   at least {least} %   {'low' if share < least else ''}".rstrip())
        print("".join(f"      {count:5}  {name}\n" for name, count in reasons.most_common()), end="")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
