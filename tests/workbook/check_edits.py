#!/usr/bin/env python3
"""Editing an input of the workbook does what editing the case does.

    check_edits.py --haggle PATH

For each edit below, two that are apart at once: the workbook of the base case is changed by its defined
names and recalculated by LibreOffice; the case is changed likewise and
evaluated. Every month of every stay curve, every year and every leader must
agree to the cent, and so must every cell of Prices, the worth of the levers, V
and what each ask pays; the warning on Counter must say whether an input differs
from those that the asks were solved for.
"""

import argparse
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import derived
import sheets

BASE = {
    "candidate": {"stay": [{"months": 24, "weight": "50%"}, {"months": 40, "weight": "50%"}]},
    "offers": [
        {"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000],
         "grant": {"units": 1399, "price": 222.50, "vesting": "amazon"},
         "other": [{"name": "relocation", "amount": 7000, "repay": "full", "count": True}],
         "benefits": [{"name": "match", "percent": "2%", "vests_month": 36, "count": True}],
         "grants": [{"granted_month": 12, "units": 100, "price": 200, "count": False}]},
        {"company": "Google", "level": "L4", "status": "written", "base": 182000, "bonus": {"target": "15%", "lag_months": 2},
         "sign_on": [20000], "raise": "3%",
         "grant": {"value": 240000, "vesting": "google"}}]}


def setter(*path):
    """A change of the case: setter("offers", 0, "base", 180000) sets the value last named."""
    *keys, last, value = path

    def change(case):
        for key in keys:
            case = case[key]
        case[last] = copy.deepcopy(value)
    return change


def both(*changes):
    def change(case):
        for one in changes:
            one(case)
    return change


def amazon(*path):
    return setter("offers", 0, *path)


def google(*path):
    return setter("offers", 1, *path)


def amazon_events(*percents):
    months = (12, 24, 30, 36, 42, 48)
    return amazon("grant", "vesting", {"events": [{"month": month, "percent": percent}
                                                  for month, percent in zip(months, percents)]})


MONTHS = (12, 24, 30, 36, 42, 48)


def lines_below(word, values, months=MONTHS):
    """The schedule of Amazon's grant stated by its vest lines: shares or units, a month each."""
    return {"amazon_vesting": "as below"} | {f"amazon_vest_{number}_{key}": value
                                             for number, pair in enumerate(zip(months, values), 1)
                                             for key, value in zip(("month", word), pair)}


