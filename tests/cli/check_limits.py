#!/usr/bin/env python3
"""The limits of what a case may hold: beyond them a refusal that says so, within them an answer from every command.

    check_limits.py --haggle PATH [--memory MIB]

- One more than a documented limit (values of a file, bytes of a file, an amount, units, offers, months of a stay) is
  refused with status 3 and the limit in the message: in a file, on standard input, and on a line of batch, where the
  lines after it are answered.
- At the limits every command answers: amounts of a million million, limits of the negotiation of a thousand million
  in steps of one, every list of the schema full.
- A workbook has at most so many cells: report refuses a case with more, which the other commands answer, and leaves nothing
  behind; one that just fits it answers.
- With --memory no command takes more than so much at them.

How long it takes is measured in tests/bench and asserted nowhere. The exit status is 0 when all holds, 1 when not.
"""

import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile

MOST_VALUES, MOST_BYTES, MOST_MONEY, MOST_UNITS = 50000, 4 * 1024 * 1024, 10 ** 12, 10 ** 9
FEWER = "HAGGLE_FEWER_ROWS" in os.environ  # under a sanitizer: no case between the limits
MOST_CELLS = "the workbook would have more than 120000 cells"

AMAZON = {"id": "amazon", "company": "Amazon", "role": "sde", "level": "L5", "location": "Seattle, WA", "status": "written",
          "base": 172000, "sign_on": [62000, 48000], "grant": {"units": 900, "price": 222.5}}
RIVAL = {"id": "meta", "company": "Meta", "base": 300000, "bonus": "10%", "status": "written"}
WIDE = {"base_max": MOST_MONEY, "sign_on_1_max": 10 ** 9, "sign_on_2_max": 10 ** 9, "units_max": MOST_UNITS,
        "step": {"cash": 1, "units": 1}}
COMMANDS = (["evaluate"], ["evaluate", "--format", "json"], ["stay"], ["counter"], ["counter", "--format", "json"], ["bands"],
            ["check"], ["diff"], ["simulate", "--paths", "200"], ["batch", "--full"], ["report"])


def case(rival=None, limits=None, stay=None):
    made = {"offers": [dict(AMAZON), dict(RIVAL, **(rival or {}))]}
    if limits:
        made["limits"] = limits
    if stay:
        made["candidate"] = {"stay": stay}
    return made


def full_offer(number):
    return {
        "id": f"o{number}", "company": "Amazon" if number == 0 else f"Rival {number}", "role": "sde", "level": "L5",
        "location": "Seattle, WA", "status": "written", "deadline": "2026-12-05", "base": 175000 + 1000 * number,
        "raises": [{"month": month, "percent": "0.5%"} for month in range(2, 61)],
        "sign_on": [{"year": year, "amount": 50000, "paid": "monthly", "repay": "none"} for year in range(1, 6)],
        "grant": {"units": 60000, "price": 222.5,
                  "vesting": {"events": [{"month": month, "units": 1000} for month in range(1, 61)]}},
        "grants": [{"name": f"r{i}", "granted_month": i, "units": 120, "price": 222.5, "count": True,
                    "vesting": {"years": ["25%"] * 4, "cadence": "monthly", "cliff_months": 12}} for i in range(12)],
        "stock": {"price": 222.5, "growth": "8%", "rule": "monthly", "volatility": "35%"},
        "bonus": {"target": "10%", "payout": "100%", "lag_months": 2},
        "other": [{"name": f"x{i}", "amount": 100, "month": i + 1, "repay": "full", "within_months": 36, "count": True}
                  for i in range(24)],
        "benefits": [{"name": f"b{i}", "percent": "2%", "vests_month": i + 1, "count": True} for i in range(12)]}


def full_case():
    """Every list as long as it may be."""
    return {
        "candidate": {"stay": [{"months": 5 * i, "weight": "8%" if i < 12 else "12%"} for i in range(1, 13)],
                      "contributions": ["cut cost by 30 %"] * 10},
        "assumptions": {"as_of": "2026-11-21"},
        "offers": [full_offer(number) for number in range(8)],
        "current_job": {"base": 165000, "unvested": [{"month": month, "amount": 1800} for month in range(1, 61)]},
        "evidence": [{"kind": "posted_range", "company": "Amazon", "role": "sde", "level": "L5", "component": "base", "low": 140000,
                      "high": 200000, "location": "Seattle, WA", "source": "posting", "date": "2026-08-11"}] * 40,
        "process": [{"company": f"M{i}", "stage": "onsite_scheduled", "date": "2026-11-30"} for i in range(12)],
        "rounds": [{"date": "2026-10-01", "by": "company", "base": 170000, "units": 60000}] * 24}


