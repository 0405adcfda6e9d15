#!/usr/bin/env python3
"""An independent evaluator of rules R1-R11 of the design, in exact arithmetic.

    python3 oracle.py CASE        ("-" reads standard input)

prints what `haggle evaluate CASE --format json` must print: the structure of
design section 5.1 (offers and comparison, no texts). It shares no line with
the C program and exists to disagree with it. Money is whole cents, rates and
weights are Fractions; no floating point anywhere.

In the result, money is text such as "$175000.00" (see `dollars`), so that an
amount is never mistaken for a count; `to_json` prints it as a plain number.
"""

import json
import re
import sys
from copy import copy
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import isqrt

LAST_MONTH = 60
COMPONENTS = ("base", "sign_on", "equity", "bonus", "other")
EVENTS_PER_YEAR = {"annual": 1, "semiannual": 2, "quarterly": 4, "monthly": 12}

AMAZON = {"events": [{"month": 12, "percent": "5%"}, {"month": 24, "percent": "15%"}]
          + [{"month": month, "percent": "20%"} for month in (30, 36, 42, 48)]}
FOUR_EQUAL_YEARS = {"years": ["25%"] * 4}
PRESETS = {"amazon": AMAZON}


class InvalidCase(ValueError):
    """The case breaks the design; the generator must never make one."""


# ---------------------------------------------------------------- numbers

def round_half_away(numerator, denominator=1):
    """R2: the one rounding, of numerator/denominator (denominator > 0)."""
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def round_fraction(value):
    """R2 for a Fraction."""
    return round_half_away(value.numerator, value.denominator)


