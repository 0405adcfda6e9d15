#!/usr/bin/env python3
"""The health line of the workbook, and its sentences after edits.

    check_health.py --haggle PATH [--soffice PROGRAM]

Mistakes that a person makes, typed or pasted past the validation of a cell: each
must fail a check of the sheet Checks that names the cell, and turn the line
named `health` red; the case without a mistake fails none. Several mistakes that
do not touch each other share a workbook. Then edits that are no mistakes: the
sentences of Answer must be those of the workbook that haggle writes for the case
edited likewise, and the line stays green.
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import sheets

GREEN = "All inputs make sense"
BASE = {
    "candidate": {"stay": [{"months": 18, "weight": "50%"}, {"months": 40, "weight": "50%"}]},
    "assumptions": {"as_of": "2026-11-21", "fx": {"EUR": 1.1}},
    "offers": [
        {"company": "Amazon", "level": "L5", "status": "written", "deadline": "2026-12-05", "base": 175000,
         "sign_on": [75000, 60000], "grant": {"units": 1400, "price": 222.50, "vesting": "amazon"},
         "other": [{"name": "relocation", "amount": 7000, "repay": "full", "count": True}],
         "benefits": [{"name": "match", "percent": "2%", "vests_month": 36, "count": True}],
         "grants": [{"granted_month": 12, "units": 100, "price": 200, "vesting": "amazon"}]},
        {"company": "Google", "level": "L4", "status": "written", "deadline": "2026-12-09", "base": 182000,
         "bonus": {"target": "15%"}, "sign_on": [20000], "raise": "3%", "grant": {"value": 240000, "vesting": "google"}},
        {"company": "Tarn", "status": "verbal", "base": 150000, "grant": {"value": 100000, "price": 10},
         "stock": {"currency": "EUR", "path": [10, 11, 12]}}]}

# The vest lines of an offer, stated by themselves.
def lines(offer, *shares, months=(12, 24, 30, 36, 42, 48)):
    return {f"{offer}_vesting": "as below"} | {f"{offer}_vest_{number}_{key}": value
                                               for number, pair in enumerate(zip(months, shares), 1)
                                               for key, value in zip(("month", "share"), pair)}


# One workbook each: cells by name, and what is put there. The cell itself must be named by a failing check, or the
# cell after "at". What is no mistake by itself, but makes one, has None after it.
MISTAKES = [
    # percentages typed as numbers, and numbers as text
    {"google_bonus_target": 15, "amazon_growth": 15, "google_raise_1_percent": 3, "amazon_benefit_1": 4,
     "google_bonus_payout": 90, "stay_1_weight": 50, "google_counted_share": 100,
     "amazon_base": "175k", "amazon_sign_on_1": "75,000 USD", "google_worth": "240k", "tarn_price": "10 dollars",
     "amazon_shares": "1400 RSUs", "google_sign_on_1_within": "12 months", "amazon_later_1_shares": " "},
    # negative amounts, fractions of what is whole, months outside
    {"amazon_sign_on_1": -75000, "google_worth": -1, "amazon_shares": 1400.5, "amazon_other_1": -7000,
     "google_raise_1_month": 0, "google_raise_4_month": 61, "amazon_other_1_month": 2.5, "amazon_benefit_1_month": 72,
     "google_bonus_lag": -1, "amazon_later_1_granted_month": 90, "amazon_sign_on_2_within": 0, "tarn_price": -10,
     "google_base": -182000, "stay_2": 40.5, "tarn_stock_rate": 0, "ask_1_units": 1450.5,
     "amazon_strike": -3, "amazon_sign_on_1_within": 48, "stay_1": 0, "tarn_grant_price": 0},
    # words that lists do not have, and cells that were emptied
    {"amazon_sign_on_1_paid": "lumpsum", "amazon_sign_on_1_repay": "half", "google_price_rule": "grows",
     "amazon_vesting": "amazing", "amazon_other_1_counted": "maybe", "google_sign_on_1_paid": None,
     "google_base": None, "tarn_price": None, "tarn_stock_rate": "", "google_status": "signed", "google_deadline": "Dec 5",
     "google_bonus_payout": None, "stay_2": None, "amazon_counted_share": None, "tarn_price_rule": 5, "as_of": "today",
     "google_vesting": None},
    # order, and what is given twice or without what it needs
    {"google_raise_2_month": 13, "amazon_raise_1_month": 13, "google_growth": 0.1, "amazon_worth": (300000, "at", "amazon_shares"),
     "google_bonus_fixed": (30000, "at", "google_bonus_target"), "tarn_path_2": (None, "at", "tarn_path_1"), "amazon_path_1": 230,
     "amazon_other_2": (500, "at", "amazon_other_2_month"), "amazon_other_2_month": None, "stay_2": (18, "at", "stay_1"),
     "google_title": "Amazon L5", "amazon_sign_on_2_within": (24, "at", "amazon_sign_on_1_within"), "google_strike": 4,
     "goal_accept_1": 9999999, "amazon_vest_1_month": 20, "tarn_raise_1_base": (160000, "at", "tarn_raise_1_month")},
    # schedules without a grant, grants without a schedule, thousands, both
    {"amazon_shares": 0, "google_price": 0, "amazon_base": 175, "tarn_price_rule": (None, None), "google_vesting": "as below",
     "amazon_later_1_worth": (5000, "at", "amazon_later_1_shares"), "google_raise_3_base": (190000, "at", "google_raise_1_month")},
    {"tarn_path_1": None} | lines("amazon", 0.05, 0.15, 0.2, 0.2, 0.2, 0.2, months=(12, 24, 20, 36, 42, 48)) |
    {name: (value, None) for name, value in lines("google", 15, 0.85, months=(0.5, 24)).items()} |
    {"google_vest_1_share": 15, "google_vest_1_month": 0.5, "google_vest_3_share": (0.1, "at", "google_vest_1_month")},
    # 0.15 typed where 15 was meant, a month's pay, a year that is another
    {"google_bonus_target": 0.0015, "google_raise_1_percent": 0.0003, "google_bonus_payout": 0.01, "amazon_benefit_1": 0.0002,
     "amazon_base": 14583, "google_deadline": 50000},
    # an offer put into the spare column: text for its base, a share for a percentage
    {"spare_base": "170k", "spare_shares": 100.5},
]
for name, value in lines("amazon", 0.05, 0.15, 0.2, 0.2, 0.2, 0.2, months=(12, 24, 20, 36, 42, 48)).items():
    MISTAKES[5][name] = (value, "at", "amazon_vesting") if name == "amazon_vest_3_month" else (value, None)

# Nothing else is wrong there, so that exactly this is counted.
ALONE = [
    (lines("amazon", 0.05, 0.15, 0.2, 0.2, 0.2, 0.19), "Vest schedule: it adds up"),
    (lines("amazon", 0.05, 0.15, 0.2, 0.2, 0.2, 0.21), "Vest schedule: it adds up"),
    ({"stay_1_weight": 0.4}, "Weights of the stays"),
    ({"tarn_path_2": None}, "Price path: no year"),
    ({"amazon_vesting": "as below"}, "Vest schedule: missing"),
]


def setter(*path):
    *keys, last, value = path

    def change(case):
        for key in keys:
            case = case[key]
        case[last] = value
    return change


# What it is, cells by name, the same change of the case.
EDITS = [
    ("nothing", {}, []),
    ("a base that turns the winner", {"amazon_base": 260000}, [setter("offers", 0, "base", 260000)]),
    ("an offer far ahead", {"google_base": 400000}, [setter("offers", 1, "base", 400000)]),
    ("another stay", {"stay_1": 20}, [setter("candidate", "stay", 0, "months", 20)]),
    ("a declined rival", {"google_status": "declined"}, [setter("offers", 1, "status", "declined")]),
    ("a lapsed rival", {"google_deadline": 46340}, [setter("offers", 1, "deadline", "2026-11-14")]),
    ("both others gone", {"google_status": "declined", "tarn_status": "declined"},
     [setter("offers", 1, "status", "declined"), setter("offers", 2, "status", "declined")]),
    ("another deadline", {"amazon_deadline": 46348}, [setter("offers", 0, "deadline", "2026-11-22")]),
    ("a deadline that has passed", {"amazon_deadline": 46340}, [setter("offers", 0, "deadline", "2026-11-14")]),
    ("no deadline", {"amazon_deadline": None}, [lambda case: case["offers"][0].pop("deadline")]),
]
SENTENCES = ("answer_stay_1", "answer_stay_2", "answer_stay_3", "answer_stay_4", "answer_turn", "answer_deadline")


def run(haggle, *arguments):
    done = subprocess.run([haggle, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"haggle {' '.join(map(str, arguments))} ended with status {done.returncode}: {done.stderr}")


def report(haggle, case, directory, name):
    path = directory / f"{name}.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    run(haggle, "report", path, "-o", directory / name)
    return directory / name / "workbook.xlsx"


def value(cells, names, name):
    sheet, where = names[name]
    return cells[sheet][where].value


def failing(cells, names):
    """Where a check fails, with its words: {"Letters!B7": ["Annual base: …"]}."""
    found = {}
    columns = [[cells["Checks"][where].value for where in sheets.cells_of(names[name][1])]
               for name in ("checks_where", "checks_what", "checks_flag")]
    for where, what, flag in zip(*columns):
        if flag == 1:
            found.setdefault(where, []).append(what)
        elif flag != 0:
            raise ValueError(f"the check at {where} is {flag!r}")
    return found


def check_mistakes(cells, names, mistakes):
    found = failing(cells, names)
    for name, put in mistakes.items():
        if isinstance(put, tuple) and put[1] is None:
            continue
        sheet, where = names[put[2] if isinstance(put, tuple) else name]
        if f"{sheet}!{where}" not in found:
            yield f"{name} = {put!r} is not seen"
    yield from check_red(cells, names)


def check_red(cells, names):
    failed, health = value(cells, names, "checks_failed"), value(cells, names, "health")
    if not failed or not isinstance(health, str) or "a look. First: " not in health or "!" not in health:
        yield f"{failed} checks fail, and the line says {health!r}"


def check_alone(cells, names, words):
    found = failing(cells, names)
    if len(found) != 1 or not list(found.values())[0][0].startswith(words):
        yield f"not {words!r} alone: {found}"
    yield from check_red(cells, names)


def check_sentences(cells, names, other, others_names):
    for name in SENTENCES:
        now, wanted = value(cells, names, name), value(other, others_names, name)
        if now != wanted:
            yield f"{name}: {now!r}, not {wanted!r}"
    if value(cells, names, "health") != GREEN:
        yield f"health: {value(cells, names, 'health')!r}"


def check_ask(cells, names):
    """The figures of the ask are Counter's, and those beside them the letter's."""
    ask, yes = value(cells, names, "answer_ask"), value(cells, names, "answer_yes")
    for words in ("a base of $190,000 (now $176,000)", "a sign-on of $100,000 (now $75,000 + $60,000)", "1,777 RSUs (now 1,400)"):
        if words not in ask:
            yield f"{words!r} is not in {ask!r}"
    if not ask.startswith("Prepared before your changes: "):
        yield f"a sentence of the old letter: {ask!r}"
    if not yes.startswith("Say yes from $300,000 a year over your stay (now $"):
        yield f"the yes: {yes!r}"
    if value(cells, names, "stale") != 1 or not str(cells["Answer"]["A3"].value).startswith("Figures follow your changes"):
        yield "no band says that the words are old"


ASK = {"amazon_base": 176000, "ask_1_base": 190000, "ask_1_sign_on_1": 100000, "ask_1_sign_on_2": 0, "ask_1_units": 1777,
       "goal_accept_1": 300000, "goal_accept_2": 300000, "goal_target_1": 320000, "goal_target_2": 320000, "goal_anchor_1": 330000,
       "goal_anchor_2": 330000}


def check(haggle, directory, soffice):
    book = report(haggle, BASE, directory, "base")
    names = sheets.names(book)
    jobs = []

    def job(what, changes, checked):
        target = directory / f"edit-{len(jobs)}.xlsx"
        sheets.edit(book, target, {names[name]: put[0] if isinstance(put, tuple) else put for name, put in changes.items()})
        jobs.append((what, target, checked))

    for mistakes in MISTAKES:
        job("mistakes", mistakes, lambda cells, mistakes=mistakes: check_mistakes(cells, names, mistakes))
    for mistakes, words in ALONE:
        job(words, mistakes, lambda cells, words=words: check_alone(cells, names, words))
    for number, (what, edits, changes) in enumerate(EDITS):
        case = copy.deepcopy(BASE)
        for change in changes:
            change(case)
        other = report(haggle, case, directory, f"other-{number}")
        job(what, edits, lambda cells, other=other: check_sentences(cells, names, sheets.read(other), sheets.names(other)))
    job("the ask", ASK, lambda cells: check_ask(cells, names))
    bad = 0
    with sheets.Recalculator(soffice) as recalculator:
        recalculator.prove(book)
        for (what, _, checked), (_, _, after) in zip(jobs, recalculator.recalculate([target for _, target, _ in jobs])):
            found = list(checked(after))
            bad += bool(found)
            for line in found[:8]:
                print(f"{what}: {line}")
    print(f"{len(jobs)} workbooks, {bad} with findings")
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--soffice", default="soffice", help="LibreOffice")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haggle-health-") as directory:
        sys.exit(check(options.haggle, pathlib.Path(directory), options.soffice))


if __name__ == "__main__":
    main()
