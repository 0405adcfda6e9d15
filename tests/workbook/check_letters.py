#!/usr/bin/env python3
"""What a person does on the sheet Letters has the effect that the same case has.

    check_letters.py --haggle PATH

For each edit below: the workbook of its base case is changed by its defined
names and recalculated by LibreOffice; the case is changed likewise and
evaluated. Every month of every stay curve must agree to the cent: a schedule
chosen by name, a value with its grant price, an offer in the spare column, a
later grant in a spare row. What has no effect must be counted, offer by offer,
and whether an offer takes part must follow its status, its deadline and its base.
"""

import argparse
import copy
import json
import pathlib
import sys
import tempfile

import sheets
from check_edits import compare_offer, run, write

BASE = {
    "assumptions": {"as_of": "2026-11-21"},
    "negotiating": "amazon",
    "offers": [
        {"company": "Amazon", "level": "L5", "status": "written", "deadline": "2026-12-05", "base": 175000,
         "sign_on": [75000, 60000], "grant": {"units": 1399, "price": 222.50, "vesting": "amazon"}},
        {"company": "Google", "level": "L4", "status": "written", "deadline": "2026-12-09", "base": 182000,
         "bonus": {"target": "15%"}, "sign_on": [20000], "grant": {"value": 240000, "price": 290, "vesting": "google"}}]}
ALONE = {"offers": [{"company": "Zyx", "base": 150000.05, "raise": "3%", "grant": {"value": 100000}}]}
FULL = {"offers": [{"company": f"Firm {number}", "id": f"firm{number}", "base": 150000 + number} for number in range(8)]}
QUARTERS = {"years": ["25%"] * 4, "cadence": "annual"}
NOVEMBER_20 = 46346  # a day as sheets count it
SPARE = {"company": "Spare", "id": "spare", "base": 190000}


def change(case, *path):
    """A copy of the case with the value last named at the place before it."""
    case = copy.deepcopy(case)
    *keys, last, value = path
    place = case
    for key in keys:
        place = place[key]
    place[last] = value
    return case


def added(case, **members):
    case = copy.deepcopy(case)
    case["offers"].append(SPARE | members)
    return case


def granted(vesting, **members):
    return {"price": 222.50, "vesting": vesting} | members


AS_WRITTEN = {"amazon": (1, 0, ""), "google": (1, 0, "")}

