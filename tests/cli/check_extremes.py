#!/usr/bin/env python3
"""Cases with the largest and the smallest amounts that a case may state.

    check_extremes.py --haggle PATH [--cases N] [--seed N] [--commands a,b]

Each must be answered, or refused as "too large" by every command alike: never with a figure that wrapped around. What
evaluate answers is compared with the independent evaluator of tests/agreement; the years of stay with their own totals,
in whole numbers. Run it with a program built with -fsanitize=integer and every report of the sanitizer is a failure too.
"""

import argparse
import fractions
import json
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "agreement"))
import agree  # noqa: E402
import oracle  # noqa: E402

MONEY = (0.01, 0.02, 1, 99999.99, 1e6, 5e9, 999999999999.99, 10**12)
PRICES = (0.01, 1, 250, 10**6, 10**9)
UNITS = (1, 2, 3, 1000, 10**6, 10**9)
GROWTH = ("-99%", "-50%", "0%", "35%", "100%", "1000%")
RATES = ("0%", "0.1%", "50%", "100%")
SECONDS = 60


class Case:
    def __init__(self, random):
        self.pick = random.choice
        self.chance = lambda share: random.random() < share

    def one_off(self, number):
        return {"name": f"part {number}", "amount": self.pick(MONEY), "month": self.pick((1, 12, 60)), "count": True}

    def offer(self, company, most):
        money = [amount for amount in MONEY if amount <= most]
        offer = {"company": company, "base": self.pick(money)}
        if self.chance(0.8):
            month = self.pick((1, 12, 36, 60))
            offer["grant"] = {"units": self.pick(UNITS), "price": self.pick(PRICES),
                              "vesting": {"events": [{"month": month, "percent": "100%"}]}}
            offer["stock"] = {"growth": self.pick(GROWTH)}
        if self.chance(0.5):
            offer["sign_on"] = [self.pick(money) for _ in range(self.pick((1, 2, 5)))]
        if self.chance(0.5):
            offer["bonus"] = {"target": self.pick(RATES)}
        if self.chance(0.3):
            offer["raise"] = self.pick(("-50%", "100%", "1000%"))
        if self.chance(0.3):
            offer["other"] = [self.one_off(number) for number in range(self.pick((1, 5)))]
        return offer

    def text(self):
        most = self.pick((10**6, 10**12, 10**12))
        names = ["Amazon", "Meta", "Google", "Apple", "Netflix", "Oracle", "Intel", "Uber"][:self.pick((1, 2, 2, 3, 8))]
        case = {"offers": [self.offer(name, most) for name in names]}
        if self.chance(0.3):
            case["candidate"] = {"stay": [{"months": months, "weight": weight} for months, weight in
                                          ((12, "1%"), (48, "1%"), (60, "98%"))]}
        return json.dumps(case)


def run(program, command, text):
    done = subprocess.run([program, *command], input=text, capture_output=True, text=True, timeout=SECONDS, check=False)
    return done.returncode, done.stdout, done.stderr


def years_wrong(contender):
    """What the years of one contender say against their own totals, or None."""
    before = None
    for year in contender["years"]:
        total, change, percent = (year[key] for key in ("total", "change", "percent"))
        if before is not None:
            if change != total - before:
                return f"year {year['year']}: {change} is not {total} - {before}"
            stated = before > 0 and abs(change) <= 1000 * before
            if (percent is not None) != stated:
                return f"year {year['year']}: {percent} where {before} became {total}"
            if stated and abs(fractions.Fraction(percent.rstrip("%")) / 100 - fractions.Fraction(change, 1) / before) > fractions.Fraction(1, 2000):
                return f"year {year['year']}: {percent} is not {change} / {before}"
        before = total
    return None


def wrong(program, text, commands):
    """What is wrong with the answers to one case, or None; and whether it was refused."""
    status, output, talk = run(program, ["evaluate", "-", "--format", "json"], text)
    if status not in (0, 3) or "runtime error" in talk:
        return f"evaluate: status {status}\n{talk}", False
    if status == 3 and "too large" not in talk:
        return f"evaluate: refused otherwise than as too large\n{talk}", True
    if status == 0:
        expected, got = oracle.evaluate(oracle.parse_case(text)), oracle.parse_result(output)
        difference = agree.first_difference(expected, got) or agree.unexpected(expected, got)
        if difference:
            return f"evaluate: {difference[0]}: expected {difference[1]}, got {difference[2]}", False
    for command in commands:
        again, output, talk = run(program, [command, "-", "--format", "json"], text)
        if again not in ((0, 3) if command != "evaluate" else (status,)) or "runtime error" in talk:
            return f"{command}: status {again}\n{talk}", False
        if again == 3 and "too large" not in talk:
            return f"{command}: refused otherwise than as too large\n{talk}", True
        if command == "stay" and again == 0:
            answer = json.loads(output, parse_float=fractions.Fraction)
            for contender in answer["stays"]["offers"]:
                if fault := years_wrong(contender):
                    return f"stay: {fault}", False
    return None, status == 3


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=18)
    parser.add_argument("--commands", default="stay")
    arguments = parser.parse_args()
    faults, refused = 0, 0
    for number in range(arguments.cases):
        text = Case(random.Random(f"{arguments.seed} {number}")).text()
        fault, too_large = wrong(arguments.haggle, text, arguments.commands.split(","))
        refused += too_large
        if fault:
            faults += 1
            print(f"case {number}: {fault}\n{text}\n")
    print(f"{arguments.cases} cases at the extremes: {refused} refused as too large, {faults} faults")
    answered = arguments.cases - refused
    if min(answered, refused) * 10 < arguments.cases:
        print("too few of one kind: the cases no longer reach both sides of the limit")
        return 1
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())
