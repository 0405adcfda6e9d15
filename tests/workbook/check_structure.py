#!/usr/bin/env python3
"""What the file of a workbook holds, read back from its XML.

    check_structure.py --haggle PATH [CASE...]

For each case file and each case of special.py: the sheets in their order, each
with a question as its title; names that point at cells; on sheets that follow
from inputs formulas and not constants; a range or list on every input, every
input unlocked and everything else locked, no password; the charts with titles
and axes; functions that Excel 2010 and LibreOffice 7 both have; cached values;
no macros, no outside links, no text of the case as a formula; private figures
on Counter alone; on Chance the figures of `simulate`; the same bytes from a second run.
"""

import json
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import sheets
import special

# Chance is there only where some stock moves, Job only where the case has a present job.
HIDDEN = ["Vests", "Packages", "Solved", "Lead", "Checks", "Presets", "Tax steps", "Tax months", "Tax tables"]
ORDER = ["Answer", "Letters", "Job", "Counter", "Script", "If I leave", "Stay", "Compare", "Years", "Prices", "Chance", "After tax", "Each part",
         "Bands", "Log", "Assumptions", "Case"] + HIDDEN
CHANCE_CHARTS = 8  # at most
# Functions that both programs have, none of them volatile.
FUNCTIONS = set("ABS AND CHAR CHOOSE COUNT COUNTIF COUNTIFS DAY EDATE EXACT FALSE FIXED IF INDEX INT ISERROR ISNUMBER LARGE LEFT MATCH "
                "MAX MID MIN MONTH N NOT OR ROUND ROUNDUP SIGN SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM WEEKDAY YEAR".split())
# Sheets on which figures must be formulas, with the least number of formulas of a case with one offer.
DERIVED = {"Stay": 600, "Years": 20, "Prices": 35, "Packages": 100, "Vests": 50, "Answer": 10, "After tax": 10}
# Charts of a case with several offers, and with one.
CHARTS = {"Answer": (2, 2), "Stay": (2, 2), "Compare": (2, 0), "Each part": (1, 1)}
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def sheet_xml(archive):
    return {name: sheets.root_of(archive.read(file)) for name, file in sheets.sheet_files(archive).items()}


def unlocked_styles(archive):
    """Indexes of cell formats that are not locked."""
    styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    formats = styles.find(sheets.MAIN + "cellXfs")
    return {str(index) for index, one in enumerate(formats)
            for protection in one.iter(sheets.MAIN + "protection") if protection.get("locked") == "0"}


def check_order(roots, cells, moves, job):
    if list(roots) != [name for name in ORDER if {"Chance": moves, "Job": job}.get(name, True)]:
        yield f"sheets: {list(roots)}"
    for name in roots:
        titles = [cell.value for where, cell in cells[name].items()
                  if where in ("A1", "B1") and isinstance(cell.value, str)]
        if not any("?" in title for title in titles):
            yield f"{name}: the title asks nothing: {titles}"


def check_protection(roots, unlocked):
    for name, root in roots.items():
        protection = root.find(sheets.MAIN + "sheetProtection")
        if protection is None or protection.get("sheet") != "1" or protection.get("password"):
            yield f"{name}: not protected, or by a password"
        validated = {where for one in root.iter(sheets.MAIN + "dataValidation")
                     for area in one.get("sqref").split() for where in sheets.cells_of(area)}
        inputs = {cell.get("r") for cell in root.iter(sheets.MAIN + "c") if cell.get("s") in unlocked}
        if inputs != validated:
            yield f"{name}: inputs without a message, or messages without inputs: {sorted(inputs ^ validated)[:5]}"
        if name not in ("Answer", "Letters", "Job", "If I leave", "Prices", "After tax", "Counter", "Log", "Assumptions") and inputs:
            yield f"{name}: unlocked cells: {sorted(inputs)[:5]}"
        for one in root.iter(sheets.MAIN + "dataValidation"):
            if not one.get("prompt") or not one.get("error"):
                yield f"{name}: no message at {one.get('sqref')}"


def check_names(path, cells):
    for name, (sheet, area) in sheets.names(path).items():
        if name.startswith("_xlnm."):
            continue
        for where in (area.partition(":")[0], area.rpartition(":")[2]):
            if where not in cells.get(sheet, {}):
                yield f"the name {name} points at {sheet}!{where}, which holds nothing"


