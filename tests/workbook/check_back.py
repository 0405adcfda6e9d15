#!/usr/bin/env python3
"""The way back: from a workbook to the case, by pasting the sheet Case and by `haggle read workbook.xlsx`.

    check_back.py --haggle PATH [--soffice PROGRAM | --no-soffice] [CASE...]

1. Every given case and every one of special.py: the lines of the sheet Case
   are JSON, and a case of the same answers; what `read` prints is too, and it
   says that no input differs.
2. Edited inputs come back: read from the edited file, from the same after
   LibreOffice has saved it, and out of the recalculated sheet Case, each
   with the answers of the case edited by hand.
3. What no case can hold, and what is no workbook of ours, is refused with a
   sentence that names the cell.
"""

import argparse
import copy
import functools
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import back_edits
import sheets
import special

FIRST_LINE = 5


def run(haggle, *arguments, text=None):
    return subprocess.run([haggle, *map(str, arguments)], capture_output=True, text=True, input=text)


def answers(haggle, text):
    """What evaluate and counter say of a case, and what is wrong with it."""
    found = []
    for command in ("evaluate", "counter"):
        done = run(haggle, command, "-", "--format", "json", text=text)
        found.append(json.loads(done.stdout) if done.returncode == 0 else done.stderr)
    return found


def figures(found):
    """Of answers the figures: what was assumed, and so said, may differ where a default is written out."""
    evaluated, counter = found
    if isinstance(evaluated, str) or isinstance(counter, str):
        return found
    return [{key: evaluated[key] for key in ("offers", "comparison", "currency") if key in evaluated},
            {key: counter.get(key) for key in ("packages", "levers")}]


def lines(path):
    """The lines of the sheet Case, as they are copied."""
    cells = sheets.read(path)["Case"]
    rows = sorted(int(where[1:]) for where in cells if where[0] == "A" and where[1:].isdigit())
    return "".join(f"{cells[f'A{row}'].value or ''}\n" for row in rows if row >= FIRST_LINE).rstrip() + "\n"


@functools.lru_cache(maxsize=None)
def report_once(haggle, case, directory):
    """One for all the edits that begin with the same case; `directory`: where all of them are."""
    folder = directory / f"start-{abs(hash(case))}"
    folder.mkdir()
    return report(haggle, case, folder)


def report(haggle, case, directory):
    done = run(haggle, "report", "-", "-o", directory / "report", text=case)
    if done.returncode != 0:
        raise RuntimeError(f"haggle report ended with status {done.returncode}: {done.stderr}")
    return directory / "report" / "workbook.xlsx"


def different(one, two):
    """The first place where two answers differ; "" for nowhere."""
    if isinstance(one, dict) and isinstance(two, dict):
        for key in sorted({*one, *two}):
            place = different(one.get(key), two.get(key))
            if place:
                return f"{key}.{place}"
        return ""
    if isinstance(one, list) and isinstance(two, list) and len(one) == len(two):
        for index, (a, b) in enumerate(zip(one, two)):
            place = different(a, b)
            if place:
                return f"[{index}].{place}"
        return ""
    return "" if one == two else f" {str(one)[:120]} -> {str(two)[:120]}"


def check_same(haggle, name, case, directory):
    book = report(haggle, case, directory)
    wanted = answers(haggle, case)
    pasted = lines(book)
    try:
        json.loads(pasted)
    except ValueError as fault:
        yield f"{name}: the sheet Case is no JSON: {fault}"
    place = different(wanted, answers(haggle, pasted))
    if place:
        yield f"{name}: the sheet Case differs: {place}"
    if any(line.strip() == "" for line in pasted.rstrip().splitlines()):
        yield f"{name}: the sheet Case has gaps"
    read = run(haggle, "read", book)
    if read.returncode != 0:
        yield f"{name}: read ends with status {read.returncode}: {read.stderr}"
        return
    place = different(wanted, answers(haggle, read.stdout))
    if place:
        yield f"{name}: read differs: {place}"
    if "No input differs" not in read.stderr:
        yield f"{name}: read sees changes: {read.stderr}"


