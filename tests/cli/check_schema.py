#!/usr/bin/env python3
"""The JSON Schema of the case format against the readers, the examples and the gallery of errors.

    check_schema.py [--haggle PATH] [--cases N] [--seed K]
    check_schema.py --update       writes the vesting presets of the data, and the descriptions of the table of
                                   questions, into the schema

- The keys, the names to choose from and the bounds of the schema are those of the C readers.
- The descriptions of the figures that a person is asked for are those of the table of questions.
- The examples, the case that uses every key, and N random cases of the agreement test are valid; the case
  that uses every key does use every key.
- Of the files in errors/ the schema refuses all but those that a schema cannot judge, listed here by reason.
- With --haggle: of N broken cases, whatever the program accepts, the schema accepts.

What needs the Python package jsonschema is left out, with a message, where it is missing. The exit status
is 0 when everything agrees, 1 when not.
"""

import argparse
import itertools
import json
import os
import re
import subprocess
import sys
import textwrap

import fuzz_cases

try:
    import jsonschema
except ImportError:
    jsonschema = None

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
sys.path.insert(0, os.path.join(TOP, "tests", "agreement"))
import generate  # noqa: E402  (found by the line above)

SCHEMA = os.path.join(TOP, "scenarios", "case.schema.json")
ERRORS = os.path.join(HERE, "errors")
HEADERS = ("calc/pay/offer.h", "calc/pay/horizon.h", "calc/pay/price.h", "scenarios/case/case.h")

# The constants that bound a list, by the place of the list in the schema.
LIST_BOUNDS = {
    "properties.offers": "OFFERS_MAX",
    "properties.evidence": "EVIDENCE_MAX",
    "properties.process": "PROCESSES_MAX",
    "properties.rounds": "ROUNDS_MAX",
    "properties.rounds.items.properties.sign_on": "SIGN_ONS_MAX",
    "properties.candidate.properties.contributions": "CONTRIBUTIONS_MAX",
    "properties.current_job.properties.unvested": "UNVESTED_MAX",
    "properties.current_job.properties.repay_owed": "OWED_MAX",
    "definitions.stay.anyOf.1": "HORIZONS_MAX",
    "definitions.raises": "RAISES_MAX",
    "definitions.offer.properties.grants": "GRANTS_MAX",
    "definitions.offer.properties.other": "OTHERS_MAX",
    "definitions.offer.properties.benefits": "BENEFITS_MAX",
    "definitions.sign_ons": "SIGN_ONS_MAX",
    "definitions.schedule.properties.events": "EVENTS_MAX",
    "definitions.schedule.properties.years": "YEARS_MAX",
    "definitions.stock.properties.path": "PRICE_PATH_MAX",
}
NUMBER_BOUNDS = {
    "definitions.month": "MONTHS_MAX",
    "definitions.units": "UNITS_MAX",
    "definitions.window": "REPAY_MONTHS_MAX",
    "definitions.stay.anyOf.0": "MONTHS_MAX",
    "definitions.schedule.properties.cliff_months": "MONTHS_MAX",
    "definitions.later_grant.properties.granted_month": "MONTHS_MAX",
}

# Mistakes that a schema cannot see, and why.
BEYOND = {
    "a schema counts no decimals of numbers": (
        "money-three-decimals", "money-many-decimals", "money-too-small", "rate-fraction-too-fine"),
    "a schema compares no values with each other": (
        "evidence-low-above-high", "evidence-low-above-mid", "evidence-mid-above-high", "raise-months-not-ascending",
        "rounds-out-of-order", "sign-on-year-twice", "sign-on-years-not-ascending", "vesting-month-twice",
        "vesting-months-not-ascending", "stay-listed-twice", "id-twice", "id-of-another-company",
        "fx-of-the-case-itself", "fx-missing", "fx-missing-for-an-offer", "bonus-low-above-amount", "money-in-euros",
        "money-of-another-currency", "negotiating-misspelt", "negotiating-an-unknown-id",
        "round-said-by-the-candidate", "round-total-by-the-candidate", "goal-accept-above-the-target", "goal-floor-above-the-anchor"),
    "a schema adds nothing up": (
        "stay-weights-90-percent", "stay-weights-in-thirds", "vesting-weights-99-99", "vesting-years-101",
        "vesting-units-add-up-to-0", "vesting-units-add-up-to-too-many", "vesting-units-disagree-with-the-grant",
        "grant-value-makes-too-many-units", "overflow-base", "overflow-equity", "overflow-by-growth",
        "overflow-flat-equity"),
    "a schema reads no number in a text": (
        "money-text-above-the-most", "money-too-large-in-rupees", "rate-above-the-most", "rate-enormous", "rate-growth-above-the-most",
        "stock-volatility-above-the-most"),
    "a schema knows no calendar (its format \"date\" is advice)": (
        "date-that-does-not-exist", "date-29-february-of-no-leap-year", "statement-date-that-does-not-exist"),
    "what is missing may stand elsewhere": (
        "grant-units-without-price", "refresher-units-without-price", "stock-path-without-prices",
        "assumed-path-without-prices"),
    "a parser keeps the last of two equal keys": ("json-duplicate-key", "json-duplicate-key-by-escape",
                                                  "quoted-part-twice"),
}

