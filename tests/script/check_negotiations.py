#!/usr/bin/env python3
"""Whole negotiations, played round by round against a simple counterpart.

    check_negotiations.py --haggle PATH [--count N] [--seed S]

Each begins with a random letter, often with a rival or a loss beside it. Every round asks what `counter` says; the
counterpart gives nothing, half, another part, all, says final, or lets the deadline pass. No request may climb or be
repeated, nothing impossible may be asked, a message may promise to sign only for enough, every paper must give one
answer, and each negotiation must end in sign or decline within a few rounds.
"""

import argparse
import datetime
import json
import os
import random
import re
import subprocess
import sys

from check_scripts import bare

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.normpath(os.path.join(HERE, os.pardir, os.pardir))
SECONDS = 30
ROUNDS = 12
TODAY = datetime.date(2026, 11, 23)
COUNTERPARTS = ("nothing", "half", "another part", "all", "final", "no", "policy", "yes", "silence")

with open(os.path.join(TOP, "bands", "data", "changes.json"), encoding="utf-8") as file:
    CHANGES = json.load(file)
with open(os.path.join(TOP, "bands", "data", "negotiation.json"), encoding="utf-8") as file:
    NEGOTIATION = json.load(file)


class Wrong(Exception):
    """What must not happen, in a sentence."""


