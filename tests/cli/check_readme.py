#!/usr/bin/env python3
"""Runs every console block of README.md and compares what it prints with what stands there.

A block is ```console with lines "$ haggle …" and the answer below each. `...` alone on a line stands for
lines left out. With --update the answers are rewritten (short ones; review the difference).

Commands within a line of text, `haggle stay CASE`, are run too, with files in the place of the words in capitals.
"""
import argparse
import os
import re
import shlex
import subprocess
import sys

from check_help import lacks_page, run_example

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)
INLINE = re.compile(r"`(haggle(?: [^`\n]*)?)`")
PLACES = {"CASE": "case.json", "OLD": "old.json", "NEW": "case.json", "CASES": "cases.ndjson", "DIR": "papers",
          "FILE": "offers.csv", "LETTER": "letter.txt", "PATH=VALUE": "offers[0].base=180k"}
ASK = ("haggle bands add", "haggle new")  # they end when there is nobody to answer


def run(haggle, command):
    words = shlex.split(command)
    assert words[0] == "haggle", command
    done = subprocess.run([haggle] + words[1:], cwd=TOP, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def matches(expected, found):
    """`...` stands for any number of lines."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"(?m)^\.\.\.\n", expected))
    return re.fullmatch(pattern, found, re.S) is not None


def entries(block):
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, _, answer = part.partition("\n")
        yield command, answer


def run_inline(haggle, text):
    """(command, problem or None) of every command within the text."""
    for command in sorted(set(INLINE.findall(re.sub(r"(?s)```.*?```", "", text)))):
        places = {**PLACES, "CASE": "my.json"} if "-o CASE" in command else PLACES  # which is not there yet
        filled = re.sub(r"[A-Z][A-Z=]+", lambda word: places.get(word.group(), word.group()), command)
        done = run_example(filled, haggle)
        good = (0, 3) if command.startswith(ASK) else (0, 1) if command.startswith("haggle check") else (0,)
        yield command, None if lacks_page(done) or done.returncode in good else f"status {done.returncode}, {done.stderr.strip()}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    haggle, path = os.path.abspath(options.haggle), os.path.join(TOP, "README.md")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    bad = ran = 0

    def check(block):
        nonlocal bad, ran
        answers = []
        for command, answer in entries(block.group(2)):
            found = run(haggle, command)
            ran += 1
            if not matches(answer, found):
                bad += 1
                print(f"README.md: $ {command}\nexpected:\n{answer}\nfound:\n{found}")
            answers.append(f"$ {command}\n" + (answer if matches(answer, found) and answer else found))
        return block.group(1) + "".join(answers) + block.group(3)

    updated = BLOCK.sub(check, text)
    if options.update:
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(updated)
        return 0
    for command, problem in run_inline(haggle, text):
        ran += 1
        if problem:
            bad += 1
            print(f"README.md: {command}: {problem}")
    if ran == 0:
        print("README.md shows no console block")
        return 1
    print(f"{ran} commands of README.md run, {bad} of them wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