# What it is, cells by name, the same change of the case.
EDITS = [
    ("nothing", {}, both()),
    ("base", {"amazon_base": 181234.56}, amazon("base", 181234.56)),
    ("a raise by percent", {"amazon_raise_1_month": 13, "amazon_raise_1_percent": 0.025},
     amazon("raises", [{"month": 13, "percent": "2.5%"}])),
    ("a raise to a base", {"amazon_raise_1_month": 20, "amazon_raise_1_base": 190000},
     amazon("raises", [{"month": 20, "base": 190000}])),
    ("another raise", {"google_raise_2_percent": 0.0475},
     both(lambda case: case["offers"][1].pop("raise"),
          google("raises", [{"month": month, "percent": "4.75%" if month == 25 else "3%"}
                            for month in (13, 25, 37, 49)]))),
    ("first sign-on", {"amazon_sign_on_1": 80000.07}, amazon("sign_on", 0, 80000.07)),
    ("second sign-on", {"amazon_sign_on_2": 45000}, amazon("sign_on", 1, 45000)),
    ("a sign-on in year 3", {"amazon_sign_on_3": 10000}, amazon("sign_on", [75000, 60000, 10000])),
    ("repayment", {"amazon_sign_on_1_repay": "full", "amazon_sign_on_1_within": 24,
                   "amazon_sign_on_2_paid": "lump"},
     amazon("sign_on", [{"year": 1, "amount": 75000, "repay": "full", "within_months": 24},
                        {"year": 2, "amount": 60000, "paid": "lump", "repay": "none"}])),
    ("shares of the grant", {"amazon_shares": 1501}, amazon("grant", "units", 1501)),
    ("price", {"amazon_price": 199.99}, amazon("stock", {"price": 199.99})),
    ("growth, monthly", {"amazon_price_rule": "monthly", "amazon_growth": 0.1},
     amazon("stock", {"rule": "monthly", "growth": "10%"})),
    ("growth, yearly", {"amazon_price_rule": "yearly", "amazon_growth": -0.155},
     amazon("stock", {"rule": "yearly", "growth": "-15.5%"})),
    ("a path", {"amazon_price_rule": "path", "amazon_path_1": 230, "amazon_path_2": 245.5, "amazon_path_3": 180},
     amazon("stock", {"path": [230, 245.5, 180]})),
    ("growth of a dollar grant", {"google_price_rule": "monthly", "google_growth": 0.21},
     google("stock", {"rule": "monthly", "growth": "21%"})),
    ("dollars", {"google_worth": 250000.01}, google("grant", "value", 250000.01)),
    ("shares", lines_below("share", (0.1, 0.1, 0.2, 0.2, 0.2, 0.2)),
     amazon_events("10%", "10%", "20%", "20%", "20%", "20%")),
    ("shares that break a run", lines_below("share", (0.05, 0.15, 0.1999, 0.2001, 0.2, 0.2)),
     amazon_events("5%", "15%", "19.99%", "20.01%", "20%", "20%")),
    ("fractions of shares", lines_below("share", [f"={share}" for share in ("25%/2", "25%/2", "37.51%/2", "37.51%/2",
                                                                            "37.49%/2", "37.49%/2")], range(6, 37, 6)),
     amazon("grant", "vesting", {"years": ["25%", "37.51%", "37.49%"], "cadence": "semiannual"})),
    ("one event more", lines_below("share", (0.05, 0.15, 0.2, 0.2, 0.2, 0.15, 0.05), MONTHS + (60,)),
     amazon("grant", "vesting", {"events": [{"month": month, "percent": percent} for month, percent in
                                            ((12, "5%"), (24, "15%"), (30, "20%"), (36, "20%"), (42, "20%"),
                                             (48, "15%"), (60, "5%"))]})),
    ("a schedule in units", {"amazon_shares": 600} | lines_below("units", [100] * 6),
     amazon("grant", {"price": 222.50, "vesting": {"events": [{"month": month, "units": 100}
                                                              for month in (12, 24, 30, 36, 42, 48)]}})),
    ("a grant in dollars", {"amazon_worth": 300000.05, "amazon_grant_price": None},
     amazon("grant", {"value": 300000.05, "vesting": "amazon"})),
    ("a later grant counted", {"amazon_later_1_granted_counted": "yes", "amazon_later_1_shares": 150,
                               "amazon_later_1_granted_month": 24},
     both(amazon("grants", 0, "count", True), amazon("grants", 0, "units", 150),
          amazon("grants", 0, "granted_month", 24))),
    ("bonus", {"google_bonus_target": 0.125, "google_bonus_payout": 0.9, "google_bonus_lag": 0},
     google("bonus", {"target": "12.5%", "payout": "90%"})),
    ("a bonus where none was", {"amazon_bonus_target": 0.1}, amazon("bonus", "10%")),
    ("one-offs", {"amazon_other_1": 9000.05, "amazon_other_1_repay": "prorated", "amazon_other_1_within": 18,
                  "amazon_other_2": 500, "amazon_other_2_month": 30},
     amazon("other", [{"name": "relocation", "amount": 9000.05, "within_months": 18, "count": True},
                      {"name": "more", "amount": 500, "month": 30, "count": True}])),
    ("a one-off not counted", {"amazon_other_1_counted": "no"}, amazon("other", 0, "count", False)),
    ("the stays", {"stay_1": 18, "stay_2": 36, "stay_1_weight": 0.3, "stay_2_weight": 0.7},
     lambda case: case.update(candidate={"stay": [{"months": 18, "weight": "30%"}, {"months": 36, "weight": "70%"}]})),
    ("growth and stays of Prices", {"prices_growth_1": -0.45, "prices_growth_7": 0.175, "prices_stay_1": 5,
                                    "prices_stay_2": 27}, both()),
    ("asks", {"ask_1_base": 190000, "ask_1_sign_on_1": 0, "ask_1_units": 1777, "ask_2_sign_on_2": 99999.99,
              "ask_2_units": 3}, both()),
    ("a goal", {"goal_anchor_1": 999999}, both()),
    ("goals between", {"goal_target_1": 250000, "goal_accept_1": 240000, "goal_target_2": 999999, "goal_accept_2": 230000,
                       "goal_floor_1": 1, "goal_floor_2": 1}, both()),
    ("on the phone", {"phone_base": 191000, "phone_sign_on_1": 80001.5, "phone_sign_on_2": 0, "phone_units": 1555}, both()),
    ("benefits", {"amazon_benefit_1": 0.045, "amazon_benefit_1_month": 24},
     both(amazon("benefits", 0, "percent", "4.5%"), amazon("benefits", 0, "vests_month", 24))),
]