def cube_root(value):
    """The largest integer whose cube is at most value (value >= 0)."""
    if value == 0:
        return 0
    guess = 1 << -(-value.bit_length() // 3)
    while True:
        lower = (2 * guess + value // (guess * guess)) // 3
        if lower >= guess:
            return guess
        guess = lower


def round_twelfth_power(amount, factor, months):
    """R7 `monthly`: round(amount x factor^(months/12)), decided exactly.

    The result is the largest k with k - 1/2 <= x, that is
    (2k-1)^12 * den^months <= (2*amount)^12 * num^months.
    """
    bound = (2 * amount) ** 12 * factor.numerator ** months // factor.denominator ** months
    odd_at_most = cube_root(isqrt(isqrt(bound)))    # floor of the 12th root
    return (odd_at_most + 1) // 2


MONEY_TEXT = re.compile(r"\$?(\d+(?:,\d{3})*(?:\.\d+)?)([km]?)")
RATE_TEXT = re.compile(r"(-?\d+(?:\.\d+)?)%")


def money(value):
    """Section 4: a number of dollars or text such as "170k", in cents."""
    if isinstance(value, str):
        match = MONEY_TEXT.fullmatch(value)
        if not match:
            raise InvalidCase(f"not money: {value!r}")
        amount = Fraction(match[1].replace(",", "")) * {"": 1, "k": 1000, "m": 10 ** 6}[match[2]]
    else:
        amount = Fraction(value)
    cents = amount * 100
    if cents.denominator != 1 or cents < 0:
        raise InvalidCase(f"not whole cents: {value!r}")
    return cents.numerator


@lru_cache(maxsize=4096)
def rate(value):
    """Section 4: text with a percent sign, or a fraction below 1."""
    if isinstance(value, str):
        match = RATE_TEXT.fullmatch(value)
        if not match:
            raise InvalidCase(f"not a rate: {value!r}")
        return Fraction(match[1]) / 100
    if not -1 < value < 1:
        raise InvalidCase(f"a rate of {value!r} needs a percent sign")
    return Fraction(value)


def year_of(month):
    """R1: the year of employment (or of a schedule) that a month belongs to."""
    return (month - 1) // 12 + 1


# ------------------------------------------------------------ base, bonus

def annual_bases(offer):
    """R3: the annual base in force in each month 1..60 (index 0 unused)."""
    raises = offer.get("raises", [])
    if "raise" in offer:
        if raises:
            raise InvalidCase("raise and raises together")
        raises = [{"month": month, "percent": offer["raise"]} for month in (13, 25, 37, 49)]
    change_at = {entry["month"]: entry for entry in raises}
    base = money(offer["base"])
    bases = [0]
    for month in range(1, LAST_MONTH + 1):
        change = change_at.get(month)
        if change and "base" in change:
            base = money(change["base"])
        elif change:
            base = round_fraction(base * (1 + rate(change["percent"])))
        bases.append(base)
    return bases


def base_curve(bases):
    """R3: base kept, the exact sum of the months rounded once."""
    curve, twelfths = [], 0
    for annual_base in bases:
        twelfths += annual_base
        curve.append(round_half_away(twelfths, 12))
    return curve


def bonus_curve(offer, bases):
    """R8: the bonus of year n falls at the end of month 12n + lag_months."""
    paid_in = [0] * (LAST_MONTH + 1)
    bonus = offer.get("bonus")
    if bonus:
        part = rate(bonus["target"]) * rate(bonus.get("payout", "100%"))
        for year_end in range(12, LAST_MONTH + 1, 12):
            payday = year_end + bonus.get("lag_months", 0)
            if payday <= LAST_MONTH:
                paid_in[payday] += round_fraction(bases[year_end] * part)
    return running_sum(paid_in)


def running_sum(by_month):
    total, curve = 0, []
    for amount in by_month:
        total += amount
        curve.append(total)
    return curve


# ------------------------------------------- sign-on, one-offs, benefits

def payment_at(stay, amount, first_month, paid, repay, window):
    """R4 and R9: what one payment leaves (kept, received) after `stay` months."""
    served = min(max(stay - first_month + 1, 0), window)
    if paid == "monthly":
        received = round_half_away(amount * min(served, 12), 12)
    else:
        received = amount if served >= 1 else 0
    if served == window:
        return amount, received
    if served == 0 or repay == "full":
        return 0, received
    if repay == "prorated":
        return round_half_away(amount * served, window), received
    return received, received


def payment_curves(amount, first_month, paid, repay, window):
    """R4 and R9: the curves (kept, received) of one payment."""
    points = [payment_at(stay, amount, first_month, paid, repay, window)
              for stay in range(LAST_MONTH + 1)]
    return [kept for kept, _ in points], [received for _, received in points]


def sign_on_payments(offer):
    """R4: the sign-on entries with their defaults, as payment_curves takes them."""
    for position, entry in enumerate(offer.get("sign_on", []), 1):
        if not isinstance(entry, dict):
            entry = {"year": position, "amount": entry}
        year = entry["year"]
        paid = entry.get("paid", "lump" if year == 1 else "monthly")
        monthly = paid == "monthly"
        repay = entry.get("repay", "none" if monthly else "prorated")
        window = 12 if monthly else entry.get("within_months", 12)
        yield money(entry["amount"]), 12 * (year - 1) + 1, paid, repay, window


def other_payments(offer):
    """R9: the counted one-offs, as payment_curves takes them."""
    for entry in offer.get("other", []):
        if entry.get("count", False):
            yield (money(entry["amount"]), entry.get("month", 1), "lump",
                   entry.get("repay", "prorated"), entry.get("within_months", 12))


def benefit_curves(offer, base_kept):
    """R9: the counted benefits; each accrues on base kept and cliff-vests."""
    for benefit in offer.get("benefits", []):
        if benefit.get("count", False):
            percent, first = rate(benefit["percent"]), benefit.get("vests_month", 1)
            yield [round_half_away(base * percent.numerator, percent.denominator)
                   if stay >= first else 0 for stay, base in enumerate(base_kept)]


def add_curves(curves):
    return [sum(points) for points in zip([0] * (LAST_MONTH + 1), *curves)]


# ------------------------------------------------------------------ price

class Price:
    """R7: the price of a unit over time; p0 in cents."""

    def __init__(self, p0, rule, growth=Fraction(0), path=()):
        steady = rule in ("monthly", "yearly") and growth == 0
        self.rule = "flat" if steady else rule
        self.p0, self.factor, self.path = p0, 1 + growth, path

    def worth(self, cents_at_p0, month):
        """round(cents_at_p0 x P(month)/P0), with P unrounded."""
        if self.rule == "flat":
            return cents_at_p0
        if self.rule == "monthly":
            return round_twelfth_power(cents_at_p0, self.factor, month)
        year = year_of(month)
        if self.rule == "yearly":
            return round_fraction(cents_at_p0 * self.factor ** (year - 1))
        return round_half_away(cents_at_p0 * self.path[min(year, len(self.path)) - 1], self.p0)

    def shown(self, month):
        """P(month) in cents, rounded for display."""
        return self.worth(self.p0, month)


def offer_price(offer, assumptions):
    """R7: price, rule and growth of an offer, defaults from the assumptions."""
    stock = offer.get("stock", {})
    growth = stock.get("growth", assumptions.get("growth"))
    if "rule" in stock:
        rule = stock["rule"]
    elif "path" in stock:
        rule = "path"
    elif "price_rule" in assumptions:
        rule = assumptions["price_rule"]
    else:
        rule = "flat" if growth is None else "monthly"
    candidates = [stock] + [offer.get("grant", {})] + offer.get("grants", [])
    p0 = next((money(item["price"]) for item in candidates if "price" in item), 100)
    path = [money(price) for price in stock.get("path", [])]
    return Price(p0, rule, Fraction(0) if growth is None else rate(growth), path)


# ------------------------------------------------------------------ grant

def weighted_years(vesting):
    """R6: `years` by cadence and cliff, as a list of (month, weight)."""
    per_year = EVENTS_PER_YEAR[vesting.get("cadence", "annual")]
    events = [(12 * year + 12 // per_year * turn, rate(percent) / per_year)
              for year, percent in enumerate(vesting["years"])
              for turn in range(1, per_year + 1) if rate(percent) != 0]
    cliff = vesting.get("cliff_months", 0)
    held_back = sum(weight for month, weight in events if month <= cliff)
    later = [event for event in events if event[0] > cliff]
    return [(cliff, held_back)] + later if held_back else later


def vesting_of(grant, company):
    """Section 4: the grant's vesting, else the company's preset, else 25 % a year."""
    vesting = grant.get("vesting", company.lower())
    if isinstance(vesting, dict):
        return vesting
    if "vesting" in grant and vesting not in PRESETS:
        raise InvalidCase(f"unknown preset {vesting!r}")
    return PRESETS.get(vesting, FOUR_EQUAL_YEARS)


def check_months(events):
    months = [month for month, _ in events]
    if not months or months != sorted(set(months)) or months[0] < 1 or months[-1] > LAST_MONTH:
        raise InvalidCase(f"months of a schedule: {months}")


def runs_of(events):
    """R6: neighbours of equal weight within one year of the schedule."""
    run = []
    for event in events:
        if run and (event[1] != run[-1][1] or year_of(event[0]) != year_of(run[-1][0])):
            yield run
            run = []
        run.append(event)
    yield run


def split_units(units, events):
    """R6: whole units by runs, the odd ones to the last events of a run."""
    tranches, given, weight_so_far = [], 0, Fraction(0)
    for run in runs_of(events):
        weight_so_far += sum(weight for _, weight in run)
        due = round_fraction(units * weight_so_far) - given
        each, odd = divmod(due, len(run))
        plain = len(run) - odd
        tranches += [(month, each + (turn >= plain)) for turn, (month, _) in enumerate(run)]
        given += due
    return tranches


def split_dollars(cents, events):
    """R6: differences of rounded cumulative dollars."""
    tranches, given, weight_so_far = [], 0, Fraction(0)
    for month, weight in events:
        weight_so_far += weight
        due = round_fraction(cents * weight_so_far)
        tranches.append((month, due - given))
        given = due
    return tranches


def tranches_of(grant, company):
    """R5, R6: (tranches, in_units): the events of a grant as (month, units or cents)."""
    vesting = vesting_of(grant, company)
    events = vesting.get("events", [])
    if events and "units" in events[0]:
        tranches = [(event["month"], event["units"]) for event in events]
        check_months(tranches)
        if grant.get("units") not in (None, sum(units for _, units in tranches)):
            raise InvalidCase("the events do not add up to the grant's units")
        return tranches, True
    if events:
        weighted = [(event["month"], rate(event["percent"])) for event in events]
    else:
        weighted = weighted_years(vesting)
    check_months(weighted)
    if sum(weight for _, weight in weighted) != 1:
        raise InvalidCase("weights do not add up to 100 %")
    if "percent" in grant:
        if company == "Amazon":
            raise InvalidCase("a percentage of Amazon")
        cents = round_fraction(money(grant["company_value"]) * rate(grant["percent"]))
        return split_dollars(cents, weighted), False
    if "units" in grant:
        return split_units(grant["units"], weighted), True
    if "price" in grant:
        units = round_half_away(money(grant["value"]), money(grant["price"]))
        return split_units(units, weighted), True
    return split_dollars(money(grant["value"]), weighted), False


def vests_of(grant, company, price):
    """R5-R7: the vest events of a grant up to month 60, in months of employment."""
    granted = grant.get("granted_month", 0)
    tranches, in_units = tranches_of(grant, company)
    return [{"month": granted + month,
             "units": amount if in_units else None,
             "price": price.shown(granted + month),
             "value": price.worth(amount * price.p0 if in_units else amount, granted + month)}
            for month, amount in tranches if granted + month <= LAST_MONTH]


def equity_curve(vests):
    """R7: equity kept, the sum of the events so far, each rounded."""
    vested_in = [0] * (LAST_MONTH + 1)
    for vest in vests:
        vested_in[vest["month"]] += vest["value"]
    return running_sum(vested_in)


# ------------------------------------------------------------------ offer

class Evaluation:
    """R10: one offer's curves; kept by component, total and received."""

    def __init__(self, offer, price):
        self.offer, self.price = offer, price
        self.id = offer.get("id", offer["company"].lower())
        self.vests, self.counted_vests = self.vests_at(price)
        self.runs_past_48 = any(vest["month"] > 48 for vest in self.counted_vests)

        bases = annual_bases(offer)
        base = base_curve(bases)
        sign_on = [payment_curves(*payment) for payment in sign_on_payments(offer)]
        other = [payment_curves(*payment) for payment in other_payments(offer)]
        benefits = list(benefit_curves(offer, base))
        self.kept = {
            "base": base,
            "sign_on": add_curves(kept for kept, _ in sign_on),
            "equity": equity_curve(self.counted_vests),
            "bonus": bonus_curve(offer, bases),
            "other": add_curves([kept for kept, _ in other] + benefits),
        }
        self.total = add_curves(self.kept.values())
        self.received = add_curves([base, self.kept["equity"], self.kept["bonus"]] + benefits
                                   + [received for _, received in sign_on + other])

    def vests_at(self, price):
        """R6: the vests of the initial grant, and these with the counted later grants'."""
        company = self.offer["company"]
        initial = []
        if "grant" in self.offer:
            initial = vests_of(self.offer["grant"], company, price)
        counted = list(initial)
        for grant in self.offer.get("grants", []):
            later = vests_of(grant, company, price)
            if grant.get("count", False):
                counted += later
        return initial, counted

    def at_flat_price(self):
        """R7: what is kept when every vest is worth P0 a unit; None under rule flat."""
        if self.price.rule == "flat":
            return None
        flat = copy(self)
        _, counted = self.vests_at(Price(self.price.p0, "flat"))
        flat.kept = {**self.kept, "equity": equity_curve(counted)}
        flat.total = add_curves(flat.kept.values())
        return flat

    def annualized(self, months):
        """R10: kept x 12 / months, rounded."""
        return round_half_away(self.total[months] * 12, months)

    def horizon(self, months):
        return {"months": months, "total": dollars(self.total[months]),
                "annualized": dollars(self.annualized(months)),
                "guaranteed": dollars(self.kept["base"][months] + self.kept["sign_on"][months])}

    def year(self, number):
        """Section 1: a year's pay is kept(12n) - kept(12(n-1))."""
        end, start = 12 * number, 12 * (number - 1)
        row = {"year": number}
        for component in COMPONENTS:
            row[component] = dollars(self.kept[component][end] - self.kept[component][start])
        row["total"] = dollars(self.total[end] - self.total[start])
        return row

    def month(self, stay):
        row = {"month": stay}
        for component in COMPONENTS:
            row[component] = dollars(self.kept[component][stay])
        row["total"], row["received"] = dollars(self.total[stay]), dollars(self.received[stay])
        return row


def vest_row(vest):
    return {"month": vest["month"], "units": vest["units"],
            "price": dollars(vest["price"]), "value": dollars(vest["value"])}


def offer_result(evaluation, horizons, last_stay):
    """Section 5.1: one entry of `offers`; `flat` only under another price rule."""
    result = {"id": evaluation.id, "company": evaluation.offer["company"]}
    if "level" in evaluation.offer:
        result["level"] = evaluation.offer["level"]
    result["vests"] = [vest_row(vest) for vest in evaluation.vests]
    result["years"] = [evaluation.year(n) for n in range(1, 6 if evaluation.runs_past_48 else 5)]
    result["horizons"] = [evaluation.horizon(months) for months in horizons]
    flat = evaluation.at_flat_price()
    if flat:
        result["flat"] = [flat.horizon(months) for months in horizons]
    result["stay"] = [evaluation.month(stay) for stay in range(1, last_stay + 1)]
    return result


# ------------------------------------------------------------- comparison

def leaders(a, b):
    """R11: who is strictly ahead at each month 1..60, None when tied."""
    return {month: None if a.total[month] == b.total[month]
            else a.id if a.total[month] > b.total[month] else b.id
            for month in range(1, LAST_MONTH + 1)}


def lead_changes(leader_at):
    """R11: the first leader and every change; tied months are skipped."""
    changes = []
    for month, leader in leader_at.items():
        if leader is not None and (not changes or changes[-1]["leader"] != leader):
            changes.append({"month": month, "leader": leader})
    return changes


def ahead_for_good(leader_at):
    """R11: the first month from which one offer is strictly ahead to month 60."""
    winner, first = leader_at[LAST_MONTH], LAST_MONTH
    if winner is None:
        return None
    while first > 1 and leader_at[first - 1] == winner:
        first -= 1
    return {"month": first, "leader": winner}


def comparison_result(a, b, horizons):
    """R11: one entry of `comparison`."""
    leader_at = leaders(a, b)
    return {"a": a.id, "b": b.id,
            "lead_changes": lead_changes(leader_at),
            "ahead_for_good": ahead_for_good(leader_at),
            "horizons": [{"months": months, "leader": leader_at[months],
                          "annualized_gap": dollars(a.annualized(months) - b.annualized(months))}
                         for months in horizons]}


# ------------------------------------------------------------------- case

def horizons_of(case):
    """Section 4: the stays of the case, ascending; 24 and 48 by default."""
    stay = case.get("candidate", {}).get("stay")
    if stay is None:
        return [24, 48]
    if isinstance(stay, int):
        return [stay]
    if isinstance(stay, dict):
        return [12, 24, 36, 48]
    if sum(rate(entry["weight"]) for entry in stay) != 1:
        raise InvalidCase("stay weights do not add up to 100 %")
    return sorted(entry["months"] for entry in stay)


def evaluate(case):
    """Section 5.1: the figures of a case, as printed by `evaluate`."""
    assumptions, horizons = case.get("assumptions", {}), horizons_of(case)
    evaluations = [Evaluation(offer, offer_price(offer, assumptions)) for offer in case["offers"]]
    if len({evaluation.id for evaluation in evaluations}) != len(evaluations):
        raise InvalidCase("ids are not unique")
    last_stay = 60 if any(evaluation.runs_past_48 for evaluation in evaluations) else 48
    return {"offers": [offer_result(evaluation, horizons, last_stay)
                       for evaluation in evaluations],
            "comparison": [comparison_result(a, b, horizons)
                           for a, b in combinations(evaluations, 2)]}


@lru_cache(maxsize=65536)
def dollars(cents):
    """Cents in the form that results hold: "$1234.50", "$-0.05"."""
    whole, rest = divmod(abs(cents), 100)
    return f"${'-' if cents < 0 else ''}{whole}.{rest:02d}"


def parse_case(text):
    """A case with its numbers exact (int or Fraction)."""
    return json.loads(text, parse_float=Fraction)


def parse_result(text):
    """A program's JSON, with every decimal number in the form of `dollars`."""
    return json.loads(text, parse_float=lambda number: "$" + number)


def to_json(result):
    return re.sub(r'"\$(-?\d+\.\d\d)"', r"\1", json.dumps(result, indent=1))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: oracle.py CASE")
    if sys.argv[1] == "-":
        text = sys.stdin.read()
    else:
        with open(sys.argv[1], encoding="utf-8") as file:
            text = file.read()
    print(to_json(evaluate(parse_case(text))))


if __name__ == "__main__":
    main()
