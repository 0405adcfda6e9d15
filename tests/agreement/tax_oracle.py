"""R14 once more, on its own: what a year's wages are taxed in the United States, in exact fractions of a dollar.

Written from the rules and from what the statutes and forms say, reading bands/data/tax_us.json, and sharing nothing with
the program: a tax is a function of income here, not a sum of lines. Amounts are Fractions of dollars.
"""

import functools
import json
import os
from fractions import Fraction

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "bands", "data", "tax_us.json")
PARTS = ("federal_income_tax", "social_security", "medicare", "additional_medicare", "state_income_tax", "local_income_tax",
         "state_payroll")


@functools.lru_cache(maxsize=None)
def number(value):
    """120, 31.2 or "6.2%"."""
    if isinstance(value, str):
        return Fraction(value.rstrip("%")) / 100
    return Fraction(str(value))


def cents(amount):
    """Dollars, half a cent away from zero, as a whole number of cents."""
    doubled = amount * 200
    whole = (abs(doubled) + 1) // 2
    return int(whole if amount >= 0 else -whole)


def load(path=DATA):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def of(table, filing, default=None):
    """What a table has for a filing status."""
    if table is None:
        return default
    return table.get("all", table.get(filing, default))


def by_brackets(brackets, income):
    """For each rate the slice of income between its start and the next."""
    starts = [number(row["from"]) for row in brackets] + [None]
    total = Fraction(0)
    for row, low, high in zip(brackets, starts, starts[1:]):
        top = income if high is None else min(income, high)
        total += max(Fraction(0), top - low) * number(row["rate"])
    return total


def last(rows, reached):
    """The last of the rows that is reached; the first counts always."""
    found = rows[0]
    for row in rows[1:]:
        if reached(row):
            found = row
    return found


class Household:
    def __init__(self, filing, wages, spouse=0, deferral=0, dependents=0):
        self.filing, self.dependents = filing, dependents
        self.earners = [Fraction(wages), Fraction(spouse)]
        self.wages = sum(self.earners)
        self.agi = self.wages - Fraction(deferral)
        self.filers = 2 if filing == "married_joint" else 1