STRINGS = re.compile(r"^( *)(?:static )?const char \*const (\w+)\[\w*\] = \{([^}]*)\}", re.MULTILINE)

# What makes a list of strings the keys of an object, or the names to choose from.
OBJECT_CALL = r"\bread_object\([^;{()]*\b%s\b"
CHOICE_CALL = r"\b(?:read|maybe)_choice\([^;{()]*\b%s\b|strcmp\((?:\w+->text, )?%s\[|\bmemcmp\(%s\["


# ---------------------------------------------------------------- what the readers say

def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as file:
        return file.read()


def reader_lists():
    """(keys or not, variable, strings) of every list of strings by which the readers of cases read: a reader is
    a source that reads objects, and a list belongs to the function it stands in, or to the whole source."""
    schedule_keys = re.search(r"#define SCHEDULE_KEYS (.*)", read("bands/world/schedule.h")).group(1)
    folder = os.path.join(TOP, "scenarios", "case")
    paths = ["bands/world/schedule.c"] + sorted(f"scenarios/case/{name}" for name in os.listdir(folder) if name.endswith(".c"))
    for path in paths:
        source = read(path)
        if "read_object(" not in source and "maybe_choice(" not in source and "us_state" not in path:
            continue
        for match in STRINGS.finditer(source):
            indent, variable, inside = match.groups()
            scope = source[match.end():source.index("\n}\n", match.end()) if indent else len(source)]
            strings = re.findall(r'"([^"]*)"', inside.replace("SCHEDULE_KEYS", schedule_keys))
            if re.search(OBJECT_CALL % variable, scope):
                yield True, variable, strings
            elif re.search(CHOICE_CALL % (variable, variable, variable), scope):
                yield False, variable, strings


def constants():
    """The numbers that the headers name."""
    found = {}
    for path in HEADERS:
        for name, number in re.findall(r"\b([A-Z_]+_MAX)(?: = |\s+INT64_C\()(\d+)", read(path)):
            found[name] = int(number)
    return found


# ---------------------------------------------------------------- what the schema says

def at(schema, place):
    for step in place.split("."):
        schema = schema[int(step) if isinstance(schema, list) else step]
    return schema


def parts(schema):
    """Every object of a schema that is itself a schema, or near enough."""
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def key_sets(schema):
    return {frozenset(part["properties"]) for part in parts(schema) if part.get("additionalProperties") is False}


def check_against_readers(schema, complain):
    lists = list(reader_lists())
    in_readers = {frozenset(names) for are_keys, _, names in lists if are_keys}
    in_schema = key_sets(schema)
    for keys in in_readers - in_schema:
        complain(f"the readers have an object with the keys {sorted(keys)}, the schema has not")
    for keys in in_schema - in_readers:
        complain(f"the schema has an object with the keys {sorted(keys)}, the readers have not")
    enums = {frozenset(part["enum"]) - {""} for part in parts(schema) if isinstance(part.get("enum"), list)}
    choices = {frozenset(names) - {""}: variable for are_keys, variable, names in lists if not are_keys}
    for names, variable in choices.items():
        if names not in enums:
            complain(f"the names {variable} of the readers are not to be chosen from in the schema: {sorted(names)}")
    of_data = frozenset(schema["definitions"]["preset"]["enum"])
    for names in enums - set(choices) - {of_data}:
        complain(f"the names {sorted(names)} of the schema are not those of a reader")
    presets = carried_presets()
    if sorted(schema["definitions"]["preset"]["enum"]) != sorted(presets):
        complain(f"the presets of the schema are not those of the data: "
                 f"{sorted(set(schema['definitions']['preset']['enum']) ^ set(presets))}")


