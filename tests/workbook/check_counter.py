#!/usr/bin/env python3
"""The phone, the stale words and the script of a workbook.

    check_counter.py --haggle PATH [--soffice PROGRAM]

Figures typed into the phone's row are answered as the engine prices them, with
one verdict and one next request. Whatever the words rest on makes `stale` 1 and
the bands of Counter, Script and Bands red; what is only tried does not. Every
message on Script is what `haggle counter --only` says, and its figures follow.
"""

import argparse
import json
import pathlib
import re
import sys
import tempfile

import check_edits
import derived
import sheets

BAND = "The inputs have changed since these words were made."
SAID = {"candidate": {"name": "Ada \"Bo\" 5% #1", "stay": [{"months": 24, "weight": "50%"}, {"months": 40, "weight": "50%"}]},
        "assumptions": {"as_of": "2026-11-21"},
        "statements": {"may_name_rival": True, "would_sign_at": "target", "sign_by": "2026-12-01"}}
CASES = {
    "rival": check_edits.BASE | SAID | {"offers": [
        check_edits.BASE["offers"][0] | {"deadline": "2026-12-05", "status": "written"},
        check_edits.BASE["offers"][1] | {"base": 205000}]},
    "alone": {"candidate": SAID["candidate"], "offers": [
        {"company": "Amazon", "level": "L5", "base": 175000, "sign_on": [75000, 60000],
         "grant": {"value": 300000, "price": 222.50, "vesting": "amazon"}}]},
    "rupees": {"currency": "INR", "offers": [
        {"company": "Amazon", "level": "L5", "base": 4500000, "sign_on": [900000, 700000], "currency": "INR",
         "grant": {"units": 400, "vesting": "amazon"}, "stock": {"price": 18000}}]},
}
PHONE = ("phone_base", "phone_sign_on_1", "phone_sign_on_2", "phone_units")


def typed(*levels):
    return dict(zip(PHONE, levels))


GOALS = {"goal_floor_1": 0, "goal_floor_2": 0, "goal_accept_1": 1, "goal_accept_2": 2.5, "goal_target_1": 999999,
         "goal_target_2": 99999}

# What it is, cells by name, whether the words are stale, what phone_next begins with.
EDITS = [
    ("nothing", {}, 0, "Nothing has moved. Ask for base "),
    ("a little more", typed(176000, 75000, 60000, 1399), 0, "Next: base "),
    ("far more", typed(300000, 200000, 200000, 5000), 0, "At your target: take it."),
    ("nothing typed", typed(None, None, None, None), 0, "Next: base "),
    ("between yes and target", typed(180000, 80000, 60000, 1399) | GOALS, 1, "Acceptable. One more ask: base "),
    ("growth that is tried", {"prices_growth_1": -0.45}, 0, None),
    ("base", {"amazon_base": 176543}, 1, None),
    ("a text in place of a number", {"amazon_base": "175000"}, 1, None),
    ("an error", {"amazon_base": "=1/0"}, 1, None),
    ("a goal", {"goal_target_2": 1}, 1, None),
    ("an ask", {"ask_1_base": 201000, "ask_1_sign_on_1": 99000}, 1, None),
    ("a name", {"amazon_title": "amazon L5"}, 1, None),
    ("a weight", {"stay_1_weight": 0.4}, 1, None),
    ("a status", {"amazon_status": "declined"}, 1, None),
    ("a deadline", {"google_deadline": 46000}, 1, None),
]


def only(haggle, path, message):
    """A message as the command says it, without the last line end; replies stand under what they answer."""
    return check_edits.run(haggle, "counter", "--only", message, path).rstrip("\n")


