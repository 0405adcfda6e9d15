#!/usr/bin/env python3
"""What the charts of a workbook show, read back from its XML, and how its sheets are laid out.

    check_charts.py --haggle PATH [CASE...]

For each case file and each case of special.py: every point, category, name and
title that a chart caches is what its cell holds; an offer has one colour and
one kind of dashes on every sheet, grey and a word when it is declined or has
lapsed; the mark of a break-even stands in the month that the gaps say; value
axes hold the data, begin and end at whole steps, and from 0 where there are
bars; months run to 60. Nothing stands under a chart or under a second one,
and the frozen rows are few. Every sheet leads back to the first; charts may be
moved and notes added; amounts are whole and keep their sign; no rule numbers or private words.
"""

import json
import re
import zipfile
from xml.etree import ElementTree

import check_structure
import sheets
import special

C = check_structure.DRAWING
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
D = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
GREY = "A6A6A6"
MONTHS = 60
OFFERS_MOST = 8
FROZEN_MOST = 3         # rows
OWNED = ("Stay", "Years", "Compare", "Prices", "Chance", "Assumptions", "Vests")
ON_TOP = ("Stay", "Years", "Compare", "Chance", "Each part")
TOP_ROW = 5             # where their charts begin, at the latest


def split(area):
    """"Stay!$A$5:$A$9" -> ("Stay", ["A5", …])."""
    sheet, _, cells = area.rpartition("!")
    return sheet.strip("'"), sheets.cells_of(cells.replace("$", ""))


class Series:
    def __init__(self, element):
        self.name = self.text(element.find(f"{C}tx"))
        named = any(one.get("val") == "1" for one in element.iter(C + "showSerName"))
        shape = element.find(f"{C}spPr")
        filled = shape.find(f"{A}solidFill/{A}srgbClr")
        line = shape.find(f"{A}ln/{A}solidFill/{A}srgbClr")
        dash = shape.find(f"{A}ln/{A}prstDash")
        self.bar = filled is not None
        self.colour = (filled if self.bar else line).get("val")
        self.dash = "solid" if dash is None else dash.get("val")
        self.width = int(shape.find(f"{A}ln").get("w", 0))
        values = next(element.iter(C + "val"), None)
        values = next(element.iter(C + "yVal")) if values is None else values
        self.values = [float(point.find(C + "v").text) for point in values.iter(C + "pt")]
        self.marks, self.spare = named and len(self.values) == 2, named and len(self.values) > 2

    @staticmethod
    def text(element):
        return "".join(point.find(C + "v").text or "" for point in element.iter(C + "pt"))


class Chart:
    def __init__(self, root):
        self.root = root
        self.series = [Series(one) for one in root.iter(C + "ser")]
        self.title = Series.text(next(root.iter(C + "title")))
        self.stacked = any(one.get("val") == "stacked" for one in root.iter(C + "grouping"))
        axes = list(root.iter(C + "valAx"))
        self.value_axis, self.months = axes[-1], axes[0] if len(axes) == 2 else None

    @staticmethod
    def bounds(axis):
        found = [next(axis.iter(C + word), None) for word in ("min", "max", "majorUnit")]
        return None if None in found else [float(one.get("val")) for one in found]


def check_caches(charts, cells):
    """Every cache against its cells. The last finding is how many points there were."""
    points = 0
    for sheet, found in charts.items():
        for chart in found:
            references = [one for kind in ("numRef", "strRef") for one in chart.root.iter(C + kind)]
            for reference in references:
                area = reference.find(C + "f").text
                of, places = split(area)
                cached = {int(point.get("idx")): point.find(C + "v").text or "" for point in reference.iter(C + "pt")}
                count = next(reference.iter(C + "ptCount"), None)
                if count is None or int(count.get("val")) != len(places):
                    yield f"{sheet}: {area} caches {None if count is None else count.get('val')} of {len(places)} points"
                    continue
                for index, where in enumerate(places):
                    cell = cells[of].get(where)
                    points += 1
                    if not agrees(cell.value if cell else None, cached.get(index)):
                        yield f"{sheet}: a chart caches {cached.get(index)!r} for {of}!{where}, which holds {cell.value!r}"
    if points == 0:
        yield "no cached points at all"


