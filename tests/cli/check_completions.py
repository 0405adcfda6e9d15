#!/usr/bin/env python3
"""The completions offer what fits, and nothing else.

    check_completions.py --haggle PATH --manual FOLDER

FOLDER has the completions that the build made. The one for bash is run, as bash would, also by `bash --posix`: behind a
command its own options as `haggle X --help` lists them; behind an option the names it may have, files where files are
meant, nothing else; no construct that bash 3.2 lacks. Those for zsh and fish have the same options for each command; the
shells themselves, where they are here, find no fault in them.

The exit status is 0 when everything holds, 1 when not.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys

import help_pages

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
# bash 4 brought these.
TOO_NEW = (r"\bmapfile\b", r"\breadarray\b", r"declare -A", r"local -A", r"local -n", r"\$\{\w+(\[[^]]*\])?[,^@]", r"&>>", r"\|&",
           r"\bcompopt\b", r"\bcoproc\b", r"\[-1\]", r";;&", r";&", r"\[\[ -v", r"printf -v \w+\[", r"\bshopt -s globstar")


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def presets():
    return {preset["name"] for preset in json.loads(read("bands/data/companies.json"))["presets"]}


def messages():
    """The messages of the script: one template each."""
    names = os.listdir(os.path.join(TOP, "out", "script", "templates"))
    return {os.path.splitext(name)[0] for name in names if name.endswith(".txt")}


class Bash:
    """What the completion for bash offers for the last word; with one run for many questions."""

    def __init__(self, folder, *options):
        self.script, self.options = os.path.join(folder, "haggle.bash"), options

    def offers(self, questions):
        """[set of words] for each list of words."""
        ask = ('COMP_WORDS=({words}); COMP_CWORD={last}; _haggle; printf "%s\\n" "${{COMPREPLY[@]}}"; echo ==')
        quoted = [" ".join("'" + word + "'" for word in words) for words in questions]
        lines = [f'. "{self.script}"'] + [ask.format(words=words, last=len(question) - 1)
                                          for words, question in zip(quoted, questions)]
        done = subprocess.run(["bash", "--norc", *self.options], input="\n".join(lines) + "\n", cwd=TOP, capture_output=True,
                              text=True, timeout=120, check=False)
        if done.returncode != 0 or done.stderr:
            sys.exit(f"completion for bash {' '.join(self.options)}: {done.stderr}")
        return [set(answer.split()) for answer in done.stdout.split("==\n")[:-1]]


def files(words):
    """Are these files and folders of the top, rather than names?"""
    return all(os.path.exists(os.path.join(TOP, word)) for word in words)


def names_expected(option):
    """What may stand behind the option where it is a choice among names; None where it is not."""
    fixed = {"vesting": presets, "only": messages, "level": lambda: {"L4", "L5", "L6", "L7", "L8"},
             "confidence": lambda: {"high", "medium", "low"}}
    if option.argument and "|" in option.argument:
        return set(option.argument.split("|"))
    return fixed[option.name]() if option.name in fixed else None


def check_options(bash, commands, complain):
    """Options of each command, and what stands behind each."""
    flags = bash.offers([["haggle", *command.name.split(), "-"] for command in commands])
    for command, offered in zip(commands, flags):
        if offered != command.flags():
            complain(f"bash, haggle {command.name} -: {sorted(offered ^ command.flags())}")
    pairs = [(command, option) for command in commands for option in command.options]
    forms = [lambda name: [f"--{name}", ""], lambda name: [f"--{name}", "=", ""], lambda name: [f"--{name}", "="]]
    for form in forms:
        answers = bash.offers([["haggle", *command.name.split(), *form(option.name)] for command, option in pairs])
        for (command, option), offered in zip(pairs, answers):
            expected, where = names_expected(option), f"bash, haggle {command.name} --{option.name}"
            if not option.argument:
                continue
            if expected is not None and offered != expected:
                complain(f"{where}: {sorted(offered)}, not {sorted(expected)}")
            elif option.argument in ("DIR", "FILE", "CASE") and not (offered and files(offered)):
                complain(f"{where}: {sorted(offered)}, which are no files")


def check_words(bash, overview, commands, complain):
    first, option_first, helps, bands, nothing, case = bash.offers(
        [["haggle", ""], ["haggle", "-"], ["haggle", "help", ""], ["haggle", "bands", ""], ["haggle", "bands", "add", ""],
         ["haggle", commands[0].name, "scenarios/examples/l4"]])
    names = {name.split()[0] for name in overview.names}
    if {word for word in first if not word.endswith(("/", ".json"))} != names:
        complain(f"bash, haggle: {sorted(first)}")
    evaluate = next(command for command in commands if command.name == "evaluate")
    if option_first != evaluate.flags():
        complain(f"bash, haggle -: {sorted(option_first)}")
    if helps != names | set(overview.topics):
        complain(f"bash, haggle help: {sorted(helps)}")
    if "add" not in bands or nothing:
        complain(f"bash, haggle bands: {sorted(bands)}; haggle bands add: {sorted(nothing)}")
    if case != {"scenarios/examples/l4-alone.json"}:
        complain(f"bash, a case: {sorted(case)}")


def check_age(folder, complain):
    text = read(os.path.join(folder, "haggle.bash"))
    code = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for pattern in TOO_NEW:
        if re.search(pattern, code):
            complain(f"haggle.bash: {pattern} is newer than bash 3.2")


def zsh_flags(block):
    flags = set(re.findall(r"^ +'(?:\([^)]*\))?\*?(--[\w-]+)(?:=-)?\[", block, re.MULTILINE))
    flags |= {f"--{name}={word}" for name, word in re.findall(r"'--([\w-]+)=-\[.*::\w+:\((\w+)\)'", block)}
    for letters in re.findall(r"\{(-\w,--[\w-]+)\}", block):
        flags |= set(letters.split(","))
    return flags


def check_zsh(folder, commands, complain):
    path = os.path.join(folder, "_haggle")
    blocks = dict(re.findall(r"^    \('(.*)'\)\n((?:        .*\n)*)", read(path), re.MULTILINE))
    for command in commands:
        if zsh_flags(blocks.get(command.name, "")) != command.flags():
            complain(f"zsh, {command.name}: {sorted(zsh_flags(blocks.get(command.name, '')) ^ command.flags())}")
        for option in command.options:
            names = names_expected(option)
            line = re.search(rf"--{option.name}(?:\}}')?\[.*", blocks.get(command.name, ""))
            listed = re.search(r":\(([^()]*)\)' \\$", line.group()) if line else None
            if names is not None and (not listed or set(listed.group(1).split()) != names):
                complain(f"zsh, {command.name} --{option.name}: not {sorted(names)}")
    check_syntax("zsh", path, complain)


def check_fish(folder, commands, complain):
    path = os.path.join(folder, "haggle.fish")
    text = read(path)
    for command in commands:
        flags = set()
        for name, letter in re.findall(rf"-n '__haggle_is \"{command.name}\"' -l ([\w-]+)(?: -s (\w))?", text):
            flags |= {f"--{name}"} | ({f"-{letter}"} if letter else set())
        expected = {flag for flag in command.flags() if "=" not in flag}
        if flags != expected:
            complain(f"fish, {command.name}: {sorted(flags ^ expected)}")
    check_syntax("fish", path, complain)


def check_syntax(shell, path, complain):
    if not shutil.which(shell):
        print(f"{shell} is not here: the form of its completion is not checked")
        return
    done = subprocess.run([shell, "-n", path], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != 0 or done.stderr:
        complain(f"{shell}: {done.stderr.strip()}")


def main():
    parser = argparse.ArgumentParser(description="The completions offer what fits, and nothing else.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--manual", required=True, help="the folder of the completions that the build made")
    options = parser.parse_args()
    haggle, folder = os.path.abspath(options.haggle), os.path.abspath(options.manual)
    complaints = []
    overview = help_pages.Overview(haggle)
    commands = overview.commands(haggle)
    for bash in (Bash(folder), Bash(folder, "--posix")):
        check_options(bash, commands, complaints.append)
        check_words(bash, overview, commands, complaints.append)
    check_age(folder, complaints.append)
    check_zsh(folder, commands, complaints.append)
    check_fish(folder, commands, complaints.append)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(commands)} commands, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
