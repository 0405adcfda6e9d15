#!/usr/bin/env python3
"""The messages of a negotiation, over every template, every example and a case for each class of leverage.

    check_scripts.py --haggle PATH            checks everything; 1 when something is wrong
    check_scripts.py --haggle PATH --update   rewrites golden/*.md, to be read before they are kept

Every number of a message must stand in the case, or in the JSON of `counter` or `evaluate`, or be one of the figures
that figures.py works out by itself. No placeholder, no floor, no name or statement that the case does not allow.
"""

import argparse
import decimal
import difflib
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

from figures import NUMBER, allowed, days_allowed, private_figures

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
EXAMPLES = "scenarios/examples"
TEMPLATES = os.path.join(TOP, "out", "script", "templates")
SECONDS = 60
DONE, USAGE, INPUT, FILES = 0, 2, 3, 4
PRIVATE = "\n---\n\n## Where each number comes from\n"

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAY = re.compile(rf"\b({'|'.join(DAYS)}), ({'|'.join(MONTHS)}) (\d{{1,2}})\b(?:, (\d{{4}}))?")

# The whole script is kept, and read, of every example, a case for each reason, and one for each kind of reply.
GOLDEN = ("verified_higher-both-stays", "verified_near", "verbal_higher", "forfeits-told", "market", "none-minimal", "reply-silence",
          "reply-yes", "reply-all", "reply-partial", "reply-no", "reply-final", "reply-policy")

# Numbers that are words, and why each is no figure.
WORDS = [
    (re.compile(r"\b[Yy]ears? [1-4](?: and [1-4](?![\d,]))?\b"), "the years of the letter"),
    (re.compile(r"\byear-\d\b"), "the same"),
    (re.compile(r"\bmonth 25\b"), "the month after which two years of sign-on have ended"),
    (re.compile(r"\bL[4-8]\b"), "a level; checked against the case below"),
    (re.compile(r"^- Step \d: ", re.M), "the numbers of the steps down"),
    (re.compile(r"\b\d+ months\b"), "a stay of the case, in months"),
]

PLACEHOLDERS = [
    (re.compile(r"[{}\[\]]"), "a brace or bracket"), (re.compile(r"TO" r"DO|FIX" r"ME|XXX|\bNULL\b|\bnan\b|\(null\)"), "a mark"),
    (re.compile(r"[^\n ] {2,}"), "two spaces"), (re.compile(r'""|“”|\'\''), "empty quotes"), (re.compile(r" [,.;:?!]"), "a space before a mark"),
    (re.compile(r"\$-|-\$|\+\$-"), "a negative amount"), (re.compile(r"\(\)"), "empty brackets"),
    (re.compile(r"[,.;:?!]{2,}"), "two marks in a row"), (re.compile(r"[ \t]$", re.M), "blanks at the end of a line"),
    (re.compile(r"\$0\b(?!\.)"), "an amount of nothing"), (re.compile(r"\ba (?:base|sign-on) of \$0\b"), "nothing as a part"),
    (re.compile(r"\b[01] (?:more )?units\b"), "no unit, or one of several"),
]

# The reason a case is for is what its name begins with; these words belong to some reasons alone.
OF_REASONS = {
    "I have a written offer from": {"verified_higher", "verified_near"},
    "I have written offers from": {"verified_higher"},
    "My other offer is in writing": {"verified_higher"},
    "verbal offer from": {"verbal_higher"},
    "another written offer": {"verified_near"},
    "walking away from": {"forfeits"},
    "below the midpoint": {"market", "verified_higher", "verified_near", "verbal_higher"},
}


class Case:
    """A case file, and what the program says about it."""

    def __init__(self, check, path):
        self.check, self.path = check, path
        self.name = os.path.basename(path)[:-len(".json")]
        with open(os.path.join(TOP, path), encoding="utf-8") as file:
            self.text = file.read()
        self.case = json.loads(self.text, parse_float=decimal.Decimal)
        self.said = self.case.get("statements", {})
        wanted = self.case.get("negotiating")
        self.place = next(place for place, offer in enumerate(self.case["offers"])
                          if wanted in (None, offer.get("id", offer["company"].lower())))
        self.offer = self.case["offers"][self.place]
        self.counter, self.evaluate = self.json_of("counter"), self.json_of("evaluate")

    def json_of(self, command, case=None):
        done = self.check.run(command, "-", "--format", "json", stdin=self.text if case is None else json.dumps(case, default=float))
        return json.loads(done.stdout, parse_float=decimal.Decimal)

    def package(self, name):
        return next(package for package in self.counter["packages"] if package["name"] == name)

    def written_rival(self):
        """A written offer beside the one that is negotiated, not lapsed."""
        today = self.case.get("assumptions", {}).get("as_of", "")
        return any(offer.get("status") == "written" and offer.get("deadline", "9999") >= today
                   for place, offer in enumerate(self.case["offers"]) if place != self.place)

    def vested_in_two_years(self):
        """The share of the grant; 1 where there is none."""
        vests = self.evaluate["offers"][self.place]["vests"]
        whole = sum(vest["value"] for vest in vests)
        return sum(vest["value"] for vest in vests if vest["month"] <= 24) / whole if whole else decimal.Decimal(1)

    def message(self, name, *options):
        return self.check.run("counter", self.path, "--only", name, *options)