# What it is, the base case, cells by name, the case that it is then, and what of an offer stands otherwise than AS_WRITTEN:
# takes part, inputs without effect, why it is left out.
EDITS = [
    ("nothing", BASE, {}, BASE, {"spare": (0, 0, "empty")}),
    ("a longer schedule by name", BASE, {"amazon_vesting": "google"},
     change(BASE, "offers", 0, "grant", "vesting", "google"), {}),
    ("a shorter one", BASE, {"google_vesting": "oracle"}, change(BASE, "offers", 1, "grant", "vesting", "oracle"), {}),
    ("one with a cliff", BASE, {"google_vesting": "microsoft_quarterly"},
     change(BASE, "offers", 1, "grant", "vesting", "microsoft_quarterly"), {}),
    ("a name that is no schedule", BASE, {"amazon_vesting": "nobody"},
     change(BASE, "offers", 0, "grant", {"units": 0, "price": 222.50}), {"amazon": (1, 1, "")}),
    ("vest lines beside a schedule by name", BASE, {"amazon_vest_1_month": 12, "amazon_vest_1_share": 1}, BASE,
     {"amazon": (1, 2, "")}),
    ("a value", BASE, {"amazon_shares": None, "amazon_worth": 300000}, change(BASE, "offers", 0, "grant", granted(
        "amazon", value=300000)), {}),
    ("a value beside shares", BASE, {"amazon_worth": 250031.25}, change(BASE, "offers", 0, "grant", granted(
        "amazon", value=250031.25)), {"amazon": (1, 1, "")}),
    ("half a share", BASE, {"google_worth": 300.05, "google_grant_price": 600.10},
     change(change(BASE, "offers", 1, "grant", {"value": 300.05, "price": 600.10, "vesting": "google"}), "offers", 1,
            "stock", {"price": 290}), {}),
    ("a value without a grant price", BASE, {"google_grant_price": None, "google_price": 300},
     change(change(BASE, "offers", 1, "grant", {"value": 240000, "vesting": "google"}), "offers", 1, "stock",
            {"price": 300}), {}),
    ("shares instead of the value", BASE, {"google_worth": None, "google_shares": 900},
     change(BASE, "offers", 1, "grant", {"units": 900, "price": 290, "vesting": "google"}), {}),
    ("growth under a flat price", BASE, {"amazon_growth": 0.1}, BASE, {"amazon": (1, 1, "")}),
    ("prices by year without a path", BASE, {"google_path_1": 300, "google_path_2": 310}, BASE, {"google": (1, 2, "")}),
    ("a window of a monthly sign-on", BASE, {"amazon_sign_on_2_within": 24}, BASE, {"amazon": (1, 1, "")}),
    ("a target beside an amount", BASE, {"google_bonus_fixed": 30000},
     change(BASE, "offers", 1, "bonus", {"amount": 30000}), {"google": (1, 1, "")}),
    ("payout and lag without a bonus", BASE, {"amazon_bonus_payout": 0.5, "amazon_bonus_lag": 3}, BASE,
     {"amazon": (1, 2, "")}),
    ("raises that lack a part", BASE, {"amazon_raise_1_month": 13, "google_raise_2_percent": 0.03,
                                       "google_raise_3_base": 200000}, BASE,
     {"amazon": (1, 1, ""), "google": (1, 2, "")}),
    ("a raise by base and by percent", BASE, {"amazon_raise_1_month": 13, "amazon_raise_1_base": 200000,
                                              "amazon_raise_1_percent": 0.03},
     change(BASE, "offers", 0, "raises", [{"month": 13, "percent": "3%"}]), {"amazon": (1, 1, "")}),
    ("a strike of a grant in money", BASE, {"google_grant_price": None, "google_price": 290, "google_strike": 5},
     change(change(BASE, "offers", 1, "grant", {"value": 240000, "vesting": "google"}), "offers", 1, "stock",
            {"price": 290}), {"google": (1, 1, "")}),
    ("a spare later grant", BASE, {"amazon_later_2_shares": 201, "amazon_later_2_granted_counted": "yes",
                                   "amazon_later_2_granted_month": 10},
     change(BASE, "offers", 0, "grants", [{"granted_month": 10, "units": 201, "price": 222.50, "vesting": QUARTERS,
                                           "count": True}]), {}),
    ("a spare later grant by value", BASE, {"google_later_1_worth": 60000, "google_later_1_grant_price": 300,
                                            "google_later_1_shares": 7, "google_later_1_granted_counted": "yes"},
     change(change(BASE, "offers", 1, "grants", [{"granted_month": 12, "value": 60000, "price": 300, "vesting": QUARTERS,
                                                  "count": True}]),
            "offers", 1, "stock", {"price": 290}), {"google": (1, 1, "")}),
    ("declined", BASE, {"google_status": "declined"}, BASE, {"google": (0, 0, "declined")}),
    ("lapsed", BASE, {"google_deadline": NOVEMBER_20, "amazon_deadline": NOVEMBER_20}, BASE, {"google": (0, 0, "lapsed")}),
    ("the day of the figures", BASE, {"as_of": NOVEMBER_20 + 40}, BASE, {"google": (0, 0, "lapsed")}),
    ("a spare offer by shares", BASE, {"spare_base": 190000, "spare_sign_on_1": 10000, "spare_shares": 1001,
                                       "spare_grant_price": 100, "spare_title": "Firm"},
     added(BASE, sign_on=[10000], grant={"units": 1001, "price": 100}), {"spare": (1, 0, "")}),
    ("a spare offer by value, with all that it may have", BASE,
     {"spare_base": 190000, "spare_worth": 200000, "spare_vesting": "uber", "spare_bonus_target": 0.1,
      "spare_raise_1_month": 13, "spare_raise_1_percent": 0.03, "spare_other_1": 5000, "spare_price_rule": "monthly",
      "spare_growth": 0.1, "spare_benefit_1": 0.04, "spare_later_1_worth": 40000, "spare_later_1_granted_counted": "yes"},
     added(BASE, grant={"value": 200000, "vesting": "uber"}, bonus="10%", raises=[{"month": 13, "percent": "3%"}],
           other=[{"name": "more", "amount": 5000, "count": True}], stock={"rule": "monthly", "growth": "10%"},
           benefits=[{"name": "match", "percent": "4%", "vests_month": 1, "count": True}],
           grants=[{"granted_month": 12, "value": 40000, "vesting": QUARTERS, "count": True}]), {"spare": (1, 0, "")}),
    ("a spare offer beside one alone", ALONE, {"spare_base": 190000, "spare_status": "declined"}, added(ALONE),
     {"spare": (0, 0, "declined")}),
    ("a full case has none", FULL, {}, FULL, {}),
]


def standing(cells, names, wanted):
    """Of every offer: does it take part, how many inputs have no effect, why is it left out?"""
    for offer, expected in wanted.items():
        found = []
        for word in ("counts", "idle", "standing"):
            sheet, where = names[f"{offer}_{word}"]
            found.append(cells[sheet][where].value)
        sentence = cells["Letters"][names[f"{offer}_idle_words"][1]].value
        if tuple(found[:2] + [found[2] or ""]) != expected:
            yield f"{offer}: takes part, without effect, why not: {found}, not {expected}"
        if bool(sentence) != bool(expected[1]):
            yield f"{offer}: {expected[1]} inputs without effect, and the sentence is {sentence!r}"


def check(haggle, directory):
    books, edited, bad = {}, [], 0
    for number, (_, base, cells, _, _) in enumerate(EDITS):
        if id(base) not in books:
            folder = directory / f"base-{number}"
            run(haggle, "report", write(directory / "base.json", base), "-o", str(folder))
            books[id(base)] = folder / "workbook.xlsx"
        names = sheets.names(books[id(base)])
        edited.append(directory / f"edit-{number}.xlsx")
        sheets.edit(books[id(base)], edited[-1], {names[name]: value for name, value in cells.items()})
    with sheets.Recalculator(only=("Letters", "Stay")) as recalculator:
        for (what, base, _, case, wanted), (path, _, after) in zip(EDITS, recalculator.recalculate(edited)):
            names = sheets.names(path)
            result = json.loads(run(haggle, "evaluate", "--format", "json", write(directory / "edited.json", case)))
            found = [line for offer in result["offers"] for line in compare_offer(after, names, offer)]
            found += standing(after, names, (AS_WRITTEN if base is BASE else {}) | wanted)
            if base is FULL and "spare_base" in names:
                found.append("a ninth offer")
            errors = [f"{sheet}!{where}" for sheet, cells in after.items() for where, cell in cells.items() if cell.is_error]
            found += [f"errors: {errors[:5]}"] if errors else []
            bad += bool(found)
            for line in found[:6]:
                print(f"{what}: {line}")
    print(f"{len(EDITS)} edits of Letters, {bad} with differences")
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haggle-letters-") as directory:
        sys.exit(check(options.haggle, pathlib.Path(directory)))


if __name__ == "__main__":
    main()
