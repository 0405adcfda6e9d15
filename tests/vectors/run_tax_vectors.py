#!/usr/bin/env python3
"""Tax bills that two public programs and a calculation by hand agree on, against the program.

    python3 run_tax_vectors.py --haggle PATH

tests/data/tax_vectors.json holds them with their sources; the program must give every figure of `expected` to the cent.
Where the two programs' own figures stand beside, they must be those of `expected` too, unless `check` says why not. The
exit status is 0 when everything agrees, 1 when not.
"""

import argparse
import json
import os
import subprocess
import sys

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "tax_vectors.json")
SAME = ("federal_income_tax", "social_security", "medicare", "additional_medicare", "state_income_tax", "local_income_tax")
KEYS = SAME + ("state_payroll", "total", "effective_rate", "marginal_rate")


def ask(haggle, vector):
    words = [haggle, "tax", "--format", "json"]
    for option in ("wages", "state", "filing", "year", "locality", "dependents"):
        if vector[option] is not None:
            words += [f"--{option}", str(vector[option])]
    run = subprocess.run(words, capture_output=True, text=True, check=False)
    return json.loads(run.stdout) if run.returncode == 0 else run.stderr


def cents(dollars):
    return round(dollars * 100)


def differences(vector, answer):
    """(what, expected, got)"""
    if isinstance(answer, str):
        yield "an answer", "", answer
        return
    expected = vector["expected"]
    for key in KEYS:
        if key not in answer:
            yield key, "the key", "none"
    for key in SAME:
        if cents(expected[key]) != cents(answer[key]):
            yield key, expected[key], answer[key]
    standard = answer["income"]["federal_income_tax_with_standard_deduction"]
    if cents(expected["federal_income_tax_standard"]) != cents(standard):
        yield "federal income tax with the standard deduction", expected["federal_income_tax_standard"], standard
    items = [line["amount"] for line in answer["lines"] if line["tax"] == "state_payroll"]
    if items != expected["payroll_items"]:
        yield "payroll items", expected["payroll_items"], items
    if cents(sum(items)) != cents(answer["state_payroll"]):
        yield "the sum of payroll items", sum(items), answer["state_payroll"]
    total = sum(cents(answer[key]) for key in SAME) + cents(answer["state_payroll"])
    if total != cents(answer["total"]):
        yield "total", total / 100, answer["total"]
    if abs(total / 100 / vector["wages"] - answer["effective_rate"]) > 0.000051:
        yield "effective rate", total / 100 / vector["wages"], answer["effective_rate"]


def programs_differ(vector):
    """What a program gave otherwise than `expected`, more than half a cent of it either way."""
    expected, programs = vector["expected"], vector["programs"] or {}
    given = programs.get("policyengine") or {}
    pairs = (("federal_income_tax_standard", "income_tax_before_credits"), ("social_security", "employee_social_security_tax"),
             ("medicare", "employee_medicare_tax"), ("additional_medicare", "additional_medicare_tax"))
    for key, theirs in pairs:
        if theirs in given and abs(expected[key] - given[theirs]) > 0.0051:
            yield key
    state = expected["state_income_tax"] + expected["local_income_tax"]
    if given and abs(state - given["state_income_tax_before_refundable_credits"]) > 0.011:
        yield "state_income_tax"
    federal = programs.get("tax_calculator_federal")
    if federal is not None and abs(expected["federal_income_tax_standard"] - federal) > 0.0051:
        yield "federal_income_tax_standard"


def main():
    parser = argparse.ArgumentParser(description="published tax bills against the program")
    parser.add_argument("--haggle", required=True)
    haggle, wrong = parser.parse_args().haggle, 0
    with open(VECTORS, encoding="utf-8") as file:
        vectors = json.load(file)["vectors"]
    for vector in vectors:
        found = list(differences(vector, ask(haggle, vector)))
        found += [(key, "what two programs gave", "something else") for key in programs_differ(vector)]
        for what, expected, got in found:
            wrong += 1
            print(f"{vector['id']} ({vector['state']}, {vector['wages']}): {what}: expected {expected}, got {got}")
    print(f"{len(vectors)} tax bills: {f'{wrong} figures differ' if wrong else 'all to the cent'}")
    return 1 if wrong or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
