#!/usr/bin/env python3
"""Times the release build against the least that the same work takes. Prints medians and ratios of paired runs.

    measure.py --haggle PATH --tools FOLDER [--rounds N] [--cases N] [--lines N]

Each row runs both programs in turn, so that a busy machine is busy for both; times are processor time of the child (user and
system), and what is given is the median, and the median of the ratios of the pairs. Nothing here fails on a number.
"""

import argparse
import importlib.util
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from statistics import median
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
LETTERS = {"one offer": "l4-alone.json", "against a rival": "l5-mle-against-google.json"}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Taken:
    """One run: seconds of processor and of the wall, and the most memory in MiB."""

    def __init__(self, command, stdin=None):
        start = time.perf_counter()
        with open(stdin or os.devnull, "rb") as given:
            child = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - start
        self.cpu = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024
        self.status = child.returncode


def paired(ours, theirs, rounds, stdin=None, what="cpu"):
    pairs = [(getattr(Taken(ours, stdin), what), getattr(Taken(theirs, stdin), what)) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs if b > 0)


def row(name, ours, theirs, ratio):
    print(f"{name:<58}{ours:>12}{theirs:>12}{ratio:>9}", flush=True)


def ms(seconds):
    return f"{seconds * 1e3:.2f} ms"


def printed(command):
    return len(subprocess.run(command, capture_output=True, check=False).stdout)


def against_bare(name, command, bare, path, rounds):
    ours, theirs, ratio = paired(command, [bare, path, str(printed(command))], rounds)
    row(name, ms(ours), ms(theirs), f"{ratio:.2f}")
    return ours