def carried_presets():
    return [preset["name"] for preset in json.loads(read("bands/data/companies.json"))["presets"]]


def question_rows():
    """(place in the schema, description) of every row of the table of questions that has a place."""
    source = read("scenarios/case/questions.c")
    prefixes = dict(re.findall(r'^#define (\w+) "([^"]*)"$', source, re.MULTILINE))
    for prefix, rest, words in re.findall(r'\.place = (?:(\w+) )?"([^"]*)",\s+\.description = ((?:"(?:\\.|[^"\\])*"\s*)+)\}',
                                          source):
        place = prefixes.get(prefix, "") + rest
        if place:
            yield place, "".join(json.loads(part) for part in re.findall(r'"(?:\\.|[^"\\])*"', words))


def check_descriptions(schema, complain):
    rows = list(question_rows())
    if len(rows) < 30:
        complain(f"only {len(rows)} rows of the table of questions were found in its source")
    for place, description in rows:
        found = at(schema, place).get("description")
        if found != description:
            complain(f"{place}: the description is {found!r}, that of the table of questions is {description!r}")


def strings_of(text, start=0, place=""):
    """(place, start, end) of every string value in a JSON text, and where the value at `start` ends."""
    def blank(index):
        return re.compile(r"[ \t\r\n]*").match(text, index).end()
    found, end = [], start + 1
    if text[start] == '"':
        end = json.decoder.scanstring(text, start + 1)[1]
        return [(place, start, end)], end
    if text[start] not in "{[":
        return [], re.compile(r"[^\s,\]}]+").match(text, start).end()
    for number in itertools.count():
        end = blank(end)
        if text[end] in "}]":
            return found, end + 1
        step = str(number)
        if text[start] == "{":
            step, end = json.decoder.scanstring(text, end + 1)
            end = blank(blank(end) + 1)  # behind the colon
        inside, end = strings_of(text, end, f"{place}.{step}" if place else step)
        found += inside
        end = blank(end)
        end += text[end] == ","


def update_descriptions(text):
    """The descriptions of the schema become those of the table; nothing else of the text moves."""
    where = {place: (start, end) for place, start, end in strings_of(text)[0]}
    rows = [(*where[f"{place}.description"], description) for place, description in question_rows()]
    for start, end, description in sorted(rows, reverse=True):
        text = text[:start] + json.dumps(description, ensure_ascii=False) + text[end:]
    return text


def update():
    """The presets of the schema become those of the data; nothing else of the text moves."""
    text = update_descriptions(read("scenarios/case.schema.json"))
    before, rest = text.split('"preset": {\n', 1)
    names = textwrap.fill(", ".join(f'"{name}"' for name in carried_presets()), 118, initial_indent=" " * 8,
                          subsequent_indent=" " * 8)
    rest = re.sub(r'("enum": \[\n)[^\]]*?(\n +\])', lambda match: match[1] + names + match[2], rest, count=1)
    with open(SCHEMA, "w", encoding="utf-8") as file:
        file.write(before + '"preset": {\n' + rest)


def check_bounds(schema, complain):
    numbers = constants()
    for bound, places in (("maxItems", LIST_BOUNDS), ("maximum", NUMBER_BOUNDS)):
        for place, name in places.items():
            if at(schema, place)[bound] != numbers[name]:
                complain(f"{place}: {bound} is {at(schema, place)[bound]}, but {name} is {numbers[name]}")
    bounded = [id(at(schema, place)) for place in LIST_BOUNDS]
    for part in parts(schema):
        if "maxItems" in part and id(part) not in bounded:
            complain(f"the list {part['description']!r} is bounded by no constant in this test")