def agrees(value, cached):
    if isinstance(value, float):
        return cached is not None and abs(value - float(cached)) <= 1e-9 * max(1, abs(value))
    return (value or None) == (sheets.unescape(cached) if cached is not None else None)


def standing(case, offer, index):
    """As the engine has it: the one that is negotiated stands."""
    negotiating = case.get("negotiating", case["offers"][0].get("id"))
    if index == 0 and "negotiating" not in case or negotiating and offer.get("id") == negotiating:
        return ""
    if offer.get("status") == "declined":
        return "declined"
    as_of = case.get("assumptions", {}).get("as_of", "")
    return "lapsed" if as_of and offer.get("deadline", "9") < as_of else ""


def check_colours(charts, case):
    """One look an offer, told by its place among the offers: Stay's first chart has them all, then the present job."""
    stay = [one for one in charts["Stay"][0].series if not one.marks and not one.spare]
    lines = len(case["offers"]) + ("current_job" in case)
    if len(stay) != lines:
        yield f"Stay: {len(stay)} lines where {lines} are compared"
        return
    looks = {}
    for one, (index, offer) in zip(stay, enumerate(case["offers"])):
        looks.setdefault(one.name, (one.colour, one.dash))
        word = standing(case, offer, index)
        if (one.colour == GREY) != bool(word) or word and not one.name.endswith(f" ({word})"):
            yield f"Stay: {one.name!r} is drawn in {one.colour}, standing {word!r}"
    shown = [one.colour for one in stay if one.colour != GREY]
    if len(set(shown)) != len(shown):
        yield f"Stay: two offers of one colour: {shown}"
    if len({one.name for one in stay}) != len(stay):
        return  # names that are the same say nothing
    for sheet in ("Answer", "Stay", "Compare"):
        for chart in charts.get(sheet, []):
            for one in chart.series:
                if one.name in looks and not one.marks and not one.bar and looks[one.name] != (one.colour, one.dash):
                    yield f"{sheet}: {one.name!r} is {one.colour} {one.dash}, on Stay {looks[one.name]}"
    for chart in charts.get("Chance", []):
        if chart.title in looks and any(one.colour != looks[chart.title][0] for one in chart.series):
            yield f"Chance: {chart.title!r} has colours of its own: {[one.colour for one in chart.series]}"
    parts = {}
    for chart in charts["Years"]:
        for one in chart.series:
            if parts.setdefault(one.name, one.colour) != one.colour:
                yield f"Years: {one.name} in two colours"


def turn(gaps):
    """The month from which the sign of the last gap holds, if it did not hold before; else 0."""
    sign = [(gap > 0) - (gap < 0) for gap in gaps]
    others = [month for month, one in enumerate(sign, 1) if one != sign[-1]]
    return 1 + max(others) if sign[-1] and others else 0


def check_marks(charts, cells, names, case):
    """Marks of the stay chart, an offer each; what the gaps say, and nothing for an offer that does not stand."""
    marks = [one for one in charts["Stay"][0].series if one.marks]
    if len(marks) != len(case["offers"]) - 1:
        yield f"Stay: {len(marks)} marks"
    gaps = [(sheet, area) for name, (sheet, area) in names.items() if name.endswith("_gap")]
    gaps.sort(key=lambda one: sheets.column_number(re.match("[A-Z]+", one[1]).group()))
    own = case.get("negotiating", case["offers"][0].get("id"))
    rivals = [(index, offer) for index, offer in enumerate(case["offers"])
              if not (offer.get("id") == own or own is None and index == 0 or "negotiating" not in case and index == 0)]
    for mark, (sheet, area), (index, offer) in zip(marks, gaps, rivals):
        month = turn([cells[sheet][where].value for where in sheets.cells_of(area)])
        month = 0 if standing(case, offer, index) else month
        if mark.name != (f"month {month}" if month else "") or (mark.values[1] != 0) != bool(month):
            yield f"Stay: a mark {mark.name!r} at {mark.values}, where the order turns in month {month}"