def largest_report(later_grants=5):
    """Eight offers with so many later grants that vest by the quarter: with five the workbook just fits, with six not."""
    later = [{"name": f"r{i}", "granted_month": 6 * i, "units": 120, "price": 222.5, "count": True,
              "vesting": {"years": ["25%"] * 4, "cadence": "quarterly"}} for i in range(later_grants)]
    offers = [dict(RIVAL, id=f"o{i}", company=f"Rival {i}", base=200000 + 1000 * i) for i in range(8)]
    offers[0] = dict(AMAZON, id="o0")
    for offer in offers:
        offer.update(grant={"units": 900, "price": 222.5, "vesting": {"years": ["25%"] * 4, "cadence": "quarterly"}},
                     stock={"price": 222.5, "growth": "8%", "volatility": "35%"}, grants=later)
    return {"assumptions": {"as_of": "2026-11-21"}, "offers": offers}


def within():
    """Cases at the limits, by name."""
    stay = [{"months": 5 * i, "weight": "8%" if i < 12 else "12%"} for i in range(1, 13)]
    yield "rival of a million million", case({"base": MOST_MONEY})
    for base in (MOST_MONEY,) if FEWER else (200000, 10 ** 6, 10 ** 9, MOST_MONEY):
        yield f"the same with limits of a thousand million, rival of {base}", case({"base": base}, WIDE)
        yield f"the same over twelve stays, rival of {base}", case({"base": base}, WIDE, stay)
    dollars = case(limits={"base_max": MOST_MONEY, "grant_max": MOST_MONEY, "step": {"cash": 0.01}})
    dollars["offers"][0]["grant"] = {"value": 200000}
    yield "a grant in dollars by cents", dollars
    yield "every list full", full_case()
    wide = full_case()
    wide["limits"] = WIDE
    wide["offers"][1]["base"] = 400000
    yield "the same with limits of a thousand million", wide


def beyond():
    """Texts beyond a limit, with what the message says."""
    offer = json.dumps(AMAZON)
    few = '{"offers": [%s], "process": [%s' % (offer, "0," * MOST_VALUES)
    yield few + "0]}", "the file has more than 50000 values"
    yield '{"offers": [%s, %s{}]}' % (offer, "{}," * MOST_VALUES), "the file has more than 50000 values"
    yield " " * (MOST_BYTES + 1), "4 MiB"
    yield json.dumps(case({"base": MOST_MONEY + 1})), "an amount of at most 1,000,000,000,000 dollars"
    yield json.dumps(case(limits=dict(WIDE, base_max=MOST_MONEY + 0.01))), "an amount of at most 1,000,000,000,000 dollars"
    yield json.dumps(case(limits=dict(WIDE, units_max=MOST_UNITS + 1))), "units"
    yield json.dumps(case(limits=dict(WIDE, step={"units": MOST_UNITS + 1}))), "a step in units"
    yield json.dumps(case({"grant": {"units": MOST_UNITS + 1, "price": 1}})), "units"
    many = full_case()
    many["offers"].append(full_offer(8))
    yield json.dumps(many), "8"
    long = full_case()
    long["candidate"]["stay"].append({"months": 1, "weight": "0%"})
    yield json.dumps(long), "12"