class Law:
    def __init__(self, data, state, locality, year):
        self.federal = next(entry for entry in data["federal"] if entry["year"] == year)
        entry = next(entry for entry in data["states"] if entry["state"] == state)
        self.code = state
        self.state = next(one for one in entry["years"] if one["year"] == year)
        self.local = None
        if locality:
            self.local = next(one for one in self.state["localities"] if one["name"] == locality)

    def federal_on(self, house, deduction):
        return by_brackets(of(self.federal["brackets"], house.filing), max(Fraction(0), house.agi - deduction))

    def standard(self, house):
        return number(of(self.federal["standard_deduction"], house.filing))

    # Payroll

    def social_security(self, wages):
        return min(wages, number(self.federal["social_security"]["wage_base"])) * number(self.federal["social_security"]["rate"])

    def medicare(self, wages):
        return wages * number(self.federal["medicare"]["rate"])

    def additional_medicare(self, house):
        law = self.federal["medicare"]
        return max(Fraction(0), house.wages - number(of(law["additional_over"], house.filing))) * number(law["additional_rate"])

    def items(self, house):
        for item in self.state["payroll"]:
            paid = Fraction(0)
            for wages in house.earners:
                one = number(item["rate"]) * (min(wages, number(item["wage_cap"])) if "wage_cap" in item else wages)
                paid += min(one, number(item["most"])) if "most" in item else one
            yield paid

    # State

    def state_deduction(self, house):
        table = self.state.get("standard_deduction")
        whole = self.standard(house) if table == "federal" else number(of(table, house.filing, 0))
        limit, less = self.state.get("deduction_limit"), self.state.get("deduction_less")
        if limit and house.agi > number(limit["over"]):
            return min(whole, number(of(limit["allowed"], house.filing)))
        if less:
            low, high = number(less["over"]), number(less["over_more"])
            cut = Fraction(0)
            if house.agi > high:
                cut = (high - low) * number(less["by"]) + (house.agi - high) * number(less["by_more"])
            elif house.agi > low:
                cut = (house.agi - low) * number(less["by"])
            return whole - min(cut, whole * number(less["most"]))
        return whole

    def exemptions(self, house):
        table = self.state.get("exemptions")
        if not table:
            return Fraction(0)
        bound = of(table.get("none_over"), house.filing)
        if bound is not None and house.agi > number(bound):
            return Fraction(0)
        total = number(of(table.get("household"), house.filing, 0))
        total += number(table.get("each", 0)) * house.filers + number(table.get("dependent", 0)) * house.dependents
        steps = of(table.get("each_by_income"), house.filing)
        if steps:
            row = last(steps, lambda row: house.agi > number(row["over"]))
            total += number(row["amount"]) * (house.filers + house.dependents)
        return total

    def state_taxable(self, house):
        taxable = house.wages if self.state.get("deferral_taxed") else house.agi
        taxable -= self.state_deduction(house) + self.exemptions(house)
        if "payroll_deduction" in self.state:  # Massachusetts: of each earner
            taxable -= sum(min(number(self.state["payroll_deduction"]), self.social_security(wages) + self.medicare(wages))
                           for wages in house.earners)
        subtraction = self.state.get("federal_tax_deduction")
        if subtraction:  # Oregon: up to a most that falls with income
            row = last(of(subtraction["shares"], house.filing), lambda row: house.agi >= number(row["from"]))
            federal = Fraction(cents(self.federal_on(house, self.standard(house))), 100)
            taxable -= min(federal, number(subtraction["most"]) * number(row["share"]))
        return max(Fraction(0), taxable)

    def recaptured(self, house, taxable, tax):
        """New York: tax law 601(d-1) as the instructions of form IT-201 work it out."""
        law = self.state.get("recapture")
        if not law or house.agi <= number(law["over"]):
            return Fraction(0)
        if "flat_over" in law and taxable > number(law["flat_over"]):
            return taxable * number(of(self.state["brackets"], house.filing)[-1]["rate"]) - tax
        row = last(of(law["rows"], house.filing), lambda row: number(row["from"]) < taxable)
        beyond = house.agi - max(number(law["over"]), number(row["from"]))
        return number(row["base"]) + number(row["more"]) * min(Fraction(1), beyond / number(law["phase_in"]))

    def credits(self, house):
        total, table = Fraction(0), self.state.get("exemption_credits")
        lost = of(table.get("none_over"), house.filing) if table else None
        if table and not (lost is not None and house.agi > number(lost)):
            cut = Fraction(0)
            if "less" in table:  # California: for every step or part of one
                beyond = max(Fraction(0), house.agi - number(of(table["less"]["over"], house.filing)))
                cut = -(-beyond // number(table["less"]["step"])) * number(table["less"]["by"])
            total += max(Fraction(0), number(table["each"]) - cut) * house.filers
            total += max(Fraction(0), number(table["dependent"]) - cut) * house.dependents
        table = self.state.get("deduction_credit")
        if table:  # Utah
            base = self.standard(house) + number(table["dependent"]) * house.dependents
            beyond = max(Fraction(0), house.agi - number(of(table["over"], house.filing)))
            total += max(Fraction(0), base * number(table["share"]) - beyond * number(table["less"]))
        return total

    def state_tax(self, house):
        if not self.state["income_tax"]:
            return Fraction(0)
        taxable = self.state_taxable(house)
        tax = by_brackets(of(self.state["brackets"], house.filing), taxable)
        tax += self.recaptured(house, taxable, tax)
        tax = max(Fraction(0), tax - self.credits(house))
        surtax = self.state.get("surtax")
        if surtax:
            tax += max(Fraction(0), taxable - number(surtax["over"])) * number(surtax["rate"])
        return tax

    def local_tax(self, house, state_tax_cents):
        if not self.local:
            return Fraction(0)
        base = {"taxable_income": lambda: self.state_taxable(house), "wages": lambda: house.wages,
                "state_tax": lambda: Fraction(state_tax_cents, 100)}[self.local["on"]]()
        return by_brackets(of(self.local["brackets"], house.filing), base)

    # The bill

    def salt_cap(self, house):
        law = self.federal["salt"]
        cap = number(law["cap"]) - max(Fraction(0), house.agi - number(law["over"])) * number(law["less"])
        return max(number(law["least"]), cap)

    def bill(self, house):
        """Parts in whole cents, in the order of PARTS."""
        state = cents(self.state_tax(house))
        local = cents(self.local_tax(house, state))
        deduction = max(self.standard(house), min(self.salt_cap(house), Fraction(state + local, 100)))
        return [cents(self.federal_on(house, deduction)), cents(sum(map(self.social_security, house.earners))),
                cents(self.medicare(house.wages)), cents(self.additional_medicare(house)), state, local,
                sum(map(cents, self.items(house)))]

    def marginal(self, filing, wages, spouse, deferral, dependents, most):
        """The share of the next 100 dollars; at the most there may be, of the last."""
        low = Fraction(wages) if wages + spouse + 100 <= most else Fraction(wages) - 100
        before, after = (sum(self.bill(Household(filing, low + more, spouse, deferral, dependents))) for more in (0, 100))
        return Fraction(after - before, 10000)