def changed_by(*changes):
    case = copy.deepcopy(BASE)
    for change in changes:
        change(case)
    return case


def apart(one, other):
    """Neither touches what the other does."""
    changes = one[2], other[2]
    return not {*one[1]} & {*other[1]} and all(changed_by(change) != BASE for change in changes) and \
        changed_by(*changes) == changed_by(*changes[::-1]) and \
        sum(changed_by(change)["offers"][0].get("grant") != BASE["offers"][0]["grant"] for change in changes) < 2


def in_pairs(edits):
    """Two edits in one workbook where they are apart: half as many to recalculate."""
    left, paired = list(edits), []
    while left:
        one = left.pop(0)
        other = next((edit for edit in left if apart(one, edit)), None)
        if other:
            left.remove(other)
            one = (f"{one[0]} and {other[0]}", {**one[1], **other[1]}, both(one[2], other[2]))
        paired.append(one)
    return paired


def cents(number):
    return round(float(number) * 100)


def column(cells, names, name):
    sheet, area = names[name]
    return [cells[sheet][where].value for where in sheets.cells_of(area)]


def compare_offer(cells, names, offer):
    prefix = offer["id"]
    for key in ("base", "sign_on", "equity", "bonus", "other", "total", "received"):
        found = column(cells, names, f"{prefix}_stay_{key}")
        for row in offer["stay"]:
            if cents(found[row["month"] - 1]) != cents(row[key]):
                yield f"{prefix}, {key} kept after month {row['month']}: {found[row['month'] - 1]}, not {row[key]}"
    annualized = column(cells, names, f"{prefix}_stay_annualized")
    for horizon in offer["horizons"]:
        if cents(annualized[horizon["months"] - 1]) != cents(horizon["annualized"]):
            yield f"{prefix}, annualized over {horizon['months']}: {annualized[horizon['months'] - 1]}, " \
                  f"not {horizon['annualized']}"


def compare_years(cells, names, offer, label):
    """The block of the offer on Years: its name, then five components and the total."""
    top = next(int(where[1:]) for where, cell in cells["Years"].items() if where[0] == "A" and cell.value == label)
    for year in offer["years"]:
        letter = sheets.column_letters(year["year"] + 1)
        for line, key in enumerate(("base", "sign_on", "equity", "bonus", "other", "total")):
            cell = cells["Years"].get(f"{letter}{top + 2 + line}")
            if cell and cents(cell.value) != cents(year[key]):
                yield f"{offer['id']}, {key} of year {year['year']}: {cell.value}, not {year[key]}"


