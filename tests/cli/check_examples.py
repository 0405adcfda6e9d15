#!/usr/bin/env python3
"""The shipped examples: each is sound, answers every question, and has the letters it was made from.

    check_examples.py --haggle PATH

The letters of scenarios/examples/NAME.json are scenarios/examples/letters/NAME.*.txt. Every amount, number of units,
price, percentage and day of an offer, of a round and of the current job stands in one of them, and `haggle read` of the
letters gives the offers of the case. The exit status is 0 when everything agrees, 1 when not.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
EXAMPLES = os.path.join(TOP, "scenarios", "examples")
LETTERS = os.path.join(EXAMPLES, "letters")
MONTHS = ("January February March April May June July August September October November December").split()
# What a letter does not have: how a case is cut up, and the months of the current job, counted from today.
NOT_IN_LETTERS = ("id", "year", "within_months", "month", "bonus_month", "vesting", "note", "volatility", "paid", "repay",
                  "status", "currency", "by", "role")
COMMANDS = (("check",), ("evaluate",), ("stay",), ("counter",), ("counter", "--full"), ("bands",),
            ("evaluate", "--format", "json"))


def plain(number):
    return f"{number:.2f}".rstrip("0").rstrip(".")


def numbers_of(text):
    """Every number of a text, without the groups of its digits: 1,400 and 44,00,000."""
    found = re.findall(r"\d+(?:,\d{2,3})*(?:\.\d+)?", text)
    return {plain(float(number.replace(",", ""))) for number in found}


def days_of(text):
    """Every day of a text as 2026-12-05."""
    names = "|".join(MONTHS)
    american = re.findall(rf"({names}) (\d{{1,2}}), (\d{{4}})", text)
    british = [(month, day, year) for day, month, year in re.findall(rf"(\d{{1,2}}) ({names}) (\d{{4}})", text)]
    return {f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}" for month, day, year in american + british}


def facts_of(value, key=""):
    """(key, text) of everything that a letter should say."""
    if key in NOT_IN_LETTERS:
        return
    if isinstance(value, dict):
        for name, member in value.items():
            yield from facts_of(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from facts_of(member, key)
    else:
        yield key, value


def is_said(key, value, text, numbers, days):
    words = str(value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return words in days
    if isinstance(value, (int, float)) or re.fullmatch(r"[\d,.]+%?", words):
        return plain(float(words.replace(",", "").rstrip("%"))) in numbers
    if key == "level":
        return words in text or f"Level {words[1:]}" in text
    said = text.lower()
    return all(word.lower() in said or word in ("WA", "TX") for word in re.findall(r"\w+", words))


def check_letters(path, complain):
    name = os.path.basename(path)[:-len(".json")]
    letters = sorted(glob.glob(os.path.join(LETTERS, glob.escape(name) + ".*.txt")))
    with open(path, encoding="utf-8") as file:
        case = json.load(file)
    text = ""
    for letter in letters:
        with open(letter, encoding="utf-8") as file:
            text += file.read() + "\n"
    if not letters:
        complain(f"{name}: no letters/{name}.*.txt")
        return set()
    folded, numbers, days = " ".join(text.split()), numbers_of(text), days_of(text)
    fx = {code: rate["rate"] if isinstance(rate, dict) else rate
          for code, rate in case.get("assumptions", {}).get("fx", {}).items()}
    for key, value in facts_of([case["offers"], case.get("current_job", {}), case.get("rounds", []), fx]):
        if not is_said(key, value, folded, numbers, days):
            complain(f"{name}: {key} {value!r} stands in none of its letters")
    return set(letters)


# Short ways of writing a case, and what a case adds of its own.
PRESETS = {"amazon": ["5%", "15%", "40%", "40%"], "google": ["38%", "32%", "20%", "10%"], "meta": ["25%"] * 4}


def offer_figures(offer):
    """What an offer says in letters, in one way of writing."""
    figures = {key: offer[key] for key in ("company", "level", "location", "status", "deadline", "start", "base")
               if key in offer}
    for place, entry in enumerate(offer.get("sign_on", []), 1):
        entry = entry if isinstance(entry, dict) else {"year": place, "amount": entry}
        figures.update({f"sign-on {entry['year']} {key}": value for key, value in entry.items() if key != "year"})
    grant = dict(offer.get("grant", {}))
    vesting = grant.pop("vesting", None)
    if vesting is not None:
        figures["vesting"] = PRESETS[vesting] if isinstance(vesting, str) else vesting["years"]
    figures.update({f"grant {key}": value for key, value in grant.items()})
    bonus = offer.get("bonus")
    if bonus is not None:
        figures["bonus"] = bonus.get("target") if isinstance(bonus, dict) else bonus
    figures.update({f"quoted {key}": value for key, value in offer.get("quoted", {}).items()})
    return figures


def amounts(value):
    return [entry["amount"] for entry in value] if isinstance(value, list) else value


STATES = {"Texas": "TX", "Washington": "WA"}


def check_reading(haggle, name, path, complain):
    """The letters of an example are read into its offers and rounds: nothing missed, nothing else."""
    letters = sorted(glob.glob(os.path.join(LETTERS, glob.escape(name) + ".*.txt")))
    done = subprocess.run([haggle, "read", *letters], capture_output=True, text=True, timeout=60, check=False)
    with open(path, encoding="utf-8") as file:
        wanted = json.load(file)
    read = json.loads(done.stdout or "{}")
    offers = {offer["company"]: offer_figures(offer) for offer in read.get("offers", [])}
    for offer in wanted["offers"]:
        found = offers.pop(offer["company"], {})
        for state, code in STATES.items():
            found["location"] = found.get("location", "").replace(f", {state}", f", {code}")
        for key, value in offer_figures(offer).items():
            if found.get(key) != value:
                complain(f"{name}: {offer['company']} {key}: its letters are read as {found.get(key)!r}, not {value!r}")
    for company in offers:
        complain(f"{name}: its letters are read as an offer of {company}")
    # Months of the present job's stock count from today, and the letters' last day stands for it.
    job, now = wanted.get("current_job"), read.get("current_job", {})
    for key in ("company", "base", "unvested", "repay_owed") if job else ():
        if amounts(now.get(key)) != amounts(job[key]):
            complain(f"{name}: current job's {key}: its letters are read as {now.get(key)!r}, not {job[key]!r}")


def check_answers(haggle, path, complain):
    for command, *options in COMMANDS:
        done = subprocess.run([haggle, command, path, *options], capture_output=True, text=True, timeout=60, check=False)
        if done.returncode != 0 or not done.stdout or done.stderr:
            complain(f"haggle {command} {path}: status {done.returncode}, {done.stderr}")


def main():
    parser = argparse.ArgumentParser(description="The shipped examples and their letters.")
    parser.add_argument("--haggle", required=True, help="the program")
    haggle = os.path.abspath(parser.parse_args().haggle)
    complaints, used = [], set()
    examples = sorted(glob.glob(os.path.join(EXAMPLES, "*.json")))
    for path in examples:
        used |= check_letters(path, complaints.append)
        check_reading(haggle, os.path.basename(path)[:-len(".json")], path, complaints.append)
        check_answers(haggle, path, complaints.append)
    for letter in sorted(set(glob.glob(os.path.join(LETTERS, "*"))) - used):
        complaints.append(f"{os.path.relpath(letter, TOP)} belongs to no example")
    for complaint in complaints:
        print(complaint)
    print(f"{len(examples)} examples, {len(used)} letters, {len(complaints)} complaints")
    return 1 if complaints or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