def check_formulas(cells):
    for sheet, found in cells.items():
        formulas = constants = 0
        for where, cell in found.items():
            if cell.formula:
                formulas += 1
                for function in re.findall(r"([A-Z][A-Z0-9.]*)\(", re.sub(r'"[^"]*"', '""', cell.formula)):
                    if function not in FUNCTIONS:
                        yield f"{sheet}!{where}: {function} is not among the functions that are allowed"
                if re.search(r"\[\d+\]|https?:|file:", cell.formula):
                    yield f"{sheet}!{where}: leads outside"
                if cell.is_error or cell.value is None and "\"\"" not in cell.formula:
                    yield f"{sheet}!{where}: ={cell.formula} has no cached value"
            elif isinstance(cell.value, float) and cell.value not in range(0, 61):
                constants += 1  # not a month or a number of a line
        if sheet in DERIVED and (formulas < DERIVED[sheet] or sheet not in ("Prices", "After tax") and constants):
            yield f"{sheet}: {formulas} formulas, {constants} constants"


def charts_of(archive):
    """Sheet -> its charts as XML."""
    found = {}
    for name, file in sheets.sheet_files(archive).items():
        relations = file.replace("worksheets/", "worksheets/_rels/") + ".rels"
        if relations not in archive.namelist():
            continue
        for drawing in re.findall(r"drawings/(drawing\d+\.xml)", archive.read(relations).decode()):
            text = archive.read(f"xl/drawings/_rels/{drawing}.rels").decode()
            found[name] = [ElementTree.fromstring(archive.read(f"xl/charts/{chart}"))
                           for chart in re.findall(r"charts/(chart\d+\.xml)", text)]
    return found


def check_charts(archive, offers, moves, job):
    found = charts_of(archive)
    chance = min(moves, CHANCE_CHARTS)
    for sheet, counts in (CHARTS | {"Years": (offers, 1), "Chance": (chance, chance)}).items():
        wanted = counts[0 if offers > 1 or job and sheet == "Compare" else 1]
        if len(found.get(sheet, [])) != wanted:
            yield f"{sheet}: {len(found.get(sheet, []))} charts, not {wanted}"
    for sheet, charts in found.items():
        for chart in charts:
            if len(list(chart.iter(DRAWING + "title"))) < 3:
                yield f"{sheet}: a chart without a title, or an axis without one"


def check_archive(archive):
    for name in archive.namelist():
        if "vba" in name.lower() or "externalLink" in name:
            yield f"holds {name}"
    for word in ("dc:creator", "dc:title", "dcterms:created"):
        if word.encode() not in archive.read("docProps/core.xml"):
            yield f"the properties have no {word}"
    scales = sum(archive.read(file).count(b"<colorScale>") for file in sheets.sheet_files(archive).values())
    if scales == 0:
        yield "no heat"
    links = [sheets.root_of(archive.read(file)) for name, file in sheets.sheet_files(archive).items()
             if name == "Answer"][0]
    if len(list(links.iter(sheets.MAIN + "hyperlink"))) < 10:
        yield "Summary does not lead to the other sheets"
    if not any(name.startswith("xl/comments") for name in archive.namelist()):
        yield "no comments"


def check_print(roots):
    for name, root in roots.items():
        setup, footer = root.find(sheets.MAIN + "pageSetup"), root.find(sheets.MAIN + "headerFooter")
        if footer is None or setup is None:
            yield f"{name}: no header, or no page set up"
        elif setup.get("orientation") != "landscape" and name not in ("Answer", "Solved"):
            yield f"{name}: not landscape"


def check_private(cells, counter):
    """The floor and the accept stand on Counter alone. (Whole numbers may be figures of a rival.)"""
    private = {line[kind] for line in counter["goal"]["horizons"] for kind in ("floor", "accept", "target")}
    public = {line["offer"] for line in counter["goal"]["horizons"]}
    for sheet in ("Script", "Bands"):
        for where, cell in cells[sheet].items():
            if isinstance(cell.value, float) and cell.value in private - public and cell.value:
                yield f"{sheet}!{where}: {cell.value} is private"
    for sheet, found in cells.items():
        for where, cell in found.items():
            if sheet not in ("Counter", "Answer", "Packages", "Letters") and isinstance(cell.value, str) and \
                    sheet != "Script" and re.search(r"\b(walk away|your floor)\b", cell.value):
                yield f"{sheet}!{where}: speaks of the floor"


