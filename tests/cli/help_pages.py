"""What the program says about itself, read from its own mouth: for the tests that compare it with other places."""

import re
import subprocess

COLUMNS = 80
OPTION = re.compile(r"  (?:-(?P<letter>\w), |    )--(?P<name>[\w-]+)(?:\[=(?P<maybe>\S+)\])?(?P<rest>.*)")


def ask(haggle, *words):
    return subprocess.run([haggle, *words], capture_output=True, text=True, timeout=60, check=True).stdout


def sections_of(text):
    """The indented lines under each heading: "examples:", "options:" and so on."""
    sections, name = {}, None
    for line in text.splitlines():
        if re.fullmatch(r"\S.*:", line):
            name = line[:-1]
        elif not line.startswith("  "):
            name = None
        elif name:
            sections.setdefault(name, []).append(line)
    return sections


class Option:
    """A line of a list of options. One blank before the text means an argument; two, that there is none."""

    def __init__(self, line):
        match = OPTION.fullmatch(line)
        self.name, self.letter, rest = match.group("name"), match.group("letter"), match.group("rest")
        self.argument = None if rest.startswith("  ") or not rest else rest.split()[0]
        self.maybe = match.group("maybe")  # an argument that may stand behind =
        self.help = re.sub(r"^ \S+", "", rest).strip() if self.argument else rest.strip()
        self.column = line.index(self.help)

    def flags(self):
        return {f"--{self.name}"} | ({f"-{self.letter}"} if self.letter else set()) | \
            ({f"--{self.name}={self.maybe}"} if self.maybe else set())


class Command:
    """`haggle NAME --help`."""

    def __init__(self, haggle, name):
        self.name, self.text = name, ask(haggle, *name.split(), "--help")
        sections = sections_of(self.text)
        lines = "\n".join(line[2:] for line in sections.get("examples", ()))
        self.examples = re.sub(r"\\\n +", "", lines).splitlines()
        self.options = [Option(line) for heading, lines in sections.items() if heading != "examples"
                        for line in lines if OPTION.fullmatch(line)]

    def flags(self):
        return set().union(*(option.flags() for option in self.options))


class Overview:
    """`haggle help`: the commands with their words, and the topics."""

    def __init__(self, haggle):
        self.text = ask(haggle, "help")
        sections = sections_of(self.text)
        lines = [line for heading, found in sections.items() for line in found if not OPTION.fullmatch(line)]
        self.synopses = [re.match(r"  (\S.*?)  +\S", line).group(1) for line in lines if not line.startswith("   ")]
        self.names = [" ".join(re.findall(r"(?:^| )([a-z]+)\b", synopsis)) for synopsis in self.synopses]
        self.topics = re.search(r"haggle help (\S+\|\S+)", self.text).group(1).split("|")
        self.statuses = {int(number) for number in re.findall(r"\b(\d)\s[a-z]", self.text[self.text.index("exit status:"):])}

    def commands(self, haggle):
        return [Command(haggle, name) for name in self.names]
