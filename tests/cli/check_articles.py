#!/usr/bin/env python3
"""Every figure of the five source articles stands in the data with its article, or is left out for a reason.

    check_articles.py [--data FOLDER]

tests/data/article_figures.md has what the articles say; each number in it, in digits or as a word, needs an entry of
that article in tests/data/article_figures.json. An entry says in which file of the data, in which record and in which
member the figure stands (there it must be), or why it is left out. No entry is left that the text does not have.
Then every figure is taken out of the data once, in memory, and must be missed. The exit status is 0 when all that
holds, 1 when not.
"""

import argparse
import copy
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
FIGURES = os.path.join(TOP, "tests", "data", "article_figures")

WORDS = {word: number for number, word in
         enumerate("two three four five six seven eight nine ten".split(), start=2)}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
UNITS = ("%", "dollars", "rounds", "weeks", "days", "years", "year", "minutes", "interviews")
NUMBER = r"(?<![\w.])(?:\d[\d,]*(?:\.\d+)?|(?:" + "|".join(WORDS) + r")\b)"
BEHIND = re.compile(r"(?:\s*%?\s*(?:–|to|or|and)\s*" + NUMBER + r")?[\s-]*"
                    r"(?P<scale>thousand|million|billion|trillion)?\s*"
                    r"(?P<unit>%|(?:dollar|round|week|day|year|minute|interview)s?\b)?", re.I)
DATE = r"\b\d{4}-\d{2}(?:-\d{2})?\b"
LEAST_WORDS = 5  # of a reason


def numbers_in(text):
    """[(value, unit or None, the line it stands on)] of every number."""
    found = []
    text = re.sub(DATE, "", text)
    for match in re.finditer(NUMBER, text, re.I):
        word = match.group().lower()
        behind = BEHIND.match(text, match.end())
        value = WORDS[word] if word in WORDS else float(word.rstrip(",").replace(",", ""))
        unit = behind.group("unit")
        if unit and unit != "%":
            unit = unit.lower().rstrip("s") + "s"
        line = text[text.rfind("\n", 0, match.start()) + 1:].split("\n")[0]
        found.append((value * SCALES.get((behind.group("scale") or "").lower(), 1), unit, line))
    return found


def articles_of(text):
    """(article, its lines) of every section."""
    parts = re.split(r"(?m)^## (A\d): .*$", text)
    return list(zip(parts[1::2], parts[2::2]))


def same(left, right):
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))


def records_of(data, where):
    """The records that an entry means; one, where all is well."""
    node = data.get(where["file"], {})
    for key in where["list"].split("."):
        node = node.get(key, []) if isinstance(node, dict) else []
    return [record for record in (node if isinstance(node, list) else [node])
            if all(record.get(key) == value for key, value in where["find"].items())]


def stands(figure, unit, value):
    """Whether a member of a record has the figure: as its value (lengths are in days), or as a number in its words."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, (int, float)):
        return same(figure * 7 if unit == "weeks" else figure, value)
    return any(same(figure, number) for number, _, _ in numbers_in(str(value)))


def misplaced(entry, data):
    """What is wrong with where an entry says that its figure stands; None when it does stand there."""
    where = entry["in"]
    found = records_of(data, where)
    if len(found) != 1:
        return f"{len(found)} records of {where['file']}, {where['list']}, fit {where['find']}: expected 1"
    if not stands(entry["figure"], entry["unit"], found[0].get(where["member"])):
        return f"not in \"{where['member']}\" of {where['file']}, {where['list']}, {where['find']}"
    return None


def wrong_with(entry, data):
    if set(entry) not in ({"article", "figure", "unit", "about", "in"}, {"article", "figure", "unit", "about", "left_out"}):
        return f"members {sorted(entry)}"
    if entry["unit"] not in UNITS:
        return f"unit \"{entry['unit']}\""
    if "left_out" in entry:
        return None if len(entry["left_out"].split()) >= LEAST_WORDS else "left out without a reason"
    return misplaced(entry, data)


def answers(entry, article, value, unit):
    """Whether an entry is about a number of the text; one without a unit may have any."""
    own = entry["unit"] if entry["unit"] == "%" else entry["unit"].rstrip("s") + "s"
    return entry["article"] == article and same(entry["figure"], value) and unit in (None, own)


def named(entry):
    return f"{entry['article']}, {entry['figure']} {entry['unit']} ({entry['about']})"


def complaints(text, entries, data):
    for entry in entries:
        fault = wrong_with(entry, data)
        if fault:
            yield f"{named(entry)}: {fault}"
    said = [(article, value, unit, line) for article, lines in articles_of(text)
            for value, unit, line in numbers_in(lines)]
    for article, value, unit, line in said:
        if not any(answers(entry, article, value, unit) for entry in entries):
            yield f"{article}: no entry for {value:g} {unit or ''} of \"{line.strip()}\""
    for entry in entries:
        if not any(answers(entry, article, value, unit) for article, value, unit, _ in said):
            yield f"{named(entry)}: the text of the article has no such number"
    for article in ("A1", "A2", "A3", "A4", "A5"):
        if article not in {article for article, *_ in said}:
            yield f"{article}: nothing is said of it"


def unmissed(entries, data):
    """Entries whose figure can be taken out of the data unnoticed."""
    for entry in entries:
        if "in" not in entry:
            continue
        where, less = entry["in"], copy.deepcopy(data)
        for record in records_of(less, where):
            record.pop(where["member"], None)
        if not misplaced(entry, less):
            yield f"{named(entry)}: nobody misses it"


def load(folder):
    data = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                data[name] = json.load(file)
    return data


def main():
    parser = argparse.ArgumentParser(description="The figures of the source articles stand in the data.")
    parser.add_argument("--haggle", help="not used: the data are read as they are")
    parser.add_argument("--data", default=os.path.join(TOP, "bands", "data"))
    options = parser.parse_args()
    with open(FIGURES + ".md", encoding="utf-8") as file:
        text = file.read()
    with open(FIGURES + ".json", encoding="utf-8") as file:
        entries = json.load(file)
    data = load(options.data)
    found = list(complaints(text, entries, data)) or list(unmissed(entries, data))
    for line in found:
        print(line)
    print(f"{len(entries)} figures, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