def compare_script(haggle, path, cells, names):
    """Every message of `counter --script -` is in a cell of its own, word for word."""
    whole = check_edits.run(haggle, "counter", "--script", "-", path)
    titles = re.findall(r"(?m)^## (.*)$", whole)
    shown = {cell.value for cell in cells["Script"].values()}
    for title in titles[:-1]:
        if title != "What they may say, and what to answer" and title not in shown:
            yield f"Script lacks {title!r}"
    messages = [name for name in names if name.startswith("script_")]
    if not messages:
        yield "Script has no messages"
    replies = only(haggle, path, "pushback") if any(name.startswith("script_reply_") for name in messages) else ""
    for name in messages:
        words = derived.value(cells, names, name)
        if name.startswith("script_reply_"):
            if words not in replies:
                yield f"{name}: {words!r} is no reply"
        elif words != only(haggle, path, name.removeprefix("script_")):
            yield f"{name}: {words!r}, not {only(haggle, path, name.removeprefix('script_'))!r}"


def compare_bands(cells, names, stale):
    if derived.value(cells, names, "stale") != stale:
        yield f"stale is {derived.value(cells, names, 'stale')}, not {stale}"
    for sheet in ("Counter", "Script", "Bands"):
        band = cells[sheet]["A3"].value or ""
        if band.startswith(BAND) != bool(stale) or not stale and band:
            yield f"{sheet}: the band says {band!r}, stale being {stale}"


def compare_figures(before, after, names):
    """Figures of the counter by e-mail and on the phone after edits of the letter and of the ask."""
    base, ask, first = (derived.value(after, names, name) for name in ("amazon_base", "ask_1_base", "ask_1_sign_on_1"))
    old = {name: derived.value(before, names, name) for name in ("amazon_base", "ask_1_base", "ask_1_sign_on_1")}
    for message in ("script_counter_email", "script_counter_phone"):
        words, then = derived.value(after, names, message), derived.value(before, names, message)
        for name, now in (("amazon_base", base), ("ask_1_base", ask), ("ask_1_sign_on_1", first)):
            said = f"${old[name]:,.0f}"
            if isinstance(now, float) and now != old[name] and said in then and f"${now:,.0f}" not in words:
                yield f"{message}: {name} is {now:,.0f}, and it says {words!r}"


def check_case(haggle, name, directory, recalculator):
    case = CASES[name]
    path = check_edits.write(directory / f"{name}.json", case)
    check_edits.run(haggle, "report", path, "-o", str(directory / name))
    book = directory / name / "workbook.xlsx"
    names, fresh = sheets.names(book), sheets.read(book)
    yield from (f"{name}: {line}" for line in compare_script(haggle, path, fresh, names))
    edits = [edit for edit in EDITS if all(key in names for key in edit[1])]
    if name != "rival":
        edits = edits[1:3]
    files = []
    for number, (_, changes, _, _) in enumerate(edits):
        files.append(directory / f"{name}-{number}.xlsx")
        sheets.edit(book, files[-1], {names[key]: value for key, value in changes.items()})
    one_goal = json.loads(check_edits.run(haggle, "counter", "--format", "json", path))["leverage"] == "none"

    def evaluate(changed):
        return json.loads(check_edits.run(haggle, "evaluate", "--format", "json",
                                          check_edits.write(directory / "changed.json", changed)))

    for (what, changes, stale, next_words), (_, before, after) in zip(edits, recalculator.recalculate(files)):
        found = list(compare_bands(after, names, stale)) + list(compare_figures(fresh, after, names))
        if name == "rival" and all(value is not None and key.startswith(("phone_", "goal_"))
                                   for key, value in changes.items()):
            found += list(derived.asks(after, names, case, evaluate, one_goal))
        said = derived.value(after, names, "phone_next")
        if name == "rival" and next_words and not said.startswith(next_words):
            found.append(f"next: {said!r}, not {next_words!r}")
        yield from (f"{name}, {what}: {line}" for line in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--soffice", default="soffice", help="LibreOffice")
    options = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="haggle-counter-") as directory, \
            sheets.Recalculator(options.soffice) as recalculator:
        for name in CASES:
            for line in check_case(options.haggle, name, pathlib.Path(directory), recalculator):
                bad += 1
                print(line)
    print(f"{len(CASES)} cases, {bad} findings")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
