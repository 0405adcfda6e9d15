#!/usr/bin/env python3
"""Published offers and published tables, against the program.

    python3 run_vectors.py --haggle PATH           check every published case
    python3 run_vectors.py --list [--haggle PATH]  a table of all entries

`tests/data/real_offers.json` holds offers whose owners published totals,
`tests/data/peer_vectors.json` cases that other calculators publish. An entry
has what was published (`input`, `published`, with source, date and note) and

  case            the same as a haggle case; null, with `why_no_case`, where
                  the published data cannot be stated as one
  case_note       how the published words became the case
  derived         which input of the case was worked out from a published
                  total; such an entry is a consistency check
  must_match      figures: `published`, `expected` (what the rules R1-R11
                  give) and `tolerance`, how far the two may lie apart, and
                  why. The program must give `expected` to the cent.
  must_not_match  figures that are published and `wrong`, or follow another
                  convention: the program must give `expected` instead
  not_tested      published figures that nothing is compared with, and why

A figure is one term, or terms joined by " + " and " - ":

  years[2]  years[2].equity   a year's total, a component of it
  years[2].units              units of the initial grant that vest in it
  stay[18]  stay[18].sign_on  kept (or .received) when leaving after month 18
  annualized[24]  total[24]  guaranteed[24]             at a horizon
  vest[12].units  vest[12].value  vest[12].price        of the initial grant
  vests.count  vests.units    number of its events, sum of their units
  crossings                   changes of lead between the first two offers

"id:" before a term names the offer; without it the first one is meant.
The exit status is 0 when everything agrees, 1 when not, 2 for wrong usage.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from decimal import Decimal

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data")
FILES = ("real_offers.json", "peer_vectors.json")
SECONDS_PER_CASE = 20
TERM = re.compile(r"(?:(?P<id>[\w-]+):)?(?P<table>[a-z]+)(?:\[(?P<index>\d+)\])?(?:\.(?P<part>[a-z_]+))?")
HORIZON_FIGURES = ("annualized", "total", "guaranteed")


class Problem(Exception):
    """Why an entry or a figure could not be checked."""


# ---------------------------------------------------------------- figures

def only(rows, key, value):
    """The one row whose key has the value."""
    found = [row for row in rows if row[key] == value]
    if len(found) != 1:
        raise Problem(f"{len(found)} rows with {key} {value}")
    return found[0]


def offer_named(result, name):
    return only(result["offers"], "id", name) if name else result["offers"][0]


def units_vested(vests, first, last):
    return sum(vest["units"] for vest in vests if first <= vest["month"] <= last)


def term_value(result, term):
    """The value of one term of a figure (see the head of this file)."""
    match = TERM.fullmatch(term)
    if not match:
        raise Problem(f"not a figure: {term}")
    table, part = match["table"], match["part"]
    if term == "crossings":
        return len(result["comparison"][0]["lead_changes"]) - 1
    offer = offer_named(result, match["id"])
    if table == "vests" and part == "count":
        return len(offer["vests"])
    if table == "vests" and part == "units":
        return units_vested(offer["vests"], 1, 60)
    if match["index"] is None:
        raise Problem(f"not a figure: {term}")
    index = int(match["index"])
    if table == "years" and part == "units":
        return units_vested(offer["vests"], 12 * index - 11, 12 * index)
    if table == "years":
        return only(offer["years"], "year", index)[part or "total"]
    if table == "stay":
        return only(offer["stay"], "month", index)[part or "total"]
    if table in HORIZON_FIGURES:
        return only(offer["horizons"], "months", index)[table]
    if table == "vest" and part:
        return only(offer["vests"], "month", index)[part]
    raise Problem(f"not a figure: {term}")


def figure_value(result, figure):
    """The value of a figure: its terms added and subtracted."""
    try:
        first, *rest = re.split(r" ([+-]) ", figure)
        value = Decimal(term_value(result, first))
        for sign, term in zip(rest[::2], rest[1::2]):
            number = Decimal(term_value(result, term))
            value = value + number if sign == "+" else value - number
        return value
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise Problem(f"not in the output ({type(error).__name__}: {error})") from error


# ---------------------------------------------------------------- entries

def read_entries():
    """Every entry of both files, numbers exact, with the faults of the data itself."""
    entries, faults, seen = [], [], set()
    for name in FILES:
        with open(os.path.join(DATA, name), encoding="utf-8") as file:
            for entry in json.load(file, parse_float=Decimal):
                entry["file"] = name
                entries.append(entry)
    for entry in entries:
        faults += [f"{entry['id']}: {fault}" for fault in faults_of(entry, seen)]
    return entries, faults


def faults_of(entry, seen):
    """What an entry of the data files must not do."""
    figures = entry["must_match"] + entry["must_not_match"]
    if entry["id"] in seen:
        yield "the id is used twice"
    seen.add(entry["id"])
    if entry["case"] is None and (not entry.get("why_no_case") or figures):
        yield "without a case there is a reason, and no figure"
    if entry["case"] is not None and not figures:
        yield "a case without a figure"
    for row in entry["must_match"]:
        if abs(Decimal(row["published"]) - row["expected"]) > row["tolerance"]:
            yield f"{row['figure']}: published and expected lie further apart than the tolerance"
        if (row["tolerance"] != 0) != ("why" in row):
            yield f"{row['figure']}: a tolerance and its reason go together"
    for row in entry["must_not_match"]:
        if row["wrong"] == row["expected"] or not row.get("why"):
            yield f"{row['figure']}: the wrong figure differs from the right one, and says why"


def to_text(case):
    return json.dumps(case, default=lambda number: float(number))


def evaluate(haggle, case):
    """The program's figures for a case."""
    try:
        done = subprocess.run([haggle, "evaluate", "-", "--format", "json"], input=to_text(case).encode(),
                              capture_output=True, timeout=SECONDS_PER_CASE, check=False)
    except subprocess.TimeoutExpired as error:
        raise Problem(f"no answer within {SECONDS_PER_CASE} seconds") from error
    talk = done.stderr.decode("utf-8", "backslashreplace").strip().replace("\n", " | ")
    if done.returncode != 0:
        raise Problem(f"exit status {done.returncode}: {talk}")
    try:
        return json.loads(done.stdout, parse_float=Decimal)
    except ValueError as error:
        raise Problem(f"the output is not JSON: {error}") from error


