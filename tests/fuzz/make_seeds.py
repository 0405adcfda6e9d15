#!/usr/bin/env python3
"""What the fuzzers start from, a folder a target: examples, cases of tests, letters, templates, data and workbooks of this
tree, in the form that each target takes.

    make_seeds.py --haggle PATH --to DIR [--found DIR]

--found unpacks what long runs of the fuzzers found beyond these: the fewest inputs that reach all that theirs did.
"""

import argparse
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import tarfile
import tempfile
import xml.etree.ElementTree as tree
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
INPUT_SHEETS = ("Letters", "Assumptions", "Case", "Log")

# What scenarios/workbook reads of a workbook: names of cells without the offer's before them.
INPUT_NAMES = re.compile(r"^(case_\w+|stay_\w+|as_of|log_\d+_\w+|fx_\w+|\w+?_(base|title|company|level|start|status|deadline|"
                         r"raise_1_\w+|sign_on_[12](_\w+)?|other_1(_\w+)?|benefit_1(_\w+)?|units|shares|worth|vests_by|granted_\w+|preset|value|price|growth|price_rule|"
                         r"path_[12]|bonus_\w+|vest_[1-6]_\w+|vesting|grant_\w+|later_1_\w+|strike|stock_rate|to_case|"
                         r"counted_share))$")


def read(*path):
    with open(os.path.join(TOP, *path), "rb") as file:
        return file.read()


def files(*pattern):
    return sorted(glob.glob(os.path.join(TOP, *pattern)))


class Folder:
    """The seeds of one target, each under the name of what it came from."""

    def __init__(self, top, target):
        self.path = os.path.join(top, target)
        os.makedirs(self.path)

    def add(self, name, data):
        with open(os.path.join(self.path, name.replace(os.sep, "-")), "wb") as file:
            file.write(data)


def case_paths():
    return files("scenarios", "examples", "*.json") + [os.path.join(TOP, "tests", "cli", "full_case.json")]


def cases(folder):
    for path in case_paths() + files("tests", "script", "cases", "*.json"):
        folder.add(os.path.basename(path), json.dumps(json.loads(read(path)), ensure_ascii=False, indent=1).encode())
    for number, path in enumerate(files("tests", "cli", "errors", "*.json")):
        if number % 12 == 0:
            folder.add("error-" + os.path.basename(path), read(path))


def templates(folder):
    for path in files("out", "script", "templates", "*.txt"):
        name = os.path.basename(path)
        folder.add(name, name.removesuffix(".txt").encode() + b"\n" + read(path))


def letters(folder):
    for path in files("tests", "letters", "texts", "*.txt") + files("scenarios", "examples", "letters", "*.txt"):
        folder.add(os.path.basename(path), read(path))


def data(folder):
    for path in files("bands", "data", "*.json"):
        name = os.path.basename(path)
        text = json.loads(read(path))
        if name == "bands.json":  # a few records of each list: the whole is long
            text = {key: value[:6] if key in ("bands", "records") else value for key, value in text.items()}
        folder.add(name, name.encode() + b"\n" + json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode())
    folder.add("user_bands.json", b"user_bands.json\n" + read("tests", "data", "own_records.json"))


def options(folder):
    """The commands of the transcripts, one argument a line."""
    seen = set()
    for path in files("tests", "cli", "commands", "**", "cmd") + files("tests", "cli", "commands", "*"):
        text = read(path).decode(errors="replace") if os.path.isfile(path) else ""
        for line in re.findall(r"^\s*(?:\$ )?haggle ([^|<>&;]+)", text, re.MULTILINE):
            try:
                words = shlex.split(line)
            except ValueError:
                continue
            shape = tuple(word for word in words if word.startswith("-")) + tuple(words[:1])
            if shape not in seen and len(words) < 24:
                seen.add(shape)
                folder.add(f"command-{len(seen)}", "\n".join(words).encode())
    for number, words in enumerate(COMMANDS):
        folder.add(f"line-{number}", "\n".join(words).encode())