def changes_of(book, edits):
    """Edits by name -> by cell."""
    names = sheets.names(book)
    return {names[name.partition("#")[0]][0:1] + (cell_of(names[name.partition("#")[0]][1], name),): value
            for name, value in edits.items()}


def cell_of(area, name):
    """The cell of a name, or its n-th with "name#n"."""
    number = int(name.partition("#")[2] or 1)
    return sheets.cells_of(area)[number - 1] if ":" in area else area


def said(text, words):
    return [word for word in words if word not in text]


def compare_edit(haggle, name, how, text, case):
    wanted = figures(answers(haggle, json.dumps(case)))
    if isinstance(wanted[0], str):
        yield f"{name}: the test's own case is wrong: {wanted[0]}"
        return
    place = different(wanted, figures(answers(haggle, text)))
    if place:
        yield f"{name}: {how} differs: {place}"


def check_edits(haggle, recalculator, directory):
    """Each row of back_edits.py; the first, and those with formulas, after LibreOffice as well."""
    rows, edited = [], []
    for number, (name, start, edits, change, words) in enumerate(back_edits.edits()):
        book = report_once(haggle, json.dumps(start), directory)
        copied = directory / f"{name}.xlsx"
        sheets.edit(book, copied, changes_of(book, edits))
        case = copy.deepcopy(start)
        change(case)
        formulas = any(isinstance(value, str) and value.startswith("=") for value in edits.values())
        if formulas or number == 0:
            rows.append((name, start, change))
            edited.append(copied)
        read = run(haggle, "read", copied)
        if formulas:
            continue  # its values are not there before it is recalculated
        if read.returncode != 0:
            yield f"{name}: read ends with status {read.returncode}: {read.stderr}"
            continue
        yield from compare_edit(haggle, name, "read", read.stdout, case)
        for word in said(read.stderr, words):
            yield f"{name}: read does not say {word!r}: {read.stderr}"
    if not recalculator:
        return
    for (name, start, change), after in zip(rows, recalculator.convert(edited, directory / "after")):
        case = copy.deepcopy(start)
        change(case)
        read = run(haggle, "read", after)
        if read.returncode != 0:
            yield f"{name}: read after LibreOffice ends with status {read.returncode}: {read.stderr}"
            continue
        yield from compare_edit(haggle, name, "read after LibreOffice", read.stdout, case)
        if json.loads(read.stdout).get("candidate", {}).get("contributions") != case.get("candidate", {}).get("contributions"):
            yield f"{name}: texts are others after LibreOffice"
        yield from compare_edit(haggle, name, "the sheet Case after LibreOffice", lines(after), case)


def check_refused(haggle, directory):
    """Cells that no case can hold."""
    folder = directory / "refused"
    folder.mkdir()
    book = report_once(haggle, json.dumps(back_edits.START), directory)
    for number, (edits, words) in enumerate([*back_edits.refused(), *back_edits.wrong_cells()]):
        copied = folder / f"refused-{number}.xlsx"
        sheets.edit(book, copied, changes_of(book, edits), packing=zipfile.ZIP_STORED)  # in a third of the time
        read = run(haggle, "read", copied)
        copied.unlink()
        if read.returncode != 3 or read.stdout:
            yield f"{edits}: read ends with status {read.returncode}: {read.stdout[:80]}"
        for word in said(read.stderr, words):
            yield f"{edits}: read does not say {word!r}: {read.stderr.strip()}"