def check_spare(charts, case):
    """The empty column's line is named at its end, by a name that shows nothing yet, and never in a legend."""
    wanted = len(case["offers"]) < OFFERS_MOST
    for sheet in ("Answer", "Stay", "Compare"):
        for chart in charts.get(sheet, []):
            spare = [index for index, one in enumerate(chart.series) if one.spare]
            left_out = {int(one.find(C + "idx").get("val")) for one in chart.root.iter(C + "legendEntry")}
            if not chart.stacked and len(spare) != wanted:
                yield f"{sheet}: {chart.title!r} has {len(spare)} lines for an offer to come"
            for index in spare:
                if chart.series[index].name != " " or index not in left_out:
                    yield f"{sheet}: {chart.title!r} shows the name {chart.series[index].name!r} of no offer"


def check_axes(charts):
    for sheet, found in charts.items():
        for chart in found:
            bounds = Chart.bounds(chart.value_axis)
            values = [value for one in chart.series if not one.marks for value in one.values]
            if bounds is None:
                if any(values):
                    yield f"{sheet}: {chart.title!r} has a value axis by chance"
                continue
            low, high, unit = bounds
            if min(values, default=0) < low or max(values, default=0) > high:
                yield f"{sheet}: {chart.title!r} shows {low} to {high} of {min(values)} to {max(values)}"
            if any(abs(bound / unit - round(bound / unit)) > 1e-9 for bound in (low, high)) or not 2 <= (high - low) / unit <= 10:
                yield f"{sheet}: {chart.title!r} has the axis {low} to {high} by {unit}"
            if (chart.stacked or any(one.bar for one in chart.series)) and low > 0:
                yield f"{sheet}: bars of {chart.title!r} do not begin at 0"
            if chart.stacked and max(map(sum, zip(*(one.values for one in chart.series)))) > high:
                yield f"{sheet}: the bars of {chart.title!r} end above {high}"
            months = Chart.bounds(chart.months) if chart.months is not None else None
            if chart.months is not None and (months is None or months[1] != MONTHS or months[2] not in (6, 12)):
                yield f"{sheet}: {chart.title!r} shows months {months}"


def corner(element):
    return int(element.find(D + "col").text), int(element.find(D + "row").text)


def check_places(archive, cells):
    """Rectangles of the charts against the cells and each other, in rows and columns that they cover in part."""
    for sheet, file in sheets.sheet_files(archive).items():
        relations = file.replace("worksheets/", "worksheets/_rels/") + ".rels"
        text = archive.read(relations).decode() if relations in archive.namelist() else ""
        for drawing in re.findall(r"drawings/(drawing\d+\.xml)", text):
            root = ElementTree.fromstring(archive.read(f"xl/drawings/{drawing}"))
            boxes = [(corner(one.find(D + "from")), corner(one.find(D + "to"))) for one in root.iter(D + "twoCellAnchor")]
            if sheet in ON_TOP and min(top for (_, top), _ in boxes) >= TOP_ROW:
                yield f"{sheet}: its charts do not stand at the top"
            for index, ((left, top), (right, bottom)) in enumerate(boxes):
                for where, cell in cells[sheet].items():
                    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", where).groups()
                    column = sheets.column_number(letters) - 1
                    if left <= column < right and top <= int(row) - 1 < bottom and cell.value not in (None, ""):
                        yield f"{sheet}: a chart stands over {where}"
                for (left2, top2), (right2, bottom2) in boxes[index + 1:]:
                    if left < right2 and left2 < right and top < bottom2 and top2 < bottom:
                        yield f"{sheet}: two charts overlap"