COMMANDS = [
    ["evaluate", "-", "--set", "offers.amazon.base=180k", "--set", "offers.google.sign_on=60k,45k"],
    ["stay", "-", "--months", "12,18,24,60", "--format", "csv", "--bom"],
    ["simulate", "-", "--paths", "100", "--seed", "7", "--below", "10k", "--leave", "15%", "--format", "json"],
    ["counter", "-", "--script", "-"],
    ["counter", "-", "--only", "counter_email"],
    ["counter", "--company", "Amazon", "--level", "L5", "--base", "170k", "--sign-on", "60k,45k", "--units", "700", "--price",
     "222.50", "--vs", "Google L4: 180k, bonus 15%, stock 400k, sign-on 30k", "--full"],
    ["bands", "--role", "sde", "--level", "L5", "--location", "Seattle", "--component", "base", "--as-of", "2026-11-21"],
    ["bands", "--level", "L5", "--location", "Bengaluru", "--as-case"],
    ["diff", "-", "--set", "offers.amazon.grant.units=900", "--format", "md"],
    ["check", "-", "--format=json"],
    ["set", "-", "offers.amazon.base=$182,000", "goal.target=350k", "offers[+].company=Meta", "note="],
    ["reply", "-", "--said", "no", "--base", "175k", "--sign-on", "70k,50k", "--units", "800", "--date", "2026-11-25",
     "--by", "company", "--note", "by phone", "--total", "300k"],
    ["help", "counter"],
    ["evaluate", "--company", "Amazon", "--base", "45L", "--currency", "INR", "--usd", "88", "--vesting", "5/15/40/40",
     "--value", "30L", "--growth", "7%", "--bonus", "10%", "--stay", "24"],
]

VALUES = [
    "170k", "$170,000", "45,00,000", "1.2 Cr", "32 LPA", "€74.000,50", "CAD 156,000", "60.000", "14,183.33 a month", "-0.37",
    "15%", "7.05%", "1e-3", "0.07", "700 RSUs", "2 years", "5 December 2026", "Saturday, December 5", "12/25/2026",
    "25.12.2026", "2026-02-29", "5/12/2026", "Feb 29", "5/15/40/40", "25% a year", "quarterly over four years",
    "monthly with a one-year cliff", "5% after one year, 15% after two, then 20% every six months",
    "18k in month 4, 20k in month 10", "10k until 2027-03-01", "yes", "google", '"a ""cell""", b ,,"x,y"',
    '{"a": [1, -0.5e+3, "\\u00e9\\ud83d\\ude00\\n", true, null], "b": {}}', "[[], {}, [[1]]]", "offers.amazon.base=180k",
    'offers[1].sign_on[+]={"amount": 5, "year": 2}', "offers.google=", "note=\"x\"", "assumptions.fx.USD=88.4",
    "Google L4: 180k, bonus 15%, stock 400k over 4 years, sign-on 30k, written", "caf\u00e9 \u202e\x1b[31m\t\u2028 end"
]


def values(folder):
    for number, value in enumerate(VALUES):
        folder.add(f"value-{number}", value.encode())


def place(reference):
    """'C9' as (row, column), from 0."""
    letters_of, digits = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", reference).groups()
    column = 0
    for letter in letters_of:
        column = 26 * column + ord(letter) - 64
    return int(digits) - 1, column - 1


def area(text):
    """A defined name's cells: (sheet, rows, columns), or None."""
    found = re.fullmatch(r"'?([^'!]+)'?!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?", text or "")
    if not found:
        return None
    first, last = place(found[2]), place(found[3] or found[2])
    return found[1], range(first[0], last[0] + 1), range(first[1], last[1] + 1)


def cell_value(cell, shared):
    """(type, value) of a cell, its text in plain."""
    value = cell.find(MAIN + "v")
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "inlineStr", "".join(node.text or "" for node in cell.iter(MAIN + "t"))
    if value is None or value.text is None:
        return None
    if kind == "s":
        return "inlineStr", shared[int(value.text)]
    return kind, value.text


