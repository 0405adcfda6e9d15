"""What the sheets Prices, Levers, Counter and Assumptions must show for a case, as haggle itself says it.

Each function yields one line per difference between the recalculated cells of
a workbook and `haggle evaluate` or `haggle counter` of a case.
"""

import copy
from decimal import ROUND_HALF_UP, Decimal

import sheets

LEVERS = {"base": 0, "sign_on_1": 1, "sign_on_2": 2, "units": 3, "grant": 3}
CHANGED = "inputs changed: run haggle counter again"
UNCHANGED = "the asks are solved for these inputs"


def cents(number):
    return round(float(number) * 100)


def annualized(total, months):
    """Cents a year; half away from zero."""
    exact = Decimal(cents(total)) * 12 / months
    return int(exact.copy_abs().quantize(Decimal(1), ROUND_HALF_UP).copy_sign(exact))


def value(cells, names, name):
    sheet, where = names[name]
    return cells[sheet][where].value


def row_of(cells, sheet, label, after=1):
    """The first row from `after` on whose column A shows the label."""
    return min(int(where[1:]) for where, cell in cells[sheet].items()
               if where[0] == "A" and where[1:].isdigit() and int(where[1:]) >= after and cell.value == label)


def flat(case):
    """The case with every stock at today's price."""
    case = copy.deepcopy(case)
    for offer in case["offers"]:
        stock = offer.get("stock", {})
        if "price" in stock:
            offer["stock"] = {"price": stock["price"]}
        else:
            offer.pop("stock", None)
    return case


def grown(case, growth):
    """The case with every stock growing; year by year where that was its rule (R7)."""
    case = copy.deepcopy(case)
    for offer in case["offers"]:
        stock = offer.setdefault("stock", {})
        stock.pop("path", None)
        stock["rule"] = "yearly" if stock.get("rule") == "yearly" else "monthly"
        stock["growth"] = f"{growth * 100:.6f}".rstrip("0").rstrip(".") + "%"
    return case


def prices(cells, names, case, labels, evaluate):
    """Every cell of every table of offers."""
    growths = [value(cells, names, f"prices_growth_{number}") for number in range(1, 8)]
    stays = []
    while f"prices_stay_{len(stays) + 1}" in names:
        stays.append(int(value(cells, names, f"prices_stay_{len(stays) + 1}")))
    for line, growth in enumerate(growths):
        for offer in evaluate(grown(case, growth))["offers"]:
            top = row_of(cells, "Prices", f"{labels[offer['id']]}: pay a year")
            kept = {row["month"]: row["total"] for row in offer["stay"]}
            for column, months in enumerate(stays):
                if months not in kept:
                    continue
                found = cells["Prices"][f"{sheets.column_letters(column + 2)}{top + 2 + line}"].value
                if cents(found) != annualized(kept[months], months):
                    yield f"Prices, {offer['id']} at {growth:+.0%} over {months}: {found}"


def levers(cells, counter):
    """What $1,000 and one unit are worth at the stays of the case."""
    top = row_of(cells, "Levers", "What is added")
    for lever in counter["levers"]:
        for column, worth in enumerate(lever["worth"]):
            found = cells["Levers"][f"{sheets.column_letters(5 + column)}{top + 1 + LEVERS[lever['lever']]}"].value
            wanted = worth["per_unit" if lever["lever"] == "units" else "per_1000"]
            if cents(found) != cents(wanted):
                yield f"Levers, {lever['lever']} over {worth['months']}: {found}, not {wanted}"


def with_levels(case, levels):
    """The case at today's price with the levels of an ask in the first offer; None when it cannot be stated."""
    case = flat(case)
    offer = case["offers"][0]
    base, sign_on_1, sign_on_2, units = levels
    offer["base"] = base
    entries = [entry if isinstance(entry, dict) else {"year": year, "amount": entry}
               for year, entry in enumerate(offer.get("sign_on", []), 1)]
    for year, amount in ((1, sign_on_1), (2, sign_on_2)):
        known = [entry for entry in entries if entry["year"] == year]
        if known:
            known[0]["amount"] = amount
        else:
            entries.append({"year": year, "amount": amount})
    offer["sign_on"] = sorted(entries, key=lambda entry: entry["year"])
    vesting = offer["grant"].get("vesting")
    in_units = isinstance(vesting, dict) and any("units" in event for event in vesting.get("events", []))
    if in_units and sum(event["units"] for event in vesting["events"]) != units:
        return None
    if "units" in offer["grant"]:
        offer["grant"]["units"] = int(units)
    return case


def asks(cells, names, case, evaluate):
    """What every ask pays, by year and by stay, and whether it reaches its goal at every stay."""
    first = row_of(cells, "Counter", "Package")
    years = row_of(cells, "Counter", "Package", first + 1)
    stays = row_of(cells, "Counter", "Package", years + 1)
    lines = 0
    while cells["Counter"].get(f"B{years + 1 + lines}") and cells["Counter"][f"B{years + 1 + lines}"].value is not None:
        lines += 1
    months = [int(value(cells, names, f"stay_{number}")) for number in (1, 2)]
    for line in range(lines):
        name = cells["Counter"][f"A{first + 1 + line}"].value
        levels = [cells["Counter"][f"{letter}{first + 1 + line}"].value for letter in "BCDE"]
        changed = with_levels(case, levels)
        if changed is None:
            continue
        offer = evaluate(changed)["offers"][0]
        kept = {row["month"]: row["total"] for row in offer["stay"]}
        for year in offer["years"][:4]:
            found = cells["Counter"][f"{'BCDE'[year['year'] - 1]}{years + 1 + line}"].value
            if cents(found) != cents(year["total"]):
                yield f"Counter, {name}, year {year['year']}: {found}, not {year['total']}"
        short = 0
        for column, stay in enumerate(months):
            found = cells["Counter"][f"{'BC'[column]}{stays + 1 + line}"].value
            wanted = annualized(kept[stay], stay)
            if cents(found) != wanted:
                yield f"Counter, {name}, over {stay}: {found}, not {wanted / 100}"
            goal = {"Anchor: ask for this": "anchor", "Target (private)": "target",
                    "On the phone: type theirs here": "target"}.get(name)
            if goal:
                short = max(short, cents(value(cells, names, f"goal_{goal}_{column + 1}")) - wanted)
        if name in ("Anchor: ask for this", "Target (private)", "On the phone: type theirs here"):
            found = cells["Counter"][f"J{first + 1 + line}"].value
            if found != ("no" if short else "yes"):
                yield f"Counter, {name}: reaches its goal: {found}, short by {short / 100}"


def status(cells, names, changed):
    wanted = CHANGED if changed else UNCHANGED
    if value(cells, names, "asks_status") != wanted:
        yield f"Counter: {value(cells, names, 'asks_status')!r}, not {wanted!r}"


def weighted(cells, names, result):
    """V of every offer: from unrounded pay a year, rounded once."""
    for offer in result["offers"]:
        kept = {row["month"]: row["total"] for row in offer["stay"]}
        exact = sum(Decimal(str(round(value(cells, names, f"stay_{number}_weight"), 9))) * cents(kept[months]) * 12 / months
                    for number in (1, 2) for months in [int(value(cells, names, f"stay_{number}"))])
        found = value(cells, names, f"{offer['id']}_value")
        if cents(found) != int(exact.quantize(Decimal(1), ROUND_HALF_UP)):
            yield f"V of {offer['id']}: {found}, not {exact / 100}"
