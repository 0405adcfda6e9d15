#!/usr/bin/env python3
"""Tax figures that are off are refused, with file, place and reason; sound ones of one's own stand in.

    check_tax_data.py --haggle PATH

Each row breaks bands/data/tax_us.json in one place and puts it into a folder for --data. The exit status is 0 when
everything agrees, 1 when not.
"""

import argparse
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "bands", "data", "tax_us.json")
QUESTION = ["tax", "--wages", "200k", "--state", "CA", "--year", "2025", "--format", "json"]


def state(data, code):
    return next(entry for entry in data["states"] if entry["state"] == code)


def put(*path_and_value):
    """A change: the value behind the path; None takes the member out."""
    *path, last, value = path_and_value

    def change(data):
        for step in path:
            data = state_or(data, step)
        if value is None:
            del data[last]
        else:
            data[last] = value
    return change


def state_or(data, step):
    if isinstance(data, list) and isinstance(step, str):
        return next(entry for entry in data if entry["state"] == step)
    return data[step]


CA = ("states", "CA", "years", 0)
NY = ("states", "NY", "years", 0)
MN = ("states", "MN", "years", 0)
ROWS = (  # what, the change, words of the path, words of the reason
    ("no sources", put(*CA, "sources", None), "years[0]", "sources"),
    ("an empty list of sources", put(*CA, "sources", []), "sources", "found 0"),
    ("no status", put("federal", 0, "status", None), "federal[0]", "status"),
    ("no date", put(*CA, "date", None), "years[0]", "date"),
    ("an unknown confidence", put(*CA, "confidence", "sure"), "confidence", '"sure"'),
    ("a county without a source", put("states", "MD", "years", 0, "localities", 0, "sources", None), "localities[0]", "sources"),
    ("a payroll item without status", put(*CA, "payroll", 0, "status", None), "payroll[0]", "status"),
    ("no federal year", put("federal", []), "federal", "found 0"),
    ("federal years out of order", put("federal", 1, "year", 2025), "federal[1].year", "expected a year after 2025, found 2025"),
    ("a state without a year", put("states", "CA", "years", 1, None), "years", "expected"),
    ("a state's year that the federal figures lack", put(*CA, "year", 2024), "years[0].year",
     "expected 2025, the year of the federal figures at this place, found 2024"),
    ("a state twice", lambda data: data["states"].append(copy.deepcopy(data["states"][0])), "state", "AZ stands here twice"),
    ("brackets that do not begin at 0", put(*CA, "brackets", "single", 0, "from", 5), "brackets.single[0].from",
     "expected the first to begin at 0, found 5"),
    ("brackets out of order", put(*CA, "brackets", "single", 2, "from", 11079), "brackets.single[2].from",
     "expected more than 11,079, where the one before it begins, found 11,079"),
    ("federal brackets out of order", put("federal", 1, "brackets", "married_joint", 3, "from", 100), "married_joint[3].from",
     "expected more than"),
    ("no brackets", put(*CA, "brackets", "single", []), "brackets.single", "found 0"),
    ("too many brackets", put(*CA, "brackets", "single", [{"from": i, "rate": "1%"} for i in range(13)]), "brackets.single", "12"),
    ("a filing status is missing", put(*CA, "brackets", "single", None), "brackets", "single"),
    ("all and one", put(*CA, "brackets", "all", [{"from": 0, "rate": "1%"}]), "brackets.all",
     'expected "all" or filing statuses, found both'),
    ("a rate above 100%", put(*CA, "brackets", "single", 0, "rate", "101%"), "rate", "100%"),
    ("a bare rate", put(*CA, "brackets", "single", 0, "rate", 9.3), "rate", "9.3"),
    ("a negative amount", put(*CA, "standard_deduction", "single", -1), "standard_deduction.single", "-1"),
    ("a misspelt key", put(*CA, "standart_deduction", {"all": 1}), "standart_deduction", "standard_deduction"),
    ("brackets without an income tax", put(*CA, "income_tax", False), "brackets", "expected no brackets without an income tax"),
    ("no word on whether there is an income tax", put(*CA, "income_tax", None), "years[0]", "income_tax"),
    ("a deduction that falls faster before it falls", put(*MN, "deduction_less", "over_more", 1), "over_more",
     'expected at least 238,950, that of "over", found 1'),
    ("a recapture whose fractions never end", put(*NY, "recapture", "phase_in", 30000), "phase_in",
     "expected an amount whose fractions end, such as 50,000, found 30,000"),
    ("a recapture of nothing", put(*NY, "recapture", "phase_in", 0), "phase_in", "above 0"),
    ("rows of a recapture out of order", put(*NY, "recapture", "rows", "single", 1, "from", 0), "rows.single[1].from", "expected more than 0"),
    ("a local tax on something else", put(*NY, "localities", 0, "on", "houses"), "on", "houses"),
    ("a caveat without words", put(*CA, "caveats", 0, "text", ""), "text", "empty"),
    ("no list of payroll items", put(*CA, "payroll", None), "years[0]", "payroll"),
    ("no wage base", put("federal", 0, "social_security", "wage_base", None), "social_security", "wage_base"),
)


def ask(haggle, folder, data):
    with open(os.path.join(folder, "tax_us.json"), "w", encoding="utf-8") as file:
        json.dump(data, file, indent=1)
    return subprocess.run([haggle, *QUESTION, "--data", folder], capture_output=True, text=True, check=False)


def main():
    parser = argparse.ArgumentParser(description="tax figures that are off")
    parser.add_argument("--haggle", required=True)
    haggle, wrong = parser.parse_args().haggle, []
    with open(DATA, encoding="utf-8") as file:
        sound = json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        for what, change, path, reason in ROWS:
            data = copy.deepcopy(sound)
            change(data)
            run = ask(haggle, folder, data)
            first = run.stderr.split("\n")[0]
            place = re.search(r"tax_us\.json: line [1-9]\d*, column [1-9]\d*: ", first)
            if run.returncode != 3 or run.stdout or not place or path not in first or reason not in first:
                wrong.append(f"{what}: expected status 3, {path} and \"{reason}\", got {run.returncode}: {first}")
        data = copy.deepcopy(sound)
        state(data, "CA")["years"][0]["payroll"][0]["rate"] = "5%"
        run = ask(haggle, folder, data)
        if run.returncode or json.loads(run.stdout)["state_payroll"] != 10000:
            wrong.append("a rate of 5% of one's own: 10,000 of 200,000 were expected")
    print("\n".join(wrong) if wrong else f"{len(ROWS)} faults are refused, and figures of one's own stand in")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