def check_form(archive, cells):
    formats = ElementTree.fromstring(archive.read("xl/styles.xml"))
    codes = {one.get("numFmtId"): one.get("formatCode") for one in formats.iter(sheets.MAIN + "numFmt")}
    styles = [codes.get(one.get("numFmtId"), "") for one in formats.find(sheets.MAIN + "cellXfs")]
    first = next(iter(cells))
    for sheet, file in sheets.sheet_files(archive).items():
        root = sheets.root_of(archive.read(file))
        protection = root.find(sheets.MAIN + "sheetProtection")
        if protection.get("objects") == "1" or protection.get("scenarios") == "1":
            yield f"{sheet}: charts cannot be moved, nor notes added"
        pane = next(root.iter(sheets.MAIN + "pane"), None)
        if sheet in OWNED + ON_TOP and pane is not None and float(pane.get("ySplit", 0)) > FROZEN_MOST \
                and sheet != "Vests":
            yield f"{sheet}: {pane.get('ySplit')} rows are frozen"
        back = [one for one in root.iter(sheets.MAIN + "hyperlink") if one.get("location") == f"{first}!A1"]
        if sheet != first and len(back) != 1:
            yield f"{sheet}: {len(back)} ways back to {first}"
        for cell in root.iter(sheets.MAIN + "c"):
            number = cell.find(sheets.MAIN + "v")
            if cell.get("t", "n") == "n" and number is not None and float(number.text) < 0 \
                    and "[>=" in styles[int(cell.get("s", 0))]:  # of lakhs: LibreOffice shows it without its sign
                yield f"{sheet}!{cell.get('r')}: {number.text} loses its sign"
        if sheet not in OWNED:
            continue
        for cell in root.iter(sheets.MAIN + "c"):
            code = styles[int(cell.get("s", 0))]
            if "0.00" in code and "%" not in code and not (sheet == "Vests" and code.endswith("0.00")):
                yield f"{sheet}!{cell.get('r')}: not in whole amounts: {code}"
    notes = " ".join(archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/comments"))
    if not any("without a password" in str(cell.value) for cell in cells["Assumptions"].values()):
        yield "Assumptions: does not say that there is no password"
    for sheet in filter(cells.get, OWNED):
        for where, cell in cells[sheet].items():
            if isinstance(cell.value, str) and not cell.formula and re.search(r"\bR1?[0-9]\b|\(V\)|^V:", cell.value):
                yield f"{sheet}!{where}: {cell.value[:60]!r}"
    if re.search(r"\bR1?[0-9]:", notes):
        yield "a note speaks of a rule by its number"


def check_years(cells, case):
    found = [cell.value for cell in cells["Years"].values() if cell.value == "Year 5"]
    columns = min(len(case["offers"]) + 1, OFFERS_MOST)  # one for an offer to come
    if len(found) != columns:
        yield f"Years: {len(found)} fifth years for {columns} columns of Letters"
    if not any(cell.value == MONTHS for cell in cells["Prices"].values()):
        yield "Prices: no stay of 60 months"


def check_case(haggle, path, directory):
    case = json.loads(path.read_text(encoding="utf-8"))
    check_structure.run(haggle, "report", path, "-o", directory / path.stem)
    book = directory / path.stem / "workbook.xlsx"
    cells = sheets.read(book)
    with zipfile.ZipFile(book) as archive:
        charts = {sheet: [Chart(root) for root in found] for sheet, found in check_structure.charts_of(archive).items()}
        yield from check_places(archive, cells)
        yield from check_form(archive, cells)
    yield from check_caches(charts, cells)
    yield from check_colours(charts, case)
    yield from check_marks(charts, cells, sheets.names(book), case)
    yield from check_spare(charts, case)
    yield from check_axes(charts)
    yield from check_years(cells, case)


if __name__ == "__main__":
    special.main(__doc__, check_case)
