"""What the sheets Prices, Each part, Counter and Assumptions must show for a case, as haggle itself says it.

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
    top = row_of(cells, "Each part", "What is added")
    for lever in counter["levers"]:
        for column, worth in enumerate(lever["worth"]):
            found = cells["Each part"][f"{sheets.column_letters(5 + column)}{top + 1 + LEVERS[lever['lever']]}"].value
            wanted = worth["per_unit" if lever["lever"] == "units" else "per_1000"]
            if cents(found) != cents(wanted):
                yield f"Each part, {lever['lever']} over {worth['months']}: {found}, not {wanted}"


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


PHONE_ROW = 8  # of what was typed; the packages begin with the row of the letter
YES, TARGET = ("a yes over your stays", "at your target at every stay")
TARGET_WEIGHTED, BELOW, NOT_YET = ("at your target over your stays", "below your walk-away over your stays",
                                   "not yet enough over your stays")


def stays_of(cells, names):
    """(months, weight) of every stay of the case."""
    found = []
    while f"stay_{len(found) + 1}" in names:
        number = len(found) + 1
        found.append((int(value(cells, names, f"stay_{number}")), round(value(cells, names, f"stay_{number}_weight"), 9)))
    return found


def over_stays(pays, stays):
    """Cents a year, weighted and rounded once; pays: exact cents a year at each stay."""
    exact = sum(Decimal(str(weight)) * pay for pay, (_, weight) in zip(pays, stays))
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def goals_of(cells, names, kind, stays):
    return [cents(value(cells, names, f"goal_{kind}_{number}")) for number in range(1, len(stays) + 1)]


def verdict(pays, weighted, goals, weights, one_goal):
    """By the rule of the plan: the target is a matter of every stay, the yes and the walk-away of the stays weighted."""
    at = {kind: over_stays([Decimal(goal) for goal in line], weights) for kind, line in goals.items()}
    if weighted < at["floor"]:
        return BELOW
    if one_goal and weighted >= at["target"]:
        return TARGET_WEIGHTED
    if not one_goal and all(pay >= goal for pay, goal in zip(pays, goals["target"])):
        return TARGET
    return YES if weighted >= at["accept"] else NOT_YET


def package_rows(cells):
    first = row_of(cells, "Counter", "The letter")
    rows = [PHONE_ROW]
    while cells["Counter"].get(f"F{first}") and cells["Counter"][f"F{first}"].value is not None:
        rows.append(first)
        first += 1
    return rows


def asks(cells, names, case, evaluate, one_goal):
    """What every package pays, by year and by stay, how far it is from the goals, and its one verdict."""
    stays = stays_of(cells, names)
    goals = {kind: goals_of(cells, names, kind, stays) for kind in ("floor", "accept", "target")}
    column = {what: sheets.column_letters(6 + len(stays) + place)
              for place, what in enumerate(("value", "yes", "target", "verdict", "by_stay", "year_1"))}
    for row in package_rows(cells):
        name = cells["Counter"][f"A{row}"].value
        changed = with_levels(case, [cells["Counter"][f"{letter}{row}"].value for letter in "BCDE"])
        if changed is None:
            continue
        offer = evaluate(changed)["offers"][0]
        kept = {line["month"]: line["total"] for line in offer["stay"]}
        for year in offer["years"]:
            letters = sheets.column_letters(sheets.column_number(column["year_1"]) + year["year"] - 1)
            found = cells["Counter"][f"{letters}{row}"].value
            if cents(found) != cents(year["total"]):
                yield f"Counter, {name}, year {year['year']}: {found}, not {year['total']}"
        pays = [annualized(kept[months], months) for months, _ in stays]
        for place, pay in enumerate(pays):
            found = cells["Counter"][f"{sheets.column_letters(6 + place)}{row}"].value
            if cents(found) != pay:
                yield f"Counter, {name}, over {stays[place][0]}: {found}, not {pay / 100}"
        weighted = over_stays([Decimal(cents(kept[months])) * 12 / months for months, _ in stays], stays)
        wanted = {"value": weighted,
                  "yes": weighted - over_stays([Decimal(goal) for goal in goals["accept"]], stays),
                  "target": weighted - over_stays([Decimal(goal) for goal in goals["target"]], stays) if one_goal
                  else min(pay - goal for pay, goal in zip(pays, goals["target"]))}
        for what, amount in wanted.items():
            found = cells["Counter"][f"{column[what]}{row}"].value
            if cents(found) != amount:
                yield f"Counter, {name}, {what}: {found}, not {amount / 100}"
        found = cells["Counter"][f"{column['verdict']}{row}"].value
        if found != verdict(pays, weighted, goals, stays, one_goal):
            yield f"Counter, {name}: {found!r}, not {verdict(pays, weighted, goals, stays, one_goal)!r}"
        words = cells["Counter"][f"{column['by_stay']}{row}"].value
        for part, pay, accept, target in zip(words.split("; "), pays, goals["accept"], goals["target"]):
            wanted = "target" if pay >= target else "yes" if pay >= accept else "short of your yes"
            if not one_goal and not part.endswith(wanted):
                yield f"Counter, {name}, at each stay: {part!r}, not {wanted!r}"


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
