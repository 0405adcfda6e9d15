#!/usr/bin/env python3
"""`evaluate --after-tax` against a calendar and taxes of their own, to the cent.

    python3 after_tax_agree.py --haggle PATH --case CASE

The first offer of the case is moved between states by one word, and its start between days. Each time, from what it pays
month by month before tax (the JSON of `evaluate`, which other tests hold to the rules), the wages of each calendar year,
every tax, what is withheld and owed, and what is kept at each stay are worked out here, with the taxes of tax_oracle.py.
What would draw level is tried: with so much more base the offer reaches the leader, with a dollar less it does not. The
exit status is 0 when all agree.
"""

import argparse
import calendar
import datetime
import json
import subprocess
import sys
from fractions import Fraction

import tax_oracle

PARTS = ("base", "sign_on", "equity", "bonus", "other")
WAYS = [  # what is set in the case, and what it means here: state, locality, filing, spouse, deferral, dependents
    ({"location": "Seattle, WA"}, ("WA", None, "single", 0, 0, 0)),
    ({"location": "Seattle, CA"}, ("CA", None, "single", 0, 0, 0)),
    ({"location": "Seattle, NY"}, ("NY", None, "single", 0, 0, 0)),
    ({"location": "New York, NY"}, ("NY", "New York City", "single", 0, 0, 0)),
    ({"location": "San Francisco, CA", "start": "2025-07-01"}, ("CA", None, "single", 0, 0, 0)),
    ({"state": "NY", "start": "2026-01-01"}, ("NY", None, "single", 0, 0, 0)),
    ({"state": "MD", "locality": "Howard", "candidate.filing": "married_joint", "candidate.tax.spouse_wages": "95k",
      "candidate.tax.deferral": "24,500", "candidate.tax.dependents": "2"}, ("MD", "Howard County", "married_joint", 95000, 24500, 2)),
    ({"location": "Austin, TX", "candidate.filing": "hoh", "start": "2026-12-15"}, ("TX", None, "head_of_household", 0, 0, 1)),
]


def asked(haggle, case, changes):
    words = [haggle, "evaluate", case, "--after-tax", "--format", "json"]
    for path, value in changes.items():
        words += ["--set", f"{path if path.startswith('candidate') else 'offers.amazon.' + path}={value}"]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout, parse_float=Fraction)


def anniversary(start, months):
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    return datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


class Payer:
    """What wages are taxed in one place, for the household and for the offer's part in it."""

    def __init__(self, data, state, locality, filing, spouse, deferral, dependents):
        self.data, self.place = data, (state, locality)
        self.filing, self.spouse, self.deferral, self.dependents = filing, spouse, deferral, dependents

    def deferred(self, wages, months):
        return min(half_up(Fraction(self.deferral * months, 12)), wages)

    def bill(self, year, wages, months):
        year = max(2025, min(2026, year))
        law = tax_oracle.Law(self.data, *self.place, year)
        whole = law.bill(tax_oracle.Household(self.filing, wages, self.spouse, self.deferred(wages, months), self.dependents))
        alone = law.bill(tax_oracle.Household(self.filing, 0, self.spouse, 0, self.dependents))
        return [Fraction(a - b, 100) for a, b in zip(whole, alone)]


def month_by_month(offer):
    """For each month what came in by part; kept equals received but for the sign-on, which other parts leave over."""
    rows, before = [], dict.fromkeys(PARTS + ("received",), Fraction(0))
    for row in offer["stay"]:
        paid = {part: row[part] - before[part] for part in PARTS}
        others = sum(paid[part] for part in PARTS if part != "sign_on")
        paid["sign_on"] = row["received"] - before["received"] - others
        rows.append(paid)
        before = row
    return rows


def wages_of(rows, start, months):
    years = {}
    for month, paid in enumerate(rows[:months], 1):
        day = anniversary(start, month)
        for part, amount in paid.items():
            year = (day if part in ("equity", "bonus") else day - datetime.timedelta(days=1)).year
            years.setdefault(year, dict.fromkeys(PARTS, Fraction(0)))[part] += amount
    return years


def half_up(amount):
    return Fraction(tax_oracle.cents(amount), 100)


class Check:
    def __init__(self):
        self.wrong = self.compared = 0

    def same(self, what, got, expected):
        self.compared += 1
        if got != expected:
            self.wrong += 1
            print(f"{what}: the program says {got}, expected {expected}")


def worked_in(start, year, months):
    return sum((anniversary(start, month) - datetime.timedelta(days=1)).year == year for month in range(1, months + 1))


