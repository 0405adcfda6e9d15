"""Which numbers and days a message of a case may hold, worked out from the case and the results."""

import datetime
import decimal
import json
import math
import re

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def numbers_in(value, found):
    """Every number of a JSON value, also those inside its texts."""
    if isinstance(value, dict):
        for member in value.values():
            numbers_in(member, found)
    elif isinstance(value, list):
        for item in value:
            numbers_in(item, found)
    elif isinstance(value, str):
        found.update(decimal.Decimal(number.replace(",", "")) for number in NUMBER.findall(value))
    elif isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool):
        found.add(decimal.Decimal(value))


# Of the years that the cases are in.
HOLIDAYS = {datetime.date.fromisoformat(day) for day in ("2026-11-11", "2026-11-26", "2026-11-27", "2026-12-25", "2027-01-01")}


def business_days(day, count):
    while count:
        day += datetime.timedelta(1)
        count -= day.weekday() < 5 and day not in HOLIDAYS
    return day


def date_of(text):
    return datetime.date.fromisoformat(text) if text else None


def days_allowed(case):
    """The days a message may name: those of the case, and the two that follow from it."""
    offer = case.offer
    today, deadline = (date_of(case.case.get("assumptions", {}).get("as_of")), date_of(offer.get("deadline")))
    days = {deadline, date_of(offer.get("start")), date_of(case.said.get("sign_by"))}
    days |= {date_of(process.get("date")) for process in case.case.get("process", [])}
    if today:
        reply = business_days(today, 2)
        days.add(min(reply, deadline) if deadline and deadline > today else reply)
    if deadline:
        days.add(business_days(deadline, 5))
    for other in case.case["offers"]:  # a rival's own deadline, and the day to ask it for
        if other is not offer and other.get("deadline"):
            last = date_of(other["deadline"])
            days |= {last, business_days(deadline, 2) if deadline else business_days(last, 5)}
    # what the timeline expects of a process, and the day it says to ask for
    days |= {date_of(day) for day in re.findall(r'"(\d{4}-\d{2}-\d{2})"', json.dumps(case.counter, default=str))}
    return days - {None}


def year_3_units(case):
    """The fewest more units with which year 3 pays what the letter pays in year 2, by asking evaluate."""
    years = [row["total"] for row in case.evaluate["offers"][case.place]["years"]]
    grant = case.offer.get("grant", {})
    if "units" not in grant or years[2] >= years[1]:
        return None

    def holds(more):
        edited = json.loads(case.text)
        edited["offers"][case.place]["grant"]["units"] += more
        return case.json_of("evaluate", edited)["offers"][case.place]["years"][2]["total"] >= years[1]

    low, high = 0, 1
    while not holds(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def quoted_grant(case):
    """The grant as the quoted totals have it, to the dollar, and the units that the difference would buy."""
    growth = re.search(r"(-?[\d.]+)% a year", "\n".join(case.evaluate["assumptions"] + case.evaluate["warnings"]))
    if not case.offer.get("quoted") or not growth:
        return None
    vests = case.evaluate["offers"][case.place]["vests"]
    price = decimal.Decimal(str(case.offer["grant"]["price"]))
    factor = 1 + decimal.Decimal(growth[1]) / 100
    flat = sum(vest["units"] * price for vest in vests)
    stated = math.floor(sum(round(vest["units"] * price * factor ** ((vest["month"] - 1) // 12), 2) for vest in vests))
    return flat, decimal.Decimal(stated), decimal.Decimal(math.ceil((stated - flat) / price))


def derived(case):
    """Figures that stand in no JSON, worked out here."""
    figures = set()
    grant = case.offer.get("grant", {})
    if "units" in grant and "price" in grant:
        figures.add(grant["units"] * decimal.Decimal(str(grant["price"])))  # the whole grant at today's price
    job = case.case.get("current_job", {})
    longest = max(row["months"] for row in case.counter["goal"]["horizons"])
    offer = case.offer
    sign_on = [entry["amount"] if isinstance(entry, dict) else entry for entry in offer.get("sign_on", [])]
    figures.add(decimal.Decimal(sum(sign_on[:2])))
    for other in case.case["offers"]:
        amounts = [entry["amount"] if isinstance(entry, dict) else entry for entry in other.get("sign_on", [])]
        figures.add(decimal.Decimal(sum(amounts[:2])))  # both years in one
    figures.add(sum(decimal.Decimal(row["amount"]) for row in job.get("unvested", []) if row["month"] <= longest)
                + (decimal.Decimal(job.get("bonus_forfeited", 0)) if job.get("bonus_month", 0) <= longest else 0))
    today = case.offer.get("stock", {}).get("price")
    if "units" in grant and "price" in grant and today and decimal.Decimal(str(today)) < decimal.Decimal(str(grant["price"])):
        then, now = (grant["units"] * decimal.Decimal(str(price)) for price in (grant["price"], today))
        figures |= {then, now, decimal.Decimal(math.ceil(then / decimal.Decimal(str(today))))}
    figures.update(figure for figure in (year_3_units(case), *(quoted_grant(case) or ())) if figure is not None)
    return figures


def allowed(case):
    """Every number that a message of this case may hold. The floor and the goals stand in the JSON of counter for the
    candidate alone, so they are left out."""
    found = set()
    for part in (case.case, case.evaluate):
        numbers_in(part, found)
    public = {key: case.counter[key] for key in ("packages", "ladder", "levers")}
    public = json.loads(json.dumps(public, default=str))
    for package in public["packages"]:
        del package["horizons"], package["value"]
    for rung in public["ladder"]:
        del rung["value"]
    numbers_in(public, found)
    exact = {decimal.Decimal(number) for number in found | derived(case)}
    step = 10000 if case.case.get("currency") == "INR" else 1000
    for offer in case.evaluate["offers"]:  # pay a year is said to the thousand, or to ten thousand rupees
        for row in [*offer["horizons"], *offer.get("flat", {}).get("horizons", [])]:
            exact.add((decimal.Decimal(row["annualized"]) / step).quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_UP) * step)
    # messages say amounts to the dollar
    said = {number.quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_UP) for number in exact if number < 10**15}
    return {number.normalize() for number in exact | said}


def private_figures(case):
    """Floor, accept and target, unless the case or the offers say the same number anyway."""
    said = set()
    numbers_in(case.evaluate, said)
    file = {key: value for key, value in case.case.items() if key not in ("goal", "current_job")}
    numbers_in(file, said)
    figures = set()
    for row in [*case.counter["goal"]["horizons"], case.counter["goal"]["value"]]:
        figures |= {row["floor"], row["accept"], row["target"]}
    return {f"{figure:,.2f}".removesuffix(".00") for figure in figures - said if figure}
