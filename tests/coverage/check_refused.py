#!/usr/bin/env python3
"""Each sum that can overflow refuses once: nothing crashes, and what refuses says why.

    check_refused.py --haggle PATH [--all]

PATH is a program of the build that measures coverage (refuse.h). Every command is run on cases that use every key of a
case; then one that makes it (with --all each) for each place in the source where a sum was made and could have refused,
with this one sum refused: the first time it is met, and the last. It must end as a person's mistake would end: with an
answer, or with status 3 (or 4, where a file was to be written) and one line that begins with "haggle: ".
"""

import argparse
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
CASES = [os.path.join(TOP, "tests", "cli", "full_case.json"), os.path.join(TOP, "tests", "cli", "three_offers.json")] + [
    os.path.join(TOP, "scenarios", "examples", name) for name in
    ("mle-negotiation-in-rounds.json", "l5-bengaluru-against-google.json", "l5-leaving-a-job.json", "l5-mle-against-google.json")]
WAYS = [["evaluate", "--full", "--format", "json"], ["evaluate", "--after-tax"], ["batch"], ["check"], ["bands"],
        ["diff", "offers[0].base=150k"], ["stay", "--full"], ["simulate", "--paths", "200"],
        ["counter", "--format", "json"], ["counter"], ["report", "-o", "{folder}"]]
PROVED = {"calc/pay/vest.c:cumulative"}  # a part of a whole, as the assertion beside it says
DONE, NO, BAD_INPUT, FILE = 0, 1, 3, 4


def abroad(folder):
    """A copy of the first case where the negotiated pay is in another currency, has a second grant, and no near limits."""
    with open(CASES[0], encoding="utf-8") as file:
        case = json.load(file)
    case["candidate"]["stay"] = {"yearly": "80%"}
    case["negotiating"] = "options"
    case["limits"] = {"base_max": "900k", "sign_on_1_max": "900k"}
    del case["rounds"], case["evidence"]
    offer = next(offer for offer in case["offers"] if offer["id"] == "options")
    offer["status"] = "written"
    offer["stock"]["volatility"] = "50%"
    offer["grants"] = [{"name": "second", "granted_month": 6, "value": 40000, "count": True,
                        "vesting": {"years": ["25%", "25%", "25%", "25%"]}}]
    path = os.path.join(folder, "abroad.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(case, file)
    return path


def run(haggle, way, case, environment):
    with tempfile.TemporaryDirectory() as folder:
        words = [word.replace("{folder}", os.path.join(folder, "papers")) for word in way]
        if way[0] == "batch":
            words, given = ["batch", "--threads", "1", "--full"], json.dumps(json.load(open(case, encoding="utf-8")))
        else:
            given = None
            if way[0] == "diff":
                words = ["diff", case, "--set", way[1]]
            else:
                words.insert(1, case)
        return subprocess.run([haggle, *words], input=given, capture_output=True, text=True, timeout=120, check=False,
                              env={**os.environ, **environment, "XDG_DATA_HOME": folder})


def places_of(haggle, way, case):
    """{place: how often it is met}"""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "places")
        done = run(haggle, way, case, {"HAGGLE_PLACES": path})
        if done.returncode not in (DONE, NO):
            raise SystemExit(f"{' '.join(way)} {case}: status {done.returncode}, {done.stderr}")
        found = {}
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                place, count = line.split()
                found[place] = max(found.get(place, 0), int(count))
        return found


def fault_of(haggle, way, case, refused):
    try:
        done = run(haggle, way, case, {"HAGGLE_REFUSE": refused})
    except subprocess.TimeoutExpired:
        return f"{refused}: {' '.join(way)} {os.path.basename(case)}: does not end"
    lines = done.stderr.splitlines()
    if done.returncode in (DONE, NO):
        good = way[0] == "check" or not any(line.startswith("haggle: ") for line in lines)
    else:
        good = done.returncode in (BAD_INPUT, FILE) and (way[0] == "batch" or (lines and lines[0].startswith("haggle: ")))
    return None if good else f"{refused}: {' '.join(way)} {os.path.basename(case)}: status {done.returncode}, {done.stderr[:300]!r}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    haggle = os.path.abspath(options.haggle)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        cases = [*CASES, abroad(folder)]
        ways = [(way, case) for way in WAYS for case in (cases if way[0] != "report" else CASES[:3])]
        found = list(pool.map(lambda it: places_of(haggle, *it), ways))
        tries, seen = [], set()
        for (way, case), places in zip(ways, found, strict=True):
            for place, count in places.items():
                for number in sorted({1, count}) if place.rpartition(":")[0] not in PROVED else []:
                    one = (place, number > 1, *way) if options.all else (place, number > 1)
                    if one not in seen:
                        seen.add(one)
                        tries.append((way, case, f"{place} {number}"))
        faults = [fault for fault in pool.map(lambda it: fault_of(haggle, *it), tries) if fault]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len({place for places in found for place in places})} places, {len(tries)} runs, {len(faults)} faults")
    return 1 if faults or not tries else 0


if __name__ == "__main__":
    sys.exit(main())
