#!/usr/bin/env python3
"""Help, manual pages and README cannot disagree.

    check_manual.py --haggle PATH --manual FOLDER

FOLDER has the pages that the build made. haggle.1 has the commands of `haggle help` with their purpose and examples,
the options of `haggle X --help` with letter, argument, text and the commands that take them, the topics word for word,
and the exit statuses. haggle-case.5 has every key of the schema of a case, with its description. groff (where it is
here) has nothing to say against either. README.md shows every command.

The exit status is 0 when everything agrees, 1 when not.
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
PAGES = ("haggle.1", "haggle-case.5")


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def manual_sections(text):
    return dict(re.findall(r"^\.Sh (.+)\n((?:(?!\.Sh ).*\n)*)", text, re.MULTILINE))


def plain(text):
    """The words of a page, or of help, without macros, escapes and line ends."""
    text = re.sub(r"^\.(?:(?:Pp|Bd|Ed|Bl|El|Ss).*|It)$", " ", text, flags=re.MULTILINE)
    text = re.sub(r"^\.(?:Dl|It|Cm) ", " ", text, flags=re.MULTILINE)
    text = text.replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")
    return " ".join(re.sub(r"(?m)^- ", "", text).split())


def compare(what, found, expected, complain):
    for one in sorted(expected - found):
        complain(f"{what}: {one} is in help and not there")
    for one in sorted(found - expected):
        complain(f"{what}: {one} is there and not in help")


def options_of_manual(section):
    """{(name, letter, argument, the sentence of help, its takers)}; takers None where all of its group take it."""
    for entry in re.split(r"^\.It Fl ", section, flags=re.MULTILINE)[1:]:
        head, body = entry.split("\n", 1)
        letter, name, argument = re.fullmatch(r"(?:(\w) , )?-([\w-]+)(?:(?: Ns Op = Ns)? Ar (.+))?", head).groups()
        body = plain(re.split(r"^\.(?:El|Ss)", body, flags=re.MULTILINE)[0])
        takers = re.search(r"With ([a-z, ]+)\.$", body)
        yield name, letter, argument, body, set(re.split(r", | and ", takers.group(1))) if takers else None


def check_options(section, commands, complain):
    """Each option of each command is in the manual, and names the command."""
    entries = list(options_of_manual(section))
    for command in commands:
        for option in command.options:
            told = option.help[0].upper() + option.help[1:]
            fitting = [entry for entry in entries if entry[:2] == (option.name, option.letter) and entry[3].startswith(told)
                       and (entry[4] is None or command.name in entry[4])]
            arguments = {entry[2] for entry in fitting}
            known = (option.argument or option.maybe) in arguments or option.name == "format"
            if not fitting or not known:
                complain(f"haggle.1: --{option.name} of {command.name} is not there as help has it")
    for name, _, _, _, takers in entries:
        for command in commands:
            if takers is not None and command.name in takers and f"--{name}" not in command.flags():
                complain(f"haggle.1: {command.name} is said to take --{name}")
    compare("haggle.1, options", {entry[0] for entry in entries},
            {option.name for command in commands for option in command.options}, complain)


def check_page(haggle, text, complain):
    overview = help_pages.Overview(haggle)
    commands = overview.commands(haggle)
    sections = manual_sections(text)
    named = {line.split(" Ar ")[0] for line in re.findall(r"^\.It Cm (.+)$", sections["COMMANDS"], re.MULTILINE)}
    compare("haggle.1, commands", named, set(overview.names), complain)
    check_options(sections["OPTIONS"], commands, complain)
    told, shown = plain(sections["COMMANDS"]), plain(sections["EXAMPLES"])
    for command in commands:
        if " ".join(command.text.split("\n\n")[1].split()) not in told:
            complain(f"haggle.1: the purpose of {command.name} is not there")
        for example in command.examples:
            if " ".join(example.split()) not in re.sub(r" \\ ", " ", shown):
                complain(f"haggle.1: the example {example!r} is not there")
    for topic in overview.topics:
        words = help_pages.ask(haggle, "help", topic).split("\n", 1)[1]
        words = re.sub(r"(Usage and options|Every key): .*\n$", "", words)
        if plain(words) not in plain(sections["IN PLAIN WORDS"]):
            complain(f"haggle.1: the topic {topic} is not there word for word")
    statuses = {int(number) for number in re.findall(r"^\.It (\d)$", sections["EXIT STATUS"], re.MULTILINE)}
    compare("haggle.1, exit statuses", statuses, overview.statuses, complain)
    return overview


def keys_of(schema, node, depth=12):
    """(key, description) of every key below a node, references followed."""
    for _ in range(depth):
        if "$ref" not in node:
            break
        node = schema["definitions"][node["$ref"].rsplit("/", 1)[1]]
    if depth == 0:
        return
    for key, value in node.get("properties", {}).items():
        yield key, value.get("description")
        yield from keys_of(schema, value, depth - 1)
    below = [] if "properties" in node else list(node.get("anyOf", ()))
    below += [node[key] for key in ("items", "additionalProperties") if isinstance(node.get(key), dict)]
    for one in below:
        yield from keys_of(schema, one, depth - 1)


def check_case_page(text, complain):
    schema = json.loads(read("scenarios/case.schema.json"))
    words = plain(text)
    keys = {key.split(".")[-1] for key in re.findall(r"^\.It Cm (\S+)", text, re.MULTILINE)}
    keys |= set(re.findall(r"^\.Ss (\S+)$", text, re.MULTILINE))
    found = dict(keys_of(schema, schema))
    for key, description in found.items():
        if key not in keys:
            complain(f"haggle-case.5: the key {key} is not there")
        if description and " ".join(description.split()) not in words:
            complain(f"haggle-case.5: the description of {key} is not there: {description}")
    for key in keys - set(found):
        complain(f"haggle-case.5: the key {key} is not in the schema")


def check_form(folder, complain):
    if not shutil.which("groff"):
        print("groff is not here: the form of the manual pages is not checked")
        return
    for page in PAGES:
        done = subprocess.run(["groff", "-mdoc", "-Tutf8", "-ww", "-z", os.path.join(folder, page)], capture_output=True,
                              text=True, timeout=60, check=False)
        if done.returncode != 0 or done.stderr:
            complain(f"{page}: {done.stderr.strip()}")


def check_readme(overview, complain):
    text = read("README.md")
    for name in overview.names:
        if not re.search(rf"haggle {name}\b", text):
            complain(f"README.md does not show haggle {name}")


def main():
    parser = argparse.ArgumentParser(description="Help, manual pages and README agree.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--manual", required=True, help="the folder of the pages that the build made")
    options = parser.parse_args()
    haggle, folder = os.path.abspath(options.haggle), os.path.abspath(options.manual)
    complaints = []
    overview = check_page(haggle, read(os.path.join(folder, PAGES[0])), complaints.append)
    check_case_page(read(os.path.join(folder, PAGES[1])), complaints.append)
    check_form(folder, complaints.append)
    check_readme(overview, complaints.append)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(overview.names)} commands, {len(PAGES)} pages, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