class Check:
    """Runs the program, and counts what is wrong."""

    def __init__(self, haggle, update):
        self.haggle, self.update, self.wrong, self.messages = os.path.abspath(haggle), update, 0, 0

    def complain(self, where, what):
        self.wrong += 1
        print(f"{where}: {what}")

    def run(self, *arguments, stdin=""):
        return subprocess.run([self.haggle, *arguments], input=stdin, capture_output=True, text=True, timeout=SECONDS,
                              check=False, cwd=TOP)

    def names(self):
        """The names of all messages, as the program lists them when it does not know one."""
        done = self.run("counter", f"{EXAMPLES}/l4-alone.json", "--only", "qqqqqqqqqq")
        if done.returncode != USAGE or done.stdout:
            self.complain("--only qqqqqqqqqq", f"expected status {USAGE} and no output, got {done.returncode}")
        listed = done.stderr.partition("expected one of ")[2].partition("\n")[0]
        return listed.split(", ")

    # --- one message ---

    def check_form(self, where, text):
        for pattern, what in PLACEHOLDERS:
            match = pattern.search(text)
            if match:
                self.complain(where, f"{what}: …{text[max(0, match.start() - 40):match.end() + 20]!r}…")
        for line in text.splitlines():
            for sentence in re.split(r"(?<=[.?!]) ", line.strip().lstrip('"')):
                if re.match(r"[a-z]", sentence) and sentence.endswith((".", "?")) and not line.startswith("- "):
                    self.complain(where, f"a sentence without a capital: {sentence!r}")

    def check_numbers(self, where, text, numbers, days):
        for match in DAY.finditer(text):
            fits = [day for day in days if (DAYS[day.weekday()], MONTHS[day.month - 1], day.day) ==
                    (match[1], match[2], int(match[3]))]
            if not fits:
                self.complain(where, f"the day {match[0]!r} is none of the case")
        text = DAY.sub("", text)
        for pattern, _ in WORDS:
            text = pattern.sub("", text)
        for number in NUMBER.findall(text):
            number = number.rstrip(",")
            if decimal.Decimal(number.replace(",", "")).normalize() not in numbers:
                self.complain(where, f"the number {number} stands neither in the case nor in the results")

    def check_claims(self, where, text, case):
        others = [offer["company"] for place, offer in enumerate(case.case["offers"]) if place != case.place]
        reasons = {reason["reason"] for reason in case.counter["reasons"]}
        rival_allowed = case.said.get("may_name_rival") and any("rival" in reason for reason in case.counter["reasons"])
        for name in others:
            if name in text and not rival_allowed:
                self.complain(where, f"the rival {name} is named")
        for process in case.case.get("process", []):
            if process["company"] in text and process["company"] not in others:
                self.complain(where, f"the other process, at {process['company']}, is named")
        if re.search(r"sign by", text) and not (case.said.get("would_sign_at") and case.said.get("sign_by")):
            self.complain(where, "promises to sign")
        if re.search(r"first choice|rather take", text) and not case.said.get("first_choice"):
            self.complain(where, "speaks of a first choice")
        if "compensation page" in text and not case.said.get("can_show_rival"):
            self.complain(where, "offers to show the letter")
        if "private" in text and "agreed" in text:
            self.complain(where, "claims an agreement to keep the letter private, which no case states")
        for words, needed in OF_REASONS.items():
            if words in text and not needed & reasons:
                self.complain(where, f"{words!r} with reasons {sorted(reasons)}")
        levels = {case.offer.get("level")} | {f"L{int(level[1]) + 1}" for level in [case.offer.get("level", "")] if level}
        for level in set(re.findall(r"\bL\d\b", text)) - levels:
            self.complain(where, f"the level {level} is not of the offer")

    def check_truth(self, where, text, case, name):
        """Sentences that this case makes untrue."""
        asked = case.package("anchor")
        now = {lever["lever"]: lever["now"] for lever in case.counter["levers"]}
        reasons = {reason["reason"] for reason in case.counter["reasons"]}
        if reasons & {"verified_higher", "verified_near"} and "don't have another offer to share" in text:
            self.complain(where, "denies the written offer of the case")
        if "which is why I'm asking for it there" in text and asked["sign_on"] == [now["sign_on_1"], now["sign_on_2"]]:
            self.complain(where, "says that sign-on is asked for, and it is not")
        if "close the gap with" in text and asked["base"] > now["base"]:
            self.complain(where, "leaves the base and closes the gap with what was asked beside a higher base")
        if "Little of the stock vests" in text and case.vested_in_two_years() > decimal.Decimal("0.3"):
            self.complain(where, f"little of the equity vests in two years, and {case.vested_in_two_years():.0%} does")
        if "both stocks" in text and not all("grant" in offer for offer in case.case["offers"]):
            self.complain(where, "speaks of both stocks where one offer has none")
        if len(re.findall(r"^- [A-Z]: ", text, re.M)) > 3:
            self.complain(where, "more than three packages")
        accept = case.counter["goal"]["value"]["accept"]
        if re.search(r"I'll sign by", text) and name in ("counter_email", "next_round", "close") and asked["value"] < accept:
            self.complain(where, f"promises to sign at {asked['value']}, below {accept}")

    def check_message(self, case, name, numbers, days, private):
        where = f"{case.name}: {name}"
        done = case.message(name)
        if done.returncode == INPUT and not done.stdout and "nothing true to say" in done.stderr:
            return None
        if done.returncode != DONE or done.stderr or not done.stdout.strip():
            self.complain(where, f"status {done.returncode}: {done.stderr.strip() or 'no text'}")
            return None
        self.messages += 1
        text = done.stdout
        self.check_form(where, text)
        self.check_numbers(where, text, numbers, days)
        self.check_claims(where, text, case)
        self.check_truth(where, text, case, name)
        for figure in private:
            if re.search(rf"(?<![\d,.]){re.escape(figure)}(?![\d,]|\.\d)", text):
                self.complain(where, f"{figure} is private")
        return text

    # --- one case ---

    def check_case(self, path, names):
        try:
            case = Case(self, path)
        except subprocess.TimeoutExpired:
            self.complain(path, f"no answer within {SECONDS} seconds")
            return
        expected = re.match(r"(?:verified_higher|verified_near|verbal_higher|forfeits|market|none)", case.name)
        if expected and case.counter["leverage"] != expected[0]:
            self.complain(path, f"leverage {case.counter['leverage']}")
        numbers, days, private = allowed(case), days_allowed(case), private_figures(case)
        texts = {name: self.check_message(case, name, numbers, days, private) for name in names}
        script = self.run("counter", path, "--script", "-").stdout
        public = script.partition(PRIVATE)[0]
        if PRIVATE not in script:
            self.complain(path, "there is no whole script with its private section")
            return
        due = case.counter["next"]["message"]
        if texts.get(due) and bare(texts[due]) not in bare(public):
            self.complain(path, f"the message {due} is due and does not stand in the script")
        held = sum(1 for text in texts.values() if text and bare(text) in bare(public))
        if held != public.count("\n## "):
            self.complain(path, f"{public.count(chr(10) + '## ')} messages in the script, {held} of them as --only prints them")
        if "lapsed" in case.name:
            if not texts["update"]:
                self.complain(path, "a lapsed rival is not taken back")
            if re.search(r"300,000|written offer", public):
                self.complain(path, "a lapsed rival is still an argument")
        if case.name == "none-nothing-to-ask":
            for name in ("counter_email", "counter_phone", "fallback", "menu", "close"):
                if texts.get(name):
                    self.complain(path, f"the message {name} asks for nothing")

    # --- golden scripts, templates, report ---

    def check_golden(self, path):
        example = os.path.basename(path)[:-len(".json")]
        script = self.run("counter", path, "--script", "-").stdout
        path = os.path.join(HERE, "golden", f"{example}.md")
        kept = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
        if script == kept:
            return
        print("".join(difflib.unified_diff(kept.splitlines(True), script.splitlines(True), path, "now")), end="")
        if self.update:
            with open(path, "w", encoding="utf-8") as file:
                file.write(script)
            print(f"updated {os.path.relpath(path, TOP)}")
        else:
            self.complain(f"golden/{example}.md", "differs")

    def check_templates(self):
        case = f"{EXAMPLES}/l5-mle-against-google.json"
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "nudge.txt")

            def only(name="nudge"):
                return self.run("counter", case, "--only", name, "--templates", folder)

            if only().stdout != self.run("counter", case, "--only", "nudge").stdout:
                self.complain("--templates", "an empty folder changes a message")
            write(path, "{# mine }\nHello {recruiter}, mine.\n")
            if only().stdout != "Hello Dana, mine.\n":
                self.complain("--templates", f"not taken: {only().stdout!r}")
            for text, line, column in (("Hello\n\nDear {recruter}!\n", 3, 6), ("Hello {if recruiter}x\n", 1, 7),
                                       ("{each years}{item.yaer}{end}\n", 1, 13), ("a } b\n", 1, 3)):
                write(path, text)
                done = only()
                place = rf"{re.escape(path)}: line {line}, column (\d+)"
                match = re.search(place, done.stderr)
                if done.returncode != INPUT or done.stdout or not match:
                    self.complain("--templates", f"{text!r} at {line}:{column}: status {done.returncode}, {done.stderr!r}")
                elif abs(int(match[1]) - column) > 1:
                    self.complain("--templates", f"{text!r}: expected column {column}, got {match[1]}")
            write(path, "{if rival_higher}x{else}{no_such}{end}\n")
            if only().returncode != INPUT:
                self.complain("--templates", "a misspelt slot in a branch that is not taken passes")
            if only("accept").returncode != DONE:
                self.complain("--templates", "a template at fault stops another message")
            done = self.run("counter", case, "--script", "-", "--templates", folder)
            if done.returncode != INPUT or done.stdout:
                self.complain("--templates", "a template at fault lets the script out")
            done = self.run("counter", case, "--only", "nudge", "--templates", os.path.join(folder, "none"))
            if done.returncode != FILES:
                self.complain("--templates", f"a folder that is missing: status {done.returncode}")

    def check_report(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "out")
            done = self.run("report", f"{EXAMPLES}/l4-alone.json", "-o", out)
            if done.returncode != DONE:
                self.complain("report l4-alone", done.stderr)
                return
            with open(os.path.join(out, "script.md"), encoding="utf-8") as file:
                script = file.read()
            public = script.partition(PRIVATE)[0]
            alone = self.run("counter", f"{EXAMPLES}/l4-alone.json", "--only", "counter_email").stdout
            if bare(alone) not in bare(public):
                self.complain("report l4-alone", "the e-mail of counter is not that of report")
            if public.count("\n## ") != 2:
                self.complain("report l4-alone", "expected the counter-offer by e-mail and on the phone")
            self.check_form("report l4-alone", re.sub(r" +$", "", re.sub(r"^[#>*].*$", "", public, flags=re.M), flags=re.M))

    def check_near(self):
        done = self.run("counter", f"{EXAMPLES}/l4-alone.json", "--only", "counter_emial")
        if done.returncode != USAGE or "counter_email" not in done.stderr or done.stdout:
            self.complain("--only counter_emial", f"status {done.returncode}: {done.stderr!r}")