def check_years(check, what, payer, rows, start, told):
    years = wages_of(rows, start, len(rows))
    first = min(years)
    check.same(f"{what}: first year", told[0]["year"], first)
    for year, row in zip(range(first, max(years) + 1), told):
        paid = years.get(year, dict.fromkeys(PARTS, Fraction(0)))
        wages = sum(paid.values())
        worked = worked_in(start, year, len(rows))
        taxes = payer.bill(year, wages, worked)
        for part in PARTS:
            check.same(f"{what}, {year}: {part}", row["wages"][part], paid[part])
        for part, tax in zip(tax_oracle.PARTS, taxes):
            check.same(f"{what}, {year}: {part}", row["taxes"][part], tax)
        check.same(f"{what}, {year}: net", row["net"], wages - sum(taxes) - payer.deferred(wages, worked))
        extra = wages - paid["base"]
        million = Fraction(1000000)
        withheld = half_up(min(extra, million) * Fraction(22, 100) + max(extra - million, 0) * Fraction(37, 100))
        owed = taxes[0] - payer.bill(year, paid["base"], worked)[0]
        check.same(f"{what}, {year}: withheld", row["supplemental"]["withheld"], withheld)
        check.same(f"{what}, {year}: set aside", row["supplemental"]["set_aside"], owed - withheld)


def check_stays(check, what, payer, offer, rows, start):
    for told in offer["after_tax"]["stays"]:
        months = told["months"]
        years = wages_of(rows, start, months)
        leaving = anniversary(start, months).year
        owed = offer["stay"][months - 1]["received"] - offer["stay"][months - 1]["total"]
        paid_in = (anniversary(start, 1) - datetime.timedelta(days=1)).year  # the sign-on at once: nothing else is repaid here
        if owed and leaving == paid_in:
            years[leaving]["sign_on"] -= owed
        worked = {year: worked_in(start, year, months) for year in years}
        tax = sum(sum(payer.bill(year, sum(paid.values()), worked[year])) for year, paid in years.items())
        deferred = sum(payer.deferred(sum(paid.values()), worked[year]) for year, paid in years.items())
        kept = offer["stay"][months - 1]["total"] - tax - deferred
        check.same(f"{what}, {months} months: kept", told["kept"], kept)
        check.same(f"{what}, {months} months: a year", told["annualized"], half_up(kept * 12 / months))
        later = owed if leaving != paid_in else Fraction(0)
        check.same(f"{what}, {months} months: repaid later", told["repaid_later_year"], later)
        if later:
            whole = sum(years[paid_in].values())
            back = sum(payer.bill(paid_in, whole, worked[paid_in])) - sum(payer.bill(paid_in, whole - later, worked[paid_in]))
            check.same(f"{what}, {months} months: of it received", told["repaid_later_year_net"], later - back)


def kept_of(answer, name, months):
    offer = next(one for one in answer["offers"] if one["id"] == name)
    return next(stay["kept"] for stay in offer["after_tax"]["stays"] if stay["months"] == months)


def check_level(check, what, haggle, case, changes, answer):
    """Only of the offer that is moved, whose base is set."""
    base = 175000
    for row in answer["after_tax"]["stays"]:
        more = next((one["more_base"] for one in row["level_with"] if one["id"] == "amazon"), None)
        if not more or not row["leader"]:
            continue
        target = kept_of(answer, row["leader"], row["months"])
        for off, reaches in ((0, True), (1, False)):
            with_more = asked(haggle, case, {**changes, "base": int(base + more - off)})
            check.same(f"{what}: level at {row['months']} months with {more} less {off}",
                       kept_of(with_more, "amazon", row["months"]) >= target, reaches)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--case", required=True)
    args = parser.parse_args()
    data, check = tax_oracle.load(), Check()
    for changes, place in WAYS:
        changes = {"candidate.stay": '[{"months": 8, "weight": "50%"}, {"months": 48, "weight": "50%"}]', "start": "2026-06-15",
                   **changes}
        answer, payer = asked(args.haggle, args.case, changes), Payer(data, *place)
        offer = answer["offers"][0]
        start, what = datetime.date.fromisoformat(changes["start"]), f"{place[0]} from {changes['start']}"
        check.same(f"{what}: state", offer["after_tax"]["state"], place[0])
        check.same(f"{what}: locality", offer["after_tax"]["locality"], place[1])
        rows = month_by_month(offer)
        check_years(check, what, payer, rows, start, offer["after_tax"]["years"])
        check_stays(check, what, payer, offer, rows, start)
        check_level(check, what, args.haggle, args.case, changes, answer)
    print(f"{check.compared} figures after tax compared, {check.wrong} differ")
    sys.exit(1 if check.wrong or check.compared < 400 else 0)


if __name__ == "__main__":
    main()
