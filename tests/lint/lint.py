#!/usr/bin/env python3
"""clang-tidy and cppcheck over the whole source: some ten minutes of two cores; by hand, not part of the tests.

    lint.py [FILE...]          of the project; all without

Needs clang, clang-tidy and cppcheck. Which checks hold and why is told in .clang-tidy; findings that are no fault stand
in known.txt with their reason. The exit status is 0 when there is no other finding, 1 when there is.
"""

import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(TOP, "build", "clang")
FOUND = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+):(?:\d+:)? (?:warning: )?(?P<rest>.*)$")


def units(wanted):
    """The compilation of each source of the program."""
    subprocess.run(["cmake", "--preset", "clang", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"], cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD], cwd=TOP, check=True, stdout=subprocess.DEVNULL)  # sources that are made
    with open(os.path.join(BUILD, "compile_commands.json"), encoding="utf-8") as commands:
        found = {unit["file"]: unit for unit in json.load(commands)}
    names = {os.path.relpath(file, TOP): unit for file, unit in found.items()}
    return {name: unit for name, unit in sorted(names.items())
            if name.split(os.sep)[0] in ("calc", "bands", "scenarios", "out", "cli") and (not wanted or name in wanted)}


def findings_of(words):
    done = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)
    for line in (done.stdout + done.stderr).splitlines():
        at = FOUND.match(line)
        if not at:
            continue
        tidy, check = re.search(r"\[([\w.,-]+)\]$", at["rest"]), re.match(r"(\w+): ", at["rest"])
        if not tidy and not (check and words[0] == "cppcheck"):
            continue
        yield os.path.relpath(os.path.join(TOP, at["file"]), TOP), (tidy or check)[1].split(",")[0], line


def known():
    rows = {}
    with open(os.path.join(HERE, "known.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                file, check, reason = (part.strip() for part in line.split(" | ", 2))
                rows[file, check] = reason
    return rows


def main():
    chosen = units(sys.argv[1:])
    if not chosen:
        print("no source of the project is named so")
        return 1
    listed = os.path.join(BUILD, "lint.json")
    with open(listed, "w", encoding="utf-8") as file:
        json.dump(list(chosen.values()), file)
    runs = [["clang-tidy", "--quiet", "-p", BUILD, name] for name in chosen]
    runs.append(["cppcheck", "--quiet", "--enable=warning,performance,portability", "--std=c17", f"--project={listed}",
                 "--template={file}:{line}: {id}: {message}"])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = {one for some in pool.map(lambda words: list(findings_of(words)), reversed(runs)) for one in some}
    explained, counts = known(), collections.Counter()
    new = []
    for file, check, line in sorted(found):
        counts[file, check] += 1
        if (file, check) not in explained:
            new.append(line)
    print(*new, sep="\n", end="\n" if new else "")
    gone = [key for key in explained if key not in counts] if not sys.argv[1:] else []
    for file, check in gone:
        print(f"known.txt: {file} | {check}: no longer found")
    print(f"{len(chosen)} sources, {len(new)} findings, {len(explained) - len(gone)} known and explained")
    return 1 if new or gone else 0


if __name__ == "__main__":
    sys.exit(main())