def check_text(cells, case):
    """Texts of the case appear as they are, and as texts."""
    for offer in case["offers"]:
        company = offer["company"].replace("_x0041_", "_x0041_")
        if not any(isinstance(cell.value, str) and cell.value.startswith(company) and not cell.formula
                   for cell in cells["Letters"].values()):
            yield f"Letters: {company!r} is not there as a text"


def figures_of(cells):
    """Row number -> the numbers from column C on, with the empty cells between left out."""
    rows = {}
    for where, cell in cells.items():
        letters, row = re.fullmatch(r"([A-Z]+)(\d+)", where).groups()
        if isinstance(cell.value, float) and (len(letters) > 1 or letters >= "C"):
            rows.setdefault(int(row), []).append((sheets.column_number(letters), cell.value))
    return {row: [value for _, value in sorted(found)] for row, found in rows.items()}


def check_chance(cells, simulated):
    """Chance holds what `simulate` says, stay by stay, then the fans; and no formula."""
    if any(cell.formula for cell in cells.values()):
        yield "Chance: a formula"
    spread = ("mean", "standard_error", "p10", "p50", "p90")
    mixed = [simulated["over_stay"]] if len(simulated["horizons"]) > 1 else []
    wanted = [[offer[key] for key in spread] for stay in simulated["horizons"] + mixed for offer in stay["offers"]]
    for stay in simulated["horizons"] + mixed:
        below = {frozenset((one["id"], one["safer"])): one for one in stay.get("below", [])}
        for pair in stay["ahead"]:
            other = below.get(frozenset((pair["a"], pair["b"])))
            wanted.append([one[key] for one in (pair, other) if one for key in ("probability", "standard_error")])
    moving = [offer["id"] for offer in simulated["offers"] if offer["moves"]]
    rows = [found for _, found in sorted(figures_of(cells).items())]
    fans = rows[len(wanted):]
    for found, figures in zip(rows, wanted):
        if len(found) != len(figures) or any(abs(one - two) > 1e-6 for one, two in zip(found, figures)):
            yield f"Chance: {found}, not {figures}"
    if len(fans) != 60 or any(len(fan) != 3 * len(moving) for fan in fans):
        yield f"Chance: {len(fans)} months of fans"
        return
    for stay in simulated["horizons"]:
        of = {offer["id"]: offer for offer in stay["offers"]}
        figures = [of[one][key] for one in moving for key in ("p50", "p90", "p10")]
        if stay["months"] <= len(fans) and fans[stay["months"] - 1] != figures:
            yield f"Chance: the fans of month {stay['months']}: {fans[stay['months'] - 1]}, not {figures}"


def run(haggle, *arguments):
    done = subprocess.run([haggle, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"haggle {' '.join(map(str, arguments))} ended with status {done.returncode}: {done.stderr}")
    return done.stdout


def simulate(haggle, path):
    """What it says, or why it refuses."""
    done = subprocess.run([haggle, "simulate", "--format", "json", "--paths", "20000", path], capture_output=True,
                          text=True)
    return (None, done.stderr) if done.returncode else (json.loads(done.stdout), "")


def check_case(haggle, path, directory):
    case = json.loads(path.read_text(encoding="utf-8"))
    for folder in ("one", "two"):
        run(haggle, "report", path, "-o", directory / folder)
    book = directory / "one" / "workbook.xlsx"
    if book.read_bytes() != (directory / "two" / "workbook.xlsx").read_bytes():
        yield "a second run gives other bytes"
    cells = sheets.read(book)
    simulated, refused = simulate(haggle, path)
    moves = sum(offer["moves"] for offer in simulated["offers"]) if simulated else 0
    with zipfile.ZipFile(book) as archive:
        roots = sheet_xml(archive)
        yield from check_order(roots, cells, moves or refused, "current_job" in case)
        yield from check_protection(roots, unlocked_styles(archive))
        yield from check_charts(archive, len(case["offers"]), moves, "current_job" in case)
        yield from check_archive(archive)
        yield from check_print(roots)
    yield from check_names(book, cells)
    yield from check_formulas(cells)
    yield from check_text(cells, case)
    if refused and not any(str(cell.value).startswith("Not worked out: ") and cell.value[16:-1] in refused
                           for cell in cells["Chance"].values()):
        yield f"Chance: does not say {refused}"
    if moves:
        yield from check_chance(cells["Chance"], simulated)
    yield from check_private(cells, json.loads(run(haggle, "counter", "--format", "json", path)))


if __name__ == "__main__":
    special.main(__doc__, check_case)
