#!/usr/bin/env python3
"""Help, manual page, README and completions cannot disagree.

    check_manual.py --haggle PATH --completions FOLDER

What `haggle --help` lists is the measure; its lists are aligned and fit 80 columns. The manual page has the
same commands, the same options with the same letters and arguments, and the same exit statuses; it names every
key of a case and of an offer, its examples run, and groff (where it is here) has nothing to say against it.
README.md (where it is) shows every command. The completions offer the same commands and options, the formats,
the presets and the messages.

The exit status is 0 when everything agrees, 1 when not.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLE = os.path.join(TOP, "scenarios", "examples", "l5-mle-against-google.json")


COLUMNS = 80


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def sections_of(help_text):
    """The lines under each heading: "commands:", "options:", "options of bands:" and so on."""
    sections, name = {}, None
    for line in help_text.splitlines():
        if re.fullmatch(r"\w.*:", line):
            name = line[:-1]
        elif not line.strip():
            name = None
        elif name:
            sections.setdefault(name, []).append(line)
    return sections


class Help:
    """What --help says."""

    OPTION = re.compile(r"  (?:-(?P<letter>\w), |    )--(?P<name>[\w-]+)(?: (?P<argument>\S+))? +(?P<help>\S.*)")

    def __init__(self, text):
        sections = sections_of(text)
        self.command_lines = sections["commands"]
        self.commands = [line.split()[0] for line in self.command_lines]
        self.listed = {name: lines for name, lines in sections.items() if any(map(self.option, lines))}
        self.options = {}
        for line in sum(self.listed.values(), []):
            name, *rest = self.option(line) or (None,)
            if name:
                self.options[name] = tuple(rest)
        self.statuses = set(re.findall(r"\b(\d) \w", text[text.index("exit status:"):]))

    def option(self, line):
        """Name, letter, argument. One blank before the help means an argument; two, that there is none."""
        match = self.OPTION.fullmatch(line)
        if not match:
            return None
        name = match.group("name")
        without = re.match(rf"  (?:-\w, |    )--{name}  ", line)
        return name, match.group("letter"), None if without else match.group("argument")

    def flags(self):
        """Every option as it is typed."""
        for name, (letter, _) in self.options.items():
            yield f"--{name}"
            if letter:
                yield f"-{letter}"


def check_form(shown, text, complain):
    """Every line of the lists fits a terminal, and their texts begin in one column."""
    for line in text[text.index("commands:"):].splitlines():
        if len(line) > COLUMNS:
            complain(f"--help: {len(line)} columns: {line}")
    for what, lines in (("commands", shown.command_lines), ("options", sum(shown.listed.values(), []))):
        columns = {re.search(r"\S  +(?=\S)|$", line[5:]).end() for line in lines}
        if len(columns) != 1:
            complain(f"--help: the texts of the {what} begin in several columns")


# ---------------------------------------------------------------- the manual page

def manual_sections(text):
    return dict(re.findall(r"^\.Sh (.+)\n((?:(?!\.Sh ).*\n)*)", text, re.MULTILINE))


def compare(what, found, expected, complain):
    for one in expected - found:
        complain(f"{what}: {one} is in --help and not there")
    for one in found - expected:
        complain(f"{what}: {one} is there and not in --help")


def check_manual(shown, text, complain):
    sections = manual_sections(text)
    compare("manual, commands", set(re.findall(r"^\.It Cm (\w+)", sections["COMMANDS"], re.MULTILINE)),
            set(shown.commands), complain)
    options = {}
    for letter, name, argument in re.findall(r"^\.It Fl (?:(\w) , )?-([\w-]+)(?: Ar (.+))?$", sections["OPTIONS"],
                                             re.MULTILINE):
        options[name] = (letter or None, argument or None)
    compare("manual, options", set(options), set(shown.options), complain)
    for name in options.keys() & shown.options.keys():
        if options[name] != shown.options[name]:
            complain(f"manual, --{name}: letter and argument are {options[name]}, in --help {shown.options[name]}")
    compare("manual, exit statuses", set(re.findall(r"^\.It (\d)$", sections["EXIT STATUS"], re.MULTILINE)),
            shown.statuses, complain)


def check_manual_keys(text, complain):
    """Every key of a case and of an offer stands in CASE FORMAT."""
    words = set(re.findall(r"[\w$]+", manual_sections(text)["CASE FORMAT"]))
    schema = json.loads(read("scenarios/case.schema.json"))
    for holder in (schema, schema["definitions"]["offer"]):
        for key in holder["properties"]:
            if key not in words:
                complain(f"manual, case format: the key {key} is not there")


def check_manual_examples(haggle, text, complain):
    commands = re.findall(r"^\.Dl (haggle .*)$", manual_sections(text)["EXAMPLES"], re.MULTILINE)
    if not commands:
        complain("manual: no examples")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(EXAMPLE, os.path.join(folder, "case.json"))
        with open(os.path.join(folder, "offers.csv"), "w", encoding="utf-8") as table:
            table.write("company,base\nAmazon,175k\n")
        os.symlink(haggle, os.path.join(folder, "haggle"))
        environment = {**os.environ, "PATH": folder + os.pathsep + os.environ["PATH"],
                       "XDG_DATA_HOME": os.path.join(folder, "data")}
        for command in commands:
            done = subprocess.run(["bash", "-c", command.replace("\\", "")], cwd=folder, env=environment,
                                  capture_output=True, text=True, timeout=60, check=False)
            if done.returncode != 0:
                complain(f"manual, example {command!r}: status {done.returncode}, {done.stderr.strip()}")


def check_manual_form(complain):
    if not shutil.which("groff"):
        print("groff is not here: the form of the manual page is not checked")
        return
    done = subprocess.run(["groff", "-mdoc", "-Tutf8", "-ww", "-z", os.path.join(TOP, "cli", "setup", "haggle.1")],
                          capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != 0 or done.stderr:
        complain(f"manual: {done.stderr.strip()}")


# ---------------------------------------------------------------- README and completions

def check_readme(shown, complain):
    if not os.path.exists(os.path.join(TOP, "README.md")):
        print("there is no README.md yet")
        return
    text = read("README.md")
    for command in shown.commands:
        if not re.search(rf"haggle {command}\b", text):
            complain(f"README.md does not show haggle {command}")


def completed(folder, words):
    """What the completion for bash offers for the last word."""
    script = (f'source {folder}/haggle.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _haggle; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, "bash", *words], cwd=TOP, capture_output=True, text=True,
                          timeout=60, check=False)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"completion of {words}: {done.stderr}")
    return set(done.stdout.split())


def presets():
    return {preset["name"] for preset in json.loads(read("bands/data/companies.json"))["presets"]}


def messages():
    """The messages of the script: one template each."""
    folder = os.path.join(TOP, "out", "script", "templates")
    return {os.path.splitext(name)[0] for name in os.listdir(folder) if name.endswith(".txt")}


def arguments_offered(shown):
    """Options whose arguments are names to choose from: those are offered."""
    for name, (_, argument) in shown.options.items():
        if argument and "|" in argument:
            yield name, set(argument.split("|"))
    yield "vesting", presets()
    if "only" in shown.options:
        yield "only", messages()


def check_bash(folder, shown, complain):
    compare("completion for bash, options", completed(folder, ["haggle", "-"]), set(shown.flags()), complain)
    first = {word for word in completed(folder, ["haggle", ""]) if not word.endswith(("/", ".json"))}
    compare("completion for bash, commands", first, set(shown.commands), complain)
    for name, names in arguments_offered(shown):
        for words in (["haggle", f"--{name}", ""], ["haggle", f"--{name}", "=", ""], ["haggle", f"--{name}", "="]):
            if completed(folder, words) != names:
                complain(f"completion for bash, --{name}: {sorted(completed(folder, words))}, not {sorted(names)}")
    for name, (_, argument) in shown.options.items():
        if argument and completed(folder, ["haggle", f"--{name}", "ch"]) & set(shown.commands):
            complain(f"completion for bash: --{name} is followed by a command, not by {argument}")
    if completed(folder, ["haggle", shown.commands[0], "scenarios/examples/l4"]) != {"scenarios/examples/l4-alone.json"}:
        complain("completion for bash: a case is not found")


def check_zsh(folder, shown, complain):
    text = read(os.path.join(folder, "_haggle"))
    flags = set(re.findall(r"^ +'(--[\w-]+)\[", text, re.MULTILINE))
    flags |= set(re.findall(r"^ +'\([^)]*\)(--[\w-]+)\[", text, re.MULTILINE))
    for letters in re.findall(r"\{(-\w,--[\w-]+)\}", text):
        flags |= set(letters.split(","))
    compare("completion for zsh, options", flags, set(shown.flags()), complain)
    commands = re.search(r"commands=\((.*?)\n\)", text, re.DOTALL).group(1)
    compare("completion for zsh, commands", set(re.findall(r"'(\w+):", commands)), set(shown.commands), complain)
    for variable, names in (("presets", presets()), ("messages", messages())):
        named = set(re.search(rf"{variable}=\((.*?)\)", text, re.DOTALL).group(1).split())
        if named != names:
            complain(f"completion for zsh, {variable}: {sorted(named ^ names)}")
    for name, (_, argument) in shown.options.items():
        if argument and "|" in argument and f":({argument.replace('|', ' ')})'" not in text:
            complain(f"completion for zsh, --{name}: not {argument}")


def main():
    parser = argparse.ArgumentParser(description="Help, manual, README and completions agree.")
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--completions", required=True, help="the folder of the completions that the build made")
    options = parser.parse_args()
    haggle, completions = os.path.abspath(options.haggle), os.path.abspath(options.completions)
    text = subprocess.run([haggle, "--help"], capture_output=True, text=True, timeout=60, check=True).stdout
    shown = Help(text)
    manual = read("cli/setup/haggle.1")
    complaints = []
    check_form(shown, text, complaints.append)
    check_manual(shown, manual, complaints.append)
    check_manual_keys(manual, complaints.append)
    check_manual_examples(haggle, manual, complaints.append)
    check_manual_form(complaints.append)
    check_readme(shown, complaints.append)
    check_bash(completions, shown, complaints.append)
    check_zsh(completions, shown, complaints.append)
    for complaint in complaints:
        print(complaint)
    print(f"{len(shown.commands)} commands, {len(shown.options)} options, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