def compare_leads(cells, names, result, labels):
    sheet, area = names["google_gap"]
    top = int(area.partition(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    pair = result["comparison"][0]
    good = pair["ahead_for_good"]
    row = next(where[1:] for where, cell in cells["Answer"].items()
               if where[0] == "A" and cell.value == f"{labels['amazon']} against {labels['google']}")
    month, leader = cells["Answer"][f"B{row}"].value, cells["Answer"][f"C{row}"].value
    if good is None and leader != "nobody" or good and (month, leader) != (good["month"], labels[good["leader"]]):
        yield f"ahead for good: {leader} from {month}, not {good}"
    changes = [{"month": number, "leader": next(key for key, label in labels.items() if label == ahead)}
               for number, ahead, mark in zip(range(1, 61), *(
                   [cells[sheet][f"{letter}{top + number}"].value for number in range(60)] for letter in "CE"))
               if mark == "from here"]
    if changes != pair["lead_changes"]:
        yield f"lead changes: {changes}, not {pair['lead_changes']}"


# Inputs that the asks do not rest on.
FREE = ("prices_", "ask_", "goal_", "phone_")


def compare_derived(haggle, path, cells, names, case, edited, labels, one_goal):
    """The sheets that follow from the offers. one_goal: the goals are those over the stays, as when the book was written."""
    def evaluate(changed):
        return json.loads(run(haggle, "evaluate", "--format", "json", write(path, changed)))

    counter = json.loads(run(haggle, "counter", "--format", "json", write(path, case)))
    yield from derived.prices(cells, names, case, labels, evaluate)
    yield from derived.levers(cells, counter)
    yield from derived.weighted(cells, names, evaluate(derived.flat(case)))
    yield from derived.asks(cells, names, case, evaluate, one_goal)
    yield from derived.status(cells, names, any(not name.startswith(FREE) for name in edited))


def run(haggle, *arguments):
    done = subprocess.run([haggle, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"haggle {' '.join(arguments)} ended with status {done.returncode}: {done.stderr}")
    return done.stdout


def write(path, case):
    path.write_text(json.dumps(case), encoding="utf-8")
    return str(path)


def check(haggle, directory, edits):
    run(haggle, "report", write(directory / "base.json", BASE), "-o", str(directory / "base"))
    book = directory / "base" / "workbook.xlsx"
    names = sheets.names(book)
    edited = []
    for number, (_, cells, _) in enumerate(edits):
        edited.append(directory / f"edit-{number}.xlsx")
        sheets.edit(book, edited[-1], {names[name]: value for name, value in cells.items()})
    bad = 0
    labels = {"amazon": "Amazon L5", "google": "Google L4"}
    one_goal = json.loads(run(haggle, "counter", "--format", "json", str(directory / "base.json")))["leverage"] == "none"
    with sheets.Recalculator() as recalculator:
        recalculator.prove(book)
        for (what, edited_cells, change), (_, _, after) in zip(edits, recalculator.recalculate(edited)):
            case = copy.deepcopy(BASE)
            change(case)
            result = json.loads(run(haggle, "evaluate", "--format", "json", write(directory / "edited.json", case)))
            found = list(compare_leads(after, names, result, labels))
            for offer in result["offers"]:
                found += compare_offer(after, names, offer)
                found += compare_years(after, names, offer, labels[offer["id"]])
            found += compare_derived(haggle, directory / "derived.json", after, names, case, edited_cells, labels, one_goal)
            bad += bool(found)
            for line in found[:6]:
                print(f"{what}: {line}")
    print(f"{len(edits)} workbooks with edits, {bad} with differences")
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--each", action="store_true", help="every edit in a workbook of its own")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haggle-edits-") as directory:
        sys.exit(check(options.haggle, pathlib.Path(directory), EDITS if options.each else in_pairs(EDITS)))


if __name__ == "__main__":
    main()
