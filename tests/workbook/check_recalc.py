#!/usr/bin/env python3
"""Recalculating a workbook changes nothing: not one cent in any cell.

    check_recalc.py WORKBOOK...
    check_recalc.py --haggle PATH [--special] [--cases N --seed K] [CASE...]

LibreOffice opens each workbook, recalculates every formula and saves it; the
recalculated values must equal the cached ones, which are the engine's. With
--haggle the workbooks are those of `haggle report`, for the given case files,
for those of special.py and for N random ones. Differences are printed as

    sheet!cell  formula  cached -> recalculated

and end with status 1.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import sheets
import special

SHOWN = 12      # differences of one workbook


def same(cached, recalculated):
    """Numbers to far below a cent (prices are not rounded), as far as a double goes; texts exactly."""
    if isinstance(cached, float) and isinstance(recalculated, float):
        size = abs(cached)
        return abs(cached - recalculated) <= (0.004 if size >= 1e9 else 0.0005 if size >= 10 else 0.000002)
    return (cached or "") == (recalculated or "")


def differences(before, after):
    for sheet, cells in before.items():
        for where, cell in cells.items():
            now = after[sheet].get(where)
            if not cell.formula:
                continue
            if now is None or not now.formula:
                yield f"{sheet}!{where}  ={cell.formula}  the formula is lost"
            elif cell.is_error or now.is_error or not same(cell.value, now.value):
                yield f"{sheet}!{where}  ={cell.formula}  {cell.value!r} -> {now.value!r}"


def special_cases(directory):
    for name, case in special.cases().items():
        path = pathlib.Path(directory) / f"{name}.json"
        path.write_text(json.dumps(case), encoding="utf-8")
        yield path


def random_cases(count, seed, directory):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "agreement"))
    import generate
    for index in range(count):
        path = pathlib.Path(directory) / f"random-{seed}-{index}.json"
        path.write_text(generate.case_text(seed, index), encoding="utf-8")
        yield path


def report(haggle, case, directory):
    """The workbook of a case, named after it and its place in the list."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=directory))
    done = subprocess.run([haggle, "report", str(case), "-o", str(folder)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{case}: haggle report ended with status {done.returncode}: {done.stderr}")
    named = pathlib.Path(directory) / f"{pathlib.Path(case).stem}-{folder.name}.xlsx"
    return (folder / "workbook.xlsx").rename(named)


def check(workbooks, whole=2):
    bad = formulas = 0
    with sheets.Recalculator(whole=whole) as recalculator:
        recalculator.prove(workbooks[0])
        for path, before, after in recalculator.recalculate(workbooks):
            formulas += sum(bool(cell.formula) for cells in before.values() for cell in cells.values())
            found = list(differences(before, after))
            bad += bool(found)
            for line in found[:SHOWN]:
                print(f"{pathlib.Path(path).name}: {line}")
            if len(found) > SHOWN:
                print(f"{pathlib.Path(path).name}: and {len(found) - SHOWN} more")
    print(f"{len(workbooks)} workbooks, {formulas} formulas, {bad} workbooks with differences")
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", help="the program; the files are then cases")
    parser.add_argument("--special", action="store_true", help="the cases of special.py besides")
    parser.add_argument("--cases", type=int, default=0, help="random cases besides")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    if not options.haggle:
        if not options.files:
            parser.error("no workbooks given")
        sys.exit(check(options.files))
    with tempfile.TemporaryDirectory(prefix="haggle-books-") as directory:
        cases = options.files + list(special_cases(directory) if options.special else [])
        cases += list(random_cases(options.cases, options.seed, directory))
        sys.exit(check([report(options.haggle, case, directory) for case in cases], 2 if options.special else 1))


if __name__ == "__main__":
    main()
