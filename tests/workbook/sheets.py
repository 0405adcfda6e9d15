"""Workbooks (.xlsx) as this project writes them: reading, editing, recalculating.

Only the standard library, and LibreOffice for the recalculation. Nothing is
known here of what the cells mean.
"""

import csv
import functools
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

# Recalculate every foreign workbook on load: without it LibreOffice trusts the
# cached values, and a comparison compares the cache with itself.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Calculation"><prop oor:name="UseThreadedCalculationForFormulaGroups"
 oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


UNCHANGED = functools.lru_cache(maxsize=256)     # edited copies of a book share most of their sheets


class Cell:
    """A cell's formula ("" for none), its value (number, text or None) and whether it is an error."""

    def __init__(self, formula, value, is_error):
        self.formula, self.value, self.is_error = formula, value, is_error


def unescape(text):
    """Undoes the file format's escapes: _x0041_ is A."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)


@UNCHANGED
def texts_of(content):
    return tuple(unescape("".join(part.text or "" for part in item.iter(MAIN + "t"))) for item in ElementTree.fromstring(content))


def texts(archive):
    return texts_of(archive.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in archive.namelist() else ()


def sheet_files(archive):
    """Sheet name -> file in the archive, in order."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target") for relation in relations.iter(PACKAGE + "Relationship")}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    return {sheet.get("name"): "xl/" + targets[sheet.get(RELATION)].removeprefix("/xl/")
            for sheet in book.iter(MAIN + "sheet")}


def read_cell(element, shared):
    formula, value = element.find(MAIN + "f"), element.find(MAIN + "v")
    kind, text = element.get("t", "n"), value.text if value is not None else None
    formula = "" if formula is None else formula.text or "?"
    if kind == "s":
        return Cell(formula, shared[int(text)], False)
    if kind == "inlineStr":
        return Cell(formula, unescape("".join(part.text or "" for part in element.iter(MAIN + "t"))), False)
    if kind in ("str", "e"):
        return Cell(formula, unescape(text or ""), kind == "e")
    return Cell(formula, None if text is None else float(text), False)


@functools.lru_cache(maxsize=32)
def root_of(content):
    """Of a sheet; not to be changed."""
    return ElementTree.fromstring(content)


@UNCHANGED
def read_sheet(content, shared):
    return {element.get("r"): read_cell(element, shared) for element in root_of(content).iter(MAIN + "c")}


def read(path):
    """Sheet name -> {"B7": Cell}. Not to be changed: others may have been given the same."""
    with zipfile.ZipFile(path) as archive:
        shared = texts(archive)
        return {name: read_sheet(archive.read(file), shared) for name, file in sheet_files(archive).items()}


def names(path):
    """Defined name -> (sheet, "B7" or "B7:B12")."""
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    found = {}
    for name in book.iter(MAIN + "definedName"):
        sheet, _, cells = name.text.rpartition("!")
        found[name.get("name")] = (sheet.strip("'"), cells.replace("$", ""))
    return found


def cells_of(area):
    """"B7:B9" -> ["B7", "B8", "B9"]; along a row likewise."""
    first, _, last = area.partition(":")
    column, row = re.fullmatch(r"([A-Z]+)(\d+)", first).groups()
    last_column, last_row = re.fullmatch(r"([A-Z]+)(\d+)", last or first).groups()
    if column == last_column:
        return [f"{column}{number}" for number in range(int(row), int(last_row) + 1)]
    numbers = range(column_number(column), column_number(last_column) + 1)
    return [f"{column_letters(number)}{row}" for number in numbers]


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number):
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def put(element, value):
    """Makes a cell hold a number, a text, true or false, nothing (None) or a formula ("=…")."""
    for child in list(element):
        element.remove(child)
    element.attrib.pop("t", None)
    if value is None:
        return
    if isinstance(value, bool):
        element.set("t", "b")
        ElementTree.SubElement(element, MAIN + "v").text = str(int(value))
    elif isinstance(value, str) and value.startswith("="):
        ElementTree.SubElement(element, MAIN + "f").text = value[1:]
    elif isinstance(value, str):
        element.set("t", "inlineStr")
        ElementTree.SubElement(ElementTree.SubElement(element, MAIN + "is"), MAIN + "t").text = value
    else:
        ElementTree.SubElement(element, MAIN + "v").text = repr(value)


def edit(source, target, changes, packing=zipfile.ZIP_DEFLATED):
    """Copies a workbook with changes: {(sheet, "B7"): value}. The cells must exist. Only they are parsed: a sheet has thousands."""
    ElementTree.register_namespace("", MAIN[1:-1])
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", packing) as copy:
        files = {file: name for name, file in sheet_files(archive).items()}
        for item in archive.namelist():
            content = archive.read(item)
            for (sheet, where), value in changes.items():
                if files.get(item) != sheet:
                    continue
                cell = re.search(rb'<c r="%s"(?:[^>]*/>|.*?</c>)' % where.encode(), content, re.DOTALL)
                if not cell:
                    raise KeyError(f"no such cell in {item}: {where}")
                element = ElementTree.fromstring(cell[0].replace(b"<c ", b'<c xmlns="%s" ' % MAIN[1:-1].encode(), 1))
                put(element, value)
                content = content[:cell.start()] + ElementTree.tostring(element, encoding="UTF-8") + content[cell.end():]
            copy.writestr(item, content)


