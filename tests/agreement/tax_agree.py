#!/usr/bin/env python3
"""The program's taxes against an evaluator of their own, to the cent.

    python3 tax_agree.py --many PATH [--random N] [--seed K]

For every state, locality, filing status and year: one cent below, at and above every edge of the law (brackets, caps,
thresholds, steps), seen from taxable income as from wages, and N random households. Besides, what is left of wages never
falls by a cent more of them, but at the steps of the law that are listed here with their reason. The exit status is 0
when all agree.
"""

import argparse
import random
import subprocess
import sys
from fractions import Fraction

import tax_oracle

FILINGS = ("single", "married_joint", "head_of_household")
MOST = 1000000000
# Where one dollar more costs more than a dollar by law, and why.
STEPS_OF_LAW = {
    "CA": "the exemption credits fall by an amount for each 2,500 or part of it",
    "CO": "above 300,000 the federal deduction is not allowed in full",
    "IL": "the exemptions are lost at once",
    "MD": "the exemptions of each fall at four incomes",
    "NY": "a row of the recapture begins at a taxable income and is phased in by income; and the highest rate on all of it",
    "OR": "the deduction of federal tax falls by fifths, and the exemption credit is lost at once",
}


def numbers_in(value):
    """Every amount that stands in a piece of the data."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key not in ("year", "date", "status", "sources", "note", "name", "local_note", "caveats", "localities", "text"):
                yield from numbers_in(member)
    elif isinstance(value, list):
        for member in value:
            yield from numbers_in(member)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield tax_oracle.number(value)


def first_reaching(taxable, bound):
    """The least wages, in cents, of which the taxable part reaches the bound: it never falls as wages rise by a dollar."""
    low, high = -1, 2 * int(bound * 100) + 20000000
    while high - low > 1:
        middle = (low + high) // 2
        if taxable(Fraction(middle, 100)) >= bound:
            high = middle
        else:
            low = middle
    return high


def edges(law, filing):
    """Wages, in cents, at which something begins. Brackets begin at taxable incomes, and are sought from them."""
    def federal_taxable(wages):
        house = tax_oracle.Household(filing, wages)
        state = tax_oracle.cents(law.state_tax(house))
        return house.agi - max(law.standard(house), min(law.salt_cap(house), Fraction(state, 100)))

    def state_taxable(wages):
        return law.state_taxable(tax_oracle.Household(filing, wages))

    def of_filing(value):
        return tax_oracle.of(value, filing) if isinstance(value, dict) and (filing in value or "all" in value) else value

    found = set()
    if law.local:  # the rest is the state's
        taxed = state_taxable if law.local["on"] == "taxable_income" else lambda wages: wages
        seen = [(numbers_in(tax_oracle.of(law.local["brackets"], filing)), taxed)]
    else:
        state = {key: of_filing(value) for key, value in law.state.items()}
        nested = [{key: of_filing(value) for key, value in part.items()} for part in state.values() if isinstance(part, dict)]
        seen = [(numbers_in(tax_oracle.of(law.federal["brackets"], filing)), federal_taxable),
                (numbers_in([state.get("brackets"), state.get("surtax"), nested]), state_taxable if law.state["income_tax"] else None)]
        for amount in numbers_in([law.federal["salt"], law.federal["social_security"], of_filing(
                law.federal["medicare"]["additional_over"]), state, nested]):
            found.add(int(amount * 100))
    for amounts, taxable in seen:
        for amount in amounts:
            if taxable and 10 < amount < MOST // 2:
                found.add(first_reaching(taxable, amount))
    return sorted(at for at in found if 0 <= at < MOST * 100 - 100)


def places(data):
    for entry in data["states"]:
        for year in entry["years"]:
            yield entry["state"], None, year["year"], FILINGS
            for local in year.get("localities", ()):
                known = [filing for filing in FILINGS if tax_oracle.of(local["brackets"], filing)]
                yield entry["state"], local["name"], year["year"], known


def random_cases(draw, all_places, count):
    for _ in range(count):
        state, locality, year, filings = draw.choice(all_places)
        filing = draw.choice(filings)
        wages = int(10 ** draw.uniform(3, 9.5))
        spouse = int(10 ** draw.uniform(3, 8)) if filing == "married_joint" and draw.random() < 0.6 else 0
        deferral = min(wages, draw.choice((0, 0, 2350000, draw.randrange(3000000))))
        yield state, locality, filing, year, wages, spouse, deferral, draw.choice((0, 0, 0, 1, 2, 5))


def edge_cases(data, all_places):
    for state, locality, year, filings in all_places:
        law = tax_oracle.Law(data, state, locality, year)
        for filing in filings:
            for at in edges(law, filing):
                for wages in (at - 1, at, at + 1):
                    if wages >= 0:
                        yield state, locality, filing, year, wages, 0, 0, 1 if filing == "head_of_household" else 0


def answers(path, cases):
    lines = "".join("\t".join(str(part if part is not None else "-") for part in case) + "\n" for case in cases)
    run = subprocess.run([path], input=lines, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stderr)
    return [[int(part) for part in line.split("\t")] for line in run.stdout.splitlines()]


def expected(law, case):
    _, _, filing, _, wages, spouse, deferral, dependents = case
    return law.bill(tax_oracle.Household(filing, Fraction(wages, 100), Fraction(spouse, 100), Fraction(deferral, 100), dependents))


def check(cases, given, data, marginals):
    wrong, laws = 0, {}
    for number, (case, answer) in enumerate(zip(cases, given)):
        key = (case[0], case[1], case[3])
        if key not in laws:
            laws[key] = tax_oracle.Law(data, *key)
        law = laws[key]
        wanted = expected(law, case)
        what = dict(zip(tax_oracle.PARTS, zip(wanted, answer)))
        bad = {name: pair for name, pair in what.items() if pair[0] != pair[1]}
        if number % 25 == 0 and marginals:
            _, _, filing, _, wages, spouse, deferral, dependents = case
            rate = law.marginal(filing, Fraction(wages, 100), Fraction(spouse, 100), Fraction(deferral, 100), dependents, MOST)
            if rate * 10**9 != answer[8]:
                bad["marginal rate"] = (float(rate), answer[8] / 1e9)
        if bad:
            wrong += 1
            if wrong <= 10:
                print(f"{case}: expected and got {bad}")
    return wrong


def check_steps(cases, given):
    """Neighbours of one cent: what is left never falls by more than rounding, but at the law's steps."""
    wrong = 0
    for (before, a), (after, b) in zip(zip(cases, given), zip(cases[1:], given[1:])):
        same = before[:4] == after[:4] and before[5:] == after[5:] and after[4] - before[4] == 1
        if same and b[7] - a[7] > 1 + 7 and before[0] not in STEPS_OF_LAW:
            wrong += 1
            print(f"{after}: a cent more of wages costs {(b[7] - a[7]) / 100:.2f}")
        if same and b[7] - a[7] < -7 and before[0] not in STEPS_OF_LAW:
            wrong += 1
            print(f"{after}: a cent more of wages saves {(a[7] - b[7]) / 100:.2f}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description="compare taxes with an evaluator of their own")
    parser.add_argument("--many", required=True)
    parser.add_argument("--random", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    data = tax_oracle.load()
    all_places = list(places(data))
    at_edges = list(edge_cases(data, all_places))
    cases = at_edges + list(random_cases(random.Random(options.seed), all_places, options.random))
    given = answers(options.many, cases)
    if len(given) != len(cases):
        sys.exit(f"{len(cases)} questions, {len(given)} answers")
    wrong = check(cases, given, data, True) + check_steps(at_edges, given)
    print(f"{len(at_edges)} households at edges of the law, {options.random} at random: " +
          (f"{wrong} differ" if wrong else "all agree to the cent"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
