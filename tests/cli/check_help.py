#!/usr/bin/env python3
"""Help keeps its form, its promises and its examples.

    check_help.py --haggle PATH

- `haggle help` and `haggle` alone fit a screen; help of commands and topics fit 80 columns, topics half a screen.
- `haggle X --help` lists what X takes: an option that another command lists and X does not is refused by name, with
  the commands that take it; help of X and `haggle help X` are the same, unless X is a topic too.
- Every example of a command, and every line of a topic that begins with "haggle", runs.
- What help tells somebody to type in place of a word that is no command is a command.

The exit status is 0 when everything holds, 1 when not.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

import help_pages

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
LINES_OF_SCREEN, LINES_OF_TOPIC, LINES_OF_START = 45, range(11, 17), 24
# check says no with 1.
GOODS = {"haggle check": (0, 1)}


def check_form(name, text, complain):
    for line in text.splitlines():
        if len(line) > help_pages.COLUMNS:
            complain(f"{name}: {len(line)} columns: {line}")
        if line != line.rstrip():
            complain(f"{name}: blanks at the end of {line!r}")


def check_overview(overview, haggle, complain):
    start = help_pages.ask(haggle)
    if overview.text != help_pages.ask(haggle, "--help"):
        complain("haggle help and haggle --help differ")
    for name, text, most in (("haggle help", overview.text, LINES_OF_SCREEN), ("haggle", start, LINES_OF_START)):
        check_form(name, text, complain)
        if text.count("\n") > most:
            complain(f"{name}: {text.count(chr(10))} lines, more than {most}")


def check_command(command, overview, haggle, complain):
    name = f"haggle {command.name} --help"
    check_form(name, command.text, complain)
    if len({option.column for option in command.options}) != 1:
        complain(f"{name}: the texts of the options begin in several columns")
    if len(command.text.split("\n\n")[1]) < 60:
        complain(f"{name}: no purpose")
    if not 1 <= len(command.examples) <= 3:
        complain(f"{name}: {len(command.examples)} examples")
    if command.name not in overview.topics and help_pages.ask(haggle, "help", *command.name.split()) != command.text:
        complain(f"{name} and haggle help {command.name} differ")


def check_refusals(commands, haggle, complain):
    """A third of the pairs of a command and an option that it does not list: help and refusal come from one table."""
    for row, option in enumerate({option.name: option for command in commands for option in command.options}.values()):
        takers = [command.name for command in commands if f"--{option.name}" in command.flags()]
        named = takers[0] if len(takers) == 1 else f"{', '.join(takers[:-1])} and {takers[-1]}"
        for column, command in enumerate(commands):
            if command.name in takers or (row + column) % 3 > 0:
                continue
            words = [haggle, *command.name.split(), f"--{option.name}", *(["x"] if option.argument else [])]
            done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
            expected = f"{command.name} does not take --{option.name}: {named} do{'es' if len(takers) == 1 else ''}\n"
            if done.returncode != 2 or expected not in done.stderr:
                complain(f"{command.name} --{option.name}: status {done.returncode}, {done.stderr.strip()!r}")


def topics(overview, haggle, complain):
    """The text of each topic, its form checked."""
    for topic in overview.topics:
        text = help_pages.ask(haggle, "help", topic)
        check_form(f"haggle help {topic}", text, complain)
        if text.count("\n") not in LINES_OF_TOPIC:
            complain(f"haggle help {topic}: {text.count(chr(10))} lines")
        yield topic, text


def make_folder(folder, haggle):
    """What examples name."""
    shutil.copy(os.path.join(EXAMPLES, "l5-mle-against-google.json"), os.path.join(folder, "case.json"))
    shutil.copy(os.path.join(EXAMPLES, "l4-alone.json"), os.path.join(folder, "old.json"))
    shutil.copy(os.path.join(EXAMPLES, "offers.csv"), os.path.join(folder, "offers.csv"))
    with open(os.path.join(folder, "offers.csv"), encoding="utf-8") as table:
        rows = [row for row in table if "typo" not in row]
    with open(os.path.join(folder, "offers.csv"), "w", encoding="utf-8") as table:
        table.writelines(rows)
    with open(os.path.join(folder, "case.json"), encoding="utf-8") as case:
        line = " ".join(case.read().split())
    with open(os.path.join(folder, "cases.ndjson"), "w", encoding="utf-8") as cases:
        cases.write(f"{line}\n{line}\n")
    shutil.copy(os.path.join(EXAMPLES, "letters", "l6-mle-against-meta.amazon.txt"), os.path.join(folder, "letter.txt"))
    os.symlink(haggle, os.path.join(folder, "haggle"))


def run_example(example, haggle):
    """In a folder of its own, so that no example hangs on the one before."""
    with tempfile.TemporaryDirectory() as folder:
        make_folder(folder, haggle)
        if "workbook.xlsx" in example:
            subprocess.run([haggle, "report", "case.json", "-o", "."], cwd=folder, capture_output=True, timeout=60, check=True)
        environment = {**os.environ, "PATH": folder + os.pathsep + os.environ["PATH"],
                       "XDG_DATA_HOME": os.path.join(folder, "data")}
        stop = "!\n" if example.startswith("haggle new") else ""  # a person who thinks better of it
        return subprocess.run(["bash", "-c", example], cwd=folder, env=environment, input="\n" + stop if stop else "",
                              capture_output=True, text=True, timeout=60, check=False)


def lacks_page(done):
    """Did it refuse because the program was built without its page? The tests of the page run where it has one."""
    return done.returncode == 4 and "was built without its page" in done.stderr


def check_examples(examples, haggle, complain):
    for example in examples:
        done = run_example(example, haggle)
        if not lacks_page(done) and done.returncode not in GOODS.get(" ".join(example.split()[:2]), (0,)):
            complain(f"{example}: status {done.returncode}, {done.stderr.strip()}")
    return len(examples)


def check_synonyms(overview, haggle, complain):
    """Each row of the table in cli/words.c is told, and names a command."""
    with open(os.path.join(TOP, "cli", "words.c"), encoding="utf-8") as source:
        rows = re.findall(r'^    \{"([^"]+)", "([^"]+)"\},$', source.read(), re.MULTILINE)
    if not rows:
        complain("cli/words.c has no table of synonyms")
    for word, instead in rows:
        done = subprocess.run([haggle, word, "case.json"], cwd=HERE, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode != 2 or f'no command and no file "{word}": did you mean {instead}?' not in done.stderr:
            complain(f"haggle {word}: status {done.returncode}, {done.stderr.strip()!r}")
        for name in re.findall(r"haggle (\w+)", instead):
            if name not in {name.split()[0] for name in overview.names}:
                complain(f"haggle {word}: it leads to haggle {name}, which is no command")


def main():
    parser = argparse.ArgumentParser(description="Help keeps its form, its promises and its examples.")
    parser.add_argument("--haggle", required=True, help="the program")
    haggle = os.path.abspath(parser.parse_args().haggle)
    complaints = []
    overview = help_pages.Overview(haggle)
    commands = overview.commands(haggle)
    check_overview(overview, haggle, complaints.append)
    for command in commands:
        check_command(command, overview, haggle, complaints.append)
    check_refusals(commands, haggle, complaints.append)
    examples = [example for command in commands for example in command.examples]
    for _, text in topics(overview, haggle, complaints.append):
        examples += re.findall(r"^  (haggle .*)$", text, re.MULTILINE)
    ran = check_examples(sorted(set(examples)), haggle, complaints.append)
    check_synonyms(overview, haggle, complaints.append)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(commands)} commands, {len(overview.topics)} topics, {ran} examples, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
