#!/usr/bin/env python3
"""What the program knows and the workbook tells: leaving, the present job, the split of a lead, the log.

    check_known.py --haggle PATH [--soffice PROGRAM]

A workbook is edited by its defined names and recalculated by LibreOffice, the
case is edited likewise and asked of `haggle stay`: If I leave, the tables of
vests there, the curve of the present job, the split of each gap on Compare, the
present value and the percentage off the stock on Assumptions must agree to the
cent. On Log a line that is typed shows what it adds to the letter, and days are
counted to each deadline. Months of leaving that make no sense show nothing.
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import sheets

BASE = {
    "assumptions": {"as_of": "2026-11-21", "discount": "6%", "equity_haircut": "25%"},
    "candidate": {"stay": [{"months": 18, "weight": "40%"}, {"months": 48, "weight": "60%"}]},
    "offers": [
        {"id": "amazon", "company": "Amazon", "level": "L5", "base": 168000, "status": "written", "deadline": "2026-12-04",
         "sign_on": [{"year": 1, "amount": 66000, "repay": "prorated", "within_months": 18},
                     {"year": 2, "amount": 52000}],
         "grant": {"units": 1151, "price": 222.5}},
        {"id": "google", "company": "Google", "level": "L5", "base": 186000, "status": "verbal", "start": "2027-01-31",
         "deadline": "2026-11-19", "bonus": "15%", "sign_on": [{"year": 1, "amount": 30000, "repay": "full"}],
         "grant": {"units": 901, "price": 290, "vesting": "google"}, "stock": {"price": 290, "growth": "7%"},
         "grants": [{"name": "refresher", "units": 100, "granted_month": 12, "count": True, "vesting": "google"}]}],
    "current_job": {"company": "Salesforce", "base": 161000, "raises": [{"month": 10, "percent": "3.5%"}],
                    "bonus": {"target": "12%", "payout": "90%"},
                    "unvested": [{"month": 3, "amount": 14500}, {"month": 9, "amount": 14500.55}],
                    "bonus_forfeited": 14000, "bonus_month": 4,
                    "repay_owed": [{"amount": 9000, "until": "2027-06-01"}]},
    "rounds": [{"date": "2026-11-10", "by": "company", "base": 160000, "sign_on": [60000, 52000], "units": 1151},
               {"date": "2026-11-13", "by": "candidate", "base": 175000, "note": "by phone"}],
}
LABELS = {"amazon": "Amazon L5", "google": "Google L5", "current job": "Salesforce (present job)"}
PREFIXES = {"amazon": "amazon", "google": "google", "current job": "job"}
PARTS = ("base", "sign_on", "equity", "bonus", "other")


def change_job(case):
    case["current_job"].update(base=150000, bonus_forfeited=15500.55, bonus_month=2, bonus={"amount": 21000})
    case["current_job"]["unvested"] = [{"month": 3, "amount": 14500}, {"month": 12, "amount": 20000},
                                       {"month": 12, "amount": 5}]
    case["current_job"]["repay_owed"][0]["amount"] = 4000.10
    case["current_job"]["raises"] = [{"month": 10, "base": 155000}]


def change_terms(case):
    case["offers"][0]["base"] = 171234.56
    case["offers"][1]["sign_on"][0]["amount"] = 44444.44
    case["candidate"]["stay"] = [{"months": 11, "weight": "40%"}, {"months": 35, "weight": "60%"}]
    case["assumptions"].update(discount="11.5%", equity_haircut="40%")


# What is edited: cells by name, the case likewise. The months of leaving stand in the cells.
EDITS = [
    ("leaving early", {"amazon_leave_month": 11, "google_leave_month": 1}, lambda case: None),
    ("leaving late", {"amazon_leave_month": 29, "google_leave_month": 60}, lambda case: None),
    ("the present job", {"job_base": 150000, "job_bonus_due": 15500.55, "job_bonus_due_month": 2, "job_bonus_fixed": 21000,
                         "job_bonus_payout": 1, "job_vest_2_month": 12, "job_vest_2_amount": 20000,
                         "job_vest_3_month": 12, "job_vest_3_amount": 5, "job_owed_1": 4000.10,
                         "job_raise_1_percent": None, "job_raise_1_base": 155000, "amazon_leave_month": 48,
                         "google_leave_month": 12}, change_job),
    ("terms, stays and rates", {"amazon_base": 171234.56, "google_sign_on_1": 44444.44, "stay_1": 11, "stay_2": 35,
                                "discount": 0.115, "equity_haircut": 0.4, "amazon_leave_month": 36,
                                "google_leave_month": 13}, change_terms),
]
LINE = {"log_1_date": 46353, "log_1_who": "company", "log_1_base": 172000, "log_1_sign_on_1": 60000, "log_1_units": 1200,
        "log_1_said": "final", "log_1_note": "by phone", "amazon_leave_month": None, "google_leave_month": 61}


def cents(number):
    return round(float(number or 0) * 100)


def differ(what, found, wanted):
    if not isinstance(found, float) or cents(found) != cents(wanted):
        yield f"{what}: {found!r}, not {wanted}"


class Book:
    """Recalculated cells, by defined name."""

    def __init__(self, cells, names):
        self.cells, self.names = cells, names

    def column(self, name):
        sheet, area = self.names[name]
        return [self.cells[sheet][where].value for where in sheets.cells_of(area)]

    def one(self, name):
        return self.column(name)[0]


def contenders(stay):
    return {offer["id"]: offer for offer in stay["stays"]["offers"] + [stay["current_job"]["staying"]]}


def leaving(book, stay):
    """The panel of If I leave, and the table of vests."""
    for offer in stay["stays"]["offers"]:
        prefix, months = PREFIXES[offer["id"]], int(book.one(f"{PREFIXES[offer['id']]}_leave_month"))
        kept = {row["months"]: row for row in offer["by_month"]}
        for key, name in (("total", "kept"), ("unvested", "unvested"), ("to_repay", "repay")):
            yield from differ(f"{prefix}, {name} after {months}", book.one(f"{prefix}_leave_{name}"), kept[months][key])
        if months < 60:
            yield from differ(f"{prefix}, one month more than {months}", book.one(f"{prefix}_leave_more"),
                              kept[months + 1]["total"] - kept[months]["total"])
        later = [wait["leave_after"] + 1 for wait in offer["before_vests"] if wait["leave_after"] + 1 > months]
        if book.one(f"{prefix}_leave_next") != (later[0] if later else "none"):
            yield f"{prefix}, next vest after {months}: {book.one(f'{prefix}_leave_next')!r}, not {later[:1]}"
        yield from vests(book.cells["If I leave"], offer)


def vests(cells, offer):
    label = LABELS[offer["id"]] + ("" if offer["standing"] == "stands" else f" ({offer['standing']})")
    top = next(int(where[1:]) for where, cell in cells.items() if where[0] == "A" and cell.value == label
               and cells[f"A{int(where[1:]) + 1}"].value == "Vests after month")
    for number, wait in enumerate(offer["before_vests"]):
        row = top + 2 + number
        month = wait["leave_after"] + 1
        unvested = next(line["unvested"] for line in offer["by_month"] if line["months"] == month)
        mark = "wait for it" if 2 * cents(wait["vests"]) > cents(wait["one_month_more"]) else ""
        found = [cells[f"{letter}{row}"].value for letter in "ADFGHI"]
        if [cents(value) for value in found[:5]] != [cents(value) for value in (
                month, wait["vests"], unvested, wait["kept"], wait["one_month_more"])] or (found[5] or "") != mark:
            yield f"{offer['id']}, vest {month}: {found}, not {wait} {unvested} {mark}"
    if cells[f"A{top + 2 + len(offer['before_vests'])}"].value not in ("", None):
        yield f"{offer['id']}: a vest too many"


def job(book, stay):
    """Its curve by month, and what leaving it costs."""
    totals = book.column("job_stay_total")
    bases, kept_sign_on = book.column("job_stay_base"), book.column("job_stay_sign_on")
    for row in stay["current_job"]["staying"]["by_month"]:
        at = row["months"] - 1
        yield from differ(f"the job after {row['months']}", totals[at], row["total"])
        yield from differ(f"the job's base and sign-on after {row['months']}", bases[at] + kept_sign_on[at], row["guaranteed"])
    yield from differ("leaving the job", book.one("job_leaving_cost"), stay["current_job"]["leaving_costs"]["total"])


def split(book, stay, months):
    """Each gap by part: as `stay` says, and the parts add up."""
    for pair in stay["stays"]["comparison"] + stay["current_job"]["comparison"]:
        if pair["a"] != "amazon":
            continue
        for line in pair["horizons"]:
            if line["months"] not in months:
                continue
            found = book.column(f"{PREFIXES[pair['b']]}_split_{months.index(line['months']) + 1}")
            wanted = [line["parts"][part] for part in PARTS] + [line["annualized_gap"]]
            if [cents(value) for value in found] != [cents(value) for value in wanted]:
                yield f"split against {pair['b']} over {line['months']}: {found}, not {wanted}"
            if sum(cents(value) for value in found[:5]) != cents(found[5]):
                yield f"split against {pair['b']} over {line['months']} does not add up: {found}"


def beside(book, stay, months):
    """Present value and the percentage off the stock, in the rows under the inputs."""
    sheet, where = book.names["discount"]
    row = int(where[1:]) + 3
    for stayed in months:
        for one, offer in contenders(stay).items():
            found = [book.cells[sheet][f"{letter}{row}"].value for letter in "ABCDEF"]
            line = next(line for line in offer["beside"] if line["months"] == stayed)
            wanted = [LABELS[one], stayed] + [line[key] for key in ("annualized", "guaranteed", "present_value",
                                                                    "after_haircut")]
            if found[:2] != wanted[:2] or [cents(value) for value in found[2:]] != [cents(value) for value in wanted[2:]]:
                yield f"beside: {found}, not {wanted}"
            row += 1


def log(book):
    """The line typed there, days to deadlines, and months of leaving that make no sense."""
    sheet, where = book.names["log_1_base"]
    row = where[1:]
    more = [book.cells[sheet][f"{letter}{row}"].value for letter in "GHIJ"]
    if more[0] != 4000 or more[1] != -6000 or more[2] not in ("", None) or more[3] != 49:
        yield f"Log: {more}, not 4,000, -6,000, nothing, 49"
    for prefix, days, words in (("amazon", 13, ""), ("google", -2, "has passed")):
        where = next(at for at, cell in book.cells[sheet].items() if at[0] == "E" and cell.value == LABELS[prefix])
        found = [book.cells[sheet][f"{letter}{where[1:]}"].value for letter in "BC"]
        if found[0] != days or (found[1] or "") != words:
            yield f"Log: {prefix}'s deadline: {found}, not {days} {words!r}"
    for prefix in ("amazon", "google"):
        for name in ("kept", "unvested", "repay", "more", "next"):
            if book.one(f"{prefix}_leave_{name}") not in ("", None):
                yield f"If I leave, {prefix}: {name} of no month: {book.one(f'{prefix}_leave_{name}')!r}"


def run(haggle, *arguments):
    done = subprocess.run([haggle, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"haggle {' '.join(map(str, arguments))} ended with status {done.returncode}: {done.stderr}")
    return done.stdout


def edited(haggle, directory, change):
    case = copy.deepcopy(BASE)
    change(case)
    path = directory / "edited.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    months = [stay["months"] for stay in case["candidate"]["stay"]]
    every = ",".join(map(str, sorted(set(months))))
    return json.loads(run(haggle, "stay", "--format", "json", "--months", every, path)), months


def check(haggle, program, directory):
    (directory / "base.json").write_text(json.dumps(BASE), encoding="utf-8")
    run(haggle, "report", directory / "base.json", "-o", directory / "base")
    book = directory / "base" / "workbook.xlsx"
    names, copies, bad = sheets.names(book), [], 0
    for number, cells in enumerate([cells for _, cells, _ in EDITS] + [LINE]):
        copies.append(directory / f"known-{number}.xlsx")
        sheets.edit(book, copies[-1], {names[name]: value for name, value in cells.items()})
    with sheets.Recalculator(program) as recalculator:
        after = [Book(cells, names) for _, _, cells in recalculator.recalculate(copies)]
    for (what, _, change), recalculated in zip(EDITS, after):
        stay, months = edited(haggle, directory, change)
        found = list(leaving(recalculated, stay)) + list(job(recalculated, stay))
        found += list(split(recalculated, stay, months)) + list(beside(recalculated, stay, months))
        bad += bool(found)
        for line in found[:6]:
            print(f"{what}: {line}")
    found = list(log(after[-1]))
    for line in found:
        print(f"a line of the log: {line}")
    print(f"{len(copies)} edits, {bad + bool(found)} with differences")
    return 1 if bad or found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--soffice", default="soffice", help="LibreOffice")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haggle-known-") as directory:
        sys.exit(check(options.haggle, options.soffice, pathlib.Path(directory)))


if __name__ == "__main__":
    main()
