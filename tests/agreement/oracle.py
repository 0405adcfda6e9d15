#!/usr/bin/env python3
"""An independent evaluator of rules R1-R11, R15 and R16 of the design, in exact arithmetic.

    python3 oracle.py CASE        ("-" reads standard input)

prints what `haggle evaluate CASE --format json` must print: the structure of
design section 5.1 (offers and comparison, no texts). It shares no line with
the C program and exists to disagree with it. Money is whole cents, rates and
weights are Fractions; no floating point anywhere.

In the result, money of any currency is text such as "$175000.00" (see
`dollars`), so that an amount is never mistaken for a count; `to_json` prints
it as a plain number.
"""

import json
import re
import sys
from collections import namedtuple
from copy import copy
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import isqrt, lcm

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


def round_twelfth_power(amount, factor, months, less=0):
    """R7 `monthly`, R16: round(amount x factor^(months/12) - less), decided exactly.

    With amount = a/q and less = b/q, the result is the largest k with
    k - 1/2 <= x, that is (q(2k-1) + 2b)^12 * den^months <= (2a)^12 * num^months.
    Below zero a tie would go up; the caller takes 0 there.
    """
    amount, less = Fraction(amount), Fraction(less)
    q = lcm(amount.denominator, less.denominator)
    a, b = int(amount * q), int(less * q)
    bound = (2 * a) ** 12 * factor.numerator ** months // factor.denominator ** months
    at_most = cube_root(isqrt(isqrt(bound)))    # floor of the 12th root
    return (at_most - 2 * b + q) // (2 * q)


GROUPED = r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d+"      # by thousands, by lakhs, or not
MONEY_TEXT = re.compile(rf"\$?((?:{GROUPED})(?:\.\d+)?)(k|m|L| ?Cr)?")
MONEY_UNITS = {None: 1, "k": 1000, "m": 10 ** 6, "L": 10 ** 5, "Cr": 10 ** 7, " Cr": 10 ** 7}
MOST_CENTS = 10 ** 14
RATE_TEXT = re.compile(r"(-?\d+(?:\.\d+)?)%")


def money(value):
    """Section 4: a number or text such as "170k" or "45L", in cents of its currency."""
    if isinstance(value, str):
        match = MONEY_TEXT.fullmatch(value)
        if not match:
            raise InvalidCase(f"not money: {value!r}")
        amount = Fraction(match[1].replace(",", "")) * MONEY_UNITS[match[2]]
    else:
        amount = Fraction(value)
    cents = amount * 100
    if cents.denominator != 1 or cents < 0:
        raise InvalidCase(f"not whole cents: {value!r}")
    if cents > MOST_CENTS:
        raise InvalidCase(f"more than 10^12: {value!r}")
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


# --------------------------------------------------------------- currency

def currency_code(code):
    if not re.fullmatch("[A-Z]{3}", code):
        raise InvalidCase(f"not a currency: {code!r}")
    return code


def fx_rate(entry):
    """R15: a stated rate, plain or with its date and source."""
    value = entry["rate"] if isinstance(entry, dict) else entry
    if isinstance(value, (str, bool)):
        raise InvalidCase(f"not a number: {value!r}")
    value = Fraction(value)
    if not 0 < value <= 10 ** 7 or (value * 10 ** 8).denominator != 1:
        raise InvalidCase(f"not a rate of exchange: {value}")
    return value


class Exchange:
    """R15: what one unit of each currency is worth in the case's own."""

    def __init__(self, case):
        self.home = currency_code(case.get("currency", "USD"))
        stated = case.get("assumptions", {}).get("fx", {})
        self.rates = {currency_code(code): fx_rate(entry) for code, entry in stated.items()}
        if self.rates.setdefault(self.home, Fraction(1)) != 1:
            raise InvalidCase("the case's own currency is worth 1")

    def worth(self, code):
        if code not in self.rates:
            raise InvalidCase(f"assumptions.fx needs {code}")
        return self.rates[code]

    def rate(self, source, target):
        """What one unit of `source` is worth in `target`, exact; the same currency needs no fx."""
        return Fraction(1) if source == target else self.worth(source) / self.worth(target)


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
        for year_end in range(12, LAST_MONTH + 1, 12):
            payday = year_end + bonus.get("lag_months", 0)
            if payday <= LAST_MONTH:
                paid_in[payday] += bonus_of_year(bonus, bases[year_end])
    return running_sum(paid_in)


