#!/usr/bin/env python3
"""The sheet After tax follows its inputs to the cent.

    check_tax.py --haggle PATH [--all]

For each edit below the workbook is changed by its defined names and recalculated by LibreOffice, and the case changed
likewise and worked out by `evaluate --after-tax`: every tax of every calendar year, what is withheld and to be set aside,
what is kept at each stay and who is first must be the same to the cent. So must they be, unedited, of offers in every state
and locality there are tables for (without --all, of a third of them). The line on the health of the inputs stays green; where a state is not known, nothing
after tax is shown.
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import sheets
from check_edits import both, setter

GREEN = "All inputs make sense"
DATA = pathlib.Path(__file__).resolve().parents[2] / "bands" / "data" / "tax_us.json"
BASE = {
    "candidate": {"state": "WA", "filing": "single",
                  "stay": [{"months": 17, "weight": "50%"}, {"months": 40, "weight": "50%"}]},
    "assumptions": {"as_of": "2026-11-21"},
    "offers": [
        {"company": "Amazon", "level": "L5", "start": "2026-08-10", "base": 175000,
         "sign_on": [{"year": 1, "amount": 75000.11, "paid": "lump", "repay": "prorated", "within_months": 24},
                     {"year": 2, "amount": 60000, "paid": "monthly", "repay": "full"}],
         "grant": {"units": 1399, "price": 222.50, "vesting": "amazon"},
         "other": [{"name": "relocation", "amount": 7000, "month": 13, "repay": "full", "within_months": 24, "count": True}],
         "benefits": [{"name": "match", "percent": "2%", "vests_month": 30, "count": True}]},
        {"company": "Google", "level": "L4", "state": "NY", "locality": "New York City", "base": 222000.37,
         "bonus": {"target": "15%", "lag_months": 2}, "sign_on": [20000], "raise": "3%",
         "grant": {"value": 940000, "vesting": "google"}}]}


def no_city(case):
    case["offers"][1].pop("locality")


def candidate(**facts):
    return lambda case: case["candidate"].update(facts)


# What it is, cells by name, the same change of the case.
EDITS = [
    ("nothing", {}, both()),
    ("from WA to CA", {"amazon_tax_state": "CA"}, setter("offers", 0, "state", "CA")),
    ("a joint return", {"tax_filing": "married joint", "tax_spouse": 151234.56, "tax_dependents": 2, "amazon_tax_state": "OR"},
     both(candidate(filing="married_joint", tax={"spouse_wages": 151234.56, "dependents": 2}), setter("offers", 0, "state", "OR"))),
    ("a head of household who defers", {"tax_filing": "head of household", "tax_deferral": 24500, "tax_dependents": 1,
                                        "amazon_tax_state": "PA", "google_tax_state": "MA", "google_tax_locality": None},
     both(candidate(filing="head_of_household", tax={"deferral": 24500}), setter("offers", 0, "state", "PA"),
          setter("offers", 1, "state", "MA"), no_city)),
    ("more put off than the law lets, and no city", {"tax_deferral": 90000, "google_tax_locality": None},
     both(candidate(tax={"deferral": 90000}), no_city)),
    ("another start, and a start where was none", {"amazon_tax_start": 46023, "google_tax_start": 46753},
     both(setter("offers", 0, "start", "2026-01-01"), setter("offers", 1, "start", "2028-01-01"))),
    ("pay", {"amazon_base": 91234.56, "amazon_sign_on_1": 1200000, "google_growth": 0.4, "google_price_rule": "monthly"},
     both(setter("offers", 0, "base", 91234.56), setter("offers", 0, "sign_on", 0, "amount", 1200000),
          setter("offers", 1, "stock", {"rule": "monthly", "growth": "40%"}))),
    ("other stays, and no start", {"stay_1": 5, "stay_2": 29, "amazon_tax_start": None},
     both(candidate(stay=[{"months": 5, "weight": "50%"}, {"months": 29, "weight": "50%"}]), lambda case: case["offers"][0].pop("start"))),
    ("a state without figures", {"amazon_tax_state": None}, setter("offers", 0, "state", "OH")),
]
ROWS = {"base": 2, "sign_on": 3, "equity": 4, "bonus": 5, "other": 6, "wages": 7, "federal_income_tax": 8, "social_security": 9,
        "medicare": 10, "additional_medicare": 11, "state_income_tax": 12, "local_income_tax": 13, "state_payroll": 14, "total": 15,
        "deferral": 16, "untaxed": 17, "net": 18, "paid": 20, "withheld": 21, "owed": 22, "set_aside": 23}
BEFORE_TAX = ("base", "sign_on", "equity", "bonus", "other", "wages", "paid", "untaxed")


def cents(number):
    return round(float(number) * 100)


def run(haggle, *arguments):
    done = subprocess.run([haggle, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"haggle {' '.join(map(str, arguments))} ended with status {done.returncode}: {done.stderr}")
    return done.stdout


def report(haggle, case, directory, name):
    path = directory / f"{name}.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    run(haggle, "report", path, "-o", directory / name)
    return directory / name / "workbook.xlsx"


def evaluate(haggle, case, directory):
    path = directory / "edited.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    return json.loads(run(haggle, "evaluate", "--after-tax", "--format", "json", path))


def figures(year):
    """A year of the JSON by the rows of the sheet."""
    found = {key: year["wages"][key] for key in ("base", "sign_on", "equity", "bonus", "other")}
    found |= {"wages": year["wages"]["total"], "deferral": year["deferral"], "untaxed": year["untaxed"], "net": year["net"]}
    return found | year["taxes"] | year["supplemental"]


def compare_years(cells, top, offer):
    sheet, tax = cells["After tax"], offer["after_tax"]
    for column, year in enumerate(tax["years"]):
        letter = sheets.column_letters(2 + column)
        if sheet[f"{letter}{top + 1}"].value != year["year"]:
            yield f"{offer['id']}: year {sheet[f'{letter}{top + 1}'].value}, not {year['year']}"
        for key, wanted in figures(year).items():
            found = sheet[f"{letter}{top + ROWS[key]}"].value
            if not isinstance(found, float) or cents(found) != cents(wanted):
                yield f"{offer['id']}, {key} of {year['year']}: {found}, not {wanted}"


def check_nothing(cells, top, offer):
    for key, row in ROWS.items():
        found = cells["After tax"][f"B{top + row}"].value
        if (key in BEFORE_TAX) != isinstance(found, float):
            yield f"{offer['id']} has no state, and {key} is {found!r}"


def compare_stays(cells, names, case, result):
    for number, stay in enumerate(case["candidate"]["stay"], 1):
        for offer in result["offers"]:
            for name, key in (("", "annualized"), ("_kept", "kept")):
                sheet, where = names[f"{offer['id']}_after_tax{name}_{number}"]
                found = cells[sheet][where].value
                if "stays" not in offer["after_tax"]:
                    if found not in ("", None):
                        yield f"{offer['id']}, {key} after {stay['months']} months: {found}"
                    continue
                wanted = next(one for one in offer["after_tax"]["stays"] if one["months"] == stay["months"])[key]
                if not isinstance(found, float) or cents(found) != cents(wanted):
                    yield f"{offer['id']}, {key} after {stay['months']} months: {found}, not {wanted}"


def compare_leads(cells, names, case, result, labels):
    for number, stay in enumerate(case["candidate"]["stay"], 1):
        lead = next((one for one in result["after_tax"]["stays"] if one["months"] == stay["months"]), None)
        sheet, where = names[f"after_tax_lead_{number}"]
        found = cells[sheet][where].value or ""
        wanted = ""
        if lead and lead["changed"]:
            wanted = f"Tax turns the order: first before tax {labels[lead['leader_before_tax']]}, after it {labels[lead['leader']]}"
        elif lead and lead["leader"]:
            wanted = f"First before tax and after it: {labels[lead['leader']]}"
        if found != wanted:
            yield f"first at {stay['months']} months: {found!r}, not {wanted!r}"


def compare(cells, names, case, result):
    labels = {offer["id"]: cells[names[f"{offer['id']}_name"][0]][names[f"{offer['id']}_name"][1]].value for offer in result["offers"]}
    tops = [int(where[1:]) for where, cell in cells["After tax"].items()
            if where[0] == "A" and str(cell.value).startswith(("In the calendar year", "In the year of employment"))]
    for top, offer in zip(sorted(tops), result["offers"]):
        worked_out = offer["after_tax"].get("years")
        yield from compare_years(cells, top - 1, offer) if worked_out else check_nothing(cells, top - 1, offer)
    yield from compare_stays(cells, names, case, result)
    yield from compare_leads(cells, names, case, result, labels)
    sheet, where = names["health"]
    if cells[sheet][where].value != GREEN:
        yield f"health: {cells[sheet][where].value!r}"


def everywhere():
    """Cases of eight offers: one in every state, and in every locality, at pay that reaches its particular rules."""
    places = []
    for state in json.loads(DATA.read_text(encoding="utf-8"))["states"]:
        places.append((state["state"], ""))
        places += [(state["state"], one["name"]) for one in state["years"][-1].get("localities", [])
                   if any(key in one["brackets"] for key in ("all", "single"))]
    for first in range(0, len(places), 8):
        case = {"candidate": {"filing": "single", "stay": [{"months": 20, "weight": "100%"}]}, "assumptions": {"as_of": "2026-11-21"},
                "offers": []}
        for number, (state, locality) in enumerate(places[first:first + 8]):
            case["offers"].append({"company": f"Firm{chr(65 + number)}", "state": state, "start": "2025-07-01",
                                   "base": 88000 + 1000 * number,
                                   "grant": {"value": 2400000, "vesting": {"years": ["1.5%", "6%", "20%", "72.5%"]}}})
            if locality:
                case["offers"][-1]["locality"] = locality
        yield case


def check(haggle, directory, everything):
    book = report(haggle, BASE, directory, "base")
    names = sheets.names(book)
    jobs = []
    for number, (what, cells, change) in enumerate(EDITS):
        case = copy.deepcopy(BASE)
        change(case)
        target = directory / f"edit-{number}.xlsx"
        sheets.edit(book, target, {names[name]: value for name, value in cells.items()})
        jobs.append((what, target, names, case))
    cases = list(everywhere())
    for number, case in enumerate(cases if everything else cases[::3]):
        target = report(haggle, case, directory, f"everywhere-{number}").rename(directory / f"everywhere-{number}.xlsx")
        jobs.append((f"everywhere {number}", target, sheets.names(target), case))
    bad = 0
    with sheets.Recalculator() as recalculator:
        recalculator.prove(book)
        for (what, _, named, case), (_, _, after) in zip(jobs, recalculator.recalculate([job[1] for job in jobs])):
            found = list(compare(after, named, case, evaluate(haggle, case, directory)))
            bad += bool(found)
            for line in found[:8]:
                print(f"{what}: {line}")
    print(f"{len(jobs)} workbooks, {bad} with differences")
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--all", action="store_true", help="an offer in every state and locality, not in a third of them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haggle-tax-") as directory:
        sys.exit(check(options.haggle, pathlib.Path(directory), options.all))


if __name__ == "__main__":
    main()
