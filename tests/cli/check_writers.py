#!/usr/bin/env python3
"""What writes manual pages, completions and tables while the program is built: it ends with status 1 where it cannot, and says why.

    check_writers.py --manual write_manual --tables write_tables

The exit status is 0 when all is so, 1 when not.
"""

import argparse
import os
import subprocess
import sys
import tempfile

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir))
SCHEMA = os.path.join(TOP, "scenarios", "case.schema.json")
WRITTEN = ("haggle.1", "haggle-case.5", "haggle.bash", "_haggle", "haggle.fish")


# Every kind of value that a schema may state, and what the page says of each, in this order.
SMALL = r"""{
    "definitions": {
      "an_amount": {"type": "number", "minimum": 0, "description": "an amount - of money"},
      "loop": {"$ref": "#/definitions/loop"},
      "rows": {"type": "array", "description": "Not among the values."},
      "silent": {"type": "number"},
      "chain": {"$ref": "#/definitions/an_amount"}
    },
    "required": ["base", "part"],
    "properties": {
      "base": {"$ref": "#/definitions/an_amount"},
      "through": {"$ref": "#/definitions/chain"},
      "round": {"$ref": "#/definitions/loop"},
      "count": {"type": "integer", "minimum": 1, "maximum": 9, "description": "1 is usual."},
      "low": {"type": "integer", "minimum": 1},
      "high": {"type": "number", "maximum": 1},
      "flag": {"type": "boolean"},
      "list": {"type": "array"},
      "any": {},
      "gone": {"$ref": "#/definitions/gone"},
      "elsewhere": {"$ref": "other.json#/amount"},
      "pick": {"enum": ["", null, "a", "b"]},
      "many": {"enum": ["a","b","c","d","e","f","g","h","i","j","k","l","m","n"]},
      "part": {"type": "object", "description": "A part.", "required": ["inner"], "properties": {"inner": {"type": "boolean"}, "other": {"items": {"properties": {"deep": {}}}}}},
      "forms": {"anyOf": [{"type": "number"}, {"properties": {"one": {}}}]},
      "codes": {"additionalProperties": {"properties": {"rate": {"type": "number"}}}},
      "open": {"type": "object", "additionalProperties": true}
    }
}"""
LINES = (
    ".It Cm base No ( an amount, required )", "an amount \\- of money", ".It Cm through No ( chain )", "an amount \\- of money",
    ".It Cm round No ( loop )", ".It Cm count No ( whole number from 1 to 9 )", "1 is usual.", ".It Cm low No ( whole number )",
    ".It Cm high No ( number )", ".It Cm flag No ( true or false )", ".It Cm list No ( a list )", ".It Cm any No ( see there )",
    ".It Cm gone No ( gone )", ".It Cm elsewhere No ( amount )", ".It Cm pick No ( one of a, b )",
    ".It Cm many No ( one of a, b, c, d, e, f, g, h, i, j, k, l and 2 more )", ".El", ".Ss part", "A part.", "Required.",
    ".Bl -tag -width Ds", ".It Cm inner No ( true or false, required )", ".It Cm other No ( in several forms )",
    ".It Cm other.deep No ( see there )", ".El", ".Ss forms", ".Bl -tag -width Ds", ".It Cm one No ( see there )", ".El", ".Ss codes",
    ".Bl -tag -width Ds", ".It Cm CODE.rate No ( number )", ".El", ".Ss open", ".Bl -tag -width Ds", ".El", ".Sh VALUES",
    ".Bl -tag -width Ds", ".It an amount", "an amount \\- of money", ".It chain", "an amount \\- of money", ".El")


class Check:
    def __init__(self, folder):
        self.folder, self.wrong = folder, 0

    def expect(self, words, status, said=b"", wanted=""):
        done = subprocess.run(words, cwd=self.folder, capture_output=True, timeout=60, check=False)
        if (done.returncode, done.stdout, done.stderr) != (status, b"", said):
            self.wrong += 1
            print(f"{words[1:]}: status {done.returncode}, {done.stderr[-300:]!r}, expected {status}, {said!r} {wanted}")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def page_of(self, writer, schema):
        with open(self.path("schema.json"), "w", encoding="utf-8") as file:
            file.write(schema)
        self.expect([writer, "pages", "schema.json"], 0)
        with open(self.path("pages", "haggle-case.5"), encoding="utf-8") as file:
            return file.read().splitlines()


def check_manual(check, writer):
    os.mkdir(check.path("pages"))
    for words in ((), ("pages",), ("pages", SCHEMA, "more")):
        check.expect([writer, *words], 1)
    check.expect([writer, "pages", "gone.json"], 1, b"gone.json:  cannot open: No such file or directory\n")
    with open(check.path("spoilt.json"), "w", encoding="utf-8") as file:
        file.write("{")
    check.expect([writer, "pages", "spoilt.json"], 1, b"spoilt.json:  expected a key in double quotes, found the end of the file\n")
    check.expect([writer, "gone", SCHEMA], 1, b":  gone/haggle.1 cannot be written\n")
    for name in WRITTEN:
        os.mkdir(check.path("pages", name))
        check.expect([writer, "pages", SCHEMA], 1, b":  pages/" + name.encode() + b" cannot be written\n")
        os.rmdir(check.path("pages", name))
    check.expect([writer, "pages", SCHEMA], 0)
    if sorted(os.listdir(check.path("pages"))) != sorted(WRITTEN):
        check.wrong += 1
        print(f"wrote {os.listdir(check.path('pages'))}")
    lines = check.page_of(writer, SMALL)
    begin = lines.index(".Sh KEYS OF A CASE") + 2
    if lines[begin:begin + len(LINES)] != list(LINES):
        check.wrong += 1
        print("of the small schema it wrote", *lines[begin:], sep="\n    ")


def check_tables(check, writer):
    for words in ((), ("one.c", "two.c")):
        check.expect([writer, *words], 1)
    check.expect([writer, "gone/tables.c"], 1, b"gone/tables.c cannot be written\n")
    check.expect([writer, "tables.c"], 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", help="not looked at")
    parser.add_argument("--manual", required=True)
    parser.add_argument("--tables", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(folder)
        check_manual(check, os.path.abspath(options.manual))
        check_tables(check, os.path.abspath(options.tables))
    print(f"{check.wrong} faults")
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