def spoil(source, target, sheet, where, value):
    """Copies a workbook with a wrong cached value in one formula cell."""
    ElementTree.register_namespace("", MAIN[1:-1])
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        file = sheet_files(archive)[sheet]
        for item in archive.namelist():
            content = archive.read(item)
            if item == file:
                root = ElementTree.fromstring(content)
                cell = next(element for element in root.iter(MAIN + "c") if element.get("r") == where)
                cell.find(MAIN + "v").text = repr(value)
                content = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
            copy.writestr(item, content)


# What no value of a cell rests on, and takes almost half of the time of a recalculation: looks of cells, rows and columns,
# cells that are nothing but a look, colours by condition, lists to choose from, links.
SHOWN_ONLY = [(re.compile(pattern, re.DOTALL), kept) for pattern, kept in (
    (rb"<(?:drawing|legacyDrawing|sheetProtection|sheetFormatPr) [^>]*/>", rb""),
    (rb"<(conditionalFormatting|dataValidations|cols|mergeCells|hyperlinks|ignoredErrors)\b.*?</\1>", rb""),
    (rb"<row r=\"(\d+)\"[^>]*?(/?)>", rb'<row r="\1"\2>'),
    (rb"(<c [^>]*?) s=\"\d+\"", rb"\1"),
    (rb"<c r=\"[A-Z]+\d+\"/>", rb""))]


DEFINED = re.compile(r'<definedName name="([^"]+)"[^>]*>([^<]*)</definedName>')
WORD_OR_TEXT = re.compile(r"&quot;.*?&quot;|\"[^\"]*\"|'[^']*'|[A-Za-z_][A-Za-z0-9_.]*(?![A-Za-z0-9_.(!])")


@UNCHANGED
def plain_sheet(content, defined):
    """A sheet without what is for show, its formulas with the cells that names stand for: LibreOffice takes four fifths
    of its time to enter a thousand names, each by copying all."""
    names = dict(defined)
    for pattern, kept in SHOWN_ONLY:
        content = pattern.sub(kept, content)

    def cell(word):
        return names.get(word.group(), word.group())
    return re.sub(r"(?<=<f>)[^<]*", lambda formula: WORD_OR_TEXT.sub(cell, formula.group()), content.decode()).encode()


TEXT_IN_FORMULA = re.compile(rb"&quot;.*?&quot;|\"[^\"]*\"")
OTHER_SHEET = re.compile(rb"(?:'([^']+)'|([A-Za-z]+))!")


@UNCHANGED
def referred(plain):
    """The sheets that a plain one refers to."""
    formulas = b" ".join(TEXT_IN_FORMULA.sub(b"", formula) for formula in re.findall(rb"(?<=<f>)[^<]*", plain))
    return frozenset((quoted or bare).decode() for quoted, bare in OTHER_SHEET.findall(formulas))


def needed(plain, only):
    """Of plain sheets by name: those of `only`, and all that they rest on."""
    found = set()
    open_ends = set(only)
    while open_ends:
        name = open_ends.pop()
        if name in plain and name not in found:
            found.add(name)
            open_ends |= referred(plain[name])
    return found


