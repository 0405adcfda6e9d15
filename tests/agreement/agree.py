#!/usr/bin/env python3
"""Agreement of the program with the oracle, cent for cent, on random cases.

    python3 agree.py --haggle PATH --cases N --seed K [--keep DIR]

runs `PATH evaluate - --format json` on each case and compares everything the
oracle computes. The program may print more keys; it may not print other
figures, other rows, or money without exactly two decimals. The first
difference is printed with its case, and the exit status is 1.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from multiprocessing import Pool

import generate
import oracle

WORKERS = 2
CASES_PER_TASK = 25
SECONDS_PER_CASE = 20
ABSENT = "(absent)"


def first_difference(expected, got, path=""):
    """(path, expected, got) of the first value that differs, or None."""
    if expected == got and type(expected) is type(got):
        return None
    if isinstance(expected, dict) and isinstance(got, dict):
        for key, value in expected.items():
            difference = first_difference(value, got.get(key, ABSENT),
                                          f"{path}.{key}" if path else key)
            if difference:
                return difference
        return None
    if isinstance(expected, list) and isinstance(got, list):
        for index, (left, right) in enumerate(zip(expected, got)):
            difference = first_difference(left, right, f"{path}[{index}]")
            if difference:
                return difference
        if len(expected) == len(got):
            return None
        return f"{path} (number of entries)", len(expected), len(got)
    return path, expected, got


def unexpected(expected, got):
    """`flat` stands only where the price rule is not flat, `paper` only where there is any (5.1)."""
    for index, (left, right) in enumerate(zip(expected["offers"], got["offers"])):
        if "flat" in right and "flat" not in left:
            return f"offers[{index}].flat", ABSENT, right["flat"]
        for table in ("years", "stay"):
            for place, (wanted, row) in enumerate(zip(left[table], right[table])):
                if "paper" in row and "paper" not in wanted:
                    return f"offers[{index}].{table}[{place}].paper", ABSENT, row["paper"]
    return None


class Program:
    """Runs the program; stdin, stdout and stderr are files, reused for every case."""

    def __init__(self, path):
        self.arguments = [path, "evaluate", "-", "--format", "json"]
        self.files = [tempfile.TemporaryFile() for _ in range(3)]

    def run(self, text):
        """(exit status, stdout, stderr); a status of None means it ran out of time."""
        for file in self.files:
            file.seek(0)
            file.truncate()
        self.files[0].write(text.encode())
        self.files[0].seek(0)
        process = subprocess.Popen(self.arguments, stdin=self.files[0],
                                   stdout=self.files[1], stderr=self.files[2])
        timed_out = []

        def give_up(*_):
            timed_out.append(True)
            process.kill()

        signal.signal(signal.SIGALRM, give_up)
        signal.alarm(SECONDS_PER_CASE)
        status = process.wait()
        signal.alarm(0)
        return (None if timed_out else status), self.output(1), self.output(2)

    def output(self, number):
        self.files[number].seek(0)
        return self.files[number].read().decode("utf-8", "backslashreplace")


def disagreement(program, text):
    """What is wrong with the program's answer to one case, or None."""
    expected = oracle.evaluate(oracle.parse_case(text))
    status, output, talk = program.run(text)
    if status is None:
        return f"no answer within {SECONDS_PER_CASE} seconds"
    if status != 0:
        return f"exit status {status} on a valid case; stderr:\n{talk}"
    try:
        got = oracle.parse_result(output)
    except json.JSONDecodeError as error:
        return f"output is not JSON ({error}); it begins:\n{output[:500]}"
    difference = first_difference(expected, got) or unexpected(expected, got)
    if not difference:
        return None
    path, wanted, found = difference
    return f"first difference: {path}\n  expected {shown(wanted)}\n  got      {shown(found)}"


def shown(value):
    text = value if value == ABSENT else oracle.to_json(value)
    return text if len(text) <= 400 else text[:400] + " ..."


def start_worker(path, seed):
    global worker_program, worker_seed
    worker_program, worker_seed = Program(path), seed


def check_range(indices):
    """(index, case, what is wrong) of the first case that fails, or None."""
    for index in indices:
        text = ""
        try:
            text = generate.case_text(worker_seed, index)
            problem = disagreement(worker_program, text)
        except Exception:       # a fault of the generator or the oracle: report it with its case
            problem = "the test itself failed:\n" + traceback.format_exc()
        if problem:
            return index, text, problem
    return None


def report(failure, seed, keep):
    index, text, problem = failure
    print(text, end="")
    print(f"case {index} of seed {seed} disagrees")
    print(problem)
    if keep:
        os.makedirs(keep, exist_ok=True)
        path = os.path.join(keep, f"case-{seed}-{index}.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        print(f"kept: {path}")


def parse_arguments():
    parser = argparse.ArgumentParser(description="compare haggle with the oracle on random cases")
    parser.add_argument("--haggle", required=True, metavar="PATH", help="the program")
    parser.add_argument("--cases", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="K")
    parser.add_argument("--keep", metavar="DIR", help="where to write the case that fails")
    return parser.parse_args()


def main():
    options = parse_arguments()
    if not os.access(options.haggle, os.X_OK):
        sys.exit(f"agree.py: cannot run {options.haggle}")
    tasks = [range(first, min(first + CASES_PER_TASK, options.cases))
             for first in range(0, options.cases, CASES_PER_TASK)]
    with Pool(WORKERS, start_worker, (os.path.abspath(options.haggle), options.seed)) as pool:
        for failure in pool.imap(check_range, tasks):
            if failure:
                report(failure, options.seed, options.keep)
                return 1
    print(f"{options.cases} cases agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