def check_help(schema, complain):
    """Editors show descriptions: every key has one, of its own or of what it refers to."""
    for part in parts(schema):
        if part.get("additionalProperties") is not False:
            continue
        for key, value in part["properties"].items():
            target = schema["definitions"][value["$ref"].rsplit("/", 1)[-1]] if "$ref" in value else value
            if "description" not in value and "description" not in target:
                complain(f"the key {key!r} has no description")


# ---------------------------------------------------------------- cases

def first_problem(validator, case):
    problem = jsonschema.exceptions.best_match(validator.iter_errors(case))
    return problem and f"{'/'.join(map(str, problem.absolute_path))}: {problem.message[:200]}"


def used_keys(value):
    """Every key in a case."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from used_keys(part)


def check_valid(validator, options, complain):
    named = [("examples/" + name, read("scenarios/examples/" + name))
             for name in sorted(os.listdir(os.path.join(TOP, "scenarios", "examples"))) if name.endswith(".json")]
    named.append(("full_case.json", read("tests/cli/full_case.json")))
    named += [(f"random case {options.seed}/{i}", generate.case_text(options.seed, i)) for i in range(options.cases)]
    for name, text in named:
        problem = first_problem(validator, json.loads(text))
        if problem:
            complain(f"{name} is valid, but the schema says {problem}")
    return len(named)


def check_full_case(schema, complain):
    unused = set().union(*key_sets(schema)) - set(used_keys(json.loads(read("tests/cli/full_case.json"))))
    if unused - {"yearly"}:                 # a stay is either a list or yearly
        complain(f"full_case.json does not use {sorted(unused)}")


def check_gallery(validator, complain):
    beyond = {name: reason for reason, names in BEYOND.items() for name in names}
    refused = 0
    for file in sorted(os.listdir(ERRORS)):
        name, ending = os.path.splitext(file)
        if ending != ".json":
            continue
        try:
            with open(os.path.join(ERRORS, file), encoding="utf-8") as text:
                case = json.load(text, parse_constant=lambda word: None)
        except (ValueError, RecursionError):
            continue                        # not JSON: no matter for a schema
        problem = first_problem(validator, case)
        refused += bool(problem)
        if problem and name in beyond:
            complain(f"errors/{file} is listed as beyond a schema, but: {problem}")
        if not problem and name not in beyond:
            complain(f"errors/{file} is no error to the schema")
    for name in beyond:
        if not os.path.exists(os.path.join(ERRORS, name + ".json")):
            complain(f"errors/{name}.json is listed as beyond a schema, but does not exist")
    return refused, len(beyond)


def check_accepted(validator, options, complain):
    """What the program accepts, the schema accepts."""
    accepted = 0
    texts = [*fuzz_cases.seeds(), *(generate.case_text(options.seed, i) for i in range(20))]
    for number in range(options.cases):
        text = fuzz_cases.Breaker(options.seed, number, texts).by_values()
        done = fuzz_cases.run_once(os.path.abspath(options.haggle), ["evaluate", "CASE"],
                                   text.encode("utf-8", "replace"), 20)
        if done.returncode != 0:
            continue
        accepted += 1
        problem = first_problem(validator, json.loads(text))
        if problem and not re.search(r"[0-9][eE][+-]?[0-9]+ ?%", problem):   # "1e1%": not worth a pattern
            complain(f"the program accepts broken case {options.seed}/{number}, but the schema says {problem}")
    return accepted


def main():
    parser = argparse.ArgumentParser(description="The schema of the case format against everything else.")
    parser.add_argument("--haggle", help="the program")
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--update", action="store_true", help="write presets and descriptions into the schema")
    options = parser.parse_args()
    if options.update:
        update()
    schema = json.loads(read("scenarios/case.schema.json"))
    complaints = []
    check_against_readers(schema, complaints.append)
    check_bounds(schema, complaints.append)
    check_help(schema, complaints.append)
    check_descriptions(schema, complaints.append)
    check_full_case(schema, complaints.append)
    if jsonschema:
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        print(f"{check_valid(validator, options, complaints.append)} valid cases")
        print("%d files of the gallery refused, %d beyond a schema" % check_gallery(validator, complaints.append))
        if options.haggle:
            print(f"{check_accepted(validator, options, complaints.append)} of {options.cases} broken cases accepted")
    else:
        print("the Python package jsonschema is not here: only keys, names and bounds are compared")
    for complaint in complaints:
        print(complaint)
    print(f"{len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