def lean(source, target, only=None):
    """Copies a workbook without its charts, notes, colours by condition and lists to choose from, names written out; where
    some sheets only are wanted, what these do not rest on is empty. Returns the sheets that are not."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as copy:
        defined = tuple(DEFINED.findall(archive.read("xl/workbook.xml").decode()))
        files = {file: name for name, file in sheet_files(archive).items()}
        plain = {name: plain_sheet(archive.read(file), defined) for file, name in files.items()}
        kept = needed(plain, only or plain)
        for item in archive.namelist():
            content = archive.read(item)
            if item.startswith(("xl/charts/", "xl/drawings/", "xl/comments")):
                continue
            if item in files:
                content = plain[files[item]]
                if files[item] not in kept:
                    content = re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", content, flags=re.DOTALL)
            if item == "xl/workbook.xml":
                content = re.sub(rb"<definedNames>.*?</definedNames>", b"", content, flags=re.DOTALL)
            if item.startswith("xl/worksheets/_rels/"):
                content = re.sub(rb"<Relationship [^>]*/(?:drawing|vmlDrawing|comments)\"[^>]*/>", b"", content)
            if item == "[Content_Types].xml":
                content = re.sub(rb"<Override [^>]*\"/xl/(?:drawings/|charts/|comments)[^>]*/>", b"", content)
            if item == "xl/styles.xml": # dates and percents as numbers
                content = re.sub(rb"<numFmts.*?</numFmts>", b"", re.sub(rb"numFmtId=\"\d+\"", b"numFmtId=\"2\"", content), flags=re.DOTALL)
            copy.writestr(item, content)
    return kept


# Every sheet as a file of its own, numbers with all their digits.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"
ERRORS = re.compile(r"#(?:VALUE!|REF!|NAME\?|DIV/0!|NUM!|N/A)|Err:\d+")


def read_values(directory, stem, before):
    """The cells of `before`, by sheet, with the values that the files of a recalculated workbook have; formulas are those before."""
    found = {}
    for sheet, cells in before.items():
        with open(pathlib.Path(directory) / f"{stem}-{sheet}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        found[sheet] = {where: cell_of(cell, at(rows, where)) for where, cell in cells.items()}
    return found


@functools.lru_cache(maxsize=None)
def place(where):
    """"B7" -> (6, 1)"""
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", where).groups()
    return int(row) - 1, column_number(letters) - 1


def at(rows, where):
    row, column = place(where)
    line = rows[row] if row < len(rows) else []
    return line[column] if column < len(line) else ""


def cell_of(before, text):
    """A text that looks like a number is one, unless a text stood there."""
    if text == "":
        return Cell(before.formula, "" if isinstance(before.value, str) else None, False)
    if ERRORS.fullmatch(text):
        return Cell(before.formula, text, True)
    if not isinstance(before.value, str) or before.value == "":
        try:
            return Cell(before.formula, float(text), False)
        except ValueError:
            pass
    return Cell(before.formula, text, False)


class Recalculator:
    """LibreOffice with a profile of its own that recalculates on load. A context manager."""

    BATCH = 40      # workbooks per start of the program
    HOARD = {"MALLOC_TRIM_THRESHOLD_": "1000000000", "MALLOC_TOP_PAD_": "67108864", "MALLOC_MMAP_THRESHOLD_": "1000000000"}

    def __init__(self, program="soffice", whole=0, only=None):
        self.program = program
        self.only = only        # the sheets that are looked at; all without it
        self.whole = whole      # how many workbooks are to be opened as they are, names, charts and all
        self.proof = None       # a spoilt workbook, its sheet and cell, and the right value

    def __enter__(self):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="haggle-recalc-"))
        user = self.directory / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        return self

    def __exit__(self, kind, *_):
        shutil.rmtree(self.directory, ignore_errors=True)
        if self.proof and not kind:
            raise RuntimeError("nothing was recalculated after prove()")

    def convert(self, paths, directory, to="xlsx"):
        """Opens, recalculates and saves each workbook into `directory` under its own name."""
        paths = [str(path) for path in paths]
        for start in range(0, len(paths), self.BATCH):
            subprocess.run([self.program, f"-env:UserInstallation={(self.directory / 'profile').as_uri()}",
                            "--headless", "--norestore", "--convert-to", to, "--outdir", str(directory)]
                           + paths[start:start + self.BATCH],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1800,
                           env={**os.environ, **self.HOARD}) # a tenth of its time: memory is asked for once
        return [pathlib.Path(directory) / f"{pathlib.Path(path).stem}.{to}" for path in paths]

    def recalculate(self, paths):
        """Yields (path, cells before, cells after), file names being unique. The first, if asked for, are opened and saved
        as they are, so that one sees whether formulas survive; of the others only values are taken."""
        proof, self.proof = self.proof, None
        with tempfile.TemporaryDirectory(dir=self.directory) as directory, \
                tempfile.TemporaryDirectory(dir=self.directory) as copies:
            books = ([proof[0]] if proof else []) + list(paths)
            whole, self.whole = min(self.whole, len(books)), 0
            self.convert(books[:whole], directory)
            thin = {path: pathlib.Path(copies) / pathlib.Path(path).name for path in books[whole:]}
            kept = {path: lean(path, copy, self.only) for path, copy in thin.items()}
            self.convert(thin.values(), directory, CSV)
            for number, path in enumerate(books):
                before, after = read(path), pathlib.Path(directory) / f"{pathlib.Path(path).stem}.xlsx"
                if not (after if number < whole else after.with_name(f"{after.stem}-Answer.csv")).exists():
                    raise RuntimeError(f"{path}: LibreOffice could not read it")
                if number >= whole:
                    before = {sheet: cells for sheet, cells in before.items() if sheet in kept[path]}
                now = read(after) if number < whole else read_values(directory, after.stem, before)
                if proof and path == proof[0]:
                    self.check_proof(now, *proof)
                else:
                    yield path, before, now

    def prove(self, path):
        """The next recalculation fails unless a wrong cached value comes back right: that this really recalculates."""
        sheets = read(path)
        sheet, where = next((sheet, where) for sheet in self.only or sheets for where, cell in sheets[sheet].items()
                            if cell.formula and isinstance(cell.value, float))
        spoilt = self.directory / "spoilt.xlsx"
        spoil(path, spoilt, sheet, where, 123456.78)
        self.proof = spoilt, sheet, where, sheets[sheet][where].value

    @staticmethod
    def check_proof(after, spoilt, sheet, where, right):
        if read(spoilt)[sheet][where].value != 123456.78 or after[sheet][where].value != right:
            raise RuntimeError("LibreOffice does not recalculate on load: a comparison would prove nothing")
