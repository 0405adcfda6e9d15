#!/usr/bin/env python3
"""No sign of a currency stands where the case has none of it.

    check_signs.py --haggle PATH [--cases N] [--seed K]

Random cases of the agreement test, and those of letters/, go through the commands that print words. A "$", "₹", "€"
or "£" in an answer means a currency that the case, one of its offers or one of its stocks is in; where a case is in one
currency other than US dollars, its code or sign is named. The exit status is 0 when that holds, 1 when not.
"""

import argparse
import glob
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
sys.path.insert(0, os.path.join(TOP, "tests", "agreement"))
import generate  # noqa: E402  (found by the line above)

SIGNS = {"$": "USD", "₹": "INR", "€": "EUR", "£": "GBP"}
COMMANDS = (["evaluate", "-"], ["stay", "-"], ["check", "-"], ["counter", "-"], ["counter", "-", "--script", "-"],
            ["evaluate", "-", "--format", "md"])


def currencies(case):
    """Every currency that amounts of the case are in."""
    own = case.get("currency", "USD")
    found = {own}
    for offer in case["offers"]:
        offers_own = offer.get("currency", own)
        found |= {offers_own, offer.get("stock", {}).get("currency", offers_own)}
    if "currency" not in case and not case.get("assumptions", {}).get("fx") and \
            len({offer.get("currency") for offer in case["offers"]}) == 1 and "currency" in case["offers"][0]:
        found.discard("USD")
        found |= {case["offers"][0]["currency"]}
    return found


def complaints(haggle, name, text):
    case = json.loads(text)
    known = currencies(case)
    for command in COMMANDS:
        done = subprocess.run([haggle, *command], input=text, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode not in (0, 1):
            yield f"{name}: {' '.join(command)}: status {done.returncode}: {done.stderr.strip()}"
        for sign, code in SIGNS.items():
            if sign in done.stdout and code not in known:
                line = next(line for line in done.stdout.splitlines() if sign in line)
                yield f"{name}: {' '.join(command)}: {sign} without {code}: {line.strip()}"
        if known == {"EUR"} and command[0] == "evaluate" and "EUR" not in done.stdout:
            yield f"{name}: {' '.join(command)}: its currency is not named"


def cases(count, seed):
    for path in sorted(glob.glob(os.path.join(HERE, "letters", "*.json"))):
        with open(path, encoding="utf-8") as file:
            yield os.path.basename(path), file.read()
    for index in range(count):
        yield f"random case {seed}/{index}", generate.case_text(seed, index)


def main():
    parser = argparse.ArgumentParser(description="Signs of currencies stand where they belong.")
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--cases", type=int, default=6 if "HAGGLE_FEWER_ROWS" in os.environ else 30)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    found, count = [], 0
    for name, text in cases(options.cases, options.seed):
        count += 1
        found += complaints(os.path.abspath(options.haggle), name, text)
    for line in found:
        print(line)
    print(f"{count} cases, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