def bonus_of_year(bonus, base):
    """R8: from a target or a stated amount; `low` and `high` enter no figure."""
    if ("target" in bonus) == ("amount" in bonus):
        raise InvalidCase("a bonus has either a target or an amount")
    full = money(bonus["amount"]) if "amount" in bonus else base * rate(bonus["target"])
    return round_fraction(full * rate(bonus.get("payout", "100%")))


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
    """R7: the price of a unit over time; p0 and path in cents of the stock's currency."""

    def __init__(self, p0, rule, growth=Fraction(0), path=()):
        steady = rule in ("monthly", "yearly") and growth == 0
        self.rule = "flat" if steady else rule
        self.p0, self.factor, self.path = p0, 1 + growth, path

    def worth(self, at_p0, month, less=0):
        """round(max(0, at_p0 x P(month)/P0 - less)), with P unrounded."""
        if self.rule == "monthly":
            rounded = round_twelfth_power(at_p0, self.factor, month, less)
        else:
            rounded = round_fraction(at_p0 * self.ratio(year_of(month)) - less)
        return max(0, rounded)

    def ratio(self, year):
        """P/P0 in a year, where the rule goes by years."""
        if self.rule == "yearly":
            return self.factor ** (year - 1)
        if self.rule == "path":
            return Fraction(self.path[min(year, len(self.path)) - 1], self.p0)
        return Fraction(1)

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
    """R5, R6, R16: (tranches, in_units): the events of a grant as (month, units or cents)."""
    vesting = vesting_of(grant, company)
    count = grant.get("units", grant.get("options"))
    events = vesting.get("events", [])
    if events and "units" in events[0]:
        tranches = [(event["month"], event["units"]) for event in events]
        check_months(tranches)
        if count not in (None, sum(units for _, units in tranches)):
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
    if count is not None:
        return split_units(count, weighted), True
    if "price" in grant:
        units = round_half_away(money(grant["value"]), money(grant["price"]))
        return split_units(units, weighted), True
    return split_dollars(money(grant["value"]), weighted), False


def vests_of(grant, company, price, fx):
    """R5-R7, R15, R16: a grant's events up to month 60; `fx` turns its currency into the offer's."""
    granted = grant.get("granted_month", 0)
    tranches, in_units = tranches_of(grant, company)
    p0 = price.p0 if in_units else 1
    strike = strike_of(grant)
    return [{"month": granted + month,
             "units": amount if in_units else None,
             "price": price.shown(granted + month),
             "value": price.worth(amount * p0 * fx, granted + month, amount * strike * fx)}
            for month, amount in tranches if granted + month <= LAST_MONTH]


def strike_of(grant):
    """R16: what an option costs; a share that is given costs nothing."""
    if ("options" in grant) != ("strike" in grant) or ("options" in grant and "units" in grant):
        raise InvalidCase("options have a strike, and stand instead of units")
    return money(grant.get("strike", 0))


def counted_share(offer):
    """R16: the share of private equity that counts; all of any other."""
    if not offer.get("private", "percent" in offer.get("grant", {})):   # R5: percentages belong to private companies
        return Fraction(1)
    share = rate(offer.get("count_private", "0%"))
    if not 0 <= share <= 1:
        raise InvalidCase("count_private lies from 0 to 100 %")
    return share


def equity_and_paper(vests, share):
    """R7, R16: the curves of what counts and of the rest, the sums of the events so far."""
    counted_in, paper_in = [0] * (LAST_MONTH + 1), [0] * (LAST_MONTH + 1)
    for vest in vests:
        counted = round_fraction(vest["value"] * share)
        counted_in[vest["month"]] += counted
        paper_in[vest["month"]] += vest["value"] - counted
    return running_sum(counted_in), running_sum(paper_in)


# ------------------------------------------------------------------ offer

