#!/usr/bin/env python3
"""What would steer a terminal, or turn the direction of writing, in every text that a person or a file can bring.

    check_hostile.py --haggle PATH

A case whose every text holds controls of C1, U+2028, U+202E and U+2066 goes through every command and format, and
the same characters and those of ASCII through file names, options, templates, letters, answers and records. None may come out: not on standard
output, not on standard error, not in a file. JSON gives them back, escaped. The exit status is 0 when all of it holds.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

HELD = "\x85\x9b31m\u2028\u202e\u2066"     # what a case may hold: controls of ASCII are refused there
STEERS = "\x1b[31m\x7f" + HELD
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
FORMATS = ("text", "json", "csv", "md")
RAW = b"\x9b\xff\xc2"  # no UTF-8


def hostile_case():
    def bad(words):
        return f"{words}{HELD}"
    return {
        "note": bad("Note\nsecond line"),
        "candidate": {"name": bad("Ann"), "contributions": [bad("cut cost by 30 %")]},
        "people": {"recruiter": bad("Dana"), "team": bad("the team")},
        "offers": [
            {"id": "a", "company": "Amazon", "role": "sde", "level": "L5", "location": bad("Seattle, WA"), "status": "written",
             "base": 172000, "sign_on": [62000, 48000], "grant": {"units": 900, "price": 222.5}, "deadline": "2026-12-20",
             "other": [{"name": bad("relocation"), "amount": 9000}],
             "benefits": [{"name": bad("pension"), "percent": "4%", "vests_month": 36}]},
            {"id": "b", "company": bad("Globex ✅ ☕ ไทย हिन्दी"), "level": bad("E5"), "base": 186000, "bonus": "15%",
             "sign_on": [40000], "grant": {"value": 200000, "price": 290, "vesting": "microsoft"}, "status": "written",
             "deadline": "2026-12-10"}],
        "process": [{"company": bad("Initech"), "stage": "onsite", "date": "2026-12-03"}],
        "assumptions": {"as_of": "2026-11-26"},
        "statements": {"may_name_rival": True, "can_show_rival": True, "first_choice": True},
        "rounds": [{"by": "company", "date": "2026-11-25", "base": 172000, "note": bad("said")}],
    }


class Check:
    def __init__(self, haggle, folder):
        self.haggle, self.folder, self.wrong, self.runs = os.path.abspath(haggle), folder, 0, 0

    def complain(self, where, what):
        self.wrong += 1
        print(f"{where}: {what}")

    def look(self, where, written):
        try:
            text = written.decode("utf-8")
        except UnicodeDecodeError as error:
            self.complain(where, f"no UTF-8: {error}")
            return
        match = STEERING.search(text)
        if match:
            self.complain(where, f"{match[0]!r} in {text[max(0, match.start() - 60):match.end() + 20]!r}")

    def run(self, *words, stdin=b"", status=None):
        """What a command prints; a status of None stands for any but a crash."""
        done = subprocess.run([self.haggle, *words], input=stdin, capture_output=True, check=False, cwd=self.folder, timeout=60,
                              env={**os.environ, "HOME": self.folder, "XDG_DATA_HOME": self.folder, "LC_ALL": "C.UTF-8"})
        self.runs += 1
        where = " ".join(repr(word)[1:60].strip("'") for word in words)
        if done.returncode < 0 or done.returncode > 4 or (status is not None and done.returncode != status):
            self.complain(where, f"status {done.returncode}: {done.stderr!r}")
        self.look(f"{where}: standard output", done.stdout)
        self.look(f"{where}: standard error", done.stderr)
        return done.stdout

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    # --- what a case holds ---

    def check_answers(self, case):
        for words in (["evaluate"], ["evaluate", "--full"], ["stay"], ["stay", "--full"], ["counter"], ["counter", "--full"],
                      ["simulate", "--paths", "200"], ["bands"], ["check"], ["diff", "other.json"]):
            full = "--full" in words
            for form in FORMATS[:1] if full else FORMATS:
                printed = self.run(*words, case, "--format", form)
                if not printed:
                    self.complain(" ".join(words), f"no {form}")
                elif form == "json":
                    self.check_json(" ".join(words), printed.decode())
        self.run("evaluate", case, "--format", "csv", "--bom", "-o", "tables")
        for name in os.listdir(os.path.join(self.folder, "tables")):
            with open(os.path.join(self.folder, "tables", name), "rb") as file:
                self.look(name, file.read())

    def check_json(self, where, text):
        found = json.loads(text)
        if "Globex" in text and HELD not in json.dumps(found, ensure_ascii=False):
            self.complain(where, "JSON does not give the text back")

    def check_papers(self, case):
        self.run("counter", case, "--script", "-", status=0)
        for name in ("counter_email", "side_by_side", "acknowledge", "counter_phone", "accept"):
            self.run("counter", case, "--only", name, status=0)
        self.run("report", case, "-o", "papers", status=0)
        for name in ("script.md", "summary.json"):
            with open(os.path.join(self.folder, "papers", name), "rb") as file:
                self.look(name, file.read())
        self.check_workbook(case, os.path.join(self.folder, "papers", "workbook.xlsx"))
        self.run("report", case, "-o", f"papers{STEERS}", status=0)

    def check_workbook(self, case, path):
        """No part of it, and what it was made from comes back."""
        with zipfile.ZipFile(path) as parts:
            for name in parts.namelist():
                self.look(f"workbook.xlsx: {name}", parts.read(name))
        with open(case, encoding="utf-8") as file:
            before = json.load(file)
        back = json.loads(self.run("read", path, status=0))
        if any(before[key] != back[key] for key in ("note", "candidate", "people", "process")) or \
                [offer.get("company") for offer in before["offers"]] != [offer.get("company") for offer in back["offers"]]:
            self.complain("workbook.xlsx", "read back, it is another case")

    def check_changes(self, case):
        raw = self.write("raw.json", json.dumps(hostile_case(), ensure_ascii=False))
        with open(raw, "rb") as file:
            self.run("set", "-", "note=new", stdin=file.read())
        self.run("set", raw, f"candidate.name=Bo{STEERS}")
        self.run("set", raw, f"offers.a.{STEERS}=1")
        self.run("set", raw, f"{STEERS}")
        self.run("reply", raw, "--base", "180k", "--note", f"said{STEERS}", "--date", "2026-11-27")
        self.run("evaluate", case, "--vs", f"Hooli{STEERS}: base 190k, written")
        self.run("evaluate", case, "--vs", f"Hooli: base {STEERS}")
        self.run("evaluate", case, "--set", f"offers.a.base={STEERS}")
        self.run("evaluate", "--company", f"Hooli{STEERS}", "--base", "170k", "--save", f"saved{STEERS}.json")
        self.run("tax", "--wages", STEERS, "--state", "WA")
        self.run("tax", "--wages", "1", "--state", STEERS)
        self.run("tax", "--wages", "1", "--state", "NY", "--locality", STEERS)
        self.run("batch", "-", stdin=(json.dumps(hostile_case()) + "\n" + '{"' + STEERS + '": 1}\n').encode())
        self.run("batch", "-", "--csv", stdin=f"company,base\nHooli{STEERS},170000\n{STEERS},x\n".encode())

    # --- what else a person can bring ---

    def check_names_and_options(self, case):
        self.write("broken.json", b'{"offers": [{"company": "A' + STEERS.encode() + b'", "bas' + STEERS.encode() + b'": 1}]}')
        for command in ("evaluate", "stay", "counter", "check", "bands", "report", "simulate", "set", "diff"):
            self.run(command, f"none{STEERS}.json")
            self.run(command, b"none" + RAW + b".json")
            self.run(command, "broken.json", *(["note=x"] if command == "set" else [case] if command == "diff" else []))
        for words in ([f"eval{STEERS}"], ["evaluate", case, f"--{STEERS}"], ["help", f"x{STEERS}"], ["evaluate", case, b"--" + RAW],
                      ["evaluate", case, "--format", STEERS], ["stay", case, "--months", STEERS], ["bands", "--role", STEERS],
                      ["bands", "--level", STEERS], ["bands", "--location", f"Paris{STEERS}"], ["bands", "--as-of", STEERS],
                      ["simulate", case, "--seed", STEERS], ["simulate", case, "--threads", STEERS], ["evaluate", "--data", STEERS, case],
                      ["evaluate", "--company", "Amazon", "--base", STEERS], ["evaluate", "--company", "A", "--units", STEERS],
                      ["counter", case, "--only", STEERS], ["counter", case, "--script", f"none/{STEERS}"],
                      ["counter", case, "--templates", STEERS], ["evaluate", case, STEERS, STEERS],
                      ["evaluate", case, "--format", "csv", "-o", f"broken.json/{STEERS}"], ["reply", case, "--said", STEERS]):
            self.run(*words)
        folder = os.path.join(self.folder, f"templates{STEERS}")
        os.mkdir(folder)
        self.write(os.path.join(folder, "accept.txt"), f"Hello {STEERS} {{company}}\n")
        self.write(os.path.join(folder, "nudge.txt"), f"Hello {{{STEERS}}}\n")
        self.run("counter", case, "--only", "accept", "--templates", folder, status=0)
        self.run("counter", case, "--only", "nudge", "--templates", folder)

    def check_letters_and_answers(self):
        letter = (f"We are pleased to offer you{STEERS} the role of Software Engineer{STEERS} at Amazon{STEERS}.\n"
                  f"Base salary: $170,000{STEERS} per year.\nSign-on bonus: $60,000{STEERS} in year one.\n").encode()
        path = self.write(f"letter{STEERS}.txt", letter)
        self.run("read", path)
        self.run("read", path, "-o", f"read{STEERS}.json")
        self.run("new", f"new{STEERS}.json", "--letter", path, stdin=f"{STEERS}\n170k\n".encode())
        self.run("new", "new.json", stdin=f"1\nHooli{STEERS}\nx{STEERS}\n".encode() + RAW + b"\n")
        self.run("bands", "add", stdin=f"sde{STEERS}\n".encode())
        self.run("bands", "add", "--role", "sde", "--level", "L5", "--location", f"Seattle{STEERS}", "--component", "base", "--mid",
                 "180k", "--date", "2026-11", "--source", f"a friend{STEERS}", "--note", f"note{STEERS}", "--basis", "unstated")
        for form in FORMATS:
            self.run("bands", "--role", "sde", "--level", "L5", "--format", form, status=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(arguments.haggle, folder)
        case = check.write(f"case{STEERS}.json", json.dumps(hostile_case()))
        other = hostile_case()
        other["offers"][0]["base"] = 180000
        check.write("other.json", json.dumps(other))
        check.check_answers(case)
        check.check_papers(case)
        check.check_changes(case)
        check.check_names_and_options(case)
        check.check_letters_and_answers()
    print(f"{check.runs} runs: {check.wrong} wrong")
    return check.wrong > 0


if __name__ == "__main__":
    sys.exit(main())