def bare(text):
    """Lines without what Markdown adds; check_markdown.py looks at that."""
    return "\n".join(line.rstrip().replace("\\", "").replace("**", "") for line in text.splitlines() if line.strip())


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--update", action="store_true", help="rewrite golden/*.md and show what changed")
    options = parser.parse_args()
    check = Check(options.haggle, options.update)
    names = check.names()
    missing = {os.path.basename(path)[:-4] for path in glob.glob(os.path.join(TEMPLATES, "*.txt"))} ^ set(names)
    if missing:
        check.complain("the messages and their templates", f"not the same: {', '.join(sorted(missing))}")
    examples = sorted(os.path.basename(path)[:-5] for path in glob.glob(os.path.join(TOP, EXAMPLES, "*.json")))
    cases = sorted(glob.glob(os.path.join(HERE, "cases", "*.json")))
    for path in [f"{EXAMPLES}/{name}.json" for name in examples] + [os.path.relpath(path, TOP) for path in cases]:
        check.check_case(path, names)
    for path in [f"{EXAMPLES}/{name}.json" for name in examples] + [f"tests/script/cases/{name}.json" for name in GOLDEN]:
        check.check_golden(path)
    check.check_templates()
    check.check_report()
    check.check_near()
    print(f"{check.messages} messages of {len(examples) + len(cases)} cases: {check.wrong} wrong")
    return 1 if check.wrong or not check.messages else 0


if __name__ == "__main__":
    sys.exit(main())