class Evaluation:
    """R10: one offer's curves in its own currency; kept and received by component, and total."""

    def __init__(self, offer, price, exchange):
        self.offer, self.price = offer, price
        self.id = offer.get("id", offer["company"].lower())
        self.currency = currency_code(offer.get("currency", exchange.home))
        self.fx = self.stock_rate(exchange)
        self.vests, self.counted_vests = self.vests_at(price)
        self.runs_past_48 = any(vest["month"] > 48 for vest in self.counted_vests)
        equity, self.paper = equity_and_paper(self.counted_vests, counted_share(offer))

        bases = annual_bases(offer)
        base = base_curve(bases)
        sign_on = [payment_curves(*payment) for payment in sign_on_payments(offer)]
        other = [payment_curves(*payment) for payment in other_payments(offer)]
        benefits = list(benefit_curves(offer, base))
        self.kept = {
            "base": base,
            "sign_on": add_curves(kept for kept, _ in sign_on),
            "equity": equity,
            "bonus": bonus_curve(offer, bases),
            "other": add_curves([kept for kept, _ in other] + benefits),
        }
        self.received = {
            **self.kept,
            "sign_on": add_curves(received for _, received in sign_on),
            "other": add_curves([received for _, received in other] + benefits),
        }
        self.total = add_curves(self.kept.values())
        self.total_received = add_curves(self.received.values())

    def stock_rate(self, exchange):
        """R15: from the stock's currency to the offer's; needed only where there is a grant."""
        stock = currency_code(self.offer.get("stock", {}).get("currency", self.currency))
        has_grant = "grant" in self.offer or self.offer.get("grants")
        return exchange.rate(stock, self.currency) if has_grant else Fraction(1)

    def vests_at(self, price):
        """R6: the vests of the initial grant, and these with the counted later grants'."""
        company = self.offer["company"]
        initial = []
        if "grant" in self.offer:
            initial = vests_of(self.offer["grant"], company, price, self.fx)
        counted = list(initial)
        for grant in self.offer.get("grants", []):
            later = vests_of(grant, company, price, self.fx)
            if grant.get("count", False):
                counted += later
        return initial, counted

    def at_flat_price(self):
        """R7: what is kept when every vest is worth P0 a unit; None under rule flat."""
        if self.price.rule == "flat":
            return None
        flat = copy(self)
        _, counted = self.vests_at(Price(self.price.p0, "flat"))
        equity, _ = equity_and_paper(counted, counted_share(self.offer))
        flat.kept = {**self.kept, "equity": equity}
        flat.total = add_curves(flat.kept.values())
        return flat

    def total_in(self, exchange):
        """R15: the total in the case's currency, each component rounded for itself."""
        worth = exchange.rate(self.currency, exchange.home)
        return add_curves([round_half_away(amount * worth.numerator, worth.denominator) for amount in curve]
                          for curve in self.kept.values())

    def horizon(self, months):
        return {"months": months, "total": dollars(self.total[months]),
                "annualized": dollars(annualize(self.total, months)),
                "guaranteed": dollars(self.kept["base"][months] + self.kept["sign_on"][months])}

    def year(self, number):
        """R10: what is paid in a year, received(12n) - received(12(n-1))."""
        end, start = 12 * number, 12 * (number - 1)
        row = {"year": number}
        for component, curve in self.shown(self.received):
            row[component] = dollars(curve[end] - curve[start])
        row["total"] = dollars(self.total_received[end] - self.total_received[start])
        return row

    def month(self, stay):
        row = {"month": stay}
        for component, curve in self.shown(self.kept):
            row[component] = dollars(curve[stay])
        row["total"], row["received"] = dollars(self.total[stay]), dollars(self.total_received[stay])
        return row

    def shown(self, curves):
        """R16: the five parts, and paper beside them where there is any."""
        parts = [(component, curves[component]) for component in COMPONENTS]
        return parts + [("paper", self.paper)] if any(self.paper) else parts


def annualize(total, months):
    """R10: a total x 12 / months, rounded."""
    return round_half_away(total[months] * 12, months)


def vest_row(vest):
    return {"month": vest["month"], "units": vest["units"],
            "price": dollars(vest["price"]), "value": dollars(vest["value"])}


def offer_result(evaluation, horizons, last_stay):
    """Section 5.1: one entry of `offers`; `flat` only under another price rule."""
    result = {"id": evaluation.id, "company": evaluation.offer["company"],
              "currency": evaluation.currency}
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

Contender = namedtuple("Contender", "id total")       # the total kept, in the case's currency


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
                          "annualized_gap": dollars(annualize(a.total, months) - annualize(b.total, months))}
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
    assumptions, horizons, exchange = case.get("assumptions", {}), horizons_of(case), Exchange(case)
    evaluations = [Evaluation(offer, offer_price(offer, assumptions), exchange)
                   for offer in case["offers"]]
    if len({evaluation.id for evaluation in evaluations}) != len(evaluations):
        raise InvalidCase("ids are not unique")
    last_stay = 60 if any(evaluation.runs_past_48 for evaluation in evaluations) else 48
    return {"currency": exchange.home,
            "offers": [offer_result(evaluation, horizons, last_stay)
                       for evaluation in evaluations],
            "comparison": comparison(evaluations, exchange, horizons)}


def comparison(evaluations, exchange, horizons):
    """R11, R15: every pair; an offer that is compared with none needs no rate."""
    if len(evaluations) < 2:
        return []
    contenders = [Contender(evaluation.id, evaluation.total_in(exchange))
                  for evaluation in evaluations]
    return [comparison_result(a, b, horizons) for a, b in combinations(contenders, 2)]


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