def run(haggle, case, *options):
    done = subprocess.run([haggle, "counter", "-", *options], input=json.dumps(case), capture_output=True, text=True,
                          timeout=SECONDS, check=False)
    if done.returncode != 0:
        raise Wrong(f"counter {' '.join(options)} ends with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def rate(text):
    return float(text.rstrip("%")) / 100


def random_case(rng):
    base = rng.randrange(120, 261) * 1000
    first = rng.randrange(0, 25) * 5000
    offer = {"id": "amazon", "company": "Amazon", "role": rng.choice(["sde", "mle"]), "level": rng.choice(["L4", "L5", "L6"]),
             "location": "Seattle, WA", "status": "written", "base": base,
             "sign_on": [first, min(first, rng.randrange(0, 20) * 5000)],
             "grant": {"units": rng.randrange(10, 260) * 10, "price": 222.5},
             "deadline": str(TODAY + datetime.timedelta(days=rng.randrange(1, 21)))}
    case = {"candidate": {"name": "Priya Shah", "role": offer["role"], "contributions": ["Led a rewrite that cut costs by a third"],
                          "stay": rng.choice([24, 48, [{"months": 24, "weight": "60%"}, {"months": 48, "weight": "40%"}], 36])},
            "assumptions": {"as_of": str(TODAY)}, "offers": [offer],
            "statements": {"may_name_rival": rng.random() < 0.7, "first_choice": rng.random() < 0.5,
                           "disclose_forfeits": rng.random() < 0.5}}
    if rng.random() < 0.5:
        case["statements"].update({"would_sign_at": rng.choice(["anchor", "target", "accept"]),
                                   "sign_by": str(TODAY + datetime.timedelta(days=rng.randrange(1, 10)))})
    if rng.random() < 0.7:
        case["offers"].append({"company": rng.choice(["Google", "Meta", "Netflix"]), "base": int(base * rng.uniform(0.85, 1.5)),
                               "status": rng.choice(["written", "written", "verbal"]), "sign_on": [rng.randrange(0, 10) * 5000],
                               "grant": {"value": rng.randrange(0, 90) * 10000, "price": 300}})
    if rng.random() < 0.3:
        case["current_job"] = {"base": int(base * 0.9), "unvested": [{"month": 6, "amount": rng.randrange(1, 20) * 5000}]}
    return case


def levels(package):
    return {"base": float(package["base"]), "sign_on_1": float(package["sign_on"][0]),
            "sign_on_2": float(package["sign_on"][1]), "units": package.get("units", package.get("grant"))}


def letter(case):
    offer = case["offers"][0]
    return {"base": float(offer["base"]), "sign_on_1": float(offer["sign_on"][0]), "sign_on_2": float(offer["sign_on"][1]),
            "units": offer["grant"]["units"]}


def as_round(by, terms, day, **more):
    return {"by": by, "date": str(day), "base": terms["base"], "sign_on": [terms["sign_on_1"], terms["sign_on_2"]],
            "units": int(terms["units"]), **more}


def win(key, now):
    if key == "base":
        return now * rate(CHANGES["base"]["up"])
    if key == "units":
        return now * rate(CHANGES["units"]["up"])
    return max(now * rate(CHANGES["sign_on"]["up"]), CHANGES["sign_on"]["least"])


def check_ask(plan, now, last, opening_value):
    """The request of this round against the ceilings, the last request and the goals."""
    package = next(p for p in plan["packages"] if p["name"] == "anchor")
    ask = levels(package)
    if all(ask[key] == now[key] for key in ask):
        raise Wrong("a request that asks for nothing")
    for key, level in ask.items():
        if level < now[key]:
            raise Wrong(f"{key} is asked below what is offered: {level} under {now[key]}")
        if level > now[key] + NEGOTIATION["reach"]["boldness"] * win(key, now[key]) + 1:
            raise Wrong(f"{key} is asked beyond the ceiling: {level} from {now[key]}")
        if last and level > max(last["ask"][key], now[key]):
            raise Wrong(f"{key} climbs from {last['ask'][key]} to {level}")
    if last and ask == last["ask"]:
        raise Wrong("the same request again")
    if last and float(package["value"]) >= last["value"]:
        raise Wrong(f"the request is worth {package['value']}, no less than the last, {last['value']}")
    ceilings = {reason["name"]: rate(reason["ceiling"]) for reason in NEGOTIATION["reasons"]}
    ceiling = max(ceilings[reason["reason"]] for reason in plan["reasons"])
    if float(package["value"]) > opening_value * (1 + ceiling) + 1:
        raise Wrong(f"a request worth {package['value']}, beyond {ceiling:.0%} above the first letter's {opening_value}")
    return ask, float(package["value"])


def check_order(plan):
    for row in plan["goal"]["horizons"]:
        order = [float(row[name]) for name in ("floor", "accept", "target", "anchor")]
        if order != sorted(order):
            raise Wrong(f"goals out of order at {row['months']} months: {order}")
    values = [float(rung["value"]) for rung in plan["ladder"]]
    if any(a <= b for a, b in zip(values, values[1:])):
        raise Wrong(f"steps that do not come down: {values}")
    if len(values) > 4:
        raise Wrong("more than three steps down")


def check_words(haggle, case, plan):
    """The message of the round is the same in every paper, and says what the case makes true."""
    name = plan["next"]["message"]
    words = run(haggle, case, "--only", name)
    script = run(haggle, case, "--script", "-")
    body = words.split("\n", 1)[1].strip() if words.startswith("Subject:") else words.strip()
    if bare(body) not in bare(script):
        raise Wrong(f"--only {name} is not in the script")
    screen = " ".join(run(haggle, case).split())
    passed = case["assumptions"]["as_of"] > case["offers"][0]["deadline"]  # then one asks first whether the offer stands
    if plan["next"]["move"] == "ask" and not passed and f"--only {name}" not in screen:
        raise Wrong("the screen points to another message")
    anchor = next(p for p in plan["packages"] if p["name"] == "anchor")
    promises = re.search(r"I'll sign|I will sign|I’ll sign", body)
    if promises and float(anchor["value"]) < float(plan["goal"]["value"]["accept"]) and plan["next"]["move"] == "ask":
        raise Wrong("a promise to sign below the yes")
    rivals = [r["rival"] for r in plan["reasons"] if r["reason"] == "verified_higher"]
    if name == "counter_email" and rivals and "offer from" not in body and "written offer" not in body:
        raise Wrong("a written rival that pays more is hidden")
    if name == "counter_email" and rivals and case["statements"]["may_name_rival"]:
        company = next(o["company"] for o in case["offers"] if o.get("id", o["company"].lower()) == rivals[0])
        if company not in body:
            raise Wrong(f"{company} may be named and is not")


def answer(rng, kind, now, ask):
    """The counterpart's terms, and what it says."""
    terms = dict(now)
    if kind == "half":
        for key in terms:
            step = 1000 if key == "base" else 10 if key == "units" else 5000
            terms[key] = now[key] + (ask[key] - now[key]) // 2 // step * step
    if kind == "another part":
        key = rng.choice([k for k in terms if ask[k] == now[k]] or list(terms))
        terms[key] += 20 if key == "units" else 5000
    if kind in ("all", "yes"):
        terms = dict(ask)
    said = {"final": "final", "no": "no", "policy": "policy", "yes": "yes"}.get(kind)
    return terms, said


def play(haggle, seed):
    rng = random.Random(seed)
    case = random_case(rng)
    case["rounds"] = [as_round("company", letter(case), TODAY)]
    day, last, story, opening = TODAY, None, [], None
    kind = rng.choice(COUNTERPARTS)
    try:
        for number in range(ROUNDS):
            plan = json.loads(run(haggle, case, "--format", "json"))
            opening = opening or float(plan["goal"]["value"]["offer"])
            check_order(plan)
            check_words(haggle, case, plan)
            move = plan["next"]["move"]
            story.append(f"{number}: {move}/{plan['next']['stage']}")
            if move in ("sign", "decline"):
                if move == "decline" and float(plan["goal"]["value"]["offer"]) >= float(plan["goal"]["value"]["floor"]):
                    raise Wrong("declined above the floor")
                return story
            if move == "beyond_pay":
                value, floor = (float(plan["goal"]["value"][k]) for k in ("offer", "floor"))
                story.append(f"{'sign' if value >= floor else 'decline'} after asking for what is not pay")
                return story
            if move == "wait":
                raise Wrong("waits though everything was answered")
            now = letter(case)
            ask, worth = check_ask(plan, now, last, opening)
            last = {"ask": ask, "value": worth}
            day += datetime.timedelta(days=1)
            case["assumptions"]["as_of"] = str(day)
            case["rounds"].append(as_round("candidate", ask, day))
            waiting = json.loads(run(haggle, case, "--format", "json"))
            if waiting["next"]["move"] != "wait":
                raise Wrong(f"with the request out the next move is {waiting['next']['move']}")
            check_words(haggle, case, waiting)
            day += datetime.timedelta(days=1)
            case["assumptions"]["as_of"] = str(day)
            reply = kind if kind != "silence" else "nothing"
            if kind == "silence":
                day = max(day, datetime.date.fromisoformat(case["offers"][0]["deadline"]) + datetime.timedelta(days=1))
                case["assumptions"]["as_of"] = str(day)
                run(haggle, case)  # it must still answer
            terms, said = answer(rng, reply, now, ask)
            story.append(f"{reply}: {now} -> {terms}")
            offer = case["offers"][0]
            if said:
                case["rounds"].append({"by": "company", "date": str(day), "said": said})
            else:
                case["rounds"].append(as_round("company", terms, day))
            if said != "yes":
                offer.update({"base": terms["base"], "sign_on": [terms["sign_on_1"], terms["sign_on_2"]]})
                offer["grant"] = {"units": int(terms["units"]), "price": 222.5}
            kind = rng.choice(COUNTERPARTS[:5]) if rng.random() < 0.4 else kind
        raise Wrong(f"no end after {ROUNDS} rounds")
    except Wrong as wrong:
        raise Wrong(f"{wrong}\n  {'; '.join(story)}\n  {json.dumps(case)}") from None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haggle", required=True)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=12)
    options = parser.parse_args()
    wrong, ends = 0, {}
    for number in range(options.count):
        try:
            story = play(os.path.abspath(options.haggle), options.seed * 1000 + number)
            ends[story[-1].split("/")[0].split(": ")[-1]] = ends.get(story[-1].split("/")[0].split(": ")[-1], 0) + 1
        except Wrong as fault:
            wrong += 1
            print(f"negotiation {number}: {fault}")
    print(f"{options.count} negotiations, {wrong} wrong; ends: {ends}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