def eight_offers(folder):
    with open(os.path.join(EXAMPLES, LETTERS["against a rival"]), encoding="utf-8") as file:
        case = json.load(file)
    letter = case["offers"][0]
    case = {"assumptions": case.get("assumptions", {}), "offers": []}
    for i in range(8):
        offer = {**letter, "id": f"o{i}", "base": 150000 + 5000 * i}
        if i:
            offer["company"] = f"Company {i}"
            offer["grant"] = {**letter["grant"], "vesting": "meta"} if i % 2 else letter["grant"]
        offer.pop("quoted", None)
        case["offers"].append(offer)
    path = os.path.join(folder, "eight.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(case, file)
    return path


def some_offers(folder, eight, count):
    with open(eight, encoding="utf-8") as file:
        case = json.load(file)
    case["offers"] = case["offers"][:count]
    path = os.path.join(folder, f"offers{count}.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(case, file)
    return path


def random_cases(folder, count):
    sys.path.insert(0, os.path.join(TOP, "tests", "agreement"))
    paths = []
    for i in range(count):
        path = os.path.join(folder, f"case{i}.json")
        with open(path, "wb") as file:
            subprocess.run([sys.executable, os.path.join(TOP, "tests", "agreement", "generate.py"), "14", str(i)],
                           stdout=file, check=True)
        paths.append(path)
    return paths


def counters(haggle, cases):
    start = median(Taken([haggle, "--version"]).cpu for _ in range(15))
    taken = sorted(max(0.0, run.cpu - start) for run in (Taken([haggle, "counter", path]) for path in cases)
                   if run.status == 0)
    if taken:
        row(f"counter beyond start, {len(taken)} cases: median, 99 %, worst", ms(median(taken)),
            ms(taken[int(0.99 * (len(taken) - 1))]), ms(taken[-1]))


def at_limits(haggle, folder):
    """Every list of the case full, and the largest that report takes: the commands of tests/cli/check_limits.py, seconds of
    processor and MiB."""
    sys.path.insert(0, os.path.join(TOP, "tests", "cli"))
    limits = importlib.import_module("check_limits")
    path, largest = os.path.join(folder, "full.json"), os.path.join(folder, "largest.json")
    for name, made in (path, limits.full_case()), (largest, limits.largest_report()):
        with open(name, "w", encoding="utf-8") as file:
            json.dump(made, file)
    for words in (["evaluate", path], ["stay", path], ["counter", path], ["check", path], ["diff", path, path],
                  ["batch", "--full", path], ["simulate", path], ["report", largest, "-o", os.path.join(folder, "papers")],
                  ["read", os.path.join(folder, "papers", "workbook.xlsx")]):
        taken = [Taken([haggle, *words]) for _ in range(3)]
        row(f"at every limit: {words[0]}; most memory", ms(median(run.cpu for run in taken)),
            f"{max(run.memory for run in taken):.1f} MiB", "")


def cells_of(book, target):
    """The workbook's cells as lines for replay_book."""
    with zipfile.ZipFile(book) as files, open(target, "w", encoding="utf-8") as out:
        shared = [("".join(t.text or "" for t in item.iter(SHEET + "t"))).replace("\t", " ").replace("\n", " ")
                  for item in ElementTree.fromstring(files.read("xl/sharedStrings.xml"))]
        names = [sheet.get("name") for sheet in ElementTree.fromstring(files.read("xl/workbook.xml")).iter(SHEET + "sheet")]
        for index, name in enumerate(names, 1):
            tree = ElementTree.fromstring(files.read(f"xl/worksheets/sheet{index}.xml"))
            for cell in tree.iter(SHEET + "c"):
                letters = cell.get("r").rstrip("0123456789")
                column = 0
                for letter in letters:
                    column = column * 26 + ord(letter) - 64
                line = int(cell.get("r")[len(letters):]) - 1
                formula, value = cell.find(SHEET + "f"), cell.find(SHEET + "v")
                text = value.text if value is not None and value.text else ""
                if formula is not None and formula.text:
                    number = text if cell.get("t") not in ("str", "s") else "0"
                    out.write(f"{name}\t{line}\t{column - 1}\tf\t{number or 0}\t={formula.text}\n".replace("\r", " "))
                elif cell.get("t") == "s":
                    out.write(f"{name}\t{line}\t{column - 1}\ts\t{shared[int(text)]}\t\n")
                elif text:
                    out.write(f"{name}\t{line}\t{column - 1}\tn\t{text}\t\n")


def reports(haggle, tools, folder, rounds):
    letter = os.path.join(EXAMPLES, LETTERS["against a rival"])
    command = [haggle, "report", letter, "-o", os.path.join(folder, "report")]
    if Taken(command).status != 0:
        return
    cells = os.path.join(folder, "cells.tsv")
    cells_of(os.path.join(folder, "report", "workbook.xlsx"), cells)
    replay = [os.path.join(tools, "replay_book"), cells, os.path.join(folder, "again.xlsx")]
    ours, theirs, ratio = paired(command, replay, rounds)
    row("report, 2 offers / the library alone with the same cells", ms(ours), ms(theirs), f"{ratio:.2f}")
    if importlib.util.find_spec("xlsxwriter") is None:
        row("report / a Python script with XlsxWriter", ms(ours), "not here", "-")


def lines_file(folder, cases, count):
    path = os.path.join(folder, f"lines{count}.ndjson")
    texts = []
    for case in cases:
        with open(case, encoding="utf-8") as file:
            texts.append(json.dumps(json.load(file)))
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            file.write(texts[i % len(texts)] + "\n")
    return path


def batches(haggle, tools, folder, cases, count):
    path = lines_file(folder, cases, count)
    ours, theirs, ratio = paired([haggle, "batch", "--threads", "1"], [os.path.join(tools, "parse_lines")], 5, path)
    row(f"batch, {count} lines, 1 thread / cJSON's parse and free", ms(ours), ms(theirs), f"{ratio:.2f}")
    row("  a line", f"{ours / count * 1e6:.1f} us", f"{theirs / count * 1e6:.1f} us", "")
    one, two, ratio = paired([haggle, "batch", "--threads", "1"], [haggle, "batch", "--threads", "2"], 5, path, "wall")
    row("batch, wall: 1 thread / 2 threads", ms(one), ms(two), f"{ratio:.2f}")
    few = Taken([haggle, "batch"], lines_file(folder, cases, count // 10)).memory
    row(f"batch, most memory: {count // 10} lines, {count} lines", f"{few:.1f} MiB",
        f"{Taken([haggle, 'batch'], path).memory:.1f} MiB", "")


def simulations(haggle):
    letter = os.path.join(EXAMPLES, LETTERS["against a rival"])
    command = [haggle, "simulate", letter, "--months", "12,18,24,36,48,60", "--paths", "1000000", "--threads"]
    one, two, ratio = paired(command + ["1"], command + ["2"], 3, what="wall")
    row("simulate, 10^6 paths, 6 stays, wall: 1 thread / 2 threads", ms(one), ms(two), f"{ratio:.2f}")
    if importlib.util.find_spec("numpy") is None:
        row("simulate / numpy", ms(two), "not here", "-")


def slope(points):
    """Of log time against log size, by least squares."""
    xs, ys = [math.log(size) for size, _ in points], [math.log(max(taken, 1e-6)) for _, taken in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def slopes(haggle, folder, eight, cases):
    letter = os.path.join(EXAMPLES, LETTERS["against a rival"])
    start = median(Taken([haggle, "--version"]).cpu for _ in range(15))

    def beyond(command, stdin=None):
        return median(Taken(command, stdin).cpu for _ in range(5)) - start

    points = [(n, beyond([haggle, "evaluate", some_offers(folder, eight, n)])) for n in (1, 2, 4, 8)]
    row("evaluate by offers, 1 to 8: slope", ms(points[0][1]), ms(points[-1][1]), f"{slope(points):.2f}")
    points = [(n, beyond([haggle, "batch", "--threads", "1"], lines_file(folder, cases, n))) for n in (100, 1000, 10000, 100000)]
    row("batch by lines, 10^2 to 10^5: slope", ms(points[0][1]), ms(points[-1][1]), f"{slope(points):.2f}")
    points = [(n, beyond([haggle, "simulate", letter, "--paths", str(n)])) for n in (1000, 10000, 100000, 1000000)]
    row("simulate by paths, 10^3 to 10^6: slope", ms(points[0][1]), ms(points[-1][1]), f"{slope(points):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--tools", required=True)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--cases", type=int, default=400)
    parser.add_argument("--lines", type=int, default=20000)
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    bare = os.path.join(given.tools, "bare")
    print(subprocess.run([os.path.join(given.tools, "bench_curve")], capture_output=True, text=True, check=True).stdout)
    row("", "ours", "the other", "ratio")
    with tempfile.TemporaryDirectory() as folder:
        letter = os.path.join(EXAMPLES, LETTERS["one offer"])
        against_bare("start (--version) / bare", [given.haggle, "--version"], bare, letter, given.rounds)
        for name, file in LETTERS.items():
            path = os.path.join(EXAMPLES, file)
            against_bare(f"evaluate, {name} / bare", [given.haggle, "evaluate", path], bare, path, given.rounds)
        eight = eight_offers(folder)
        against_bare("evaluate, eight offers / bare", [given.haggle, "evaluate", eight], bare, eight, given.rounds)
        cases = random_cases(folder, given.cases)
        counters(given.haggle, cases)
        at_limits(given.haggle, folder)
        reports(given.haggle, given.tools, folder, given.rounds)
        batches(given.haggle, given.tools, folder, cases, given.lines)
        simulations(given.haggle)
        slopes(given.haggle, folder, eight, cases)
    return 0


if __name__ == "__main__":
    sys.exit(main())