def packed(parts):
    """A zip of name -> text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return buffer.getvalue()


def parts_of(book, **changed):
    """The parts of a workbook, some of them changed: a function of the text, by the end of the name."""
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            for end, change in changed.items():
                if name.endswith(end.replace("_", ".")):
                    text = change(text)
            yield name, text


def hostile(book):
    """(what, bytes, words of the refusal)"""
    whole = book.read_bytes()
    doctype = b'<!DOCTYPE workbook [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    yield "half", whole[:len(whole) // 2], ["damaged"]
    yield "head", whole[:10], ["damaged"]
    yield "empty zip", packed([]), ["damaged"]
    yield "no workbook.xml", packed([("xl/worksheets/sheet1.xml", "<x/>")]), ["no workbook"]
    yield "letter", packed([("word/document.xml", "<x/>")]), ["Word document"]
    yield "OpenDocument", packed([("content.xml", "<x/>")]), ["OpenDocument"]
    yield "older", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ["before 2007"]
    yield "two of a name", packed([*parts_of(book), ("xl/workbook.xml", "<x/>")]), ["two files of the same name"]
    yield "a document type", packed(parts_of(book, workbook_xml=lambda text: text.replace(b"<workbook", doctype + b"<workbook", 1))), \
        ["document type"]
    yield "no XML", packed(parts_of(book, workbook_xml=lambda text: text[:200])), ["damaged"]
    yield "a bomb", packed([*((name, text) for name, text in parts_of(book) if not name.endswith("sharedStrings.xml")),
                            ("xl/sharedStrings.xml", b" " * (80 << 20))]), ["more than 64 MiB"]
    yield "many files", packed([*parts_of(book), *((f"x{number}", "") for number in range(1200))]), ["more than 1000 files"]
    yield "deep", packed(parts_of(book, workbook_xml=lambda text: b"<a>" * 500 + b"</a>" * 500)), ["nested"]
    yield "foreign", packed([("xl/workbook.xml", '<workbook><sheets><sheet name="A" sheetId="1" id="r1"/></sheets></workbook>'),
                             ("xl/_rels/workbook.xml.rels", "<Relationships/>")]), ["not one of haggle report"]
    large = b"PK\3\4" + bytes(17 << 20)
    yield "large", large, ["larger than 16 MiB"]
    for number, at in enumerate(range(40, len(whole), len(whole) // 12)):  # whatever comes of it, it is no crash
        yield f"byte {number}", whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:], None


def check_hostile(haggle, directory):
    folder = directory / "hostile"
    folder.mkdir()
    book = report_once(haggle, json.dumps(back_edits.START), directory)
    for what, content, words in hostile(book):
        path = folder / "hostile.xlsx"
        path.write_bytes(content)
        done = subprocess.run([haggle, "read", str(path)], capture_output=True, timeout=60)
        told = done.stderr.decode("utf-8", "replace")
        if done.returncode not in ((3,) if words else (0, 3)):
            yield f"{what}: status {done.returncode}: {told}"
        for word in said(told, words or []):
            yield f"{what}: does not say {word!r}: {told.strip()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--haggle", required=True, help="the program")
    parser.add_argument("--soffice", default="soffice", help="LibreOffice")
    parser.add_argument("--no-soffice", action="store_true", help="leave out what needs LibreOffice")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    found = []
    with tempfile.TemporaryDirectory(prefix="haggle-back-") as directory:
        directory = pathlib.Path(directory)
        (directory / "after").mkdir()
        cases = [(path.stem, path.read_text(encoding="utf-8")) for path in options.files]
        if "HAGGLE_FEWER_ROWS" in os.environ:
            del cases[2:]
        else:
            cases += [(name, json.dumps(case)) for name, case in list(special.cases().items())[::2]]
        for name, case in cases:
            found += check_same(options.haggle, name, case, directory)
        if options.no_soffice:
            found += check_edits(options.haggle, None, directory)
        else:
            with sheets.Recalculator(options.soffice) as recalculator:
                found += check_edits(options.haggle, recalculator, directory)
        found += check_refused(options.haggle, directory)
        found += check_hostile(options.haggle, directory)
    for line in found[:40]:
        print(line)
    print(f"{len(cases)} workbooks read back, {len(back_edits.edits())} edited, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