def failures_of(haggle, entry):
    """One line for each figure of an entry that the program gets wrong."""
    try:
        result = evaluate(haggle, entry["case"])
    except Problem as problem:
        return [f"{row['figure']}: expected {row['expected']}, got {problem}"
                for row in entry["must_match"] + entry["must_not_match"]]
    return [line for row in entry["must_match"] + entry["must_not_match"]
            if (line := failure_of(result, row))]


def failure_of(result, row):
    try:
        got = figure_value(result, row["figure"])
    except Problem as problem:
        got = problem
    if got == row["expected"]:
        return None
    if "wrong" not in row:
        return f"{row['figure']}: expected {row['expected']}, got {got}, published {row['published']}"
    mark = " (the very figure that is wrong)" if got == row["wrong"] else ""
    return f"{row['figure']}: expected {row['expected']}, not {row['wrong']}: {row['why']}; got {got}{mark}"


# ----------------------------------------------------------------- output

def status_of(entry, failures):
    if entry["case"] is None:
        return "no case"
    if failures is None:
        return "not run"
    return f"{len(failures)} FAIL" if failures else "agrees"


def print_table(entries, failures):
    print(f"{'entry':34} {'status':8} {'match':>5} {'not':>3}  what")
    for entry in entries:
        what = entry.get("project") or f"{entry['company']} {entry['level'] or ''}".strip()
        if entry["case"] is None:
            what += ": " + entry["why_no_case"]
        elif "derived" in entry:
            what += " (consistency)"
        print(f"{entry['id']:34} {status_of(entry, failures.get(entry['id'])):8} "
              f"{len(entry['must_match']):5} {len(entry['must_not_match']):3}  {what}")


def parse_arguments():
    parser = argparse.ArgumentParser(description="compare haggle with published offers and tables")
    parser.add_argument("--haggle", metavar="PATH", help="the program")
    parser.add_argument("--list", action="store_true", help="print all entries with their status")
    options = parser.parse_args()
    if not options.haggle and not options.list:
        parser.error("--haggle PATH is needed to check anything")
    if options.haggle and not os.access(options.haggle, os.X_OK):
        parser.error(f"cannot run {options.haggle}")
    return options


def main():
    options = parse_arguments()
    entries, faults = read_entries()
    cases = [entry for entry in entries if entry["case"] is not None]
    failures = {entry["id"]: failures_of(os.path.abspath(options.haggle), entry)
                for entry in cases} if options.haggle else {}
    if options.list:
        print_table(entries, failures)
    for fault in faults:
        print(f"data: {fault}")
    for entry in cases:
        for line in failures.get(entry["id"], []):
            print(f"{entry['id']} {line}; case {to_text(entry['case'])}")
    failed = sum(len(lines) for lines in failures.values())
    figures = sum(len(entry["must_match"]) + len(entry["must_not_match"]) for entry in cases)
    without = f"{len(entries) - len(cases)} without a case (reasons in the files)"
    if options.haggle:
        print(f"{figures - failed} figures of {len(cases)} published cases agree, "
              + (f"{failed} do not, " if failed else "") + without)
    else:
        print(f"{figures} figures of {len(cases)} published cases, {without}")
    return 1 if failed or faults else 0


if __name__ == "__main__":
    sys.exit(main())
