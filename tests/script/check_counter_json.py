#!/usr/bin/env python3
"""The figures of `counter`, recomputed from `evaluate`.

    check_counter_json.py --haggle PATH [CASE...]

Each package is written into the case as the letter's own levels; `evaluate` at a flat price then says what it pays.
Years, changes, annualized pay, V and the cost to the company must agree to the cent, and each ask that stands alone
must reach its target where one step less does not. Without CASE: the examples and cases/.
"""

import argparse
import copy
import decimal
import glob
import json
import os
import subprocess
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
SECONDS = 60
LEVERS = ("base", "sign_on_1", "sign_on_2", "units")


class Failure(Exception):
    """What did not agree, in a sentence."""


def run(haggle, command, case):
    """The JSON of a command on a case."""
    try:
        done = subprocess.run([haggle, command, "-", "--format", "json"], input=json.dumps(case, default=float),
                              capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise Failure(f"{command} gives no answer within {SECONDS} seconds") from None
    if done.returncode != 0:
        raise Failure(f"{command} ends with {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout, parse_float=decimal.Decimal)


def cents(amount):
    return int(decimal.Decimal(amount) * 100)


def rounded(number):
    """A fraction of cents to whole cents, half away from zero; amounts here are not negative."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def negotiated(case):
    """The place of the offer that is negotiated."""
    wanted = case.get("negotiating")
    for place, offer in enumerate(case["offers"]):
        if wanted in (None, offer.get("id", offer["company"].lower())):
            return place
    raise Failure(f"no offer {wanted}")


def held_flat(case):
    """The case with every price held."""
    flat = copy.deepcopy(case)
    flat.setdefault("assumptions", {}).update({"growth": "0%", "price_rule": "flat"})
    for offer in flat["offers"]:
        for key in ("growth", "rule", "path"):
            offer.get("stock", {}).pop(key, None)
    return flat


def with_levels(case, levels):
    """The flat case with other levels in the letter. Sign-ons keep how they are paid and repaid."""
    edited = held_flat(case)
    offer = edited["offers"][negotiated(edited)]
    offer["base"] = levels["base"]
    entries = {}
    for place, entry in enumerate(offer.get("sign_on", [])):
        entry = entry if isinstance(entry, dict) else {"year": place + 1, "amount": entry}
        entries[entry["year"]] = entry
    for year in (1, 2):
        amount = levels[f"sign_on_{year}"]
        if amount or year in entries:
            entries.setdefault(year, {"year": year})["amount"] = amount
    offer["sign_on"] = [entries[year] for year in sorted(entries)]
    grant = offer.get("grant", {})
    if "grant" in levels:
        grant["value"] = levels["grant"]
    elif "units" in grant or "price" in grant:
        grant["units"] = levels["units"]
        grant.pop("value", None)
    return edited


def paid(haggle, case, levels):
    """What evaluate says of a package: cents kept by month, and by year."""
    result = run(haggle, "evaluate", with_levels(case, levels))["offers"][negotiated(case)]
    kept = {row["month"]: cents(row["total"]) for row in result["stay"]}
    for row in result["horizons"]:
        kept.setdefault(row["months"], cents(row["total"]))
    return kept, [cents(row["total"]) for row in result["years"]][:4]


def annualized(kept, months):
    return rounded(Fraction(kept[months] * 12, months))


def value(kept, horizons):
    """V: weighted, from unrounded annualized values, rounded once."""
    return rounded(sum(Fraction(row["weight"]) * Fraction(kept[row["months"]] * 12, row["months"]) for row in horizons))


def levels_of(package):
    first, second = package["sign_on"]
    stock = "grant" if "grant" in package else "units"
    return {"base": package["base"], "sign_on_1": first, "sign_on_2": second, stock: package[stock]}


class Checks:
    """One case: collects what does not agree."""

    def __init__(self, haggle, path):
        with open(path, encoding="utf-8") as file:
            self.case = json.load(file, parse_float=decimal.Decimal)
        self.haggle, self.problems, self.done = haggle, [], 0
        self.plan = run(haggle, "counter", self.case)
        self.horizons = self.plan["goal"]["horizons"]
        self.now = {lever["lever"]: lever["now"] for lever in self.plan["levers"]}
        self.letter, self.letter_years = paid(haggle, self.case, self.now)

    def agree(self, what, expected, got):
        self.done += 1
        if expected != got:
            self.problems.append(f"{what}: evaluate has {decimal.Decimal(expected) / 100:,.2f}, "
                                 f"counter {decimal.Decimal(got) / 100:,.2f}")

    def check_goal(self):
        for row in self.horizons:
            self.agree(f"the offer at {row['months']} months", annualized(self.letter, row["months"]), cents(row["offer"]))
        for name, amount in self.plan["goal"]["value"].items():
            expected = rounded(sum(Fraction(row["weight"]) * cents(row[name]) for row in self.horizons))
            # the offer's V comes from unrounded annualized pay
            self.agree(f"V of {name}", value(self.letter, self.horizons) if name == "offer" else expected, cents(amount))

    def check_package(self, package):
        name = package["name"]
        kept, years = paid(self.haggle, self.case, levels_of(package))
        self.agree(f"{name}: V", value(kept, self.horizons), cents(package["value"]))
        self.agree(f"{name}: cost", kept[48] - self.letter[48], cents(package["cost_to_company"]))
        for place in range(4):
            self.agree(f"{name}: year {place + 1}", years[place], cents(package["years"][place]))
            self.agree(f"{name}: change of year {place + 1}", years[place] - self.letter_years[place],
                       cents(package["change"][place]))
        for row in package["horizons"]:
            self.agree(f"{name}: {row['months']} months", annualized(kept, row["months"]), cents(row["annualized"]))
        if name in ("anchor", "target"):
            reached = all(annualized(kept, row["months"]) >= cents(row[name]) for row in self.horizons)
            if self.plan["leverage"] == "none" and not self.case.get("rounds"):  # then the goal is V alone
                reached = value(kept, self.horizons) >= cents(self.plan["goal"]["value"][name])
            self.agree(f"{name}: reaches its goal", int(reached), int(package["reaches_goal"]))

    def check_rung(self, rung):
        kept, _ = paid(self.haggle, self.case, levels_of(rung))
        self.agree(f"rung {rung['rung']}: V", value(kept, self.horizons), cents(rung["value"]))

    def check_alone(self, lever, row, target):
        """The least ask of one lever for the target at one horizon."""
        key, months, now, step = lever["lever"], row["months"], lever["now"], lever["step"]
        what = f"{key} alone at {months} months"
        self.done += 1
        if not row["feasible"]:
            if row["ask"] is not None:
                self.problems.append(f"{what}: not feasible, and yet {row['ask']}")
            if lever["limit"] is not None:
                top = max(now, lever["limit"] // step * step)
                if self.reached(key, top, months, target):
                    self.problems.append(f"{what}: said to fail, but {top} reaches the target")
            return
        ask = row["ask"]
        if not self.reached(key, ask, months, target):
            self.problems.append(f"{what}: {ask} does not reach the target {target}")
        if lever["limit"] is not None and ask > max(now, lever["limit"]):
            self.problems.append(f"{what}: {ask} is above the limit {lever['limit']}")
        if ask > now and self.reached(key, max(now, ask - step), months, target):
            self.problems.append(f"{what}: one step below {ask} reaches the target as well")

    def reached(self, key, level, months, target):
        kept, _ = paid(self.haggle, self.case, {**self.now, key: level})
        return annualized(kept, months) >= cents(target)

    def all(self):
        self.check_goal()
        for package in self.plan["packages"]:
            self.check_package(package)
        for rung in self.plan["ladder"]:
            self.check_rung(rung)
        keys = [lever["lever"] for lever in self.plan["levers"]]
        if keys[:3] != list(LEVERS[:3]) or keys[3:] not in (["units"], ["grant"]):
            self.problems.append("the levers are not base, sign_on_1, sign_on_2 and units or grant")
        for lever in self.plan["levers"]:
            for row, goal in zip(lever["alone"], self.horizons):
                self.check_alone(lever, row, goal["target"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    paths = options.cases or (sorted(glob.glob(os.path.join(TOP, "scenarios", "examples", "*.json")))
                              + sorted(glob.glob(os.path.join(HERE, "cases", "*.json")))
                              + [os.path.join(TOP, "tests", "cli", "talks", "dollars.json")])
    wrong = figures = 0
    for path in paths:
        try:
            checks = Checks(os.path.abspath(options.haggle), path)
            checks.all()
            problems, figures = checks.problems, figures + checks.done
        except Failure as failure:
            problems = [str(failure)]
        wrong += len(problems)
        for problem in problems:
            print(f"{os.path.relpath(path, TOP)}: {problem}")
    print(f"{len(paths)} cases, {figures} figures: {wrong} wrong")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