class Check:
    def __init__(self, haggle, folder, memory):
        self.haggle, self.folder, self.memory, self.runs, self.wrong = os.path.abspath(haggle), folder, memory, 0, 0

    def complain(self, where, what):
        self.wrong += 1
        print(f"{where}: {what}")

    def run(self, words, stdin=""):
        """The status, what was printed, what was said, and the most memory in MiB."""
        self.runs += 1
        with tempfile.TemporaryFile(dir=self.folder) as given, tempfile.TemporaryFile(dir=self.folder) as printed, \
                tempfile.TemporaryFile(dir=self.folder) as said:
            given.write(stdin.encode())
            given.seek(0)
            child = subprocess.Popen([self.haggle, *words], stdin=given, stdout=printed, stderr=said, cwd=self.folder,
                                     env={**os.environ, "HOME": self.folder, "XDG_DATA_HOME": self.folder})
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            printed.seek(0)
            said.seek(0)
            return child.returncode, printed.read().decode(), said.read().decode(), used.ru_maxrss / 1024

    def check_within(self, name, made):
        with open(os.path.join(self.folder, "case.json"), "w", encoding="utf-8") as file:
            json.dump(made, file, indent=1)
        for words in COMMANDS:
            where, line = f"{name}: {' '.join(words)}", ""
            if words[0] == "report" and "the same" in name: # a workbook takes a while
                continue
            arguments = {"bands": [], "diff": ["case.json", "case.json"], "report": ["case.json", "-o", name.replace(" ", "-")],
                         "batch": ["-"]}.get(words[0], ["case.json"])
            if words[0] == "batch":
                line = json.dumps(made) + "\n"
            status, printed, said, memory = self.run(words + arguments, line)
            if words[0] == "report" and name == "every list full":
                if status != 3 or printed or f"case.json: {MOST_CELLS}" not in said or os.path.exists(os.path.join(self.folder, "every-list-full")):
                    self.complain(where, f"status {status}: {said[:200]} {printed[:80]}")
                if self.memory and memory > self.memory:
                    self.complain(where, f"takes {memory:.0f} MiB, more than {self.memory}")
                continue
            if status != 0 and not (words == ["check"] and status == 1): # 1: implausible
                self.complain(where, f"status {status}: {said[:200]}")
            if not printed and words != ["diff"]:
                self.complain(where, "prints nothing")
            if self.memory and memory > self.memory:
                self.complain(where, f"takes {memory:.0f} MiB, more than {self.memory}")

    def check_paths(self):
        """The usual number of paths, at the most dates and a spread that is usual, and at one that fills the histograms."""
        wild = full_case()
        for offer in wild["offers"]:
            offer["stock"]["volatility"] = "150%"
        for name, made in ("every list full", full_case()), ("the same, wildly", wild):
            status, printed, said, memory = self.run(["simulate", "-"], json.dumps(made))
            if status != 0 or not printed or memory > self.memory:
                self.complain(f"simulate, {name}", f"status {status}, {memory:.0f} MiB: {said[:200]}")

    def check_workbooks(self):
        for later_grants, fits in ((5, True), (6, False)):
            status, printed, said, memory = self.run(["report", "-", "-o", f"papers{later_grants}"], json.dumps(largest_report(later_grants)))
            where = f"report of eight offers with {later_grants} later grants each"
            if (status, bool(printed), MOST_CELLS not in said) != ((0, True, True) if fits else (3, False, False)):
                self.complain(where, f"status {status}: {said[:200]} {printed[:80]}")
            if self.memory and memory > self.memory:
                self.complain(where, f"takes {memory:.0f} MiB, more than {self.memory}")

    def check_beyond(self, text, message):
        with open(os.path.join(self.folder, "beyond.json"), "w", encoding="utf-8") as file:
            file.write(text)
        for words, stdin in ((["evaluate", "beyond.json"], ""), (["counter", "-"], text), (["check", "beyond.json"], "")):
            status, printed, said, memory = self.run(words, stdin)
            where = f"{message}: {' '.join(words)}"
            if status != 3 or printed or message not in said:
                self.complain(where, f"status {status}: {said[:200]} {printed[:80]}")
            if self.memory and memory > self.memory:
                self.complain(where, f"takes {memory:.0f} MiB, more than {self.memory}")
        if len(text) > MOST_BYTES:
            return
        status, printed, _, memory = self.run(["batch", "-"], text + "\n" + json.dumps(case()) + "\n")
        lines = [json.loads(line) for line in printed.splitlines()]
        if status != 3 or len(lines) != 2 or message not in lines[0].get("error", {}).get("message", "") or "offers" not in lines[1]:
            self.complain(f"{message}: batch", f"status {status}: {printed[:200]}")
        if self.memory and memory > self.memory:
            self.complain(f"{message}: batch", f"takes {memory:.0f} MiB, more than {self.memory}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--memory", type=float, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(options.haggle, folder, options.memory)
        for name, made in within():
            check.check_within(name, copy.deepcopy(made))
        check.check_workbooks()
        if options.memory:
            check.check_paths()
        for text, message in beyond():
            check.check_beyond(text, message)
    print(f"{check.runs} runs, {check.wrong} wrong")
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