def plain_workbook(path):
    """The inputs of a workbook alone, as the parts that the target packs: names, and the cells that they point at."""
    book = zipfile.ZipFile(path)
    root = tree.fromstring(book.read("xl/workbook.xml"))
    sheets = [sheet.get("name") for sheet in root.iter(MAIN + "sheet")]
    shared = ["".join(node.text or "" for node in item.iter(MAIN + "t"))
              for item in tree.fromstring(book.read("xl/sharedStrings.xml"))]
    names, wanted = [], {}
    for name in root.iter(MAIN + "definedName"):
        where = area(name.text)
        if where and INPUT_NAMES.match(name.get("name", "")):
            names.append((name.get("name"), name.text))
            wanted.setdefault(where[0], set()).update((row, column) for row in where[1] for column in where[2])
    out = {"xl/workbook.xml": "", "xl/_rels/workbook.xml.rels": ""}
    kept = [sheet for sheet in sheets if sheet in wanted]
    for number, sheet in enumerate(kept, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        rows = []
        for row in tree.fromstring(book.read(f"xl/worksheets/sheet{sheets.index(sheet) + 1}.xml")).iter(MAIN + "row"):
            cells = []
            for cell in row:
                value = cell_value(cell, shared) if place(cell.get("r")) in wanted[sheet] else None
                if value and value[0] == "inlineStr":
                    cells.append(f'<c r="{cell.get("r")}" t="inlineStr"><is><t>{escape(value[1])}</t></is></c>')
                elif value:
                    cells.append(f'<c r="{cell.get("r")}" t="{value[0]}"><v>{escape(value[1])}</v></c>')
            if cells:
                rows.append(f'<row r="{row.get("r")}">{"".join(cells)}</row>\n')
        out[part] = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\n'
                     + "".join(rows) + "</sheetData></worksheet>\n")
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    out["xl/workbook.xml"] = (
        f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{relation}"><sheets>'
        + "".join(f'<sheet name={quoteattr(sheet)} sheetId="{number}" r:id="rId{number}"/>' for number, sheet in enumerate(kept, 1))
        + "</sheets><definedNames>\n"
        + "".join(f"<definedName name={quoteattr(name)}>{escape(text)}</definedName>\n" for name, text in names)
        + "</definedNames></workbook>\n")
    out["xl/_rels/workbook.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="rId{number}" Type="{relation}/worksheet" Target="worksheets/sheet{number}.xml"/>'
                  for number in range(1, len(kept) + 1))
        + "</Relationships>\n")
    return "".join(f"=== {name}\n{text}" for name, text in out.items()).encode()


def workbooks(folder, haggle):
    """Reports of two cases, as plain parts and one of them as it is. Without the library that writes workbooks: none."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("l4-alone", "mle-negotiation-in-rounds"):
            case = os.path.join(TOP, "scenarios", "examples", name + ".json")
            done = subprocess.run([haggle, "report", case, "-o", scratch, "--force"], capture_output=True, check=False)
            if done.returncode != 0:
                print(f"no workbook: {done.stderr.decode()}")
                continue
            folder.add(name, plain_workbook(os.path.join(scratch, "workbook.xlsx")))
    folder.add("empty", b"=== xl/workbook.xml\n<workbook/>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--to", required=True)
    parser.add_argument("--found")
    given = parser.parse_args()
    if given.found:
        shutil.rmtree(given.found, ignore_errors=True)
        with tarfile.open(os.path.join(HERE, "corpus", "found.tar.xz")) as found:
            found.extractall(given.found)
    shutil.rmtree(given.to, ignore_errors=True)
    cases(Folder(given.to, "case"))
    templates(Folder(given.to, "template"))
    letters(Folder(given.to, "letter"))
    data(Folder(given.to, "data"))
    options(Folder(given.to, "options"))
    values(Folder(given.to, "values"))
    workbooks(Folder(given.to, "grid"), given.haggle)


if __name__ == "__main__":
    main()
