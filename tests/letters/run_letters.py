#!/usr/bin/env python3
"""Letters through `haggle read`: the exact case and the exact summary.

    run_letters.py --haggle PATH            compares everything byte for byte
    run_letters.py --haggle PATH --update   rewrites what differs and shows the difference
    run_letters.py --haggle PATH NAME...    only the letters whose name contains one of these

texts/NAME.txt is a letter; cases/NAME.json is the case that it must give, nothing where no offer may be found, and
summaries/NAME.summary what is said about it. A case of which the summary says that it can be used goes through `haggle -`
as well.
"""

import argparse
import difflib
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 60
FOUND, NOT_FOUND = 0, 3


def read_file(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def write_file(path, text):
    if text:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    elif os.path.exists(path):
        os.remove(path)


def run(command, text=""):
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=SECONDS, check=False, cwd=os.path.join(HERE, "texts"))
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("ascii")


def check(haggle, name, update):
    """The faults of one letter, in words."""
    status, case, summary = run([haggle, "read", name])
    stem = os.path.splitext(name)[0]
    faults = []
    for path, text in ((os.path.join(HERE, "cases", stem + ".json"), case),
                       (os.path.join(HERE, "summaries", stem + ".summary"), summary)):
        expected = read_file(path)
        if text != expected:
            faults += list(difflib.unified_diff(expected.splitlines(), text.splitlines(), path, "now", lineterm=""))
            if update:
                write_file(path, text)
    if status != (FOUND if case else NOT_FOUND):
        faults.append(f"{name}: status {status}")
    if case:
        json.loads(case)
    if "Next: haggle CASE" in summary:
        status, _, errors = run([haggle, "-"], case)
        if status != 0:
            faults.append(f"{name}: its case is refused: {errors}")
    return faults


def main():
    parser = argparse.ArgumentParser(description="letters and their cases")
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    haggle = os.path.abspath(arguments.haggle)
    bad = count = 0
    for name in sorted(os.listdir(os.path.join(HERE, "texts"))):
        if arguments.names and not any(part in name for part in arguments.names):
            continue
        count += 1
        faults = check(haggle, name, arguments.update)
        if faults:
            bad += 1
            print("\n".join(faults))
    print(f"{count} letters, {bad} not as expected")
    return 1 if bad and not arguments.update else 0


if __name__ == "__main__":
    sys.exit(main())
